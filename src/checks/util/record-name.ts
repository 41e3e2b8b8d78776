/** The names of records for a sentence, from the files as they are: also of those that other records only name. */
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { PathOrigin, PathStep } from '../../source/origin.ts'
import { quote } from '../../text/format.ts'
import type { Lang } from '../../values/language.ts'

type Tree = Readonly<Record<string, unknown>>

/** The list in which the record lies that a record of another list is told by. */
const TOLD_BY: Readonly<Record<string, readonly [key: string, list: string]>> = {
  reviews: ['project', 'projects'],
  appraisals: ['decision', 'decisions'],
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a place of a plan's files; undefined where nothing does. */
export function writtenAt({ contents }: Plan, { file, path }: PathOrigin): unknown {
  const data: unknown = contents.find((one) => one.file === file)?.data
  return path.reduce<unknown>((value, step: PathStep) => (value as Tree | undefined)?.[step], data)
}

/** A record's title, or what a decision is about; its id where it has neither. */
function title(record: Tree, lang: Lang): string {
  const own = record['title'] ?? record['subject'] ?? record['name']
  return quote(titleOf(own as WrittenTitle | undefined, String(record['id'] ?? ''))[lang], lang)
}

/** The record of a list by its id, without regard to case. */
function recordOf({ contents }: Plan, list: string, id: string): Tree | undefined {
  const key = id.toLowerCase()
  for (const { data } of contents) {
    const records = (data as Tree)[list]
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
  return record === undefined ? quote(id, lang) : title(record, lang)
}

/** The name in quotes of the record that holds a place; undefined in the header. */
export function holderName(plan: Plan, at: PathOrigin, lang: Lang): string | undefined {
  const [list, index] = at.path
  if (typeof list !== 'string' || typeof index !== 'number') return undefined
  const record = writtenAt(plan, { ...at, path: [list, index] })
  if (!isTree(record)) return undefined
  const [key, other] = TOLD_BY[list] ?? []
  if (key === undefined || other === undefined) return title(record, lang)
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
  if (!isTree(item)) return undefined
  if (item['title'] !== undefined || item['name'] !== undefined) return title(item, lang)
  for (const [key, list] of LISTS) {
    const id = item[key]
    if (typeof id === 'string') return nameInList(plan, list, id, lang)
  }
  return typeof item['id'] === 'string' ? quote(item['id'], lang) : undefined
}
