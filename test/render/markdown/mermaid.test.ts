/** Charts in Mermaid: only figures that it can draw, only labels that it can read. */
import { describe, expect, it } from 'vitest'
import { mermaidDiagrams, mermaidLabel } from '../../../src/render/markdown/mermaid.ts'
import type { ChartTable } from '../../../src/reports/document/document.ts'
import {
  BUDGET,
  FRONTIER,
  loadSample,
  pastEndSample,
  RISKS,
  roadmapSample,
  TILES,
  TREND,
} from '../../support/sample-charts.ts'
import { HOSTILE } from '../../support/sample-outcome.ts'

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

const linesOf = (table: ChartTable, lang: 'fr' | 'en' = 'en') =>
  mermaidDiagrams(table, lang, 'EUR').map(({ lines }) => lines)

describe('mermaidDiagrams', () => {
  it('draws bars first and other series as lines, without those that have a gap; money in thousands', () => {
    const whole = { ...BUDGET, rows: BUDGET.rows.slice(0, 2) }
    expect(linesOf(whole, 'fr')).toEqual([
      [
        'xychart-beta',
        '  title "Dépense par année face à l’enveloppe"',
        '  x-axis ["2023", "2024"]',
        '  y-axis "k€"',
        '  bar [1234.4, 834]',
        '  line [300, 310]',
        '  line [1500, 1000]',
      ],
    ])
    expect(linesOf({ ...BUDGET, rows: BUDGET.rows.slice(0, 3) })[0]?.slice(4)).toEqual([
      '  bar [1234.4, 834, 2100]',
      '  line [300, 310, 0]',
    ])
    expect(linesOf(BUDGET)).toEqual([])
  })

  it('draws rates in per cent', () => {
    expect(linesOf(TREND)[0]?.slice(3)).toEqual(['  y-axis "%"', '  line [10, 90, 99.6]'])
  })

  it('draws one diagram a panel, named after it', () => {
    const [first, second] = linesOf(loadSample('SYS'))
    expect(first?.[1]).toBe('  title "Load and capacity · SYS"')
    expect(second?.[1]).toBe('  title "Load and capacity · DATA"')
  })

  it('draws a roadmap by group, without what has no days', () => {
    expect(linesOf(roadmapSample('Socle'))[0]).toEqual([
      'gantt',
      '  title Roadmap',
      '  dateFormat YYYY-MM-DD',
      '  axisFormat %b %Y',
      '  inclusiveEndDates',
      '  section Moderniser',
      '  Socle :crit, 2023-01-01, 2024-07-31',
      '  Portail des usagers, démarches en ligne et paiement :2024-02-01, 2025-12-31',
      '  section Socle',
      '  Bascule :2024-11-11, 2024-11-11',
    ])
  })

  it('draws the bar of an end that has passed up to the status date, and says so', () => {
    const table = pastEndSample('Socle')
    expect(linesOf(table)[0]?.[6]).toBe('  Socle (past its end, not completed) :crit, 2023-01-01, 2024-08-31')
  })

  it('draws nothing of what Mermaid has no diagram for, nor of a table without rows', () => {
    for (const table of [TILES, RISKS, FRONTIER, { ...BUDGET, rows: [] }, { ...roadmapSample('a'), rows: [] }])
      expect(linesOf(table)).toEqual([])
  })
})
