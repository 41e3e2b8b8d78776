/** Cases and lessons of forecasts for tests, from the few facts that a test is about. */
import { type BackTest, backTest } from '../../src/forecast/back-test.ts'
import type { Case } from '../../src/forecast/cases.ts'
import type { Lesson } from '../../src/forecast/learned.ts'
import { pastCases } from '../../src/forecast/methods.ts'

/** A case at month 0, known a year later, uncensored, of size and change 0, where nothing else is said. */
export function caseOf(facts: Partial<Case> = {}): Case {
  const { at = 0, known = at + 12, size = 0, change = 0, isCensored = false } = facts
  return { at, known, size, change, isCensored }
}

/** Cases alike but for their changes. */
export function changing(changes: readonly number[], facts: Partial<Case> = {}): Case[] {
  return changes.map((change) => caseOf({ ...facts, change }))
}

/** The whole numbers from one to another, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A lesson about ends over a year from some cases, as if its trial had ended so: whole class, level 0.8, better than naive methods. */
export function lessonOf(
  cases: readonly Case[],
  trial: Partial<BackTest> = {},
  source: Lesson['source'] = 'own',
): Lesson {
  const held = backTest(cases, trial.years ?? 1, 'end')
  const verdict = { p80: 'better', p50: 'better' } as const
  return { source, trial: { ...held, quantiles: 'class', verdict, ...trial }, past: pastCases(cases, 'end') }
}
