/** Who competes for the means of a scenario: the ceilings, what is taken beforehand, and what each entrant would take. */
import { plannableCapacityOf } from '../metrics/base/capacity.ts'
import { ceilingsIn, spendingOf } from '../metrics/base/spending.ts'
import { teamLoads } from '../metrics/base/team-load.ts'
import type { FlatScenario } from '../overlay/flat-scenario.ts'
import { projectById } from '../plan/find-entity.ts'
import type { BudgetSection, Plan, Project, Team } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import type { Period } from '../values/period.ts'
import type { Cents, Days } from '../values/quantity.ts'
import { type Bond, bondsOf } from './bonds.ts'
import { type FixedStanding, isFixed, type Standing, standingsOf } from './standing.ts'
import { awaitsDecision, type Missing, missingOf } from './to-estimate.ts'

/** A ceiling: money of a year and section, or the plannable days of a team and period. */
export type Cap =
  | {
      readonly kind: 'money'
      readonly year: number
      readonly section: BudgetSection
      readonly limit: Cents
    }
  | { readonly kind: 'days'; readonly team: Team; readonly period: Period; readonly limit: Days }

/** How much of one cap is taken, in cents or hundredths of a day; negative for revenue. */
interface Take {
  /** Position of the cap. */
  readonly cap: number
  readonly amount: number
}

/** A project that competes. */
export interface Entrant {
  /** As it would be if the scenario kept it. */
  readonly project: Project
  readonly takes: readonly Take[]
  readonly bond: Bond
  /** Whether the scenario itself keeps it. */
  readonly isKept: boolean
  /** What a candidate does not tell: with any of that it is to be estimated, and never filled in. */
  readonly missing: readonly Missing[]
}

/** Ceilings and entrants of one scenario. */
export interface Contest {
  /** The plan of the scenario in which every fixed project and every entrant is retained. */
  readonly plan: Plan
  readonly caps: readonly Cap[]
  /** What is taken of each cap before anybody competes: by fixed projects, and by payments of all others. */
  readonly taken: readonly number[]
  readonly fixed: readonly { readonly project: Project; readonly standing: FixedStanding }[]
  /** In the order of the plan. */
  readonly entrants: readonly Entrant[]
}

/** The ceilings of money of a plan, then the plannable days (rounded down to a hundredth) of each team and period whose capacity is known. */
export function capsOf(plan: Plan): Cap[] {
  const money = ceilingsIn(plan, {}).map(
    ({ year, section, max }): Cap => ({ kind: 'money', year, section, limit: max }),
  )
  const days = teamLoads(plan)
    .filter(({ isKnown }) => isKnown)
    .map(
      ({ team, period }): Cap => ({
        ...{ kind: 'days', team, period },
        limit: plannableCapacityOf(team, period),
      }),
    )
  return [...money, ...days]
}

function statusIfKept(before: Project | undefined): Project['status'] {
  return before !== undefined && isRetained(before) ? before.status : 'planned'
}

/** The scenario's plan with everything retained that is fixed or competes. */
function everythingKept(
  plan: Plan,
  overlaid: Plan,
  standings: ReadonlyMap<string, Standing>,
): Plan {
  const projects = overlaid.projects.map((project): Project => {
    const key = project.id.toLowerCase()
    if (isRetained(project) || standings.get(key) === 'outside') return project
    return { ...project, status: statusIfKept(projectById(plan, key)) }
  })
  return { ...overlaid, projects }
}

/** What every project takes of every cap, none where it takes nothing, by project. */
function takesOf(plan: Plan, caps: readonly Cap[]): Map<Project, Take[]> {
  const takes = new Map<Project, Take[]>(plan.projects.map((project) => [project, []]))
  const add = (project: Project, cap: number, amount: number): void => {
    if (amount !== 0) takes.get(project)?.push({ cap, amount })
  }
  const loads = teamLoads(plan).filter(({ isKnown }) => isKnown)
  const firstLoad = caps.length - loads.length
  for (const [cap, one] of caps.entries()) {
    if (one.kind === 'days') {
      for (const { project, days } of loads[cap - firstLoad]?.by ?? []) add(project, cap, days)
    } else {
      for (const project of plan.projects) add(project, cap, spendingOf(plan, project, one))
    }
  }
  return takes
}

/** What an entrant takes beside what is paid already, which counts whether it is kept or not. */
function beyondPaid(plan: Plan, project: Project, takes: readonly Take[], caps: readonly Cap[]) {
  const stopped: Project = { ...project, status: 'rejected' }
  const paid = caps.flatMap((cap, index): Take[] => {
    const amount = cap.kind === 'money' ? spendingOf(plan, stopped, cap) : 0
    return amount === 0 ? [] : [{ cap: index, amount }]
  })
  const paidOf = (cap: number): number => paid.find((take) => take.cap === cap)?.amount ?? 0
  return {
    paid,
    takes: takes.map(({ cap, amount }) => ({ cap, amount: amount - paidOf(cap) })),
  }
}

/**
 * The contest of a scenario. Of two projects with one id the standing of the later counts for both.
 *
 * @param plan - the plan as its files write it.
 * @param overlaid - the plan with the scenario laid over it: its envelopes, teams, dates and amounts count.
 */
export function contestOf(plan: Plan, overlaid: Plan, scenario: FlatScenario): Contest {
  const standings = standingsOf(plan, overlaid, scenario)
  const kept = everythingKept(plan, overlaid, standings)
  const caps = capsOf(kept)
  const takes = takesOf(kept, caps)
  const standingOf = ({ id }: Project): Standing => standings.get(id.toLowerCase()) ?? 'outside'
  const contested = kept.projects.filter((project) => standingOf(project) === 'contested')
  const bonds = bondsOf(plan, contested, standings)
  const taken = caps.map(() => 0)
  const take = (list: readonly Take[]): void => {
    for (const { cap, amount } of list) taken[cap] = (taken[cap] ?? 0) + amount
  }
  const retained = new Set(overlaid.projects.filter(isRetained).map(({ id }) => id.toLowerCase()))
  const entrants = contested.map((project, position): Entrant => {
    const split = beyondPaid(kept, project, takes.get(project) ?? [], caps)
    take(split.paid)
    return {
      project,
      takes: split.takes,
      bond: bonds[position] ?? { needs: [], rivals: [] },
      isKept: retained.has(project.id.toLowerCase()),
      missing: awaitsDecision(projectById(plan, project.id) ?? project)
        ? missingOf(plan, project)
        : [],
    }
  })
  const fixed = kept.projects.flatMap((project) => {
    const standing = standingOf(project)
    if (standing !== 'contested') take(takes.get(project) ?? [])
    return isFixed(standing) ? [{ project, standing }] : []
  })
  return { plan: kept, caps, taken, fixed, entrants }
}
