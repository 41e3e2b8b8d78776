/**
 * The very hidden sheet of a form: of which plan it is, the place of each column and what stood in each cell, as lines of
 * JSON. A workbook is known by it, whatever became of its other sheets.
 */
import { LIST_KEYS } from '../../schema/document.ts'
import type { FieldKind } from '../../schema/field.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { ProposedList, RecordPath } from '../merge/proposal.ts'
import type { SourceSheet } from '../source/sheet.ts'
import type {
  Form,
  FormChoice,
  FormColumn,
  FormColumnRole,
  FormKind,
  FormRow,
  FormTable,
} from './form.ts'

/** The name of the sheet. */
export const HIDDEN_SHEET = '_plan'

/** The name of the sheet that holds the lists of cells. */
export const LISTS_SHEET = '_lists'

/** The version of what the sheet holds; another one is not read. */
const VERSION = 1

/** The longest piece of a line: a cell holds 32,767 characters. */
const PIECE = 30_000

/** What a line is about. */
type LineKind = 'form' | 'table' | 'row' | 'list'

/** A line: its kind, the number of its table or the name of its list, and JSON in pieces. */
export type HiddenLine = readonly [LineKind, string, ...string[]]

/** A form as far as its hidden sheet tells it: all that a reader needs. */
export interface HiddenForm {
  readonly kind: FormKind
  readonly planId: string
  readonly hash: string
  readonly lang: Lang
  readonly unit: string
  /** What stands at the head of the cover. */
  readonly title: string
  readonly tables: readonly HiddenTable[]
  readonly choices: ReadonlyMap<string, readonly FormChoice[]>
}

/** A table with what its reader needs. */
export type HiddenTable = Omit<FormTable, 'columns' | 'examples' | 'intro' | 'prefilled'> & {
  readonly columns: readonly HiddenColumn[]
}

/** A column with what its reader needs. */
export type HiddenColumn = Omit<FormColumn, 'help' | 'isExpected'>

/** JSON that no spreadsheet program reads otherwise: `_x000D_` is a character for some. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/_(?=x)/g, '\\u005f')
    .replace(
      /[\ufdd0-\ufdef\ufffe\uffff\u007f-\u009f\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

function line(kind: LineKind, name: string, value: unknown): HiddenLine {
  const text = json(value)
  const pieces = text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? []
  return [kind, name, ...pieces]
}

function columnData(column: FormColumn): unknown {
  const { role, path, kind, isMany, header, choices, isLocked, isRequired } = column
  return {
    r: role,
    p: path,
    k: kind,
    h: header,
    ...(isMany ? { m: 1 } : {}),
    ...(choices === undefined ? {} : { c: choices }),
    ...(isLocked ? { l: 1 } : {}),
    ...(isRequired ? { q: 1 } : {}),
    ...(column.isRank === true ? { n: 1 } : {}),
  }
}

function rowData({ key, id, prefix, values, shut = [], texts }: FormRow): unknown {
  const last = values.findLastIndex((value) => value !== undefined)
  const kept = values.slice(0, last + 1).map((value) => value ?? null)
  const more = texts === undefined ? (shut.length === 0 ? [] : [shut]) : [shut, texts]
  return [key, id, prefix, kept, ...more]
}

/** The lines of the sheet. */
export function hiddenLines(form: Form): HiddenLine[] {
  const { kind, planId, hash, lang, unit, title, tables, choices } = form
  return [
    line('form', '', { kind, version: VERSION, plan: planId, hash, lang, unit, title }),
    ...tables.flatMap((table, index) => {
      const { list, within, columns, rows, mayGrow, fixed } = table
      const head = {
        title: table.title,
        items: table.items,
        list,
        within,
        grows: mayGrow,
        fixed,
        columns: columns.map(columnData),
      }
      return [
        line('table', String(index), head),
        ...rows.map((row) => line('row', String(index), rowData(row))),
      ]
    }),
    ...[...choices].map(([name, values]) =>
      line(
        'list',
        name,
        values.map(({ value, label }) => [value, label]),
      ),
    ),
  ]
}

function parsed(pieces: readonly unknown[]): unknown {
  try {
    return JSON.parse(pieces.filter((piece) => typeof piece === 'string').join(''))
  } catch {
    return undefined
  }
}

const KINDS: readonly FormKind[] = ['export', 'ask', 'needs', 'template']
const LISTS: ReadonlySet<unknown> = new Set<ProposedList>([...LIST_KEYS, 'plan'])
const ROLES: ReadonlySet<unknown> = new Set<FormColumnRole>([
  'confirm',
  'key',
  'note',
  'record',
  'tick',
  'value',
])

function isFormKind(kind: unknown): kind is FormKind {
  return KINDS.some((known) => known === kind)
}

/** A way through a record; a step that no record has leads nowhere. */
export function readPath(data: unknown): RecordPath {
  const isStep = (step: unknown): step is string | number =>
    (typeof step === 'string' && step !== '__proto__') || typeof step === 'number'
  return Array.isArray(data) && data.every(isStep) ? data : []
}

function readColumn(data: unknown): HiddenColumn {
  const { r, p, k, h, m, c, l, q, n } = isPlainMap(data) ? data : {}
  return {
    role: (ROLES.has(r) ? r : 'value') as FormColumnRole,
    path: readPath(p),
    kind: (typeof k === 'string' ? k : 'text') as FieldKind,
    header: String(h ?? ''),
    isMany: m === 1,
    choices: typeof c === 'string' ? c : undefined,
    isLocked: l === 1,
    isRequired: q === 1,
    ...(n === 1 ? { isRank: true } : {}),
  }
}

function readRow(data: unknown): FormRow[] {
  if (!Array.isArray(data)) return []
  const [key, id, prefix, values, shut, texts] = data as readonly unknown[]
  if (typeof key !== 'string' || typeof id !== 'string') return []
  const row: FormRow = {
    key,
    id,
    prefix: readPath(prefix),
    values: Array.isArray(values) ? values.map((value: unknown) => value ?? undefined) : [],
  }
  return [
    {
      ...row,
      ...(Array.isArray(shut) && shut.length > 0 ? { shut: shut.map(Number) } : {}),
      ...(isPlainMap(texts) ? { texts: texts as Record<number, string> } : {}),
    },
  ]
}

function readItems(data: PlainMap): Record<string, readonly (string | number)[]> {
  return Object.fromEntries(Object.entries(data).map(([id, steps]) => [id, readPath(steps)]))
}

function readTable(data: unknown, rows: readonly FormRow[]): HiddenTable[] {
  if (!isPlainMap(data) || !Array.isArray(data['columns']) || !LISTS.has(data['list'])) return []
  return [
    {
      title: String(data['title'] ?? ''),
      list: data['list'] as HiddenTable['list'],
      within: typeof data['within'] === 'string' ? data['within'] : undefined,
      mayGrow: data['grows'] === true,
      fixed: isPlainMap(data['fixed']) ? data['fixed'] : {},
      ...(isPlainMap(data['items']) ? { items: readItems(data['items']) } : {}),
      columns: data['columns'].map(readColumn),
      rows,
    },
  ]
}

function readChoices(data: unknown): FormChoice[] {
  if (!Array.isArray(data)) return []
  return data.flatMap((pair: unknown) =>
    Array.isArray(pair) ? [{ value: String(pair[0]), label: String(pair[1]) }] : [],
  )
}

/** Whether a sheet is the hidden one of a form. */
export function isHiddenSheet({ name, rows }: SourceSheet): boolean {
  return name === HIDDEN_SHEET && rows[0]?.values[0] === 'form'
}

interface ReadLine {
  readonly kind: unknown
  readonly name: string
  readonly data: unknown
}

function rowsByTable(lines: readonly ReadLine[]): ReadonlyMap<string, readonly FormRow[]> {
  const rows = new Map<string, FormRow[]>()
  for (const { name, data } of lines.filter(({ kind }) => kind === 'row')) {
    for (const row of readRow(data)) addToList(rows, name, row)
  }
  return rows
}

function textAt(head: PlainMap, key: string): string {
  return String(head[key] ?? '')
}

/** What the hidden sheet tells; undefined where it is damaged or of another version. */
export function readHiddenSheet(sheet: SourceSheet): HiddenForm | undefined {
  const lines = sheet.rows.map(
    ({ values: [kind, name, ...pieces] }): ReadLine => ({
      kind,
      name: String(name ?? ''),
      data: parsed(pieces),
    }),
  )
  const of = (wanted: LineKind): ReadLine[] => lines.filter(({ kind }) => kind === wanted)
  const head = of('form')[0]?.data
  if (!isPlainMap(head) || head['version'] !== VERSION || !isFormKind(head['kind']))
    return undefined
  const rows = rowsByTable(lines)
  return {
    kind: head['kind'],
    planId: textAt(head, 'plan'),
    hash: textAt(head, 'hash'),
    lang: LANGS.find((lang) => lang === head['lang']) ?? 'fr',
    unit: textAt(head, 'unit'),
    title: textAt(head, 'title'),
    tables: of('table').flatMap(({ name, data }) => readTable(data, rows.get(name) ?? [])),
    choices: new Map(of('list').map(({ name, data }) => [name, readChoices(data)] as const)),
  }
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
