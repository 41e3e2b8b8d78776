/** A column of a table with what it becomes, and how those that became a field are found and made. */
import type { Lang } from '../../values/language.ts'
import type { SourceColumn } from '../source/table.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { FigureHeader } from './figure-header.ts'
import type { HeaderEntry } from './header-entry.ts'
import { type HeaderWords, writtenWordsOf } from './header-words.ts'

interface FieldDestination {
  readonly kind: 'field'
  readonly entry: HeaderEntry
  readonly lang: Lang
}

export type Destination =
  | FieldDestination
  | FigureHeader
  | { readonly kind: 'own'; readonly key: string }
  /** A period of a chart by cells. */
  | { readonly kind: 'mark'; readonly period: string }
  /** Without any value, or left out by an answer. */
  | { readonly kind: 'blank' }
  /** A list inside the record. */
  | { readonly kind: 'list'; readonly path: string }

export interface AssignedColumn {
  readonly column: SourceColumn
  readonly profile: ColumnProfile
  readonly header: HeaderWords
  readonly destination: Destination
  /** How sure that is, up to 1; below {@link DOUBTFUL} it is told as doubtful. */
  readonly confidence: number
}

export interface FieldColumn extends AssignedColumn {
  readonly destination: FieldDestination
}

/** Below this a header that is taken for a field is told as doubtful. */
export const DOUBTFUL = 0.7

export function isFieldColumn(column: AssignedColumn): column is FieldColumn {
  return column.destination.kind === 'field'
}

export function isField(column: AssignedColumn, path: string): column is FieldColumn {
  return isFieldColumn(column) && column.destination.entry.path === path
}

export function columnsOf(columns: readonly AssignedColumn[], path: string): FieldColumn[] {
  return columns.filter((column): column is FieldColumn => isField(column, path))
}

export function columnOf(columns: readonly AssignedColumn[], path: string): FieldColumn | undefined {
  return columnsOf(columns, path)[0]
}

export function isAmount({ destination }: AssignedColumn): boolean {
  if (destination.kind !== 'field') return destination.kind === 'money'
  return destination.entry.cells === 'amount'
}

export function asField(column: AssignedColumn, entry: HeaderEntry, confidence: number): AssignedColumn {
  return { ...column, destination: { kind: 'field', entry, lang: 'fr' }, confidence }
}

/** A column as it stands, under a key of the office's own. */
export function asOwn(column: AssignedColumn): AssignedColumn {
  return { ...column, destination: { kind: 'own', key: ownKey(column.column.name) }, confidence: 1 }
}

export function withColumn<Table extends { readonly columns: readonly AssignedColumn[] }>(
  table: Table,
  column: AssignedColumn,
  as: AssignedColumn,
): Table {
  return { ...table, columns: table.columns.map((one) => (one === column ? as : one)) }
}

/** The longest name of an own field behind `x-`; only a single word is cut. */
const LONGEST_NAME = 40

function nameOf(words: readonly string[]): string {
  const [first = '', ...rest] = words
  let name = first.slice(0, LONGEST_NAME)
  for (const word of rest) {
    if (name.length + 1 + word.length > LONGEST_NAME) break
    name += `-${word}`
  }
  return name
}

/** The name of an own field: `x-` and the words of the header. */
export function ownKey(header: string, taken: ReadonlySet<string> = new Set()): string {
  const name = nameOf(writtenWordsOf(header))
  const base = `x-${name === '' || !/^\p{L}/u.test(name) ? `col-${name}`.replace(/-$/, '') : name}`
  let key = base
  for (let copy = 2; taken.has(key); copy += 1) key = `${base}-${copy}`
  return key
}
