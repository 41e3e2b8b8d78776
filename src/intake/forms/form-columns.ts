/** The columns of a table: those that every workbook has and those that some row fills, a map by its keys in use. */
import { formHeader } from '../../lang/catalogue/form-headers.ts'
import { formatDate, formatPeriod } from '../../lang/dates.ts'
import { ownFieldTitle } from '../../plan/own-fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FieldKind } from '../../schema/field.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { monthsBetween, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { valueAt } from '../merge/locate.ts'
import type { RecordPath } from '../merge/proposal.ts'
import type { FormColumn } from './form.ts'
import type { FormChoices } from './form-choices.ts'
import { EACH, type FormatField } from './format-fields.ts'
import { type TableKind, tableWay } from './table-kinds.ts'

/** What the columns of a table depend on. */
export interface ColumnContext {
  readonly kind: TableKind
  readonly lang: Lang
  readonly choices: FormChoices
  /** The unit of amounts as a heading names it: `k€`. */
  readonly moneyUnit: string
  /** The names of keys that are ids: departments, criteria. */
  readonly keyNames: (field: FormatField, key: string) => Bilingual | undefined
  /** Keys that a map offers even where no row has them. */
  readonly usualKeys: (way: string, field: FormatField) => readonly string[]
  /** The first and the last month of the plan. */
  readonly horizon: Plan['horizon']
  /** Whether every column of the format is wanted, in use or not. */
  readonly isWhole: boolean
}

/** The units that a heading names behind a field. */
const UNITS: Partial<Readonly<Record<FieldKind, Bilingual>>> = {
  days: { fr: 'jours', en: 'days' },
  share: { fr: '%', en: '%' },
}

const NO_KEY: Bilingual = { fr: '', en: '' }

function keyName(field: FormatField, key: string, context: ColumnContext): Bilingual {
  const own = context.keyNames(field, key)
  if (own !== undefined) return own
  if (key === 'later') return { fr: 'ultérieur', en: 'later' }
  const period = parsePeriod(key)
  if (field.keys?.kind === 'period' && period !== undefined)
    return bilingual((lang) => formatPeriod(period, lang))
  if (field.keys?.kind === 'date') return bilingual((lang) => formatDate(key, lang))
  return { fr: key, en: key }
}

function unitOf(field: FormatField, header: string, { moneyUnit, lang }: ColumnContext): string {
  const unit = field.kind === 'amount' ? moneyUnit : UNITS[field.kind]?.[lang]
  return unit === undefined || unit === '' || header.endsWith(')') ? '' : ` (${unit})`
}

function columnOf(
  field: FormatField,
  path: RecordPath,
  key: string,
  context: ColumnContext,
): FormColumn {
  const { kind, lang, choices } = context
  const way = field.steps.join('.')
  const name = `${tableWay(kind)}.${way}`
  const header = formHeader(name, field, key === '' ? NO_KEY : keyName(field, key, context))[lang]
  return {
    role: 'value',
    path,
    kind: field.kind,
    isMany: field.isMany,
    header: header + unitOf(field, header, context),
    help: field.about[lang],
    choices: choices.of(name, field),
    isLocked: kind.locked?.includes(way) === true,
    isRequired: field.isRequired,
    isExpected: kind.expected?.includes(way) === true,
  }
}

function keysInUse(field: FormatField, items: readonly unknown[]): string[] {
  const at = field.steps.indexOf(EACH)
  const keys = items.flatMap((item) => {
    const map = valueAt(item, field.steps.slice(0, at))
    if (!isPlainMap(map)) return []
    const rest = field.steps.slice(at + 1)
    return Object.keys(map).filter((key) => holds(map[key], rest))
  })
  return [...new Set(keys)]
}

/** Whether a field of a map's value is there; the value itself where no way leads on. */
function holds(value: unknown, rest: readonly string[]): boolean {
  const found = valueAt(value, rest)
  return found !== undefined && (rest.length > 0 || !isPlainMap(found))
}

/** The period of a length that a month lies in, as plans write it. */
const GRAINS: readonly (readonly [shape: RegExp, of: (year: number, month: number) => string])[] = [
  [/^\d{4}$/, (year) => String(year)],
  [/^\d{4}-S\d$/, (year, month) => `${year}-S${month > 6 ? 2 : 1}`],
  [/^\d{4}-Q\d$/, (year, month) => `${year}-Q${Math.ceil(month / 3)}`],
]

/** All years, halves or quarters of the horizon, as far as a map has one of them: a plan says nothing yet of the others. */
function overHorizon(used: readonly string[], { horizon }: ColumnContext): string[] {
  const months = monthsBetween(horizon.first, horizon.last).map((month) => monthText(month))
  const lengths = GRAINS.filter(([shape]) => used.some((key) => shape.test(key)))
  return lengths.flatMap(([, of]) =>
    months.map((month) => of(Number(month.slice(0, 4)), Number(month.slice(5)))),
  )
}

function byTime(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function mapColumns(
  field: FormatField,
  items: readonly unknown[],
  context: ColumnContext,
): FormColumn[] {
  const way = field.steps.join('.')
  const used = [...context.usualKeys(way, field), ...keysInUse(field, items)]
  const isTime = field.keys?.kind !== undefined
  const keys = [...new Set([...used, ...(isTime ? overHorizon(used, context) : [])])]
  const sorted = isTime ? keys.sort(byTime) : keys
  return sorted.map((key) =>
    columnOf(
      field,
      field.steps.map((step) => (step === EACH ? key : step)),
      key,
      context,
    ),
  )
}

/** Whether a field has a place in the table. */
function isShown(
  field: FormatField,
  items: readonly unknown[],
  { kind, isWhole }: ColumnContext,
): boolean {
  const way = field.steps.join('.')
  if (isWhole || kind.usual === undefined || kind.usual.includes(way) || field.isRequired)
    return true
  if (field.steps.includes(EACH)) return keysInUse(field, items).length > 0
  return items.some((item) => {
    const value = valueAt(item, field.steps)
    return value !== undefined && !(isPlainMap(value) && field.kind !== 'title')
  })
}

/** Columns of keys of the office's own. */
function ownColumns(
  items: readonly unknown[],
  { kind, lang, choices }: ColumnContext,
): FormColumn[] {
  if (kind.within !== undefined) return []
  const keys = new Set(
    items.flatMap((item) => (isPlainMap(item) ? Object.keys(item).filter(isOwnKey) : [])),
  )
  return [...keys].map((key) => {
    const values = items.map((item) => valueAt(item, [key])).filter((value) => value !== undefined)
    const isAll = (type: string): boolean => values.every((value) => typeof value === type)
    const title = ownFieldTitle(key)[lang]
    const fieldKind = isAll('number') ? 'number' : isAll('boolean') ? 'flag' : 'text'
    return {
      role: 'value',
      path: [key],
      kind: fieldKind,
      isMany: values.some(Array.isArray),
      header: title,
      help: OWN_HELP[lang],
      choices: fieldKind === 'flag' ? choices.flags() : undefined,
      isLocked: false,
      isRequired: false,
      isExpected: false,
    }
  })
}

const OWN_HELP: Bilingual = { fr: 'Champ propre à l’organisme', en: 'Field of the office’s own' }

/** The columns of values of a table, in the order of the format, budget years and stages by year. */
export function valueColumns(
  fields: readonly FormatField[],
  items: readonly unknown[],
  context: ColumnContext,
): FormColumn[] {
  const shown = fields.filter((field) => isShown(field, items, context))
  const columns = shown
    .filter(({ kind }) => kind !== 'id' || context.kind.within !== undefined)
    .map((field) => ({
      field,
      made: field.steps.includes(EACH)
        ? mapColumns(field, items, context)
        : [columnOf(field, field.steps, '', context)],
    }))
  const usual = context.kind.usual ?? []
  const isUsual = ({ field }: { readonly field: FormatField }): boolean =>
    field.isRequired || usual.includes(field.steps.join('.'))
  // What an office fills stands first; what few records have comes behind it.
  const sorted = [...columns.filter(isUsual), ...columns.filter((one) => !isUsual(one))]
  return [...byKey(sorted), ...ownColumns(items, context)]
}

/** Puts the fields of one map by their keys, so that all of a year stands together. */
function byKey(
  parts: readonly { readonly field: FormatField; readonly made: readonly FormColumn[] }[],
): FormColumn[] {
  const done = new Set<string>()
  return parts.flatMap(({ field, made }) => {
    const at = field.steps.indexOf(EACH)
    if (at === -1 || at === field.steps.length - 1) return made
    const group = field.steps.slice(0, at).join('.')
    if (done.has(group)) return []
    done.add(group)
    const all = parts.flatMap((part) =>
      part.field.steps.slice(0, at).join('.') === group && part.field.steps.length > at + 1
        ? part.made
        : [],
    )
    const keys = [...new Set(all.map(({ path }) => String(path[at])))].sort(byTime)
    return keys.flatMap((key) => all.filter(({ path }) => String(path[at]) === key))
  })
}
