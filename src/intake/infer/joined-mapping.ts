/** Says in the tables of a mapping which ones add to the projects of others, and leaves out of these what others say. */
import type { MappedGroup } from '../../schema/mapping/derive.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import type { SourceTable } from '../source/table.ts'
import { columnOf } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import type { Joining } from './join-tables.ts'
import { inOrder, type RecordDraft } from './record-draft.ts'
import { type InferredTable, withTables } from './table-record.ts'

/** What is told of a table: of one that makes no projects nothing of their ids. */
export function tellingOf(
  { table }: ListedTable,
  joinings: ReadonlyMap<SourceTable, Joining>,
  tell: Tell,
): Tell {
  const isAdded = joinings.get(table) === 'add'
  return (one) => {
    if (!isAdded || one.kind !== 'ids-from-titles') tell(one)
  }
}

/** The record without a status that no column gives. */
function withoutUsual({ status, ...rest }: MappedGroup): MappedGroup {
  const isConstant = isPlainMap(status) && status['value'] === 'unknown'
  return status === undefined || isConstant ? rest : { status, ...rest }
}

/** The record of a table that makes no projects: known by its id or its whole title, and without a title of its own. */
function addedRecord({ columns }: ListedTable, mapped: MappedGroup): MappedGroup {
  const { id: _id, title: _title, ...rest } = withoutUsual(mapped)
  const by = columnOf(columns, 'id') ?? columnOf(columns, 'title')
  return { id: by?.column.name ?? '', ...rest }
}

/** The tables of a mapping with how they go together. */
export function withJoinings(
  made: readonly InferredTable[],
  joinings: ReadonlyMap<SourceTable, Joining>,
): readonly InferredTable[] {
  return made.map((one) => {
    const { listed } = one
    const joining = joinings.get(listed.table)
    if (joining === undefined) return one
    const tables = one.made.tables.map(({ record, ...options }): MappedTable => {
      const own = record as MappedGroup
      const joined =
        joining === 'add'
          ? { ...options, join: true, record: addedRecord(listed, own) }
          : { ...options, merge: true, record: inOrder(withoutUsual(own) as RecordDraft) }
      return joined as MappedTable
    })
    return withTables(one, tables)
  })
}
