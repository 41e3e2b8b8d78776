/** How far a loaded plan is on the ladder, by what its rules find. */
import { RULES } from '../checks/index.ts'
import type { Plan } from '../model/plan.ts'
import { type HeldCheck, type Standing, standingOf } from '../report/standing.ts'
import { type Checked, waiverOf } from './check.ts'
import { checked } from './findings.ts'
import type { Loaded } from './load.ts'

type Count = Pick<HeldCheck, 'held' | 'of'>

/** How many of the records that a rule looks at it finds nothing about; what is waived counts as held. */
function heldBy(id: string, plan: Plan, { findings, waiting }: Checked): Count | undefined {
  const rule = RULES.find((one) => one.id === id)
  const isOff = plan.header.rules?.[id] === 'off'
  if (rule === undefined || isOff || waiting.includes(id)) return undefined
  const found = findings.filter((one) => one.rule === id && waiverOf(one, plan) === undefined)
  // A rule without a population is about the plan itself, once it is approved.
  const of = rule.collective?.population(plan) ?? (plan.isApproved ? 1 : 0)
  return { held: Math.max(0, of - found.length), of }
}

/** How far the plan is; without a readable plan only its files are counted. */
export function planStanding(loaded: Loaded): Standing {
  const { plan, unread, sources } = loaded
  const all = checked(loaded)
  return standingOf(({ id }) => {
    if (id === 'files') return { held: sources.size - unread.files, of: sources.size }
    if (plan === undefined) return undefined
    if (id === 'approval') return { held: plan.isApproved ? 1 : 0, of: 1 }
    return heldBy(id, plan, all)
  })
}
