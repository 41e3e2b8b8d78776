/** What more means would be worth: one person more in each team, 100,000 of the currency more in each year and section. */
import { netDaysOfOne } from '../../metrics/base/capacity.ts'
import {
  aimShift,
  type CapacityIncrease as MoreRoom,
  whatIfBudget,
  whatIfMoreCapacity,
} from '../../optimize/explain/what-if.ts'
import type { Solution } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import type { BudgetSection, Project, Team } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import type { Cents } from '../../values/quantity.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { isRewarded, isTimeUp, type SolverSession } from '../solve.ts'

/** More means of one kind. */
export type ExtraMeans =
  | { readonly kind: 'person'; readonly team: Team; readonly from: Month }
  | { readonly kind: 'money'; readonly year: number; readonly section: BudgetSection }

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

/** What is added to each year and section. */
export const EXTRA_MONEY = 100_000_00 as Cents

interface Increase {
  readonly means: ExtraMeans
  readonly rooms: readonly MoreRoom[]
}

/** What one person more gives each period, less the team's margin, in hundredths of a day rounded down. */
function personIncreases({ map: meaning }: Formulation): Increase[] {
  const byTeam = new Map<Team, { from: Month; rooms: MoreRoom[] }>()
  for (const [row, limit] of meaning.rows.entries()) {
    if (limit.kind !== 'work') continue
    const { team, period } = limit
    const days = netDaysOfOne(team, [period]) * (1 - (team.capacity?.margin ?? 0))
    const known = byTeam.get(team) ?? { from: period.first, rooms: [] }
    byTeam.set(team, known)
    known.rooms.push({ resource: row, more: Math.floor(days * 100) })
  }
  return [...byTeam].map(([team, { from, rooms }]) => ({
    means: { kind: 'person', team, from },
    rooms,
  }))
}

function moneyIncreases({ map: meaning }: Formulation): Increase[] {
  return meaning.rows.flatMap((limit, row): Increase[] => {
    if (limit.kind !== 'money' || limit.limit === undefined) return []
    const { year, section } = limit
    return [
      { means: { kind: 'money', year, section }, rooms: [{ resource: row, more: EXTRA_MONEY }] },
    ]
  })
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
  posed: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  { means, rooms }: Increase,
  session: SolverSession,
): Promise<MarginalValue> {
  const worthy = new Set(
    posed.map.activities.flatMap(({ project }, task) => (isRewardedAt(posed, task) ? project : [])),
  )
  const none = { means, aims: [], shift: 0, change: 0, entering: [], leaving: [] }
  const isAllIn = base.solution.every((option, task) => option >= 0 || !isRewardedAt(posed, task))
  if (isAllIn) return { ...none, atMost: 0, isProven: true, isTried: true }
  if (isTimeUp(session))
    return { ...none, atMost: Number.POSITIVE_INFINITY, isProven: false, isTried: false }
  const effort = whatIfBudget(session.effort)
  const trial = await whatIfMoreCapacity(posed.problem, base, rooms, session.engine, effort)
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
    entering: isGain ? leavers(posed, after, base.solution).filter(isWorth) : [],
    leaving: isGain ? leavers(posed, base.solution, after) : [],
  }
}

/** What each kind of more means would bring, teams first, then years and sections. */
export async function marginalValuesOf(
  posed: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  session: SolverSession,
): Promise<MarginalValue[]> {
  const reliefs: MarginalValue[] = []
  for (const trial of [...personIncreases(posed), ...moneyIncreases(posed)])
    reliefs.push(await marginalValueOf(posed, base, trial, session))
  return reliefs
}
