/** The columns of a table: those that every workbook has and those that some row fills, a map by its keys in use. */
import { formHeader } from '../../lang/catalogue/form-headers.ts'
import { type MoneyScale, moneyUnit } from '../../lang/currencies.ts'
import { formatDate, formatPeriod } from '../../lang/dates.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { ownFieldTitle } from '../../plan/own-fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FieldKind } from '../../schema/field.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { monthsBetween, monthText, yearOf } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { valueAt } from '../merge/locate.ts'
import { listOfKind, planRecord, recordTitle } from '../merge/plan-records.ts'
import type { FormColumn } from './form.ts'
import type { FormChoices } from './form-choices.ts'
import { EACH, type FormatField } from './format-fields.ts'
import { type TableKind, tableWay } from './table-kinds.ts'

export type TabledPlan = Pick<Plan, 'contents' | 'id' | 'header' | 'currency' | 'horizon'>

export interface TableContext {
  readonly plan: TabledPlan
  readonly lang: Lang
  readonly choices: FormChoices
  /** Whether every column of the format is wanted, in use or not. */
  readonly isWhole: boolean
  /** Ways that need a column of their own, also where no record has the key of a map on them. */
  readonly ways?: readonly string[]
}

interface OpenTable extends TableContext {
  readonly kind: TableKind
  readonly items: readonly unknown[]
}

/** Whether amounts of a plan count units, thousands or millions. */
export function moneyScaleOf({ header: { unit } }: Pick<Plan, 'header'>): MoneyScale {
  return unit === 'k' || unit === 'M' ? unit : ''
}

/** The unit of amounts of a plan as a heading names it: `k€`, `M€`, `k CHF`; `€k`, `€m`, `CHF k`. */
export function moneyUnitOf(plan: Pick<Plan, 'currency' | 'header'>, lang: Lang): string {
  return moneyUnit(plan.currency, moneyScaleOf(plan), lang)
}

/** The units that a heading names behind a field. */
const UNITS: Partial<Readonly<Record<FieldKind, Bilingual>>> = {
  days: { fr: 'jours', en: 'days' },
  share: { fr: '%', en: '%' },
}

/** The key of a map as a heading names it: an entity by its title, a period or day in words. */
export function keyName({ steps, keys }: FormatField, key: string, plan: Pick<Plan, 'contents' | 'header'>): Bilingual {
  if (steps[1] === 'scores') {
    const criterion = plan.header.criteria?.find(({ id }) => id === key)
    return titleOf(criterion?.title as WrittenTitle | undefined, key)
  }
  const list = listOfKind(keys?.to[0] ?? '')
  const record = list && planRecord(plan, list, key)
  if (record !== undefined) return recordTitle(record.data, record.id)
  if (key === 'later') return { fr: 'ultérieur', en: 'later' }
  const period = keys?.kind === 'period' ? parsePeriod(key) : undefined
  if (period !== undefined) return bilingual((lang) => formatPeriod(period, lang))
  return bilingual((lang) => (keys?.kind === 'date' ? formatDate(key, lang) : key))
}

/** The heading of a field with the unit of its values behind it, where they have one that it does not name. */
export function withHeadingUnit(
  header: string,
  { kind }: FormatField,
  plan: Parameters<typeof moneyUnitOf>[0],
  lang: Lang,
): string {
  const unit = kind === 'amount' ? moneyUnitOf(plan, lang) : UNITS[kind]?.[lang]
  return header + (unit && !header.endsWith(')') ? ` (${unit})` : '')
}

function columnOf(field: FormatField, key: string, table: OpenTable): FormColumn {
  const { kind, lang, choices, plan } = table
  const way = field.steps.join('.')
  const name = `${tableWay(kind)}.${way}`
  const named = key === '' ? { fr: '', en: '' } : keyName(field, key, plan)
  const header = formHeader(name, field, named)[lang]
  return {
    role: 'value',
    path: field.steps.map((step) => (step === EACH ? key : step)),
    kind: field.kind,
    isMany: field.isMany,
    header: withHeadingUnit(header, field, plan, lang),
    help: field.about[lang],
    choices: choices.of(name, field),
    isLocked: kind.locked?.includes(way) === true,
    isRequired: field.isRequired,
    isExpected: kind.expected?.includes(way) === true,
  }
}

/** The keys of a map that some row has, with a value at the way behind it: itself no map where no way leads on. */
function keysInUse({ steps }: FormatField, items: readonly unknown[]): string[] {
  const at = steps.indexOf(EACH)
  const rest = steps.slice(at + 1)
  const holds = (value: unknown): boolean => value !== undefined && (rest.length > 0 || !isPlainMap(value))
  return items.flatMap((item) => {
    const map = valueAt(item, steps.slice(0, at))
    return isPlainMap(map) ? Object.keys(map).filter((key) => holds(valueAt(map[key], rest))) : []
  })
}

/** The period of a length that a month lies in, as plans write it. */
const GRAINS: readonly (readonly [shape: RegExp, of: (year: number, month: number) => string])[] = [
  [/^\d{4}$/, (year) => String(year)],
  [/^\d{4}-S\d$/, (year, month) => `${year}-S${month > 6 ? 2 : 1}`],
  [/^\d{4}-Q\d$/, (year, month) => `${year}-Q${Math.ceil(month / 3)}`],
]

/** All years, halves or quarters of the horizon, as far as a map has one of them: a plan says nothing yet of the others. */
function overHorizon(used: readonly string[], { plan: { horizon } }: OpenTable): string[] {
  const months = monthsBetween(horizon.first, horizon.last).map((month) => monthText(month))
  const lengths = GRAINS.filter(([shape]) => used.some((key) => shape.test(key)))
  return lengths.flatMap(([, of]) => months.map((month) => of(Number(month.slice(0, 4)), Number(month.slice(5)))))
}

/** The keys that a map has a column for where no row has them: of a map by time the first year, and so all of them. */
function offeredKeys({ steps, keys }: FormatField, table: OpenTable): readonly string[] {
  const { plan, kind, items } = table
  const way = steps.join('.')
  if (kind.list === 'projects' && way === 'priority.scores.*') return (plan.header.criteria ?? []).map(({ id }) => id)
  const map = steps.slice(0, steps.indexOf(EACH))
  const isUsed = keys?.kind === 'period' && items.some((item) => valueAt(item, map) !== undefined)
  const isByTime = keys?.kind === 'year' || keys?.kind === 'period'
  const isOffered = isByTime && !isUsed && kind.usual?.includes(way) === true
  return isOffered ? [String(yearOf(plan.horizon.first))] : []
}

/** The keys that some ways have where the way of a field stands for each key of its map. */
function keysOn(ways: readonly string[], { steps }: FormatField): string[] {
  const [before = '', after = ''] = steps.join('.').split(EACH)
  return ways
    .filter((way) => way.startsWith(before) && way.endsWith(after))
    .map((way) => way.slice(before.length, way.length - after.length))
    .filter((key) => key !== '' && (after !== '' || !key.includes('.')))
}

function byTime(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function columnsOf(field: FormatField, table: OpenTable): FormColumn[] {
  if (!field.steps.includes(EACH)) return [columnOf(field, '', table)]
  const { items, ways = [] } = table
  const used = [...offeredKeys(field, table), ...keysOn(ways, field), ...keysInUse(field, items)]
  const isTime = field.keys?.kind !== undefined
  const keys = isTime ? [...used, ...overHorizon(used, table)].sort(byTime) : used
  return [...new Set(keys)].map((key) => columnOf(field, key, table))
}

function isShown(field: FormatField, { items, kind, isWhole }: OpenTable): boolean {
  if (isWhole || kind.usual === undefined || isUsual(field, kind)) return true
  if (field.steps.includes(EACH)) return keysInUse(field, items).length > 0
  return items.some((item) => {
    const value = valueAt(item, field.steps)
    return value !== undefined && !(isPlainMap(value) && field.kind !== 'title')
  })
}

function isUsual({ isRequired, steps }: FormatField, { usual = [] }: TableKind): boolean {
  return isRequired || usual.includes(steps.join('.'))
}

const OWN_HELP: Bilingual = { fr: 'Champ propre à l’organisme', en: 'Field of the office’s own' }

function ownColumns({ kind: { within }, items, lang, choices }: OpenTable): FormColumn[] {
  if (within !== undefined) return []
  const keys = items.flatMap((item) => (isPlainMap(item) ? Object.keys(item).filter(isOwnKey) : []))
  return [...new Set(keys)].map((key) => {
    const values = items.map((item) => valueAt(item, [key])).filter((value) => value !== undefined)
    const isAll = (type: string): boolean => values.every((value) => typeof value === type)
    const kind = isAll('number') ? 'number' : isAll('boolean') ? 'flag' : 'text'
    return {
      role: 'value',
      path: [key],
      kind,
      isLocked: false,
      isMany: values.some(Array.isArray),
      header: ownFieldTitle(key)[lang],
      help: OWN_HELP[lang],
      choices: kind === 'flag' ? choices.flags() : undefined,
    }
  })
}

/** The columns of values of a table, in the order of the format, budget years and stages by year. */
export function valueColumns(
  fields: readonly FormatField[],
  kind: TableKind,
  items: readonly unknown[],
  context: TableContext,
): FormColumn[] {
  const table: OpenTable = { ...context, kind, items }
  const shown = fields
    .filter((field) => isShown(field, table) && (field.kind !== 'id' || kind.within !== undefined))
    .map((field) => ({ field, made: columnsOf(field, table) }))
  // What an office fills stands first; what few records have comes behind it.
  const sorted = [true, false].flatMap((isFirst) => shown.filter(({ field }) => isUsual(field, kind) === isFirst))
  return [...byKey(sorted), ...ownColumns(table)]
}

/** Puts the fields of one map by their keys, so that all of a year stands together. */
function byKey(parts: readonly { readonly field: FormatField; readonly made: readonly FormColumn[] }[]): FormColumn[] {
  const done = new Set<string>()
  return parts.flatMap(({ field: { steps }, made }) => {
    const at = steps.indexOf(EACH)
    if (at === -1 || at === steps.length - 1) return made
    const group = steps.slice(0, at + 1).join('.')
    if (done.has(group)) return []
    done.add(group)
    const all = parts.flatMap(({ field, made: own }) =>
      field.steps.length > at + 1 && field.steps.slice(0, at + 1).join('.') === group ? own : [],
    )
    return all.toSorted((left, right) => byTime(String(left.path[at]), String(right.path[at])))
  })
}
