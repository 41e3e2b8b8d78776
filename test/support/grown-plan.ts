/** Plans of many records: every record of a fixture again and again, with ids and titles of their own. */
import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { Plan } from '../../src/plan/plan.ts'
import { LIST_KEYS, type ListKey } from '../../src/schema/document.ts'
import { isPlainMap, type PlainMap } from '../../src/values/plain-data.ts'
import { planOf } from './plan-of.ts'

type Data = Record<string, unknown>

/** What the records of a copy name: the records of their own copy, or those of the first. */
export type Naming = 'own' | 'shared'

interface Growth {
  /** The path of the fixture. */
  readonly file: string
  readonly times: number
  /** The lists that grow. */
  readonly lists: readonly ListKey[]
  readonly naming: Naming
}

/** A number in letters: titles of which a number differs would be told apart by it alone. */
function spelled(number: number): string {
  return [...String(number)].map((digit) => `${'bcdfghjklm'[Number(digit)]}a`).join('')
}

/** The value with some ids told apart by an ending. */
function renamed(value: unknown, ids: ReadonlySet<unknown>, ending: string): unknown {
  if (typeof value === 'string') return ids.has(value) ? `${value}${ending}` : value
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids, ending))
  if (!isPlainMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [ids.has(key) ? `${key}${ending}` : key, renamed(one, ids, ending)]),
  )
}

function titled(title: unknown, word: string): unknown {
  if (!isPlainMap(title)) return title === undefined ? undefined : `${title} ${word}`
  return Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, `${text} ${word}`]))
}

function copied(record: PlainMap, copy: number, ids: ReadonlySet<unknown>): PlainMap {
  const ending = `-${copy}`
  const named = renamed(record, ids, ending) as PlainMap
  const id = record['id'] === undefined ? {} : { id: `${record['id']}${ending}` }
  const titles = ['title', 'subject'].filter((key) => record[key] !== undefined)
  return { ...named, ...id, ...Object.fromEntries(titles.map((key) => [key, titled(record[key], spelled(copy))])) }
}

/** The fixture as a plan in which each record of some lists stands so many times. */
export function grownPlan({ file, times, lists, naming }: Growth): Plan {
  const data = parse(readFileSync(file, 'utf8')) as Data
  const recordsOf = (key: ListKey) => (data[key] ?? []) as readonly PlainMap[]
  const ids = new Set(naming === 'own' ? lists.flatMap(recordsOf).map(({ id }) => id) : [])
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1)
  const grown = LIST_KEYS.filter((key) => lists.includes(key)).map((key) => [
    key,
    [...recordsOf(key), ...copies.flatMap((copy) => recordsOf(key).map((record) => copied(record, copy, ids)))],
  ])
  const text = stringify({ ...data, ...Object.fromEntries(grown) }, { aliasDuplicateObjects: false, lineWidth: 0 })
  return planOf([{ file, text }]).plan
}
