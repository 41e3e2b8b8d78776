/** Brings numbers of other units to what a plan counts, exactly: hours to days, years to months, powers of ten. */
import type { WorkUnit } from '../../lang/repair/number-notation.ts'
import type { FieldKind } from '../../schema/field.ts'
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import { type Decimal, parseDecimal, times } from '../../values/decimal.ts'

const ONE: Decimal = { digits: 1n, places: 0 }

export function exact(value: number): Decimal {
  return parseDecimal(String(value)) ?? ONE
}

/** The units of time that cells and headers name, as mappings have them; a full-time equivalent is none. */
export const TIME_UNITS = {
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  fte: undefined,
} as const satisfies Record<WorkUnit, SourceUnit | undefined>

/** Hours of a person-day where the mapping does not say how many: the French week of 35 hours on five days. */
export const USUAL_DAY_HOURS = 7

const WEEK_DAYS = 5

const MONTHS_OF_YEAR = 12

/** How many of a unit of time are an hour. */
const PER_HOUR: Readonly<Partial<Record<SourceUnit, number>>> = { second: 3600, minute: 60, hour: 1 }

export interface Conversion {
  readonly by: Decimal
  readonly over: number
  readonly isOfHours: boolean
}

export const AS_IT_IS: Conversion = { by: ONE, over: 1, isOfHours: false }

/** How a unit of time is brought to what a kind of leaf counts; undefined where the kind knows no such unit. */
export function timeConversion(
  kind: FieldKind,
  unit: SourceUnit,
  dayHours: number | undefined,
): Conversion | undefined {
  if (kind === 'months') {
    if (unit === 'month') return AS_IT_IS
    return unit === 'year' ? { ...AS_IT_IS, by: exact(MONTHS_OF_YEAR) } : undefined
  }
  if (kind !== 'days') return undefined
  const perHour = PER_HOUR[unit]
  if (perHour !== undefined) return { by: ONE, over: perHour * (dayHours ?? USUAL_DAY_HOURS), isOfHours: true }
  if (unit === 'day') return AS_IT_IS
  return unit === 'week' ? { ...AS_IT_IS, by: exact(WEEK_DAYS) } : undefined
}

/** Places to which a quotient is worked out. */
const QUOTIENT_PLACES = 9

/** A number converted, cut off behind its ninth further place where it does not divide. */
export function converted(value: Decimal, { by, over }: Conversion): Decimal {
  const { digits, places } = by === ONE ? value : times(value, by)
  if (over === 1) return { digits, places }
  const under = exact(over)
  const more = 10n ** BigInt(QUOTIENT_PLACES + under.places)
  return { digits: (digits * more) / under.digits, places: places + QUOTIENT_PLACES }
}
