/** A command that cannot be carried out, as a code and the user's word; printed as one line, exit code 2. */
import type { RefusalCode } from '../text/command-texts.ts'

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
