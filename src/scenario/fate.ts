/** What a scenario makes of each project: in or out, moved, stretched, scaled, replaced, and why. */

import type { Choice } from '../overlay/flat-scenario.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { type Day, monthOfDay } from '../values/calendar.ts'
import type { Option } from './option.ts'

/** One project in a scenario. */
export interface Fate {
  /** As the plan has it. */
  readonly before: Project
  /** As the scenario has it. */
  readonly after: Project
  readonly isIn: boolean
  /** Whether it was a candidate or retained and is neither now. */
  readonly isLeftOut: boolean
  /** Whether its dates are not the plan's. */
  readonly isMoved: boolean
  /** Months that its start moves by; undefined where it has none or stays. */
  readonly shift: number | undefined
  /** Months that it lasts longer (shorter for a negative number); undefined where it has no dates or lasts as long. */
  readonly longer: number | undefined
  readonly choice: Choice | undefined
}

function monthsApart(before: Day | undefined, after: Day | undefined): number {
  return before === undefined || after === undefined ? 0 : monthOfDay(after) - monthOfDay(before)
}

function fateOf(before: Project, after: Project, choice: Choice | undefined): Fate {
  const shift = monthsApart(before.span.start, after.span.start)
  const longer = monthsApart(before.span.end, after.span.end) - shift
  const isIn = isRetained(after)
  return {
    before,
    after,
    isIn,
    isLeftOut: !isIn && (isRetained(before) || isCandidate(before)),
    isMoved: before.span.start !== after.span.start || before.span.end !== after.span.end,
    shift: shift === 0 ? undefined : shift,
    longer: longer === 0 ? undefined : longer,
    choice,
  }
}

/** What becomes of every project of the plan, in its order. */
export function fatesOf(plan: Plan, option: Option): Fate[] {
  const { choices } = option.scenario
  return plan.projects.map((before, index) =>
    fateOf(before, option.plan.projects[index] ?? before, choices.get(before.id.toLowerCase())),
  )
}

/** Whether the scenario does more to a project that is in than keep it. */
export function isChangedIn({ isMoved, choice }: Fate): boolean {
  return isMoved || (choice?.scale !== undefined && choice.scale !== 1)
}
