/**
 * What it would take to bring in a project that a proposal leaves out: who leaves, who moves, what it costs. It is required and
 * the choice made again, which gives its opportunity cost.
 */

import { budgetShare } from '../../optimize/budget.ts'
import { type WhatIf, whatIfBudget, whatIfForcedIn } from '../../optimize/explain/what-if.ts'
import { chosenMode, type Problem, type Solution } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import { restoreDates } from '../../optimize/solve/restore-dates.ts'
import type { Project } from '../../plan/plan.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isRewarded, isTimeUp, type SolverSession } from '../solve.ts'
import type { ProjectDecision } from './reasons.ts'

/** What happens when a project must come in. */
export interface ForcedEntry {
  readonly project: Project
  /** `impossible` is proven; `not-found` is not; `not-tried` where the effort did not reach it. */
  readonly kind: 'comes-in' | 'impossible' | 'not-found' | 'not-tried'
  readonly leaving: readonly Project[]
  /** Others that come in with it. */
  readonly along: readonly Project[]
  readonly moving: readonly Project[]
  /** What it changes of each aim before value, in their order; empty where nobody has any, or it does not come in. */
  readonly aims: readonly number[]
  /** What the proposal's value changes by; 0 or less where no aim changes. */
  readonly change: number
  /** The change is at most this. */
  readonly atMost: number
  readonly isProven: boolean
}

/** So many projects are tried, those of the highest value first. */
const MOST_TRIED = 25
/** Share of a trial's effort that goes to the dates of the others. */
const DATES_SHARE = 0.2

/** The same problem with moves counted from a solution instead of the wish. */
function movesCountedFrom(problem: Problem, solution: Solution): Problem {
  const tasks = problem.activities.map((task, position) => {
    const place = chosenMode(problem, solution, position)
    if (place === undefined) return task
    const options = task.modes.map((option) => {
      const longer = option.end - option.start - (place.end - place.start)
      return { ...option, move: Math.abs(option.start - place.start) + Math.abs(longer) }
    })
    return { ...task, modes: options }
  })
  return { ...problem, activities: tasks }
}

function noEntry(project: Project, kind: ForcedEntry['kind'], isProven: boolean): ForcedEntry {
  return { project, kind, leaving: [], along: [], moving: [], aims: [], change: 0, atMost: 0, isProven }
}

function forcedEntryOf(
  { map: meaning }: Formulation,
  project: Project,
  before: Solution,
  after: Solution,
  { aims, change, atMost, isProven }: WhatIf,
): ForcedEntry {
  const which = (isSo: (was: number, is: number) => boolean): Project[] =>
    meaning.activities.flatMap(({ project: one }, position) =>
      isSo(before[position] ?? -1, after[position] ?? -1) ? one : [],
    )
  return {
    project,
    kind: 'comes-in',
    leaving: which((was, is) => was >= 0 && is < 0),
    along: which((was, is) => was < 0 && is >= 0).filter((one) => one !== project),
    moving: which((was, is) => was >= 0 && is >= 0 && was !== is),
    aims,
    change: change / VALUE_SCALE,
    atMost: atMost / VALUE_SCALE,
    isProven,
  }
}

async function forceIn(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  { task = -1 }: ProjectDecision,
  session: SolverSession,
): Promise<ForcedEntry> {
  const { problem, map: meaning } = formulation
  const project = meaning.activities[task]?.project
  if (project === undefined) throw new Error(`no task ${task}`)
  const { engine, effort } = session
  if (isTimeUp(session)) return noEntry(project, 'not-tried', false)
  const own = whatIfBudget(effort)
  const trial = await whatIfForcedIn(problem, base, task, engine, own)
  if (trial.solution === undefined) {
    return noEntry(project, trial.isProven ? 'impossible' : 'not-found', trial.isProven)
  }
  const near = movesCountedFrom(problem, base.solution)
  const tidied = canonicalise(formulation, trial.solution)
  const settled = await restoreDates(near, engine, tidied, budgetShare(own, DATES_SHARE))
  return forcedEntryOf(formulation, project, base.solution, settled.solution, trial)
}

interface Aimed {
  readonly aims: readonly number[]
}

/** Who adds more to the first aim in which the two differ comes first. */
function byAims({ aims: left }: Aimed, { aims: right }: Aimed): number {
  const count = Math.max(left.length, right.length)
  const differences = Array.from({ length: count }, (_, aim) => (right[aim] ?? 0) - (left[aim] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

/**
 * What it takes to bring in each of the projects that are out and that anything speaks for, those that aims ask for
 * first, then the most valued; the others are not tried. A few at most: the rest is said not to be.
 *
 * @param base - the answer with the settled solution.
 */
export async function forcedEntriesOf(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  verdicts: readonly ProjectDecision[],
  session: SolverSession,
): Promise<ForcedEntry[]> {
  const out = verdicts
    .filter(({ isIn }) => !isIn)
    .flatMap((verdict) => {
      const task = formulation.problem.activities[verdict.task ?? -1]
      return task === undefined || task.modes.length === 0 || !isRewarded(task)
        ? []
        : [{ ...verdict, aims: task.aims ?? [] }]
    })
    .sort((left, right) => byAims(left, right) || (right.value ?? 0) - (left.value ?? 0))
  const entrances: ForcedEntry[] = []
  for (const verdict of out.slice(0, MOST_TRIED)) entrances.push(await forceIn(formulation, base, verdict, session))
  return [...entrances, ...out.slice(MOST_TRIED).map(({ wished }) => noEntry(wished, 'not-tried', false))]
}
