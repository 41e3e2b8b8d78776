/** Makes the table of a mapping of what its columns became: the record in the shape of the format, and what stays beside. */
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, columnOf, columnsOf, isFieldColumn, ownKey } from './assigned-column.ts'
import { type Tell, USUAL } from './assumptions.ts'
import { ceilings } from './ceiling-tables.ts'
import { chartDates, chartOf, saysMore } from './chart-columns.ts'
import type { ListedTable } from './choose-list.ts'
import { type CellMaking, fieldCell } from './field-cells.ts'
import { moneyRecord } from './money-columns.ts'
import { titleColumn } from './named-titles.ts'
import { groupBy, projectRows, type RowsOfProject, riskRows, totalRows } from './project-rows.ts'
import { inOrder, type RecordDraft, setAt } from './record-draft.ts'
import { subListNodes } from './sub-lists.ts'
import { workRecord } from './work-columns.ts'

export interface TableMaking extends Omit<CellMaking, 'table'> {
  /** What one unit of the plan's amounts is worth, and one of the sheet's. */
  readonly unit: '1' | 'k' | 'M'
  readonly sheetUnit: '1' | 'k' | 'M'
  /** The status date; undefined where nothing says it, so that no review can be dated. */
  readonly asOf: string | undefined
}

/** A table of the mapping, and the columns that are left out of it because others hold the same. */
export interface MadeTable {
  readonly tables: readonly MappedTable[]
  readonly sums: readonly AssignedColumn[]
  /** Columns that are kept as fields of the office's own, by their key. */
  readonly own: ReadonlyMap<AssignedColumn, string>
  readonly stages?: ReadonlyMap<AssignedColumn, string>
  /** How many records it makes, where these are known to be others than its rows. */
  readonly count?: number
}

export interface InferredTable {
  readonly listed: ListedTable
  readonly made: MadeTable
}

export function withTables(one: InferredTable, tables: readonly MappedTable[]): InferredTable {
  return { ...one, made: { ...one.made, tables } }
}

type Making = TableMaking & { readonly table: SourceTable }

/** The longest an id made of a title is; the next month's file makes the same of the same title. */
const ID_LENGTH = 40

/** Paths that other parts of the record take in. */
const ELSEWHERE =
  /^(?:id|as_of|weather|duration|budget\.|workload\.|milestones\.|departments\.contributors$|tags$|refs$|depends_on$)/

/** The cell of the id: its column, or the beginning of the title, which is the same in the next file. */
export function idCell({ columns, table, list }: ListedTable, tell: Tell): MappedNode | undefined {
  const own = columnOf(columns, 'id')
  if (own !== undefined) return own.column.name
  const title = columnOf(columns, 'title') ?? columnOf(columns, 'subject')
  if (title === undefined) return undefined
  if (list === 'projects') tell({ kind: 'ids-from-titles', about: [title.column.name], count: table.records.length })
  const isLong = title.profile.distinct.some((text) => text.length > ID_LENGTH)
  return isLong ? { column: title.column.name, pattern: `^(.{1,${ID_LENGTH}})` } : title.column.name
}

/** Lists of texts or of references, of one column or of several. */
function listNodes({ columns }: ListedTable, making: Making): RecordDraft {
  const record: RecordDraft = {}
  const cellsOf = (path: string): MappedNode[] => columnsOf(columns, path).map((column) => fieldCell(column, making))
  for (const path of ['departments.contributors', 'tags', 'refs']) {
    const cells = cellsOf(path)
    if (cells.length > 0) setAt(record, path.split('.'), cells.length > 1 ? cells : (cells[0] ?? ''))
  }
  const before = cellsOf('depends_on')
  if (before.length > 0) record['depends_on'] = before.map((project) => ({ project }))
  return record
}

/** One milestone for each column of dates, called as the column is. */
function milestones({ columns }: ListedTable, making: Making): RecordDraft {
  const items = columnsOf(columns, 'milestones.current').map((column, at) => ({
    id: { value: `M${at + 1}` },
    title: { value: column.column.name },
    current: fieldCell(column, making),
  }))
  return items.length === 0 ? {} : { milestones: items }
}

/** What a duration counts, by the words of its header; years where they are few. */
export function durationUnit({ column: { name }, profile, header }: AssignedColumn): string {
  if (/mois|month/i.test(name)) return 'month'
  if (/semaine|week/i.test(name)) return 'week'
  if (/jour|day/i.test(name) || header.unit === 'day') return 'day'
  if (/\ban(?:n[ée]e)?s?\b|year/i.test(name)) return 'year'
  return profile.greatest > 12 ? 'month' : 'year'
}

function duration({ columns }: ListedTable): RecordDraft {
  const column = columnOf(columns, 'duration')
  const hasEnd = columnOf(columns, 'end') !== undefined
  const hasStart = columnOf(columns, 'start') !== undefined
  if (column === undefined || hasEnd || !hasStart) return {}
  return { duration: { column: column.column.name, unit: durationUnit(column) } }
}

/** The columns of full names, by the path of the group whose short names stand in another. */
function groupTitles(listed: ListedTable): ReadonlyMap<string, AssignedColumn> {
  const titles = new Map<string, AssignedColumn>()
  for (const { destination } of listed.columns) {
    if (destination.kind !== 'field' || destination.entry.cells !== 'group') continue
    const title = titleColumn(listed, destination.entry.path)
    if (title !== undefined) titles.set(destination.entry.path, title)
  }
  return titles
}

function plainFields(
  { columns }: ListedTable,
  making: Making,
  titles: ReadonlyMap<string, AssignedColumn>,
): RecordDraft {
  const record: RecordDraft = {}
  for (const column of columns.filter(isFieldColumn)) {
    const { path, isYearly, cells } = column.destination.entry
    if (ELSEWHERE.test(path)) continue
    const cell = fieldCell(column, making)
    const named = cells === 'group' ? titles.get(path) : undefined
    const node = named === undefined ? cell : { column: column.column.name, title: named.column.name }
    const { year } = column.header
    const ofYear = isYearly === true && year !== undefined ? [year] : []
    setAt(record, [...path.split('.'), ...ofYear], node)
  }
  return record
}

/** What every project must have beside its title: a status, unknown where no column tells it. */
function needed(
  { list, columns, table, status }: ListedTable,
  record: RecordDraft,
  { tell }: TableMaking,
): RecordDraft {
  if (list === 'needs' && record['status'] === undefined) return { status: { value: 'expressed' } }
  if (list !== 'projects' || columnOf(columns, 'status') !== undefined) return {}
  if (status !== undefined) return { status: { value: status } }
  tell({ kind: 'status-unknown', about: [], count: table.records.length })
  return { status: { value: 'unknown' } }
}

/** What one unit of the amounts of a table is worth, where somebody has answered it: a title above says nothing then. */
function answeredUnit({ columns }: ListedTable, { answers: { unit } }: TableMaking): Pick<MappedTable, 'unit'> {
  const hasMoney = columns.some(({ destination }) => destination.kind === 'money')
  return unit === undefined || !hasMoney ? {} : { unit }
}

function optionsOf({ table, columns, list }: ListedTable, { unit, sheetUnit }: TableMaking): Partial<MappedTable> {
  const by = list === 'projects' ? groupBy({ table, columns }) : undefined
  const totals = by === undefined ? undefined : totalRows(columns)
  const groups = table.columns.filter(({ letter }) => letter === '').map(({ name }) => name)
  return {
    ...placeOf(table),
    ...(table.letters === undefined ? {} : { orientation: 'cards' as const }),
    ...(sheetUnit === unit ? {} : { unit: sheetUnit }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(by === undefined ? {} : { group_by: by }),
    ...(totals === undefined ? {} : { skip: [totals] }),
    ...riskRows(list, columns),
  }
}

/** Where a table stands: its sheet, or the path of a list in JSON, whose columns are called as their keys are. */
function placeOf({ name, columns }: SourceTable): Pick<MappedTable, 'sheet' | 'records'> {
  if (name === '') return {}
  const isOfKeys = columns.every((column) => column.letter === column.name)
  return isOfKeys ? { records: name } : { sheet: name }
}

interface Figures extends Pick<MadeTable, 'stages' | 'sums'> {
  readonly others: readonly AssignedColumn[]
  /** Whether a budget has lines, which say what the columns of the office's own do. */
  readonly hasLines: boolean
}

/** Money and work of projects; what they leave over is kept beside. */
function figuresInto(
  record: RecordDraft,
  listed: ListedTable,
  making: Making,
  ofProject: RowsOfProject | undefined,
): Figures {
  const { list, columns } = listed
  if (list !== 'projects') return { sums: [], others: [], hasLines: false }
  const isGrouped = ofProject !== undefined
  const { kinds, lineTitle } = ofProject ?? {}
  const money = moneyRecord({ columns, kinds, lineTitle, isGrouped, ...making, unit: making.sheetUnit })
  const work = workRecord({ columns, ...making })
  Object.assign(record, duration(listed), milestones(listed, making))
  Object.assign(record, chartDates(listed, isGrouped, making.tell))
  const rows = isGrouped ? { records: 'rows' } : {}
  if (money.budget.length > 0) record['budget'] = money.budget.map((line) => ({ ...rows, ...line }))
  if (work.workload.length > 0) {
    const isRepeated = ofProject !== undefined && !ofProject.hasWorkOfRows
    record['workload'] = work.workload.map((line) => ({ ...(isRepeated ? {} : rows), ...line }))
  }
  for (const [section, node] of Object.entries(money.baseline)) {
    setAt(record, ['baseline', section], node)
  }
  const chart = chartOf(listed)
  const marked = saysMore(chart) ? chart.map(({ column }) => column) : []
  return {
    hasLines: money.budget.length > 0,
    stages: money.stages,
    sums: [...money.sums, ...work.sums],
    others: [...money.others, ...work.others, ...marked],
  }
}

function isGroup(node: MappedNode | undefined): node is MappedGroup {
  return typeof node === 'object' && !Array.isArray(node)
}

/** Adds nodes to a record; two groups at one key become one. */
function addAll(record: RecordDraft, nodes: RecordDraft): void {
  for (const [key, node] of Object.entries(nodes)) {
    const there = record[key]
    const areLists = Array.isArray(there) && Array.isArray(node)
    record[key] = areLists ? [...there, ...node] : isGroup(there) && isGroup(node) ? { ...there, ...node } : node
  }
}

/** Whether a column stays the office's own: no field, no date for its review, or a duration beside the end. */
function isBeside({ destination, profile }: AssignedColumn, record: RecordDraft, { asOf }: TableMaking): boolean {
  if (destination.kind !== 'field') return destination.kind === 'own'
  const { path } = destination.entry
  if (path === 'weather') return asOf === undefined
  if (path === 'duration') return record['duration'] === undefined
  return path === 'as_of' && profile.distinct.length > 1
}

/** The section of ceilings that no column tells: that of the header, or the usual one. */
function sectionOf({ columns }: ListedTable, { answers, tell }: TableMaking): RecordDraft {
  if (columnOf(columns, 'section') !== undefined) return {}
  const told = columnOf(columns, 'max')?.header.words.some((word) => /^(?:fonct|operat|revenue)/.test(word))
  if (told === true) return { section: { value: 'operating' } }
  if (answers.section === undefined) tell({ kind: 'section', about: [USUAL.section], count: 1 })
  return { section: { value: answers.section ?? USUAL.section } }
}

/** The columns that are kept as they stand, with the key of each. */
function ownKeys(columns: readonly AssignedColumn[]): ReadonlyMap<AssignedColumn, string> {
  const own = new Map<AssignedColumn, string>()
  for (const column of columns) own.set(column, ownKey(column.column.name, new Set(own.values())))
  return own
}

/** What they hold: of rows of one project the sum, where they are figures that add up. */
function ownNodes(own: ReadonlyMap<AssignedColumn, string>, ofProject: RowsOfProject | undefined): RecordDraft {
  return Object.fromEntries(
    [...own].map(([column, key]) => {
      const { name } = column.column
      return [key, ofProject?.areSummed(column) === true ? { column: name, aggregate: 'sum' } : name]
    }),
  )
}

export function tableMapping(listed: ListedTable, given: TableMaking): MadeTable {
  const { list, columns, table } = listed
  const making: Making = { ...given, table }
  if (list === 'envelopes') {
    const byYear = columnOf(columns, 'max') === undefined
    const fields = byYear ? {} : plainFields(listed, making, new Map())
    const record = byYear ? {} : inOrder({ ...sectionOf(listed, making), ...fields })
    const made = { into: list, ...optionsOf(listed, making), record } as MappedTable
    const options = { ...optionsOf(listed, making), ...answeredUnit(listed, making) }
    return { tables: byYear ? ceilings(columns, making, options) : [made], sums: [], own: new Map() }
  }
  const ofProject = list === 'projects' ? projectRows(listed, making.tell) : undefined
  const titles = groupTitles(listed)
  const record: RecordDraft = plainFields(listed, making, titles)
  const id = idCell(listed, making.tell)
  if (id !== undefined) record['id'] = id
  const { sums, others, hasLines, stages = new Map() } = figuresInto(record, listed, making, ofProject)
  addAll(record, listNodes(listed, making))
  addAll(record, subListNodes(listed, making))
  const inLines = hasLines ? (ofProject?.inLines ?? []) : []
  const used = new Set([...[...titles.values()].map(({ column }) => column.name), ...inLines])
  const beside = columns.filter((column) => isBeside(column, record, making) && !used.has(column.column.name))
  const own = ownKeys([...beside, ...others])
  Object.assign(record, ownNodes(own, ofProject), needed(listed, record, making))
  const options = { ...optionsOf(listed, making), ...answeredUnit(listed, making) }
  const made = { into: list, ...options, record: inOrder(record) } as MappedTable
  return { tables: [made], sums, own, stages }
}
