/** Nothing of a plan reaches the annual report but what the list of public fields lets through, and no secret in any of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { PUBLIC_FIELDS } from '../../src/plan/public-fields.ts'
import { fieldSites } from '../support/field-sites.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

// biome-ignore lint/suspicious/noExplicitAny: the data of a fixture, edited as it stands
type Data = any

const scratch = temporaryFolder()
afterAll(() => scratch.remove())

/** What must stand in no report for the public, whatever field holds it. */
const SECRETS = [
  'jean.durand@region.example',
  '02 38 70 30 30',
  '+33 2 38 70 30 31',
  '10.20.30.41',
  '2001:db8::7',
  'CVE-2024-12345',
  'srv-paie-01',
  'ldap.region.internal',
  'admin:secret',
  'Lebrun',
]
const PLANTED =
  'jean.durand@region.example 02 38 70 30 30 ; +33 2 38 70 30 31 ; 10.20.30.41 ; 2001:db8::7 ; CVE-2024-12345 ; srv-paie-01 ; ldap.region.internal ; https://admin:secret@region.example/x ; Mme Lebrun'

/** The decision on projects. */
function decisionOf(data: Data): Data {
  return data.decisions.find(({ id }: Data) => id === 'DEC-2')
}

/** The plan of every key, with facts of 2023 for each section of the report. */
function everyKey(): Data {
  const path = join(REPOSITORY, 'test/fixtures/every-key/plan.yaml')
  const data: Data = parse(readFileSync(path, 'utf8'))
  delete data.plan.previous_plan
  const [first, second, , merged] = data.projects
  first.narrative = 'late'
  first.baseline.end = '2023-06'
  second.rebaselines[0].date = '2023-09-14'
  merged.disposition.date = '2023-09-14'
  decisionOf(data).date = '2023-09-14'
  decisionOf(data).body = 'CODIR'
  data.objectives[1].indicator.actual = { '2023-12-31': 5 }
  data.programmes[0].benefits[0].measured = '2023-10-31'
  return data
}

/** Writes a token of its own and the secrets into each text; gives the field of each token. */
function planted(data: Data): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const textKinds = ['text', 'title', 'name']
  for (const { field, path, shape, kind, value } of fieldSites(data)) {
    // A currency is a code of three letters, which nothing can be hidden in.
    if (shape !== 'leaf' || !textKinds.includes(kind) || field.endsWith('currency')) continue
    if (typeof value !== 'string' && typeof value !== 'object') continue
    const token = `Zq${fields.size}x`
    fields.set(token, field)
    const text = `${token} ${PLANTED}`
    const parent = path.slice(0, -1).reduce((at: Data, step) => at[step], data)
    parent[path.at(-1) as string] =
      typeof value === 'string' ? text : { fr: text, en: `${token} ${PLANTED}` }
  }
  return fields
}

async function workbookText(bytes: Buffer): Promise<string> {
  const workbook = await readWorkbook(bytes)
  const texts: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(`${cell.text} ${cell.note ?? ''}`)))
  return texts.join('\n')
}

const FORMATS = ['pretty', 'md', 'csv', 'json', 'xlsx'] as const
const CASES = FORMATS.flatMap((format) => (['fr', 'en'] as const).map((lang) => ({ format, lang })))

async function printed(data: Data, name: string): Promise<Map<string, string>> {
  const folder = join(scratch.path, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'plan.yaml'), stringify(data))
  const pages = new Map<string, string>()
  for (const { format, lang } of CASES) {
    const { stdout, bytes, exit, stderr } = await runPlan(
      folder,
      ['report', 'annual', '.', '--year', '2023', '--format', format, '--lang', lang],
      { env: { NO_COLOR: '1' }, isTerminal: format === 'pretty', columns: 100_000 },
    )
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    pages.set(
      `${format} ${lang}`,
      // Markdown writes a backslash before what it would take for markup.
      format === 'xlsx' ? await workbookText(bytes as Buffer) : stdout.replaceAll('\\', ''),
    )
  }
  return pages
}

const tokensIn = (page: string): string[] => page.match(/Zq\d+x/g) ?? []

describe('the annual report', () => {
  const data = everyKey()
  const fields = planted(data)
  let pages: ReadonlyMap<string, string>
  beforeAll(async () => {
    pages = await printed(data, 'planted')
  })

  it('is looked for in a text of nearly every field', () => {
    expect(new Set(fields.values()).size).toBeGreaterThan(80)
    expect(PUBLIC_FIELDS.filter((field) => ![...fields.values()].includes(field))).toEqual([])
  })

  it.each(CASES)('lets only the public fields through as $format in $lang', ({ format, lang }) => {
    const found = tokensIn(pages.get(`${format} ${lang}`) ?? '').map((token) => fields.get(token))
    const other = found.filter((field) => !(PUBLIC_FIELDS as readonly unknown[]).includes(field))
    expect([...new Set(other)]).toEqual([])
    expect(found.length).toBeGreaterThan(10)
  })

  it('prints every public field', () => {
    const found = tokensIn(pages.get('md fr') ?? '').map((token) => fields.get(token))
    expect(PUBLIC_FIELDS.filter((field) => !found.includes(field))).toEqual([])
  })

  it.each(CASES)('masks every secret as $format in $lang', ({ format, lang }) => {
    const page = pages.get(`${format} ${lang}`) ?? ''
    expect(SECRETS.filter((secret) => page.includes(secret))).toEqual([])
    expect(page).toContain({ fr: '[masqué]', en: '[redacted]' }[format === 'json' ? 'en' : lang])
  })
})

describe('the annual report of what is confidential', () => {
  const SECRET = 'Coffre-fort Alpha'
  const open = everyKey()
  // The other records name it, as those who write them do.
  open.projects[0].title = SECRET
  open.projects[1].narrative = `Attend ${SECRET.toUpperCase()} (P-1)`
  open.projects[1].rebaselines[0].reason = `Attend la fin de ${SECRET}`
  open.risks[0].title = 'Risque Bravo'
  open.components[0].title = 'Composant Charlie'
  decisionOf(open).subject = 'Sujet Delta'
  open.projects[3].disposition.notes = 'Risque Bravo, Composant Charlie et sujet delta'
  const closed = structuredClone(open)
  closed.projects[0].confidential = true
  closed.risks[0].confidential = true
  closed.components[0].confidential = true
  decisionOf(closed).confidential = true
  let before: ReadonlyMap<string, string>
  let after: ReadonlyMap<string, string>
  beforeAll(async () => {
    before = await printed(open, 'open')
    after = await printed(closed, 'closed')
  })

  it('would name it', () => {
    for (const name of [SECRET, 'Risque Bravo', 'Composant Charlie', 'Sujet Delta'])
      expect(before.get('md fr')).toContain(name)
  })

  it.each(CASES)('leaves no title as $format in $lang', ({ format, lang }) => {
    const page = (after.get(`${format} ${lang}`) ?? '').toLowerCase()
    const names = [SECRET, 'Risque Bravo', 'Composant Charlie', 'Sujet Delta']
    expect(names.filter((name) => page.includes(name.toLowerCase()))).toEqual([])
  })

  it('says how many it does not name, and counts their money', () => {
    expect(after.get('md en')).toContain('1 confidential project is not named')
    expect(after.get('md en')).toContain('1 confidential decision is not told')
    const money = (pages: typeof before): string[] =>
      (pages.get('md en') ?? '')
        .split('\n')
        .filter((line) => /^\| \*?\*?(Investment|Total)/.test(line))
    expect(money(after)).toEqual(money(before))
    expect(money(after).length).toBeGreaterThan(1)
  })
})
