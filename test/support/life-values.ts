/** Values as somebody types them behind a key, in either language, right and wrong. */
import { headingOf, placeNamed } from '../../src/commands/records/named-field.ts'
import { keyText, partsAt, type RecordPart, wayOf } from '../../src/commands/records/record-parts.ts'
import { FormChoices } from '../../src/intake/forms/form-choices.ts'
import { EACH, type FormatField } from '../../src/intake/forms/format-fields.ts'
import { leavesOf } from '../../src/intake/merge/flatten.ts'
import { valueAt } from '../../src/intake/merge/locate.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { LANGS } from '../../src/values/language.ts'
import { isPlainMap } from '../../src/values/plain-data.ts'
import type { Draw } from './seeded.ts'

/** One of a list; undefined of none. */
export function oneOf<T>(list: readonly T[], draw: Draw): T | undefined {
  const [first, ...rest] = list
  return first === undefined ? undefined : draw.pick([first, ...rest])
}

const AMOUNTS = ['12,5', '13.5', '1 234,50', '0', '-3', '1e9', 'beaucoup'] as const
const COUNTS = ['1', '2', '3', '4', '5', '0', '99', 'deux'] as const
const TITLES = ['Autre titre', 'Étape : « revoir »', 'a # b', "l'été, d'abord", '- x', '{ a: 1 }', '2024'] as const
const TEXTS = [
  ...TITLES,
  '',
  'Une phrase, puis une autre\net une ligne',
  `Long ${'mot après mot '.repeat(12)}fin`,
] as const
const DATES = ['2024-05-07', '07/05/2024', '7 mai 2024', '2024-12-15', '2025-02-01', '2024-13-40', 'demain'] as const

const TYPED: Readonly<Record<string, readonly [string, ...string[]]>> = {
  amount: AMOUNTS,
  days: AMOUNTS,
  number: AMOUNTS,
  count: [...COUNTS, '2024', '2025'],
  months: COUNTS,
  scale: COUNTS,
  share: ['25 %', '0,3', '1', '130 %', 'tout'],
  date: DATES,
  moment: ['05/2024', '2024-06', ...DATES],
  period: ['2024', '2024-Q3', 'T4 2024', '2024-05', 'un jour'],
  year: ['2023', '2024', '2025', 'plus tard', '20'],
  flag: ['oui', 'no', 'true', 'peut-être'],
  text: TEXTS,
  title: TEXTS,
  id: ['X-1', 'P-1', 'été/3', 'a b'],
}

/** What the list of a field offers, as values and by their names in either language. */
function offered(plan: Plan, way: string, field: FormatField): string[] {
  return LANGS.flatMap((lang) => {
    const lists = new FormChoices(plan, lang)
    const name = lists.of(way, field)
    return (lists.all.get(name ?? '') ?? []).flatMap(({ value, label }) => [value, label])
  })
}

/** A text for a field; now and then one that it can't take. */
export function typedText(plan: Plan, way: string, field: FormatField, draw: Draw): string {
  if (draw.chance(3)) return 'ZZ-404'
  const one = () => oneOf(offered(plan, way, field), draw) ?? draw.pick(TYPED[field.kind] ?? TEXTS)
  return field.isMany && draw.chance(40) ? `${one()}${draw.pick(['; ', ', ', '\n'])}${one()}` : one()
}

const KEYS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  year: ['2023', '2024', '2025', 'later'],
  period: ['2024-Q4', '2024', '2025-01', '2025-Q2'],
  date: ['2024-06-30', '2024-12-31'],
}

/** The keys of a field, those of maps filled in. */
function stepsOf(plan: Plan, { steps, keys }: FormatField, draw: Draw): string[] {
  const ids = (keys?.to ?? []).flatMap((kind) => [...(plan.index.get(kind)?.values() ?? [])].map(({ id }) => id))
  const key = () => oneOf(ids, draw) ?? draw.pick(KEYS[keys?.kind ?? ''] ?? ['value'])
  return steps.map((step) => (step === EACH ? key() : step))
}

/** The key of a field of a part, or the heading that workbooks give it. */
export function typedKey(plan: Plan, part: RecordPart, field: FormatField, draw: Draw): string {
  const { list } = part.record
  const isHeaded = !field.steps.includes(EACH) && draw.chance(30)
  if (isHeaded) return headingOf({ plan, list, path: part.path }, field, draw.pick(LANGS))
  return stepsOf(plan, field, draw).join('.')
}

/** A pair for any field that the format has for a part. */
function anyPair(plan: Plan, part: RecordPart, draw: Draw): string {
  const { list } = part.record
  const field = oneOf(partsAt(list, part.path).fields, draw)
  if (field === undefined) return 'x=1'
  const sign = field.isMany ? draw.pick(['', '+', '-']) : ''
  const key = typedKey(plan, part, field, draw)
  return draw.chance(8) ? `${key}=` : `${key}${sign}=${typedText(plan, wayOf(list, part.path, field), field, draw)}`
}

/** A group or list as it may be typed whole: an entry less, or the entries changed. */
function wholeText(value: unknown, draw: Draw): string {
  const isLess = draw.chance(50)
  if (Array.isArray(value)) {
    const at = draw.between(0, value.length - 1)
    return JSON.stringify(
      isLess ? value.filter((_, index) => index !== at) : [...value.slice(at), ...value.slice(0, at)],
    )
  }
  const entries = Object.entries(isPlainMap(value) ? value : {})
  const less = isLess ? draw.between(0, entries.length - 1) : -1
  const made = entries.flatMap(([key, one], index) =>
    index === less ? [] : [[key, typeof one === 'number' ? one + 1 : one]],
  )
  return JSON.stringify(Object.fromEntries(made))
}

/** A pair for a group or list of a record: as a whole, or taken out. */
function groupPair({ record }: RecordPart, draw: Draw): string | undefined {
  const places = leavesOf(record.list, record.data).flatMap(({ place }) =>
    place.slice(0, -1).map((_, depth) => place.slice(0, depth + 1)),
  )
  const place = oneOf([...new Map(places.map((one) => [one.join('.'), one])).values()], draw)
  if (place === undefined) return undefined
  return `${keyText(record.data, place)}=${draw.chance(50) ? wholeText(valueAt(record.data, place), draw) : ''}`
}

/** A pair for a value that a record has, at any depth: another value, the same, or none. */
function knownPair(plan: Plan, part: RecordPart, draw: Draw): string {
  const { record } = part
  const leaf = oneOf(leavesOf(record.list, record.data), draw)
  if (leaf === undefined) return 'x=1'
  const key = keyText(record.data, leaf.place)
  if (draw.chance(6)) return `${key}=`
  const named = placeNamed({ plan, list: record.list, path: [], record }, key)
  if (named?.kind !== 'field') return `${key}=x`
  const { field, way } = named
  const { value } = leaf
  if (draw.chance(12) && !isPlainMap(value)) return `${key}=${Array.isArray(value) ? value.join('\n') : value}`
  const sign = field.isMany ? draw.pick(['', '+', '-']) : ''
  return `${key}${sign}=${typedText(plan, way, field, draw)}`
}

/** A word that changes a record or an item inside it. */
export function pairFor(plan: Plan, part: RecordPart, draw: Draw): string {
  if (draw.chance(3)) return draw.pick(['x_suivi=Bureau : B12', 'x_cout=12', 'title.en=Other', 'title.fr=Autre'])
  if (draw.chance(2)) return draw.pick(['sans-clef', 'nonsense=1', 'baseline.start=2024-02', '=x'])
  const isWhole = part.path.length === 0
  const group = isWhole && draw.chance(25) ? groupPair(part, draw) : undefined
  if (group !== undefined) return group
  if (isWhole && draw.chance(50)) return knownPair(plan, part, draw)
  return anyPair(plan, part, draw)
}
