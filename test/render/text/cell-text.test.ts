/** Cells as people read them, in both languages. */
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src/render/text/cell-text.ts'
import type { Cell } from '../../../src/reports/document/document.ts'
import { monthOf, parseDay } from '../../../src/values/calendar.ts'

type Unit = Extract<Cell, { kind: 'figure' }>['unit']

function figure(unit: Unit, value: number | null): Cell {
  return { kind: 'figure', unit, value }
}

function rate(numerator: number, denominator: number, unit: 'count' | 'money' | 'days'): Cell {
  const parts = { numerator, denominator, unit }
  return { kind: 'figure', unit: 'rate', value: numerator / denominator, parts }
}

const cases: readonly (readonly [Cell, string, string])[] = [
  [figure('money', 4_000_000), '4 000 k€', '€4,000k'],
  [figure('money', -400), '0 k€', '€0k'],
  [figure('money', -1_500), '−2 k€', '−€2k'],
  [figure('days', 1675.45), '1 675 j', '1,675 d'],
  [figure('days', 12), '12 j', '12 d'],
  [figure('days', 9.25), '9,3 j', '9.3 d'],
  [{ kind: 'figure', unit: 'fte', value: 2.12, isNeed: true }, '2 ETP', '2 FTE'],
  [figure('fte', 2.12), '2,12 ETP', '2.12 FTE'],
  [{ kind: 'figure', unit: 'money', value: -1500.5, isExact: true }, '−1 500,50 €', '−€1,500.50'],
  [figure('fte', 26.5), '26,5 ETP', '26.5 FTE'],
  [{ kind: 'figure', unit: 'fte', value: 8, isChange: true }, '+8 ETP', '+8 FTE'],
  [{ kind: 'figure', unit: 'fte', value: -1, isChange: true }, '−1 ETP', '−1 FTE'],
  [{ kind: 'figure', unit: 'fte', value: 0, isChange: true }, '0 ETP', '0 FTE'],
  [{ kind: 'figure', unit: 'rate', value: 0.0255, isChange: true }, '+2,6 pts', '+2.6 pts'],
  [{ kind: 'figure', unit: 'rate', value: -0.5, isChange: true }, '−50,0 pts', '−50.0 pts'],
  [figure('count', 1200), '1 200', '1,200'],
  [figure('index', 1.5), '1,50', '1.50'],
  [figure('rate', 0.2), '20,0 %', '20.0%'],
  [figure('rate', null), 's.o.', 'n/a'],
  [rate(45, 60, 'count'), '75,0 % (45/60)', '75.0% (45/60)'],
  [rate(300_000, 400_000, 'money'), '75,0 % (300 k€/400 k€)', '75.0% (€300k/€400k)'],
  [rate(30.5, 40, 'days'), '76,3 % (30,5 j/40 j)', '76.3% (30.5 d/40 d)'],
  [
    {
      kind: 'figure',
      unit: 'rate',
      value: 0.012,
      parts: { numerator: 0.408, denominator: 34, unit: 'count', isMean: true },
    },
    '1,2 % (moyenne de 34)',
    '1.2% (mean of 34)',
  ],
  [{ kind: 'day', day: parseDay('2024-07-31', 'end') }, '31/07/2024', '31 Jul 2024'],
  [{ kind: 'day', day: undefined }, '', ''],
  [{ kind: 'month', month: monthOf(2024, 7) }, '07/2024', 'Jul 2024'],
  [{ kind: 'month', month: undefined }, '', ''],
  [{ kind: 'period', period: { first: monthOf(2024, 7), last: monthOf(2024, 9) } }, 'T3 2024', 'Q3 2024'],
  [{ kind: 'empty' }, '', ''],
  [{ kind: 'text', text: { fr: 'a\nb', en: 'c\u001b[1md' } }, 'a b', 'c\ufffd[1md'],
]

describe('cellText', () => {
  it.each(cases)('writes %j', (cell, french, english) => {
    expect(cellText(cell, 'fr', 'EUR').replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(french)
    expect(cellText(cell, 'en', 'EUR').replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(english)
  })

  it('names another currency by its code', () => {
    expect(cellText(figure('money', 5_000), 'en', 'CHF')).toBe('CHF\u00a05k')
  })
})
