/**
 * What becomes of each row of a source, whatever stands above and below it: one thing and no other. And what that means
 * for the plan: no money is lost or counted twice, and the order of rows is that of the records and nothing more.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlTotals } from '../../../src/intake/map/control-totals.ts'
import type { LogEntry } from '../../../src/intake/map/log.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { runsOf } from '../../support/cases.ts'
import { bytesOf, type Mapped, mapped, mappingWith } from '../../support/mapping.ts'

const HEADER = 'Code;Projet;Statut;Budget'

const FACTS = {
  groups: ['Direction'],
  filter: { Statut: ['En cours', 'Prévu', ''] },
  skip: [{ column: 'Projet', is: ['/^à écarter/'], reason: 'écarté' }],
  project: {
    id: 'Code',
    title: 'Projet',
    status: 'Statut',
    departments: { lead: 'Direction' },
    baseline: { investment: 'Budget' },
  },
}

/** A row that is drawn; of one that is a record, its cents, which the plan must have. */
type Row = (at: number) => string

/** An amount as an office may write it in a column of decimal commas. */
function amountText(cents: number, isGrouped: boolean): string {
  const whole = String(Math.trunc(cents / 100))
  const shown = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole
  return `${shown},${String(cents % 100).padStart(2, '0')}`
}

const amount = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.boolean())
  .map(([cents, isGrouped]) => amountText(cents, isGrouped))
const status = fc.constantFrom('En cours', 'Prévu', 'Prévu', 'Terminé')

const row: fc.Arbitrary<Row> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(status, amount, fc.constantFrom('Projet', 'Projet', 'à écarter')).map(
      ([word, money, title]): Row =>
        (at) =>
          `P-${at};${title} ${at};${word};${money}`,
    ),
  },
  { weight: 2, arbitrary: fc.constant<Row>(() => 'P-0;Projet repris;Prévu;7,00') },
  fc.constantFrom<Row>(
    () => ';;;',
    () => '',
    () => HEADER,
    (at) => `Direction ${at};;;`,
    (at) => `Q-${at};Projet décalé;Prévu;5,00;6;7`,
    (at) => `S-${at};Projet court`,
    () => '* montants hors taxes;;;',
    (at) => `N-${at};Projet ${at};Prévu;à voir`,
  ),
  amount.map(
    (money): Row =>
      () =>
        `;Total;;${money}`,
  ),
  amount.map(
    (money): Row =>
      () =>
        `Sous-total;;;${money}`,
  ),
)
const source = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map(
    (rows) =>
      `${HEADER}\nDirection A;;;\nP-99;Projet premier;Prévu;1,00\n${rows.map((one, at) => one(at + 1)).join('\n')}\n`,
  )

/** A source with a second table below, which few draws give. */
const TWO_TABLES = `${HEADER}
Direction A;;;
P-99;Projet premier;Prévu;1,00

Service;Agent;Date de début;Montant
Réseau;Chef du réseau;01/01/2025;5,00
Postes;Chef des postes;01/02/2025;6,00
`

/** Reasons of the log that speak of a row as a whole. */
const OF_ROWS: readonly LogEntry['reason'][] = [
  ...(['blank', 'header-repeated', 'skip-rule', 'filtered'] as const),
  ...(['record-incomplete', 'record-unmatched', 'group-missing'] as const),
]

/** What becomes of a row, each with a word: `record`, or why it is none. */
function fatesOf(table: SourceTable, { mapped: made, log }: Mapped, number: number): string[] {
  const isHere = (one: { readonly row: number }): boolean => one.row === number
  const imported = made.tables.flatMap((one) => one.imported.flatMap(({ rows }) => rows))
  return [
    ...imported.filter(isHere).map(() => 'record'),
    ...table.leftOut.filter(isHere).map(({ reason }) => reason),
    ...log
      .filter((entry) => isHere(entry) && OF_ROWS.includes(entry.reason))
      .filter(() => !table.leftOut.some(isHere))
      .map(({ reason }) => reason),
  ]
}

async function numbersOf(text: string): Promise<number[]> {
  const content = await readSource(bytesOf(text), 'data')
  if (!('kind' in content) || content.kind !== 'sheets') throw new Error('no sheet')
  return content.sheets.flatMap(({ rows }) => rows.map(({ number }) => number))
}

function isBlankLine(text: string, number: number): boolean {
  return /^;*$/.test(text.split('\n')[number - 1] ?? '')
}

function tableOf({ mapped: { tables } }: Mapped): SourceTable {
  const [first] = tables
  if (first === undefined) throw new Error('no table')
  return first.source
}

/** The sum of what the projects cost, in cents. */
function centsOf({ list }: Mapped): number {
  return list('projects').reduce((sum, { baseline }) => sum + Math.round(Number(baseline?.investment ?? 0) * 100), 0)
}

/** An amount of the source in cents, read by nothing of the program. */
function cents(text: unknown): number {
  const digits = String(text ?? '').replace(/[^\d,]/g, '')
  return digits === '' ? 0 : Math.round(Number(digits.replace(',', '.')) * 100)
}

describe('each row of a source', () => {
  it('is a record, or is left out for one reason and told, or stands in another table, which is told', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const made = await mapped(text, FACTS)
        const table = tableOf(made)
        let others = 0
        for (const number of await numbersOf(text)) {
          const [fate, ...more] = fatesOf(table, made, number)
          expect(more).toEqual([])
          seen.add(fate ?? 'other-table')
          if (fate === undefined && !isBlankLine(text, number)) others += 1
        }
        const told = made.notes.find(({ kind }) => kind === 'other-table')
        expect(told?.count ?? 0).toBe(others)
        const logged = new Set(made.log.map((entry) => entry.row))
        const silent = table.leftOut.filter((one) => one.reason !== 'header' && !logged.has(one.row))
        expect(silent).toEqual([])
      }),
      { numRuns: runsOf(3000, 250), examples: [[TWO_TABLES]] },
    )
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'record',
        'total',
        'group',
        'blank',
        'header-repeated',
        'header',
        'skip-rule',
        'filtered',
        'shifted',
        'outside',
        'repeated',
        'other-table',
      ]),
    )
  })

  it('that is a record brings its money into the plan, and no other does', async () => {
    let money = 0
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const made = await mapped(text, FACTS)
        const imported = made.mapped.tables.flatMap((one) => one.imported.flatMap(({ rows }) => rows))
        const expected = imported.reduce((sum, { cells }) => sum + cents(cells.get('Budget')), 0)
        money += expected
        expect(centsOf(made)).toBe(expected)
      }),
      { numRuns: runsOf(2000, 150) },
    )
    expect(money).toBeGreaterThan(0)
  })
})

/** Rows of long tables: project, year, amount in cents. */
const lines = fc.array(
  fc.record({
    project: fc.integer({ min: 1, max: 5 }),
    year: fc.integer({ min: 2024, max: 2027 }),
    cents: fc.integer({ min: -99_999, max: 9_999_999 }),
  }),
  { minLength: 1, maxLength: 20 },
)

function longText(rows: readonly Line[]): string {
  const texts = rows.map((one) => `P-${one.project},Projet ${one.project},${one.year},${(one.cents / 100).toFixed(2)}`)
  return `id,title,year,amount\n${texts.join('\n')}\n`
}

const LONG = {
  source: { decimal: 'point', format: 'csv', delimiter: 'comma' },
  group_by: 'id',
  project: {
    budget: [
      { records: 'rows', section: 'investment', kind: 'services', amounts: { key: 'year', value: { paid: 'amount' } } },
    ],
  },
}

/** The cents that each project pays in each year, `P-1 2024: 100`; nothing where they add up to nothing. */
function paidIn({ list }: Mapped): string[] {
  const sums = new Map<string, number>()
  for (const { id, budget = [] } of list('projects'))
    for (const { amounts = {} } of budget)
      for (const [year, stages] of Object.entries(amounts)) {
        const key = `${id} ${year}`
        const paid = Math.round(Number((stages as { paid?: number }).paid ?? 0) * 100)
        sums.set(key, (sums.get(key) ?? 0) + paid)
      }
  return [...sums].flatMap(([key, sum]) => (sum === 0 ? [] : [`${key}: ${sum}`])).sort()
}

type Line = { readonly project: number; readonly year: number; readonly cents: number }

/** The rows that are read: one that says what another says is left out where each project has one row, and told. */
function withoutRepeated(rows: readonly Line[], { leftOut }: SourceTable): Line[] {
  const repeated = leftOut.filter(({ reason }) => reason === 'repeated').map(({ row }) => row - 2)
  for (const at of repeated) expect(rows.slice(0, at)).toContainEqual(rows[at])
  return rows.filter((_, at) => !repeated.includes(at))
}

/** The cents of each project and year, `P-1 2024: 100`; nothing where they add up to nothing. */
function sumsOf(rows: readonly Line[]): string[] {
  const sums = new Map<string, number>()
  for (const { project, year, cents: own } of rows) {
    const key = `P-${project} ${year}`
    sums.set(key, (sums.get(key) ?? 0) + own)
  }
  return [...sums].flatMap(([key, sum]) => (sum === 0 ? [] : [`${key}: ${sum}`])).sort()
}

describe('a long table', () => {
  it('keeps each cent in its project and year, whatever the order of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.infiniteStream(fc.nat()), async (rows, order) => {
        const shuffled = rows
          .map((one) => ({ one, at: order.next().value }))
          .sort((left, right) => left.at - right.at)
          .map(({ one }) => one)
        for (const drawn of [rows, shuffled]) {
          const made = await mapped(longText(drawn), LONG)
          expect(paidIn(made)).toEqual(sumsOf(withoutRepeated(drawn, tableOf(made))))
        }
      }),
      { numRuns: runsOf(1500, 120) },
    )
  })
})

describe('the order of rows', () => {
  it('is that of the records, and changes none of them, nor a total', async () => {
    const records = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), status, amount), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(records, async (drawn) => {
        const facts = {
          project: { id: 'Code', title: 'Projet', baseline: { investment: 'Budget' } },
          control: [{ figure: 'sum', column: 'Budget', expected: 0 }],
        }
        const read = async (rows: typeof drawn) => {
          const texts = rows.map(([id, word, money]) => `P-${id};Projet ${id};${word};${money}`)
          const made = await mapped(`${HEADER}\n${texts.join('\n')}\n`, facts)
          const [total] = controlTotals(made.mapped.tables, mappingWith(facts))
          return { projects: made.list('projects'), sum: total?.found }
        }
        const [there, back] = [await read(drawn), await read(drawn.toReversed())]
        expect(back.projects.toReversed()).toEqual(there.projects)
        expect(back.sum).toBe(there.sum)
      }),
      { numRuns: runsOf(1000, 80) },
    )
  })
})
