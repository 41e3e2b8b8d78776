/** Tells the years that a plan covers: those of a title, of its amounts and dates, of anything in the file, else those around its status date. */
import type { RawHeader } from '../../schema/document.ts'
import { addMonths, monthOf, monthText } from '../../values/calendar.ts'
import { readDate, readDates } from '../cells/date-column.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, columnOf, isField } from './assigned-column.ts'
import type { Answers } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnCells, columnProfile } from './column-profile.ts'
import { type SourceName, titleTexts } from './source-name.ts'
import { durationUnit } from './table-record.ts'

const SPAN = /(?<!\d)(20\d{2})\s*(?:[-–—/]|à|to)\s*(20\d{2})(?!\d)/u

/** A budget year of two calendar years, which is no span of a plan: `Exercice 2026-2027`. */
const BUDGET_YEAR = /(?:exercice|ann[ée]e|fiscal year|FY)\s+(20\d{2})\s*[-–—/]\s*(20\d{2})/giu

function withoutBudgetYear(text: string): string {
  return text.replace(BUDGET_YEAR, (said: string, first: string, last: string) =>
    Number(last) === Number(first) + 1 ? '' : said,
  )
}

/** No plan is longer, in years; of dates that span more, the part that is left out at either end. */
const [LONGEST, OUTLIERS] = [30, 0.05]

/** The paths whose dates say how long the plan runs. */
const SPAN_PATHS = new Set(['start', 'end', 'baseline.start', 'baseline.end'])

const JANUARY = 1

/** The budget year of a day or month, where years begin in a month. */
function budgetYear(text: string, start: number): number {
  return Number(text.slice(0, 4)) - (Number(text.slice(5, 7)) < start ? 1 : 0)
}

function yearsOfDates(table: SourceTable, assigned: AssignedColumn, answers: Answers, start: number): number[] {
  const { column, profile } = assigned
  if (isField(assigned, 'budget.year')) return profile.distinct.map((text) => Number(/(?:19|20)\d{2}/.exec(text)?.[0]))
  const edge = edgeOf(assigned)
  return edge === undefined ? [] : datesIn(table, column.name, edge, answers).map((text) => budgetYear(text, start))
}

/** The end of a project that a column says; undefined for any other column. */
function edgeOf({ destination }: AssignedColumn): 'start' | 'end' | undefined {
  if (destination.kind !== 'field' || !SPAN_PATHS.has(destination.entry.path)) return undefined
  return destination.entry.path.endsWith('start') ? 'start' : 'end'
}

function datedRows(table: SourceTable, name: string, edge: 'start' | 'end', { dates }: Answers) {
  const { form } = readDates(columnCells(table, name), dates === undefined ? {} : { order: dates })
  return table.records.flatMap(({ cells }) => {
    const date = readDate(cells.get(name), form, edge)?.text
    return date === undefined ? [] : [{ cells, date }]
  })
}

function datesIn(table: SourceTable, name: string, edge: 'start' | 'end', answers: Answers): string[] {
  return datedRows(table, name, edge, answers).map(({ date }) => date)
}

/** The years in which projects end that have a first day and a duration. */
function yearsOfDurations({ table, columns }: ListedTable, answers: Answers, first: number): number[] {
  const [start, duration] = [columnOf(columns, 'start'), columnOf(columns, 'duration')]
  if (start === undefined || duration === undefined || columnOf(columns, 'end') !== undefined) return []
  const months = MONTHS[durationUnit(duration)] ?? 1
  return table.records.flatMap((record) => {
    const of: SourceTable = { ...table, records: [record] }
    const [day] = datesIn(of, start.column.name, 'start', answers)
    const { greatest } = columnProfile(of, duration.column.name)
    if (day === undefined || greatest === 0) return []
    const from = monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) || 1)
    const last = addMonths(from, Math.ceil(greatest * months))
    return budgetYear(monthText(last), first)
  })
}

/** How many months a unit of a duration has, at most. */
const MONTHS: Readonly<Record<string, number>> = { day: 1 / 28, week: 1 / 4, month: 1, year: 12 }

function yearsOf(listed: ListedTable, answers: Answers, start: number): number[] {
  const { table, columns } = listed
  const own = columns.flatMap((column) => {
    const { destination } = column
    if (destination.kind === 'money') return Number(destination.year) || []
    if (destination.kind === 'mark') return Number(destination.period.slice(0, 4))
    if (destination.kind === 'work') return Number(destination.period?.slice(0, 4)) || []
    return yearsOfDates(table, column, answers, start)
  })
  return [...own, ...yearsOfDurations(listed, answers, start)]
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/gu

/** The years that headers, titles, the file and sheets name, whatever they say of them. */
function yearsNamed(listed: readonly ListedTable[], texts: readonly string[]): number[] {
  const headers = listed.flatMap(({ columns }) => columns.map(({ column }) => column.name))
  return [...headers, ...texts].flatMap((text) => [...text.matchAll(YEAR)].map(Number))
}

/** The longest text that says when, and the part of the cells of a column that must say it. */
const [SHORT, MOST] = [40, 0.5]

/** The years of the dates of records and of texts that name one in most cells, whatever their columns are. */
function yearsOfRecords(listed: readonly ListedTable[], answers: Answers, start: number): number[] {
  return listed.flatMap(({ table, columns }) =>
    columns.flatMap(({ column, profile }) => {
      if (profile.dates > MOST)
        return datesIn(table, column.name, 'end', answers).map((text) => budgetYear(text, start))
      const texts = profile.distinct.filter((text) => text.length <= SHORT && text.match(YEAR))
      if (texts.length < Math.max(1, profile.distinct.length * MOST)) return []
      return texts.flatMap((text) => [...text.matchAll(YEAR)].map(Number))
    }),
  )
}

/** First and last of some years; of years far apart those that most lie between. */
function spanOf(all: readonly number[]): readonly [first: number, last: number] | undefined {
  const years = all.filter((year) => year >= 1950 && year < 2100).sort((left, right) => left - right)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (last - first < LONGEST) return [first, last]
  const edge = Math.floor(years.length * OUTLIERS)
  const [early = first, late = last] = [years[edge], years.at(-1 - edge)]
  return [Math.max(early, late - LONGEST + 1), late]
}

/** A project from before all that a source budgets, whose date gives the plan its first year. */
interface EarlyProject {
  readonly title: string
  readonly date: string
  /** The first year of money; of the status date where there is none. */
  readonly first: number
}

/** What years a plan covers, and whether they are only those around its status date. */
interface Horizon {
  readonly years: readonly [first: number, last: number]
  readonly isAssumed: boolean
  readonly early?: EarlyProject | undefined
}

/** The dates of projects that say how long the plan runs, each with the title of its project. */
function projectDates({ list, table, columns }: ListedTable, answers: Answers) {
  const title = columnOf(columns, 'title')?.column.name ?? ''
  if (list !== 'projects') return []
  return columns.flatMap((assigned) => {
    const edge = edgeOf(assigned)
    const rows = edge === undefined ? [] : datedRows(table, assigned.column.name, edge, answers)
    return rows.map(({ cells, date }) => ({ title: plainText(cells.get(title)) ?? '', date }))
  })
}

/** The project that alone takes the horizon back before the first year of money, or of the status date. */
function earlyProject(
  listed: readonly ListedTable[],
  first: number,
  { answers, day, fiscalStart = JANUARY }: HorizonHints,
): EarlyProject | undefined {
  const money = listed.flatMap(({ columns }) =>
    columns.flatMap(({ destination }) => (destination.kind === 'money' ? Number(destination.year) || [] : [])),
  )
  const own = money.length > 0 ? Math.min(...money) : Number((day ?? '').slice(0, 4))
  if (!(first < own)) return undefined
  const [earliest] = listed
    .flatMap((one) => projectDates(one, answers))
    .filter(({ date }) => budgetYear(date, fiscalStart) === first)
    .toSorted((left, right) => (left.date < right.date ? -1 : Number(left.date > right.date)))
  return earliest && { ...earliest, first: own }
}

export interface HorizonHints {
  readonly titles: readonly string[]
  readonly source: SourceName
  readonly answers: Answers
  readonly day: string | undefined
  readonly fiscalStart?: number | undefined
}

/** So many years each way around the status date are taken where nothing tells any. */
const AROUND = 3

/** First and last year: answer, title, file, sheet; budget years and dates; any year; else around the status date. */
export function horizonOf(listed: readonly ListedTable[], hints: HorizonHints): Horizon {
  const { titles, source, answers, day, fiscalStart = JANUARY } = hints
  const { stem } = source
  const sheets = listed.filter(({ list }) => list === 'projects').map(({ table }) => table.name)
  const own = titleTexts(listed.map(({ table }) => table))
  const said = [answers.horizon ?? '', ...own, stem, ...sheets]
    .map((text) => SPAN.exec(withoutBudgetYear(text)))
    .find(Boolean)
  if (said) return { years: [Number(said[1]), Number(said[2])], isAssumed: false }
  const dated = spanOf(listed.flatMap((one) => yearsOf(one, answers, fiscalStart)))
  if (dated !== undefined) return { years: dated, isAssumed: false, early: earlyProject(listed, dated[0], hints) }
  const found =
    spanOf(yearsNamed(listed, [...titles, stem.replace(/_/g, ' '), ...sheets])) ??
    spanOf(yearsOfRecords(listed, answers, fiscalStart))
  if (found !== undefined) return { years: found, isAssumed: false }
  const year = Number((day ?? '').slice(0, 4)) || FIRST_YEAR
  return { years: [year - AROUND, year + AROUND], isAssumed: true }
}

/** The year of a status date that not even the file tells. */
const FIRST_YEAR = 2024

/** First and last month of the plan: of calendar years, or of budget years that begin in another month. */
export function horizonText(
  years: readonly [first: number, last: number],
  fiscalStart = JANUARY,
): RawHeader['horizon'] {
  if (fiscalStart === JANUARY) return { start: `${years[0]}-01`, end: `${years[1]}-12` }
  const start = monthOf(years[0], fiscalStart)
  return { start: monthText(start), end: monthText(addMonths(monthOf(years[1], fiscalStart), 11)) }
}
