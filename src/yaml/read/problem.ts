/** What can be wrong with a file before anybody asks what it means: the closed list of codes, each at an exact place. */

export const SOURCE_PROBLEM_CODES = [
  'file-binary',
  'file-control-character',
  'file-not-utf8',
  'number-not-finite',
  'number-too-precise',
  'yaml-alias-cycle',
  'yaml-alias-excess',
  'yaml-alias-unknown',
  'yaml-anchor-in-text',
  'yaml-bracket-unclosed',
  'yaml-bracket-unexpected',
  'yaml-colon-in-value',
  'yaml-colon-missing',
  'yaml-colon-space-missing',
  'yaml-comma-missing',
  'yaml-comment-in-text',
  'yaml-comment-sign',
  'yaml-conflict-marker',
  'yaml-dash-after-key',
  'yaml-dash-missing',
  'yaml-dash-space-missing',
  'yaml-dash-typographic',
  'yaml-directive-unknown',
  'yaml-escape-unknown',
  'yaml-indent-unexpected',
  'yaml-key-complex',
  'yaml-key-duplicate',
  'yaml-merge-unreadable',
  'yaml-nesting-excess',
  'yaml-quote-typographic',
  'yaml-quote-unclosed',
  'yaml-rows-pasted',
  'yaml-several-documents',
  'yaml-space-unbreakable',
  'yaml-tab-indent',
  'yaml-tag-unknown',
  'yaml-text-after-bracket',
  'yaml-text-after-quote',
  'yaml-unreadable',
  'yaml-value-start-reserved',
] as const

export type SourceProblemCode = (typeof SOURCE_PROBLEM_CODES)[number]

/** A stretch of a file's text, in UTF-16 code units from its start, the byte order mark not counted. */
export interface TextSpan {
  readonly offset: number
  readonly length: number
}

export interface SourceProblem extends TextSpan {
  readonly code: SourceProblemCode
  /** The words of the file that the sentence needs: `text`, `character`, `count`, `key`, `quote`, `found`, `expected`. */
  readonly facts: Readonly<Record<string, string | number>>
  /** The place that explains it: the first of two equal keys, the bracket that stays open. */
  readonly related?: TextSpan
}

/** A problem whose place explains itself. */
export function sourceProblem(
  code: SourceProblemCode,
  offset: number,
  length: number,
  facts: SourceProblem['facts'],
): SourceProblem {
  return { code, offset, length, facts }
}
