/** Shares of a column: whether they are percentages or fractions is decided from all its cells. */

import { type Decimal, decimalNumber, parseDecimal, times } from '../../values/decimal.ts'
import { type Taken, Tally } from './column-tally.ts'
import type { ColumnCell, ColumnReading, NumberReading, ShareForm } from './forms.ts'
import { type CellNumber, cellNumber, decideDecimal, decimalOf, type NumberHints } from './number-column.ts'

const HUNDREDTH: Decimal = { digits: 1n, places: 2 }

/** A share that was read, as a fraction of one. */
export type ShareReading = Pick<NumberReading, 'number' | 'isRepaired' | 'isAbout'>

interface Cell extends Taken {
  readonly number: CellNumber
}

/** A number that a workbook shows as a percentage is a fraction, whatever the others are. */
function isShownPercent({ format, number }: Pick<Cell, 'format' | 'number'>): boolean {
  return number.isTyped && format?.includes('%') === true
}

function sizeOf({ number }: Cell, decimal: ShareForm['decimal']): number {
  return Math.abs(decimalNumber(decimalOf(number, decimal) ?? { digits: 0n, places: 0 }))
}

/** What bare numbers count: hundredths where one is above 1 or the header says `%`, ones else. */
function decideBare(
  bare: readonly Cell[],
  hasSigns: boolean,
  decimal: ShareForm['decimal'],
  isPercentStated: boolean,
  tally: Tally,
): ShareForm['bare'] {
  const sized = bare.map((cell) => ({ cell, size: sizeOf(cell, decimal) }))
  const isPercent = isPercentStated || sized.some(({ size }) => size > 1)
  const small = sized.filter(({ size }) => size > 0 && size <= 1).map(({ cell }) => cell)
  if (small.length > 0 && (isPercent || hasSigns)) {
    tally.doubts.add('share-mixed', small, ({ text }) => (isPercent ? [`${text} %`, text] : [text, `${text} %`]))
  }
  return isPercent ? 'percent' : 'fraction'
}

/** The form of a column of shares, and what of it could not be read. */
export function readShares(
  cells: readonly ColumnCell[],
  { decimal, stated, isMissing }: NumberHints = {},
): ColumnReading<ShareForm> {
  const tally = new Tally(isMissing)
  const taken: Cell[] = tally.read(cells, (value) => {
    const number = cellNumber(value)
    return number === undefined || number.notation.currency !== undefined ? undefined : { number }
  })
  const isBare = (cell: Cell): boolean => !cell.number.notation.isPercent && !isShownPercent(cell)
  const sign = decideDecimal(taken, decimal, tally.doubts)
  const bare = taken.filter(isBare)
  const form: ShareForm = {
    kind: 'share',
    decimal: sign,
    bare: decideBare(bare, bare.length < taken.length, sign, stated?.isPercent === true, tally),
  }
  return tally.reading(form)
}

/** The share of a cell as a fraction of one: `45 %` is 0.45. */
export function readShare(value: unknown, form: ShareForm, format?: string): ShareReading | undefined {
  const number = cellNumber(value)
  if (number === undefined || number.notation.currency !== undefined) return undefined
  const written = decimalOf(number, form.decimal)
  if (written === undefined) return undefined
  const isFraction = isShownPercent({ number, format })
  const { isPercent, isDressed, isAbout = false } = number.notation
  const isHundredth = isPercent || (form.bare === 'percent' && !isFraction)
  return {
    number: isHundredth ? times(written, HUNDREDTH) : written,
    isRepaired: isHundredth || isDressed || parseDecimal(String(value)) === undefined,
    isAbout,
  }
}
