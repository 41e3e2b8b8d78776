/** Which rows are records, and what a blank cell of them means. */
import { describe, expect, it } from 'vitest'
import { drawn, leftOut, noteOf, only, rowsOf } from '../../support/found-table.ts'
import { csvOf } from '../../support/text-sheet.ts'

describe('rows that are no records', () => {
  it('have more cells than the header of a CSV file: refused with their number', () => {
    const header = Array.from({ length: 23 }, (_, at) => `Colonne ${at + 1}`).join(' | ')
    const row = (cells: number, first: number): string =>
      Array.from({ length: cells }, (_, at) => `x${first + at}`).join(' | ')
    const found = only(csvOf([header, row(23, 1), row(28, 2), row(23, 3)].join('\n')))
    expect(leftOut(found)).toEqual(['1 header', '3 shifted 28'])
    expect(found.table.records).toHaveLength(2)
  })

  it('have fewer cells than the header, in a file whose other rows have all', () => {
    const lines = ['Id | Nom | Budget | Direction | Chef', '1 | A | 10 | DSI | X', '2 | B | 10']
    for (let id = 3; id < 20; id += 1) lines.push(`${id} | N${id} | 5 | DSI | X`)
    expect(leftOut(only(csvOf(lines.join('\n'))))).toEqual(['1 header', '3 shifted 3'])
  })

  it('are blank, without a shift by blank cells at the end', () => {
    const found = only(csvOf('Nom | Budget\nA | 1 |  | \n\nB | 2'))
    expect(leftOut(found)).toEqual(['1 header', '3 blank'])
    expect(found.table.records).toHaveLength(2)
  })

  it('repeat a record, where a column tells records apart', () => {
    const found = only(drawn('Code | Projet | Budget\nP1 | A | 10\nP2 | B | 20\nP2 | B | 20'))
    expect(leftOut(found)).toEqual(['1 header', '4 repeated 3'])
  })

  it('are kept where lines may be alike, and told', () => {
    const found = only(csvOf('Opération | Année | Montant\nA | 2025 | 1\nA | 2025 | 1\nA | 2026 | 2\nB | 2025 | 2'))
    expect(found.table.records).toHaveLength(4)
    expect(noteOf(found, 'repeated-kept')).toBe('2')
  })

  it('are hidden: read, and told', () => {
    const found = only(drawn('Projet | Budget\nA | 1\n#B | 2\nC | 3'))
    expect(found.table.records).toHaveLength(3)
    expect(found.notes).toContainEqual({ kind: 'hidden-rows', row: 3, count: 1, text: '' })
  })
})

describe('values that stand once for several rows', () => {
  it('are carried down from merged cells', () => {
    const found = only(drawn('Axe | Projet | Budget\nModerniser v2 | Portail | 10\n | GED | 20\nSécuriser | FW | 5'))
    expect(rowsOf(found)).toContain('3 Moderniser, GED, 20')
  })

  it('are carried down in columns that pivot tables fill once', () => {
    const found = only(
      drawn(`
        Axe | Projet | Budget
        Moderniser | Portail | 10
         | GED | 20
         | SIG | 20
        Sécuriser | FW | 5
         | SOC | 5
      `),
    )
    expect(rowsOf(found)).toContain('4 Moderniser, SIG, 20')
    expect(found.options.fill).toEqual(['Axe'])
    expect(noteOf(found, 'filled-down')).toBe('Axe')
  })

  it('are carried down below groups that are told once, in rows that go on with a record', () => {
    const found = only(
      drawn(`
        Programme | Ref | Project | CDEL / RDEL | Budget
        Evidence | DP1 | Monitoring | CDEL | 185
         |  |  | RDEL | 24
         | DP2 | Archive | CDEL | 60
         |  |  | RDEL | 14
        Corporate | DP3 | Ledger | CDEL | 20
         |  |  | RDEL | 22
      `),
    )
    expect(rowsOf(found)).toContain('3 Evidence, DP1, Monitoring, RDEL, 24')
    expect(found.options.fill).toEqual(['Programme', 'Ref', 'Project'])
  })

  it('are not carried down where they are codes', () => {
    const found = only(drawn('Code | Projet | Budget\nP1 | A | 10\n | B | 20\n | C | 20\nP2 | D | 5\n | E | 5'))
    expect(found.options.fill).toBeUndefined()
  })
})

describe('poor rows', () => {
  it('with only an id are records, also at the end and where the ids before them add up to it', () => {
    const found = only(
      csvOf(`
        N° | Projet | Direction | Budget
        1 | Portail | DSI | 10
        2 | GED | DRH | 20
        3 | | |
        4 | Paie | DRH | 30
        5 | | | 60
        6 | | |
      `),
      { groups: [] },
    )
    expect(found.table.records.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7])
    expect(found.table.totals).toEqual([])
  })

  it('below a total of all are notes: one alone in the column of ids, amounts without any', () => {
    const found = only(
      drawn(`
        Ref | Project | Lead | Start | Budget | Spent
        DC-1 | Network | A | 2025 | 10 | 5
        DC-2 | Mail | B | 2026 | 20 | 5
        DC-3 | Backup | B | 2026 | 30 | 5
         | Total digital programme | | | 60 | 15
         | Capital allocation | | | 70 | 20
         | Over / (under) commitment | | | -10 | -5
        Stage: D = delivery, P = pipeline
      `),
    )
    expect(found.table.records.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(
      leftOut(found)
        .slice(-3)
        .map((text) => text.split(' ')[1]),
    ).toEqual(['outside', 'outside', 'outside'])
  })

  it('with a code alone are records of a workbook, and a name in its place still heads a group', () => {
    const found = only(
      drawn(`
        Code | Projet | Direction | Budget
        Finances
        P-1 | Portail | DSI | 10
        P-2
        P-3 | GED | DRH | 20
      `),
    )
    expect(rowsOf(found)).toEqual([
      '3 Finances, P-1, Portail, DSI, 10',
      '4 Finances, P-2',
      '5 Finances, P-3, GED, DRH, 20',
    ])
  })

  it('of figures alone are still a total where the first column holds amounts', () => {
    const found = only(
      drawn(`
        Montant | Projet | Direction
        1000 | Portail | DSI
        2500 | GED | DRH
        3500
      `),
    )
    expect(found.table.records).toHaveLength(2)
    expect(leftOut(found)).toContain('4 total')
  })

  it('with only a title are records, the first and the last too', () => {
    const found = only(
      drawn(`
        Projet | Direction | Début | Budget
        Refonte du portail
        GED | DRH | 2026-01-01 | 10
        Paie | DRH | 2026-01-01 | 20
        Archivage
      `),
    )
    expect(rowsOf(found).map((row) => row.split(' ')[0])).toEqual(['2', '3', '4', '5'])
    expect(found.options.groups).toBeUndefined()
  })

  it('with a title beside an empty id are records where a first row is so', () => {
    const found = only(
      drawn(`
        Code | Projet | Direction | Budget
         | Refonte du portail
        P-1 | GED | DRH | 10
         | Archivage
        P-2 | Paie | DRH | 20
      `),
    )
    expect(found.table.records).toHaveLength(4)
  })

  it('below the last record are notes where a gap or a sentence says so', () => {
    const gap = only(
      drawn(`
        Projet | Direction | Budget
        GED | DRH | 10
        Paie | DRH | 20

        Établi par la direction du numérique
      `),
    )
    const sentence = only(
      drawn(`
        Projet | Direction | Budget
        GED | DRH | 10
        Paie | DRH | 20
        Les montants sont ceux du vote.
      `),
    )
    expect(gap.table.records).toHaveLength(2)
    expect(sentence.table.records).toHaveLength(2)
  })
})
