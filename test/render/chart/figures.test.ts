import { describe, expect, it } from 'vitest'
import { cellWords, tickTexts, tickTextsEach } from '../../../src/render/chart/figures.ts'
import { quantity, text } from '../../../src/reports/document/cell.ts'

const fr = { lang: 'fr', currency: 'EUR' } as const
const en = { lang: 'en', currency: 'EUR' } as const

describe('the ticks of an axis', () => {
  it.each([
    ['money', [0, 500_000, 1_000_000], fr, ['0,0 M€', '0,5 M€', '1,0 M€']],
    ['money', [0, 2_000_000, 4_000_000], en, ['€0m', '€2m', '€4m']],
    ['money', [0, 200_000, 400_000], en, ['€0k', '€200k', '€400k']],
    ['money', [0, 500, 1000], fr, ['0,0 k€', '0,5 k€', '1,0 k€']],
    ['money', [-50, 0, 50], fr, ['−50 €', '0 €', '50 €']],
    ['money', [0, 1_000_000], { lang: 'en', currency: 'CHF' }, ['CHF 0m', 'CHF 1m']],
    ['rate', [0, 0.5, 1], fr, ['0 %', '50 %', '100 %']],
    ['rate', [0.995, 1, 1.005], en, ['99.5%', '100.0%', '100.5%']],
    ['days', [0, 1000, 2000], fr, ['0 j', '1 000 j', '2 000 j']],
    ['fte', [0, 0.5], en, ['0.0 FTE', '0.5 FTE']],
    ['index', [0.98, 1, 1.02], en, ['0.98', '1.00', '1.02']],
    ['count', [0, 1, 2], fr, ['0', '1', '2']],
  ] as const)('of %s %j', (unit, values, writer, texts) => {
    const shown = tickTexts(values, unit, writer).map((tick) => tick.replace(/[\u00a0\u202f]/g, ' '))
    expect(shown).toEqual(texts)
  })

  it('have the unit that suits each on an axis of powers', () => {
    expect(tickTextsEach([500, 10_000, 2_000_000], 'money', en)).toEqual(['€500', '€10k', '€2m'])
  })
})

describe('a cell beside its mark', () => {
  it('is printed as in a table, without the fraction of a rate, with the minus of print', () => {
    const parts = { numerator: 45, denominator: 60, unit: 'count' } as const
    expect(cellWords(quantity('rate', 0.75, { parts }), fr)).toBe('75,0\u00a0%')
    expect(cellWords(quantity('index', -1.25), en)).toBe('\u22121.25')
    expect(cellWords(quantity('rate', null), en)).toBe('n/a')
  })

  it('keeps the hyphen of a text of the user', () => {
    expect(cellWords(text('-10 %'), en)).toBe('-10 %')
  })
})
