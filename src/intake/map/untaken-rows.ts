/** Tells of rows of a sheet that stand in none of the tables taken from it: those of another table, which would else be lost without a word. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { plainText } from '../record.ts'
import type { SheetRow, SourceContent, SourceSheet } from '../source/sheet.ts'
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

function noteOf(sheet: SourceSheet, known: ReadonlySet<number>): TableNote[] {
  const others = sheet.rows.filter(
    ({ number, values }) =>
      !known.has(number) && values.some((value) => plainText(value) !== undefined),
  )
  const [first] = others
  if (first === undefined) return []
  const { name } = sheet
  const { length: count } = others
  return [{ kind: 'other-table', sheet: name, row: first.number, count, text: textOf(first) }]
}

/** The sheets that a table takes its rows from, those too of which it could take none. */
function sheetsOf({ table: { name } }: FoundTable, asked: MappedTable | undefined): string[] {
  const { sheet } = asked ?? {}
  return Array.isArray(sheet) ? sheet : [name]
}

/**
 * The tables with a note on the first one of a sheet that has filled rows in none of them, or that is not there any more.
 *
 * @param asked - the table of the mapping for each, in their order.
 */
export function withUntakenRows(
  content: SourceContent,
  found: readonly FoundTable[],
  asked: readonly MappedTable[],
): readonly FoundTable[] {
  if (content.kind !== 'sheets') return found
  const known = knownRows(found)
  const told = new Set<string>()
  const notesOn = (name: string): TableNote[] => {
    if (told.has(name)) return []
    told.add(name)
    const sheet = content.sheets.find((one) => one.name === name)
    if (sheet === undefined)
      return [{ kind: 'sheet-gone', sheet: name, row: 0, count: 1, text: name }]
    return noteOf(sheet, known.get(name) ?? new Set())
  }
  return found.map((one, index) => {
    // Where records are columns or sheets, what stands beside the table is told by the table itself.
    const { orientation = 'rows' } = one.options
    if (orientation !== 'rows') return one
    const others = sheetsOf(one, asked[index]).flatMap(notesOn)
    return others.length === 0 ? one : { ...one, notes: [...one.notes, ...others] }
  })
}
