/** What reading a plan may say, without a file at hand: the sentences with `…` for the user's words. */

import { SLIPS, type SlipCode, slipSeverity, slipText } from '../lang/slips/index.ts'
import type { SlipFacts } from '../lang/slips/slip.ts'
import type { Bilingual } from '../values/language.ts'

/** A slip as it is listed. */
export interface SlipPattern {
  readonly id: SlipCode
  readonly severity: 'error' | 'warning'
  readonly message: Bilingual
  readonly help: Bilingual
}

/** Words that a sentence has only where they are known. */
const LEFT_OUT: readonly string[] = [
  'belongs',
  'count',
  'encoding',
  'example',
  'item',
  'last',
  'line',
  'max',
  'named',
  'suggestion',
  'under',
]

/** `…` for every word that a sentence may take from a file. */
const PLACEHOLDERS: SlipFacts = new Proxy<SlipFacts>(
  {},
  {
    get: (_, word) => {
      if (LEFT_OUT.includes(String(word))) return undefined
      return word === 'allowed' ? ['…'] : '…'
    },
  },
)

/** The sentences of a slip. */
export function slipPattern(id: SlipCode): SlipPattern {
  return { id, severity: slipSeverity(id), ...slipText(id, PLACEHOLDERS) }
}

/** Every slip, in the order of their ids. */
export function placeholderSlips(): SlipPattern[] {
  return (Object.keys(SLIPS) as SlipCode[]).sort().map(slipPattern)
}
