/** The very hidden sheet by which a form is known: places of columns and what stood in each cell, as lines of JSON. */
import type { Form, FormColumn, FormHead, FormRow, FormTable } from './form.ts'

export const HIDDEN_SHEET = '_plan'

export const LISTS_SHEET = '_lists'

/** The version of what the sheet holds; another one is not read. */
export const HIDDEN_VERSION = 1

/** The longest piece of a line: a cell holds 32,767 characters. */
const PIECE = 30_000

export const LINE_KINDS = ['form', 'table', 'row', 'list'] as const

export type LineKind = (typeof LINE_KINDS)[number]

/** A line: its kind, the number of its table or the name of its list, and JSON in pieces. */
export type HiddenLine = readonly [LineKind, string, ...string[]]

/** A form as far as its hidden sheet tells it: all that a reader needs. */
export interface HiddenForm extends FormHead {
  readonly tables: readonly HiddenTable[]
}

export type HiddenTable = Omit<FormTable, 'columns' | 'intro' | 'prefilled'> & {
  readonly columns: readonly HiddenColumn[]
}

export type HiddenColumn = Omit<FormColumn, 'help' | 'isExpected'>

/** JSON that no spreadsheet program reads otherwise: `_x000D_` is a character for some, and a cell keeps no half of one. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/_(?=x)/g, '\\u005f')
    .replace(
      /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u007f-\u009f\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

function line(kind: LineKind, name: string, value: unknown): HiddenLine {
  const text = json(value)
  const pieces = text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? []
  return [kind, name, ...pieces]
}

function columnData(column: FormColumn): unknown {
  const { role, path, kind, isMany, header, choices, isLocked, isRequired, isRank } = column
  return {
    r: role,
    p: path,
    k: kind,
    h: header,
    m: isMany === true ? 1 : undefined,
    c: choices,
    l: isLocked === true ? 1 : undefined,
    q: isRequired === true ? 1 : undefined,
    n: isRank === true ? 1 : undefined,
  }
}

function rowData({ key, id, prefix, values, shut = [], texts }: FormRow): unknown {
  const last = values.findLastIndex((value) => value !== undefined)
  const kept = values.slice(0, last + 1).map((value) => value ?? null)
  const more = texts === undefined ? (shut.length === 0 ? [] : [shut]) : [shut, texts]
  return [key, id, prefix, kept, ...more]
}

function tableLines(table: FormTable, index: number): HiddenLine[] {
  const { list, within, columns, rows, mayGrow, fixed, title, items, examples } = table
  const about = { title, items, list, within, grows: mayGrow, fixed }
  const shown = examples.map((values) => values.map((value) => value ?? null))
  const head = { ...about, examples: shown, columns: columns.map(columnData) }
  return [line('table', String(index), head), ...rows.map((row) => line('row', String(index), rowData(row)))]
}

/** The lines of the sheet; the first says how many follow. */
export function hiddenLines(form: Form): HiddenLine[] {
  const { kind, planId, hash, lang, unit, title, tables, choices } = form
  const lists = [...choices].map(([name, list]) => {
    const values = list.map(({ value, label }) => [value, label])
    return line('list', name, values)
  })
  const lines = [...tables.flatMap(tableLines), ...lists]
  const head = { kind, version: HIDDEN_VERSION, plan: planId, hash, lang, unit, title }
  return [line('form', '', { ...head, lines: lines.length }), ...lines]
}

/** The code of a column in the hidden row above its header: the number of its table and its own. */
export function columnCode(table: number, column: number): string {
  return `plan:${table}:${column}`
}

/** The table and the column of a code; undefined for any other text. */
export function codedColumn(cell: unknown): readonly [table: number, column: number] | undefined {
  const [, table, column] = typeof cell === 'string' ? (/^plan:(\d+):(\d+)$/.exec(cell) ?? []) : []
  return table === undefined || column === undefined ? undefined : [Number(table), Number(column)]
}
