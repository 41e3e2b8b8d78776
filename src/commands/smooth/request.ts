/** Reads what `plan smooth` is asked for: the mode and the scenario to smooth. */

import type { Plan } from '../../plan/plan.ts'
import type { OptionsOf } from '../declaration.ts'
import { nameAmong } from '../option-values.ts'
import type { SMOOTH } from './declaration.ts'
import type { SmoothingOptions } from './smooth.ts'

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
