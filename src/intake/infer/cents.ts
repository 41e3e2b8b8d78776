/** Amounts in hundredths of the currency, as exports of programs have them: a text beside the records or a header says so. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { type AssignedColumn, isAmount } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import { writtenWordsOf } from './header-words.ts'
import { type InferredTable, withTables } from './table-record.ts'

/** What one cent is worth. */
const CENT = 0.01

/** What says of a whole source that it counts in cents: `unite montant: centime`, « montants en centimes ». */
const OF_ALL =
  /(?:montants?|amounts?|unit[ée]?s?|monnaie|currency).{0,20}(?:en\s|in\s|:\s*)\s*(?:centimes?|cents?|pence)\b/iu

function isOfCents({ column: { name } }: AssignedColumn): boolean {
  return writtenWordsOf(name).some((word) => /^(?:centimes?|cents|pence)$/.test(word))
}

/** A node of a mapping whose cells of some columns count cents. */
function inCents(node: unknown, names: ReadonlySet<string>): unknown {
  if (typeof node === 'string') return names.has(node) ? { column: node, factor: CENT } : node
  if (Array.isArray(node)) return node.map((one) => inCents(one, names))
  if (!isPlainMap(node)) return node
  if (typeof node['column'] === 'string')
    return names.has(node['column']) ? { ...node, factor: CENT } : node
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, inCents(one, names)]))
}

/** The tables of a mapping whose amounts in cents are read as such; it is told. */
export function withCents(
  made: readonly InferredTable[],
  texts: readonly string[],
  tell: Tell,
): readonly InferredTable[] {
  const said = texts.find((text) => OF_ALL.test(text))
  return made.map((one) => {
    const { columns } = one.listed
    const amounts = columns.filter(
      (column) => isAmount(column) && (said !== undefined || isOfCents(column)),
    )
    if (amounts.length === 0) return one
    const names = new Set(amounts.map(({ column: { name } }) => name))
    tell({ kind: 'cents', about: [said ?? [...names][0] ?? ''], count: 1 })
    const tables = one.made.tables.map(
      (table): MappedTable => ({ ...table, record: inCents(table.record, names) }) as MappedTable,
    )
    return withTables(one, tables)
  })
}
