/** How far a loaded plan is on the ladder, by what its rules find. */

import type { Loaded } from '../plan/load/load-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { type HeldCheck, type PlanStanding, standingOf } from '../reports/sections/ladder.ts'
import { RULE_BY_ID } from '../rules/index.ts'
import { type Checked, waiverOf } from './check.ts'
import { checked } from './findings.ts'

type Count = Pick<HeldCheck, 'held' | 'of'>

/** How many of the records that a rule looks at it finds nothing about; what is waived counts as held. */
function heldBy(
  id: string,
  plan: Plan,
  { findings, waiting }: Checked,
): Count | 'waiting' | undefined {
  const rule = RULE_BY_ID.get(id)
  const isOff = plan.header.rules?.[id] === 'off'
  if (rule === undefined || isOff) return undefined
  if (waiting.includes(id)) return 'waiting'
  const found = findings.filter((one) => one.rule === id && waiverOf(one, plan) === undefined)
  // A rule without a population is about the plan itself, once it is approved.
  const of = rule.collective?.population(plan) ?? (plan.isApproved ? 1 : 0)
  return { held: Math.max(0, of - found.length), of }
}

/** How many of the plan's files were read whole; those that only look like one of its files count as not read. */
function readWhole({ plan, unread }: Loaded): Count {
  const files = new Set([...(plan?.files ?? []), ...unread.files])
  return { held: files.size - unread.files.size, of: files.size }
}

/** How far the plan is; without a readable plan only its files are counted. */
export function planStanding(loaded: Loaded): PlanStanding {
  const { plan } = loaded
  const all = checked(loaded)
  return standingOf(({ id }) => {
    if (id === 'files') return readWhole(loaded)
    if (plan === undefined) return 'waiting'
    if (id === 'approval') return { held: plan.isApproved ? 1 : 0, of: 1 }
    return heldBy(id, plan, all)
  })
}
