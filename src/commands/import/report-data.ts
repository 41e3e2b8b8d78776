/** The whole report of an import for machines: columns, assumptions, rows, cells, control totals, files. */

import { isSaid, noticeLine } from '../../lang/catalogue/import-notices.ts'
import type { MergeFate } from '../edits/merge-lines.ts'
import { becomes } from './column-lines.ts'
import type { Imported } from './import-plan.ts'
import { assumptionLines, type InferredSource } from './infer-source.ts'
import { readingsData } from './readings-told.ts'
import type { ImportFate, SummaryContext } from './summary.ts'

function tablesData({ inference }: InferredSource): readonly object[] {
  return inference.tables.map((table) => {
    const { listed } = table
    return {
      sheet: listed.table.name,
      into: listed.list,
      rows: listed.table.records.length,
      columns: listed.columns.map((column) => ({
        letter: column.column.letter,
        name: column.column.name,
        becomes: becomes(table, column, 'en'),
        field: column.destination.kind === 'field' ? column.destination.entry.path : null,
        confidence: Math.round(column.confidence * 100) / 100,
        samples: column.profile.samples,
      })),
      left_out: listed.table.leftOut,
    }
  })
}

/** The tables that a mapping reads, each column with its field; of what nobody had to infer nothing is sure or doubtful. */
function mappedData({ tables }: Imported): readonly object[] {
  return tables.map(({ source, into, uses }) => ({
    sheet: source.name,
    into,
    rows: source.records.length,
    columns: uses.map(({ letter, name, field }) => ({ letter, name, field: field ?? null })),
    left_out: source.leftOut,
  }))
}

interface ImportOutcome {
  readonly fate: ImportFate | MergeFate
  readonly context: Pick<SummaryContext, 'inferred' | 'root' | 'checks' | 'encoding'>
  readonly files: readonly string[]
  /** What the source changes in a plan that is there; undefined of a new plan. */
  readonly update?: Readonly<Record<string, unknown>>
}

export function importData(
  imported: Imported,
  { fate, context: { inferred, root, checks, encoding }, files, update }: ImportOutcome,
): Readonly<Record<string, unknown>> {
  const { counts, log, notices, controls, isChecked } = imported
  return {
    folder: root,
    fate,
    encoding: encoding?.readings[0]?.encoding ?? null,
    ...(inferred === undefined ? { readings: [], cuts: [] } : readingsData(inferred.found)),
    tables: inferred === undefined ? mappedData(imported) : tablesData(inferred),
    assumptions: inferred?.inference.assumptions ?? [],
    assumptions_in_words: inferred === undefined ? [] : assumptionLines(inferred.inference, 'en'),
    questions: inferred?.inference.questions ?? [],
    to_check: checks.map(({ text, line }) => ({ text, line: line ?? null })),
    counts,
    log,
    controls,
    rules_checked: isChecked,
    notices: [...notices, ...(inferred?.notices ?? [])].map((notice) => ({
      ...notice,
      said: isSaid(notice.kind) ? noticeLine(notice, 'en') : null,
    })),
    files,
    ...(update === undefined ? {} : { update }),
  }
}
