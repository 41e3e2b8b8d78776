/** Decides what the records of a table are: projects, needs, teams or another list, or nothing that a plan holds. */

import type { MappedList } from '../../schema/mapping/table.ts'
import type { SourceTable } from '../source/table.ts'
import { answeredName } from './answered-columns.ts'
import { assignColumns } from './assign-columns.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { Answers } from './assumptions.ts'
import { withSections } from './ceiling-tables.ts'
import { LIST_HEADERS, OTHER_SHEETS, SHEET_NAMES } from './dictionary-lists.ts'
import { PROJECT_HEADERS } from './dictionary-projects.ts'
import type { HeaderEntry } from './header-entry.ts'
import { phraseFit } from './header-match.ts'
import type { HeaderWords } from './header-words.ts'

export type InferredList = keyof typeof SHEET_NAMES & MappedList

export interface ListedTable {
  readonly table: SourceTable
  readonly list: InferredList
  readonly columns: readonly AssignedColumn[]
  /** How much speaks for the list: parts of the columns that it knows, and the name of the sheet. */
  readonly score: number
  /** The status of all its records, where the table as a whole says it and no column does. */
  readonly status?: string
}

export const ENTRIES: Readonly<Record<InferredList, readonly HeaderEntry[]>> = {
  projects: PROJECT_HEADERS,
  ...LIST_HEADERS,
}

const LISTS = Object.keys(ENTRIES) as InferredList[]

/** What the name of the sheet is worth beside its columns. */
const SHEET_WORTH = 0.5

/** What the list of projects is worth more, since that is what portfolios hold. */
const USUAL_WORTH = 0.08

/** The least that must speak for a list, or how many of its fields must be there. */
const LEAST = 0.35
const ENOUGH_FIELDS = 4

/** The fewest fields of another list than projects, where the name of the sheet does not tell it. */
const FEWEST_FIELDS = 3

/** The field without which no table is of a list; any of them will do. */
const NEEDED: Readonly<Partial<Record<InferredList, readonly string[]>>> = {
  decisions: ['subject'],
  // An objective is one of an axis, or has an indicator.
  objectives: ['axis', 'indicator.name'],
}

function nameFit(name: string, phrases: string): number {
  const fit = phraseFit(name, phrases)
  return fit < 0.5 ? 0 : fit
}

/** Whether a sheet by its name holds no records: a cover, a legend, lists of values. */
export function isOtherSheet(name: string): boolean {
  return nameFit(name, OTHER_SHEETS) >= 0.85
}

/** Whether columns tell ceilings: by year in rows, or by section with the years as columns; nothing else is one. */
function areCeilings(columns: readonly AssignedColumn[]): boolean {
  const has = (path: string): boolean => columnOf(columns, path) !== undefined
  const hasYears = columns.some(({ destination }) => destination.kind === 'money' && destination.year !== undefined)
  return (has('max') && has('year')) || (has('section') && hasYears)
}

function isMarked({ kind }: AssignedColumn['destination'], header: HeaderWords): boolean {
  return kind === 'own' && header.words.length === 0 && header.period !== undefined
}

/** The lists that a sheet may be called after beside projects: a directorate's name is none. */
const OTHERS: readonly InferredList[] = ['axes', 'teams', 'departments', 'programmes']

function isNamedOther(name: string): boolean {
  return OTHERS.some((list) => nameFit(name, SHEET_NAMES[list]) >= 0.95)
}

/** The columns of a table that is called like a list, with what its labels are. */
function withLabels(list: InferredList, columns: readonly AssignedColumn[]): readonly AssignedColumn[] {
  return list === 'envelopes' ? withSections(columns) : columns
}

/** A table as one of a list; undefined where it lacks what the list needs. */
export function asList(
  table: SourceTable,
  list: InferredList,
  entries = ENTRIES[list],
  answers: Answers['columns'] = {},
): ListedTable | undefined {
  const hasFigures = list === 'projects' || list === 'envelopes'
  const named = nameFit(table.name, SHEET_NAMES[list])
  const assigned = assignColumns(table, entries, hasFigures, answers)
  const columns = named > 0 ? withLabels(list, assigned) : assigned
  const needed = NEEDED[list] ?? ['title']
  const isNeeded = needed.some((path) => columnOf(columns, path) !== undefined)
  if (list === 'envelopes' ? !areCeilings(columns) : !isNeeded) return undefined
  const filled = columns.filter(
    ({ destination, header }) => destination.kind !== 'blank' && !isMarked(destination, header),
  )
  const known = filled.filter(({ destination }) => destination.kind !== 'own')
  const part = known.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, filled.length)
  const usual = list === 'projects' ? USUAL_WORTH : 0
  const isWhole = known.length > 1 && known.length === filled.length
  const isPoor = list !== 'projects' && named === 0 && known.length < FEWEST_FIELDS && !isWhole
  // A sheet called after another list holds that, where little more than a title and a group is known.
  const isOther = list === 'projects' && known.length < FEWEST_FIELDS && isNamedOther(table.name)
  if (isPoor || isOther) return undefined
  return { table, list, columns, score: part + usual + SHEET_WORTH * named }
}

/** Whether somebody says which column holds the titles: that is a list, however little else is known. */
function isAnswered({ columns }: ListedTable, answers: NonNullable<Answers['columns']>): boolean {
  const title = columnOf(columns, 'title')?.column
  const name = title && answeredName(title, Object.keys(answers))
  return name !== undefined && answers[name] === 'title'
}

/** The list that speaks most for itself; undefined for a table that no list knows enough of. */
export function chooseList(table: SourceTable, answers: Answers['columns'] = {}): ListedTable | undefined {
  const candidates = LISTS.flatMap((list) => asList(table, list, ENTRIES[list], answers) ?? [])
  const best = candidates.reduce<ListedTable | undefined>(
    (most, next) => (most === undefined || next.score > most.score ? next : most),
    undefined,
  )
  if (best === undefined) return undefined
  const fields = best.columns.filter(({ destination }) => destination.kind === 'field')
  const isKnown = best.score >= LEAST || fields.length >= ENOUGH_FIELDS
  return isKnown || isAnswered(best, answers) ? best : undefined
}
