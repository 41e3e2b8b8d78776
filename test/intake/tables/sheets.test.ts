/** Where the tables of a sheet lie: side by side, one below the other, on their side. */
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
    const found = only(drawn('Projet | Direction | | 2025 | 2026\nPortail | DSI | | 1 | 2\nGED | DRH | | 3 | 4'))
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
        textSheet('Ce classeur présente le schéma directeur du numérique.\nIl a été préparé.', 'Notes'),
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
    expect(names(found)).toEqual(['Nom du projet', 'Direction', 'Description', 'Début', 'Budget', 'Statut'])
    expect(found.table.columns[4]).toMatchObject({ letter: '5' })
    expect(found.table.records.map(({ row, cells }) => [row, cells.get('Nom du projet')])).toEqual([
      [2, 'Portail'],
      [3, 'GED'],
      [4, 'SIG'],
      [5, 'Paie'],
    ])
  })
})
