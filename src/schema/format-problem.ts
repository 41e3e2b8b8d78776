/** What can be wrong with a file's data before anybody looks at the plan: the closed list of codes. */

import type { Bilingual } from '../values/language.ts'

export const FORMAT_PROBLEM_CODES = [
  'amount-unreadable',
  'date-unreadable',
  'flag-unreadable',
  'form-unexpected',
  'id-unreadable',
  'key-missing',
  'key-unknown',
  'keys-outside-plan',
  'list-expected',
  'map-expected',
  'number-not-whole',
  'number-out-of-range',
  'number-unreadable',
  'period-unreadable',
  'share-unreadable',
  'text-empty',
  'text-expected',
  'type-unexpected',
  'value-missing',
  'value-unknown',
] as const

export type FormatProblemCode = (typeof FORMAT_PROBLEM_CODES)[number]

export interface FormatProblem {
  readonly code: FormatProblemCode
  /** Where it stands; for a missing key the map that lacks it. */
  readonly path: readonly (string | number)[]
  readonly part: 'key' | 'value'
  /** Words for the sentence: `key`, `found`, `shape`, `kind`, `suggestion`, `allowed`, `min`, `max`. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
  /** For a value that is not in a closed list: the values that are, each with what it means. */
  readonly choices?: readonly Bilingual[]
}
