/** Rows that are parts of a record, as they stand below it: what is taken off it, the levels of an outline, its lines. */
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTotal } from '../source/table.ts'
import type { Classifier } from './classify.ts'
import { spoken, uniqueName } from './columns.ts'
import { withDeductions } from './deductions.ts'
import type { GridRow } from './grid.ts'
import { partsById } from './id-parts.ts'
import { withLevels } from './outline.ts'
import { rolledUp } from './roll-ups.ts'

/** The records of a table once their parts are told from them. */
interface RecordParts {
  readonly records: readonly SourceRecord[]
  /** Columns that this makes, before those of the table and behind them. */
  readonly above: readonly SourceColumn[]
  readonly below: readonly SourceColumn[]
  readonly leftOut: readonly LeftOutRow[]
  /** Rows that their parts do not add up to. */
  readonly totals: readonly SourceTotal[]
  /** Whether a column has the text of the record in the rows of its parts. */
  readonly isCarried: (name: string) => boolean
}

/** The records with what their parts say; `rows` has the row of each record. */
export function recordParts(
  records: readonly SourceRecord[],
  rows: readonly GridRow[],
  context: Classifier,
): RecordParts {
  const { columns, hasGroups } = context
  const names = new Set(columns.map(({ name }) => name))
  const income = uniqueName(spoken(columns, 'Recette', 'Income'), names)
  const deducted = withDeductions(records, rows, context, income)
  const ofIncome = deducted.column === undefined ? [] : [deducted.column]
  const tasks = withLevels(deducted.records, columns, rows)
  const isPlain = tasks.columns.length === 0
  const label = uniqueName(spoken(columns, 'Nature', 'Kind'), names)
  const rolled = hasGroups && isPlain ? rolledUp(deducted.records, columns, rows, label) : undefined
  const lot = uniqueName(spoken(columns, 'Lot', 'Part'), names)
  const byId = isPlain && rolled === undefined ? partsById(deducted.records, rows, context, lot) : undefined
  const made = rolled ?? byId
  return {
    records: (made ?? tasks).records,
    above: made?.columns ?? [],
    below: [...ofIncome, ...tasks.columns],
    leftOut: made?.leftOut ?? [],
    totals: byId?.totals ?? [],
    isCarried: (name) => ofIncome.length > 0 || made?.carried === name,
  }
}
