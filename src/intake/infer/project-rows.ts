/** Rows where several are one project: the column that joins them, totals, what their lines are called. */
import { fold } from '../../lang/nearest.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { groupRecords } from '../tables/group-records.ts'
import { totalLabel } from '../tables/words.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { type RowKind, rowKinds } from './row-kinds.ts'

/** Part of the rows that repeat an id from which on several rows are one project. */
const REPEATED = 0.3

/** The column by which rows of one project go together: its id, or without one its title, where many rows repeat it. */
export function groupBy({ table, columns }: Pick<ListedTable, 'table' | 'columns'>): string | undefined {
  if (table.by !== undefined) return table.by
  const column = columnOf(columns, 'id') ?? columnOf(columns, 'title')
  if (column === undefined) return undefined
  const { filled, distinct } = column.profile
  const { name, isCarried = false } = column.column
  const isLong =
    isCarried ||
    filled - distinct.length >= filled * REPEATED ||
    isOneByTitle(table.records, name, columnOf(columns, 'title')?.column.name ?? name)
  return isLong && distinct.length < filled ? name : undefined
}

/** Whether all rows that repeat an id begin with the same title: `Guichet numérique`, `Guichet numérique – maintenance`. */
function isOneByTitle(records: readonly SourceRecord[], id: string, title: string): boolean {
  if (id === title) return false
  const { groups } = groupRecords(records, id)
  const several = groups.filter(({ rows }) => rows.length > 1)
  return (
    several.length > 1 &&
    several.every(({ rows }) => {
      const titles = rows.map(({ cells }) => fold(plainText(cells.get(title)) ?? ''))
      const [shortest = ''] = titles.toSorted((one, other) => one.length - other.length)
      return shortest !== '' && titles.every((one) => one.startsWith(shortest))
    })
  )
}

/** Rows that a column calls totals beside rows of other kinds: never records, for they would be counted twice. */
export function totalRows(columns: readonly AssignedColumn[]): NonNullable<MappedTable['skip']>[number] | undefined {
  for (const { destination, profile, column } of columns) {
    const is = profile.distinct.filter((text) => totalLabel(text) !== undefined)
    const isKind = destination.kind === 'own' && profile.distinct.length <= KINDS
    if (isKind && is.length > 0 && is.length < profile.distinct.length) {
      return { column: column.name, is, reason: is[0] ?? '' }
    }
  }
  return undefined
}

/** What the rows of a register of several kinds are called, where they are risks, and where they are something else. */
const [RISK, NO_RISK] = [
  /^(?:r|risks?|risques?)$/i,
  /^(?:[aidpho]|issues?|assumptions?|dependenc(?:y|ies)|actions?|decisions?|opportunit(?:y|ies)|probl[èe]mes?|hypoth[èe]ses?|d[ée]pendances?|d[ée]cisions?|opportunit[ée]s?|incidents?)$/i,
] as const

/** Of a register that holds issues, assumptions and dependencies too only the risks are risks; the others are left out by it. */
export function riskRows(list: ListedTable['list'], columns: readonly AssignedColumn[]): Pick<MappedTable, 'skip'> {
  if (list !== 'risks') return {}
  for (const { destination, profile, column } of columns) {
    const others = profile.distinct.filter((text) => NO_RISK.test(text))
    const isKind = profile.distinct.every((text) => RISK.test(text) || NO_RISK.test(text))
    const hasRisks = profile.distinct.some((text) => RISK.test(text))
    if (destination.kind === 'own' && isKind && hasRisks && others.length > 0) {
      return { skip: others.map((text) => ({ column: column.name, is: [text], reason: text })) }
    }
  }
  return {}
}

/** A column of more different words tells no kinds of rows. */
const KINDS = 12

export interface RowsOfProject {
  readonly kinds: readonly RowKind[] | undefined
  /** The column in whose texts the rows of one project differ beside: what each line is called. */
  readonly lineTitle: string | undefined
  /** The columns that say something of each line. */
  readonly inLines: readonly string[]
  /** Whether rows of one project have different work; the same on each is that of the project. */
  readonly hasWorkOfRows: boolean
  /** Whether a column holds figures that add up over the rows of a project: no shares, no years. */
  readonly areSummed: (column: AssignedColumn) => boolean
}

/** Part of the cells of a column that may be of another kind. */
const SOME = 0.3

/** What the rows of projects are; undefined for a table with one row a project. */
export function projectRows(listed: ListedTable, tell: Tell): RowsOfProject | undefined {
  const { table, columns } = listed
  const by = groupBy(listed)
  if (by === undefined) return undefined
  const { differing } = groupRecords(table.records, by)
  const told = rowKinds(table, columns, by, tell)
  const ofKinds = told?.columns ?? []
  const ownTitle = columns.find(
    ({ column: { name }, destination, profile }) =>
      destination.kind === 'own' &&
      differing.has(name) &&
      !ofKinds.includes(name) &&
      profile.numbers + profile.dates + profile.flags < SOME,
  )?.column.name
  const title = columnOf(columns, 'title')?.column.name ?? ''
  const lineTitle = ownTitle ?? (differing.has(title) ? title : undefined)
  return {
    kinds: told?.kinds,
    lineTitle,
    hasWorkOfRows: columns.some(({ column, destination }) => destination.kind === 'work' && differing.has(column.name)),
    inLines: [...ofKinds, ...(lineTitle === undefined ? [] : [lineTitle])],
    areSummed: ({ column: { name }, profile: { numbers, percents, years } }) =>
      differing.has(name) && numbers > 1 - SOME && percents < SOME && years < SOME,
  }
}
