/** Tells rows of one project apart by a column whose words say a kind: voted and paid, investment and operating. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { addToList, groupedBy } from '../../values/multimap.ts'
import { cellNumber } from '../cells/number-column.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import type { AssignedColumn } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import { type KindWords, kindWords } from './figure-header.ts'

export interface RowKinds {
  readonly kinds: readonly RowKind[]
  readonly columns: readonly string[]
}

export interface RowKind {
  readonly where: NonNullable<MappedTable['filter']>
  readonly section: KindWords['section']
  readonly stage: string | undefined
  /** What it is called where it is money that comes in, and so is written below zero. */
  readonly income: string | undefined
}

/** A column of more different words tells no kinds of rows. */
const MOST_KINDS = 12

/** Part of the projects of several rows in which the kinds must differ. */
const MOST = 0.5

interface KindColumn {
  readonly name: string
  readonly words: ReadonlyMap<string, SaidKind>
}

/** What a word says of its rows, and whether their amounts are money that comes in. */
type SaidKind = KindWords & { readonly isIncome?: true }

function wordAt({ cells }: SourceRecord, name: string): string {
  return plainText(cells.get(name)) ?? ''
}

function projectsOf({ records }: SourceTable, by: string): readonly (readonly SourceRecord[])[] {
  const projects = new Map<string, SourceRecord[]>()
  let key = ''
  for (const record of records) {
    key = wordAt(record, by) || key
    addToList(projects, key, record)
  }
  return [...projects.values()].filter((rows) => rows.length > 1)
}

/** Spending of which no word says more: a blank cell beside others that name what is taken off. */
const PLAIN: KindWords = { section: undefined, stage: undefined, isApart: false }

/** The texts of a column whose rows have amounts below zero alone: money that comes in. */
function incomeTexts({ records }: SourceTable, name: string, amounts: readonly string[]): ReadonlySet<string> {
  const [taken, spent] = [new Set<string>(), new Set<string>()]
  for (const record of records) {
    for (const amount of amounts) {
      const sign = signOf(record.cells.get(amount))
      if (sign !== 0) (sign < 0 ? taken : spent).add(wordAt(record, name))
    }
  }
  return new Set([...taken].filter((text) => text !== '' && !spent.has(text)))
}

function signOf(value: unknown): number {
  const read = cellNumber(value)?.notation
  if (read === undefined || !/[1-9]/.test(read.figures)) return 0
  return read.isNegative ? -1 : 1
}

/** What a column says of each of its words; undefined where one of them says nothing of money. */
function kindColumn(
  table: SourceTable,
  { column, profile }: AssignedColumn,
  amounts: readonly string[],
): KindColumn | undefined {
  const { distinct, filled } = profile
  const isBlank = filled < table.records.length
  const count = distinct.length + (isBlank ? 1 : 0)
  if (distinct.length === 0 || count < 2 || count > MOST_KINDS) return undefined
  const income = incomeTexts(table, column.name, amounts)
  const words = new Map(
    distinct.flatMap((text) => {
      const said = kindWords(text)
      if (income.has(text)) return [[text, { ...PLAIN, ...said, isIncome: true }] as const]
      return said === undefined ? [] : [[text, said] as const]
    }),
  )
  if (words.size < distinct.length) return undefined
  // Where a column names more than what is taken off, a blank cell may be anything.
  if (isBlank && income.size < distinct.length) return undefined
  return { name: column.name, words: isBlank ? words.set('', PLAIN) : words }
}

/** The kinds of the rows; undefined where no column tells any. `by` is the column that joins rows of a project. */
export function rowKinds(
  table: SourceTable,
  columns: readonly AssignedColumn[],
  by: string,
  tell: Tell,
): RowKinds | undefined {
  const projects = projectsOf(table, by)
  const amounts = columns.flatMap(({ column, destination }) => (destination.kind === 'money' ? [column.name] : []))
  const told = columns
    .flatMap((column) => kindColumn(table, column, amounts) ?? [])
    .filter(({ name }) => {
      const differ = projects.filter((rows) => new Set(rows.map((row) => wordAt(row, name))).size > 1)
      return differ.length > 0 && differ.length >= projects.length * MOST
    })
  if (told.length === 0) return undefined
  const wordsAt = (row: SourceRecord): string[] => told.map(({ name }) => wordAt(row, name))
  const kinds = groupedBy(table.records, (row) => JSON.stringify(wordsAt(row)))
  const found = [...kinds.values()].flatMap((rows) => {
    const count = rows.length
    const words = rows.slice(0, 1).flatMap(wordsAt)
    const said = told.flatMap(({ words: known }, at) => known.get(words[at] ?? '') ?? [])
    const isIncome = said.some((one) => one.isIncome === true)
    if ((said.some(({ isApart }) => isApart) && !isIncome) || said.length < told.length) {
      tell({ kind: 'rows-apart', about: words, count })
      return []
    }
    const income = isIncome ? words.filter((word) => word !== '').join(', ') : undefined
    if (income !== undefined) tell({ kind: 'rows-income', about: [income], count })
    return [
      {
        income,
        where: Object.fromEntries(told.map(({ name }, at) => [name, [words[at] ?? '']])),
        section: said.find(({ section }) => section !== undefined)?.section,
        stage: said.find(({ stage }) => stage !== undefined)?.stage,
      },
    ]
  })
  return { kinds: found, columns: told.map(({ name }) => name) }
}
