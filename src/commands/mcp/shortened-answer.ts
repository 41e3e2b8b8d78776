/**
 * The answer of a command, made short enough for who has little room: details that nobody asked for go, long lists keep
 * their first entries, and what was left out is said in the answer itself.
 */
import { SEVERITIES } from '../../plan/finding.ts'
import { isTree, type Tree } from '../../values/plain-data.ts'

/** How much of an answer is wanted. */
export interface AnswerRoom {
  /** Keys of data that are left out wherever they stand. */
  readonly without: readonly string[]
  /** Most entries of a list. */
  readonly atMost: number
}

interface LeftOut {
  /** The keys that lead there; an entry of a list by its id. */
  readonly at: string
  /** Nothing of it, where nothing is said. */
  readonly kept?: number
  readonly of: number
}

/** An object with more keys than that is a list by names. */
const MOST_KEYS = 60
/** How many places are named. */
const MOST_TOLD = 30

const KEY = /^[\w-]{1,80}$/

/** What an entry of a list is called on the way to what is inside: its id where it is one of the program's words. */
function stepOf(entry: unknown, index: number): string {
  const id = isTree(entry) ? entry['id'] : undefined
  return typeof id === 'string' && KEY.test(id) ? id : String(index)
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return isTree(value) ? Object.keys(value).length : 1
}

/** The most severe findings first, each severity in its order: what is cut off is what weighs least. */
function bySeverity(findings: readonly unknown[]): readonly unknown[] {
  const rank = (one: unknown): number => {
    const severity = isTree(one) ? one['severity'] : undefined
    return SEVERITIES.findIndex((known) => known === severity)
  }
  return findings.toSorted((left, right) => rank(left) - rank(right))
}

function cutList(list: readonly unknown[], at: string, room: AnswerRoom, told: LeftOut[]): unknown[] {
  const { atMost } = room
  const ordered = at === 'findings' && list.length > atMost ? bySeverity(list) : list
  if (list.length > atMost) told.push({ at, kept: atMost, of: list.length })
  return ordered.slice(0, atMost).map((one, index) => cut(one, `${at}.${stepOf(one, index)}`, room, told))
}

function cutTree(tree: Tree, at: string, room: AnswerRoom, told: LeftOut[]): object {
  const path = (key: string): string => (at === '' ? key : `${at}.${key}`)
  const entries = Object.entries(tree)
  const most = Math.max(MOST_KEYS, room.atMost)
  if (entries.length > most) told.push({ at, kept: most, of: entries.length })
  return Object.fromEntries(
    entries.slice(0, most).flatMap(([key, value]) => {
      if (!room.without.includes(key)) return [[key, cut(value, path(key), room, told)]]
      if (sizeOf(value) > 0) told.push({ at: path(key), of: sizeOf(value) })
      return []
    }),
  )
}

function cut(value: unknown, at: string, room: AnswerRoom, told: LeftOut[]): unknown {
  if (Array.isArray(value)) return cutList(value, at, room, told)
  return isTree(value) ? cutTree(value, at, room, told) : value
}

/** The answer within its room; the very same where all of it has room. */
export function shortened(answer: object, room: AnswerRoom): object {
  const told: LeftOut[] = []
  const short = cut(answer, '', room, told)
  if (told.length === 0 || !isTree(short)) return answer
  const others = told.length - MOST_TOLD
  const more = others > 0 ? [{ at: '…', of: others }] : []
  return { ...short, left_out: [...told.slice(0, MOST_TOLD), ...more] }
}
