/** What a task waits for, as MS Project shows it: `3`, `5SS`, `7FF+2d`, the numbers being those that never change (UID). */
import { daysOf, rounded, type WorkingTime } from './field-values.ts'
import type { Fields } from './records.ts'

const TYPES = ['FF', 'FS', 'SF', 'SS'] as const

/** The formats of a lag that is a share of the predecessor's duration. */
const SHARES = new Set(['19', '20', '51', '52'])

/** The formats of a lag around the clock. */
const AROUND_THE_CLOCK = new Set(['4', '6', '8', '10', '12', '36', '38', '40', '42', '44'])

/** A lag of tenths of a minute, or of a share in percent. */
function lagText(fields: Fields, time: WorkingTime): string {
  const lag = Number(fields.get('LinkLag') ?? 0)
  if (lag === 0 || Number.isNaN(lag)) return ''
  const format = fields.get('LagFormat') ?? ''
  const sign = lag > 0 ? '+' : '-'
  const size = Math.abs(lag)
  if (SHARES.has(format)) return `${sign}${rounded(size)}%`
  const isElapsed = AROUND_THE_CLOCK.has(format)
  return `${sign}${daysOf(size / 600, isElapsed, time)}${isElapsed ? 'ed' : 'd'}`
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
export function predecessorTexts(
  links: readonly Fields[],
  time: WorkingTime,
): readonly (readonly [string, string])[] {
  const known = links.filter((fields) => fields.has('PredecessorUID'))
  if (known.length === 0) return []
  const [told, numbers] = PREDECESSOR_COLUMNS
  return [
    [told, known.map((fields) => linkText(fields, time)).join(';')],
    [numbers, known.map((fields) => fields.get('PredecessorUID') ?? '').join(';')],
  ]
}
