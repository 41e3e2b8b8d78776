/**
 * A command that cannot be carried out, as a code and the user's word: one line, exit code 2, and the line to type instead
 * where it is known.
 */
import type { SourceFault } from '../intake/record.ts'
import type { RefusalCode } from '../lang/catalogue/refusals.ts'
import type { Finding } from '../plan/finding.ts'
import type { Lang } from '../values/language.ts'

/** What is known beside the word that is refused. */
export interface RefusalHelp {
  /** The part of the word that is wrong, where not all of it is. */
  readonly wrong?: string | undefined
  /** The option whose value is wrong, as `--format`, or `word` for an argument. */
  readonly place?: string | undefined
  /** A word that was most likely meant. */
  readonly suggestion?: string | undefined
  /** The words that would do. */
  readonly known?: readonly string[]
  /** The words after `plan` that would do, as the program would be given them. */
  readonly line?: readonly string[] | undefined
  /** Lines of other programs that follow it, each as its words. */
  readonly after?: readonly (readonly string[])[]
  /** More lines that would do, or what else there is to know, one below the other. */
  readonly details?: readonly string[]
  /** The language of the file that is refused, for where nobody says another. */
  readonly lang?: Lang
  /** What a change would make wrong, where that is refused. */
  readonly finding?: Pick<Finding, 'message' | 'help'>
  /** Where in a file of others it is, where known. */
  readonly at?: { readonly line?: number; readonly sheet?: string } | undefined
}

/** Thrown by commands and their steps, caught by the program. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly word: string
  readonly help: RefusalHelp

  constructor(code: RefusalCode, word = '', help: RefusalHelp = {}) {
    super(`${code} ${word}`)
    this.code = code
    this.word = word
    this.help = help
  }
}

export function sourceRefusal({ fault, detail, known = [], ...at }: SourceFault): Refusal {
  return new Refusal(fault, detail, { at, known })
}
