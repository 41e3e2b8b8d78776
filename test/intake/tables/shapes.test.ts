/** Tables as offices draw them, and what is read of each: records, groups, totals, and what is none of them. */
import { describe, expect, it } from 'vitest'
import type { SourceContent } from '../../../src/intake/source/sheet.ts'
import { findTables } from '../../../src/intake/tables/find-tables.ts'
import type { FoundTable, TableOptions } from '../../../src/intake/tables/options.ts'
import { csvOf, textSheet, workbookOf } from '../../support/text-sheet.ts'

function drawn(text: string): SourceContent {
  return workbookOf(textSheet(text))
}

function only(content: SourceContent, options: TableOptions = {}): FoundTable {
  const { tables } = findTables(content, options)
  const [first] = tables
  if (first === undefined || tables.length > 1) throw new Error(`${tables.length} tables`)
  return first
}

function names({ table }: FoundTable): string[] {
  return table.columns.map(({ name }) => name)
}

/** Records as text, a row in each: `5 Portail, DSI`. */
function rowsOf({ table }: FoundTable): string[] {
  return table.records.map(({ row, cells }) => `${row} ${[...cells.values()].join(', ')}`)
}

function leftOut({ table }: FoundTable): string[] {
  return table.leftOut.map(({ row, reason, text }) => `${row} ${reason} ${text}`.trim())
}

function totals({ table }: FoundTable): string[] {
  return table.totals.map(
    ({ row, label, group, rows }) => `${row} ${label} of ${group ?? 'all'}: ${rows.join(' ')}`,
  )
}

function noteOf({ notes }: FoundTable, kind: string): string | undefined {
  return notes.find((note) => note.kind === kind)?.text
}

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
    expect(rowsOf(found)).toEqual([
      '5 Portail, DSI, 2025-01-01, 120',
      '6 GED, DRH, T3 2026, 68 500,00',
    ])
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
      ...['Projet', 'Direction', 'Investissement / 2025', 'Investissement / 2026'],
      ...['Fonctionnement / 2025', 'Fonctionnement / 2026'],
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
    expect(totals(found)).toEqual([
      '8 TOTAL AXE 1 of Axe 1 - Moderniser: 4 5 7',
      '12 TOTAL of all: 4 5 7 11',
    ])
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
    const found = only(
      csvOf('Opération | Année | Montant\nA | 2025 | 1\nA | 2025 | 1\nA | 2026 | 2\nB | 2025 | 2'),
    )
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
    const found = only(
      drawn('Axe | Projet | Budget\nModerniser v2 | Portail | 10\n | GED | 20\nSécuriser | FW | 5'),
    )
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

  it('are not carried down where they are codes', () => {
    const found = only(
      drawn('Code | Projet | Budget\nP1 | A | 10\n | B | 20\n | C | 20\nP2 | D | 5\n | E | 5'),
    )
    expect(found.options.fill).toBeUndefined()
  })
})

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
