/**
 * Tells rows of one project apart that are of several kinds: voted and paid, investment and operating, authorisation and
 * credit. A column says which, with words that say nothing else and differ among the rows of a project.
 */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import type { AssignedColumn } from './assign-columns.ts'
import type { Assumption } from './assumptions.ts'
import { type KindWords, kindWords } from './figure-header.ts'

/** One kind of rows: which they are, and what their amounts are. */
export interface RowKind {
  readonly where: NonNullable<MappedTable['filter']>
  readonly section: KindWords['section']
  readonly stage: string | undefined
}

/** A column of more different words tells no kinds of rows. */
const MOST_KINDS = 12

/** Part of the projects of several rows in which the kinds must differ. */
const MOST = 0.5

interface KindColumn {
  readonly name: string
  readonly words: ReadonlyMap<string, KindWords>
}

function wordAt({ cells }: SourceRecord, name: string): string {
  return plainText(cells.get(name)) ?? ''
}

/** The rows of each project of several rows. */
function projectsOf({ records }: SourceTable, by: string): readonly (readonly SourceRecord[])[] {
  const projects = new Map<string, SourceRecord[]>()
  let key = ''
  for (const record of records) {
    key = wordAt(record, by) || key
    projects.set(key, [...(projects.get(key) ?? []), record])
  }
  return [...projects.values()].filter((rows) => rows.length > 1)
}

/** What a column says of each of its words; undefined where one of them says nothing of money. */
function kindColumn({ column, profile }: AssignedColumn): KindColumn | undefined {
  const { distinct, numbers } = profile
  if (distinct.length < 2 || distinct.length > MOST_KINDS || numbers > MOST) return undefined
  const words = new Map(
    distinct.flatMap((text) => {
      const said = kindWords(text)
      return said === undefined ? [] : [[text, said] as const]
    }),
  )
  return words.size === distinct.length ? { name: column.name, words } : undefined
}

/**
 * The kinds of the rows of a table; undefined where no column tells any.
 *
 * @param by - the column by which rows of one project go together.
 */
export function rowKinds(
  table: SourceTable,
  columns: readonly AssignedColumn[],
  by: string,
  tell: (assumption: Assumption) => void,
): readonly RowKind[] | undefined {
  const projects = projectsOf(table, by)
  const told = columns
    .flatMap((column) => kindColumn(column) ?? [])
    .filter(({ name }) => {
      const differ = projects.filter(
        (rows) => new Set(rows.map((row) => wordAt(row, name))).size > 1,
      )
      return differ.length > 0 && differ.length >= projects.length * MOST
    })
  if (told.length === 0) return undefined
  const kinds = new Map<string, { readonly row: SourceRecord; count: number }>()
  for (const row of table.records) {
    const key = JSON.stringify(told.map(({ name }) => wordAt(row, name)))
    const known = kinds.get(key)
    if (known === undefined) kinds.set(key, { row, count: 1 })
    else known.count += 1
  }
  return [...kinds.values()].flatMap(({ row, count }) => {
    const said = told.flatMap(({ name, words }) => words.get(wordAt(row, name)) ?? [])
    const words = told.map(({ name }) => wordAt(row, name))
    if (said.some(({ isApart }) => isApart) || said.length < told.length) {
      tell({ kind: 'rows-apart', about: words, count })
      return []
    }
    return [
      {
        where: Object.fromEntries(told.map(({ name }) => [name, [wordAt(row, name)]])),
        section: said.find(({ section }) => section !== undefined)?.section,
        stage: said.find(({ stage }) => stage !== undefined)?.stage,
      },
    ]
  })
}
