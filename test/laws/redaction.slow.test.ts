/** Nothing of a plan reaches the annual report but what the list of public fields lets through, and no secret in any of it. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { PUBLIC_FIELDS } from '../../src/plan/public-fields.ts'
import { FORM_FIELDS, fieldSites } from '../support/field-sites.ts'
import { readDeck } from '../support/read-deck.ts'
import { readDocument } from '../support/read-document.ts'
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
  const decision = data.decisions.find(({ id }: Data) => id === 'DEC-2')
  decision.date = '2023-09-14'
  decision.body = 'CODIR'
  data.objectives[1].indicator.actual = { '2023-12-31': 5 }
  data.programmes[0].benefits[0].measured = '2023-10-31'
  return data
}

const isOfForm = (field: string): boolean => FORM_FIELDS.has(field) || field.endsWith('currency')

/** Writes a token of its own and the secrets into each text; gives the field of each token. */
function planted(data: Data): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const textKinds = ['text', 'title', 'name']
  for (const { field, path, shape, kind, value } of fieldSites(data)) {
    // A code or a colour has a form, which nothing can be hidden in.
    if (shape !== 'leaf' || !textKinds.includes(kind) || isOfForm(field)) continue
    if (typeof value !== 'string' && typeof value !== 'object') continue
    const token = `Zq${fields.size}x`
    fields.set(token, field)
    const text = `${token} ${PLANTED}`
    const parent = path.slice(0, -1).reduce((at: Data, step) => at[step], data)
    parent[path.at(-1) as string] = typeof value === 'string' ? text : { fr: text, en: `${token} ${PLANTED}` }
  }
  return fields
}

async function workbookText(bytes: Buffer): Promise<string> {
  const workbook = await readWorkbook(bytes)
  const texts: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // A cell that is merged into another has no text of its own.
        if (cell.master === cell) texts.push(`${cell.text} ${cell.note ?? ''}`)
      }),
    )
  return texts.join('\n')
}

/** The words of the slides and of what the speaker reads. */
function deckText(bytes: Buffer): string {
  const slides = readDeck(bytes)
  return slides.flatMap(({ words, notes }) => [...words, ...notes]).join('\n')
}

const FORMATS = ['pretty', 'md', 'html', 'csv', 'json', 'xlsx', 'pptx', 'docx'] as const
const CASES = FORMATS.flatMap((format) => (['fr', 'en'] as const).map((lang) => ({ format, lang })))

async function printed(data: Data, name: string): Promise<Map<string, string>> {
  const folder = join(scratch.path, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'plan.yaml'), stringify(data))
  const pages = new Map<string, string>()
  const memory = new PlanMemory()
  for (const { format, lang } of CASES) {
    const { stdout, bytes, exit, stderr } = await runPlan(
      folder,
      ['report', 'annual', '.', '--year', '2023', '--format', format, '--lang', lang],
      { env: { NO_COLOR: '1' }, isTerminal: format === 'pretty', columns: 100_000, memory },
    )
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    const binary = bytes as Buffer
    const text: Readonly<Record<string, () => string | Promise<string>>> = {
      xlsx: () => workbookText(binary),
      pptx: () => deckText(binary),
      docx: () => readDocument(binary).words.join('\n'),
    }
    // Markdown writes a backslash before what it would take for markup.
    const plain = (): string => stdout.replaceAll('\\', '')
    const read = text[format] ?? plain
    pages.set(`${format} ${lang}`, await read())
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
  const decision = (data: Data): Data => data.decisions.find(({ id }: Data) => id === 'DEC-2')
  decision(open).subject = 'Sujet Delta'
  open.projects[3].disposition.notes = 'Risque Bravo, Composant Charlie et sujet delta'
  const closed = structuredClone(open)
  closed.projects[0].confidential = true
  closed.risks[0].confidential = true
  closed.components[0].confidential = true
  decision(closed).confidential = true
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
      (pages.get('md en') ?? '').split('\n').filter((line) => /^\| \*?\*?(Investment|Total)/.test(line))
    // Money by axis would be that of the one project.
    expect(money(after)).toEqual(money(before).slice(0, 2))
    expect(money(after).length).toBeGreaterThan(1)
  })
})

describe('the annual report of a project that must not be named', () => {
  /** A plan of one such project and an open one, whose texts name the first in every spelling. */
  function plan(): Data {
    return {
      schema_version: 1,
      plan: {
        id: 'PLAN',
        title: 'Plan',
        organisation: 'Région',
        status: 'draft',
        unit: 'k',
        horizon: { start: '2023-01', end: '2025-12' },
        as_of: '2024-06-30',
        currency: 'EUR',
        envelopes: [{ year: 2023, section: 'investment', max: 900 }],
        description: SPELLINGS.map((spelling) => `Attend ${spelling} ;`).join(' '),
        sources: HONEST,
      },
      axes: [
        { id: 'AX1', title: 'Services' },
        { id: 'AX2', title: 'Sécurité' },
      ],
      bodies: [{ id: 'CODIR', title: 'Comité', level: 'executive' }],
      authorisations: [
        {
          id: 'AP-9',
          type: 'AP',
          title: 'Bastion',
          history: [{ date: '2023-01-15', amount: 700, reason: 'x', decision: 'DEC-named' }],
          payments: { 2023: { voted: 600, opened: 500, paid: 222 } },
          assignments: [{ project: 'P-9', amount: 555, date: '2023-02-01', decision: 'DEC-named' }],
        },
      ],
      departments: [{ id: 'DSI', title: 'Informatique', is_it: true }],
      programmes: [
        {
          id: 'PG',
          title: 'Programme Bastion',
          sponsor: 'dg',
          benefits: [{ title: 'attaques', target: 1, actual: 4, measured: '2023-10-01' }],
        },
      ],
      components: [{ id: 'CMP-7', title: 'Annuaire AD', kind: 'application', confidential: true }],
      decisions: ['addition', 'disposition', 'baseline', 'rebaseline', 'risk', 'both', 'named'].map((use) => ({
        id: `DEC-${use}`,
        date: '2023-03-01',
        body: 'CODIR',
        outcome: 'approved',
        owner: 'dsi',
        status: 'done',
        subject: `Sujet ${use}`,
        reason: `Raison ${use}`,
        ...(use === 'named' ? { projects: ['P-9'] } : {}),
      })),
      projects: [
        {
          id: 'P-9',
          title: "Coffre-fort de l'État",
          status: 'cancelled',
          axis: 'AX2',
          confidential: true,
          programme: 'PG',
          origin: 'added',
          addition: { date: '2023-03-01', decision: 'DEC-addition' },
          baseline: { start: '2023-01', end: '2023-06', decision: 'DEC-baseline' },
          rebaselines: [
            { date: '2023-03-01', end: '2023-08', decision: 'DEC-rebaseline', reason: 'x' },
            { date: '2023-04-01', end: '2023-09', decision: 'DEC-both', reason: 'x' },
          ],
          disposition: { date: '2023-09-01', decision: 'DEC-disposition', reason: 'budget' },
          budget: [
            {
              section: 'investment',
              kind: 'services',
              authorisation: 'AP-9',
              amounts: { 2023: { opened: 444, committed: 411, paid: 333 } },
            },
          ],
        },
        {
          id: 'P-1',
          title: 'Portail',
          status: 'in_progress',
          axis: 'AX1',
          baseline: { start: '2023-01', end: '2024-12', decision: 'DEC-both' },
          actual: { start: '2023-01-10' },
          risks: [
            {
              id: 'RS-1',
              title: 'Compte admin partagé',
              probability: 4,
              impact: 5,
              confidential: true,
              decision: 'DEC-risk',
            },
          ],
          budget: [{ section: 'investment', kind: 'services', amounts: { 2023: { opened: 100, paid: 90 } } }],
        },
      ],
    }
  }
  const SPELLINGS = [
    "Coffre-fort de l'État",
    'Coffre-fort de l’État',
    'coffre-fort de l\u2019etat',
    'COFFRE FORT DE L’ÉTAT',
    'Coffres\u2011forts de l’État',
    'Coffre-Fort  de l´Etat',
    'Comptes admin partagés',
    'annuaires AD',
    'programme bastion',
    'P-9',
    'P9',
    'p\u20119',
    'CMP-7',
    'cmp7',
    'RS-1',
    'DEC-addition',
    'Region.Local',
    'DC01',
    'SRVPAIE01',
    'prd-sql-02',
    'AD.region.fr',
    '\\\\fichiers\\partage$',
    'CVE 2024-12345',
    'CVE\u20112024\u201112345',
    'MS17-010',
    'ZDI-24-001',
    'Mme. Martin',
    'madame martin',
    'M Dupont',
    'poste 4512',
  ]
  const HONEST = [
    'https://opendata.paris.fr/explore?x=1',
    'Refonte de centre-valdeloire.fr et de data.gouv.fr, en node.js',
    'MISTR@L, OP@LE',
    'VPN-SSL et SQL-Server',
    'M. le Maire, Mme la Présidente',
    'version 10.2.1.4, art. 3.2.1.1',
    'Fin du lot.le marché, etc.et',
    'un coffre, des comptes, un annuaire',
  ]
  let page: string
  beforeAll(async () => {
    page = ((await printed(plan(), 'spelt')).get('md fr') ?? '').replaceAll('\u200b', '')
  })

  it('masks each spelling of its names', () => {
    const masked = page.match(/Attend .+? ;/g) ?? []
    expect(masked).toEqual(SPELLINGS.map(() => 'Attend [masqué] ;'))
  })

  it.each(HONEST)('leaves %s', (text) => {
    expect(page.replaceAll('&#8203;', '')).toContain(text)
  })

  it('tells a decision that an open project cites too, and none that only what is secret cites', () => {
    const told = [...page.matchAll(/Sujet (\w+)/g)].map(([, use]) => use)
    expect(told).toEqual(['both'])
    expect(page).toContain('6 décisions confidentielles ne sont pas détaillées')
    expect(page).not.toMatch(/Raison (?!both)/)
  })

  it('tells neither its money nor what its programme brings', () => {
    expect(page).not.toMatch(/444|411|333|222|555|700|600|500/)
    expect(page).toContain('payé sous autorisation n’est pas donné, ni les autorisations dont')
    expect(page).toContain('La répartition par orientation n’est pas donnée')
    expect(page).not.toContain('attaques')
  })

  it.each([
    ['--project', 'P-9'],
    ['--filter', 'axis=AX2'],
    ['--body', 'CODIR'],
  ])('is refused for %s %s', async (option, value) => {
    const folder = join(scratch.path, 'spelt')
    const line = ['report', 'annual', '.', '--year', '2023', option, value]
    const { exit, stdout, stderr } = await runPlan(folder, line)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toMatch(/tout le plan|whole plan/)
  })
})
