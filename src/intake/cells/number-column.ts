/** Numbers of a column: decimal sign and unit are decided from all its cells, and each is read exactly by that form. */

import { type NumberNotation, numberNotation, type WorkUnit, writtenNumber } from '../../lang/repair/number-notation.ts'
import { type Decimal, decimalText, parseDecimal, powerOfTen, times } from '../../values/decimal.ts'
import { plainText } from '../record.ts'
import { type Doubts, type Taken, Tally } from './column-tally.ts'
import type { ColumnCell, ColumnReading, DecimalSign, NumberForm, NumberReading } from './forms.ts'
import type { StatedUnit } from './header-unit.ts'

export interface NumberHints {
  /** What the mapping or the other columns of the source say of the decimal sign. */
  readonly decimal?: DecimalSign | undefined
  readonly stated?: StatedUnit | undefined
  readonly isTitled?: boolean | undefined
  /** The power of ten that bare numbers count among others that name their own; units of the currency by default. */
  readonly usual?: number | undefined
  /** Whether a text stands for no value, beside the usual ones. */
  readonly isMissing?: ((text: string) => boolean) | undefined
}

/** A number as a cell holds it: a typed one has no notation. */
export interface CellNumber {
  readonly notation: NumberNotation
  readonly isTyped: boolean
}

/** Figures alone are read as fast as they are found again. */
const FIGURES = /^[-\d.,\s]+$/

const SHAPES = new Map<string, NumberNotation | undefined>()

/** The notation of a text; those with words are remembered, for columns repeat their values. */
function remembered(text: string): NumberNotation | undefined {
  if (text.length > 40 || FIGURES.test(text)) return numberNotation(text)
  if (!SHAPES.has(text)) {
    if (SHAPES.size > 50_000) SHAPES.clear()
    SHAPES.set(text, numberNotation(text))
  }
  return SHAPES.get(text)
}

/** The number of a value; undefined for none. Finite typed numbers have no exponent here but that of their own text. */
export function cellNumber(value: unknown): CellNumber | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined
    const figures = exactText(Math.abs(value))
    const mark = figures.includes('.') ? 'point' : 'none'
    const dress = { currency: undefined, power: undefined, isPercent: false, unit: undefined }
    return { notation: { isNegative: value < 0, figures, mark, ...dress, isDressed: false }, isTyped: true }
  }
  const text = plainText(value)
  const notation = text === undefined || typeof value !== 'string' ? undefined : remembered(text)
  return notation === undefined ? undefined : { notation, isTyped: false }
}

function exactText(size: number): string {
  const text = String(size)
  const exact = text.includes('e') ? parseDecimal(text) : undefined
  return exact === undefined ? text : decimalText(exact)
}

/** Currencies that a number format shows: `€` of `#,##0.00\ [$€-40C]`. */
function formatCurrency(format: string | undefined): string | undefined {
  return format === undefined ? undefined : (/(€|£|\$(?!-)|CHF|USD|EUR)/.exec(format)?.[1] ?? undefined)
}

/** The power of ten that a number format names without scaling by it: `#,##0" k€"`. */
function formatPower(format: string | undefined): number | undefined {
  if (format === undefined || /[0#?],+(?![0#?])/.test(format)) return undefined
  const sign = /(?<![\p{L}])([kKM])\s?(?:€|EUR|\$|£)/u.exec(format)?.[1]
  return sign === undefined ? undefined : sign === 'M' ? 6 : 3
}

interface Cell extends Taken {
  readonly number: CellNumber
}

/** Where cells with a point stand beside others with a comma: that of most, if no cell can be read both ways. */
function mixedDecimal(
  points: readonly Cell[],
  commas: readonly Cell[],
  open: readonly Cell[],
  doubts: Doubts,
): NumberForm['decimal'] {
  const [fewer, sign] = points.length < commas.length ? ([points, 'comma'] as const) : ([commas, 'point'] as const)
  doubts.add('decimal-mixed', open.length > 0 ? open : fewer, () => [])
  return open.length > 0 ? 'ambiguous' : sign
}

export function decideDecimal(
  cells: readonly Cell[],
  hint: DecimalSign | undefined,
  doubts: Doubts,
): NumberForm['decimal'] {
  if (hint !== undefined) return hint
  const written = cells.filter(({ number }) => !number.isTyped)
  const having = (mark: string): Cell[] => written.filter(({ number }) => number.notation.mark === mark)
  const [points, commas, open] = [having('point'), having('comma'), having('either')]
  if (points.length > 0 && commas.length > 0) return mixedDecimal(points, commas, open, doubts)
  if (points.length > 0) return 'point'
  if (commas.length > 0) return 'comma'
  if (open.length === 0) return undefined
  const parted = partedThousands(open, having('none'))
  if (parted !== undefined) return parted
  doubts.add('decimal-ambiguous', open, ({ number }) => [
    shown(number.notation, 'point'),
    shown(number.notation, 'comma'),
  ])
  return 'ambiguous'
}

const FEWEST_PARTED = 3

/** The sign before three digits in several cells, where whole numbers stay below 1,000: fixed decimals would not. */
function partedThousands(open: readonly Cell[], whole: readonly Cell[]): DecimalSign | undefined {
  const hasComma = open.map(({ number }) => number.notation.figures.includes(','))
  const sizes = whole.map(({ number }) => Number(number.notation.figures))
  const isPlain = sizes.some((size) => size > 0) && sizes.every((size) => size < 1000)
  if (open.length < FEWEST_PARTED || !isPlain || new Set(hasComma).size > 1) return undefined
  return hasComma[0] === true ? 'point' : 'comma'
}

function shown(notation: NumberNotation, decimal: DecimalSign): string {
  return decimalText(parseDecimal(writtenNumber(notation, decimal)) ?? { digits: 0n, places: 0 })
}

/** The power of ten that a cell tells itself: a currency alone counts units. */
function ownPower({ notation }: CellNumber, format: string | undefined, isSignSilent: boolean) {
  const power = notation.power ?? formatPower(format)
  if (power !== undefined || isSignSilent || isRate(notation)) return power
  return (notation.currency ?? formatCurrency(format)) === undefined ? undefined : 0
}

/** Cells that are worth something: a nought is one in any unit. */
function worthOf(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ number }) => !/^[0.,]*$/.test(number.notation.figures))
}

/** Whether the sign of currency is the look of a whole column: that of its formats, or beside a unit that is stated. */
function isLook(cells: readonly Cell[], isStated: boolean): boolean {
  const bare = worthOf(cells).filter(
    ({ number, format }) => (number.notation.power ?? formatPower(format)) === undefined,
  )
  const isFormat = bare.every(({ number }) => number.notation.currency === undefined)
  return (isStated || isFormat) && bare.every((cell) => currencyOf(cell) !== undefined)
}

/** The one power that header, formats or every cell name; bare cells among others that name one are a doubt. */
function decidePower(
  cells: readonly Cell[],
  isSignSilent: boolean,
  { stated, usual = 0 }: NumberHints,
  doubts: Doubts,
): number | undefined {
  const worth = worthOf(cells)
  const powerOf = ({ number, format }: Cell): number | undefined => ownPower(number, format, isSignSilent)
  if (stated?.power !== undefined) {
    doubts.add(
      'powers-mixed',
      worth.filter((cell) => powerOf(cell) === 0),
      () => [],
    )
    return stated.power
  }
  const powers = new Set(worth.map(powerOf))
  const [power] = powers
  // A sign of currency tells how its cell is read, not what the whole column counts: `£32.24` is often in millions.
  if (powers.size < 2) return power === 0 ? undefined : power
  if (powers.has(undefined) && [...powers].some((power) => (power ?? usual) !== usual)) {
    const bare = worth.filter((cell) => powerOf(cell) === undefined)
    doubts.add('powers-mixed', bare, () => [])
  }
  return powers.has(undefined) ? usual : 0
}

function decideUnit(cells: readonly Cell[], stated: StatedUnit | undefined, doubts: Doubts): WorkUnit | undefined {
  const own = cells.filter(({ number: { notation } }) => isWork(notation))
  const units = new Set([
    ...(stated?.unit === undefined ? [] : [stated.unit]),
    ...own.map(({ number }) => number.notation.unit),
  ])
  if (units.size < 2) return [...units][0]
  doubts.add('units-mixed', own, () => [])
  return stated?.unit
}

function isWork({ unit, currency }: NumberNotation): boolean {
  return unit !== undefined && currency === undefined
}

/** A unit beside a currency is a rate: `500 €/j`. */
function isRate({ unit, currency }: NumberNotation): boolean {
  return unit !== undefined && currency !== undefined
}

/** The form of a column of numbers, and what of it could not be read. */
export function readNumbers(cells: readonly ColumnCell[], hints: NumberHints = {}): ColumnReading<NumberForm> {
  const { decimal, stated, isMissing, isTitled } = hints
  const tally = new Tally(isMissing)
  const taken: Cell[] = tally.read(cells, (value) => {
    const number = cellNumber(value)
    return number === undefined || number.notation.isPercent ? undefined : { number }
  })
  const doubts = tally.doubts
  const currencies = currenciesOf(taken, stated)
  if (currencies.size > 1) {
    const [first] = currencies.keys()
    const others = taken.filter((cell) => (currencyOf(cell) ?? first) !== first)
    doubts.add('currencies-mixed', others, () => [...currencies])
  }
  const rates = taken.filter(({ number }) => isRate(number.notation))
  const isSignSilent = isLook(taken, stated?.power !== undefined || isTitled === true)
  const form: NumberForm = {
    kind: 'number',
    isSignSilent,
    decimal: decideDecimal(taken, decimal, doubts),
    power: decidePower(taken, isSignSilent, hints, doubts),
    currencies: [...currencies],
    unit: decideUnit(taken, stated, doubts),
    isRate: rates.length * 2 >= taken.length,
  }
  return tally.reading(form)
}

function currencyOf({ number, format }: Cell): string | undefined {
  return number.notation.currency ?? formatCurrency(format)
}

function currenciesOf(cells: readonly Cell[], stated: StatedUnit | undefined): Set<string> {
  const own = cells.map(currencyOf).filter((currency) => currency !== undefined)
  return new Set(stated?.currency === undefined ? own : [stated.currency, ...own])
}

/** The number of a cell in its column's unit; undefined for a percentage, a rate, an open decimal sign. */
export function readNumber(value: unknown, form: NumberForm, format?: string): NumberReading | undefined {
  const cell = cellNumber(value)
  if (cell === undefined || cell.notation.isPercent) return undefined
  if (!form.isRate && isRate(cell.notation)) return undefined
  const number = decimalOf(cell, form.decimal)
  if (number === undefined) return undefined
  const { notation, isTyped } = cell
  return {
    ...inUnit(number, ownPower(cell, format, form.isSignSilent), form.power),
    currency: notation.currency,
    unit: isWork(notation) ? notation.unit : undefined,
    isRepaired: !isTyped && (notation.isDressed || isOtherMark(notation, form.decimal)),
    isAbout: notation.isAbout === true,
  }
}

function inUnit(
  number: Decimal,
  own: number | undefined,
  power: number | undefined,
): Pick<NumberReading, 'number' | 'power'> {
  if (own === undefined) return { number, power }
  const shift = own - (power ?? 0)
  return { number: shift === 0 ? number : times(number, powerOfTen(shift)), power: power ?? 0 }
}

function isOtherMark({ mark, figures }: NumberNotation, decimal: NumberForm['decimal']): boolean {
  if (mark === 'none') return false
  return mark === 'either' ? figures.includes(',') !== (decimal === 'comma') : mark !== decimal
}

/** The exact decimal of a number; undefined where its sign stays open. */
export function decimalOf({ notation, isTyped }: CellNumber, decimal: NumberForm['decimal']): Decimal | undefined {
  if (isTyped) return parseDecimal(writtenNumber({ ...notation, mark: notation.mark }, 'point'))
  if (notation.mark === 'either' && (decimal === 'ambiguous' || decimal === undefined)) {
    return undefined
  }
  return parseDecimal(writtenNumber(notation, decimal === 'comma' ? 'comma' : 'point'))
}
