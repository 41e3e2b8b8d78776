/** The legend: what each look of a mark means, in rows as wide as the picture. */
import { label } from './label.ts'
import { element, type Point } from './svg.ts'
import { cutToWidth, textWidth } from './text-width.ts'

export interface LegendItem {
  readonly words: string
  /** Draws the mark around the middle of a field of 24 by 12. */
  readonly swatch: (middle: Point) => string
}

const SWATCH = 24
const GAP = 6
const BETWEEN = 18
const ROW = 20

/** The legend with its height; nothing where there are no entries. */
export function legend(
  items: readonly LegendItem[],
  { x, y }: Point,
  width: number,
): { readonly svg: string; readonly height: number } {
  if (items.length === 0) return { svg: '', height: 0 }
  let [left, row] = [0, 0]
  const drawn = items.map(({ words, swatch }) => {
    const room = width - SWATCH - GAP
    const shown = textWidth(cutToWidth(words, 'label', room), 'label')
    const whole = SWATCH + GAP + shown
    if (left > 0 && left + whole > width) [left, row] = [0, row + 1]
    const middle = y + row * ROW + ROW / 2
    const mark = swatch({ x: x + left + SWATCH / 2, y: middle })
    const text = label({ words, at: { x: x + left + SWATCH + GAP, y: middle }, room })
    left += whole + BETWEEN
    return mark + text
  })
  return { svg: element('g', { class: 'legend' }, ...drawn), height: (row + 1) * ROW + 8 }
}
