/** Headers as offices draw them: where they begin, how many rows they have, what their columns are called. */
import { describe, expect, it } from 'vitest'
import { drawn, leftOut, names, noteOf, only, rowsOf } from '../../support/found-table.ts'
import { csvOf } from '../../support/text-sheet.ts'

describe('headers', () => {
  it('are found below titles and blank rows', () => {
    const found = only(
      drawn(`
        Schéma directeur du numérique 2025-2028
        Montants en k€ | | | Édition du 12/03/2025

        Nom du projet | Direction | Début | Budget
        Portail | DSI | 2025-01-01 | 120
        GED | DRH | T3 2026 | 68 500,00
      `),
    )
    expect(names(found)).toEqual(['Nom du projet', 'Direction', 'Début', 'Budget'])
    expect(rowsOf(found)).toEqual(['5 Portail, DSI, 2025-01-01, 120', '6 GED, DRH, T3 2026, 68 500,00'])
    expect(leftOut(found)).toEqual([
      '1 title Schéma directeur du numérique 2025-2028',
      '2 title Montants en k€ Édition du 12/03/2025',
      '4 header',
    ])
    expect(found.options).toEqual({ sheet: 'Feuille 1', header: 4 })
  })

  it('of two merged rows name a column by both', () => {
    const found = only(
      drawn(`
        Projet v2 | Direction v2 | Investissement >2 | Fonctionnement >2
         | | 2025 | 2026 | 2025 | 2026
        Portail | DSI | 10 | 20 | 1 | 2
        GED | DRH | 30 | 40 | 3 | 4
      `),
    )
    expect(names(found)).toEqual([
      'Projet',
      'Direction',
      'Investissement / 2025',
      'Investissement / 2026',
      'Fonctionnement / 2025',
      'Fonctionnement / 2026',
    ])
    expect(found.options.header).toEqual([1, 2])
    expect(found.table.records).toHaveLength(2)
  })

  it('of two rows in a CSV file reach over their blank right neighbours', () => {
    const found = only(
      csvOf(`
        Projet | Direction | Investissement | | Fonctionnement |
         | | 2025 | 2026 | 2025 | 2026
        Portail | DSI | 10 | 20 | 1 | 2
        GED | DRH | 30 | 40 | 3 | 4
      `),
    )
    expect(names(found)).toContain('Investissement / 2026')
    expect(names(found)).toContain('Fonctionnement / 2026')
    expect(names(found)).toContain('Direction')
  })

  it('keep a row of units as that of each column', () => {
    const found = only(
      drawn(`
        Projet | Direction | Budget | Charge
         | | k€ | j/h
        Portail | DSI | 10 | 20
        GED | DRH | 30 | 40
      `),
    )
    expect(found.table.columns.map(({ unit }) => unit)).toEqual([undefined, undefined, 'k€', 'j/h'])
    expect(found.table.records).toHaveLength(2)
  })

  it('number names that come again, and tell columns that have none', () => {
    const found = only(
      drawn(`
        Projet | Labels | Labels | Budget |
        Portail | a | b | 10 | remarque
        GED | c | d | 20
      `),
    )
    expect(names(found)).toEqual(['Projet', 'Labels', 'Labels 2', 'Budget', '(E)'])
    expect(noteOf(found, 'columns-repeated')).toBe('Labels')
    expect(noteOf(found, 'columns-unnamed')).toBe('E')
  })

  it('that are repeated further down head no other table, whatever stands below them', () => {
    const found = only(
      drawn(`
        Code | Projet | Statut | Budget
        P-1 | Portail | Prévu | 10
        Code | Projet | Statut | Budget
        Code | Projet | Statut | Budget
        Sous-total | | | 10
      `),
    )
    expect(found.table.records.map(({ row }) => row)).toEqual([2])
    expect(leftOut(found)).toEqual([
      '1 header',
      '3 header-repeated Code',
      '4 header-repeated Code',
      '5 total Sous-total',
    ])
  })

  it('are taken from where a mapping says', () => {
    const found = only(
      drawn(`
        Projet | Budget
        Projet (nom usuel) | Budget 2025
        Portail | 10
      `),
      { header: 2 },
    )
    expect(names(found)).toEqual(['Projet (nom usuel)', 'Budget 2025'])
  })
})
