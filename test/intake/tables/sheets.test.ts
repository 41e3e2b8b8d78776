/** Where the tables of a sheet lie: side by side, one below the other, on their side, in forms. */
import { describe, expect, it } from 'vitest'
import { findTables } from '../../../src/intake/tables/find-tables.ts'
import { drawn, names, only, rowsOf } from '../../support/found-table.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

describe('sheets', () => {
  it('hold tables side by side', () => {
    const { tables } = findTables(
      drawn(`
        Projets | | | | Équipes
        Nom | Début | Budget | | Équipe | ETP
        Portail | 2025 | 10 | | Dev | 3
        GED | 2026 | 20 | | Réseau | 2
        SIG | 2026 | 20
        Paie | 2026 | 20
      `),
    )
    expect(tables.map(names)).toEqual([
      ['Nom', 'Début', 'Budget'],
      ['Équipe', 'ETP'],
    ])
    expect(tables.map(({ options }) => options.columns)).toEqual(['A:C', 'E:F'])
    expect(tables.map(({ table }) => table.records.length)).toEqual([4, 2])
  })

  it('keep one table together that a blank column parts', () => {
    const found = only(
      drawn('Projet | Direction | | 2025 | 2026\nPortail | DSI | | 1 | 2\nGED | DRH | | 3 | 4'),
    )
    expect(names(found)).toEqual(['Projet', 'Direction', '2025', '2026'])
  })

  it('hold tables one below the other', () => {
    const { tables } = findTables(
      drawn(`
        Projets
        Code | Nom | Budget
        P1 | Portail | 10
        P2 | GED | 20

        Équipes
        Équipe | Responsable | ETP
        Dev | X | 3
        Réseau | Y | 2
      `),
    )
    expect(tables.map(names)).toEqual([
      ['Code', 'Nom', 'Budget'],
      ['Équipe', 'Responsable', 'ETP'],
    ])
    expect(tables.map(({ options }) => options.header)).toEqual([2, 7])
  })

  it('are told where they hold no table', () => {
    const { without } = findTables(
      workbookOf(
        textSheet(
          'Ce classeur présente le schéma directeur du numérique.\nIl a été préparé.',
          'Notes',
        ),
        textSheet('Statuts\nEn cours\nTerminé', 'Listes'),
        textSheet('', 'Graphique'),
      ),
    )
    expect(without).toEqual([
      { sheet: 'Notes', reason: 'text' },
      { sheet: 'Listes', reason: 'lists' },
      { sheet: 'Graphique', reason: 'blank' },
    ])
  })

  it('that are alike become one table when asked', () => {
    const content = workbookOf(
      textSheet('Projet | Budget\nA | 1\nB | 2\nTotal | 3', 'DSI'),
      textSheet('Projet | Budget\nC | 3', 'DRH'),
    )
    expect(findTables(content).alike).toEqual([['DSI', 'DRH']])
    const found = only(content, { sheet: ['DSI', 'DRH'], sheet_column: 'Direction' })
    expect(rowsOf(found)).toEqual(['2 DSI, A, 1', '3 DSI, B, 2', '2 DRH, C, 3'])
    expect(found.table.totals.map(({ sheet, rows }) => [sheet, rows])).toEqual([['DSI', [2, 3]]])
  })

  it('may have their records in columns', () => {
    const found = only(
      drawn(`
        Nom du projet | Portail | GED | SIG | Paie
        Direction | DSI | DRH | DSI | DRH
        Description | ${'a'.repeat(70)} | ${'b'.repeat(70)} | ${'c'.repeat(70)} | ${'d'.repeat(70)}
        Début | 2025-01-01 | 2025-02-01 | 2025-03-01 | 2025-04-01
        Budget | 1.5 | 2.5 | 3.5 | 4.5
        Statut | en cours | terminé | en cours | terminé
      `),
    )
    expect(found.options).toMatchObject({ orientation: 'columns' })
    expect(names(found)).toEqual([
      'Nom du projet',
      'Direction',
      'Description',
      'Début',
      'Budget',
      'Statut',
    ])
    expect(found.table.columns[4]).toMatchObject({ letter: '5' })
    expect(found.table.records.map(({ row, cells }) => [row, cells.get('Nom du projet')])).toEqual([
      [2, 'Portail'],
      [3, 'GED'],
      [4, 'SIG'],
      [5, 'Paie'],
    ])
  })
})

describe('forms one below the other', () => {
  it('are a long table: a row of each small table with the fields of its form', () => {
    const form = (code: string, title: string, amount: number): string =>
      `${code} | ${title}
       Description: | what ${title} does

       Source of Funds | 2025 | 2026 | Total
       100 Bonds | ${amount} | 0 | ${amount}
       200 General | 1 | 2 | 3
       Total | ${amount + 1} | 2 | ${amount + 3}
      `
    const found = only(
      drawn(`Capital plan\n${form('117-001', 'Portal', 5)}\n${form('117-002', 'Roads', 7)}`),
    )
    expect(found.options.blocks).toEqual({ start: '^\\d{3}-\\d{3}$', names: ['Code', 'Title'] })
    expect(found.table.records).toHaveLength(4)
    expect([...(found.table.records[2]?.cells ?? [])]).toEqual([
      ['Code', '117-002'],
      ['Title', 'Roads'],
      ['Description', 'what Roads does'],
      ['Source of Funds', '100 Bonds'],
      ['2025', 7],
      ['2026', 0],
      ['Total', 7],
    ])
    expect(found.table.totals.map(({ group, rows }) => [group, rows.length])).toEqual([
      ['117-001', 2],
      ['117-002', 2],
    ])
  })
})
