/** Finds the columns that a mapping names and its source lacks. */

import type { Mapping } from '../../schema/mapping/mapping.ts'
import { isOutline, type MappedTable } from '../../schema/mapping/table.ts'
import { addToList } from '../../values/multimap.ts'
import { isTree } from '../../values/plain-data.ts'
import type { SourceTable } from '../source/table.ts'
import { columnPath, ENTRY_CELLS } from './reading.ts'
import type { MappingPath, NamedColumn } from './scope.ts'

/** The columns that a hierarchy reads, each at its place inside the table. */
function hierarchyColumns(hierarchy: MappedTable['hierarchy']): readonly {
  readonly column: string
  readonly at: MappingPath
  readonly part: 'key' | 'value'
}[] {
  if (hierarchy === undefined) return []
  const { id, parent, where = {}, links = {} } = hierarchy
  const listed = (columns: string | readonly string[], at: MappingPath) =>
    typeof columns === 'string'
      ? [{ column: columns, at, part: 'value' as const }]
      : columns.map((column, index) => ({ column, at: [...at, index], part: 'value' as const }))
  return [
    ...listed(id, ['hierarchy', 'id']),
    ...(isOutline(parent)
      ? listed(parent.outline, ['hierarchy', 'parent', 'outline'])
      : listed(parent, ['hierarchy', 'parent'])),
    ...Object.keys(where).map((column) => ({
      ...{ column, part: 'key' as const },
      at: ['hierarchy', 'where', column],
    })),
    ...Object.entries(links).flatMap(([name, from]) => listed(from, ['hierarchy', 'links', name])),
  ]
}

/** The columns that say which records count, each at its place. */
export function rowColumns(
  { skip = [], filter, group_by, groups = [], hierarchy }: MappedTable,
  path: MappingPath,
): NamedColumn[] {
  const one = (column: string, rest: MappingPath, part: 'key' | 'value'): NamedColumn => ({
    ...{ column, part, isInner: false },
    path: [...path, ...rest],
  })
  const grouped = group_by === undefined || typeof group_by === 'string' ? [] : group_by
  return [
    ...Object.keys(filter ?? {}).map((column) => one(column, ['filter', column], 'key')),
    ...skip.map(({ column }, index) => one(column, ['skip', index, 'column'], 'value')),
    ...(typeof group_by === 'string' ? [one(group_by, ['group_by'], 'value')] : []),
    ...grouped.map((column, index) => one(column, ['group_by', index], 'value')),
    ...groups.map((column, index) => one(column, ['groups', index], 'value')),
    ...hierarchyColumns(hierarchy).map(({ column, at, part }) => one(column, at, part)),
  ]
}

/** The columns that published figures are about, each at its place, by the number of their table from 0. */
export function controlColumns({ control = [] }: Mapping): ReadonlyMap<number, NamedColumn[]> {
  const byTable = new Map<number, NamedColumn[]>()
  for (const [index, { column, where = {}, table = 1 }] of control.entries()) {
    const path: MappingPath = ['control', index]
    const own: NamedColumn = {
      ...{ column: column ?? '', part: 'value', isInner: false },
      path: [...path, 'column'],
    }
    for (const named of column === undefined ? [] : [own]) addToList(byTable, table - 1, named)
    for (const name of Object.keys(where)) {
      const at: MappingPath = [...path, 'where', name]
      addToList(byTable, table - 1, { column: name, path: at, part: 'key', isInner: false })
    }
  }
  return byTable
}

/** The keys of maps at any depth. */
function collectKeys(value: unknown, keys: Set<string>): void {
  if (!isTree(value)) return
  const isList = Array.isArray(value)
  for (const [key, item] of Object.entries(value)) {
    if (!isList) keys.add(key)
    collectKeys(item, keys)
  }
}

/** The columns of a mapping that no record of its table has, in the order of the file, each once for its place. */
export function unknownColumns(
  named: readonly NamedColumn[],
  { columns, records }: SourceTable,
): NamedColumn[] {
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
