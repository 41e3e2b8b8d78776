/** Finds the lists that codes of projects refer to: `direction: 11`, and elsewhere 11 and its label. */
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, asField, columnOf, withColumn } from './assigned-column.ts'
import { ENTRIES, type InferredList, type ListedTable } from './choose-list.ts'
import { columnProfile } from './column-profile.ts'
import { SHEET_NAMES } from './dictionary-lists.ts'
import { phraseFit } from './header-match.ts'
import { readHeader } from './header-words.ts'

const FIELDS: readonly (readonly [list: InferredList, path: string])[] = [
  ['departments', 'departments.lead'],
  ['axes', 'axis'],
  ['programmes', 'programme'],
]

const NAMED = 0.85

/** The most rows of a list of values. */
const MOST = 500

interface Referenced {
  readonly listed: ListedTable
  readonly column: AssignedColumn
  readonly path: string
}

/** The columns of codes and of labels: each filled and each value once, the codes those that projects have. */
function codeColumns(table: SourceTable, used: readonly string[]): readonly [code: string, label: string] | undefined {
  if (used.length === 0) return undefined
  const { length } = table.records
  const whole = table.columns
    .map(({ name }) => ({ name, profile: columnProfile(table, name) }))
    .filter(({ profile }) => profile.distinct.length === length)
  const code = whole.find(({ profile }) => used.every((text) => profile.distinct.includes(text)))
  const label = whole.find(({ name, profile }) => name !== code?.name && profile.numbers === 0)
  return code === undefined || label === undefined ? undefined : [code.name, label.name]
}

function listedAs(table: SourceTable, list: InferredList, [code, label]: readonly [string, string]): ListedTable {
  const columns = table.columns.map((column): AssignedColumn => {
    const { name } = column
    const known = { column, profile: columnProfile(table, name), header: readHeader(name) }
    const path = name === code ? 'id' : name === label ? 'title' : undefined
    const entry = ENTRIES[list].find((one) => one.path === path)
    return entry === undefined
      ? { ...known, destination: { kind: 'own', key: `x-${name}` }, confidence: 1 }
      : { ...known, destination: { kind: 'field', entry, lang: 'fr' }, confidence: 1 }
  })
  return { table, list, columns, score: 1 }
}

function isCalled(name: string, list: keyof typeof SHEET_NAMES): boolean {
  return phraseFit(name.split('.').at(-1) ?? name, SHEET_NAMES[list]) >= NAMED
}

/** Whether a column of projects may hold the codes of a list: it is that field already, or is called like the list. */
function refersTo({ destination, column }: AssignedColumn, path: string, table: SourceTable): boolean {
  if (destination.kind === 'field') return destination.entry.path === path
  const [first = ''] = readHeader(column.name).words
  const said = readHeader(table.name.split('.').at(-1) ?? table.name).words
  return destination.kind === 'own' && said.includes(first)
}

/** Whether a table begins with the codes of a field of projects, under what that is called: `Orientation` of `Orientation du PEVR`. */
function isHeaded({ destination, column, profile }: AssignedColumn, path: string, table: SourceTable): boolean {
  if (destination.kind !== 'field' || destination.entry.path !== path || profile.distinct.length < 2) return false
  const own = readHeader(column.name).words
  const { words } = readHeader(table.columns[0]?.name ?? '')
  return words.length > 0 && words.every((word) => own.includes(word))
}

function referencedBy(projects: ListedTable, table: SourceTable): Referenced | undefined {
  for (const [list, path] of FIELDS) {
    const refers = isCalled(table.name, list) ? refersTo : isHeaded
    for (const column of projects.columns.filter((one) => refers(one, path, table))) {
      const codes = codeColumns(table, column.profile.distinct)
      if (codes !== undefined) return { listed: listedAs(table, list, codes), column, path }
    }
  }
  return undefined
}

/** A table of more columns says more of its records than codes and labels. */
const MOST_COLUMNS = 3

/**
 * Whether a table that looks like one of projects lists values of the projects of another one: codes of a field and what
 * they mean, or the words of its columns below their headers.
 */
export function isListOfValues(table: SourceTable, projects: ListedTable): boolean {
  if (table.columns.length > MOST_COLUMNS || table === projects.table) return false
  return referencedBy(projects, table) !== undefined || areWordsOf(table, projects)
}

/** How many texts the column of projects that is called like one of a table has, where all of them stand in that; else 0. */
function wordsOf(table: SourceTable, { columns }: ListedTable, name: string): number {
  const own = columnProfile(table, name).distinct
  const used = columns.find(({ column }) => column.name === name)?.profile.distinct ?? []
  return used.every((text) => own.includes(text)) ? used.length : 0
}

/** Whether each column of a table is called like one of projects and has all of its words. */
function areWordsOf(table: SourceTable, projects: ListedTable): boolean {
  return table.columns.every(({ name }) => wordsOf(table, projects, name) > 0)
}

/** Whether the first column of a table has all texts of the column of projects that is called like it, each once. */
export function isCodeList(table: SourceTable, projects: ListedTable): boolean {
  const [first] = table.columns
  if (first === undefined || wordsOf(table, projects, first.name) < 2) return false
  const { distinct, filled } = columnProfile(table, first.name)
  return distinct.length === filled
}

/** The tables of a source with the lists that codes of its projects refer to, of those that nothing else is known of. */
export function withReferenced(found: readonly ListedTable[], unknown: readonly SourceTable[]): readonly ListedTable[] {
  return unknown
    .filter(({ records }) => records.length > 1 && records.length <= MOST)
    .reduce<readonly ListedTable[]>((all, table) => {
      const projects = all.find(({ list }) => list === 'projects')
      const made = projects === undefined ? undefined : referencedBy(projects, table)
      if (made === undefined || projects === undefined) return all
      return [...all.map((one) => (one === projects ? withField(one, made) : one)), made.listed]
    }, found)
}

/** The projects with the column of codes as the field that refers to the list. */
function withField(projects: ListedTable, { column, path }: Referenced): ListedTable {
  const entry = ENTRIES.projects.find((one) => one.path === path)
  if (entry === undefined || columnOf(projects.columns, path) !== undefined) return projects
  return withColumn(projects, column, asField(column, entry, 1))
}
