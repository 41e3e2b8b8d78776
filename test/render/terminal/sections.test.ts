/** Numbers stand to the right and everything else to the left, months too. */
import { describe, expect, it } from 'vitest'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import type { Section } from '../../../src/report/document.ts'
import { monthOf } from '../../../src/units/calendar.ts'
import { renderOptions } from '../../support/render-options.ts'

const both = (text: string) => ({ fr: text, en: text })

describe('a table on a terminal', () => {
  it('has months at the left and numbers at the right of their columns', () => {
    const section: Section = {
      id: 'a',
      title: both('A'),
      blocks: [
        {
          kind: 'table',
          id: 't',
          columns: [
            { id: 'month', title: both('Month of the end'), unit: 'month' },
            { id: 'count', title: both('Number'), unit: 'count' },
          ],
          rows: [
            {
              cells: [
                { kind: 'month', month: monthOf(2024, 12) },
                { kind: 'figure', unit: 'count', value: 7 },
              ],
            },
          ],
        },
      ],
    }
    const lines = renderSections([section], renderOptions('en'), 'EUR').split('\n')
    expect(lines.slice(-3, -1)).toEqual(['Month of the end  Number', '2024-12                7'])
  })

  it('breaks no line at a no-break space', () => {
    const column = { id: 'text', title: both('Text'), unit: 'text' as const }
    const text = both(`${'mot '.repeat(18)}une\u00a0; « une chose »`.replaceAll('« ', '«\u00a0'))
    const section: Section = {
      id: 'a',
      title: both('A'),
      blocks: [
        {
          kind: 'table',
          id: 't',
          columns: [column, { ...column, id: 'more' }],
          rows: [
            {
              cells: [
                { kind: 'text', text },
                { kind: 'text', text },
              ],
            },
          ],
        },
      ],
    }
    const page = renderSections([section], renderOptions('fr'), 'EUR')
    expect(page.split('\n').length).toBeGreaterThan(4)
    expect(page).toContain('une\u00a0;')
    expect(page).toContain('«\u00a0une')
  })
})
