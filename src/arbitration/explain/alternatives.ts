/**
 * The plans that are nearly as good as a proposal: which of the projects to choose from all of them keep, some or none, and a handful
 * of them (modelling to generate alternatives: Brill, Chang and Hopkins, Modeling to generate alternatives: the HSJ approach, 1982).
 */

import { budgetShare } from '../../optimize/budget.ts'
import { type Frequency, nearOptimal } from '../../optimize/explain/near-optimal.ts'
import { aimShift, type WhatIf, whatIfBudget, whatIfForcedOut } from '../../optimize/explain/what-if.ts'
import type { Solution } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import type { Project } from '../../plan/plan.ts'
import { VALUE_SCALE } from '../formulate/formulation.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isRewarded, isTimeUp, type SolverSession } from '../solve.ts'
import type { ForcedEntry } from './force-in.ts'

/** A project about which something is to be chosen. */
export interface ProjectFrequency {
  readonly project: Project
  /** Whether the proposal keeps it. */
  readonly isIn: boolean
  readonly frequency: Frequency
  /** What the opposite decision changes of the value; undefined where it was not tried, or costs more than value. */
  readonly opposite: OppositeDecision | undefined
}

/** What is known of the opposite decision. */
interface OppositeDecision {
  /** 0 or less. */
  readonly change: number
  readonly isProven: boolean
}

/** One of the other plans, against the proposal. */
export interface AlternativePlan {
  /** What the proposal's value changes by; 0 or less. */
  readonly change: number
  readonly entering: readonly Project[]
  readonly leaving: readonly Project[]
}

/** The plans that reach every aim as far as the proposal and miss at most a share of its value. */
export interface NearOptimalPlans {
  readonly share: number
  /** That share, as value. */
  readonly missable: number
  /** In the order of the problem. */
  readonly projects: readonly ProjectFrequency[]
  /** The best first. */
  readonly alternatives: readonly AlternativePlan[]
  /** Whether no other plan that differs as much from these is as good. */
  readonly isComplete: boolean
}

/** Plans within so much of the value; so many of them, and in how many projects they differ. */
const SHARE = 0.01
const COUNT = 4
const DIFFERENCES = 2

/** Share of the effort that each of the questions gets. */
const QUESTION_SHARE = 1 / 4

/** Opposite decisions that are tried at most. */
const MOST_TRIED = 25

/** A change of value as a decision has it; undefined where there is none that reaches the aims as far. */
function oppositeOf(
  found: Pick<WhatIf, 'aims' | 'isProven' | 'change'> | undefined,
  scale: number,
): OppositeDecision | undefined {
  if (found === undefined || aimShift(found) !== 0) return undefined
  return { change: Math.min(0, found.change / scale), isProven: found.isProven }
}

/** What it costs to leave out a project that is in, or to keep one that is out, which was tried before. */
async function oppositeDecision(
  { problem }: Formulation,
  base: ChoiceResult,
  activity: number,
  entry: ForcedEntry | undefined,
  session: SolverSession,
): Promise<OppositeDecision | undefined> {
  if (entry !== undefined) return entry.kind === 'comes-in' ? oppositeOf(entry, 1) : undefined
  if (isTimeUp(session)) return undefined
  const { engine, effort } = session
  const found = await whatIfForcedOut(problem, base, activity, engine, whatIfBudget(effort))
  return found.solution === undefined ? undefined : oppositeOf(found, VALUE_SCALE)
}

/** What is to be chosen, and how often each is in; of those that are not settled, what the opposite costs. */
async function projectFrequencies(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  frequencies: ReadonlyMap<number, Frequency>,
  entries: readonly ForcedEntry[],
  session: SolverSession,
): Promise<ProjectFrequency[]> {
  const found: ProjectFrequency[] = []
  // Against an answer that is not proven an opposite decision says little of what was not found out.
  const unsettled = [...frequencies].filter(
    ([, one]) => one === 'some' || (one === 'unknown' && base.status === 'optimal'),
  )
  const tried = new Set(unsettled.slice(0, MOST_TRIED).map(([activity]) => activity))
  const entryOf = new Map(entries.map((entry) => [entry.project, entry]))
  for (const [activity, frequency] of frequencies) {
    const project = formulation.map.activities[activity]?.project
    if (project === undefined) continue
    const isIn = (base.solution[activity] ?? -1) >= 0
    const entry = isIn ? undefined : entryOf.get(project)
    const isTried = tried.has(activity) && (isIn || entry !== undefined)
    const opposite = isTried ? await oppositeDecision(formulation, base, activity, entry, session) : undefined
    found.push({ project, isIn, frequency, opposite })
  }
  return found
}

/**
 * The plans nearly as good as an answer; undefined without an engine that can tell, or where time is up.
 *
 * @param entries - what was found of the projects that are out when they are forced in.
 */
export async function nearOptimalPlansOf(
  formulation: Formulation,
  base: ChoiceResult & { readonly solution: Solution },
  entries: readonly ForcedEntry[],
  session: SolverSession,
): Promise<NearOptimalPlans | undefined> {
  const { problem, map } = formulation
  const { engine, effort, watch } = session
  const isOpen = (activity: number): boolean => {
    const one = problem.activities[activity]
    return one !== undefined && !one.isRequired && one.modes.length > 0 && isRewarded(one)
  }
  const found = await nearOptimal(problem, base, engine?.answerSets, budgetShare(effort, QUESTION_SHARE), watch, {
    share: SHARE,
    count: COUNT,
    differences: DIFFERENCES,
    isCounted: isOpen,
  })
  if (found === undefined) return undefined
  const which = (test: (activity: number) => boolean): Project[] =>
    map.activities.flatMap(({ project }, activity) => (test(activity) ? project : []))
  const isInBase = (activity: number): boolean => (base.solution[activity] ?? -1) >= 0
  const frequencies = new Map([...found.frequencies.entries()].filter(([one]) => isOpen(one)))
  return {
    share: SHARE,
    missable: (base.value - found.valueAtLeast) / VALUE_SCALE,
    projects: await projectFrequencies(formulation, base, frequencies, entries, session),
    alternatives: found.alternatives.map(({ solution, value }) => {
      const settled = canonicalise(formulation, solution)
      const isIn = (activity: number): boolean => (settled[activity] ?? -1) >= 0
      return {
        change: Math.min(0, value - base.value) / VALUE_SCALE,
        entering: which((activity) => isIn(activity) && !isInBase(activity)),
        leaving: which((activity) => !isIn(activity) && isInBase(activity)),
      }
    }),
    isComplete: found.isComplete,
  }
}
