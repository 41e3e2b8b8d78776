/** The day of a number that a workbook shows as a date, by whole days alone: no time zone and no clock shifts it. */

/** A day that both systems have. */
const LAST_DAY = 2_958_465
const DAY = 86_400_000
const MOST_KNOWN = 20_000
/** The days between the zero of 1900 and that of 1904. */
const OF_1904 = 1462
/** 1900 was no leap year, and Excel has its 29 February as day 60. */
const NO_DAY = 60

/** Days that were asked for before: the same few hundred come back thousands of times. */
const known = new Map<number, string>()

function dayText(day: number): string {
  const before = known.get(day)
  if (before !== undefined) return before
  const text = new Date(Date.UTC(1899, 11, 30) + day * DAY).toISOString().slice(0, 10)
  if (known.size < MOST_KNOWN) known.set(day, text)
  return text
}

/** The day of a serial number, `2026-03-31`, its time of day left out; undefined where it is that of none. */
export function serialDay(serial: number, is1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (is1904 ? OF_1904 : 0)
  if (!(whole >= (is1904 ? OF_1904 : 1) && whole <= LAST_DAY) || whole === NO_DAY) return undefined
  return dayText(whole < NO_DAY ? whole + 1 : whole)
}

/** The day of a text in the form of ISO 8601, as strict workbooks have them; undefined for another text. */
export function isoDay(text: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(T[\d:.,+Z-]*)?$/.exec(text)?.[1]
}

/** A day as far as its cell shows it: `06/2028` becomes the first of June, and means the month. */
export function seenDate(day: string, shown: 'day' | 'month' | 'year' | undefined): string {
  if (shown === 'month') return day.replace(/-01$/, '')
  return shown === 'year' ? day.replace(/-01-01$/, '') : day
}
