/** What is made of tables or a source that nobody has described; throws where nothing is recognised. */
import type { Answers } from '../../src/intake/infer/assumptions.ts'
import { type Inference, infer } from '../../src/intake/infer/infer.ts'
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import type { SourceTable } from '../../src/intake/source/table.ts'
import { findTables } from '../../src/intake/tables/find-tables.ts'
import { jsonTexts } from '../../src/intake/tables/json-table.ts'

/** What is made of tables. */
export function inferredOf(tables: readonly SourceTable[], answers: Answers = {}): Inference {
  const made = infer(tables, { stem: 'portefeuille' }, answers)
  if (made === undefined) throw new Error('nothing was recognised')
  return made
}

/** What is made of the tables that are found in a source. */
export function inferredFrom(content: SourceContent, answers: Answers = {}): Inference {
  const tables = findTables(content).tables.map(({ table }) => table)
  return inferredOf(tables, answers)
}

/** The record that the mapping of the first table makes. */
export function recordOf(table: SourceTable, answers: Answers = {}) {
  return inferredOf([table], answers).mapping.tables?.[0]?.record
}

/** What is made of JSON data: the tables of its mapping, that of projects, and what was taken for granted. */
export function inferredJson(data: unknown) {
  const content: SourceContent = { kind: 'data', format: 'json', data, notes: [] }
  const tables = findTables(content).tables.map(({ table }) => table)
  const made = infer(tables, { stem: 'export', texts: jsonTexts(data) })
  return {
    tables: made?.mapping.tables ?? [],
    record: made?.mapping.tables?.find(({ into }) => into === 'projects')?.record,
    told: made?.assumptions.map(({ kind, about }) => [kind, ...about]) ?? [],
  }
}
