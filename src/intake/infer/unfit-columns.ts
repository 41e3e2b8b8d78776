/** Keeps a column beside whose header names a field that its cells cannot be: a rank given twice, an obligation of which only yes or no is said, words that nobody knows. */
import { plainText } from '../record.ts'
import { type AssignedColumn, asOwn, columnOf, isField } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import type { HeaderEntry } from './header-entry.ts'
import { type Legend, valueBy } from './legend.ts'
import { groupBy } from './project-rows.ts'
import { rowKinds } from './row-kinds.ts'

type Unfit = 'rank-unfit' | 'obligation-unfit' | 'words-kept'

/** Closed lists of which a column without any known word gives nothing; a status has a word for that, themes are free. */
const NEEDS_WORDS = new Set(['weather', 'priority', 'phase', 'origin'])

/** Whether the ranks of a table are whole numbers, each once in a department: the format knows no other. */
function isRanking({ table, columns }: ListedTable, { column: { name } }: AssignedColumn): boolean {
  const by = columnOf(columns, 'department')?.column.name
  const seen = new Set<string>()
  return table.records.every(({ cells }) => {
    const rank = plainText(cells.get(name))
    if (rank === undefined) return true
    const department = by === undefined ? '' : (plainText(cells.get(by)) ?? '')
    const key = `${department}\u0000${rank}`
    if (!/^[1-9]\d{0,5}$/.test(rank) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function isMeant({ values }: HeaderEntry, text: string, legend: Legend): boolean {
  return values !== undefined && valueBy(legend, values, text) !== undefined
}

/** What keeps the cells of a column from being its field; undefined where nothing does. */
function unfitness(listed: ListedTable, column: AssignedColumn, legend: Legend): Unfit | undefined {
  const { destination, profile } = column
  if (destination.kind !== 'field') return undefined
  const { path } = destination.entry
  if (path === 'rank' && listed.list === 'needs') {
    return isRanking(listed, column) ? undefined : 'rank-unfit'
  }
  const { values = '' } = destination.entry
  const isUnknown = profile.distinct.every((text) => !isMeant(destination.entry, text, legend))
  if (NEEDS_WORDS.has(values) && isUnknown) return 'words-kept'
  // Whether a law, a contract or the end of support obliges decides what an arbitration keeps: nobody guesses it.
  return path === 'mandatory.kind' && profile.flags === 1 ? 'obligation-unfit' : undefined
}

/** The columns that tell the rows of one project apart by the kind of their money. */
function stageColumns({ table, columns, list }: ListedTable): readonly string[] {
  const by = list === 'projects' ? groupBy({ table, columns }) : undefined
  return by === undefined ? [] : (rowKinds(table, columns, by, () => {})?.columns ?? [])
}

/** The table with such columns kept as fields of the office's own; each is told. */
export function withoutUnfit(listed: ListedTable, legend: Legend, tell: Tell): ListedTable {
  const stages = stageColumns(listed)
  const columns = listed.columns.map((column): AssignedColumn => {
    // What a row's money is (`LFI`, `Exécution`) says nothing of how its project stands.
    if (isField(column, 'status') && stages.includes(column.column.name)) return asOwn(column)
    const kind = unfitness(listed, column, legend)
    if (kind === undefined) return column
    tell({ kind, about: [column.column.name], count: column.profile.filled })
    return asOwn(column)
  })
  return { ...listed, columns }
}
