/** Reads the columns of a table: what each header says, beside those of the others and the titles around them. */

import type { SourceColumn, SourceTable } from '../source/table.ts'
import { type ColumnProfile, columnProfile } from './column-profile.ts'
import { amountsOf } from './column-sums.ts'
import { type FigureHeader, figureHeader } from './figure-header.ts'
import type { HeaderEntry } from './header-entry.ts'
import { headerMatches } from './header-match.ts'
import { type HeaderWords, namesFiscalYear, readHeader } from './header-words.ts'
import { onlyYear, titleTexts } from './source-name.ts'

/** A column with what its header and its cells say. */
export interface Read {
  readonly column: SourceColumn
  readonly profile: ColumnProfile
  readonly header: HeaderWords
  readonly figure: FigureHeader | undefined
  readonly text: string
}

/** What stands around the columns of a table: the only year that its titles name, whether they speak of work, whether its rows are of a year each. */
interface Surroundings {
  readonly year: string | undefined
  readonly isOfWork: boolean
  readonly isByYear: boolean
  /** What the last word of a header means beside the last words of others. */
  readonly beside: readonly (typeof BESIDE)[number][]
}

/** Last words of headers that mean something else beside others: income beside spending, an Irish current budget beside the capital. */
const BESIDE = [
  { other: /(?:^|\/ )d[ée]p(?:enses?|\.)?\s*$/iu, word: /(?<=^|\/ )rec\.?\s*$/iu, meaning: 'Recettes' },
  { other: /(?:^|\/ )capital\s*$/iu, word: /(?<=^|\/ )current\s*$/iu, meaning: 'Revenue' },
] as const

const OF_WORK = /plan de charge|jours?[\s-]*hommes?|workload|(?:person|man)[\s-]*days?|\bJ\.?H\b|capacity plan/iu

const UNDATED_PERIOD = /(?:^|[\s/])(?:[TQ][1-4]|[SH][12])\s*$/iu

function surroundingsOf(table: SourceTable, entries: readonly HeaderEntry[]): Surroundings {
  const texts = [table.name, ...titleTexts([table])]
  const isOfYears = ({ name }: SourceColumn): boolean =>
    headerMatches(name, entries).some(({ entry: { path } }) => path === 'budget.year') &&
    columnProfile(table, name).years === 1
  return {
    year: onlyYear(texts),
    isOfWork: texts.some((text) => OF_WORK.test(text)),
    isByYear: table.columns.some(isOfYears),
    beside: BESIDE.filter(({ other }) => table.columns.some(({ name }) => other.test(name))),
  }
}

function readColumn(
  table: SourceTable,
  column: SourceColumn,
  hasFigures: boolean,
  { year, isOfWork, isByYear, beside }: Surroundings,
): Read {
  const profile = columnProfile(table, column.name)
  const said = column.unit === undefined ? column.name : `${column.name} (${column.unit})`
  // A sign of percent alone says how far something is.
  const bare = /^\s*%\s*$/.test(said) ? 'Progress (%)' : said
  const meant = beside.reduce((text, { word, meaning }) => text.replace(word, meaning), bare)
  const text = year !== undefined && UNDATED_PERIOD.test(meant) ? `${meant} ${year}` : meant
  const header = readHeader(text)
  const figure = hasFigures ? figureHeader(header, profile, { text, isOfWork, isByYear }) : undefined
  return { column, profile, header, figure, text }
}

/** What was spent by a day (`Réalisé au 30/09`) is of the only year that the titles and all other amounts of a table are of. */
function ofOneYear(reads: readonly Read[], { year }: Surroundings): readonly Read[] {
  const years = new Set(reads.flatMap(({ figure }) => (figure?.kind === 'money' ? (figure.year ?? []) : [])))
  if (year === undefined || years.size !== 1 || !years.has(year)) return reads
  return reads.map((read) => {
    const { figure } = read
    const isOpen =
      figure?.kind === 'money' &&
      figure.year === undefined &&
      figure.stage !== undefined &&
      !figure.isWhole &&
      !figure.isBefore &&
      !figure.isYearly
    return isOpen ? { ...read, figure: { ...figure, year } } : read
  })
}

/** A day in a header, of which the year counts: `Mandaté au 31/10/25`, `Spent to 31-Oct-25`. */
const OF_DAY = /(?<!\d)\d{1,2}[\s./-]+(?:\p{L}{3,9}\.?|(?<month>\d{1,2}))[\s./-]+(?:20)?(?<year>\d{2})(?!\d)/u

/** The stages of what was spent. */
const SPENT: ReadonlySet<string> = new Set(['paid', 'committed'])

/** Part of the rows in which what was spent must not pass what was voted, if both are of one year. */
const NEARLY_ALL = 0.8

function isWithin(table: SourceTable, spent: SourceColumn, voted: readonly SourceColumn[]): boolean {
  const limits = voted.map(({ name }) => amountsOf(table, name))
  const rows = amountsOf(table, spent.name).flatMap((amount, at) => {
    const limit = limits.reduce((sum, amounts) => sum + (amounts[at] ?? 0), 0)
    return amount > 0 ? [amount <= limit] : []
  })
  return rows.length > 0 && rows.filter(Boolean).length >= rows.length * NEARLY_ALL
}

/** What was spent by a day of a calendar year that the table has a budget of is of that year, where it stays within that. */
function ofItsYear(table: SourceTable, reads: readonly Read[]): readonly Read[] {
  return reads.map((read) => {
    const { figure, text } = read
    const { year } = OF_DAY.exec(text)?.groups ?? {}
    if (figure?.kind !== 'money' || !SPENT.has(figure.stage ?? '') || year === undefined || figure.isWhole) return read
    const budgets = reads.filter(
      (other) =>
        other.figure?.kind === 'money' &&
        other.figure.year === `20${year}` &&
        !SPENT.has(other.figure.stage ?? '') &&
        (figure.section === undefined || other.figure.section === figure.section) &&
        !namesFiscalYear(other.text),
    )
    const isIn = isWithin(
      table,
      read.column,
      budgets.map(({ column }) => column),
    )
    return isIn ? { ...read, figure: { ...figure, year: `20${year}`, isBefore: false } } : read
  })
}

/** The columns of a table as they are read, in its order; figures of projects and ceilings alone. */
export function readColumns(table: SourceTable, entries: readonly HeaderEntry[], hasFigures: boolean): readonly Read[] {
  const around = surroundingsOf(table, entries)
  const columns = table.columns.map((column) => readColumn(table, column, hasFigures, around))
  return ofItsYear(table, ofOneYear(columns, around))
}
