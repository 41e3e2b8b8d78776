/** Rows that name a group and rows that add up others: carried down, and kept apart from records. */
import { describe, expect, it } from 'vitest'
import { drawn, leftOut, noteOf, only, rowsOf, totals } from '../../support/found-table.ts'
import { csvOf } from '../../support/text-sheet.ts'

describe('groups and totals', () => {
  it('carry a department down, and keep subtotals apart with what they add up', () => {
    const found = only(
      drawn(`
        Projet | Chef | 2025 | 2026
        Direction des lycées >4
        Portail | A | 10 | 20
        GED | B | 30 | 40
        Sous-total Direction des lycées | | 40 | 60
        Direction des routes >4
        SIG | C | 1 | 2
        Paie | D | 3 | 4
        Sous-total | | 4 | 6
        Total général | | 44 | 66
        * hors taxes
      `),
    )
    expect(rowsOf(found)).toEqual([
      '3 Direction des lycées, Portail, A, 10, 20',
      '4 Direction des lycées, GED, B, 30, 40',
      '7 Direction des routes, SIG, C, 1, 2',
      '8 Direction des routes, Paie, D, 3, 4',
    ])
    expect(totals(found)).toEqual([
      '5 Sous-total Direction des lycées of Direction des lycées: 3 4',
      '9 Sous-total of Direction des routes: 7 8',
      '10 Total général of all: 3 4 7 8',
    ])
    expect(leftOut(found)).toContain('11 outside * hors taxes')
    expect(found.options.groups).toEqual(['Direction'])
  })

  it('end with a total of all that holds: amounts below it are outside, those below one that does not are told', () => {
    const below = (total: string) =>
      leftOut(
        only(
          drawn(`
        Projet | Chef | 2025 | 2026
        Portail | A | 10 | 20
        GED | B | 30 | 40
        Total | | ${total}
        Rappel cadrage | | 45 | 55
      `),
        ),
      ).at(-1)
    expect(below('40 | 60')).toBe('5 outside Rappel cadrage')
    expect(below('41 | 75')).toBe('5 beside Rappel cadrage')
  })

  it('tell levels by outline numbers', () => {
    const found = only(
      drawn(`
        Projet | Chef | Budget
        Axe 1 - Moderniser
        1.1 Usagers
        Portail | A | 10
        GED | B | 30
        1.2 Agents
        RH | C | 5
        TOTAL AXE 1 | | 45
        Axe 2 - Sécuriser
        2.1 Réseau
        FW | D | 7
        TOTAL | | 52
      `),
    )
    expect(rowsOf(found)).toEqual([
      '4 Axe 1 - Moderniser, 1.1 Usagers, Portail, A, 10',
      '5 Axe 1 - Moderniser, 1.1 Usagers, GED, B, 30',
      '7 Axe 1 - Moderniser, 1.2 Agents, RH, C, 5',
      '11 Axe 2 - Sécuriser, 2.1 Réseau, FW, D, 7',
    ])
    expect(totals(found)).toEqual(['8 TOTAL AXE 1 of Axe 1 - Moderniser: 4 5 7', '12 TOTAL of all: 4 5 7 11'])
  })

  it('know a group that has its subtotals beside its name', () => {
    const found = only(
      drawn(`
        Intitulé | 2025 | 2026
        Axe 1 - Moderniser | 40 | 60
        Portail | 10 | 20
        GED | 30 | 40
        Axe 2 - Sécuriser | 4 | 6
        SIG | 1 | 2
        Paie | 3 | 4
      `),
    )
    expect(found.table.records).toHaveLength(4)
    expect(totals(found)).toEqual([
      '2 Axe 1 - Moderniser of Axe 1 - Moderniser: 3 4',
      '5 Axe 2 - Sécuriser of Axe 2 - Sécuriser: 6 7',
    ])
  })

  it('know a sum without a word by what it adds up, and a header that comes again', () => {
    const found = only(
      drawn(`
        Projet | Chef | Statut | Budget
        Culture
        Musée | A | ok | 1
        Théâtre | B | ok | 2

        Sport
        Stade | C | ok | 3
        Projet | Chef | Statut | Budget
        Piscine | D | ok | 4
         | | | 10
      `),
    )
    expect(totals(found)).toEqual(['10  of all: 3 4 7 9'])
    expect(leftOut(found)).toContain('8 header-repeated Projet')
    expect(rowsOf(found).at(-1)).toBe('9 Sport, Piscine, D, ok, 4')
  })

  it('leave a project whose name begins like a total, and say so', () => {
    const found = only(
      drawn(`
        Projet | 2025 | 2026
        Total Cost Management | 5 | 7
        Portail | 10 | 20
        Total | 15 | 27
      `),
    )
    expect(found.table.records).toHaveLength(2)
    expect(noteOf(found, 'total-doubtful')).toBe('Total Cost Management')
  })

  it('take what adds up the rows above to the cent for a total, whatever it is called', () => {
    const found = only(
      drawn(`
        No. | Project | Manager | 2025 | 2026
        Services
        S-1 | Portal | A | 10 | 20
        S-2 | Tickets | B | 30 | 40
        Sum Services | | | 40 | 60
        Operations
        O-1 | Firewall | C | 1.5 | 2
        O-2 | Notebooks | D | 3 | 4
        Zwischenstand Operations | | | 4.5 | 6
        Gesamt | | | 44.5 | 66
      `),
    )
    expect(found.table.records).toHaveLength(4)
    expect(totals(found)).toEqual([
      '5 Sum Services of Services: 3 4',
      '9 Zwischenstand Operations of Operations: 7 8',
      '10 Gesamt of all: 3 4 7 8',
    ])
  })

  it('leave a row that adds up nothing a record', () => {
    const found = only(
      drawn(`
        No. | Project | Manager | 2025 | 2026
        Services
        S-1 | Portal | A | 10 | 20
        S-2 | Tickets | B | 30 | 40
        Operations
        O-1 | Firewall | C | 1.5 | 2
        O-2 | Notebooks | D | 3 | 4
        Reserve | | | 4.5 | 7
      `),
    )
    expect(totals(found)).toEqual([])
    expect(found.table.records).toHaveLength(5)
  })

  it('tell a column that says which rows are totals, and part them when asked', () => {
    const lines = ['Année | Opération | Type | Montant']
    for (const operation of ['A', 'B', 'C'])
      lines.push(`2025 | ${operation} | Source | 1`, `2025 | ${operation} | Total | 1`)
    const content = csvOf(lines.join('\n'))
    const found = only(content)
    expect(found.totalColumn).toEqual({ column: 'Type', is: ['Total'] })
    expect(found.table.records).toHaveLength(6)
    const parted = only(content, { totals: { column: 'Type', is: ['Total'] } })
    expect(parted.table.records).toHaveLength(3)
    expect(totals(parted)[0]).toBe('3 Total of all: 2')
  })
})
