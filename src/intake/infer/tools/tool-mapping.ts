/** Makes the mapping of a tool's export from its signature: which rows are projects, their fields, what adds to them. */

import type { MappedNode } from '../../../schema/mapping/derive.ts'
import { isOutline, type MappedTable } from '../../../schema/mapping/table.ts'
import type { Lang } from '../../../values/language.ts'
import { literalPattern } from '../../../values/literal-pattern.ts'
import { plainText, type SourceRecord } from '../../record.ts'
import { LINK_SEPARATOR, lostLinks } from '../../tables/hierarchy.ts'
import type { WrongAnswer } from '../assumptions.ts'
import { columnProfile } from '../column-profile.ts'
import { inOrder, type RecordDraft } from '../record-draft.ts'
import { localBudgetTables } from './local-budget.ts'
import { type ToolMaking, toolCell } from './tool-cells.ts'
import { aggregated, bucketPath, completed, fieldsOf } from './tool-fields.ts'
import { isOfType, type ProjectRows, projectRows, rootTest } from './tool-rows.ts'
import { type ToolWorkLine, toolWork } from './tool-work.ts'

export interface ToolMapping {
  readonly tables: readonly MappedTable[]
  /** Hours of a day, where the export counts hours or less. */
  readonly dayHours: number | undefined
  /** How many projects there will be; undefined where that is not counted before. */
  readonly count: number | undefined
  readonly used: ReadonlySet<string>
  /** An answer that the export does not bear out; the tables are empty then. */
  readonly wrong: WrongAnswer | undefined
}

/** Part of the projects that must have a date of their own for that of their rows not to count. */
const MOST = 0.5

/** The dates that projects lack and their rows have: the first start, the last end. */
function datesOfRows(
  projects: readonly SourceRecord[],
  below: readonly SourceRecord[],
  making: ToolMaking,
): RecordDraft {
  const record: RecordDraft = {}
  const told: string[] = []
  for (const [key, { path }] of Object.entries(making.tool.columns)) {
    const [name] = making.columns.get(key) ?? []
    if (name === undefined || (path !== 'start' && path !== 'end')) continue
    const filled = (rows: readonly SourceRecord[]): number =>
      rows.filter(({ cells }) => plainText(cells.get(name)) !== undefined).length
    if (filled(projects) >= projects.length * MOST || filled(below) === 0) continue
    const node = toolCell(key, path, making)
    if (node !== undefined) record[path] = aggregated(path, node)
    told.push(name)
  }
  if (told.length > 0) making.tell({ kind: 'dates-of-rows', about: told, count: told.length })
  return record
}

function milestonesOf(types: readonly string[], making: ToolMaking): MappedNode | undefined {
  const nameOf = (path: string): string | undefined =>
    Object.entries(making.tool.columns).find(([, column]) => column.path === path)?.[0]
  const [title, date] = ['title', 'end'].map((path) => nameOf(path))
  const current = date === undefined ? undefined : toolCell(date, 'end', making)
  const [named] = making.columns.get(title ?? '') ?? []
  if (types.length === 0 || current === undefined || named === undefined) return undefined
  return [{ records: 'rows', title: named, current }]
}

function optionsOf({ table }: ToolMaking): Partial<MappedTable> {
  return table.name === '' ? {} : { sheet: table.name }
}

function tableOf(options: Partial<MappedTable>, record: RecordDraft): MappedTable {
  return { into: 'projects', ...options, record: inOrder(record) } as MappedTable
}

interface RowTables {
  readonly tables: readonly MappedTable[]
  readonly work: ToolWorkLine | undefined
  readonly count: number
}

type Tree = Extract<ProjectRows, { kind: 'tree' }>

function useTree({ hierarchy, type }: Tree, { use }: ToolMaking): void {
  const { id, parent, links = {} } = hierarchy
  const parents = isOutline(parent) ? parent.outline : parent
  use([type, ...[id, parents].flat(), ...Object.values(links).flat()])
}

/** Says which rows are projects, which add to them, and which fall under none. */
function tellTree(
  { table, type, types, hierarchy: { level, parent } }: Tree,
  titles: string,
  { tell }: ToolMaking,
): { readonly projects: SourceRecord[]; readonly below: SourceRecord[] } {
  const levelOf = ({ cells }: SourceRecord): string | undefined => plainText(cells.get(level))
  const projects = table.records.filter((record) => levelOf(record) === '0')
  const below = table.records.filter((record) => Number(levelOf(record) ?? 0) > 0)
  const left = table.records.filter((record) => levelOf(record) === undefined)
  const known = types.length === 0 ? 'rows-projects' : 'types-projects'
  const isOfLevels = isOutline(parent)
  if (isOfLevels) tell({ kind: 'tasks-level', about: types, count: projects.length })
  else tell({ kind: known, about: [type, String(below.length), ...types], count: projects.length })
  const named = isOfLevels ? titles : type
  const leftTypes = [...new Set(left.flatMap(({ cells }) => plainText(cells.get(named)) ?? []))]
  if (left.length > 0) tell({ kind: 'rows-left', about: leftTypes, count: left.length })
  return { projects, below }
}

/** The table of the milestones below the projects of a tree; none where no row is one. */
function treeMilestones(
  { hierarchy: { root, level }, table, type }: Tree,
  below: readonly SourceRecord[],
  group: Partial<MappedTable>,
  making: ToolMaking,
): MappedTable[] {
  const { milestones: words = '', milestonesBy } = making.tool.tree ?? {}
  const [kind = type] = making.columns.get(milestonesBy ?? '') ?? []
  const types = columnProfile(table, kind).distinct.filter((word) => words.split(' | ').includes(word.toLowerCase()))
  if (!below.some(isOfType(types, kind))) return []
  making.use([kind])
  const milestones = milestonesOf(types, making)
  const filter = { [root]: '/./', [level]: '/[1-9]/', [kind]: types }
  return milestones === undefined ? [] : [tableOf({ ...group, filter }, { id: root, milestones })]
}

/** The export with the work that its tool has added up for projects, where it has done so for most of them. */
function withRolledUp(making: ToolMaking, projects: readonly SourceRecord[]): ToolMaking {
  const { tool, columns } = making
  const { work } = tool
  const [name] = columns.get(work?.rolledUp ?? '') ?? []
  if (work?.rolledUp === undefined || name === undefined) return making
  const filled = projects.filter(({ cells }) => plainText(cells.get(name)) !== undefined)
  if (filled.length < projects.length * MOST) return making
  return { ...making, tool: { ...tool, work: { ...work, planned: [work.rolledUp], isRolledUp: true } } }
}

/** Milestones that stand beside the projects of an outline, as a meeting does, and are none of them. */
function milestonesBeside({ tool, columns, use }: ToolMaking): Partial<MappedTable> {
  const { milestones = '', milestonesBy = '' } = tool.tree ?? {}
  const [column] = columns.get(milestonesBy) ?? []
  if (column === undefined) return {}
  use([column])
  const is = milestones.split(' | ')
  return { skip: [{ column, is, reason: is[0] ?? '' }] }
}

/** Whether a row is a milestone that names rows which must end first. */
function isLinkedMilestone(
  { cells }: SourceRecord,
  { links = {} }: Tree['hierarchy'],
  { skip: [rule] = [] }: Pick<MappedTable, 'skip'>,
): boolean {
  const kind = rule === undefined ? undefined : plainText(cells.get(rule.column))
  if (kind === undefined || rule?.is.includes(kind.toLowerCase()) !== true) return false
  return Object.values(links)
    .flat()
    .some((name) => plainText(cells.get(name)) !== undefined)
}

function treeTables(rows: Tree, exported: ToolMaking): RowTables {
  useTree(rows, exported)
  const [titles = ''] = exported.columns.get('title') ?? []
  const { projects, below } = tellTree(rows, titles, exported)
  const making = withRolledUp(exported, projects)
  const skip = milestonesBeside(making)
  const { hierarchy, links, type, types } = rows
  const lost = lostLinks(making.table, hierarchy, rootTest(types, type))
  const linked = Object.values(hierarchy.links ?? {}).flat()
  if (lost > 0) making.tell({ kind: 'links-left', about: linked, count: lost })
  const { root, level } = hierarchy
  const options = { ...optionsOf(making), hierarchy }
  const isRolledUp = making.tool.work?.isRolledUp === true
  const counted = isRolledUp ? projects : [...projects, ...below]
  const work = toolWork(counted, !isRolledUp, making)
  const workload = work === undefined ? {} : { workload: [work.line] }
  const more: RecordDraft = {
    ...datesOfRows(projects, below, making),
    ...(links === undefined
      ? {}
      : { depends_on: [{ records: 'rows', project: { column: links, separator: LINK_SEPARATOR } }] }),
    ...(isRolledUp ? {} : workload),
  }
  const group = { ...options, join: true, group_by: root }
  // Milestones that wait for something say it of their project.
  const isSkipped = !below.some((record) => isLinkedMilestone(record, hierarchy, skip))
  const milestones = treeMilestones(rows, below, group, making)
  return {
    tables: [
      tableOf(
        { ...options, filter: { [level]: '0' }, ...skip },
        completed({ ...fieldsOf(rows, making), ...(isRolledUp ? workload : {}) }, making),
      ),
      ...(Object.keys(more).length === 0
        ? []
        : [tableOf({ ...group, filter: { [root]: '/./' }, ...(isSkipped ? skip : {}) }, { id: root, ...more })]),
      ...milestones,
    ],
    work,
    count: projects.length,
  }
}

/** The columns that hold something and become nothing, so that they are said. */
function tellLeft(used: ReadonlySet<string>, { table, tell }: ToolMaking): void {
  const left = table.columns
    .map(({ name }) => name)
    .filter((name) => !used.has(name) && columnProfile(table, name).filled > 0)
  if (left.length > 0) tell({ kind: 'columns-left', about: left, count: left.length })
}

/** The rows that are programmes of others, by their names; an export that knows no such rows has none. */
function programmesOf({
  tool: { programmes },
  columns,
  table,
}: ToolMaking): { readonly column: string; readonly names: readonly string[] } | undefined {
  const [parent, column] = [programmes?.parent, programmes?.name].map((key) => columns.get(key ?? '')?.[0])
  if (parent === undefined || column === undefined) return undefined
  const parents = new Set(columnProfile(table, parent).distinct)
  const names = columnProfile(table, column).distinct.filter((name) => parents.has(name))
  return names.length === 0 ? undefined : { column, names }
}

function filterWithout(column: string, names: readonly string[]): Partial<MappedTable> {
  return { filter: { [column]: `/^(?!(?:${names.map(literalPattern).join('|')})$)/` } }
}

function flatTables(rows: Exclude<ProjectRows, Tree>, making: ToolMaking): RowTables {
  const programmes = programmesOf(making)
  const records = making.table.records.filter(
    ({ cells }) => programmes?.names.includes(plainText(cells.get(programmes.column)) ?? '') !== true,
  )
  const isGrouped = rows.kind === 'grouped'
  const taken = isGrouped ? records.filter(({ cells }) => plainText(cells.get(rows.by)) !== undefined) : records
  const count = isGrouped ? columnProfile(making.table, rows.by).distinct.length : records.length
  if (isGrouped) {
    making.use([rows.by, rows.title])
    const other = making.tool.group?.words?.rows ?? ''
    making.tell({ kind: 'groups-projects', about: [rows.by, String(taken.length), other], count })
    if (rows.left > 0) making.tell({ kind: 'rows-left', about: [], count: rows.left })
  } else making.tell({ kind: 'each-projects', about: [], count })
  if (programmes !== undefined)
    making.tell({ kind: 'rows-left', about: programmes.names, count: programmes.names.length })
  const work = toolWork(taken, isGrouped, making)
  const record = completed(fieldsOf(rows, making), making)
  const left = programmes === undefined ? {} : filterWithout(programmes.column, programmes.names)
  const options = isGrouped ? { group_by: rows.by, filter: { [rows.by]: '/./' } } : left
  return {
    tables: [
      tableOf(
        { ...optionsOf(making), ...options },
        { ...record, ...(work === undefined ? {} : { workload: [work.line] }) },
      ),
    ],
    work,
    count,
  }
}

function rowTables(making: ToolMaking, lang: Lang): Omit<ToolMapping, 'used'> {
  const { tool, columns, tell, answers, use } = making
  const decision = projectRows(making, answers, lang)
  if (decision.wrong !== undefined) {
    return { tables: [], count: 0, dayHours: undefined, wrong: decision.wrong }
  }
  const { rows } = decision
  use((tool.facts ?? []).flatMap((key) => columns.get(key)?.slice(0, 1) ?? []))
  const { tables, work, count } = rows.kind === 'tree' ? treeTables(rows, making) : flatTables(rows, making)
  const [bucket] = columns.get(tool.bucket ?? '') ?? []
  if (bucket !== undefined) {
    use([bucket])
    tell({ kind: 'bucket', about: [bucket, bucketPath(making) ?? 'none'], count: 1 })
  }
  return { tables, count, dayHours: work?.dayHours, wrong: undefined }
}

export function toolMapping(making: Omit<ToolMaking, 'use'>, lang: Lang): ToolMapping {
  const used = new Set<string>()
  const whole: ToolMaking = { ...making, use: (columns) => columns.forEach((column) => void used.add(column)) }
  const made =
    making.tool.id === 'local-budget'
      ? { tables: localBudgetTables(whole), count: undefined, dayHours: undefined, wrong: undefined }
      : rowTables(whole, lang)
  tellLeft(used, whole)
  return { ...made, used }
}
