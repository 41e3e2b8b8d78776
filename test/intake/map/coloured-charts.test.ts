/** A chart of coloured cells read by a mapping: which colours are marks, and which are the ground of a row. */
import { describe, expect, it } from 'vitest'
import type { SourceSheet } from '../../../src/intake/source/sheet.ts'
import { mapped } from '../../support/mapping.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

const MARKS = { marks: { 2023: '2023', 2024: '2024', 2025: '2025' } }

/** Start and end of each project of a sheet. */
async function spans(sheet: SourceSheet) {
  const facts = {
    tables: [
      {
        into: 'projects',
        record: { id: 'Projet', title: 'Projet', status: { value: 'planned' }, start: MARKS, end: MARKS },
      },
    ],
  }
  const { list } = await mapped(workbookOf(sheet), facts)
  return list('projects').map(({ id, start, end }) => [id, start, end])
}

describe('a coloured cell of a chart', () => {
  it('is a mark; what stands in it counts for itself', async () => {
    const sheet = textSheet(`
Projet | Direction | 2023 | 2024 | 2025
Réseau | DSI | @92D050 | @FFC000 |
Portail | DGS | | X @FFC000 | @FFC000
Paie | DRH | - @92D050 | @92D050 | -
SIG | DST | | | `)
    expect(await spans(sheet)).toEqual([
      ['Réseau', '2023-01', '2024-12'],
      ['Portail', '2024-01', '2025-12'],
      ['Paie', '2024-01', '2024-12'],
      ['SIG', undefined, undefined],
    ])
  })

  it('is none in the colour of its whole row, on which bars of another lie', async () => {
    const sheet = textSheet(`
Projet | Direction | 2023 | 2024 | 2025
Réseau | DSI | @92D050 | |
Portail @F2F2F2 | DGS @F2F2F2 | @F2F2F2 | @FFC000 | @F2F2F2
Paie @92D050 | DRH | | @92D050 |
SIG @F2F2F2 | DST @F2F2F2 | @F2F2F2 | @F2F2F2 | @F2F2F2`)
    expect(await spans(sheet)).toEqual([
      ['Réseau', '2023-01', '2023-12'],
      ['Portail', '2024-01', '2024-12'],
      ['Paie', '2024-01', '2024-12'],
      ['SIG', undefined, undefined],
    ])
  })
})
