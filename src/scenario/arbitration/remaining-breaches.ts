/** What a proposal still breaks, and whether anything that could be chosen would have kept it from that. */

import type { Entry, Plan } from '../../plan/plan.ts'
import { type Breach, breachesOf, breachKey } from '../../rules/breaches.ts'
import type { Selection } from '../../solver/problem.ts'
import type { Posed } from './meaning.ts'
import { laidOver, proposalOf } from './proposal.ts'

/** A breach that is left. */
export interface Remaining {
  readonly breach: Breach
  /** Whether what stands or is required breaks it by itself, or the problem says that it does. */
  readonly isUnavoidable: boolean
}

/** The breaches of the plan under a proposal. */
export function remainingBreaches(
  frame: Entry<'scenarios'> | undefined,
  { problem, meaning }: Posed,
  selection: Selection,
  laid: Plan,
): Remaining[] {
  const left = breachesOf(laid)
  if (left.length === 0) return []
  const required = selection.map((option, task) =>
    problem.activities[task]?.isRequired === true ? option : -1,
  )
  const least = laidOver(meaning.plan, frame, proposalOf(meaning, required))
  const known = new Set(breachesOf(least).map(breachKey))
  const told = new Set(
    [
      ...meaning.tasks.filter(({ broken }) => broken.length > 0).map(({ project }) => project),
      ...meaning.lostOrders.map(({ after }) => after),
    ].map(({ id }) => id),
  )
  return left.map((breach) => ({
    breach,
    isUnavoidable: known.has(breachKey(breach)) || told.has(breach.discovery.entity ?? ''),
  }))
}
