/** Charts in Mermaid: only figures that it can draw, only labels that it can read. */
import { describe, expect, it } from 'vitest'
import { mermaidChart, mermaidLabel } from '../../../src/render/markdown/mermaid.ts'
import type { Chart } from '../../../src/reports/document/document.ts'
import { HOSTILE } from '../../support/sample-outcome.ts'

const both = (text: string): { fr: string; en: string } => ({ fr: text, en: text })

function chart(more: Partial<Chart>): Chart {
  return {
    kind: 'chart',
    id: 'c',
    type: 'bar',
    title: both('T'),
    unit: 'count',
    categories: [both('a'), both('b')],
    series: [{ title: both('s'), values: [1, 2] }],
    ...more,
  }
}

describe('mermaidLabel', () => {
  it.each([
    ['"a"#b;c:d', 'a b c d'],
    ['', '-'],
    ['#;"', '-'],
    ['Section réseau', '· Section réseau'],
    ['2024-01-01 départ', '· 2024-01-01 départ'],
    ['Élus & lycées (80 %)', 'Élus & lycées (80 %)'],
  ])('makes %j into %j', (text, expected) => {
    expect(mermaidLabel(text)).toBe(expected)
  })

  it('takes every breaking mark out of a hostile title', () => {
    expect(mermaidLabel(HOSTILE)).not.toMatch(/["`#;:<>\\{}[\]|\p{Cc}\u202e]/u)
  })
})

describe('mermaidChart', () => {
  it('draws bars first and other series as lines, money in thousands, rates in per cent', () => {
    const series = [
      { title: both('s'), values: [1500, -2000] },
      { title: both('t'), values: [0.5] },
    ]
    expect(mermaidChart(chart({ unit: 'money', series }), 'fr', 'EUR')).toEqual([
      'xychart-beta',
      '  title "T"',
      '  x-axis ["a", "b"]',
      '  y-axis "k€"',
      '  bar [1.5, -2]',
      '  line [0, 0]',
    ])
    const rates = chart({
      type: 'line',
      unit: 'rate',
      series: [{ title: both('s'), values: [0.755, 1] }],
    })
    expect(mermaidChart(rates, 'en', 'EUR').slice(3)).toEqual([
      '  y-axis "%"',
      '  line [75.5, 100]',
    ])
  })

  it('draws no pie of negative slices and no empty chart', () => {
    const none = [
      chart({ type: 'pie', series: [{ title: both('s'), values: [1, -1] }] }),
      chart({ type: 'pie', series: [{ title: both('s'), values: [0, 0] }] }),
      chart({ type: 'pie', series: [] }),
      chart({ categories: [] }),
      chart({ series: [] }),
      chart({ type: 'gantt' }),
    ]
    expect(none.map((one) => mermaidChart(one, 'en', 'EUR'))).toEqual(none.map(() => []))
  })
})
