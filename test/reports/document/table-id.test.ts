/** Ids of tables are snake_case whatever the ids of a plan are, and each stands once in a report. */
import { describe, expect, it } from 'vitest'
import { tableId, withUniqueTables } from '../../../src/reports/document/assemble.ts'

describe('the id of a table', () => {
  it.each([
    [['P-001', 'facts'], 'p_001_facts'],
    [['Été/2024.b', 'risks'], 'ete_2024_b_risks'],
    [['portfolio', 'in_progress'], 'portfolio_in_progress'],
    [['portfolio', 'AX-'], 'portfolio_ax'],
  ])('of %j is %s', (parts, id) => {
    expect(tableId(...parts)).toBe(id)
  })

  it('has a number where an earlier table has the id', () => {
    const title = { fr: 't', en: 't' }
    const table = (id: string) => ({ kind: 'table', id, columns: [], rows: [] }) as const
    const sections = withUniqueTables([
      { id: 'a', title, blocks: [table('p_1'), { kind: 'note', text: title }, table('p_1_2')] },
      { id: 'b', title, blocks: [table('p_1'), table('q'), table('p_1')] },
    ])
    expect(sections.map(({ blocks }) => blocks.map((block) => ('id' in block ? block.id : block.kind)))).toEqual([
      ['p_1', 'note', 'p_1_2'],
      ['p_1_3', 'q', 'p_1_4'],
    ])
  })
})
