/** Nothing of what is confidential reaches a page for a committee or the public, whatever the report and the format. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { PUBLIC_FIELDS } from '../../src/plan/public-fields.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import { FORM_FIELDS, fieldSites } from '../support/field-sites.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { readDeck } from '../support/read-deck.ts'
import { readDocument } from '../support/read-document.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

// biome-ignore lint/suspicious/noExplicitAny: the data of a fixture, edited as it stands
type Data = any

const scratch = temporaryFolder()
afterAll(() => scratch.remove())

/** The records of the plan of every key that are confidential here, by the way to each. */
const SECRET = [
  ['projects', 0],
  ['risks', 0],
  ['components', 0],
  ['decisions', 2],
  ['reviews', 0],
  ['regimes', 0, 'measures', 0],
] as const

/** Texts that name what a page is cut by, or that the program acts on, open to the public beside the public fields. */
const STRUCTURE = [
  'departments[].title',
  'teams[].title',
  'scenarios[].title',
  'teams[].posts[].category',
  'plan.reports[].title',
  'plan.reports[].sections[].title',
  'plan.waivers[].rule',
  'plan.waivers[].on',
  'projects[].security.classification',
  'projects[].previous',
  'projects[].variants',
  'projects[].workload[].profile',
]
const isOpenField = (field: string): boolean =>
  [...PUBLIC_FIELDS, ...STRUCTURE].some((one) => one === field) ||
  field.startsWith('plan.vocabularies.') ||
  (field.startsWith('plan.reports[].') && field.includes('.filter.'))

function everyKey(): Data {
  const data: Data = parse(readFileSync(join(REPOSITORY, 'test/fixtures/every-key/plan.yaml'), 'utf8'))
  delete data.plan.previous_plan
  for (const path of SECRET) {
    const record = path.reduce((at: Data, step) => at[step], data)
    record.confidential = true
  }
  return data
}

interface Token {
  readonly field: string
  readonly isSecret: boolean
}

/** Writes a token of its own into each text; gives what each is of. */
function planted(data: Data): ReadonlyMap<string, Token> {
  const tokens = new Map<string, Token>()
  const isOfForm = (field: string): boolean => FORM_FIELDS.has(field) || field.endsWith('currency')
  for (const { field, path, shape, kind, value } of fieldSites(data)) {
    if (shape !== 'leaf' || !['text', 'title', 'name'].includes(kind) || isOfForm(field)) continue
    if (typeof value !== 'string' && typeof value !== 'object') continue
    // Ids of the program's own tables and measures: nothing can be hidden in them.
    if (/tables\[\]$|security\.measures\[\]$/.test(field)) continue
    const token = `Zq${tokens.size}x`
    const isSecret = SECRET.some((steps) => steps.every((step, index) => path[index] === step))
    tokens.set(token, { field, isSecret })
    const parent = path.slice(0, -1).reduce((at: Data, step) => at[step], data)
    parent[path.at(-1) as string] = typeof value === 'string' ? token : { fr: `${token} fr`, en: `${token} en` }
  }
  return tokens
}

const FORMATS = ['md', 'html', 'csv', 'json', 'xlsx', 'pptx', 'docx', 'pretty'] as const

async function textOf(format: (typeof FORMATS)[number], bytes: Uint8Array): Promise<string> {
  if (format === 'pptx')
    return readDeck(bytes)
      .flatMap(({ words, notes }) => [...words, ...notes])
      .join('\n')
  if (format === 'docx') return readDocument(bytes).words.join('\n')
  if (format !== 'xlsx') return new TextDecoder().decode(bytes)
  const workbook = await readWorkbook(Buffer.from(bytes))
  const texts: string[] = []
  for (const sheet of workbook.worksheets) {
    texts.push(sheet.name)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // A cell that is merged into another has no text of its own.
        if (cell.master === cell) texts.push(`${cell.text} ${cell.note ?? ''}`)
      }),
    )
  }
  return texts.join('\n')
}

const data = everyKey()
const ids = SECRET.slice(0, 4).map((path) => path.reduce((at: Data, step) => at[step], data).id)
const tokens = planted(data)
const folder = join(scratch.path, 'planted')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'plan.yaml'), stringify(data))
const bytes = new TextEncoder().encode(stringify(data))
const { plan } = loadPlan({ root: '.', files: [{ path: 'plan.yaml', bytes }], strays: [] }, {})
const LINES = [...(plan === undefined ? [] : reportsOf(plan)).map(({ id }) => ['report', id]), ['audit'], ['scenario']]

const memory = new PlanMemory()

async function printed(line: readonly string[], audience: string, format: (typeof FORMATS)[number]) {
  const words = ['-p', '.', '--audience', audience, '--format', format, '--lang', 'fr']
  const { bytes, exit, stderr } = await runPlan(folder, [...line, ...words], {
    env: { NO_COLOR: '1' },
    isTerminal: format === 'pretty',
    columns: 100_000,
    memory,
  })
  expect({ line, exit, stderr }).toEqual({ line, exit: 0, stderr: '' })
  return textOf(format, bytes)
}

const tokensIn = (page: string): Set<string> => new Set(page.match(/Zq\d+x/g) ?? [])
const fieldsOf = (found: Iterable<string>): string[] => [
  ...new Set([...found].map((token) => tokens.get(token)?.field ?? token)),
]
const idsIn = (page: string): string[] => ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'i').test(page))

describe('a page', () => {
  const seenInside = new Set<string>()
  beforeAll(async () => {
    for (const line of LINES) for (const token of tokensIn(await printed(line, 'internal', 'md'))) seenInside.add(token)
  })

  it('names what is confidential to the office itself', () => {
    const secret = [...seenInside].filter((token) => tokens.get(token)?.isSecret)
    expect(secret.length).toBeGreaterThan(20)
  })

  describe.each(LINES.map((line) => ({ name: line.join(' '), line })))('of $name', ({ line }) => {
    it.each(FORMATS)('names nothing of it to a committee, as %s', async (format) => {
      const page = await printed(line, 'committee', format)
      const secret = [...tokensIn(page)].filter((token) => tokens.get(token)?.isSecret)
      expect({ secret: fieldsOf(secret), ids: idsIn(page) }).toEqual({ secret: [], ids: [] })
    })

    it.each(FORMATS)('gives the public the public fields alone, as %s', async (format) => {
      const page = await printed(line, 'public', format)
      const other = [...tokensIn(page)].filter((token) => {
        const of = tokens.get(token)
        return of === undefined || of.isSecret || !isOpenField(of.field)
      })
      expect({ other: fieldsOf(other), ids: idsIn(page) }).toEqual({ other: [], ids: [] })
    })
  })
})

describe('two states', () => {
  const CLOSED = 'Coffre-fort Alpha'
  const stateOf = (isClosed: boolean): string => {
    const own: Data = parse(readFileSync(join(REPOSITORY, 'test/fixtures/every-key/plan.yaml'), 'utf8'))
    delete own.plan.previous_plan
    own.projects[1].title = CLOSED
    own.projects[1].notes = isClosed ? `${CLOSED} avance` : `${CLOSED} commence`
    own.projects[1].confidential = isClosed
    return stringify(own)
  }
  const repository = join(scratch.path, 'states')
  beforeAll(() => {
    mkdirSync(repository)
    makeRepository(repository, [
      { at: '2024-05-31T12:00:00+0200', message: CLOSED, files: { 'plan/plan.yaml': stateOf(false) } },
      { at: '2024-06-30T12:00:00+0200', message: CLOSED, files: { 'plan/plan.yaml': stateOf(true) } },
    ])
    git(repository, ['reset', '--hard', '--quiet'])
  })

  it.each([
    ['diff', 'HEAD~1'],
    ['history', '--by', 'commit'],
    ['report', 'meeting', '--since', 'HEAD~1'],
    ['report', 'direction', '--since', 'HEAD~1'],
  ])('name nothing to a committee that the newer one withholds: %s %s', async (...line) => {
    const words = ['-p', 'plan', '--format', 'json']
    const pages = await Promise.all(
      ['internal', 'committee'].map((audience) => runPlan(repository, [...line, ...words, '--audience', audience])),
    )
    const [open, closed] = pages.map(({ stdout }) => stdout)
    expect(pages.map(({ exit }) => exit)).toEqual([0, 0])
    expect(open).toContain(CLOSED)
    expect(closed).not.toContain(CLOSED)
    expect(closed).not.toMatch(/(?<![\w-])P-2(?![\w-])/)
  })
})

describe('the figures', () => {
  const figuresFor = async (audience: string, cwd = folder): Promise<Data> => {
    const { stdout } = await runPlan(cwd, [
      'report',
      'dashboard',
      '-p',
      '.',
      '--audience',
      audience,
      '--format',
      'json',
    ])
    return Object.fromEntries(
      Object.entries(JSON.parse(stdout).data.metrics).map(([id, { value, numerator }]: Data) => [
        id,
        [value, numerator],
      ]),
    )
  }
  it('are the same for a committee as for the office', async () => {
    const office = await figuresFor('internal')
    expect(Object.keys(office).length).toBeGreaterThan(60)
    expect(await figuresFor('committee')).toEqual(office)
  })

  it('are the same for the public where nothing is confidential, though internal texts are masked', async () => {
    const open = structuredClone(data)
    for (const path of SECRET) path.reduce((at: Data, step) => at[step], open).confidential = false
    const cwd = join(scratch.path, 'open')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'plan.yaml'), stringify(open))
    expect(await figuresFor('public', cwd)).toEqual(await figuresFor('internal', cwd))
  })

  it('are the same for the public on a plan as an office writes it, where nothing of it is confidential', async () => {
    const cwd = join(scratch.path, 'office')
    cpSync(join(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), cwd, { recursive: true })
    for (const file of readdirSync(cwd, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.yaml')) continue
      const path = join(cwd, file)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('confidential: true', 'confidential: false'))
    }
    expect(await figuresFor('public', cwd)).toEqual(await figuresFor('internal', cwd))
  })
})

it('refuses to write a proposal of what an audience may see', async () => {
  const line = ['arbitrate', '.', '--write', 'SC-X', '--audience', 'committee']
  const { exit, stderr } = await runPlan(folder, line)
  expect(exit).toBe(2)
  expect(stderr).toContain('--write, --audience')
})
