/**
 * What a scenario makes of each project: in or out, moved, stretched, scaled, replaced; and what is foregone with those that it leaves out (the opportunity cost): value, needs, departments, against the money and days that are spared.
 */

import { plannedDays } from '../metrics/base/demand.ts'
import { costOf, spendingOf } from '../metrics/base/spending.ts'
import { projectValue } from '../metrics/base/value.ts'
import { isPlannedNeed } from '../metrics/needs.ts'
import type { Choice } from '../overlay/flat-scenario.ts'
import { scaleProject } from '../overlay/scale-project.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { type Day, monthOfDay } from '../values/calendar.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { type Cents, type Days, minus, NO_DAYS } from '../values/quantity.ts'
import type { CommitteeOption } from './committee-option.ts'

export interface ProjectOutcome {
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

/** Whether a project has not the dates that it has in the plan. */
export function hasOtherDates(before: Pick<Project, 'span'>, { span }: Pick<Project, 'span'>): boolean {
  return before.span.start !== span.start || before.span.end !== span.end
}

function monthsApart(before: Day | undefined, after: Day | undefined): number {
  return before === undefined || after === undefined ? 0 : monthOfDay(after) - monthOfDay(before)
}

function outcomeOf(before: Project, after: Project, choice: Choice | undefined): ProjectOutcome {
  const shift = monthsApart(before.span.start, after.span.start)
  const longer = monthsApart(before.span.end, after.span.end) - shift
  const isIn = isRetained(after)
  return {
    before,
    after,
    isIn,
    isLeftOut: !isIn && (isRetained(before) || isCandidate(before)),
    isMoved: hasOtherDates(before, after),
    shift: shift === 0 ? undefined : shift,
    longer: longer === 0 ? undefined : longer,
    choice,
  }
}

/** What becomes of every project of the plan, in its order. */
export function outcomesOf(plan: Plan, option: CommitteeOption): ProjectOutcome[] {
  const { choices } = option.scenario
  return plan.projects.map((before, index) =>
    outcomeOf(before, option.plan.projects[index] ?? before, choices.get(before.id.toLowerCase())),
  )
}

/** Whether the scenario does more to a project that is in than keep it. */
export function isChangedIn({ isMoved, choice }: ProjectOutcome): boolean {
  return isMoved || (choice?.scale !== undefined && choice.scale !== 1)
}

/** One project that a scenario leaves out, and what follows. */
export interface ForegoneProject {
  readonly outcome: ProjectOutcome
  /** By the plan's own measure; undefined where it has no score. */
  readonly value: number | undefined
  /** What is not spent: its whole cost in the plan, less what is paid all the same. */
  readonly spared: Cents
  /** Planned days of its IT work that are not asked for: all of them, or those after the status date once it has started. */
  readonly days: Days
  /** Needs that it would answer and that nothing else in the scenario answers. */
  readonly needs: readonly Entry<'needs'>[]
  /** Ids of its departments that have no other project in the scenario, as it writes them. */
  readonly departments: readonly string[]
}

const IDLE_NEEDS: readonly string[] = ['duplicate', 'rejected']

/** The needs that each project answers whatever its status, by its lower-cased id; a link counts whichever side writes it. */
const needsByProject = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly Entry<'needs'>[]> => {
  const found = new Map<string, Set<Entry<'needs'>>>()
  const add = (project: string, need: Entry<'needs'> | undefined): void => {
    if (need === undefined || IDLE_NEEDS.includes(need.status)) return
    const key = project.toLowerCase()
    found.set(key, (found.get(key) ?? new Set()).add(need))
  }
  const byId = new Map(plan.needs.map((need) => [need.id.toLowerCase(), need]))
  for (const need of plan.needs) for (const project of need.projects ?? []) add(project, need)
  for (const { id, written } of plan.projects)
    for (const need of written.needs ?? []) add(id, byId.get(need.toLowerCase()))
  return new Map([...found].map(([key, needs]) => [key, [...needs]]))
})

function served(plan: Plan): ReadonlySet<string> {
  const departments = plan.projects.filter(isRetained).flatMap((project) => project.departments)
  return new Set(departments.map((department) => department.toLowerCase()))
}

/** What a factor would bear on: work that is done can't be spared. */
function daysToCome(plan: Plan, project: Project): Days {
  const done = plannedDays(scaleProject(plan, project, 0)) ?? NO_DAYS
  return minus(plannedDays(project) ?? NO_DAYS, done)
}

/**
 * The projects that a scenario leaves out, in the order of the plan.
 *
 * @param plan - the plan as its files write it.
 * @param after - the plan with the scenario laid over it.
 */
export function foregoneOf(plan: Plan, after: Plan, outcomes: readonly ProjectOutcome[]): ForegoneProject[] {
  const needs = needsByProject(plan)
  const departments = served(after)
  return outcomes
    .filter(({ isLeftOut }) => isLeftOut)
    .map((outcome): ForegoneProject => {
      const { before } = outcome
      return {
        outcome,
        value: projectValue(plan, before)?.value,
        spared: minus(costOf(plan, before, {}), spendingOf(after, outcome.after, {})),
        days: daysToCome(plan, before),
        needs: (needs.get(before.id.toLowerCase()) ?? []).filter((need) => isPlannedNeed(after, need) === false),
        departments: [...new Set(before.departments)].filter(
          (department) => !departments.has(department.toLowerCase()),
        ),
      }
    })
}
