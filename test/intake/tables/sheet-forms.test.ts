/** Forms that have a sheet each: labels at the same places name the values, whatever stands beside. */
import { describe, expect, it } from 'vitest'
import type { SourceContent, SourceSheet } from '../../../src/intake/source/sheet.ts'
import { findTables } from '../../../src/intake/tables/find-tables.ts'

type Cells = readonly (readonly unknown[])[]

function sheetOf(name: string, rows: Cells): SourceSheet {
  return {
    name,
    state: 'visible',
    rows: rows
      .map((values, at) => ({ number: at + 1, values }))
      .filter(({ values }) => values.length > 0),
    merges: [],
  }
}

function foundIn(...sheets: readonly (readonly [name: string, rows: Cells])[]) {
  const content: SourceContent = {
    ...{ kind: 'sheets', format: 'xlsx', notes: [] },
    sheets: sheets.map(([name, rows]) => sheetOf(name, rows)),
  }
  return findTables(content).tables
}

const form = (
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

const BLANK = form([null, null, null, null], [null, null]).map((row) =>
  row.map((value) => (value === 300 ? null : value)),
)

describe('a form on each sheet', () => {
  const [found, ...others] = foundIn(
    ['MODELE', BLANK],
    [
      'Fibre',
      form(
        ['Fibre des écoles', 'En cours', 'Chef A', '2025-01-01'],
        [100, 200],
        ['Pilote', '2025-06-01'],
      ),
    ],
    [
      'Wifi',
      form(
        ['Wifi des salles', 'Validé', null, '2026-01-01'],
        [300, null],
        ['Appel', '2026-03-01'],
        ['Fin', '2026-09-01'],
      ),
    ],
    ['Liste', [['Ville'], ['Nord'], ['Sud']]],
  )

  it('is one record a sheet, and other sheets are read as they are', () => {
    expect(found?.table.records.map(({ sheet }) => sheet)).toEqual(['Fibre', 'Wifi'])
    expect(found?.options).toEqual({ orientation: 'sheets' })
    expect(others).toHaveLength(0)
  })

  it('names a value by the label on its left, and in a grid by those of its row and column', () => {
    expect(Object.fromEntries(found?.table.records[0]?.cells ?? [])).toMatchObject({
      'Intitulé du projet': 'Fibre des écoles',
      État: 'En cours',
      'BUDGET (€) / Investissement / 2025': 100,
      'BUDGET (€) / Investissement / 2026': 200,
    })
  })

  it('leaves out totals of a grid', () => {
    expect(found?.table.columns.filter(({ name }) => name.includes('Total'))).toEqual([])
  })

  it('has the rows below labels of columns as a list', () => {
    expect(found?.table.records[1]?.cells.get('JALONS')).toEqual([
      { Jalon: 'Appel', Date: '2026-03-01' },
      { Jalon: 'Fin', Date: '2026-09-01' },
    ])
  })

  it('knows the cell of each value', () => {
    const record = found?.table.records[0]
    expect(record?.rowOf?.get('Chef de projet')?.row).toBe(3)
    expect(found?.table.letters?.get('Fibre')?.get('État')).toBe('E')
  })

  it('without a value is left out, and told', () => {
    expect(found?.notes).toContainEqual(
      expect.objectContaining({ kind: 'form-blank', sheet: 'MODELE' }),
    )
  })
})

it('sheets of the same rows and columns are no forms', () => {
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
