/**
 * Tells the plan from the other words of a command: it stands last, but a folder that holds a plan is understood wherever
 * it stands.
 */
import { Refusal } from './refusal.ts'

export interface PlanWords {
  /** The words before the plan, in order; fewer than the command takes where some are missing. */
  readonly words: readonly string[]
  /** The path of the plan; undefined where no word names it. */
  readonly plan: string | undefined
}

/** Whether a word can only be a path. */
export function isPathLike(word: string): boolean {
  return word === '.' || word === '..' || /[/\\]/.test(word) || /\.ya?ml$/i.test(word)
}

/** What is known of words before the plan is. */
interface WordKnowledge {
  /** How many words stand before the plan; `many` for any number. */
  readonly places: number | 'many'
  /** Whether -p names the plan, so that no word does. */
  readonly isNamed: boolean
  readonly isPlan: (word: string) => boolean
  /** Whether a word is one that stands before the plan, as the name of a report. */
  readonly isOwn: (word: string) => boolean
}

/** The place of the plan among the words; -1 where none of them names it. */
function placeOfPlan(given: readonly string[], { places, isPlan, isOwn }: WordKnowledge): number {
  const end = given.length - 1
  const last = given[end]
  if (last === undefined) return -1
  const holders = given.flatMap((word, at) => (isPlan(word) && !isOwn(word) ? [at] : []))
  if (holders.includes(end)) return end
  const [holder] = holders
  if (holder !== undefined) return holder
  const isBeyond = places === 'many' ? isPathLike(last) && !isOwn(last) : given.length > places
  return isBeyond ? end : -1
}

/**
 * Tells the words apart.
 *
 * @param given - the words as they were typed.
 * @throws Refusal for more words than the command takes, and for a plan beside -p.
 */
export function splitPlan(given: readonly string[], knowledge: WordKnowledge): PlanWords {
  const { places, isNamed, isPlan } = knowledge
  const place = placeOfPlan(given, knowledge)
  const word = given[place]
  if (isNamed && word !== undefined && (places === 'many' || given.length > places))
    throw new Refusal('plan-twice', isPlan(word) ? '--plan' : word)
  if (isNamed) return { words: given, plan: undefined }
  const words = given.filter((_, index) => index !== place)
  if (places !== 'many' && words.length > places) throw new Refusal('argument-excess', words.slice(places).join(' '))
  return { words, plan: word }
}
