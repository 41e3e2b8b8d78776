/** How far a loaded plan is on the ladder, by what its rules find. */

import { RULES } from '../checks/index.ts'
import type { RungCheck } from '../checks/ladder.ts'
import { type Standing, standingOf } from '../report/standing.ts'
import { waiverOf } from './check.ts'
import { checked } from './findings.ts'
import type { Loaded } from './load.ts'

/** The standing; a rule's share is taken of the records that it looks at, and what is waived counts as held. */
export function planStanding(loaded: Loaded): Standing {
  const { plan, unread, sources } = loaded
  const { findings, waiting } = checked(loaded)
  const found = (id: string): number =>
    findings.filter((one) => one.rule === id && waiverOf(one, plan) === undefined).length
  return standingOf(({ id }: RungCheck) => {
    if (id === 'files') return { held: sources.size - unread.files, of: sources.size }
    if (plan === undefined) return undefined
    if (id === 'approval') return { held: plan.isApproved ? 1 : 0, of: 1 }
    const rule = RULES.find((one) => one.id === id)
    if (rule === undefined || waiting.includes(id) || plan.header.rules?.[id] === 'off')
      return undefined
    const of = rule.collective?.population(plan) ?? (plan.isApproved ? 1 : 0)
    return { held: Math.max(0, of - found(id)), of }
  })
}
