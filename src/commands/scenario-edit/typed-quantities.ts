/** Reads moments, factors, months, posts and amounts as people type them behind an option; what cannot be read is undefined. */
import { dateNotation } from '../../lang/repair/date-notation.ts'
import { type NumberNotation, numberNotation, writtenNumber } from '../../lang/repair/number-notation.ts'
import { typedDates } from '../../lang/typed-date.ts'
import type { Plan } from '../../plan/plan.ts'
import { monthText, parseDay } from '../../values/calendar.ts'
import { type Decimal, decimalNumber, parseDecimal, powerOfTen, roundTo, times } from '../../values/decimal.ts'
import type { Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import type { Cents } from '../../values/quantity.ts'

/** The period that a text names, as files write it: `2027`, `2027-Q1`, `T1 2027`, `03/2027`. */
export function typedPeriod(text: string): string | undefined {
  const upper = text.trim().toUpperCase()
  if (parsePeriod(upper) !== undefined) return upper
  const read = dateNotation(text)
  return read?.kind === 'period' && read.side === undefined ? read.text : undefined
}

/** The moment that a text names, as files write a start: a day, or the first month of a period. */
export function typedMoment(text: string, lang: Lang): string | undefined {
  const period = parsePeriod(typedPeriod(text) ?? '')
  if (period !== undefined) return monthText(period.first)
  const [day, other] = typedDates(text, lang)
  const isOne = day !== undefined && other === undefined
  return isOne && parseDay(day, 'start') !== undefined ? day : undefined
}

/** Months of the units of a shift, by their first letters in either language. */
const SHIFT_UNITS: Readonly<Record<string, number>> = { Q: 3, T: 3, M: 1, Y: 12, A: 12 }

/** Months earlier or later: `+2Q`, `-1T`, `+6M`, `+1Y`, or with a sign before words: `+6 mois`. */
export function typedShift(text: string): number | undefined {
  const [, sign = '', rest = ''] = /^\s*([+\-\u2212\u2013])\s*(.*)$/s.exec(text) ?? []
  if (sign === '') return undefined
  const [, count = '', unit = ''] = /^(\d{1,3})\s*([QTMYA])$/i.exec(rest.trim()) ?? []
  const months = Number(count) * (SHIFT_UNITS[unit.toUpperCase()] ?? 0) || typedMonths(rest)
  return months === undefined ? undefined : sign === '+' ? months : -months
}

const MILLION = 6

/**
 * A number as it is typed; one whose comma or point may part thousands is not read: of millions and more it stands before
 * decimals, for nobody parts those.
 */
function typedNumber(text: string): { notation: NumberNotation; number: Decimal } | undefined {
  const notation = numberNotation(text)
  if (notation === undefined || notation.isAbout) return undefined
  const isOfMillions = (notation.power ?? 0) >= MILLION
  if (notation.mark === 'either' && !isOfMillions) return undefined
  const decimal = notation.mark === 'either' && notation.figures.includes(',') ? 'comma' : 'point'
  const number = parseDecimal(writtenNumber(notation, decimal))
  return number && { notation, number }
}

/** The largest factor that is taken: 80 is 80 %, and a project is not written tenfold. */
const LARGEST_FACTOR = 10

/** A factor above nought: `0.8`, `0,8`, `80%`. */
export function typedFactor(text: string): number | undefined {
  // Three decimals are no thousands: no factor is that large.
  const read = typedNumber(/^\d+[.,]\d+$/.test(text) ? text.replace(',', '.').concat('0') : text)
  if (read === undefined) return undefined
  const { isPercent, currency, power, unit } = read.notation
  if (currency !== undefined || power !== undefined || unit !== undefined) return undefined
  const factor = decimalNumber(isPercent ? times(read.number, powerOfTen(-2)) : read.number)
  return factor > 0 && factor <= LARGEST_FACTOR ? factor : undefined
}

/** Whole months: `18`, `18 mois`, `2 years`. */
export function typedMonths(text: string): number | undefined {
  const read = typedNumber(text)
  if (read === undefined) return undefined
  const { isPercent, currency, power, unit = 'months' } = read.notation
  const isTime = unit === 'months' || unit === 'years'
  if (isPercent || currency !== undefined || power !== undefined || !isTime) return undefined
  const months = decimalNumber(read.number) * (unit === 'years' ? 12 : 1)
  return Number.isInteger(months) && months > 0 ? months : undefined
}

/** Posts more or fewer: `+1`, `-0,5`, `2 ETP`. */
export function typedPosts(text: string): number | undefined {
  const read = typedNumber(text)
  if (read === undefined) return undefined
  const { isPercent, currency, power, unit = 'fte' } = read.notation
  if (isPercent || currency !== undefined || power !== undefined || unit !== 'fte') return undefined
  return decimalNumber(read.number)
}

/** The codes of the signs of currencies. */
const CODES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' }

/** A ceiling as it is typed: an amount, or what is added to the one in force. */
export interface TypedCeiling {
  readonly kind: 'amount' | 'more' | 'share'
  /** In hundredths: of the currency, or of one percent. */
  readonly hundredths: number
  /** Whether nothing says what the number counts, so that it counts the unit of the plan. */
  readonly isBare: boolean
}

function hundredthsOf(number: Decimal): number {
  return Number(roundTo(times(number, powerOfTen(2)), 0, 'away').digits)
}

/** Whether a number is signed, and so is added to what is in force. */
const SIGNED = /^[+\-\u2212\u2013]/

/** What is wrong with a ceiling: no amount, one that may be two, a share without a sign, another currency or tax basis, work. */
export type CeilingFault = 'number' | 'either' | 'share' | 'currency' | 'tax' | 'unit'

/** Whether a text says of taxes what the plan does, or nothing. */
function isOnBasis(text: string, { tax_basis: basis }: Plan['header']): boolean {
  const [tax] = /\b(?:HT|TTC)\b/i.exec(text) ?? []
  return tax === undefined || basis === undefined || tax.toUpperCase() === basis
}

/** Why a text is no ceiling of a plan; undefined where it is one. */
function faultOf(text: string, { currency, header }: CeilingPlan): CeilingFault | undefined {
  const notation = numberNotation(text)
  if (notation === undefined || notation.isAbout) return 'number'
  if (notation.unit !== undefined) return 'unit'
  const { isPercent, currency: sign = currency, power } = notation
  const isBare = notation.currency === undefined && power === undefined
  if (isPercent && !(SIGNED.test(text.trim()) && isBare)) return 'share'
  if ((CODES[sign] ?? sign) !== currency) return 'currency'
  if (!isOnBasis(text, header)) return 'tax'
  return typedNumber(text) === undefined ? 'either' : undefined
}

type CeilingPlan = Pick<Plan, 'currency' | 'scale' | 'header'>

/** Reads `-20%`, `+100000`, `3.2M€` or `4650`, or says what is wrong with it. */
export function typedCeiling(text: string, plan: CeilingPlan): TypedCeiling | CeilingFault {
  const { scale } = plan
  const read = typedNumber(text)
  const fault = faultOf(text, plan)
  if (fault !== undefined || read === undefined) return fault ?? 'number'
  const isSigned = SIGNED.test(text.trim())
  const { isPercent, power } = read.notation
  const isBare = read.notation.currency === undefined && power === undefined
  if (isPercent) return { kind: 'share', hundredths: hundredthsOf(read.number), isBare: false }
  const worth = isBare ? String(scale).length - 1 : power
  const hundredths = hundredthsOf(times(read.number, powerOfTen(worth ?? 0)))
  return { kind: isSigned ? 'more' : 'amount', hundredths, isBare }
}

/** The ceiling that comes of one in force; undefined where there is none to be relative to. */
export function ceilingOver(typed: TypedCeiling, inForce: Cents | undefined): Cents | undefined {
  const { kind, hundredths } = typed
  if (kind === 'amount') return hundredths as Cents
  if (inForce === undefined) return undefined
  const more =
    kind === 'more' ? hundredths : Math.sign(hundredths) * Math.round((inForce * Math.abs(hundredths)) / 10_000)
  return (inForce + more) as Cents
}
