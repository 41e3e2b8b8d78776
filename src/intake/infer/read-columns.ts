/** Reads the columns of a table: what each header says, beside those of the others and the titles around them. */

import { readDate } from '../cells/date-column.ts'
import type { DateForm } from '../cells/forms.ts'
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
  /** What a word of a header means beside the words of others. */
  readonly beside: readonly (typeof BESIDE)[number][]
}

/** Words of headers that mean something else beside others: income beside spending, an Irish current budget beside the capital. */
const BESIDE = [
  { other: /(?:^|\/ )d[ée]p(?:enses?|\.)?\s*$/iu, word: /(?<=^|\/ )rec\.?\s*$/iu, meaning: 'Recettes' },
  {
    other: /(?:^|\/ )capital(?=\s*$|\s+(?:FY\s*)?\d{2})/iu,
    word: /(?<=^|\/ )current(?=\s*$|\s+(?:FY\s*)?\d{2})/iu,
    meaning: 'Revenue',
  },
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

/** A day in a header: `Mandaté au 31/10/25`, `Spent to 31-Oct-25`. */
const OF_DAY = /(?<!\d)\d{1,2}[\s./-]+(?:\p{L}{3,9}\.?|\d{1,2})[\s./-]+(?:20)?\d{2}(?!\d)/u

const DAYS: DateForm = { kind: 'date', order: 'dmy', fiscalStart: 4 }

/** Financial years begin in April or July: which one a day of the quarter between is of, nobody knows. */
const [LAST_MONTH_BEFORE, FIRST_MONTH_IN] = [3, 7]

/** The budget year of a day that a header names; undefined where it names none, or where that is open. */
function yearOfDay(text: string, isFiscal: boolean): string | undefined {
  const said = OF_DAY.exec(text)?.[0]
  const day = said === undefined ? undefined : readDate(said.trim(), DAYS, 'end')?.text
  if (day === undefined) return undefined
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (!isFiscal || month >= FIRST_MONTH_IN) return String(year)
  return month <= LAST_MONTH_BEFORE ? String(year - 1) : undefined
}

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

/** What was spent by a day is of the budget year of that day, where the table has a budget of it and stays within that; else of before. */
function ofItsYear(table: SourceTable, reads: readonly Read[]): readonly Read[] {
  const isFiscal = reads.some(({ text }) => namesFiscalYear(text))
  return reads.map((read) => {
    const { figure, text } = read
    if (figure?.kind !== 'money' || !SPENT.has(figure.stage ?? '') || figure.isWhole) return read
    const year = yearOfDay(text, isFiscal)
    if (year === undefined) return read
    const ofYear = reads.filter(
      (other) => other !== read && other.figure?.kind === 'money' && other.figure.year === year,
    )
    const budgets = ofYear.filter(({ figure: other }) => {
      const { stage, section } = other?.kind === 'money' ? other : {}
      return !SPENT.has(stage ?? '') && (figure.section === undefined || section === figure.section)
    })
    const columns = budgets.map(({ column }) => column)
    if (isWithin(table, read.column, columns)) return { ...read, figure: { ...figure, year, isBefore: false } }
    const isEarlier = isFiscal && ofYear.length === 0
    return isEarlier ? { ...read, figure: { ...figure, year: undefined, isBefore: true } } : read
  })
}

/** The columns of a table as they are read, in its order; figures of projects and ceilings alone. */
export function readColumns(table: SourceTable, entries: readonly HeaderEntry[], hasFigures: boolean): readonly Read[] {
  const around = surroundingsOf(table, entries)
  const columns = table.columns.map((column) => readColumn(table, column, hasFigures, around))
  return ofItsYear(table, ofOneYear(columns, around))
}
