/** What reading a plan may say, without a file at hand: the sentences with `…` for the user's words. */
import { SLIPS, type SlipCode, slipSeverity, slipText } from '../text/slips.ts'
import type { Bilingual } from '../units/language.ts'

/** A slip as it is listed. */
export interface SlipPattern {
  readonly id: SlipCode
  readonly severity: 'error' | 'warning'
  readonly message: Bilingual
  readonly help: Bilingual
}

const WORDS = [
  'byte',
  'character',
  'comment',
  'expected',
  'found',
  'key',
  'limit',
  'min',
  'other',
  'quote',
  'text',
]

/** Every word that a sentence may take from a file; suggestions are left out. */
const PLACEHOLDERS = { ...Object.fromEntries(WORDS.map((word) => [word, '…'])), allowed: ['…'] }

/** The sentences of a slip. */
export function slipPattern(id: SlipCode): SlipPattern {
  return { id, severity: slipSeverity(id), ...slipText(id, PLACEHOLDERS) }
}

/** Every slip, in the order of their ids. */
export function placeholderSlips(): SlipPattern[] {
  return (Object.keys(SLIPS) as SlipCode[]).sort().map(slipPattern)
}
