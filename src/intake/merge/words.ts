/** What a merge speaks of, in words: records by their title, places by the labels of the format, values as reports show them. */
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { dateWords, formatPeriod } from '../../lang/dates.ts'
import { formatAmount, formatPercent, formatPlain } from '../../lang/numbers.ts'
import { exactDaysText } from '../../lang/plurals.ts'
import { cutTo, quote } from '../../lang/punctuation.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { ownFieldTitle } from '../../plan/own-fields.ts'
import type { Plan } from '../../plan/plan.ts'
import { lineKindLabel, statusLabel, themeLabel } from '../../plan/vocabulary.ts'
import { alternatives, closedListAt, definition, kindAt, metaOf, schemasAt, valueMeaning } from '../../schema/lookup.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { flowText } from '../../yaml/edit/write.ts'
import { moneyScaleOf } from '../forms/form-columns.ts'
import { asPlace, itemKeys, recordSchema } from './item-key.ts'
import { valueAt } from './locate.ts'
import { planRecord, recordTitle } from './plan-records.ts'
import type { ProposedList, RecordPath } from './proposal.ts'

/** The longest text that a line shows of a value. */
const LONGEST = 80

/** The language of a title that is written in both. */
const LANG_NAMES = { fr: { fr: '(français)', en: '(French)' }, en: { fr: '(anglais)', en: '(English)' } } as const

const NOTHING = { fr: 'vide', en: 'empty' } as const
const FLAGS = { true: { fr: 'oui', en: 'yes' }, false: { fr: 'non', en: 'no' } } as const

export function recordWords(
  plan: Plan,
  { list, id }: { readonly list: ProposedList; readonly id: string },
  lang: Lang,
  data = planRecord(plan, list, id)?.data,
): string {
  const kind = recordKindLabel(list === 'plan' ? 'plan' : KIND_OF_LIST[list])[lang]
  if (list === 'plan') return kind
  const named = list === 'reviews' ? planRecord(plan, 'projects', String(data?.['project']))?.data : data
  const title = named === undefined ? id : recordTitle(named, id)[lang]
  return title === id ? `${kind} ${id}` : `${kind} ${quote(title, lang)} (${id})`
}

interface Telling {
  readonly plan: Plan
  readonly list: ProposedList
  readonly lang: Lang
}

/** Whether a step of a path is a key of the format, not one that the record chooses: a year, a period, an id. */
function isNamedKey(list: ProposedList, path: RecordPath): boolean {
  const key = path.at(-1)
  return schemasAt(recordSchema(list), path.slice(0, -1))
    .flatMap(alternatives)
    .some((schema) => Object.hasOwn(definition(schema).shape ?? {}, String(key)))
}

function keyLabel({ list, lang }: Telling, path: RecordPath): string {
  const key = String(path.at(-1))
  if (isOwnKey(key)) return ownFieldTitle(key)[lang]
  const named = fieldLabel(key)[lang]
  if (path.length === 1 && named !== key) return named
  const schemas = schemasAt(recordSchema(list), path).flatMap((one) => [one, ...alternatives(one)])
  const about = schemas
    .map(metaOf)
    .map(({ fr, en, label }) => label?.[lang] ?? { fr, en }[lang])
    .find((said) => said !== undefined)
  const short = about?.split(/[;,(]|\u00a0[;:]/u)[0]?.trim() ?? named
  return short.charAt(0).toLowerCase() + short.slice(1)
}

/** A key that the record chooses: a period in words, a criterion by its title. */
function chosenKey({ plan, lang }: Telling, around: RecordPath, key: string): string {
  if (around.at(-1) === 'scores') {
    const criterion = plan.header.criteria?.find(({ id }) => id === key)
    return titleOf(criterion?.title, key)[lang]
  }
  const period = parsePeriod(key)
  return period === undefined ? key : formatPeriod(period, lang)
}

/** What an item is called: its title, else what tells it from others. */
function itemWords(telling: Telling, path: RecordPath, item: unknown): string {
  if (!isPlainMap(item)) return ''
  const { list, lang } = telling
  const { title } = item
  if (title !== undefined) return quote(titleOf(title as WrittenTitle, '')[lang], lang)
  const words = new Set(['id', ...(itemKeys(list, path)?.fields ?? [])])
  const shown = [...words].flatMap((key) =>
    item[key] === undefined ? [] : [wordsOf(telling, [...path, 0, key], item[key])],
  )
  return shown.length === 0 ? '' : `(${shown.join(', ')})`
}

/** A record that a path leads through. */
interface Placed {
  readonly plan: Plan
  readonly list: ProposedList
  readonly path: RecordPath
  /** With the items on the way. */
  readonly record: unknown
}

function isLang(step: string): step is Lang {
  return LANGS.some((lang) => lang === step)
}

/** Whether a key is said: the first and the last; of days by period, the map that says whether they are foreseen or done. */
function isSaid(path: RecordPath, depth: number): boolean {
  return depth === 0 || depth === path.length - 1 || (depth === path.length - 2 && path[depth] === 'actual')
}

/** What one step of a path says; nothing where the steps around it do. */
function stepWords({ path, record, ...rest }: Placed, depth: number, lang: Lang): string[] {
  const { list } = rest
  const step = path[depth] ?? ''
  const here = path.slice(0, depth + 1)
  const around = path.slice(0, depth)
  if (typeof step === 'number') {
    // An item of a list that is nowhere is none that could be told from others.
    if (valueAt(record, around) === undefined) return []
    return [itemWords({ ...rest, lang }, around, valueAt(record, here)) || `${step + 1}`]
  }
  if (itemKeys(list, around) !== undefined) return [step]
  if (isLang(step) && kindAt(recordSchema(list), asPlace(list, around)) === 'title') return [LANG_NAMES[step][lang]]
  const place = asPlace(list, here)
  if (!isNamedKey(list, place) && !isOwnKey(step)) return [chosenKey({ ...rest, lang }, around, step)]
  return isSaid(path, depth) ? [keyLabel({ ...rest, lang }, place)] : []
}

/** A place of a record: `budget (investissement, prestations) 2026 montant prévu`. */
export function placeWords(placed: Placed, lang: Lang): string {
  return placed.path.flatMap((_, depth) => stepWords(placed, depth, lang)).join(' ')
}

function shortened(text: string): string {
  return cutTo(text.replace(/\s+/gu, ' ').trim(), LONGEST)
}

function closedWords({ plan, list, lang }: Telling, path: RecordPath, value: string): string {
  const key = path.at(-1)
  if (list === 'projects' && path.length === 1 && key === 'status') return statusLabel(plan, value)[lang]
  if (key === 'theme') return themeLabel(plan, value)[lang]
  if (key === 'kind' && path[0] === 'budget') return lineKindLabel(plan, value)[lang]
  const meanings = closedListAt(recordSchema(list), path)?.meanings
  const own = valueMeaning(value, meanings)[lang] ?? valueLabel(value)[lang]
  return own.toLowerCase()
}

function isSimple(value: unknown): value is string | number | boolean {
  return typeof value !== 'object'
}

function textWords(telling: Telling, path: RecordPath, text: string): string {
  const { list, lang } = telling
  const kind = kindAt(recordSchema(list), path)
  if (kind === 'date' || kind === 'moment') return dateWords(text, lang)
  if (kind === 'value') return closedWords(telling, path, text)
  return kind === 'reference' || kind === 'id' ? text : quote(shortened(text), lang)
}

/** A list, a title in two languages, or a group. */
function treeWords(telling: Telling, path: RecordPath, value: unknown): string {
  const { list, lang } = telling
  if (Array.isArray(value) && value.every(isSimple)) {
    const items = value.map((item) => wordsOf(telling, [...path, 0], item))
    return value.length === 0 ? NOTHING[lang] : shortened(items.join(', '))
  }
  const isTitle = kindAt(recordSchema(list), path) === 'title' && isPlainMap(value)
  if (isTitle) return quote(titleOf(value, '')[lang], lang)
  if (!isPlainMap(value)) return shortened(flowText(value))
  return groupWords(telling, path, value).join(', ')
}

/** The values of a group or item, each behind its name. */
function groupWords(telling: Telling, path: RecordPath, group: PlainMap): string[] {
  const { list } = telling
  return Object.entries(group).flatMap(([key, value]) => {
    const here = [...path, key]
    const isNamed = isNamedKey(list, here) || isOwnKey(key)
    const name = isNamed ? keyLabel(telling, here) : chosenKey(telling, path, key)
    const isGroup = isPlainMap(value) && kindAt(recordSchema(list), here) !== 'title'
    if (!isGroup) return [`${name} ${wordsOf(telling, here, value)}`]
    const inner = groupWords(telling, here, value)
    return isNamed ? inner : inner.map((one) => `${name} ${one}`)
  })
}

function wordsOf(telling: Telling, path: RecordPath, value: unknown): string {
  const { lang } = telling
  if (value === undefined) return NOTHING[lang]
  if (!isSimple(value)) return treeWords(telling, path, value)
  if (typeof value === 'boolean') return FLAGS[`${value}`][lang]
  if (typeof value === 'string') return textWords(telling, path, value)
  return numberWords(telling, path, value)
}

/** A value as a reader knows it, with its unit. */
export function valueWords(plan: Plan, list: ProposedList, path: RecordPath, value: unknown, lang: Lang): string {
  return wordsOf({ plan, list, lang }, path, value)
}

function numberWords({ plan, list, lang }: Telling, path: RecordPath, value: number): string {
  const kind = kindAt(recordSchema(list), path)
  if (kind === 'amount') return formatAmount(value, moneyScaleOf(plan), plan.currency, lang)
  if (kind === 'days') return exactDaysText(value, lang)
  if (kind === 'share') return formatPercent(value, lang)
  return kind === 'count' && value >= 1900 && value < 2200 ? String(value) : formatPlain(value, lang)
}
