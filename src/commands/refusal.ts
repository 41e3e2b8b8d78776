/** A command that cannot be carried out, as a code and the user's word; printed as one line, exit code 2. */

import { type RefusalCode, refusalText } from '../lang/catalogue/refusals.ts'
import { safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'

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

/** What a refusal of a command or of the file system says, in one harmless line; undefined for any other error. */
export function refusalLine(error: unknown, lang: Lang): string | undefined {
  if (error instanceof Refusal) {
    return refusalText(error.code, safeText(error.word), lang, error.suggestion)
  }
  if (!(error instanceof WorkspaceFailure)) return undefined
  return refusalText(error.code, safeText(error.path), lang)
}
