/** A command that cannot be carried out, as a code and the user's word: what a step gives, what a command throws; one line, exit code 2. */
import type { RefusalCode } from '../lang/catalogue/refusals.ts'

/** Thrown by commands, caught by the program. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly word: string
  /** A word that was most likely meant. */
  readonly suggestion: string | undefined

  constructor(code: RefusalCode, word = '', suggestion?: string) {
    super(`${code} ${word}`)
    this.code = code
    this.word = word
    this.suggestion = suggestion
  }
}

/** What a step gives that is not made. */
export interface Refused {
  readonly refusal: RefusalCode
  readonly word: string
  /** A word that was most likely meant. */
  readonly suggestion?: string | undefined
}

/** Whether a step was refused. */
export function isRefused(step: object): step is Refused {
  return 'refusal' in step
}

/** What a step gave that was not refused. */
export function unlessRefused<Step extends object>(step: Step | Refused): Step {
  if (isRefused(step)) throw new Refusal(step.refusal, step.word, step.suggestion)
  return step
}
