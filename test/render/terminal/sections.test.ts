/** Numbers stand to the right and everything else to the left, months too. */
import { describe, expect, it } from 'vitest'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import type { Section } from '../../../src/reports/document/document.ts'
import { monthOf } from '../../../src/values/calendar.ts'
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
    expect(lines.slice(-3, -1)).toEqual(['Month of the end  Number', 'Dec 2024               7'])
  })

  it('shows a title of many lines whole', () => {
    const title = 'y'.repeat(20_000)
    const columns = ['Text', 'More'].map((name) => ({ id: name, title: both(name), unit: 'text' as const }))
    const cells = [title, 'a '.repeat(100).trim()].map((text) => ({ kind: 'text' as const, text: both(text) }))
    const blocks = [{ kind: 'table' as const, id: 't', columns, rows: [{ cells }] }]
    const section: Section = { id: 'a', title: both('A'), blocks }
    const page = renderSections([section], renderOptions('en'), 'EUR')
    expect(page.match(/y/g)).toHaveLength(title.length)
    expect(page.match(/a/g)).toHaveLength(100)
    expect(page).not.toContain('…')
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

describe('a table that is too wide for a terminal', () => {
  const figure = {
    kind: 'figure',
    unit: 'rate',
    value: 0.5,
    parts: { numerator: 1, denominator: 2, unit: 'count' },
  } as const
  const wide = (columns: number): string => {
    const heads = Array.from({ length: columns }, (_, index) => `R${index}`)
    const section: Section = {
      id: 'a',
      title: both('A'),
      blocks: [
        {
          kind: 'table',
          id: 't',
          columns: heads.map((id) => ({ id, title: both(id), unit: 'rate' as const })),
          rows: [{ cells: heads.map(() => figure) }],
        },
      ],
    }
    return renderSections([section], renderOptions('en'), 'EUR')
  }

  it('leaves out the fractions behind rates, and keeps them where there is room', () => {
    expect(wide(3)).toContain('50.0% (1/2)')
    expect(wide(12)).not.toContain('(1/2)')
  })

  it('breaks no amount at its narrow no-break space', () => {
    const text = both(`${'mot '.repeat(40)}4\u202f400\u00a0k€`)
    const column = { id: 'text', title: both('Text'), unit: 'text' as const }
    for (const length of [1, 2, 3]) {
      const section: Section = {
        id: 'a',
        title: both('A'),
        blocks: [
          {
            kind: 'table',
            id: 't',
            columns: Array.from({ length }, () => column),
            rows: [{ cells: Array.from({ length }, () => ({ kind: 'text' as const, text })) }],
          },
        ],
      }
      expect(renderSections([section], renderOptions('fr'), 'EUR')).toContain('4\u202f400\u00a0k€')
    }
  })
})
