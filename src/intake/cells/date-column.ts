/** Dates of a column: the order of day and month is decided from all its cells, and each is read by that form. */

import {
  type DateNotation,
  dateNotation,
  numberedDate,
  orderedDay,
  writtenDate,
} from '../../lang/repair/date-notation.ts'
import { type Doubts, type Taken, Tally } from './column-tally.ts'
import type { ColumnCell, ColumnReading, DateForm, DateReading } from './forms.ts'

export interface DateHints {
  readonly order?: 'dmy' | 'mdy' | undefined
  /** The month in which fiscal years begin; April where nothing is said, as for most states that write `2023-24`. */
  readonly fiscalStart?: number | undefined
  /** Whether a text stands for no value, beside the usual ones. */
  readonly isMissing?: ((text: string) => boolean) | undefined
}

const APRIL = 4

export function cellDate(value: unknown): DateNotation | undefined {
  if (typeof value === 'number') return numberedDate(value)
  return typeof value === 'string' ? dateNotation(value) : undefined
}

interface Cell extends Taken {
  readonly date: DateNotation
}

type Numbers = Extract<DateNotation, { kind: 'numbers' }>

function isNumbers(cell: Cell): cell is Cell & { readonly date: Numbers } {
  return cell.date.kind === 'numbers'
}

/** The order that cells beyond the twelfth tell, or points between the numbers; `ambiguous` where none tells. */
function decideOrder(cells: readonly Cell[], hint: DateForm['order'], doubts: Doubts): DateForm['order'] {
  const numbers = cells.filter(isNumbers)
  if (numbers.length === 0 || hint !== undefined) return hint
  const days = numbers.filter(({ date }) => date.first > 12 || date.isDotted)
  const months = numbers.filter(({ date }) => date.second > 12)
  if (days.length > 0 && months.length > 0) {
    const [fewer, order] = days.length < months.length ? ([days, 'mdy'] as const) : ([months, 'dmy'] as const)
    doubts.add('order-mixed', fewer, () => [])
    return order
  }
  if (days.length > 0) return 'dmy'
  if (months.length > 0) return 'mdy'
  const open = numbers.filter(({ date }) => date.first !== date.second)
  if (open.length === 0) return 'dmy'
  doubts.add('order-ambiguous', open, ({ date }) => [orderedDay(date, 'dmy') ?? '', orderedDay(date, 'mdy') ?? ''])
  return 'ambiguous'
}

function tellTaken(cells: readonly Cell[], form: DateForm, doubts: Doubts): void {
  const reading = ({ date }: Cell): readonly string[] => [writtenDate(date, form, 'start') ?? '']
  doubts.add(
    'short-years',
    cells.filter(({ date }) => 'isShort' in date && date.isShort),
    reading,
  )
  doubts.add(
    'fiscal-years',
    cells.filter(({ date }) => date.kind === 'years' && date.isFiscal),
    ({ date }) => [`${writtenDate(date, form, 'start')}..${writtenDate(date, form, 'end')}`],
  )
  doubts.add(
    'excel-days',
    cells.filter(({ date }) => date.kind === 'serial'),
    reading,
  )
}

/** The form of a column of dates, and what of it could not be read. */
export function readDates(
  cells: readonly ColumnCell[],
  { order, fiscalStart = APRIL, isMissing }: DateHints = {},
): ColumnReading<DateForm> {
  const tally = new Tally(isMissing)
  const taken: Cell[] = tally.read(cells, (value) => {
    const date = cellDate(value)
    return date && { date }
  })
  const decided = decideOrder(taken, order, tally.doubts)
  const form: DateForm = { kind: 'date', order: decided, fiscalStart }
  const readable = taken.filter((cell) => {
    const isRead = writtenDate(cell.date, form, 'start') !== undefined
    if (!isRead && decided !== 'ambiguous') tally.unreadable(cell)
    return isRead
  })
  tellTaken(readable, form, tally.doubts)
  return tally.reading(form)
}

/** The date of a cell at an end of a span; undefined for none, for no such day, and where the order is open. */
export function readDate(value: unknown, form: DateForm, edge: 'start' | 'end'): DateReading | undefined {
  const date = cellDate(value)
  const text = date === undefined ? undefined : writtenDate(date, form, edge)
  if (date === undefined || text === undefined) return undefined
  const period = date.kind === 'period' ? date.text : undefined
  const isOwn = value === text || value === period
  return { text, period, isRepaired: !isOwn }
}
