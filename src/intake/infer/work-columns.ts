/** Puts columns of work together: planned and done days by period, a total, by the team or the side that does it. */
import { fold } from '../../lang/nearest.ts'
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import type { AssignedColumn } from './assign-columns.ts'
import { columnOf } from './assign-columns.ts'
import type { WorkHeader } from './figure-header.ts'
import { isSumOf, type MoneyMaking } from './money-columns.ts'

interface WorkColumn {
  readonly column: AssignedColumn
  readonly work: WorkHeader
}

/** What the columns of work of a table become. */
export interface WorkRecord {
  readonly workload: readonly MappedGroup[]
  readonly sums: readonly AssignedColumn[]
  readonly others: readonly AssignedColumn[]
}

/** The words of a header that name a team, as they are written there. */
function teamName({ column, work }: WorkColumn): string | undefined {
  if (work.rest.length === 0) return undefined
  const words = column.column.name.split(/[^\p{L}\p{N}]+/u)
  const said = words.filter((word) => {
    const folded = fold(word)
    return work.rest.some((one) => folded === one || folded === `${one}s`)
  })
  return said.length === 0 ? undefined : said.join(' ')
}

function daysOf(columns: readonly WorkColumn[]): Record<string, MappedNode> {
  return Object.fromEntries(
    columns.map(({ column, work }) => [work.period ?? '', column.column.name]),
  )
}

type Making = Pick<MoneyMaking, 'table' | 'columns' | 'tell'>

/** Who does the work of a line: the team of its header, that of a column of the table, a side. */
function doerOf(first: WorkColumn, { columns }: Making): MappedGroup {
  const team = teamName(first)
  const { side } = first.work
  const named = side === 'business' ? undefined : columnOf(columns, 'workload.team')?.column.name
  const node = team === undefined ? named : { value: team }
  return {
    ...(node === undefined ? {} : { team: node }),
    ...(side === undefined ? {} : { side: { value: side } }),
  }
}

/** Whether a column adds up those of its own line, or those of all lines. */
function isTotal(
  { column }: WorkColumn,
  planned: readonly WorkColumn[],
  { table, columns }: Making,
): boolean {
  const all = columns.filter(
    ({ destination }) =>
      destination.kind === 'work' &&
      destination.state === 'planned' &&
      destination.period !== undefined,
  )
  const own = planned.map((one) => one.column.column.name)
  const names = all.map((one) => one.column.name)
  return isSumOf(table, column.column.name, own) || isSumOf(table, column.column.name, names)
}

function lineOf(
  line: readonly WorkColumn[],
  making: Making,
  sums: AssignedColumn[],
): MappedGroup | undefined {
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
    ...(total === undefined || isSum ? {} : { total: total.column.column.name }),
    ...(actual.length === 0 ? {} : { actual: daysOf(actual) }),
  }
  if (Object.keys(figures).length === 0) return undefined
  const { unit } = first.work
  return {
    ...doerOf(first, making),
    ...(unit === 'day' ? {} : { unit: { value: unit } }),
    ...figures,
  }
}

/** The work of a table. */
export function workRecord(making: Making): WorkRecord {
  const work = making.columns.flatMap((column): WorkColumn[] =>
    column.destination.kind === 'work' ? [{ column, work: column.destination }] : [],
  )
  const lines = new Map<string, WorkColumn[]>()
  for (const one of work) {
    const key = [teamName(one) ?? '', one.work.side ?? '', one.work.unit].join('|')
    lines.set(key, [...(lines.get(key) ?? []), one])
  }
  const sums: AssignedColumn[] = []
  const workload = [...lines.values()]
    .map((line) => lineOf(line, making, sums))
    .filter((line) => line !== undefined)
  const isTeamless = workload.some((line) => line['team'] === undefined)
  if (isTeamless) making.tell({ kind: 'team-missing', about: [], count: 1 })
  const others = work
    .filter(
      ({ work: { state, period } }) =>
        state === 'left' || (state === 'actual' && period === undefined),
    )
    .map(({ column }) => column)
  return { workload, sums, others }
}
