/** Finds fields by their cells where no header names them: statuses (`Jalon`, `Gate`) and sections of amounts. */
import { type AssignedColumn, asField, columnOf, DOUBTFUL, withColumn } from './assigned-column.ts'
import type { ListedTable } from './choose-list.ts'
import { PROJECT_HEADERS } from './dictionary-projects.ts'
import { kindWords } from './figure-header.ts'
import { type Legend, valueBy } from './legend.ts'
import { isOfBothSections } from './value-match.ts'
import type { WordList } from './value-words.ts'

/** A field with the part of a column's words that must be its values. */
interface Sought {
  readonly path: string
  readonly list: WordList
  readonly least: number
}

const SOUGHT: readonly Sought[] = [
  { path: 'status', list: 'status', least: 0.6 },
  { path: 'budget.section', list: 'section', least: 1 },
]

/** A column of more words than these is none of a closed list; one that says the same of all rows says nothing. */
const [MOST_WORDS, FEWEST_VALUES] = [20, 2]

/** The part of a column's words that are values of a list; 0 where they are too many or all the same. */
function partOfValues({ profile: { distinct } }: AssignedColumn, list: WordList, legend: Legend): number {
  // What amounts of a row are (`voté`, `payé`) is no status of a project.
  const areOfMoney = list === 'status' && distinct.every((word) => kindWords(word) !== undefined)
  if (distinct.length > MOST_WORDS || areOfMoney) return 0
  const words = list === 'section' ? distinct.filter((word) => !isOfBothSections(word)) : distinct
  const found = words.flatMap((word) => valueBy(legend, list, word) ?? [])
  return new Set(found).size < FEWEST_VALUES ? 0 : found.length / words.length
}

/** The table with the field that the cells of one of its own columns are, where none is called so. */
function withField(listed: ListedTable, { path, list, least }: Sought, legend: Legend): ListedTable {
  const { columns } = listed
  const entry = PROJECT_HEADERS.find((one) => one.path === path)
  if (entry === undefined || columnOf(columns, path) !== undefined) return listed
  const [best] = columns
    .filter(({ destination }) => destination.kind === 'own')
    .map((column) => ({ column, part: partOfValues(column, list, legend) }))
    .filter(({ part }) => part >= least)
    .sort((one, other) => other.part - one.part)
  if (best === undefined) return listed
  const known = asField(best.column, entry, Math.max(DOUBTFUL, best.part))
  return withColumn(listed, best.column, known)
}

export function withSaidByCells(listed: ListedTable, legend: Legend): ListedTable {
  if (listed.list !== 'projects') return listed
  const sought = SOUGHT.filter(({ path }) => path !== 'status' || listed.status === undefined)
  return sought.reduce((one, field) => withField(one, field, legend), listed)
}
