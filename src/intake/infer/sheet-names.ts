/** Keeps the name of the sheet of each project where several sheets hold projects: often it is the department. */
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { columnOf } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import { isDepartmentName } from './group-columns.ts'
import { type RecordDraft, setAt } from './record-draft.ts'
import { type InferredTable, withTables } from './table-record.ts'

/** The field that keeps the name where it is no department, or a column names that. */
const KEY: Bilingual = { fr: 'x-feuille', en: 'x-sheet' }

/** Part of the names that must be those of departments. */
const MOST = 0.5

function withName(table: MappedTable, path: readonly string[], name: string): MappedTable {
  const record: RecordDraft = { ...(table.record as MappedGroup) }
  setAt(record, path, { value: name } as MappedNode)
  return { ...table, record } as MappedTable
}

/** The tables of projects with the name of their sheet in each record, where they are on several sheets; it is told. */
export function withSheetNames(made: readonly InferredTable[], lang: Lang, tell: Tell): readonly InferredTable[] {
  // A project of several sheets is of none.
  const isApart = ({ listed, made: { tables } }: InferredTable): boolean =>
    listed.list === 'projects' && tables.every(({ join, merge }) => join !== true && merge !== true)
  const names = new Set(made.filter(isApart).map(({ listed }) => listed.table.name))
  if (names.size < 2) return made
  const departments = [...names].filter(isDepartmentName)
  const areDepartments = departments.length > names.size * MOST
  return made.map((one) => {
    const { listed } = one
    if (!isApart(one)) return one
    const isFree = columnOf(listed.columns, 'departments.lead') === undefined
    const key = areDepartments && isFree ? 'departments.lead' : KEY[lang]
    tell({ kind: 'sheet-names', about: [key], count: listed.table.records.length })
    const tables = one.made.tables.map((table) => withName(table, key.split('.'), listed.table.name))
    return withTables(one, tables)
  })
}
