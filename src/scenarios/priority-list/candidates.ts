/**
 * The candidates for the means of a scenario: the ceilings that still bind, what is taken of them beforehand, and what each candidate would take (the items and capacities of a multidimensional knapsack problem).
 */
import { demandMeter } from '../../limits/demand.ts'
import type { EnvelopeLimit } from '../../limits/envelope.ts'
import { LIMIT_KINDS, type Limit, limitKindOf } from '../../limits/index.ts'
import type { TeamLimit } from '../../limits/team-capacity.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Cents } from '../../values/quantity.ts'
import { awaitsDecision, type EstimateGap, estimateGaps } from '../estimate-gaps.ts'
import { type Interdependence, interdependencesOf } from '../interdependence.ts'
import { type Eligibility, eligibilitiesOf, isObliged, type Obligation } from '../obligation.ts'

/** A ceiling that is filled by rank: money of a year and section, or the plannable days of a team and period. */
export type Ceiling = (EnvelopeLimit & { readonly limit: Cents }) | TeamLimit

/** How much of one ceiling is taken, in cents or hundredths of a day; negative for revenue. */
interface CeilingDemand {
  /** Position of the ceiling. */
  readonly ceiling: number
  readonly amount: number
}

export interface Candidate {
  /** As it would be if the scenario kept it. */
  readonly project: Project
  readonly demands: readonly CeilingDemand[]
  readonly interdependence: Interdependence
  /** Whether the scenario itself keeps it. */
  readonly isKept: boolean
  /** What a candidate does not tell: with any of that it is to be estimated, and never filled in. */
  readonly missing: readonly EstimateGap[]
}

export interface Competition {
  /** The plan of the scenario in which every fixed project and every candidate is retained. */
  readonly plan: Plan
  readonly ceilings: readonly Ceiling[]
  /** What is taken of each ceiling before anybody competes: by fixed projects, and by payments of all others. */
  readonly baseLoads: readonly number[]
  readonly fixed: readonly { readonly project: Project; readonly standing: Obligation }[]
  /** In the order of the plan. */
  readonly candidates: readonly Candidate[]
}

function isCeiling(limit: Limit): limit is Ceiling {
  return limitKindOf(limit).isFilledByRank && limit.limit !== undefined
}

/** The ceilings of a plan, over or not: money, then the days of each team and period whose capacity is known. */
function ceilingsOf(plan: Plan): Ceiling[] {
  return LIMIT_KINDS.flatMap((kind) => kind.inPlan(plan).filter(isCeiling))
}

function statusIfKept(before: Project | undefined): Project['status'] {
  return before !== undefined && isRetained(before) ? before.status : 'planned'
}

/** The scenario's plan with everything retained that is fixed or competes. */
function everythingKept(plan: Plan, overlaid: Plan, standings: ReadonlyMap<string, Eligibility>): Plan {
  const projects = overlaid.projects.map((project): Project => {
    const key = project.id.toLowerCase()
    if (isRetained(project) || standings.get(key) === 'outside') return project
    return { ...project, status: statusIfKept(projectById(plan, key)) }
  })
  return { ...overlaid, projects }
}

/** What every project takes of every ceiling, in their order, none where it takes nothing. */
function demandsOf(plan: Plan, ceilings: readonly Ceiling[]): Map<Project, CeilingDemand[]> {
  const { measure } = demandMeter(plan, ceilings)
  return new Map(
    plan.projects.map((project) => [
      project,
      [...measure(project)]
        .filter(([, amount]) => amount !== 0)
        .map(([ceiling, amount]) => ({ ceiling, amount }))
        .sort((left, right) => left.ceiling - right.ceiling),
    ]),
  )
}

/** What a candidate takes beside what is paid already, which counts whether it is kept or not. */
function beyondPaid(plan: Plan, project: Project, takes: readonly CeilingDemand[], ceilings: readonly Ceiling[]) {
  const stopped: Project = { ...project, status: 'rejected' }
  const paid = ceilings.flatMap((ceiling, index): CeilingDemand[] => {
    const amount = ceiling.kind === 'money' ? spendingOf(plan, stopped, ceiling) : 0
    return amount === 0 ? [] : [{ ceiling: index, amount }]
  })
  const paidOf = (ceiling: number): number => paid.find((take) => take.ceiling === ceiling)?.amount ?? 0
  return { paid, takes: takes.map(({ ceiling, amount }) => ({ ceiling, amount: amount - paidOf(ceiling) })) }
}

/**
 * The competition of a scenario. Of two projects with one id the standing of the later counts for both.
 *
 * @param plan - the plan as its files write it.
 * @param overlaid - the plan with the scenario laid over it: its envelopes, teams, dates and amounts count.
 */
export function competitionOf(plan: Plan, overlaid: Plan, scenario: FlatScenario): Competition {
  const standings = eligibilitiesOf(plan, overlaid, scenario)
  const kept = everythingKept(plan, overlaid, standings)
  const ceilings = ceilingsOf(kept)
  const takes = demandsOf(kept, ceilings)
  const standingOf = ({ id }: Project): Eligibility => standings.get(id.toLowerCase()) ?? 'outside'
  const contested = kept.projects.filter((project) => standingOf(project) === 'contested')
  const interdependences = interdependencesOf(plan, contested, standings)
  const taken = ceilings.map(() => 0)
  const take = (list: readonly CeilingDemand[]): void => {
    for (const { ceiling, amount } of list) taken[ceiling] = (taken[ceiling] ?? 0) + amount
  }
  const retained = new Set(overlaid.projects.filter(isRetained).map(({ id }) => id.toLowerCase()))
  const candidates = contested.map((project, position): Candidate => {
    const split = beyondPaid(kept, project, takes.get(project) ?? [], ceilings)
    take(split.paid)
    return {
      project,
      demands: split.takes,
      interdependence: interdependences[position] ?? { prerequisites: [], exclusives: [] },
      isKept: retained.has(project.id.toLowerCase()),
      missing: awaitsDecision(projectById(plan, project.id) ?? project) ? estimateGaps(plan, project) : [],
    }
  })
  const fixed = kept.projects.flatMap((project) => {
    const standing = standingOf(project)
    if (standing !== 'contested') take(takes.get(project) ?? [])
    return isObliged(standing) ? [{ project, standing }] : []
  })
  return { plan: kept, ceilings, baseLoads: taken, fixed, candidates }
}

/** Whether a ceiling still binds anybody: its year is not closed, or its period not over. */
export function isStillBinding(plan: Plan, ceiling: Ceiling): boolean {
  return !limitKindOf(ceiling).isOver(plan, ceiling)
}
