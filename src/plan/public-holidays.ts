/**
 * The public holidays of a country or of a part of it; alone knows the package that lists them, and loads it when first
 * asked.
 */
import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { type Day, parseDay } from '../values/calendar.ts'

export interface Country {
  /** ISO 3166: `FR`, or `FR-57` for a part with holidays of its own. */
  readonly code: string
  /** Its public holidays in a year, in order, each day once; those of a weekend too. */
  readonly holidaysIn: (year: number) => readonly Day[]
}

const MS_PER_DAY = 86_400_000

let loaded: typeof Holidays | undefined

/** A plan that declares no country does without the package. */
function library(): typeof Holidays {
  loaded ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays
  return loaded
}

/** Codes are as ISO 3166 writes them, in any case. */
function split(code: string): readonly [country: string, part: string | undefined] {
  const [country = '', ...part] = code.toUpperCase().split('-')
  return [country, part.length === 0 ? undefined : part.join('-')]
}

function isKnown(code: string): boolean {
  const [country, part] = split(code)
  const known = new (library())(country)
  // Asked for its names, the package reads every country.
  if (known.getTimezones().length === 0) return false
  return part === undefined || Object.hasOwn(known.getStates(country) ?? {}, part)
}

function calendarOf(code: string): Holidays {
  const [country, part] = split(code)
  const options = { types: ['public' as const] }
  const calendar = new (library())()
  if (part === undefined) calendar.init(country, options)
  else calendar.init(country, part, options)
  // Only the days are asked for, which are the same in any zone, and zones take long to load.
  calendar.setTimezone('')
  return calendar
}

function daysOf(calendar: Holidays, year: number): Day[] {
  const days = calendar.getHolidays(year, 'en').flatMap(({ date, start, end }) => {
    // The text is the day in the country itself, whatever the machine's own zone.
    const first = parseDay(date.slice(0, 10), 'start')
    const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY))
    return first === undefined ? [] : Array.from({ length: count }, (_, more) => first + more)
  })
  return [...new Set(days)].sort((left, right) => left - right) as Day[]
}

/** The country of a code `FR` or `FR-57`, in any case; undefined where none has it. */
export function countryOf(code: string): Country | undefined {
  if (!isKnown(code)) return undefined
  const name = code.toUpperCase()
  let calendar: Holidays | undefined
  return {
    code: name,
    holidaysIn: (year) => {
      calendar ??= calendarOf(name)
      return daysOf(calendar, year)
    },
  }
}

/** Every country by its code, once with its English and once with its French name. */
export function countryCodes(): readonly { readonly code: string; readonly name: string }[] {
  const known = new (library())()
  return ['en', 'fr'].flatMap((lang) =>
    Object.entries(known.getCountries(lang)).map(([code, name]) => ({ code, name })),
  )
}
