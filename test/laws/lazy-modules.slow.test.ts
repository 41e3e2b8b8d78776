/** A command loads what it uses and nothing heavy beside it: the built program runs, and what it loaded is read back. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type OutputChunk, type RolldownOptions, rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-lazy-')))
const plan = join(repository, 'plans/minimal')

/** Runs beside the program's loader and names every file it reads on the fourth stream. */
const LOADER = `
import { writeSync } from 'node:fs'
export async function load(url, context, next) {
  if (url.startsWith('file:')) writeSync(3, url + '\\n')
  return next(url, context)
}`
const HOOK = `
import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(LOADER)}))`

/** What tells the audit whether a plan was made from a workbook. */
const ORIGIN = ['src/intake/merge/imported-base.ts', 'src/intake/merge/plan-records.ts']

/** The modules inside each chunk, by the chunk's path. */
const chunks = new Map<string, readonly string[]>()

async function build(): Promise<readonly OutputChunk[]> {
  const config = join(repository, '.ci/rolldown.config.js')
  const { default: options } = (await import(pathToFileURL(config).href)) as {
    default: readonly (RolldownOptions & { output: object })[]
  }
  // The program alone: whatever runs here does without the list of public holidays, which is built before it.
  const program = options.at(-1)
  if (program === undefined) throw new Error('nothing is built')
  const { output, ...input } = program
  const raw = pathToFileURL(join(repository, '.ci/raw-text.js')).href
  const { rawText } = await import(raw)
  const bundle = await rolldown({ ...input, plugins: [rawText], cwd: repository })
  const written = await bundle.write({ ...output, dir: join(folder, 'dist') })
  return written.output.filter((file) => file.type === 'chunk')
}

/** The modules that a command line loads, relative to the repository; packages by their name alone. */
function loadedBy(...args: string[]): ReadonlySet<string> {
  const { status, output } = spawnSync(
    process.execPath,
    ['--import', join(folder, 'hook.mjs'), join(folder, 'bin/plan.js'), ...args],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  )
  // Nothing but what was written.
  expect([status, (output[2] ?? '').replace(/^plan: .*(?:written|écrit)\b.*\n/u, '')]).toEqual([0, ''])
  const files = (output[3] ?? '').split('\n').filter((url) => url !== '')
  const modules = files.flatMap((url) => chunks.get(fileURLToPath(url)) ?? [])
  return new Set(modules.map(nameOf))
}

/** What every run loads: the parser, the word that was meant, and the width of what is printed. */
const PRINTING = [
  'ansi-regex',
  'ansi-styles',
  'commander',
  'fastest-levenshtein',
  'get-east-asian-width',
  'string-width',
  'strip-ansi',
  'wrap-ansi',
]

function nameOf(id: string): string {
  const path = id.replaceAll('\\', '/')
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  return name ?? path.slice(path.indexOf('/src/') + 1)
}

function packagesOf(modules: ReadonlySet<string>): string[] {
  return [...modules].filter((name) => !/^src\/|rolldown/.test(name)).sort()
}

beforeAll(async () => {
  for (const { fileName, moduleIds } of await build()) {
    chunks.set(join(folder, 'dist', fileName), moduleIds)
  }
  cpSync(join(repository, 'bin'), join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'hook.mjs'), HOOK)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the built program', () => {
  it('answers --version with the first module, two constants and the encoder', () => {
    const own = ['src/commands/exit-codes.ts', 'src/commands/main.ts', 'src/commands/version.ts']
    expect([...loadedBy('--version')].filter((name) => !/rolldown/.test(name)).sort()).toEqual([
      ...own,
      'src/render/text/safe-text.ts',
    ])
  })

  it('shows help and the five steps without reading a plan', () => {
    for (const args of [['--help'], []]) {
      const modules = loadedBy(...args)
      expect(packagesOf(modules)).toEqual(PRINTING)
      expect(modules).not.toContain('src/plan/load/load-plan.ts')
    }
  })

  it('completes commands and options without the parser, and without reading a plan', () => {
    const modules = loadedBy('complete', '--', 'audit', '--fo')
    expect(packagesOf(modules)).toEqual([])
    expect(modules).not.toContain('src/plan/load/load-plan.ts')
  })

  it('loads the scripts of shells when one is asked for', () => {
    expect(packagesOf(loadedBy('completion', 'bash'))).not.toContain('@bomb.sh/tab')
    expect(packagesOf(loadedBy('completion', 'zsh'))).toContain('@bomb.sh/tab')
  })

  it.each([['validate'], ['audit']])('runs %s without workbooks, CSV and Markdown', (command) => {
    const modules = loadedBy(command, plan)
    expect(modules).toContain('src/plan/load/load-plan.ts')
    expect(packagesOf(modules).filter((name) => /excel|zip|csv/.test(name))).toEqual([])
    expect(
      [...modules].filter((name) => /^src\/(intake|render\/(xlsx|csv|html|chart|markdown|json|sarif))/.test(name)),
    ).toEqual(command === 'audit' ? ORIGIN : [])
  })

  it('runs validate for a machine without what colours and draws', () => {
    const packages = packagesOf(loadedBy('validate', plan, '--format', 'json'))
    expect(packages).toContain('yaml')
    expect(packages.filter((name) => /chalk|table|excel|csv/.test(name))).toEqual([])
  })

  it('loads a format when it is asked for', () => {
    expect(packagesOf(loadedBy('audit', plan, '--format', 'csv'))).toContain('csv-stringify')
    const workbook = loadedBy('audit', plan, '--format', 'xlsx', '-o', join(folder, 'a.xlsx'))
    expect(packagesOf(workbook)).toContain('exceljs')
    expect(packagesOf(workbook)).not.toContain('csv-stringify')
    expect(packagesOf(workbook)).not.toContain('pptxgenjs')
    const deck = loadedBy('audit', plan, '--format', 'pptx', '-o', join(folder, 'a.pptx'))
    expect(packagesOf(deck)).toContain('pptxgenjs')
    const document = loadedBy('audit', plan, '--format', 'docx', '-o', join(folder, 'a.docx'))
    expect(packagesOf(document)).not.toContain('pptxgenjs')
    expect(packagesOf(document)).not.toContain('exceljs')
    expect(packagesOf(deck)).not.toContain('exceljs')
  })
})
