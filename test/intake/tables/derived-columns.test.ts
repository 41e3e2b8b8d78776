/** Cells that say more than one thing, and columns that say one together, as offices have them. */
import { describe, expect, it } from 'vitest'
import { drawn, names, only } from '../../support/found-table.ts'
import { csvOf } from '../../support/text-sheet.ts'

/** What a column holds in each record. */
function columnOf(drawing: string, name: string): unknown[] {
  return only(drawn(drawing)).table.records.map(({ cells }) => cells.get(name))
}

const TICKED = `
  Projet v2 | Direction v2 | État (cocher) >3 | Budget v2
   | | Idée | En cours | Terminé
  Portail | DSI | | X | | 12
  Courrier | DRH | | | x | 8
  Archives | Culture | ✓ | | | 5`

describe('ticks below the values of a field', () => {
  it('are one column with the value that is ticked', () => {
    expect(names(only(drawn(TICKED)))).toEqual(['Projet', 'Direction', 'État (cocher)', 'Budget'])
    expect(columnOf(TICKED, 'État (cocher)')).toEqual(['En cours', 'Terminé', 'Idée'])
  })

  it('keep both values where two are ticked', () => {
    expect(columnOf(TICKED.replace('| | X | | 12', '| X | X | | 12'), 'État (cocher)')[0]).toBe('Idée, En cours')
  })

  it('below months are a chart and stay as they are', () => {
    const chart = TICKED.replace('Idée | En cours | Terminé', 'janv. | févr. | mars')
    expect(names(only(drawn(chart)))).toContain('État (cocher) / févr.')
  })

  it('are left alone where a figure stands among them', () => {
    expect(names(only(drawn(TICKED.replace('✓', '3'))))).toContain('État (cocher) / Idée')
  })
})

/** Rows with cells of several lines, `/` for the end of one. */
const lines = (drawing: string) => {
  const content = drawn(drawing)
  if (content.kind !== 'sheets') throw new Error('no sheets')
  const [sheet] = content.sheets
  if (sheet === undefined) throw new Error('no sheet')
  const rows = sheet.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => (typeof value === 'string' ? value.replaceAll(' / ', '\n') : value)),
  }))
  return only({ ...content, sheets: [{ ...sheet, rows }] }).table
}

const LABELLED = `
  Action | Coût | Direction
  Espace usager / Pilote : DRU | Investissement : 85 000 € / Fonctionnement : 12 000 €/an | DSI
  Rendez-vous / Pilote : DRU | Investissement : 9 500 € | DSI
  Parapheur / Pilote : DGS | Investissement : 22 k€ / Fonctionnement : 4,5 k€/an | DRH`

describe('lines of a label and a value', () => {
  it('are columns of their own, beside what is left of the cell', () => {
    const { columns, records } = lines(LABELLED)
    expect(columns.map(({ name }) => name)).toEqual([
      'Action',
      'Action / Pilote',
      'Coût',
      'Coût / Investissement',
      'Coût / Fonctionnement',
      'Direction',
    ])
    expect(records.map(({ cells }) => cells.get('Action'))).toEqual(['Espace usager', 'Rendez-vous', 'Parapheur'])
    expect(records.map(({ cells }) => cells.get('Coût / Fonctionnement'))).toEqual([
      '12 000 €/an',
      undefined,
      '4,5 k€/an',
    ])
  })

  it('stay where each cell has a label of its own, as titles have', () => {
    const titles = `
      Action | Direction
      Sécurité : gestion des accès | DSI
      Réseau : fibre des écoles | DSI
      Courrier : numérisation | DRH`
    expect(names(only(drawn(titles)))).toEqual(['Action', 'Direction'])
  })

  it('that not every label explains are kept in the cell', () => {
    const { records } = lines(LABELLED.replace('Rendez-vous / Pilote : DRU', 'Rendez-vous / Lot : 2'))
    expect(records[1]?.cells.get('Action')).toBe('Rendez-vous\nLot : 2')
  })
})

describe('a span of time in a cell', () => {
  const SPANS = `
    Action | Calendrier | Direction
    Espace usager | sept. 2024 → juin 2026 | DSI
    Rendez-vous | 2025-2026 | DSI
    Parapheur | T3 2025 à T4 2026 | DRH
    Capteurs | permanent | DRH`

  it('gives its first and its last day, and stays as it is', () => {
    expect(columnOf(SPANS, 'Calendrier / début')).toEqual(['sept. 2024', '2025', 'T3 2025', undefined])
    expect(columnOf(SPANS, 'Calendrier / fin')).toEqual(['juin 2026', '2026', 'T4 2026', undefined])
    expect(columnOf(SPANS, 'Calendrier')[3]).toBe('permanent')
  })

  it('is called as the header is, in its language', () => {
    const english = SPANS.replace('Calendrier', 'Timeline')
    expect(names(only(drawn(english)))).toContain('Timeline / start')
  })

  it('is none where few cells are', () => {
    const dates = SPANS.replace('2025-2026', '2025').replace('T3 2025 à T4 2026', '2026')
    expect(names(only(drawn(dates)))).toEqual(['Action', 'Calendrier', 'Direction'])
  })
})

/** An export of linked records: long dates, and the address of each record behind its name. */
const EXPORTED = csvOf(`Project | Dates | Goal | Blocked by
Catalog | July 7, 2025 → March 27, 2026 | Collections (https://www.notion.so/Collections-b66?pvs=21) | 
Website | August 18, 2025 → May 29, 2026 | Everyone (https://www.notion.so/Everyone-81c?pvs=21) | Catalog (https://www.notion.so/Catalog-c99)
Tagging | July 21, 2025 | Collections (https://www.notion.so/Collections-b66?pvs=21) | Catalog (https://www.notion.so/Catalog-c99), Website (https://www.notion.so/Website-e04)
Notes |  |  | `)

describe('an export of linked records', () => {
  const cellsOf = (name: string) => only(EXPORTED).table.records.map(({ cells }) => cells.get(name) ?? '')

  it('has spans of long dates, and a day alone that is a start', () => {
    expect(cellsOf('Dates / début')).toEqual(['July 7, 2025', 'August 18, 2025', 'July 21, 2025', ''])
    expect(cellsOf('Dates / fin')).toEqual(['March 27, 2026', 'May 29, 2026', '', ''])
  })

  it('has the names of other records without their addresses', () => {
    expect(cellsOf('Goal')).toEqual(['Collections', 'Everyone', 'Collections', ''])
    expect(cellsOf('Blocked by')).toEqual(['', 'Catalog', 'Catalog, Website', ''])
  })

  it('keeps addresses where they stand beside some texts alone, or by themselves', () => {
    const content = csvOf(`Project | Notes | Link
A | see the vendor (https://example.org/a) | (https://example.org/a)
B | nothing yet | (https://example.org/b)`)
    const [first] = only(content).table.records
    expect([first?.cells.get('Notes'), first?.cells.get('Link')]).toEqual([
      'see the vendor (https://example.org/a)',
      '(https://example.org/a)',
    ])
  })
})
