/** The sentences of every slip that reading a plan's files can meet, by the code that is also the rule's id. */
import type { Bilingual } from '../../values/language.ts'
import { FILE_SLIPS } from './files.ts'
import { FORMAT_SLIPS } from './format.ts'
import type { Slip, SlipFacts, SlipText } from './slip.ts'
import { SOURCE_SLIPS } from './yaml.ts'

export const SLIPS = { ...SOURCE_SLIPS, ...FORMAT_SLIPS, ...FILE_SLIPS }

export type SlipCode = keyof typeof SLIPS

/** Codes of what leaves the file readable: worth a warning, not an error. */
const WARNINGS: ReadonlySet<SlipCode> = new Set<SlipCode>([
  'file-copy',
  'file-empty',
  'file-without-plan-key',
  'logo-missing',
  'logo-outside',
  'logo-too-large',
  'logo-unreadable',
  'rule-name-unknown',
  'schema-foreign',
  'schema-newer',
  'schema-outdated',
  'waiver-entity-unknown',
  'waiver-expired',
  'yaml-comment-in-text',
  'yaml-directive-unknown',
])

export function slipSeverity(code: SlipCode): 'error' | 'warning' {
  return WARNINGS.has(code) ? 'warning' : 'error'
}

/**
 * What is said about a slip, and the advice, in both languages.
 *
 * @param choices - the values that may stand there, each with what it means.
 */
export function slipText(code: SlipCode, facts: SlipFacts, choices: readonly Bilingual[] = []): SlipText {
  const said: Slip = SLIPS[code]
  return typeof said === 'function' ? said(facts, choices) : said
}
