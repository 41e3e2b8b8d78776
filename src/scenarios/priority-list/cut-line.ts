/** The cut line of a scenario: who is served first, who fits by rank, who does not, what that takes, and how sure it is. */
import { demandMeter, loadsOf, type Overrun } from '../../limits/demand.ts'
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Cents } from '../../values/quantity.ts'
import { type Competition, competitionOf, isStillBinding } from './candidates.ts'
import { type CeilingShortage, displacedBy, shortagesOf, withdrawalsOf } from './displacement.ts'
import { type FillOutcome, type GreedyFilling, greedyFill, isIn, rankingOf } from './greedy-fill.ts'
import { type Perturbation, sensitivityOf } from './sensitivity.ts'

export interface RankedProject {
  /** From 1. */
  readonly rank: number
  /** As it would be if the scenario kept it. */
  readonly project: Project
  /** Undefined where it has no score. */
  readonly value: number | undefined
  /** What it costs in all years if it is kept. */
  readonly cost: Cents
  readonly outcome: Exclude<FillOutcome, { kind: 'along' }> | { readonly kind: 'along'; readonly by: string }
  readonly isIn: boolean
  /** Whether the scenario itself keeps it. */
  readonly isKept: boolean
  /** What it lacks beside everything that is in; empty for one that is in or that means don't keep out. */
  readonly shortages: readonly CeilingShortage[]
  /** Ids of a small set that would have to leave for it (an estimate); empty where none would do. */
  readonly instead: readonly string[]
}

/** What a trial of the sensitivity turns. */
interface Flip {
  readonly trial: Perturbation
  readonly enter: readonly Project[]
  readonly leave: readonly Project[]
}

export interface CutLine {
  readonly measure: ValueMeasure
  readonly fixed: Competition['fixed']
  /** Ceilings to come that projects served first pass already. */
  readonly exceeded: readonly CeilingShortage[]
  /** Ceilings to come that the scenario passes and the ranking may not pass as far, for those served first take less. */
  readonly beyond: readonly Overrun[]
  /** In the order of the ranking. */
  readonly ranked: readonly RankedProject[]
  /** How many stand above the line: none of these is out for want of means, the next is. */
  readonly above: number
  readonly flips: readonly Flip[]
}

function exceededOf({ plan, ceilings, baseLoads }: Competition): CeilingShortage[] {
  return ceilings.flatMap((ceiling, index) => {
    const by = (baseLoads[index] ?? 0) - ceiling.limit
    return by > 0 && isStillBinding(plan, ceiling) ? [{ ceiling, by, isBeyondReach: true }] : []
  })
}

function beyondOf({ plan, ceilings, baseLoads }: Competition, overlaid: Plan): Overrun[] {
  const loads = loadsOf(overlaid.projects, demandMeter(overlaid, ceilings))
  return ceilings.flatMap((limit, index) => {
    const load = loads[index] ?? 0
    const isBeyond = load > Math.max(limit.limit, baseLoads[index] ?? 0)
    return isBeyond && isStillBinding(plan, limit) ? [{ limit, by: load - limit.limit }] : []
  })
}

function rankedOf(
  competition: Competition,
  measure: ValueMeasure,
  filling: GreedyFilling,
  order: readonly number[],
): RankedProject[] {
  const { plan, candidates } = competition
  const releases = withdrawalsOf(competition, filling)
  const idOf = (position: number): string => candidates[position]?.project.id ?? ''
  return order.flatMap((position, index): RankedProject[] => {
    const [candidate, outcome] = [candidates[position], filling.outcomes[position]]
    if (candidate === undefined || outcome === undefined) return []
    const { project, isKept } = candidate
    const isShort = outcome.kind === 'short'
    return [
      {
        rank: index + 1,
        project,
        value: projectValue(plan, project, measure)?.value,
        cost: spendingOf(plan, project, {}),
        outcome: outcome.kind === 'along' ? { kind: 'along', by: idOf(outcome.by) } : outcome,
        isIn: isIn(outcome),
        isKept,
        shortages: isShort ? shortagesOf(competition, filling, position) : [],
        instead: isShort ? displacedBy(competition, filling, releases, order, position).map(idOf).sort() : [],
      },
    ]
  })
}

/**
 * Fills the means of a scenario: completed, started, mandatory, carried over and forced projects first with what they
 * need, then the others by value, under the ceilings of every year and section and the plannable days of every team
 * and period at once. Minima of axes are not enforced.
 *
 * @param plan - the plan as its files write it.
 * @param overlaid - the plan with the scenario laid over it.
 */
export function cutLineOf(plan: Plan, overlaid: Plan, scenario: FlatScenario, measure: ValueMeasure): CutLine {
  const competition = competitionOf(plan, overlaid, scenario)
  const order = rankingOf(competition, measure)
  const filling = greedyFill(competition, order)
  const ranked = rankedOf(competition, measure, filling, order)
  const first = ranked.findIndex(({ outcome }) => outcome.kind === 'short')
  const projects = (positions: readonly number[]): Project[] =>
    positions.flatMap((position) => competition.candidates[position]?.project ?? [])
  return {
    measure,
    fixed: competition.fixed,
    exceeded: exceededOf(competition),
    beyond: beyondOf(competition, overlaid),
    ranked,
    above: first < 0 ? ranked.length : first,
    flips: sensitivityOf(competition, measure, { filling, order }).map(({ trial, enter, leave }) => ({
      trial,
      enter: projects(enter),
      leave: projects(leave),
    })),
  }
}
