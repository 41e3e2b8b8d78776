/** Reads the hidden sheet of a form, strictly: one that is cut off or forged makes other values of the cells. */
import { LIST_KEYS } from '../../schema/document.ts'
import type { FieldKind } from '../../schema/field.ts'
import { LANGS } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { ProposedList, RecordPath } from '../merge/proposal.ts'
import type { SourceSheet } from '../source/sheet.ts'
import { FORM_KINDS, type FormChoice, type FormColumnRole, type FormKind, type FormRow } from './form.ts'
import {
  HIDDEN_SHEET,
  HIDDEN_VERSION,
  type HiddenColumn,
  type HiddenForm,
  type HiddenTable,
  LINE_KINDS,
  type LineKind,
} from './hidden-sheet.ts'
import { offeredColumn, offeredTable, offersKey } from './offered-places.ts'
import type { TableKind } from './table-kinds.ts'

/** The way out of a sheet that is damaged; `readHiddenSheet` alone catches it. */
class Damaged extends Error {}

function damaged(): never {
  throw new Damaged()
}

const LISTS: readonly ProposedList[] = [...LIST_KEYS, 'plan']
const ROLES: readonly FormColumnRole[] = ['confirm', 'key', 'note', 'record', 'tick', 'value']
const UNITS = ['1', 'k', 'M'] as const
/** Levels of what a cell may have held: a tick has two. */
const DEEPEST = 8
/** Keys that would give a value of a plan another meaning in the program. */
const MAGIC: readonly string[] = ['__proto__', 'toString', 'valueOf', 'toJSON']

function known<Word>(words: readonly Word[], data: unknown): Word {
  return words.find((word) => word === data) ?? damaged()
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : damaged()
}

function mapOf(data: unknown): PlainMap {
  return isPlainMap(data) ? data : damaged()
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : damaged()
}

/** Plain data that does nothing unexpected, whatever is made of it. */
function plainOf(data: unknown, depth = 0): unknown {
  if (typeof data !== 'object' || data === null) return data
  if (depth === DEEPEST) return damaged()
  if (Array.isArray(data)) return data.map((item) => plainOf(item, depth + 1))
  const entries = Object.entries(data)
  if (entries.some(([key]) => MAGIC.includes(key))) return damaged()
  return Object.fromEntries(entries.map(([key, value]) => [key, plainOf(value, depth + 1)]))
}

function isPosition(step: unknown): step is number {
  return typeof step === 'number' && Number.isSafeInteger(step) && step >= 0
}

/** Whether data is a way through a record that a plan may have. */
export function isPath(data: unknown): data is RecordPath {
  const isStep = (step: unknown): boolean => (typeof step === 'string' && !MAGIC.includes(step)) || isPosition(step)
  return Array.isArray(data) && data.every(isStep)
}

function pathOf(data: unknown): RecordPath {
  return isPath(data) ? data : damaged()
}

function columnOf(data: unknown): HiddenColumn {
  const { r, p, k, h, m, c, l, q, n } = mapOf(data)
  return {
    role: known(ROLES, r),
    path: pathOf(p),
    kind: textOf(k) as FieldKind,
    header: textOf(h),
    isMany: m === 1,
    choices: c === undefined ? undefined : textOf(c),
    isLocked: l === 1,
    isRequired: q === 1,
    isRank: n === 1,
  }
}

function textsOf(data: unknown): Record<number, string> {
  return Object.fromEntries(Object.entries(mapOf(data)).map(([at, text]) => [at, textOf(text)]))
}

function valuesOf(data: unknown): unknown[] {
  return listOf(data).map((value) => plainOf(value) ?? undefined)
}

/** A row; the way from its record leads to the record itself, or to an item of the table's list. */
function rowOf(data: unknown, within: string | undefined): FormRow {
  const [key, id, way, values, shut, texts] = listOf(data)
  const prefix = pathOf(way)
  const [list] = prefix
  if (within === undefined ? prefix.length > 0 : prefix.length !== 2 || list !== within) damaged()
  return {
    key: textOf(key),
    id: textOf(id),
    prefix,
    values: valuesOf(values),
    ...(shut === undefined ? {} : { shut: listOf(shut).filter(isPosition) }),
    ...(texts === undefined ? {} : { texts: textsOf(texts) }),
  }
}

function itemsOf(data: unknown): Record<string, readonly (string | number)[]> {
  return Object.fromEntries(Object.entries(mapOf(data)).map(([id, steps]) => [id, pathOf(steps)]))
}

/** What every added record has beside its cells, of the fields that the table offers. */
function fixedOf(data: unknown, kind: TableKind): PlainMap {
  const fixed = mapOf(plainOf(data))
  return Object.keys(fixed).every((key) => offersKey(kind, key)) ? fixed : damaged()
}

function tableOf(data: unknown, rows: readonly unknown[], form: FormKind): HiddenTable {
  const { title, list, within, grows, fixed, items, examples, columns } = mapOf(data)
  const inner = within === undefined ? undefined : textOf(within)
  const kind = offeredTable(form, known(LISTS, list), inner) ?? damaged()
  return {
    title: textOf(title),
    list: kind.list,
    within: inner,
    mayGrow: grows === true,
    fixed: fixedOf(fixed, kind),
    examples: listOf(examples).map(valuesOf),
    ...(items === undefined ? {} : { items: itemsOf(items) }),
    columns: listOf(columns).map((column) => offeredColumn(kind, columnOf(column)) ?? damaged()),
    rows: rows.map((row) => rowOf(row, inner)),
  }
}

function choicesOf(data: unknown): FormChoice[] {
  return listOf(data).map((pair) => {
    const [value, label] = listOf(pair)
    return { value: textOf(value), label: textOf(label) }
  })
}

/** Whether a sheet is the hidden one of a form, whatever a program has called it. */
export function isHiddenSheet({ name, rows }: SourceSheet): boolean {
  const [kind, about, data] = rows[0]?.values ?? []
  const isLine = typeof data === 'string' && data.startsWith('{"kind":') && !about
  return kind === 'form' && (name === HIDDEN_SHEET || isLine)
}

interface ReadLine {
  readonly name: string
  readonly data: unknown
}

function parsed(pieces: readonly unknown[]): unknown {
  try {
    return JSON.parse(pieces.filter((piece) => typeof piece === 'string').join(''))
  } catch {
    return damaged()
  }
}

/** The lines by their kinds; a number of a table may have become one. */
function linesOf({ rows }: SourceSheet): Readonly<Record<LineKind, readonly ReadLine[]>> {
  const lines: Record<LineKind, ReadLine[]> = { form: [], table: [], row: [], list: [] }
  for (const { values } of rows) {
    const [kind, name, ...pieces] = values
    lines[known(LINE_KINDS, kind)].push({ name: String(name ?? ''), data: parsed(pieces) })
  }
  return lines
}

function headOf(data: unknown, count: number): Omit<HiddenForm, 'tables' | 'choices'> {
  const { kind, version, plan, hash, lang, unit, title, lines } = mapOf(data)
  if (version !== HIDDEN_VERSION || lines !== count) damaged()
  const form = {
    kind: known(FORM_KINDS, kind),
    planId: textOf(plan),
    hash: textOf(hash),
    lang: known(LANGS, lang),
    unit: known(UNITS, unit),
    title: textOf(title),
  }
  // A template alone is of no plan: any other would go into whichever it is given.
  return (form.kind === 'template') === (form.planId === '') ? form : damaged()
}

function formOf(sheet: SourceSheet): HiddenForm {
  const { form: heads, table: tables, row: rows, list: lists } = linesOf(sheet)
  const [head, another] = heads
  if (head === undefined || another !== undefined) return damaged()
  const form = headOf(head.data, sheet.rows.length - 1)
  const byTable = new Map(tables.map((_, index) => [String(index), [] as unknown[]]))
  for (const { name, data } of rows) (byTable.get(name) ?? damaged()).push(data)
  return {
    ...form,
    tables: [...byTable].map(([name, own], index) => {
      const table = tables[index]
      return table?.name === name ? tableOf(table.data, own, form.kind) : damaged()
    }),
    choices: new Map(lists.map(({ name, data }) => [name, choicesOf(data)] as const)),
  }
}

function formOrNone(sheet: SourceSheet): HiddenForm | undefined {
  try {
    return formOf(sheet)
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}

/** What the hidden sheet tells, read once; undefined where it is damaged, forged or of another version. */
export const readHiddenSheet = memoizeByObject(formOrNone)
