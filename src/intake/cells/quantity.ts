/** What a number of a cell counts in a plan: a unit of its own goes before what is said of its column. */
import type { FieldKind } from '../../schema/field.ts'
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import { type Decimal, plus, powerOfTen, times, ZERO } from '../../values/decimal.ts'
import { AS_IT_IS, type Conversion, converted, TIME_UNITS, timeConversion } from './conversions.ts'
import { durationParts } from './duration.ts'
import type { NumberForm, NumberReading } from './forms.ts'
import { cellNumber, readNumber } from './number-column.ts'

/** The power of ten of what one unit of money is worth. */
export const POWERS: Readonly<Partial<Record<SourceUnit, number>>> = { '1': 0, k: 3, M: 6 }

/** Hundredths of a person-day are as fine as a plan counts. */
export const DAY_PLACES = 2

/** What a number is read for, and what is known of it beside its cell and column. */
export interface QuantityUse {
  readonly kind: FieldKind
  readonly planPower: number
  readonly titlePower?: number | undefined
  /** The unit of time of cells that name none. */
  readonly unit?: SourceUnit | undefined
  /** What one is worth; where it is given, it says all that cell and header do not. */
  readonly factor?: Decimal | undefined
  readonly dayHours?: number | undefined
}

export interface CellQuantity {
  readonly number: Decimal
  /** As people are shown what was read: amounts in the unit of their column, hours as hours. */
  readonly shown: Decimal
  /** Whether hours or less were turned into days. */
  readonly isOfHours: boolean
  readonly isByTitle: boolean
  readonly isAbout: boolean
  /** Whether it is written otherwise than a bare number. */
  readonly isRepaired: boolean
}

export type QuantityFault = 'number-unreadable' | 'number-ambiguous' | 'unit-unfit'

const PLAIN = { isOfHours: false, isByTitle: false, isAbout: false, isRepaired: false }

function severalUnits(value: unknown, dayHours: number | undefined): CellQuantity | undefined {
  const parts = typeof value === 'string' ? durationParts(value) : undefined
  if (parts === undefined) return undefined
  const number = parts
    .map((part) => converted(part.number, timeConversion('days', part.unit, dayHours) ?? AS_IT_IS))
    .reduce(plus, ZERO)
  return { ...PLAIN, number, shown: number, isOfHours: true }
}

function amountOf(read: NumberReading, form: NumberForm, { planPower, titlePower, factor }: QuantityUse): CellQuantity {
  const said = factor === undefined ? read.power : form.power
  const power = said ?? (factor === undefined ? titlePower : undefined)
  const worth = times(read.number, powerOfTen((power ?? planPower) - planPower))
  const isByTitle = said === undefined && power !== undefined
  const { number: shown, isAbout, isRepaired } = read
  return {
    ...PLAIN,
    shown,
    isAbout,
    isRepaired,
    isByTitle,
    number: factor === undefined ? worth : times(worth, factor),
  }
}

/** How a time is brought to what is counted; undefined for one of another kind. */
function conversionOf(
  read: NumberReading,
  form: NumberForm,
  { kind, unit, factor, dayHours }: QuantityUse,
): Conversion | undefined {
  // What a cell says of itself goes before what mapping and header say of all.
  const isOpen = unit === undefined && factor === undefined
  const said = read.unit ?? (isOpen ? form.unit : undefined)
  const known = said === undefined ? unit : TIME_UNITS[said]
  if (said === undefined && unit === undefined) return AS_IT_IS
  return known && timeConversion(kind, known, dayHours)
}

function timeOf(read: NumberReading, form: NumberForm, use: QuantityUse): CellQuantity | 'unit-unfit' {
  const isTime = use.kind === 'days' || use.kind === 'months'
  const known = conversionOf(read, form, use)
  if (isTime && (known === undefined || read.currency !== undefined)) return 'unit-unfit'
  const by = known ?? AS_IT_IS
  const { isAbout, isRepaired } = read
  const worth = use.factor === undefined ? read.number : times(read.number, use.factor)
  return {
    ...PLAIN,
    isAbout,
    isRepaired,
    isOfHours: by.isOfHours,
    number: converted(worth, by),
    shown: isTime && !by.isOfHours ? converted(read.number, by) : read.number,
  }
}

export function quantityOf(
  value: unknown,
  form: NumberForm,
  use: QuantityUse,
  format?: string,
): CellQuantity | QuantityFault {
  const several = use.kind === 'days' ? severalUnits(value, use.dayHours) : undefined
  if (several !== undefined) return several
  const read = readNumber(value, form, format)
  if (read === undefined) {
    const isOpen = form.decimal === 'ambiguous' && cellNumber(value)?.notation.mark === 'either'
    return isOpen ? 'number-ambiguous' : 'number-unreadable'
  }
  if (use.kind !== 'amount') return timeOf(read, form, use)
  // A rate may name the day that it is for: `500/j`.
  const isOfTime = read.unit !== undefined && !String(value).includes('/')
  return isOfTime ? 'unit-unfit' : amountOf(read, form, use)
}
