/** The package that `npm run pack` makes: what is in it, that it installs and runs without network, and what programs get. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { git } from '../support/git-repository.ts'

const root = resolve(import.meta.dirname, '../..')
const PACKED = ['.ci', 'bin', 'docs', 'plans', 'schemas', 'src']
const FILES = ['LICENSE', 'README.md', 'package.json', 'package-lock.json', 'tsconfig.json']

const folder = mkdtempSync(join(tmpdir(), 'plan-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** No registry, and nothing of what npm has fetched before. */
const ENV = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: join(folder, 'npm-cache') }

const run = (command: string, words: readonly string[], cwd: string) =>
  spawnSync(command, words, { cwd, env: ENV, encoding: 'utf8' })

/** The folder in which the package is installed, which held nothing before, and the package in there. */
const home = join(folder, 'home')
const installed = join(home, 'node_modules/master-plan-toolkit')
const read = (file: string) => readFileSync(join(installed, file), 'utf8')
const said = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const { version } = said(join(root, 'package.json')) as { version: string }
const archive = join(folder, 'copy', `master-plan-toolkit-${version}.tgz`)

/** Packs a copy of what stands here, so that building does not disturb other tests, and installs it. */
beforeAll(() => {
  const copy = join(folder, 'copy')
  for (const name of [...PACKED, ...FILES]) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  git(copy, ['init', '--quiet'])
  git(copy, ['add', ...PACKED, ...FILES])
  const packed = run('npm', ['run', '--silent', 'pack'], copy)
  expect(packed, packed.stderr).toMatchObject({ status: 0, stdout: `${archive.split('/').at(-1)}\n` })
  mkdirSync(home)
  const flags = ['--offline', '--no-audit', '--no-fund']
  const made = run('npm', ['install', ...flags, archive], home)
  expect(made.status, made.stderr).toBe(0)
})

const allFiles = (): string[] =>
  readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))

describe('the package', () => {
  it('runs in the folder that it is installed in, on a plan that it brings', () => {
    const words = ['audit', 'node_modules/master-plan-toolkit/plans/minimal', '--lang', 'fr']
    const audit = run('npx', ['--no', 'plan', ...words], home)
    expect(audit).toMatchObject({ status: 0, stderr: '' })
    expect(audit.stdout).toContain('Taux de réalisation brut')
  })

  it('is installed for all folders under both names of the command', () => {
    const prefix = join(folder, 'global')
    const flags = ['--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix]
    const made = run('npm', ['install', ...flags, archive], folder)
    expect(made.status, made.stderr).toBe(0)
    for (const name of ['plan', 'master-plan-toolkit'])
      expect(run(join(prefix, 'bin', name), ['--version'], folder).stdout).toBe(`${version}\n`)
    const site = ['report', '--all', join(installed, 'plans/minimal'), '-o', 'site']
    expect(run(join(prefix, 'bin/plan'), site, folder)).toMatchObject({ status: 0, stderr: '' })
  })

  it('says what concerns who installs it: no script, no package, its authors', () => {
    const manifest = said(join(installed, 'package.json'))
    const own = ['scripts', 'dependencies', 'devDependencies', 'overrides', 'private']
    expect(own.filter((key) => key in manifest)).toEqual([])
    expect(read('LICENSE').toLowerCase()).toContain(String(manifest['author']).toLowerCase())
    expect(manifest['bin']).toEqual({ plan: 'bin/plan.js', 'master-plan-toolkit': 'bin/plan.js' })
  })

  it('holds what users read and what runs, and nothing for those who build it', () => {
    const files = allFiles()
    const wanted = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'docs/fr/securite.md',
      'docs/format.md',
      'docs/fr/LISEZMOI.md',
      'docs/ci/github.yml',
      'docs/ci/comment.js',
      'dist/LICENCES.txt',
      'dist/sbom.cdx.json',
      'dist/clingo.wasm',
      'dist/highs.wasm',
      'schemas/plan.schema.json',
      'plans/minimal/plan.yaml',
    ]
    expect(wanted.filter((file) => !files.includes(file))).toEqual([])
    const strange =
      /^(?:src|test|\.ci)\/|^dist\/generate|CONTRIBUTING|DECISIONS|galerie|gallery|^docs\/(?:rules|pictures|CHANGELOG|SECURITY)/
    expect(files.filter((file) => strange.test(file))).toEqual([])
    const tops = new Set(files.map((file) => file.split('/')[0]))
    expect([...tops].filter((top = '') => !/^[A-Z]/.test(top)).sort()).toEqual([
      'bin',
      'dist',
      'docs',
      'package.json',
      'plans',
      'schemas',
    ])
  })

  it('has pages that lead only to what it holds', () => {
    const led = allFiles()
      .filter((file) => file.endsWith('.md'))
      .flatMap((page) =>
        [...read(page).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)|(?:src|href)="(?![a-z]+:|#)([^"#]+)/g)].map(
          ([, link, address = '']) => ({ page, to: link ?? address }),
        ),
      )
    expect(led.length).toBeGreaterThan(80)
    expect(led.filter(({ page, to }) => !existsSync(join(installed, dirname(page), to)))).toEqual([])
  })
})

/** What a program may do with the package, and what the types keep it from. */
const PROGRAM = `import {
  FORMATS,
  loadRenderer,
  mappingJsonSchema,
  openPlan,
  planJsonSchema,
  type Bilingual,
  type Cell,
  type CommandResult,
  type Format,
  type Lang,
  type PlanInput,
  type Renderer,
  type Report,
  type RuleSubject,
  type Severity,
  type ShownFinding,
} from 'master-plan-toolkit'

const titleOf = (title: Bilingual, lang: Lang): string => title[lang]

function amountOf(cell: Cell): number {
  return cell.kind === 'figure' && cell.unit === 'money' ? (cell.value ?? 0) : 0
}

function tables(report: Report | undefined): number[] {
  const blocks = (report?.sections ?? []).flatMap((section) => section.blocks)
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.flatMap((row) => row.cells.map(amountOf)).reduce((sum, one) => sum + one, 0)]
      : [],
  )
}

const count = (all: readonly ShownFinding[], severity: Severity): number =>
  all.filter((finding) => finding.severity === severity).length

export async function told(input: PlanInput, lang: Lang, format: Format): Promise<string[]> {
  const opened = openPlan(input, { asOf: '2025-06-30' })
  const outcome: CommandResult = opened.audit(['budget'])
  const render: Renderer = await loadRenderer(format)
  const page = await render(outcome, { lang, width: 80, colour: 0, version: '1' })
  const subjects: RuleSubject[] = outcome.rules.map(({ subject }) => subject)
  const titles = opened.reports.map(({ title }) => titleOf(title, lang))
  const schemas = [planJsonSchema('en'), mappingJsonSchema()].map((schema) => typeof schema['$schema'])
  const first: string | undefined = opened.validate().findings[0]?.place.file
  return [
    opened.plan?.asOf ?? 'no plan',
    String(count(opened.findings, 'error')),
    String(tables(outcome.report).length > 0),
    typeof page === 'string' ? page : '',
    ...[...titles, ...schemas, ...subjects, first ?? ''],
  ]
}

export const known: readonly Format[] = FORMATS

declare const plan: PlanInput
export function refused(): void {
  // @ts-expect-error a report is asked for by its name
  openPlan(plan).report(1)
  // @ts-expect-error a format that there is not
  void loadRenderer('word')
  // @ts-expect-error what was found is not to be changed
  openPlan(plan).findings.push()
}
`

/** Runs the compiler over programs beside the package, where no other package is: what it says against them. */
function compiled(files: Readonly<Record<string, string>>, words: string): string {
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const strict = '--strict --exactOptionalPropertyTypes --target es2022 --skipLibCheck false'
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const all = [compiler, ...strict.split(' '), ...words.split(' '), ...Object.keys(files)]
  return run(process.execPath, all, home).stdout
}

/** The example of the README that the package brings. */
function exampleOf(readme: string): string {
  const [, block = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? []
  expect(block).toContain("from 'master-plan-toolkit'")
  return `declare const bytes: Uint8Array\n${block}`
}

describe('the types of the package', () => {
  it.each(['--module node16 --moduleResolution node16', '--module esnext --moduleResolution bundler'])(
    'serve the example of the README and a longer program with %s',
    (words) => {
      const files = { 'readme.ts': exampleOf(read('docs/installation.md')), 'program.ts': PROGRAM }
      expect(compiled(files, `${words} --outDir out`)).toBe('')
    },
  )

  it('are those of what runs', () => {
    const main = `import { readFileSync } from 'node:fs'
import { known, told } from './out/program.js'
const path = 'node_modules/master-plan-toolkit/plans/minimal/plan.yaml'
const file = { path: 'p/plan.yaml', bytes: readFileSync(path) }
console.log(JSON.stringify([known, await told({ root: 'p', files: [file], strays: [] }, 'en', 'md')]))
`
    writeFileSync(join(home, 'main.js'), main)
    const { stdout, stderr } = run(process.execPath, ['main.js'], home)
    expect(stderr).toBe('')
    const [formats, [asOf, errors, hasTables, page, ...more]] = JSON.parse(stdout) as [string[], string[]]
    expect(formats).toContain('pptx')
    expect([asOf, errors, hasTables]).toEqual(['2025-06-30', '0', 'true'])
    expect(page).toContain('## Budget')
    expect(more).toContain('Dashboard')
  })

  it('are one file that asks for no other', () => {
    const declared = allFiles().filter((file) => file.endsWith('.d.ts'))
    expect(declared).toEqual(['dist/index.d.ts'])
    expect(read('dist/index.d.ts')).not.toMatch(/\bimport\(|^import |^\/\/\/|\bfrom ['"]|src\//m)
  })

  it('have a name for all that they speak of, with a sentence each, and nothing that does not run', async () => {
    const file = join(installed, 'dist/index.d.ts')
    const program = ts.createProgram([file], { target: ts.ScriptTarget.ES2022, types: [] })
    const source = program.getSourceFile(file)
    const checker = program.getTypeChecker()
    const symbol = source && checker.getSymbolAtLocation(source)
    const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol)
    const names = exported.map(({ name }) => name)
    expect(names).toContain('ShownFinding')
    const types = (source?.statements ?? []).flatMap((statement) =>
      ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [statement.name.text] : [],
    )
    expect(types.filter((name) => !names.includes(name))).toEqual([])
    const untold = exported.filter((one) => ts.displayPartsToString(one.getDocumentationComment(checker)) === '')
    expect(untold.map(({ name }) => name)).toEqual([])
    const values = exported.filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0)
    const runs = (await import(pathToFileURL(join(installed, 'dist/index.js')).href)) as object
    expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(runs).sort())
  })
})
