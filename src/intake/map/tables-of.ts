/** Takes the tables that a mapping asks for out of a source: of several that its options leave open, the one that has most of its columns. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { isTree } from '../../values/plain-data.ts'
import type { SourceFault } from '../record.ts'
import type { SourceContent } from '../source/sheet.ts'
import { findTables } from '../tables/find-tables.ts'
import { withHierarchy } from '../tables/hierarchy.ts'
import type { FoundTable, TableOptions } from '../tables/options.ts'
import { matcher } from './rows.ts'
import { withUntakenRows } from './untaken-rows.ts'

/** The options that say where a table is. */
function placeOf(table: MappedTable, isDelimited: boolean): TableOptions {
  const { sheet, sheet_column, columns, header, orientation, fill, totals, records, blocks } = table
  // A row of a CSV file with one filled cell is a poor record, where nobody says that groups have rows of their own.
  const groups = table.groups ?? (isDelimited ? [] : undefined)
  return {
    ...{ sheet, sheet_column, columns, header, orientation, groups, fill, totals },
    ...{ records, blocks },
  }
}

/** Every text of a mapping: among them are the names of all its columns. */
function* textsOf(value: unknown): Generator<string> {
  if (!isTree(value)) {
    yield String(value)
    return
  }
  for (const item of Object.values(value)) yield* textsOf(item)
}

/** The table that has most of the columns of a mapping; the first of equal ones. */
function fitting(
  found: readonly FoundTable[],
  { record, filter, hierarchy }: MappedTable,
): FoundTable | undefined {
  const texts = new Set([...textsOf([record, hierarchy ?? {}]), ...Object.keys(filter ?? {})])
  const countOf = ({ table }: FoundTable): number =>
    table.columns.filter(({ name }) => texts.has(name)).length
  const best = found.reduce<FoundTable | undefined>(
    (most, next) => (most !== undefined && countOf(most) >= countOf(next) ? most : next),
    undefined,
  )
  return best
}

/** A table with the columns that its hierarchy fills. */
function inHierarchy(found: FoundTable, { hierarchy }: MappedTable): FoundTable {
  if (hierarchy === undefined) return found
  const isRoot = hierarchy.where === undefined ? undefined : matcher(hierarchy.where)
  return { ...found, table: withHierarchy(found.table, hierarchy, isRoot) }
}

/** The table of the source for each table of a mapping; the first fault where one cannot be had. */
export function tablesOf(
  content: SourceContent,
  tables: readonly MappedTable[],
): readonly FoundTable[] | SourceFault {
  const isDelimited = content.format === 'csv'
  const known = new Map<string, readonly FoundTable[]>()
  const found: FoundTable[] = []
  for (const table of tables) {
    const options = placeOf(table, isDelimited)
    const key = JSON.stringify(options)
    const candidates = known.get(key) ?? findTables(content, options).tables
    known.set(key, candidates)
    const source = fitting(candidates, table)
    if (source === undefined) {
      const { sheet = '', records = sheet } = table
      return { fault: 'source-without-records', detail: String(records) }
    }
    found.push(inHierarchy(source, table))
  }
  return withUntakenRows(content, found)
}
