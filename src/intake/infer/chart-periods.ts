/** The periods of a chart's columns: named (`T1 2026`), a year above months (`2026 / J`), or months below a title. */
import { addToList } from '../../values/multimap.ts'
import type { SourceTable } from '../source/table.ts'
import type { AssignedColumn } from './assigned-column.ts'
import { readHeader } from './header-words.ts'
import { onlyYear, titleTexts } from './source-name.ts'

/** The first letters of the months, the same in French and in English. */
const INITIALS = 'JFMAMJJASOND'

const MONTHS = 12

/** A year above something else, as a header of two rows is named. */
const UNDER_YEAR = /^(?:\D*\s)?(20\d{2}) \/ (.+)$/u

function wholePeriod(text: string): string | undefined {
  const { words, period } = readHeader(text)
  return words.length === 0 ? period : undefined
}

/** The months of a year whose columns are headed by their first letters; a repeated one has a number behind it. */
function initialMonths(names: readonly string[]): Map<string, string> {
  const years = new Map<string, string[]>()
  for (const name of names) {
    const [, year, letter] = /^(?:\D*\s)?(20\d{2}) \/ (\p{Lu})\.?(?: \d+)?$/u.exec(name) ?? []
    if (year === undefined || letter === undefined) continue
    addToList(years, year, name)
  }
  const periods = new Map<string, string>()
  for (const [year, own] of years) {
    const letters = own.map((name) => name.split(' / ')[1]?.[0]).join('')
    if (letters !== INITIALS) continue
    for (const [at, name] of own.entries()) periods.set(name, `${year}-${String(at + 1).padStart(2, '0')}`)
  }
  return periods
}

/** The periods of months without a year, in the year of the title; one that is not behind the month before is in the next year. */
function bareMonths(names: readonly string[], table: SourceTable): Map<string, string> {
  const periods = new Map<string, string>()
  const titled = onlyYear(titleTexts([table]))
  let year = titled === undefined ? undefined : Number(titled)
  let before = 0
  for (const name of names) {
    const month = year === undefined ? undefined : wholePeriod(`${name} ${year}`)?.slice(5)
    if (year === undefined || month === undefined || !/^\d\d$/.test(month)) continue
    if (Number(month) <= before) year += 1
    before = Number(month)
    periods.set(name, `${year}-${month}`)
  }
  return periods.size > MONTHS * 3 ? new Map() : periods
}

function saidPeriod({ column: { name }, header }: AssignedColumn): string | undefined {
  if (header.words.length === 0) return header.period ?? header.year
  const [, year, part] = UNDER_YEAR.exec(name) ?? []
  return year === undefined ? undefined : wholePeriod(`${part} ${year}`)
}

/** The periods of columns, as plans write them; a column that stands for none is left out. */
export function periodsOf(columns: readonly AssignedColumn[], table: SourceTable): ReadonlyMap<AssignedColumn, string> {
  const names = columns.map(({ column }) => column.name)
  const initials = initialMonths(names)
  const said = new Map(
    columns.flatMap((column) => {
      const period = initials.get(column.column.name) ?? saidPeriod(column)
      return period === undefined ? [] : [[column, period] as const]
    }),
  )
  if (said.size > 0) return said
  const bare = bareMonths(names, table)
  return new Map(
    columns.flatMap((column) => {
      const period = bare.get(column.column.name)
      return period === undefined ? [] : [[column, period] as const]
    }),
  )
}
