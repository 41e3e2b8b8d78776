/** How many people the teams of a scope have in a month, and which months the staff figures compare. */
import type { Plan } from '../model/plan.ts'
import { type Month, monthOfDay } from '../units/calendar.ts'
import { fteIn } from './capacity.ts'
import type { Scope, Term } from './define.ts'
import { teamsIn } from './load.ts'

/** The last month that staff is known of: the status date's, kept inside the horizon. */
export function lastStaffMonth({ horizon, asOf }: Plan): Month {
  return Math.max(horizon.first, Math.min(horizon.last, monthOfDay(asOf))) as Month
}

/** The staff of each team in a month; teams of which it is not known have no term. */
export function staffTerms(plan: Plan, scope: Scope, month: Month): Term[] {
  return teamsIn(plan, scope).flatMap((entity) => {
    const amount = fteIn(entity, month)
    return amount === undefined ? [] : [{ entity, amount }]
  })
}
