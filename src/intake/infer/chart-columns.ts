/** Finds a chart by cells: columns of periods that hold marks or colours, whose first and last mark date a project. */
import type { MappedNode } from '../../schema/mapping/derive.ts'
import { isTick } from '../cells/missing.ts'
import { isMarkedAt } from '../map/marks.ts'
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { Assumption, Tell } from './assumptions.ts'
import { periodsOf } from './chart-periods.ts'
import type { ListedTable } from './choose-list.ts'
import { meantValue } from './value-match.ts'

export interface ChartColumn {
  readonly column: AssignedColumn
  readonly period: string
}

const FEWEST = 3

const LONGEST = 3

/** What says when a project begins or ends by itself. */
const DATED = ['start', 'end', 'duration']

/** Whether a text is a mark and no figure: a tick, a one, a letter or two that may say what is done then. */
function isMark(text: string): boolean {
  return isPlainMark(text) || (text.length <= LONGEST && !/\d/.test(text))
}

function isPlainMark(text: string): boolean {
  return isTick(text) || /^(?:[01]|true|false)$/.test(text)
}

/** Whether the marks are ratings, one for each period: those say how a project went, not when. */
function areRatings(texts: ReadonlySet<string>): boolean {
  const words = [...texts].filter((text) => !isPlainMark(text))
  return words.length > 0 && words.every((text) => meantValue('weather', text) !== undefined)
}

/** Whether some cells of a chart are coloured and others are not, as bars are; a ground behind all of them tells nothing. */
function hasBars({ records }: SourceTable, chart: readonly ChartColumn[]): boolean {
  const counts = records.map(({ fills }) => chart.filter(({ column }) => fills?.has(column.column.name)).length)
  return counts.some((count) => count > 0) && counts.some((count) => count < chart.length)
}

function textsOf(chart: readonly ChartColumn[]): ReadonlySet<string> {
  return new Set(chart.flatMap(({ column }) => column.profile.distinct))
}

/** Ticks, letters or ones below all of them; blank ones have bars or lost them, but years wait for amounts. */
function isChart(columns: readonly ChartColumn[], table: SourceTable): boolean {
  const texts = textsOf(columns)
  if (texts.size === 0) return hasBars(table, columns) || columns.every(({ period }) => period.length > 4)
  return [...texts].every(isMark) && !areRatings(texts)
}

/** Periods without a number below: with a unit or the like it is a column of figures. */
function candidates({ columns, table }: ListedTable): ChartColumn[] {
  const periods = periodsOf(columns, table)
  return columns.flatMap((column) => {
    const period = periods.get(column)
    const isOther = column.destination.kind === 'field' || column.header.unit !== undefined
    return period === undefined || isOther ? [] : [{ column, period }]
  })
}

/** The table with the columns of its chart as what they are, where it has one and nothing else dates its projects. */
export function withChart(listed: ListedTable): ListedTable {
  if (listed.list !== 'projects') return listed
  if (DATED.some((path) => columnOf(listed.columns, path) !== undefined)) return listed
  const chart = candidates(listed)
  if (chart.length < FEWEST || !isChart(chart, listed.table)) return listed
  const periods = new Map(chart.map(({ column, period }) => [column, period]))
  const columns = listed.columns.map((column): AssignedColumn => {
    const period = periods.get(column)
    return period === undefined ? column : { ...column, destination: { kind: 'mark', period }, confidence: SURE }
  })
  return { ...listed, columns }
}

/** How sure a chart is that all its cells bear out. */
const SURE = 0.85

export function chartOf({ columns }: Pick<ListedTable, 'columns'>): readonly ChartColumn[] {
  return columns.flatMap((column) =>
    column.destination.kind === 'mark' ? [{ column, period: column.destination.period }] : [],
  )
}

/** Whether the marks of a chart say more than that there is one, so that its columns are kept beside. */
export function saysMore(chart: readonly ChartColumn[]): boolean {
  return chart.some(({ column }) => !column.profile.distinct.every(isPlainMark))
}

/** How many rows of a chart have a blank between two marks. */
function rowsWithGap({ records }: SourceTable, chart: readonly ChartColumn[]): number {
  const names = [...chart]
    .sort((left, right) => left.period.localeCompare(right.period, 'en'))
    .map(({ column }) => column.column.name)
  return records.filter((record) => {
    const marks = names.map((name) => isMarkedAt(record, name, record.cells.get(name)))
    return marks.slice(marks.indexOf(true), marks.lastIndexOf(true)).includes(false)
  }).length
}

function nameOf({ column: { column }, period }: ChartColumn): string {
  return column.name.includes(period.slice(2, 4)) ? column.name : `${column.name} (${period})`
}

/** What the marks of a chart are: what stands in its cells, their colours, or nothing that is left of them. */
function marksKind(table: SourceTable, chart: readonly ChartColumn[]): Assumption['kind'] {
  if (textsOf(chart).size > 0) return 'marks-taken'
  return hasBars(table, chart) ? 'marks-coloured' : 'marks-blank'
}

/** Start and end of a project by the chart of its table; both are told, and the rows with a gap in between. */
export function chartDates(
  { table, columns }: ListedTable,
  isGrouped: boolean,
  tell: Tell,
): Readonly<Record<string, MappedNode>> {
  const chart = chartOf({ columns })
  const [first, last] = [chart[0], chart.at(-1)]
  if (first === undefined || last === undefined) return {}
  const about = [first, last].map(nameOf)
  tell({ kind: marksKind(table, chart), about, count: chart.length })
  const gaps = rowsWithGap(table, chart)
  if (gaps > 0) tell({ kind: 'marks-gap', about, count: gaps })
  const marks = Object.fromEntries(chart.map(({ column, period }) => [period, column.column.name]))
  const edge = (aggregate: 'min' | 'max'): MappedNode => ({ marks, ...(isGrouped ? { aggregate } : {}) }) as MappedNode
  return { start: edge('min'), end: edge('max') }
}
