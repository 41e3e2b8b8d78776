/** The fields of a project of a tool's export: those of its signature, and what an office added to it. */
import type { MappedGroup, MappedNode } from '../../../schema/mapping/derive.ts'
import { assignColumns } from '../assign-columns.ts'
import { type AssignedColumn, columnOf } from '../assigned-column.ts'
import { ENTRIES } from '../choose-list.ts'
import { columnProfile } from '../column-profile.ts'
import { fieldCell } from '../field-cells.ts'
import { moneyRecord } from '../money-columns.ts'
import { type RecordDraft, setAt } from '../record-draft.ts'
import { meantValue } from '../value-match.ts'
import { isDatePath, type ToolMaking, toolCell } from './tool-cells.ts'
import type { ProjectRows } from './tool-rows.ts'

/** Fields of a project that tools have no column for and offices add; all others stay the tool's. */
const ADDED = ['departments.lead', 'sponsor', 'business_owner', 'mandatory.deadline'] as const

/** The least that must speak for such a column: nobody has asked for it. */
const SURE = 0.8

function isSure({ confidence }: AssignedColumn): boolean {
  return confidence >= SURE
}

function extraFields(making: ToolMaking): RecordDraft {
  const { table, answers, tell, use } = making
  const known = new Set([...making.columns.values()].flat())
  const others = table.columns.filter(({ name, letter }) => letter !== '' && !known.has(name))
  const columns = assignColumns({ ...table, columns: others }, ENTRIES.projects, true).filter(isSure)
  const record: RecordDraft = {}
  for (const path of ADDED) {
    const column = columnOf(columns, path)
    if (column === undefined) continue
    setAt(record, path.split('.'), fieldCell(column, { table, answers, themes: [], tell }))
    use([column.column.name])
  }
  const money = moneyRecord({ table, columns, answers, tell, unit: answers.unit ?? '1' })
  const left = new Set([...money.others, ...money.sums])
  if (money.budget.length > 0) record['budget'] = money.budget
  for (const [section, node] of Object.entries(money.baseline)) setAt(record, ['baseline', section], node as MappedNode)
  use(
    columns
      .filter((column) => column.destination.kind === 'money' && !left.has(column))
      .map(({ column }) => column.name),
  )
  return record
}

/** Fields of which the rows of one project can say something together. */
const OF_GROUPS = new Set(['id', 'title', 'status', 'start', 'end', 'window.latest_end'])

/** What is taken of the rows of a group at a field: the first day, the last day, the least that is done. */
export function aggregated(path: string, node: MappedNode): MappedNode {
  const edge = path === 'start' ? 'min' : isDatePath(path) || path === 'status' ? 'max' : undefined
  if (edge === undefined) return node
  return typeof node === 'object'
    ? { ...(node as MappedGroup), aggregate: edge }
    : { column: String(node), aggregate: edge }
}

/** Part of the buckets of a board whose names must be words of statuses for them to be the statuses. */
const STATUSES = 0.7

/** Whether the buckets of a board say how its cards stand: `À étudier`, `En réalisation`, `Terminé`. */
function areStatuses({ tool, columns, table }: ToolMaking): boolean {
  const [bucket = ''] = columns.get(tool.bucket ?? '') ?? []
  const { distinct } = columnProfile(table, bucket)
  const known = distinct.filter((word) => meantValue('status', word) !== undefined)
  return known.length > 1 && known.length >= distinct.length * STATUSES
}

/** The field that the office puts a bucket into; undefined where it is left out, or the tool has none. */
export function bucketPath(making: ToolMaking): string | undefined {
  if (making.tool.bucket === undefined) return undefined
  const { bucket = areStatuses(making) ? 'status' : 'axis' } = making.answers
  return bucket === 'none' ? undefined : bucket
}

/** The field that a column becomes in these rows; undefined where it says nothing of a project. */
function pathOf(
  key: string,
  names: readonly string[],
  rows: ProjectRows,
  { tool, table }: ToolMaking,
  bucket: string | undefined,
): string | undefined {
  const { path = key === tool.bucket ? bucket : undefined, least = 1 } = tool.columns[key] ?? {}
  // Buckets that are statuses say more than how much is done.
  if (path === 'status' && bucket === 'status' && key !== tool.bucket) return undefined
  const distinct = names.flatMap((name) => columnProfile(table, name).distinct)
  const isOfRows = rows.kind !== 'grouped' || (path !== undefined && OF_GROUPS.has(path))
  return isOfRows && distinct.length >= least ? path : undefined
}

/** Puts a cell at its field; labels and what becomes labels beside them are one list. */
function putField(record: RecordDraft, path: string, node: MappedNode): void {
  const before = path === 'tags' ? record['tags'] : undefined
  if (before === undefined) setAt(record, path.split('.'), node)
  else record['tags'] = [before, node].flat()
}

export function fieldsOf(rows: ProjectRows, making: ToolMaking): RecordDraft {
  const record: RecordDraft = {}
  const isGrouped = rows.kind === 'grouped'
  const bucket = bucketPath(making)
  for (const [key, names] of making.columns) {
    const path = pathOf(key, names, rows, making, bucket)
    const node = path === undefined ? undefined : toolCell(key, path, making)
    if (path === undefined || node === undefined) continue
    putField(record, path, isGrouped ? aggregated(path, node) : node)
  }
  if (isGrouped) return { ...record, id: rows.by, title: rows.title }
  for (const [key, node] of Object.entries(extraFields(making))) if (record[key] === undefined) record[key] = node
  return record
}

/** The status by what is done, where the tool has no column of it. */
function statusOfDone({ tool: { statusBy = '' }, columns, table }: ToolMaking): MappedNode | undefined {
  const [column] = columns.get(statusBy) ?? []
  if (column === undefined) return undefined
  const whole = columnProfile(table, column).greatest <= 1 ? ['1'] : []
  const all = (words: readonly string[], status: string): Record<string, string> =>
    Object.fromEntries(words.map((word) => [word, status]))
  const values = {
    ...all(['0', '0%', '0 %'], 'planned'),
    ...all([...whole, '100', '100%', '100 %'], 'completed'),
    '/./': 'in_progress',
  }
  return { column, values, otherwise: 'unknown' }
}

/** What every project must have: an id, from its title where no column has one, and a status, unknown where none tells it. */
export function completed(record: RecordDraft, making: ToolMaking): RecordDraft {
  const { table, tell } = making
  const { id, title, status = statusOfDone(making) } = record
  const count = table.records.length
  if (id === undefined) tell({ kind: 'ids-from-titles', about: [String(title)], count })
  if (status === undefined) tell({ kind: 'status-unknown', about: [], count })
  return { ...record, id: id ?? title, status: status ?? { value: 'unknown' } }
}
