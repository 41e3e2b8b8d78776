/** Makes the cells of a mapping for the columns of a tool's export: what its words mean, how its dates and lists are read. */
import { fold } from '../../../lang/nearest.ts'
import type { MappedNode } from '../../../schema/mapping/derive.ts'
import { plainText } from '../../record.ts'
import type { Answers, Tell } from '../assumptions.ts'
import { columnProfile } from '../column-profile.ts'
import { translated } from '../field-cells.ts'
import { meantValue } from '../value-match.ts'
import type { RecognisedTool, ToolColumn } from './signature.ts'

export interface ToolMaking extends RecognisedTool {
  readonly answers: Answers
  readonly tell: Tell
  /** Takes the columns that the mapping reads; all others are said to be left out. */
  readonly use: (columns: readonly string[]) => void
}

/** Fields of closed values, with the list of the dictionary that knows their words. */
const WORD_LISTS = { status: 'status', 'priority.class': 'priority' } as const

function listOf(path: string): (typeof WORD_LISTS)[keyof typeof WORD_LISTS] | undefined {
  return Object.hasOwn(WORD_LISTS, path) ? WORD_LISTS[path as keyof typeof WORD_LISTS] : undefined
}

/** The cost of a project, of which a tool names no year. */
export const COST_PATH = 'baseline.investment'

const DATES = new Set('start end actual.start actual.end baseline.start baseline.end window.latest_end'.split(' '))

export function isDatePath(path: string): boolean {
  return DATES.has(path)
}

/** What each status means by the category that its rows have, as Jira keeps one beside. */
function categories(status: string, { columns, table: { records }, use }: ToolMaking): ReadonlyMap<string, string> {
  const category = columns.get('category')?.[0]
  const meant = new Map<string, string>()
  if (category === undefined) return meant
  use([category])
  for (const { cells } of records) {
    const [word, of] = [plainText(cells.get(status)), plainText(cells.get(category))]
    const value = of === undefined ? undefined : meantValue('status', of)
    if (word !== undefined && value !== undefined && !meant.has(word)) meant.set(word, value)
  }
  return meant
}

/** A cell of a closed list: each word that stands there with what it means; words that mean nothing known are told. */
function wordsCell(
  name: string,
  { values: own = {} }: ToolColumn,
  list: NonNullable<ReturnType<typeof listOf>>,
  making: ToolMaking,
): MappedNode {
  const beside = list === 'status' ? categories(name, making) : undefined
  const meantBy = (word: string) => own[fold(word)] ?? meantValue(list, word) ?? beside?.get(word)
  const { distinct: words } = columnProfile(making.table, name)
  return { column: name, ...translated({ name, words }, list, meantBy, making) }
}

function isNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+)?$/.test(text)
}

/** A share in hundredths; parts of one are fractions that lost their format: no tool tells tenths of a percent. */
function shareCell(name: string, { pattern }: ToolColumn, { table }: ToolMaking): MappedNode {
  const { distinct, greatest } = columnProfile(table, name)
  const isFraction = greatest <= 1 && distinct.some((text) => /[.,]/.test(text))
  return distinct.every(isNumber) && !isFraction
    ? { column: name, percent: true }
    : { column: name, ...(pattern === undefined ? {} : { pattern }) }
}

function listCell(names: readonly string[], { separator }: ToolColumn): MappedNode {
  const cells = names.map((name) => (separator === undefined ? name : { column: name, separator }))
  const [only, other] = cells
  return only !== undefined && other === undefined ? only : cells
}

export function toolCell(key: string, path: string, making: ToolMaking): MappedNode | undefined {
  const { tool, columns } = making
  const [column, names = []] = [tool.columns[key], columns.get(key)]
  const [name] = names
  if (column === undefined || name === undefined) return undefined
  making.use(path === 'tags' ? names : [name])
  const list = listOf(path)
  if (list !== undefined) return wordsCell(name, column, list, making)
  if (path === 'tags') return listCell(names, column)
  if (path === 'progress.value') return shareCell(name, column, making)
  if (path === COST_PATH) making.tell({ kind: 'money-undated', about: [name], count: 1 })
  const { dates } = making.answers
  if (isDatePath(path) && dates !== undefined) return { column: name, form: dates }
  return column.pattern === undefined ? name : { column: name, pattern: column.pattern }
}
