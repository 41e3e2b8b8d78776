/** The README, its French page and those that they lead to keep their word: commands run, links lead somewhere, tables are whole. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { gridWorkbook } from '../support/grid-workbook.ts'
import { portfolio } from '../support/newcomer-workbook.ts'
import { runPlan } from '../support/run-plan.ts'

const root = resolve(import.meta.dirname, '../..')
const FRONT = ['README.md', 'docs/fr/LISEZMOI.md']
const PAGES = [...FRONT, 'docs/installation.md', 'docs/fr/installation.md']
const LED_TO = [
  'docs/a-month.md',
  'docs/editors.md',
  'docs/first-hour.md',
  'docs/gallery.md',
  'docs/yaml.md',
  'docs/fr/editeurs.md',
  'docs/fr/galerie.md',
  'docs/fr/premiere-heure.md',
  'docs/fr/un-mois.md',
  'docs/fr/yaml.md',
]
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The lines of the fenced `sh` blocks of a page. */
function shellLines(page: string): string[] {
  const blocks = [...read(page).matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
  return blocks.flatMap(([, block = '']) => block.split('\n')).map((line) => line.trim())
}

/** The arguments of every `npx --no plan …` of a page, in order. */
function planCommands(page: string): string[][] {
  return shellLines(page)
    .flatMap((line) => line.split(' && '))
    .filter((command) => command.startsWith('npx --no plan'))
    .map((command) => command.split(/\s+/).slice(3))
}

/** The commands of a page that no page before it has: what stands on both is run once. */
function newCommands(page: string): string[][] {
  const before = PAGES.slice(0, PAGES.indexOf(page)).flatMap(planCommands)
  const known = new Set(before.map((words) => words.join(' ')))
  return planCommands(page).filter((words) => !known.has(words.join(' ')))
}

/** One folder for all pages: what one makes, the next may use. */
const folder = mkdtempSync(join(tmpdir(), 'plan readme '))
beforeAll(async () => {
  cpSync(join(root, 'plans'), join(folder, 'plans'), { recursive: true })
  writeFileSync(join(folder, 'portefeuille.xlsx'), await gridWorkbook(portfolio()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The heading of a page as a forge makes an anchor of it. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(PAGES.filter((page) => newCommands(page).length > 0))('%s', (page) => {
  const commands = newCommands(page)
  it.each(commands.map((words) => [words.join(' '), words]))('plan %s', async (_, words) => {
    const { exit, stdout, stderr } = await runPlan(folder, words)
    // Nothing but what was written.
    expect(stderr).toMatch(/^(?:plan: .*(?:written|écrits?)\b.*\n)?$/u)
    expect(exit).toBe(0)
    const file = /(?:=| -o )(\S+\.(?:xlsx|html|pptx))(?: |$)/.exec(words.join(' '))?.[1]
    if (file === undefined) expect(stdout.trim()).not.toBe('')
    else expect(existsSync(join(folder, file))).toBe(true)
  })
})

describe.each(FRONT)('%s', (page) => {
  it('has commands to run', () => {
    expect(planCommands(page).length).toBeGreaterThanOrEqual(5)
  })

  it('is read in a few minutes', () => {
    expect(read(page).split(/\s+/).length).toBeLessThan(750)
  })
})

describe.each([...PAGES, ...LED_TO])('%s', (page) => {
  it('links to files that are there, and to headings that they have', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)].map(([, to = '', anchor]) => ({
      to: relative(root, resolve(root, dirname(page), to)),
      anchor,
    }))
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([])
    const lost = links.filter(({ to, anchor }) => anchor !== undefined && !anchorsOf(to).includes(anchor.slice(1)))
    expect(lost).toEqual([])
  })
})

describe('README.md', () => {
  it('begins with the two commands', () => {
    const lines = shellLines('README.md')
    expect(lines).toContain('npm ci && npx --no plan audit plans/centre-val-de-loire-2022-2027')
    expect(lines).toContain('npm cit')
  })
})

describe('docs/installation.md', () => {
  it('names every package that the project uses', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const used = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] })
    const named = ['commander', 'yaml', 'zod', 'chalk', 'cli-table3', 'exceljs', 'vitest']
    const rows = [...read('docs/installation.md').matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    expect([...rows, ...named].sort()).toEqual(used.sort())
  })
})

describe.each(['docs/scenarios.md', 'docs/fr/scenarios.md'])('%s', (page) => {
  it('shows a scenario that fits the format', () => {
    const [, example = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(read(page)) ?? []
    const bytes = new TextEncoder().encode(example)
    const file = { path: 'plan/scenarios.yaml', bytes }
    const { findings } = loadPlan({ root: 'plan', files: [file], strays: [] }, {})
    expect(findings.map(({ rule }) => rule)).toEqual(['plan-header-missing'])
  })

  it('names commands that there are', async () => {
    const commands = [...read(page).matchAll(/`plan ([^`]+)`/g)].map(([, words = '']) => words)
    expect(commands.length).toBeGreaterThan(8)
    for (const words of commands) {
      const { stderr } = await runPlan(root, [...words.split(' '), '-p', 'nowhere'])
      expect(stderr).not.toMatch(/unknown (command|option)/)
    }
  })

  it('links to files that are there', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !existsSync(join(root, dirname(page), to)))).toEqual([])
  })
})

describe('a page for those who change the program', () => {
  it.each(['docs/CONTRIBUTING.md', 'docs/arbitration-model.md', 'docs/glossary.md'])(
    '%s names only files and folders that there are',
    (page) => {
      const named = [...read(page).matchAll(/`((?:[.]ci|bin|docs|plans|schemas|src|test)\/[^`<*{\s]+)/g)]
      const gone = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))
      expect(gone).toEqual([])
    },
  )
})
