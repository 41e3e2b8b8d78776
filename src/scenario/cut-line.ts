/** The cut line of a scenario: who is served first, who fits by rank, who does not, what that takes, and how sure it is. */
import type { ValueMeasure } from '../metrics/base/criteria.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { projectValue } from '../metrics/base/value.ts'
import type { FlatScenario } from '../overlay/flat-scenario.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Cents } from '../values/quantity.ts'
import { type Contest, contestOf } from './contest.ts'
import { type Filling, fill, isIn, type Verdict } from './fill.ts'
import { freedBy, releasesOf, type Shortage, shortagesOf } from './freed.ts'
import { isToCome } from './is-to-come.ts'
import { rankingOf } from './ranking.ts'
import { sensitivityOf, type Trial } from './sensitivity.ts'

/** A project in competition, at its rank. */
export interface Ranked {
  /** From 1. */
  readonly rank: number
  /** As it would be if the scenario kept it. */
  readonly project: Project
  /** Undefined where it has no score. */
  readonly value: number | undefined
  /** What it costs in all years if it is kept. */
  readonly cost: Cents
  readonly verdict:
    | Exclude<Verdict, { kind: 'along' }>
    | { readonly kind: 'along'; readonly by: string }
  readonly isIn: boolean
  /** Whether the scenario itself keeps it. */
  readonly isKept: boolean
  /** What it lacks beside everything that is in; empty for one that is in or that means don't keep out. */
  readonly shortages: readonly Shortage[]
  /** Ids of a small set that would have to leave for it (an estimate); empty where none would do. */
  readonly instead: readonly string[]
}

/** What a trial of the sensitivity turns. */
interface Flip {
  readonly trial: Trial
  readonly enter: readonly Project[]
  readonly leave: readonly Project[]
}

/** The cut line of a scenario. */
export interface CutLine {
  readonly measure: ValueMeasure
  readonly fixed: Contest['fixed']
  /** Ceilings to come that projects served first pass already. */
  readonly exceeded: readonly Shortage[]
  /** In the order of the ranking. */
  readonly ranked: readonly Ranked[]
  /** How many stand above the line: none of these is out for want of means, the next is. */
  readonly above: number
  readonly flips: readonly Flip[]
}

function exceededOf({ plan, caps, taken }: Contest): Shortage[] {
  return caps.flatMap((cap, index) => {
    const by = (taken[index] ?? 0) - cap.limit
    return by > 0 && isToCome(plan, cap) ? [{ cap, by, isBeyondReach: true }] : []
  })
}

function rankedOf(
  contest: Contest,
  measure: ValueMeasure,
  filling: Filling,
  order: readonly number[],
): Ranked[] {
  const { plan, entrants } = contest
  const releases = releasesOf(contest, filling)
  const idOf = (position: number): string => entrants[position]?.project.id ?? ''
  return order.flatMap((position, index): Ranked[] => {
    const [entrant, verdict] = [entrants[position], filling.verdicts[position]]
    if (entrant === undefined || verdict === undefined) return []
    const { project, isKept } = entrant
    const isShort = verdict.kind === 'short'
    return [
      {
        rank: index + 1,
        project,
        value: projectValue(plan, project, measure)?.value,
        cost: spendingOf(plan, project, {}),
        verdict: verdict.kind === 'along' ? { kind: 'along', by: idOf(verdict.by) } : verdict,
        isIn: isIn(verdict),
        isKept,
        shortages: isShort ? shortagesOf(contest, filling, position) : [],
        instead: isShort
          ? freedBy(contest, filling, releases, order, position).map(idOf).sort()
          : [],
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
export function cutLineOf(
  plan: Plan,
  overlaid: Plan,
  scenario: FlatScenario,
  measure: ValueMeasure,
): CutLine {
  const contest = contestOf(plan, overlaid, scenario)
  const order = rankingOf(contest, measure)
  const filling = fill(contest, order)
  const ranked = rankedOf(contest, measure, filling, order)
  const first = ranked.findIndex(({ verdict }) => verdict.kind === 'short')
  const projects = (positions: readonly number[]): Project[] =>
    positions.flatMap((position) => contest.entrants[position]?.project ?? [])
  return {
    measure,
    fixed: contest.fixed,
    exceeded: exceededOf(contest),
    ranked,
    above: first < 0 ? ranked.length : first,
    flips: sensitivityOf(contest, measure, { filling, order }).map(({ trial, enter, leave }) => ({
      trial,
      enter: projects(enter),
      leave: projects(leave),
    })),
  }
}
