/** The columns that a mapping names: those that its source lacks, and the field of a record into which each goes. */

import type { Mapping } from '../../schema/mapping/mapping.ts'
import { isOutline, type MappedTable } from '../../schema/mapping/table.ts'
import { isTree } from '../../values/plain-data.ts'
import { beginsWith } from '../../yaml/read/origin.ts'
import type { SourceColumn, SourceTable } from '../source/table.ts'
import { columnPath, ENTRY_CELLS } from './reading.ts'
import type { MappingPath, NamedColumn } from './scope.ts'

/** The columns that an option names: itself, each of a list, or the keys of a filter. */
function columnsIn(option: unknown, path: MappingPath): NamedColumn[] {
  if (option === undefined) return []
  const named = { path, isInner: false }
  if (!isTree(option)) return [{ ...named, column: String(option), part: 'value' }]
  const isList = Array.isArray(option)
  return Object.entries(option).flatMap(([key, item]): NamedColumn[] =>
    isList ? columnsIn(item, [...path, Number(key)]) : [{ ...named, column: key, path: [...path, key], part: 'key' }],
  )
}

/** The columns that say which records count, each at its place. */
export function rowColumns(
  { skip = [], filter, group_by, groups, hierarchy }: MappedTable,
  path: MappingPath,
): NamedColumn[] {
  const { id, parent = '', where, links = {} } = hierarchy ?? {}
  const at = (...steps: MappingPath): MappingPath => [...path, ...steps]
  const [above, way] = isOutline(parent) ? [parent.outline, ['outline']] : [parent, []]
  return [
    ...columnsIn(filter, at('filter')),
    ...skip.flatMap(({ column }, index) => columnsIn(column, at('skip', index, 'column'))),
    ...columnsIn(group_by, at('group_by')),
    ...columnsIn(groups, at('groups')),
    ...columnsIn(id, at('hierarchy', 'id')),
    ...columnsIn(above || undefined, at('hierarchy', 'parent', ...way)),
    ...columnsIn(where, at('hierarchy', 'where')),
    ...Object.entries(links).flatMap(([name, from]) => columnsIn(from, at('hierarchy', 'links', name))),
  ]
}

/** The columns that published figures about a table name, each at its place; tables are counted from 0. */
export function controlColumns({ control = [] }: Mapping, index: number): NamedColumn[] {
  return control.flatMap(({ column, where, table = 1 }, number) =>
    table - 1 === index
      ? [...columnsIn(column, ['control', number, 'column']), ...columnsIn(where, ['control', number, 'where'])]
      : [],
  )
}

function collectKeys(value: unknown, keys: Set<string>): void {
  if (!isTree(value)) return
  const isList = Array.isArray(value)
  for (const [key, item] of Object.entries(value)) {
    if (!isList) keys.add(key)
    collectKeys(item, keys)
  }
}

/** The columns of a mapping that no record of its table has, in the order of the file, each once for its place. */
export function unknownColumns(named: readonly NamedColumn[], { columns, records }: SourceTable): NamedColumn[] {
  const known = new Set<string>([...columns.map(({ name }) => name), ...Object.values(ENTRY_CELLS)])
  const missing = named.filter(({ column }) => !known.has(column))
  if (missing.length === 0) return []
  const inner = new Set<string>()
  for (const { cells } of records) for (const value of cells.values()) collectKeys(value, inner)
  return missing.filter(({ column, isInner }) => {
    const [first = '', ...others] = columnPath(column).name.split('.')
    const isFirst = known.has(first) || (isInner && inner.has(first))
    return !(isFirst && others.every((step) => inner.has(step)))
  })
}

export interface ColumnUse {
  readonly name: string
  /** The letter of a spreadsheet, or the path in JSON; empty for a column that group rows fill. */
  readonly letter: string
  /** From the record, in dots, or the option of the table that reads it: `filter`; undefined where nothing does. */
  readonly field: string | undefined
}

/** Parts of a cell of a mapping that name a column. */
const PARTS: ReadonlySet<unknown> = new Set(['column', 'template', 'title', 'key'])

function fieldOf(path: MappingPath, record: MappingPath): string {
  if (!beginsWith(path, record)) return String(path.find((step) => step !== 'tables' && typeof step === 'string'))
  const marks = path.indexOf('marks', record.length)
  const steps = path.slice(record.length, marks === -1 ? undefined : marks)
  return (PARTS.has(steps.at(-1)) ? steps.slice(0, -1) : steps).join('.')
}

/** The columns of a table in its order, each with the first field that the mapping reads it into. */
export function columnUses(
  columns: readonly SourceColumn[],
  named: readonly NamedColumn[],
  record: MappingPath,
): ColumnUse[] {
  const fields = new Map<string, string>()
  for (const { column, path } of named) {
    if (!fields.has(column)) fields.set(column, fieldOf(path, record))
  }
  return columns.map(({ name, letter }) => ({ name, letter, field: fields.get(name) }))
}
