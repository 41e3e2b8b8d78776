/** Reads what `plan smooth` is asked for: the mode, the scenario to smooth and the sections. */

import type { Plan } from '../../plan/plan.ts'
import { SMOOTHING_REPORT } from '../../reports/smoothing/report.ts'
import type { OptionsOf } from '../declaration.ts'
import { nameAmong } from '../option-values.ts'
import type { SMOOTH } from './declaration.ts'
import type { SmoothingOptions } from './smooth.ts'

export function smoothingSections(words: readonly string[] = []): readonly string[] {
  return words.map((word) => nameAmong(word, SMOOTHING_REPORT.sectionIds, 'section-unknown'))
}

export function smoothingRequest(
  { mode, scenario }: OptionsOf<typeof SMOOTH>,
  { scenarios }: Pick<Plan, 'scenarios'>,
): SmoothingOptions {
  const ids = scenarios.map(({ id }) => id)
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(scenario === undefined ? {} : { frame: nameAmong(scenario, ids, 'scenario-unknown') }),
  }
}
