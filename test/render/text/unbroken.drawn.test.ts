/** Figures stay whole wherever a text is broken into lines or cut: in pictures and on slides. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPercent, formatThousands, formatUnits } from '../../../src/lang/numbers.ts'
import { cutToWidth, wrapped } from '../../../src/render/chart/text-width.ts'
import { fittedText, textLines } from '../../../src/render/office/text-size.ts'
import { unbroken } from '../../../src/render/text/unbroken.ts'

const WORDS = fc.constantFrom('Charge', 'de', 'la', 'période', 'Enveloppe', 'over', 'capacity')
const AMOUNTS = fc.double({ min: -9e9, max: 9e9, noNaN: true })
const FIGURES = fc.oneof(
  AMOUNTS.map((value) => formatThousands(value, 'EUR', 'fr')),
  AMOUNTS.map((value) => formatUnits(value, 'EUR', 'en')),
  fc.double({ min: -9, max: 9, noNaN: true }).map((value) => formatPercent(value, 'fr')),
  fc
    .tuple(fc.constantFrom('T', 'Q', 'S', 'H'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1990, max: 2099 }))
    .map(([letter, part, year]) => `${letter}${part} ${year}`),
  fc.constantFrom('2026-07', '30/06/2024', '06/2024', '1\u202f200\u00a0k€', '(12,5\u00a0%)'),
)
/** Words around one figure. */
const TEXTS = fc.tuple(fc.array(WORDS, { maxLength: 4 }), FIGURES, fc.array(WORDS, { maxLength: 4 }))
const ROOM = fc.integer({ min: 12, max: 400 })

/** Whether a text has the figure whole or nothing of it. */
function isWhole(text: string, figure: string): boolean {
  return text.includes(unbroken(figure)) || !/\p{N}/u.test(text)
}

describe('a figure in a text', () => {
  it('is whole or left out where a label of a picture is cut', () => {
    fc.assert(
      fc.property(TEXTS, ROOM, ([before, figure, after], room) => {
        const text = [...before, figure, ...after].join(' ')
        expect(isWhole(cutToWidth(text, 'label', room), figure)).toBe(true)
      }),
    )
  })

  it('stands on one line where a label of a picture is broken', () => {
    fc.assert(
      fc.property(TEXTS, ROOM, ([before, figure, after], room) => {
        const lines = wrapped([...before, figure, ...after].join(' '), 'small', room, 3)
        for (const line of lines) expect(isWhole(line, figure), line).toBe(true)
      }),
    )
  })

  it('stands on one line of a slide that is wide enough for it, and is whole or left out where words are cut', () => {
    const style = { points: 12 }
    fc.assert(
      fc.property(TEXTS, fc.double({ min: 2, max: 4, noNaN: true }), ([before, figure, after], width) => {
        const text = [...before, figure, ...after].join(' ')
        for (const line of textLines(text, width, style)) expect(isWhole(line, figure)).toBe(true)
        const fitted = fittedText(text, { width, lines: 1 }, style)
        expect(fitted === text || isWhole(fitted, figure)).toBe(true)
      }),
    )
  })

  it('keeps its breaks where it is no quarter', () => {
    for (const text of ['Lot T3 20', 'AT3 2025', 'T5 2025', 'Q1 20255', 'le 3 2025']) expect(unbroken(text)).toBe(text)
  })
})
