/** The keys of the format that a label of a report names: by the heading of a key, or by a word for one of its values. */

import { fieldsOf } from '../../intake/forms/format-fields.ts'
import * as components from '../../lang/catalogue/components.ts'
import { formHeader } from '../../lang/catalogue/form-headers.ts'
import * as governance from '../../lang/catalogue/governance-names.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import * as money from '../../lang/catalogue/money-names.ts'
import * as projects from '../../lang/catalogue/project-names.ts'
import * as scenarios from '../../lang/catalogue/scenario-names.ts'
import * as security from '../../lang/catalogue/security-names.ts'
import { unaccented } from '../../lang/nearest.ts'
import { ENTITY_SCHEMAS, LIST_KEYS, type ListKey } from '../../schema/document.ts'
import type { Schema } from '../../schema/lookup.ts'
import { type Bilingual, bilingual, LANGS } from '../../values/language.ts'
import { memoize } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { allSites, type KeySite } from './explain-key.ts'

const SEPARATORS = /[^\p{L}\p{N}€£%]+/u

/** A label without regard to case, accents, signs and the plural: `Taux d’exécution` is `taux d execution`. */
export const labelWords = memoize((label: string): string =>
  unaccented(label)
    .split(SEPARATORS)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .filter((word) => word !== '')
    .join(' '),
)

/** A label without what stands in brackets behind it: a unit, or a remark of the row. */
export function bareLabel(label: string): string {
  return label.replace(/(?:\s*\([^()]*\))+$/u, '')
}

/** The way to a key without the signs of lists and the keys of maps: `projects.budget.amounts.paid`. */
function wayOf(path: string): string {
  return path.replaceAll('[]', '').replace(/\.(?:<[^>]*>|\*)/g, '')
}

/** A key by the way to it; undefined for none. */
export const siteByWay = memoize((way: string): KeySite | undefined =>
  allSites().find(({ path }) => wayOf(path) === wayOf(way)),
)

interface NamedWay {
  readonly way: string
  readonly name: Bilingual
}

const NO_KEY: Bilingual = { fr: '', en: '' }

/** What the headings of workbooks call each field of a list and of the lists in it. */
function headings(list: string, schema: Schema): NamedWay[] {
  const { fields, lists } = fieldsOf(schema)
  return [
    ...fields.map((field) => {
      const way = `${list}.${field.steps.join('.')}`
      return { way, name: formHeader(way, field, NO_KEY) }
    }),
    ...lists.flatMap(({ steps, element }) => headings(`${list}.${steps.join('.')}`, element)),
  ]
}

const namedWays = memoize((_: 'ways') => LIST_KEYS.flatMap((list) => headings(list, ENTITY_SCHEMAS[list])))

const waysByHeading = memoize((_: 'headings') => {
  const found = new Map<string, string[]>()
  for (const { way, name } of namedWays('ways')) for (const lang of LANGS) addToList(found, labelWords(name[lang]), way)
  return found
})

function sitesOf(ways: readonly string[]): KeySite[] {
  const sites = ways.flatMap((way) => siteByWay(way) ?? [])
  return [...new Map(sites.map((site) => [site.path, site])).values()]
}

/** Ids of columns that say nothing of what is in them. */
const VAGUE = ['change', 'figure', 'share', 'state', 'title', 'total', 'value', 'what']

/**
 * The keys that the heading of a column or the name of a row is about: among those of the lists that the table is about
 * by their headings, else by the id of the column; without such, any by their headings.
 */
export function keysOfLabel(label: string, id: string, lists: readonly ListKey[]): KeySite[] {
  const words = labelWords(label)
  const headed = waysByHeading('headings').get(words) ?? []
  const isOf = (way: string): boolean => lists.some((list) => way.startsWith(`${list}.`))
  const own = headed.filter(isOf)
  if (own.length > 0) return sitesOf(own)
  const named = VAGUE.includes(id)
    ? []
    : allSites().filter(({ path }) => isOf(wayOf(path)) && wayOf(path).endsWith(`.${id}`))
  return named.length > 0 ? named : sitesOf(headed)
}

/** What calls the values of a key or of some; a value of others stands for itself or has no name. */
type Namer = (value: string) => Bilingual | undefined

const NAMERS: readonly Namer[] = [valueLabel, components, governance, money, projects, scenarios, security].flatMap(
  (names) => (typeof names === 'function' ? [names] : (Object.values(names) as Namer[])),
)

export interface NamedValue {
  readonly site: KeySite
  readonly value: string
}

/** Words for the values of a key, by those who have a word for most. */
function namedValues(site: KeySite): (NamedValue & { readonly name: Bilingual })[] {
  const values = site.row.values?.map(({ value }) => value) ?? []
  const own = (site.row.values ?? []).map(({ value, meaning }) => ({
    site,
    value,
    name: bilingual((lang) => meaning[lang] ?? value),
  }))
  // A word may be the value itself, as `audit`.
  const isKnown = (value: string, name: Bilingual | undefined): boolean =>
    name !== undefined && LANGS.some((lang) => name[lang] !== value)
  const knows = (name: Namer): boolean =>
    values.filter((value) => isKnown(value, name(value))).length * 2 > values.length
  return [
    ...own,
    ...NAMERS.filter(knows).flatMap((nameOf) =>
      values.map((value) => ({ site, value, name: nameOf(value) ?? { fr: value, en: value } })),
    ),
  ]
}

/** Keys that say what reports show, and not what is so. */
const OF_REPORTS = /^(?:plan\.(?:reports|rules|vocabularies|unit)|schema_version|appraisals)\b/

const allNamedValues = memoize((_: 'values') =>
  allSites()
    .filter(({ path }) => !OF_REPORTS.test(path))
    .flatMap(namedValues),
)

const valuesByWords = memoize((_: 'values') => {
  const found = new Map<string, NamedValue[]>()
  for (const { name, ...named } of allNamedValues('values'))
    for (const lang of LANGS) addToList(found, labelWords(name[lang]), named)
  return found
})

/** The values of the format that a word stands for, each at the keys that may have it. */
export function valuesOfLabel(label: string): readonly NamedValue[] {
  return valuesByWords('values').get(labelWords(label)) ?? []
}

export function namesInFormat(): Bilingual[] {
  return [...namedWays('ways'), ...allNamedValues('values')].map(({ name }) => name)
}
