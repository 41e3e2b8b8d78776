/**
 * Tells the plan from the other words of a command: it stands last, but a folder that holds a plan is understood wherever
 * it stands.
 */
import { Refusal } from './refusal.ts'

/** The words of a command, told apart. */
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

/**
 * Tells the words apart.
 *
 * @param given - the words as they were typed.
 * @param places - how many words stand before the plan; `many` for any number.
 * @param isPlan - whether a path holds a plan.
 * @throws Refusal for more words than the command takes.
 */
export function splitPlan(
  given: readonly string[],
  places: number | 'many',
  isPlan: (word: string) => boolean,
): PlanWords {
  const last = given.at(-1)
  const usual = places === 'many' ? given.length - 1 : places
  const isLast =
    last !== undefined &&
    given.length > usual &&
    (places !== 'many' || isPathLike(last) || isPlan(last))
  // A last word that is there counts; else any other that is.
  const at = isLast && isPlan(last) ? given.length - 1 : given.findIndex(isPlan)
  const place = at >= 0 ? at : isLast ? given.length - 1 : -1
  const words = given.filter((_, index) => index !== place)
  if (places !== 'many' && words.length > places)
    throw new Refusal('argument-excess', words.slice(places).join(' '))
  return { words, plan: given[place] }
}
