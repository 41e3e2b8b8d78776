/** What is known of a regime before any plan: its name, its measures and the text that each comes from. */
import type { Bilingual } from '../../values/language.ts'

export interface KnownMeasure {
  readonly id: string
  readonly title: Bilingual
  /** The article that asks for it. */
  readonly source: Bilingual
  /** Whether it must be tried out at least once a year to be worth anything. */
  readonly isTested?: boolean
}

export interface KnownRegime {
  readonly id: string
  readonly title: Bilingual
  /** What it protects: projects that serve a regime of security count as security spending. */
  readonly about: 'security' | 'privacy' | 'accessibility'
  /** The article by which the management approves the measures; missing where none asks for that. */
  readonly approval?: Bilingual
  readonly measures: readonly KnownMeasure[]
}
