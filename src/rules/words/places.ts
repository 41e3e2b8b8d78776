/**
 * How a sentence speaks of a place in the files, of the record that holds it and of what is written there; also of records that others only name.
 */

import { ofRecord } from '../../lang/catalogue/list-names.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { type Measure, placeName } from '../../lang/catalogue/place-names.ts'
import { dateWords, onDate } from '../../lang/dates.ts'
import { exactMoneyText, formatPlain, shareText } from '../../lang/numbers.ts'
import { exactDaysText, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { quote } from '../../lang/punctuation.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { roundedCents } from '../../plan/written-amount.ts'
import type { Lang } from '../../values/language.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'

/** The list in which the record lies that a record of another list is told by. */
const TOLD_BY: Readonly<Record<string, readonly [key: string, list: string]>> = {
  reviews: ['project', 'projects'],
  appraisals: ['decision', 'decisions'],
}

/** What stands at a place of a plan's files; undefined where nothing does. */
export function writtenAt({ contents }: Plan, { file, path }: PathOrigin): unknown {
  const data: unknown = contents.find((one) => one.file === file)?.data
  return path.reduce<unknown>((value, step: PathStep) => (value as PlainMap | undefined)?.[step], data)
}

/** A record's title in quotes, or what a decision is about; its id where it has neither. */
export function recordTitle(record: PlainMap, lang: Lang): string {
  const own = record['title'] ?? record['subject'] ?? record['name']
  return quote(titleOf(own as WrittenTitle | undefined, String(record['id'] ?? ''))[lang], lang)
}

/** The record of a list by its id, without regard to case. */
function recordOf({ contents }: Plan, list: string, id: string): PlainMap | undefined {
  const key = id.toLowerCase()
  for (const { data } of contents) {
    const records = (data as PlainMap)[list]
    const found = Array.isArray(records)
      ? records.find((record) => String(record?.id).toLowerCase() === key)
      : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The name in quotes of what an id means in a list; the id where nothing there bears it. */
export function nameInList(plan: Plan, list: string, id: string, lang: Lang): string {
  const record = recordOf(plan, list, id)
  return record === undefined ? quote(id, lang) : recordTitle(record, lang)
}

/** The name in quotes of the record that holds a place; undefined in the header. */
function holderName(plan: Plan, at: PathOrigin, lang: Lang): string | undefined {
  const [list, index] = at.path
  if (typeof list !== 'string' || typeof index !== 'number') return undefined
  const record = writtenAt(plan, { ...at, path: [list, index] })
  if (!isPlainMap(record)) return undefined
  const [key, other] = TOLD_BY[list] ?? []
  if (key === undefined || other === undefined) return recordTitle(record, lang)
  return nameInList(plan, other, String(record[key] ?? ''), lang)
}

/** The list that an item refers to by a key of that name. */
const LISTS: readonly (readonly [key: string, list: string])[] = [
  ['team', 'teams'],
  ['project', 'projects'],
  ['scenario', 'scenarios'],
  ['axis', 'axes'],
]

/** The name in quotes of an item of a list inside a record: its title, or what it refers to; undefined where it has none. */
export function itemName(plan: Plan, item: unknown, lang: Lang): string | undefined {
  if (!isPlainMap(item)) return undefined
  if (item['title'] !== undefined || item['name'] !== undefined) return recordTitle(item, lang)
  for (const [key, list] of LISTS) {
    const id = item[key]
    if (typeof id === 'string') return nameInList(plan, list, id, lang)
  }
  return typeof item['id'] === 'string' ? quote(item['id'], lang) : undefined
}

/** Keys whose own keys are names that users gave. */
const MAPS: readonly PathStep[] = ['amounts', 'by_section', 'choices', 'figures', 'golive_limits', 'projects', 'scores']

/** Whether a key is a date, a period or a year. */
function isTime(step: PathStep): step is string {
  return typeof step === 'string' && /^\d{4}(-|$)/.test(step)
}

/** Whether a step is a key that the format knows, and neither a position nor a key that a user gave. */
function isKey(step: PathStep, index: number, path: readonly PathStep[]): boolean {
  if (typeof step === 'number' || isTime(step)) return false
  return index === 0 || !MAPS.includes(path[index - 1] ?? '')
}

/** The list and the keys to a place, by which it has a name: `projects.window.earliest`. */
export function wayTo({ path, part }: PathOrigin): string {
  return path.filter(isKey).join('.') + (part === 'key' ? '#' : '')
}

/** What the item of a list is told by: a ceiling by its section and year, others by their names. */
function itemWords(plan: Plan, at: PathOrigin, lang: Lang): string {
  const { path } = at
  const last = path.findLastIndex((step, index) => index > 1 && typeof step === 'number')
  const map = path.findLastIndex((_, index) => index > 1 && MAPS.includes(path[index - 1] ?? ''))
  if (last < 0) return map < 0 ? '' : ` ${nameInList(plan, 'projects', String(path[map]), lang)}`
  const item = writtenAt(plan, { ...at, path: path.slice(0, last + 1) })
  const { year, section } = (item ?? {}) as { year?: number; section?: 'investment' | 'operating' }
  if (year !== undefined && section !== undefined) {
    const name = sectionName(section)[lang]
    return { fr: `${section === 'investment' ? ' d’' : ' de '}${name} ${year}`, en: ` of ${name} ${year}` }[lang]
  }
  const name = itemName(plan, item, lang)
  return name === undefined ? '' : ` ${name}`
}

/** `of the team "Networks"` with a space before it; nothing in the header. */
export function ofHolder(plan: Plan, at: PathOrigin, lang: Lang): string {
  const name = holderName(plan, at, lang)
  return name === undefined ? '' : ` ${ofRecord(String(at.path[0]))[lang]} ${name}`
}

/** The place without the record that holds it; the key in quotes where the format has no word for it. */
export function placeWithin(plan: Plan, at: PathOrigin, lang: Lang): string {
  const name = placeName(wayTo(at))
  if (name === undefined) return quote(String(at.path.filter(isKey).at(-1) ?? ''), lang)
  return name[lang].replace('{of}', '').replace('{}', () => itemWords(plan, at, lang))
}

/** The place with the record that holds it and the period that it is of: `the staff of the team "Networks" in 2025`. */
export function placeWords(plan: Plan, at: PathOrigin, lang: Lang): string {
  const holder = ofHolder(plan, at, lang)
  const words = placeName(wayTo(at))?.[lang]
  const time = at.part === 'key' ? undefined : at.path.find((step, index) => index > 1 && isTime(step))
  const when = time === undefined ? '' : ` ${onDate(String(time), lang)}`
  if (words === undefined || !words.includes('{of}')) {
    return `${placeWithin(plan, at, lang)}${holder}${when}`
  }
  const item = itemWords(plan, at, lang)
  return `${words.replace('{of}', () => holder).replace('{}', () => item.trimStart() && item)}${when}`
}

const UNITS: Readonly<Record<'fte' | 'months', Noun>> = {
  fte: { fr: ['ETP', 'ETP'], en: ['full-time equivalent', 'full-time equivalents'] },
  months: NOUNS.month,
}

/** A written amount with its currency; one that cents cannot hold is rounded. */
function writtenMoney(plan: Plan, value: number, lang: Lang): string {
  return exactMoneyText(roundedCents(plan, value), plan, lang)
}

/** A number as a person counts what it measures: `€4,000k`, `30%`, `18 months`. */
function measured(plan: Plan, value: number, measure: Measure | undefined, lang: Lang): string {
  if (measure === undefined) return formatPlain(value, lang)
  if (measure === 'days') return exactDaysText(value, lang)
  if (measure === 'share') return shareText(value, lang)
  if (measure === 'money') return writtenMoney(plan, value, lang)
  return `${formatPlain(value, lang)}\u00a0${formOf(value, UNITS[measure], lang)}`
}

/** Whether a place holds an amount of money. */
export function isMoneyPlace(at: PathOrigin): boolean {
  return placeName(wayTo(at))?.measure === 'money'
}

/** What is written at a place, in words. */
export function valueWords(plan: Plan, at: PathOrigin, value: string | number, lang: Lang): string {
  if (typeof value === 'string') return dateWords(value, lang)
  return measured(plan, value, placeName(wayTo(at))?.measure, lang)
}

/** The keys from the record (or the header) to a place: `window.earliest`. */
export function keyWay({ path }: PathOrigin): string {
  const inside = path.slice(path[0] === 'plan' ? 1 : 2)
  return inside.filter((step) => typeof step === 'string').join('.')
}
