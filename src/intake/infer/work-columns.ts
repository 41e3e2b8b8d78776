/** Puts columns of work together: planned and done days by period, a total, by the team or the side that does it. */
import { fold } from '../../lang/nearest.ts'
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { groupedBy } from '../../values/multimap.ts'
import { USUAL_DAY_HOURS } from '../cells/conversions.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import { isSumOf } from './column-sums.ts'
import type { WorkHeader } from './figure-header.ts'
import type { MoneyMaking } from './money-sums.ts'

export interface WorkColumn {
  readonly column: AssignedColumn
  readonly work: WorkHeader
}

export interface WorkRecord {
  readonly workload: readonly MappedGroup[]
  readonly sums: readonly AssignedColumn[]
  readonly others: readonly AssignedColumn[]
}

/** The words of a header that name a team, as they are written there; undefined where none do. */
export function teamName({ column, work }: WorkColumn): string | undefined {
  if (work.rest.length === 0) return undefined
  const words = column.column.name.split(/[^\p{L}\p{N}]+/u)
  const said = words.filter((word) => {
    const folded = fold(word)
    return work.rest.some((one) => folded === one || folded === `${one}s`)
  })
  return said.length === 0 ? undefined : said.join(' ')
}

/** The cell of a column of work: a plan counts in days, into which hours are turned. */
function workCell({ column, work }: WorkColumn): MappedNode {
  const { name } = column.column
  return work.unit === 'hour' ? { column: name, unit: 'hour' } : name
}

function daysOf(columns: readonly WorkColumn[]): Record<string, MappedNode> {
  return Object.fromEntries(columns.map((one) => [one.work.period ?? '', workCell(one)]))
}

type Making = Pick<MoneyMaking, 'table' | 'columns' | 'tell'>

/** Who does the work of a line: the team of its header, that of a column of the table, a side. */
function doerOf(first: WorkColumn, { columns }: Making): MappedGroup {
  const team = teamName(first)
  const { side } = first.work
  const named = side === 'business' ? undefined : columnOf(columns, 'workload.team')?.column.name
  const node = team === undefined ? named : { value: team }
  return { ...(node === undefined ? {} : { team: node }), ...(side === undefined ? {} : { side: { value: side } }) }
}

/** Whether a column adds up those of its own line, or those of all lines. */
function isTotal({ column }: WorkColumn, planned: readonly WorkColumn[], { table, columns }: Making): boolean {
  const all = columns.filter(
    ({ destination }) =>
      destination.kind === 'work' && destination.state === 'planned' && destination.period !== undefined,
  )
  const own = planned.map((one) => one.column.column.name)
  const names = all.map((one) => one.column.name)
  return isSumOf(table, column.column.name, own) || isSumOf(table, column.column.name, names)
}

function isTotalOfTeams(one: WorkColumn, all: readonly WorkColumn[], table: Making['table']): boolean {
  const { period, state, side } = one.work
  const others = all.filter((other) => other !== one && other.work.period === period && other.work.state === state)
  const isOpen = teamName(one) === undefined && side === undefined
  const names = others.map(({ column }) => column.column.name)
  return isOpen && names.length > 1 && isSumOf(table, one.column.column.name, names)
}

function lineOf(line: readonly WorkColumn[], making: Making, sums: AssignedColumn[]): MappedGroup | undefined {
  const [first] = line
  if (first === undefined) return undefined
  const dated = line.filter(({ work }) => work.period !== undefined)
  const planned = dated.filter(({ work }) => work.state === 'planned')
  const actual = dated.filter(({ work }) => work.state === 'actual')
  const total = line.find(({ work }) => work.period === undefined && work.state === 'planned')
  const isSum = total !== undefined && isTotal(total, planned, making)
  if (isSum) sums.push(total.column)
  const figures: MappedGroup = {
    ...(planned.length === 0 ? {} : { days: daysOf(planned) }),
    ...(total === undefined || isSum ? {} : { total: workCell(total) }),
    ...(actual.length === 0 ? {} : { actual: daysOf(actual) }),
  }
  if (Object.keys(figures).length === 0) return undefined
  return { ...doerOf(first, making), ...figures }
}

/** Says how hours became days, and that posts did not: nobody knows for how long they are. */
function tellUnits(work: readonly WorkColumn[], { tell }: Making): void {
  const named = (unit: WorkHeader['unit']): string[] =>
    work.filter((one) => one.work.unit === unit).map(({ column }) => column.column.name)
  const [hours, posts] = [named('hour'), named('fte')]
  if (hours.length > 0) {
    const about = [String(USUAL_DAY_HOURS), ...hours]
    tell({ kind: 'hours-converted', about, count: hours.length })
  }
  if (posts.length > 0) tell({ kind: 'posts-kept', about: posts, count: posts.length })
}

export function workRecord(making: Making): WorkRecord {
  const all = making.columns.flatMap((column): WorkColumn[] =>
    column.destination.kind === 'work' ? [{ column, work: column.destination }] : [],
  )
  tellUnits(all, making)
  const posts = all.filter(({ work }) => work.unit === 'fte')
  const counted = all.filter((one) => !posts.includes(one))
  const totals = counted.filter((one) => isTotalOfTeams(one, counted, making.table))
  const work = counted.filter((one) => !totals.includes(one))
  const lines = groupedBy(work, (one) => [teamName(one) ?? '', one.work.side ?? '', one.work.unit].join('|'))
  const sums: AssignedColumn[] = totals.map(({ column }) => column)
  const workload = [...lines.values()].map((line) => lineOf(line, making, sums)).filter((line) => line !== undefined)
  const isTeamless = workload.some((line) => line['team'] === undefined)
  if (isTeamless) making.tell({ kind: 'team-missing', about: [], count: 1 })
  const others = work
    .filter(({ work: { state, period } }) => state === 'left' || (state === 'actual' && period === undefined))
    .map(({ column }) => column)
  return { workload, sums, others: [...posts.map(({ column }) => column), ...others] }
}
