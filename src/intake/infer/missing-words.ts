/** Words in columns of figures and dates that hold no figure at all, and so stand for no value: proposed by name, and said. */

import { readDates } from '../cells/date-column.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { readNumbers } from '../cells/number-column.ts'
import { plainText } from '../record.ts'
import type { AssignedColumn } from './assigned-column.ts'
import type { ListedTable } from './choose-list.ts'
import { columnCells } from './column-profile.ts'

/** The longest such a word is; longer ones are sentences, of which somebody should know. */
const LONGEST = 60

function roleOf({ destination }: AssignedColumn): 'number' | 'date' | undefined {
  if (destination.kind === 'money' || destination.kind === 'work') return 'number'
  if (destination.kind !== 'field') return undefined
  const { cells } = destination.entry
  if (cells === 'date') return 'date'
  return cells === 'amount' || cells === 'count' || cells === 'number' ? 'number' : undefined
}

function unreadWords(listed: ListedTable, column: AssignedColumn, role: 'number' | 'date'): string[] {
  const cells = columnCells(listed.table, column.column.name)
  const { doubts } = role === 'date' ? readDates(cells) : readNumbers(cells)
  const rows = new Set(doubts.filter(({ kind }) => kind === 'unreadable').flatMap((doubt) => doubt.rows))
  return cells.flatMap(({ row, value }) => {
    const text = rows.has(row) ? plainText(value) : undefined
    const isWord = text !== undefined && !/\d/.test(text) && text.length <= LONGEST
    return isWord && !isUsualMissing(text) ? [text] : []
  })
}

/** Columns of people and offices, in which a word for no value is never a name. */
const NAMES: readonly string[] = ['lead', 'sponsor', 'business_owner', 'departments.lead']

function unnamedWords({ table }: ListedTable, { column, destination }: AssignedColumn): string[] {
  if (destination.kind !== 'field' || !NAMES.includes(destination.entry.path)) return []
  return table.records.flatMap(({ cells }) => {
    const text = plainText(cells.get(column.name))
    return text !== undefined && /\p{L}{2}/u.test(text) && isUsualMissing(text) ? [text] : []
  })
}

/** The words for no value with how many cells hold each; one that another column takes for a value is none. */
export function missingWords(tables: readonly ListedTable[]): ReadonlyMap<string, number> {
  const read = tables.flatMap((listed) => listed.columns.map((column) => ({ listed, column, role: roleOf(column) })))
  const held = read.flatMap(({ column, role }) => (role === undefined ? column.profile.distinct : []))
  const values = new Set(held.filter((text) => text.length <= 2 * LONGEST))
  const words = new Map<string, number>()
  for (const { listed, column, role } of read) {
    const found = role === undefined ? unnamedWords(listed, column) : unreadWords(listed, column, role)
    for (const word of found.filter((one) => !values.has(one))) {
      words.set(word, (words.get(word) ?? 0) + 1)
    }
  }
  return words
}
