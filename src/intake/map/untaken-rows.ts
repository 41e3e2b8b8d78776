/** Tells of rows of a sheet that stand in none of the tables taken from it: those of another table, which would else be lost without a word. */
import { plainText } from '../record.ts'
import type { SheetRow, SourceContent } from '../source/sheet.ts'
import type { FoundTable, TableNote } from '../tables/options.ts'

/** How much of the first row is shown. */
const SHOWN = 3

function textOf({ values }: SheetRow): string {
  return values
    .flatMap((value) => plainText(value) ?? [])
    .slice(0, SHOWN)
    .join(', ')
}

/** The rows of each sheet that its tables know, as records or as left out. */
function knownRows(found: readonly FoundTable[]): ReadonlyMap<string, Set<number>> {
  const known = new Map<string, Set<number>>()
  for (const { table } of found) {
    for (const { sheet = table.name, row } of [...table.records, ...table.leftOut]) {
      const rows = known.get(sheet) ?? new Set()
      known.set(sheet, rows.add(row))
    }
  }
  return known
}

function noteOf(rows: readonly SheetRow[], known: ReadonlySet<number>): TableNote[] {
  const others = rows.filter(
    ({ number, values }) =>
      !known.has(number) && values.some((value) => plainText(value) !== undefined),
  )
  const [first] = others
  if (first === undefined) return []
  return [{ kind: 'other-table', row: first.number, count: others.length, text: textOf(first) }]
}

/** The tables with a note on the first one of a sheet that has filled rows in none of them. */
export function withUntakenRows(
  content: SourceContent,
  found: readonly FoundTable[],
): readonly FoundTable[] {
  if (content.kind !== 'sheets') return found
  const known = knownRows(found)
  const told = new Set<string>()
  return found.map((one) => {
    const { table, options, notes } = one
    // Where records are columns, what stands beside the table is told by the table itself.
    if (told.has(table.name) || options.orientation === 'columns') return one
    told.add(table.name)
    const rows = content.sheets.find(({ name }) => name === table.name)?.rows ?? []
    const others = noteOf(rows, known.get(table.name) ?? new Set())
    return others.length === 0 ? one : { ...one, notes: [...notes, ...others] }
  })
}
