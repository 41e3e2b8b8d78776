/** The values of fields of MS Project XML: its durations, moments, money, codes and links as numbers, days and words. */
import { isoDay } from '../xlsx/serial-date.ts'
import type { Fields } from './records.ts'

export type MspdiFieldKind = 'text' | 'number' | 'flag' | 'day' | 'hours' | 'days' | 'money' | readonly string[]

export interface WorkingTime {
  readonly minutesPerDay: number
}

/** The parts of a duration as MS Project writes it, `PT8H30M0S`; years and months have no length and are not written. */
const DURATION = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** The hours of a duration; undefined for what is none. */
export function durationHours(text: string): number | undefined {
  const match = text === 'P' || text === '' ? null : DURATION.exec(text)
  if (match === null) return undefined
  const [, minus, ...parts] = match
  const [days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0))
  const sum = (days ?? 0) * 24 + (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
  return rounded(minus === undefined ? sum : -sum)
}

/** Without the noise of doubles: MS Project counts in tenths of a minute. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** The duration formats that count days around the clock, weekends included. */
const ELAPSED = new Set(['4', '6', '8', '10', '12', '36', '38', '40', '42', '44'])

/** Whether a duration format counts around the clock. */
function isElapsed(format: string | undefined): boolean {
  return format !== undefined && ELAPSED.has(format)
}

/** The days of so many hours: of work, or around the clock. */
function daysOf(hours: number, isAroundTheClock: boolean, time: WorkingTime): number {
  return rounded(isAroundTheClock ? hours / 24 : (hours * 60) / time.minutesPerDay)
}

/** A number as written; a text that is none stays one. */
function numberOf(text: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text
}

/** Money stands in hundredths. */
function moneyOf(text: string): number | string {
  const number = numberOf(text)
  return typeof number === 'number' ? rounded(number / 100) : number
}

/** Yes and no, as schemas write them. */
const FLAGS: Readonly<Record<string, boolean>> = { 0: false, 1: true, false: false, true: true }

type Value = string | number | boolean

/** How the text of each kind is read; undefined for a text that is not of it. */
const READERS: Readonly<
  Record<
    Exclude<MspdiFieldKind, readonly string[]>,
    (text: string, time: WorkingTime, format: string | undefined) => Value | undefined
  >
> = {
  text: (text) => text,
  number: numberOf,
  money: moneyOf,
  flag: (text) => (Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined),
  day: isoDay,
  hours: durationHours,
  days: (text, time, format) => {
    const hours = durationHours(text)
    return hours === undefined ? undefined : daysOf(hours, isElapsed(format), time)
  },
}

/** The value of a field, else its text; `format` says whether days go around the clock. */
export function fieldValue(
  text: string | undefined,
  kind: MspdiFieldKind,
  time: WorkingTime,
  format?: string,
): Value | null {
  if (text === undefined || text === '' || text === 'NA') return null
  if (typeof kind !== 'string') return kind[Number(text)] || text
  return READERS[kind](text, time, format) ?? text
}

const TYPES = ['FF', 'FS', 'SF', 'SS'] as const

/** The formats of a lag that is a share of the predecessor's duration. */
const SHARES = new Set(['19', '20', '51', '52'])

/** A lag of tenths of a minute, or of a share in percent. */
function lagText(fields: Fields, time: WorkingTime): string {
  const lag = Number(fields.get('LinkLag') ?? 0)
  if (lag === 0 || Number.isNaN(lag)) return ''
  const format = fields.get('LagFormat') ?? ''
  const sign = lag > 0 ? '+' : '-'
  const size = Math.abs(lag)
  if (SHARES.has(format)) return `${sign}${rounded(size)}%`
  const isAround = isElapsed(format)
  return `${sign}${daysOf(size / 600, isAround, time)}${isAround ? 'ed' : 'd'}`
}

function linkText(fields: Fields, time: WorkingTime): string {
  const lag = lagText(fields, time)
  const type = TYPES[Number(fields.get('Type') ?? 1)] ?? 'FS'
  // From the end of one to the start of the other without a lag goes without saying.
  return `${fields.get('PredecessorUID') ?? ''}${type === 'FS' && lag === '' ? '' : type}${lag}`
}

/** The columns of a task's predecessors: with type and lag, and their numbers alone. */
export const PREDECESSOR_COLUMNS = ['Predecessors', 'PredecessorUIDs'] as const

/** The cells of these columns; none for a task that waits for nothing. */
export function predecessorTexts(links: readonly Fields[], time: WorkingTime): readonly (readonly [string, string])[] {
  const known = links.filter((fields) => fields.has('PredecessorUID'))
  if (known.length === 0) return []
  const [told, numbers] = PREDECESSOR_COLUMNS
  return [
    [told, known.map((fields) => linkText(fields, time)).join(';')],
    [numbers, known.map((fields) => fields.get('PredecessorUID') ?? '').join(';')],
  ]
}
