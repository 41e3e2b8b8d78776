/** Which columns of a table a mapping reads, and into which field of a record each goes. */
import type { SourceColumn } from '../source/table.ts'
import type { MappingPath, NamedColumn } from './scope.ts'

/** A column with the field that it is read into. */
export interface ColumnUse {
  readonly name: string
  /** The letter of a spreadsheet, or the path in JSON; empty for a column that group rows fill. */
  readonly letter: string
  /** From the record, in dots, or the option of the table that reads it: `filter`; undefined where nothing does. */
  readonly field: string | undefined
}

/** Parts of a cell of a mapping that name a column. */
const PARTS: ReadonlySet<unknown> = new Set(['column', 'template', 'title', 'key'])

/** The field that a place of a mapping file stands for. */
function fieldOf(path: MappingPath, record: MappingPath): string {
  const isInRecord = record.every((step, index) => path[index] === step)
  if (!isInRecord) return String(path.find((step) => step !== 'tables' && typeof step === 'string'))
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
