/** The tables of a plan: a row for each record or item of a list inside one, its cells with what the files say. */
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'
import { recordSchema } from '../merge/item-key.ts'
import { valueAt } from '../merge/locate.ts'
import { hasOwnId, keysOfRecord, type ListRecord, recordsOf } from '../merge/plan-records.ts'
import type { RecordPath } from '../merge/proposal.ts'
import type { FormColumn, FormRow, FormTable } from './form.ts'
import { type TableContext, valueColumns } from './form-columns.ts'
import { type FormatField, fieldsOf } from './format-fields.ts'
import type { TableKind } from './table-kinds.ts'

interface Item {
  readonly record: ListRecord
  readonly data: unknown
  readonly prefix: RecordPath
  readonly key: string
}

export function fieldsOfTable({ list, within }: TableKind): readonly FormatField[] {
  const { fields, lists } = fieldsOf(recordSchema(list))
  if (within === undefined) return fields
  const inner = lists.find(({ steps }) => steps.join('.') === within)
  return inner === undefined ? [] : fieldsOf(inner.element).fields
}

function itemsOf(record: ListRecord, within: string | undefined): Item[] {
  const { id, data } = record
  if (within === undefined) return [{ record, data, prefix: [], key: id }]
  const list = valueAt(data, [within])
  const seen = new Set<string>()
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, index): Item[] => {
    if (!isPlainMap(item)) return []
    const own = item['id']
    const isNamed = typeof own === 'string' && within !== 'axes' && !seen.has(own.toLowerCase())
    if (isNamed) seen.add(own.toLowerCase())
    const [step, name] = isNamed ? [own, `› ${own}`] : [index, `#${index + 1}`]
    return [{ record, data: item, prefix: [within, step], key: `${id} ${name}` }]
  })
}

const ROW_WORDS = {
  key: { fr: 'Repère', en: 'Row' },
  key_help: {
    fr: 'Repère de la ligne\u00a0: à laisser tel quel\u00a0; vide pour une ligne ajoutée',
    en: 'Marks the row: leave as it is; empty for an added row',
  },
  id_help: {
    fr: 'Identifiant\u00a0: à laisser tel quel\u00a0; pour une ligne ajoutée, en choisir un ou laisser vide',
    en: 'Id: leave as it is; of an added row, choose one or leave it empty',
  },
  record_help: { fr: 'À qui appartient la ligne', en: 'What the row belongs to' },
} as const satisfies Record<string, Bilingual>

/** A column of remarks for whoever fills the table in, never read. */
export function noteColumn(header: string, help: string): FormColumn {
  return { role: 'note', path: [], kind: 'text', header, help, isLocked: true }
}

/** The columns before those of values: the row's key, and the record that the row belongs to. */
function leadColumns({ list, within }: TableKind, { lang, choices }: TableContext): FormColumn[] {
  const key = { role: 'key', path: ['id'], kind: 'id', isLocked: false } as const
  if (within === undefined && hasOwnId(list))
    return [{ ...key, header: LABELS.id[lang], help: ROW_WORDS.id_help[lang] }]
  const row = { ...key, header: ROW_WORDS.key[lang], help: ROW_WORDS.key_help[lang] }
  if (within === undefined) return [{ ...row, isLocked: true }]
  if (list === 'plan') return [row]
  const kind = KIND_OF_LIST[list]
  const record: FormColumn = {
    role: 'record',
    path: [],
    kind: 'reference',
    isRequired: true,
    isLocked: false,
    header: capitalised(recordKindLabel(kind)[lang]),
    help: ROW_WORDS.record_help[lang],
    choices: choices.records([kind]),
  }
  return [row, record]
}

/** Whether a way leads through a value that is none of its groups: a number where a map by period may stand too. */
function isCrossed(data: unknown, { path, kind }: FormColumn, value: unknown): boolean {
  if (kind !== 'title' && isPlainMap(value)) return true
  return path.slice(0, -1).some((_, index) => {
    const group = valueAt(data, path.slice(0, index + 1))
    return group !== undefined && group !== null && !isTree(group)
  })
}

function rowOf(
  { record, data, prefix, key }: Item,
  columns: readonly FormColumn[],
  { list, within, instead = {} }: TableKind,
): FormRow {
  const shut: number[] = []
  const keys = within === undefined ? keysOfRecord(list) : []
  const values = columns.map((column, index) => {
    if (column.role === 'key') return key
    if (column.role === 'record') return record.id
    const value = valueAt(data, column.path)
    const isCross = isCrossed(data, column, value)
    const other = instead[column.path.join('.')]
    const isSaidElse = other !== undefined && valueAt(data, [other]) !== undefined
    const isKey = column.kind === 'id' || keys.includes(column.path.join('.'))
    if (isCross || isSaidElse || (isKey && value !== undefined)) shut.push(index)
    return isCross ? undefined : value
  })
  return { key, id: record.id, prefix, values, ...(shut.length === 0 ? {} : { shut }) }
}

/** The table of a kind, of the records that are wanted; all of them by default. */
export function planTable(
  kind: TableKind,
  context: TableContext,
  records: readonly ListRecord[] = recordsOf(context.plan, kind.list),
): FormTable {
  const items = records.flatMap((record) => itemsOf(record, kind.within))
  const data = items.map((item) => item.data)
  const columns = [...leadColumns(kind, context), ...valueColumns(fieldsOfTable(kind), kind, data, context)]
  return {
    title: kind.title[context.lang],
    intro: '',
    list: kind.list,
    within: kind.within,
    columns,
    rows: items.map((item) => rowOf(item, columns, kind)),
    mayGrow: true,
    fixed: {},
    examples: [],
  }
}
