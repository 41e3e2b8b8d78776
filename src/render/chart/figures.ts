/** Writes the figures of a picture: cells as tables print them, ticks of an axis with no more decimals than they need. */
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import type { MoneyScale } from '../../lang/currencies.ts'
import { formatNumber, withMoneySigns } from '../../lang/numbers.ts'
import { bare } from '../../reports/document/cell.ts'
import type { Cell, CellUnit } from '../../reports/document/document.ts'
import { cellText, unitText } from '../text/cell-text.ts'
import type { Canvas } from './canvas.ts'

type Writer = Pick<Canvas, 'lang' | 'currency'>

/** What is less than the least is zero for the eye; what is greater than the most, or infinite, has no place on an axis. */
const LEAST = 1e-9
const MOST = 1e15

/** The value as a picture can show it; null for none. */
export function placeable(value: number | null): number | null {
  if (value === null || !(Math.abs(value) <= MOST)) return null
  return Math.abs(value) < LEAST ? 0 : value
}

/** A figure with its unit, as tables print it (see {@link unitText}). */
export function figureWords(value: number, unit: CellUnit, { lang, currency }: Writer): string {
  return unitText(value, unit, lang, currency)
}

/** A cell as tables print it, without the fraction of a rate. */
export function cellWords(cell: Cell, { lang, currency }: Writer): string {
  return cellText(bare(cell), lang, currency)
}

/** By how much the ticks of an axis are divided, and how such a number is written with its unit. */
interface TickUnit {
  readonly divisor: number
  readonly write: (value: number, decimals: number) => string
}

function moneyTicks(most: number, { lang, currency }: Writer): TickUnit {
  const scale: MoneyScale = most >= 1e6 ? 'M' : most >= 1e3 ? 'k' : ''
  return {
    divisor: { M: 1e6, k: 1e3, '': 1 }[scale],
    write: (value, decimals) => withMoneySigns(formatNumber(value, lang, decimals), scale, currency, lang),
  }
}

function tickUnit(unit: CellUnit, most: number, writer: Writer): TickUnit {
  const { lang } = writer
  const behind = (sign: string) => (value: number, decimals: number) => `${formatNumber(value, lang, decimals)}${sign}`
  switch (unit) {
    case 'money':
      return moneyTicks(most, writer)
    case 'rate':
      return { divisor: 0.01, write: behind({ fr: '\u00a0%', en: '%' }[lang]) }
    case 'days':
    case 'fte':
      return { divisor: 1, write: behind(`\u00a0${UNIT_SIGNS[unit][lang]}`) }
    default:
      return { divisor: 1, write: behind('') }
  }
}

const MOST_DECIMALS = 4

/** As many decimals as tell each of the values exactly; as an axis has steps of 1, 2 or 5, that is few. */
function decimalsOf(values: readonly number[]): number {
  const size = Math.max(...values.map(Math.abs))
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const power = 10 ** decimals
    const isTold = (value: number): boolean => Math.abs(Math.round(value * power) / power - value) <= size * 1e-9
    if (values.every(isTold)) return decimals
  }
  return MOST_DECIMALS
}

/** The texts of ticks, all in the unit that suits the largest, money in millions, thousands or units. */
export function tickTexts(values: readonly number[], unit: CellUnit, writer: Writer): string[] {
  const most = Math.max(0, ...values.map(Math.abs))
  const { divisor, write } = tickUnit(unit, most, writer)
  const shown = values.map((value) => value / divisor)
  const decimals = decimalsOf(shown)
  return shown.map((value) => write(value, decimals))
}

/** The texts of ticks of which each has the unit that suits it, as on an axis of powers of ten. */
export function tickTextsEach(values: readonly number[], unit: CellUnit, writer: Writer): string[] {
  return values.flatMap((value) => tickTexts([value], unit, writer))
}
