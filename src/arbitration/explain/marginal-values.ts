/**
 * What more means would be worth: one person more in each team, 100,000 of the currency more in each year and section. The
 * choice is integer and has no shadow prices, so that each is solved again with the larger capacity.
 */
import type { ExtraMeans } from '../../limits/define.ts'
import { limitKindOf, PEOPLE_FIRST } from '../../limits/index.ts'
import { aimShift, type CapacityIncrease, whatIfBudget, whatIfMoreCapacity } from '../../optimize/explain/what-if.ts'
import { type Solution, totalPenalty } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import type { Project } from '../../plan/plan.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { isRewarded, isTimeUp, type SolverSession } from '../solve.ts'

/** What they would bring. */
export interface MarginalValue {
  readonly means: ExtraMeans
  /** What they bring of each aim before value, in their order; empty where nobody has any. */
  readonly aims: readonly number[]
  /** Which way they change the first aim that they change: -1, 0 (none of them) or 1. */
  readonly shift: number
  /** What the proposal's value grows by; 0 or more where no aim changes. */
  readonly change: number
  /** The change is at most this; Infinity where nothing is known. */
  readonly atMost: number
  /** Whether the change is exact. */
  readonly isProven: boolean
  /** Whether it was tried at all: the effort reaches only so far. */
  readonly isTried: boolean
  readonly entering: readonly Project[]
  readonly leaving: readonly Project[]
}

/** More means with the capacities that they add. */
interface Increase {
  readonly means: ExtraMeans
  readonly capacities: readonly CapacityIncrease[]
}

/** What means add to the room of a resource: where more is taken already than there is, they make up for that first. */
function increaseOf(
  rows: Formulation['map']['rows'],
  { position, more, elasticMore = more }: ExtraMeans['added'][number],
): CapacityIncrease {
  const limit = rows[position]
  const [beyond, most] = [limit?.exceeded ?? 0, limit && limitKindOf(limit).most(limit)]
  const elastic = limit && limitKindOf(limit).elasticMost(limit)
  const beyondAll = Math.max(0, (most ?? 0) + beyond - (elastic ?? Number.POSITIVE_INFINITY))
  return { resource: position, more: Math.max(0, more - beyond), moreInAll: Math.max(0, elasticMore - beyondAll) }
}

/** More people, then more money, in the order of the resources. */
function increasesOf({ map: { rows } }: Formulation): Increase[] {
  return PEOPLE_FIRST.flatMap((kind) =>
    kind
      .extraMeans(rows.flatMap((limit, position) => (limit.kind === kind.kind ? [[position, limit] as const] : [])))
      .map((means) => ({ means, capacities: means.added.map((added) => increaseOf(rows, added)) })),
  )
}

function leavers({ map: meaning }: Formulation, before: Solution, after: Solution): Project[] {
  return meaning.activities.flatMap(({ project }, position) =>
    (before[position] ?? -1) >= 0 && (after[position] ?? -1) < 0 ? project : [],
  )
}

function isRewardedAt({ problem }: Formulation, position: number): boolean {
  const task = problem.activities[position]
  return task !== undefined && isRewarded(task)
}

async function marginalValueOf(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  { means, capacities }: Increase,
  session: SolverSession,
): Promise<MarginalValue> {
  const worthy = new Set(
    formulation.map.activities.flatMap(({ project }, task) => (isRewardedAt(formulation, task) ? project : [])),
  )
  const none = { means, aims: [], shift: 0, change: 0, entering: [], leaving: [] }
  const isAllIn = base.solution.every((option, task) => option >= 0 || !isRewardedAt(formulation, task))
  if (isAllIn && totalPenalty(formulation.problem, base.solution) === 0)
    return { ...none, atMost: 0, isProven: true, isTried: true }
  if (isTimeUp(session)) return { ...none, atMost: Number.POSITIVE_INFINITY, isProven: false, isTried: false }
  const effort = whatIfBudget(session.effort)
  const trial = await whatIfMoreCapacity(formulation.problem, base, capacities, session.engine, effort)
  const after = trial.solution ?? base.solution
  const isGain = aimShift(trial) > 0 || trial.change > 0
  // What is worth nothing comes in with the rest by chance.
  const isWorth = (project: Project): boolean => worthy.has(project)
  return {
    means,
    aims: trial.aims,
    shift: aimShift(trial),
    change: trial.change / VALUE_SCALE,
    atMost: trial.atMost / VALUE_SCALE,
    isProven: trial.isProven,
    isTried: true,
    entering: isGain ? leavers(formulation, after, base.solution).filter(isWorth) : [],
    leaving: isGain ? leavers(formulation, base.solution, after) : [],
  }
}

/** What each kind of more means would bring, teams first, then years and sections. */
export async function marginalValuesOf(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  session: SolverSession,
): Promise<MarginalValue[]> {
  const reliefs: MarginalValue[] = []
  for (const trial of increasesOf(formulation)) reliefs.push(await marginalValueOf(formulation, base, trial, session))
  return reliefs
}
