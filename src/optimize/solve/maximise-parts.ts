/** Maximises value part by part where a problem falls apart: small parts are proven where the whole is not. */
import { presolve } from '../bounds/presolve.ts'
import { budgetShare, type Monitor, type SearchBudget, withoutProgress } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem, intAt, isSet } from '../model/compiled-problem.ts'
import { components } from '../model/components.ts'
import { type Problem, type Resource, type Solution, totalValue, unlimited } from '../model/problem.ts'
import type { SingleAimResult } from '../model/result.ts'
import { type Subproblem, subproblem } from '../model/subproblem.ts'
import { maximisePresolved, maximiseValue, NO_SOLUTION } from './maximise-value.ts'

/** Components of several activities, and one part of all that stand alone: those take what is best for each. */
function partsOf(compiled: CompiledProblem): readonly (readonly number[])[] {
  const found = components(compiled)
  const alone = found.filter(({ length }) => length === 1).flat()
  const parts = found.filter(({ length }) => length > 1)
  return alone.length === 0 ? parts : [...parts, alone]
}

/** Some activities with their open modes: what is closed might pass a limit that ties nothing else. */
function openPart(
  { problem, firstMode, isOpen }: CompiledProblem,
  hasActivity: (activity: number) => boolean,
): Subproblem {
  return subproblem(problem, hasActivity, (activity, mode) => isSet(isOpen, intAt(firstMode, activity) + mode))
}

/** The resources that some mode demands. */
function takenBy({ activities }: Problem): Set<number> {
  const demands = activities.flatMap(({ modes }) => modes.flatMap((mode) => mode.demands))
  return new Set(demands.map(({ resource }) => resource))
}

/**
 * A part as a problem of its own: what only others take of limits it in no way.
 *
 * @param all - the resources that any part takes of; what nothing takes of may still ask for a minimum.
 */
function partProblem(compiled: CompiledProblem, members: readonly number[], all: ReadonlySet<number>): Subproblem {
  const { problem } = compiled
  const isMember = new Set(members)
  const part = openPart(compiled, (activity) => isMember.has(activity))
  const own = takenBy(part.problem)
  const resources = problem.resources.map(
    (resource, at): Resource => (own.has(at) || !all.has(at) ? resource : unlimited(resource)),
  )
  return { ...part, problem: { ...part.problem, resources } }
}

/** The answers of all parts as one. */
function together(
  problem: Problem,
  answers: readonly { readonly part: Subproblem; readonly answer: SingleAimResult }[],
): SingleAimResult {
  const all = answers.map(({ answer }) => answer)
  const isCutOff = all.some((answer) => answer.isCutOff)
  if (all.some(({ status }) => status === 'infeasible')) return { ...NO_SOLUTION, isCutOff }
  const bound = all.reduce((sum, answer) => sum + answer.bound, 0)
  const solution = problem.activities.map(() => -1)
  for (const { part, answer } of answers) {
    if (answer.solution === undefined) return { status: 'unknown', solution: undefined, value: 0, bound, isCutOff }
    for (const [activity, mode] of part.expand(answer.solution).entries()) if (mode >= 0) solution[activity] = mode
  }
  const by = [...new Set(all.flatMap(({ provenBy }) => provenBy ?? []))].join(', ')
  const value = totalValue(problem, solution)
  const isProven = all.every(({ status }) => status === 'optimal')
  return {
    status: isProven ? 'optimal' : 'feasible',
    solution,
    value,
    bound: isProven ? value : Math.max(value, bound),
    isCutOff,
    ...(by === '' ? {} : { provenBy: by }),
  }
}

/** The solution that is worth most, as `maximiseValue` gives it; solved part by part where parts share nothing that binds. */
export async function maximiseByParts(
  problem: Problem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor = {},
  start?: Solution,
): Promise<SingleAimResult> {
  const compiled = compileProblem(problem)
  if (presolve(compiled) !== undefined) return NO_SOLUTION
  const parts = partsOf(compiled)
  if (parts.length < 2) return maximisePresolved(compiled, engine, budget, monitor, start)
  const all = takenBy(openPart(compiled, () => true).problem)
  const answers: { readonly part: Subproblem; readonly answer: SingleAimResult }[] = []
  for (const members of parts) {
    const part = partProblem(compiled, members, all)
    // Each part is small enough for all of the proof; the search is shared out.
    const share = members.length / problem.activities.length
    const own = budgetShare(budget, share, { lpIterations: 1, conflicts: 1 })
    const answer = await maximiseValue(
      part.problem,
      engine,
      own,
      withoutProgress(monitor),
      start === undefined ? undefined : part.shrink(start),
    )
    answers.push({ part, answer })
    if (answer.status === 'infeasible') break
  }
  return together(problem, answers)
}
