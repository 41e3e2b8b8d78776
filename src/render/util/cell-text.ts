/** Writes a cell of a report for people: one line in one language, the same in every format that shows text. */

import { formatDate, formatPeriod } from '../../lang/numbers.ts'
import type { Cell } from '../../report/document.ts'
import { monthText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { dayLabel } from './day-label.ts'
import { NOT_AVAILABLE } from './not-available.ts'
import { partsText } from './parts-text.ts'
import { safeText } from './safe-text.ts'
import { pointsText, unitText } from './unit-text.ts'

/**
 * The cell's text, already harmless for a terminal (see {@link safeText}); a format's own marks still need escaping.
 * A rate brings its fraction: `75,0 % (45/60)`; a change of one is in points: `+2,5 pts`. An empty cell, day or month gives an empty text; tone and remark
 * are left to the renderer.
 */
export function cellText(cell: Cell, lang: Lang, currency: string): string {
  switch (cell.kind) {
    case 'text':
      return safeText(cell.text[lang])
    case 'figure':
      return figureText(cell, lang, currency)
    case 'day':
      return cell.day === undefined ? '' : dayLabel(cell.day, lang)
    case 'month':
      return cell.month === undefined ? '' : formatDate(monthText(cell.month), lang)
    case 'period':
      return formatPeriod(cell.period, lang)
    case 'empty':
      return ''
  }
}

function figureText(
  { value, unit, parts, isChange }: Extract<Cell, { kind: 'figure' }>,
  lang: Lang,
  currency: string,
): string {
  if (value === null) return NOT_AVAILABLE[lang]
  const sign = isChange === true && value > 0 ? '+' : ''
  const isPoints = isChange === true && unit === 'rate'
  const size = isPoints ? pointsText(value, lang) : unitText(value, unit, lang, currency)
  const whole = `${sign}${size}`
  // The parts of an index are sums of squares, which say nothing to a reader.
  return parts === undefined || unit === 'index'
    ? whole
    : `${whole} (${partsText(parts, lang, currency)})`
}
