/** What margins that stay free would cost: the choice is made again with plannable days as hard limits, from scratch. */

import { type WhatIf, whatIfBudget, whatIfNothingPaid } from '../../optimize/explain/what-if.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { isTimeUp, type SolverSession } from '../solve.ts'

/** The best choice that takes nothing from priced margins, beside the proposal. */
export interface FreeMargins extends Pick<WhatIf, 'aims' | 'isProven'> {
  /** `impossible` is proven: what is required needs margins; `not-found` is not. */
  readonly kind: 'possible' | 'impossible' | 'not-found'
  /** What the value changes by, margins paid; 0 or less where no aim changes. */
  readonly change: number
}

/**
 * What margins that stay free would cost; undefined where time is up.
 *
 * @param base - an answer that takes something from them.
 */
export async function freeMarginsOf(
  { problem }: Formulation,
  base: ChoiceResult,
  session: SolverSession,
): Promise<FreeMargins | undefined> {
  if (isTimeUp(session)) return undefined
  const found = await whatIfNothingPaid(problem, base, session.engine, whatIfBudget(session.effort))
  const { aims, change, isProven } = found
  if (found.solution === undefined)
    return { kind: isProven ? 'impossible' : 'not-found', aims: [], change: 0, isProven }
  return { kind: 'possible', aims, change: change / VALUE_SCALE, isProven }
}
