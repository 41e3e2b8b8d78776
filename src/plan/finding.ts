/** What is wrong, where, and what to do: the one shape that every stage reports in. */
import type { Bilingual } from '../values/language.ts'
import type { Origin } from '../yaml/read/origin.ts'

/** How serious a finding is, most serious first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const

/** How serious a finding is. */
export type Severity = (typeof SEVERITIES)[number]

export interface Related {
  readonly at: Origin
  readonly label: Bilingual
}

/** The values that a finding's sentence uses, in plain units, for machines. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

export interface Finding {
  /** The rule's id, kebab-case. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence without a final period. */
  readonly message: Bilingual
  readonly at: Origin
  readonly related: readonly Related[]
  readonly facts: Facts
  /** What to do. */
  readonly help: Bilingual
  /** The id of the entity it is about, when there is one. */
  readonly entity?: string
}
