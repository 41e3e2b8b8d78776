/** Writes the figures of a picture: cells as tables print them, ticks of an axis with no more decimals than they need. */
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { bare } from '../../reports/document/cell.ts'
import type { Cell, CellUnit } from '../../reports/document/document.ts'
import { cellText, unitText } from '../text/cell-text.ts'
import type { Canvas } from './canvas.ts'

type Writer = Pick<Canvas, 'lang' | 'currency'>

/** A number with the minus sign of print, which is as wide as a plus. */
function withMinus(text: string): string {
  return text.replace(/^-/, '\u2212')
}

/** A figure with its unit, as tables print it (see {@link unitText}). */
export function figureWords(value: number, unit: CellUnit, { lang, currency }: Writer): string {
  return withMinus(unitText(value, unit, lang, currency))
}

/** A cell as tables print it, without the fraction of a rate. */
export function cellWords(cell: Cell, { lang, currency }: Writer): string {
  const text = cellText(bare(cell), lang, currency)
  return cell.kind === 'figure' ? withMinus(text) : text
}

/** By how much the ticks of an axis are divided, and the sign behind them. */
interface TickUnit {
  readonly divisor: number
  readonly sign: string
}

function moneyUnit(most: number, currency: string): TickUnit {
  const symbol = currency === 'EUR' ? '€' : `\u00a0${currency}`
  if (most >= 1e6) return { divisor: 1e6, sign: `\u00a0M${symbol}` }
  if (most >= 1e3) return { divisor: 1e3, sign: `\u00a0k${symbol}` }
  return { divisor: 1, sign: `\u00a0${symbol.trim()}` }
}

function tickUnit(unit: CellUnit, most: number, { lang, currency }: Writer): TickUnit {
  switch (unit) {
    case 'money':
      return moneyUnit(most, currency)
    case 'rate':
      return { divisor: 0.01, sign: { fr: '\u00a0%', en: '%' }[lang] }
    case 'days':
    case 'fte':
      return { divisor: 1, sign: `\u00a0${UNIT_SIGNS[unit][lang]}` }
    default:
      return { divisor: 1, sign: '' }
  }
}

const MOST_DECIMALS = 4

/** As many decimals as tell each of the values exactly; as an axis has steps of 1, 2 or 5, that is few. */
function decimalsOf(values: readonly number[]): number {
  const size = Math.max(...values.map(Math.abs))
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const power = 10 ** decimals
    const isTold = (value: number): boolean =>
      Math.abs(Math.round(value * power) / power - value) <= size * 1e-9
    if (values.every(isTold)) return decimals
  }
  return MOST_DECIMALS
}

/** The texts of ticks, all in the unit that suits the largest, money in M€, k€ or €. */
export function tickTexts(values: readonly number[], unit: CellUnit, writer: Writer): string[] {
  const most = Math.max(0, ...values.map(Math.abs))
  const { divisor, sign } = tickUnit(unit, most, writer)
  const shown = values.map((value) => value / divisor)
  const decimals = decimalsOf(shown)
  return shown.map((value) => withMinus(`${formatNumber(value, writer.lang, decimals)}${sign}`))
}

/** The texts of ticks of which each has the unit that suits it, as on an axis of powers of ten. */
export function tickTextsEach(values: readonly number[], unit: CellUnit, writer: Writer): string[] {
  return values.flatMap((value) => tickTexts([value], unit, writer))
}
