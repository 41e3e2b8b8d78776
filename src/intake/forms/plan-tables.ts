/** The tables of a plan: a row for each record or item of a list inside one, its cells with what the files say. */

import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { type MoneyScale, moneyUnit } from '../../lang/currencies.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { ENTITY_SCHEMAS } from '../../schema/document.ts'
import { planSchema } from '../../schema/plan.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { yearOf } from '../../values/calendar.ts'
import { type Bilingual, capitalised, type Lang } from '../../values/language.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'
import { valueAt } from '../merge/locate.ts'
import { hasOwnId, keysOfRecord, planRecord, recordTitle } from '../merge/plan-records.ts'
import type { RecordPath } from '../merge/proposal.ts'
import type { FormColumn, FormRow, FormTable } from './form.ts'
import type { FormChoices } from './form-choices.ts'
import { type ColumnContext, valueColumns } from './form-columns.ts'
import { EACH, type FormatField, fieldsOf } from './format-fields.ts'
import { type ListRecord, listOfKind, recordsOf } from './list-records.ts'
import type { TableKind } from './table-kinds.ts'

/** What of a plan its tables are made of. */
export type TabledPlan = Pick<Plan, 'contents' | 'id' | 'header' | 'currency' | 'horizon'>

/** What tables are made of, and what decides how they are made. */
export interface TableContext {
  readonly plan: TabledPlan
  readonly lang: Lang
  readonly choices: FormChoices
  /** Whether every column of the format is wanted, in use or not. */
  readonly isWhole: boolean
  /** Ways that need a column of their own, also where no record has the key of a map on them. */
  readonly ways?: readonly string[]
}

/** An item of a table, with the record that holds it. */
interface Item {
  readonly record: ListRecord
  readonly data: unknown
  readonly prefix: RecordPath
  readonly key: string
}

/** Whether amounts of a plan count units, thousands or millions. */
export function moneyScaleOf({ header: { unit } }: Pick<Plan, 'header'>): MoneyScale {
  return unit === 'k' || unit === 'M' ? unit : ''
}

/** The unit of amounts of a plan as a heading names it: `k€`, `M€`, `k CHF`; `€k`, `€m`, `CHF k`. */
export function moneyUnitOf(plan: Pick<Plan, 'currency' | 'header'>, lang: Lang): string {
  return moneyUnit(plan.currency, moneyScaleOf(plan), lang)
}

/** The fields of a kind of table. */
export function fieldsOfTable({ list, within }: TableKind): readonly FormatField[] {
  const { fields, lists } = fieldsOf(list === 'plan' ? planSchema : ENTITY_SCHEMAS[list])
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
    return [
      {
        record,
        data: item,
        prefix: [within, isNamed ? own : index],
        key: isNamed ? `${id} › ${own}` : `${id} #${index + 1}`,
      },
    ]
  })
}

function keyNamesOf(plan: TabledPlan): ColumnContext['keyNames'] {
  return (field, key) => {
    if (field.steps[1] === 'scores') {
      const criterion = plan.header.criteria?.find(({ id }) => id === key)
      return titleOf(criterion?.title as WrittenTitle | undefined, key)
    }
    const [to] = field.keys?.to ?? []
    const list = to === undefined ? undefined : listOfKind(to)
    const record = list === undefined ? undefined : planRecord(plan, list, key)
    return record && recordTitle(record.data, record.id)
  }
}

function columnContext(
  kind: TableKind,
  items: readonly Item[],
  context: TableContext,
): ColumnContext {
  const { plan, lang, choices, isWhole, ways = [] } = context
  const criteria = (plan.header.criteria ?? []).map(({ id }) => id)
  /** A map by year or period of which no row has a key yet offers the first year, and so all of them. */
  const firstKeys = (way: string, { keys, steps }: FormatField): readonly string[] => {
    if (way === 'priority.scores.*' && kind.list === 'projects') return criteria
    const isByTime = keys?.kind === 'year' || keys?.kind === 'period'
    const map = steps.slice(0, steps.indexOf(EACH))
    const isUsed =
      keys?.kind === 'period' && items.some(({ data }) => valueAt(data, map) !== undefined)
    const isOffered = isByTime && !isUsed && kind.usual?.includes(way) === true
    return isOffered ? [String(yearOf(plan.horizon.first))] : []
  }
  return {
    kind,
    lang,
    choices,
    isWhole,
    horizon: plan.horizon,
    moneyUnit: moneyUnitOf(plan, lang),
    keyNames: keyNamesOf(plan),
    usualKeys: (way, field) => [...firstKeys(way, field), ...keysOn(ways, way)],
  }
}

/** The keys that some ways have where the way of a field stands for each key of its map. */
function keysOn(ways: readonly string[], field: string): string[] {
  const [before = '', after] = field.split(EACH)
  if (after === undefined) return []
  return ways
    .filter((way) => way.startsWith(before) && way.endsWith(after))
    .map((way) => way.slice(before.length, way.length - after.length))
    .filter((key) => key !== '' && (after !== '' || !key.includes('.')))
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

function fixedColumn(role: 'key' | 'record', header: string, help: string): FormColumn {
  return {
    role,
    path: role === 'key' ? ['id'] : [],
    kind: role === 'key' ? 'id' : 'reference',
    isMany: false,
    header,
    help,
    choices: undefined,
    isLocked: false,
    isRequired: role === 'record',
    isExpected: false,
  }
}

/** A column of remarks for whoever fills the table in, never read. */
export function noteColumn(header: string, help: string): FormColumn {
  return {
    role: 'note',
    path: [],
    kind: 'text',
    isMany: false,
    header,
    help,
    choices: undefined,
    isLocked: true,
    isRequired: false,
    isExpected: false,
  }
}

/** The columns before those of values: the row's key, and the record that the row belongs to. */
function leadColumns({ list, within }: TableKind, { lang, choices }: TableContext): FormColumn[] {
  const key = fixedColumn('key', ROW_WORDS.key[lang], ROW_WORDS.key_help[lang])
  if (within === undefined)
    return [
      hasOwnId(list)
        ? fixedColumn('key', LABELS.id[lang], ROW_WORDS.id_help[lang])
        : { ...key, isLocked: true },
    ]
  if (list === 'plan') return [key]
  const kind = KIND_OF_LIST[list]
  const name = capitalised(recordKindLabel(kind)[lang])
  const record = fixedColumn('record', name, ROW_WORDS.record_help[lang])
  return [key, { ...record, choices: choices.records([kind]) }]
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
  const columns = [
    ...leadColumns(kind, context),
    ...valueColumns(fieldsOfTable(kind), data, columnContext(kind, items, context)),
  ]
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
