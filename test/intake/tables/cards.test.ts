/** Cards, each of one record: labels that come again name the values, wherever the cards lie. */
import { describe, expect, it } from 'vitest'
import type { SourceContent, SourceSheet } from '../../../src/intake/source/sheet.ts'
import { findTables } from '../../../src/intake/tables/find-tables.ts'
import { names, only } from '../../support/found-table.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

type Cells = readonly (readonly unknown[])[]

function sheetOf(name: string, rows: Cells): SourceSheet {
  return {
    name,
    state: 'visible',
    rows: rows.map((values, at) => ({ number: at + 1, values })).filter(({ values }) => values.length > 0),
    merges: [],
  }
}

function foundIn(...sheets: readonly (readonly [name: string, rows: Cells])[]) {
  const content: SourceContent = {
    kind: 'sheets',
    format: 'xlsx',
    notes: [],
    sheets: sheets.map(([name, rows]) => sheetOf(name, rows)),
  }
  return findTables(content).tables
}

const fiche = (
  [title, state, lead, start]: readonly unknown[],
  [voted, paid]: readonly unknown[],
  ...milestones: readonly (readonly unknown[])[]
): Cells => [
  ['FICHE PROJET'],
  ['Intitulé du projet :', title, null, 'État :', state],
  ['Chef de projet :', lead, null, 'Date de début :', start],
  [],
  ['BUDGET (€)'],
  ['Nature', '2025', '2026', 'Total'],
  ['Investissement', voted, paid, 300],
  ['Total', voted, paid, 300],
  [],
  ['JALONS'],
  ['Jalon', 'Date'],
  ...milestones,
]

const BLANK = fiche([null, null, null, null], [null, null]).map((row) =>
  row.map((value) => (value === 300 ? null : value)),
)

describe('cards on a sheet each', () => {
  const [found, ...others] = foundIn(
    ['MODELE', BLANK],
    ['Fibre', fiche(['Fibre des écoles', 'En cours', 'Chef A', '2025-01-01'], [100, 200], ['Pilote', '2025-06-01'])],
    [
      'Wifi',
      fiche(
        ['Wifi des salles', 'Validé', null, '2026-01-01'],
        [300, null],
        ['Appel', '2026-03-01'],
        ['Fin', '2026-09-01'],
      ),
    ],
    ['Liste', [['Ville'], ['Nord'], ['Sud']]],
  )

  it('are one record a sheet, and other sheets are read as they are', () => {
    expect(found?.table.records.map(({ sheet }) => sheet)).toEqual(['Fibre', 'Wifi'])
    expect(found?.options).toEqual({ orientation: 'cards' })
    expect(others).toHaveLength(0)
  })

  it('name a value by the label on its left, and in a grid by those of its row and column', () => {
    expect(Object.fromEntries(found?.table.records[0]?.cells ?? [])).toMatchObject({
      'Intitulé du projet': 'Fibre des écoles',
      État: 'En cours',
      'BUDGET (€) / Investissement / 2025': 100,
      'BUDGET (€) / Investissement / 2026': 200,
    })
  })

  it('leave out totals of a grid', () => {
    expect(found?.table.columns.filter(({ name }) => name.includes('Total'))).toEqual([])
  })

  it('have the rows below labels of columns as a list', () => {
    expect(found?.table.records[1]?.cells.get('JALONS')).toEqual([
      { Jalon: 'Appel', Date: '2026-03-01' },
      { Jalon: 'Fin', Date: '2026-09-01' },
    ])
  })

  it('know the cell of each value', () => {
    const record = found?.table.records[0]
    expect(record?.rowOf?.get('Chef de projet')?.row).toBe(3)
    expect(found?.table.letters?.get('Fibre')?.get('État')).toBe('E')
  })

  it('without a value are left out, and told', () => {
    expect(found?.notes).toContainEqual(expect.objectContaining({ kind: 'card-blank', sheet: 'MODELE' }))
  })
})

it('sheets of the same rows and columns are no cards', () => {
  const year = (name: string, amounts: readonly number[]): readonly [string, Cells] => [
    name,
    [
      ['Projet', 'Service', 'Voté', 'Payé'],
      ...['Fibre', 'Wifi', 'Portail', 'Serveur', 'Paie', 'Urbanisme'].map((title, at) => {
        return [title, 'Informatique', amounts[at], amounts[at]]
      }),
    ],
  ]
  const found = foundIn(year('2025', [1, 2, 3, 4, 5, 6]), year('2026', [7, 8, 9, 1, 2, 3]))
  expect(found.map(({ table }) => table.records.length)).toEqual([6, 6])
})

/** The values of each record, by the names of their columns. */
function recordsOf(drawn: string): Record<string, unknown>[] {
  const found = only(workbookOf(textSheet(drawn, 'Cards')))
  expect(found.options).toEqual({ orientation: 'cards', sheet: 'Cards' })
  return found.table.records.map(({ cells }) => Object.fromEntries(cells))
}

const card = ([code, title, status, end]: readonly string[], [capital, revenue]: readonly string[]): string[] => [
  `${code} | ${title} |`,
  `Directorate: | Place |`,
  `Status: | ${status} |`,
  `Finish: | ${end} |`,
  'Budget (£000) | 2025/26 | 2026/27',
  `Capital | ${capital} | 40`,
  `Revenue | ${revenue} | 14`,
  'Total | 132 | 54',
]

const CARDS = [
  card(['PRJ-01', 'Library self-service', 'In progress', '2026-03-31'], ['120', '12']),
  card(['PRJ-02', 'Leisure booking', 'Proposed', 'TBC'], ['0', '8']),
  card(['PRJ-03', 'Fostering portal', 'Completed', '2025-06-30'], ['15', '3']),
]

const FIRST = {
  Code: 'PRJ-01',
  Title: 'Library self-service',
  Directorate: 'Place',
  Status: 'In progress',
  Finish: '2026-03-31',
  'Budget (£000) / Capital / 2025/26': 120,
  'Budget (£000) / Capital / 2026/27': 40,
  'Budget (£000) / Revenue / 2025/26': 12,
  'Budget (£000) / Revenue / 2026/27': 14,
}

/** Cards drawn side by side, a blank column between them. */
const beside = (...cards: readonly (readonly string[])[]): string =>
  (cards[0] ?? []).map((_, at) => cards.map((lines) => lines[at]).join(' | | ')).join('\n')

describe('cards on one sheet', () => {
  const stacked = CARDS.map((lines) => lines.join('\n')).join('\n\n')

  it.each([
    ['below each other', stacked],
    ['side by side', beside(...CARDS)],
    ['in two columns', `${beside(...CARDS.slice(0, 2))}\n\n${CARDS[2]?.join('\n')}`],
    ['below a title', `Highlight report\n\n${stacked}`],
  ])('%s are one record each', (_, drawn) => {
    const records = recordsOf(drawn)
    expect(records.map(({ Code }) => Code)).toEqual(['PRJ-01', 'PRJ-02', 'PRJ-03'])
    expect(records[0]).toEqual(FIRST)
  })

  it('are weighed against the rows of their sheet, and told', () => {
    const { cuts } = findTables(workbookOf(textSheet(stacked, 'Cards')))
    expect(cuts.map(({ cut, isTaken }) => [cut, isTaken])).toEqual([
      ['cards', true],
      ['rows', false],
    ])
  })

  it('have a value that is the same in each beside its label', () => {
    expect(recordsOf(stacked).map(({ Directorate }) => Directorate)).toEqual(Array(3).fill('Place'))
  })

  it('have code and title in one cell, or a title alone below their number', () => {
    const coded = stacked.replaceAll(/(PRJ-\d+) \| ([^|]+) \|/g, '$1 – $2')
    expect(recordsOf(coded)[1]).toMatchObject({ Code: 'PRJ-02', Title: 'Leisure booking' })
    const numbered = stacked.replaceAll(/PRJ-0(\d+) \| ([^|]+) \|/g, 'CARD N° $1\n$2')
    expect(recordsOf(numbered)[1]).toMatchObject({ 'CARD N°': '2', Title: 'Leisure booking' })
  })

  it('have lines below a label that stands alone, and a list that is longer in some', () => {
    const lists = ['Pilot | 2025-06-01', 'Tender | 2025-07-01\nGo live | 2026-01-05', 'Review | 2025-05-05']
    const long = CARDS.map((lines, at) =>
      [...lines, 'Milestone | Date', lists[at], 'Comment', `Note ${at}`, `More of ${at}`].join('\n'),
    )
    const [, second] = recordsOf(long.join('\n\n'))
    expect(second).toMatchObject({ Code: 'PRJ-02', Comment: 'Note 1\nMore of 1' })
    expect(second?.['Milestone']).toEqual([
      { Milestone: 'Tender', Date: '2025-07-01' },
      { Milestone: 'Go live', Date: '2026-01-05' },
    ])
  })

  it('know the cell of each value where they lie side by side', () => {
    const { table } = only(workbookOf(textSheet(beside(...CARDS), 'Cards')))
    const [, second] = table.records.map(({ rowOf }) => rowOf?.get('Status'))
    expect([second?.row, second?.letters?.get('Status')]).toEqual([3, 'F'])
  })

  it('belong to the group that a row between them names', () => {
    const drawn = `Programme: Culture\n\n${stacked.replace('\n\nPRJ-03', '\n\nProgramme: Families\n\nPRJ-03')}`
    const groups = recordsOf(drawn).map(({ Programme }) => Programme)
    expect(groups).toEqual(['Culture', 'Culture', 'Families'])
  })

  it('leave out notes below them', () => {
    const found = only(workbookOf(textSheet(`${stacked}\n\nAmounts at prices of 2025`, 'Cards')))
    expect(names(found)).toHaveLength(9)
    expect(found.table.leftOut).toContainEqual({
      row: 28,
      sheet: 'Cards',
      reason: 'outside',
      text: 'Amounts at prices of 2025',
    })
  })

  it('whose small tables have other lines in each are a long table: a line is a record with the fields of its card', () => {
    const form = (code: string, title: string, source: string, amount: number): string =>
      `${code} | ${title}
       Description: | what ${title} does
       Location: | North

       Source of Funds | 2025 | 2026 | Total
       100 Bonds | ${amount} | 0 | ${amount}
       ${source} | 1 | 2 | 3
       Total | ${amount + 1} | 2 | ${amount + 3}`
    const forms = [
      form('117-001', 'Portal', '200 General', 5),
      form('117-002', 'Roads', '300 Grants', 7),
      form('117-003', 'Schools', '400 Loans', 9),
    ]
    const { table } = only(workbookOf(textSheet(forms.join('\n\n'), 'Cards')))
    expect(table.records).toHaveLength(6)
    expect([...(table.records[2]?.cells ?? [])]).toEqual([
      ['Code', '117-002'],
      ['Title', 'Roads'],
      ['Description', 'what Roads does'],
      ['Location', 'North'],
      ['Source of Funds', '100 Bonds'],
      ['2025', 7],
      ['2026', 0],
      ['Total', 7],
    ])
    expect(table.by).toBe('Code')
    expect(table.totals.map(({ group, rows }) => [group, rows])).toEqual([
      ['117-001', [6, 7]],
      ['117-002', [15, 16]],
      ['117-003', [24, 25]],
    ])
  })
})
