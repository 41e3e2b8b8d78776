/**
 * The built-in mapping of an MS Project file: the tasks of its first outline level are the projects, or those of the second
 * where one summary task holds all. Hours become days; a person who is named as a resource makes no team.
 */
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { SourceTable } from '../source/table.ts'
import { assignColumns } from './assign-columns.ts'
import type { Assumption } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { PROJECT_HEADERS } from './dictionary-projects.ts'
import type { MadeTable } from './table-record.ts'

/** The columns by which the sheet of tasks is known, and those that go into the plan. */
const SIGNATURE = ['UID', 'Name', 'OutlineLevel', 'Summary', 'PercentComplete']
const USED = new Set(['UID', 'Name', 'Start', 'Finish', 'PercentComplete', 'Work', 'Notes'])

/** Whether a table is the tasks of an MS Project file. */
export function isTasks({ columns }: SourceTable): boolean {
  const names = new Set(columns.map(({ name }) => name))
  return SIGNATURE.every((name) => names.has(name))
}

function countAt({ records }: SourceTable, level: number): number {
  return records.filter(({ cells }) => String(cells.get('OutlineLevel')) === String(level)).length
}

/** The outline level whose tasks are projects. */
function projectLevel(table: SourceTable): number {
  return countAt(table, 1) === 1 && countAt(table, 2) > 0 ? 2 : 1
}

/** The table of tasks with the columns that go into the plan. */
export function taskTable(table: SourceTable): ListedTable {
  const shown = { ...table, columns: table.columns.filter(({ name }) => USED.has(name)) }
  const columns = assignColumns(shown, PROJECT_HEADERS, true)
  return { table, list: 'projects', columns, score: 1 }
}

/** What the tasks become. */
export function taskMapping(
  { table }: ListedTable,
  tell: (assumption: Assumption) => void,
): MadeTable {
  const level = projectLevel(table)
  tell({ kind: 'tasks-level', about: [String(level)], count: countAt(table, level) })
  const mapped = {
    into: 'projects',
    sheet: table.name,
    filter: { OutlineLevel: String(level) },
    record: {
      id: 'UID',
      title: 'Name',
      status: {
        column: 'PercentComplete',
        values: { '0': 'planned', '100': 'completed', '/./': 'in_progress' },
        otherwise: 'unknown',
      },
      start: 'Start',
      end: 'Finish',
      progress: { value: { column: 'PercentComplete', percent: true } },
      workload: [{ total: { column: 'Work', unit: 'hour' } }],
      notes: 'Notes',
    },
  } as unknown as MappedTable
  return { tables: [mapped], sums: [], own: new Map() }
}
