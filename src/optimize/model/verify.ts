/**
 * The independent verifier: checks a solution and its figures against the problem, resource by resource and
 * constraint by constraint. Of what made them it shares the sum of a resource's loads alone.
 */
import { chosenMode, type Problem, resourceLoads, type Solution } from './problem.ts'
import type { ChoiceResult } from './result.ts'

/** One thing that an answer breaks. */
export type Violation =
  /** A required activity is left out. */
  | { readonly kind: 'left-out'; readonly activity: number }
  /** The solution names a mode that the activity does not have, or has not one entry an activity. */
  | { readonly kind: 'no-mode'; readonly activity: number }
  | { readonly kind: 'over'; readonly resource: number; readonly by: number }
  | { readonly kind: 'under'; readonly resource: number; readonly by: number }
  | { readonly kind: 'order'; readonly predecessor: number; readonly successor: number }
  | { readonly kind: 'need'; readonly activity: number; readonly required: number }
  | { readonly kind: 'exclusive'; readonly activity: number; readonly other: number }

/** What a resource may be passed by: only resources of shares hold fractions, whose sums carry noise in the last digits. */
export const TOLERANCE = 1e-6

function activityViolations({ activities }: Problem, solution: Solution): Violation[] {
  const found: Violation[] = []
  for (let activity = 0; activity < Math.max(activities.length, solution.length); activity += 1) {
    const [one, mode] = [activities[activity], solution[activity]]
    const isKnown = one !== undefined && Number.isInteger(mode) && (mode ?? 0) >= -1 && (mode ?? 0) < one.modes.length
    if (!isKnown) found.push({ kind: 'no-mode', activity })
    else if (one.isRequired && mode === -1) found.push({ kind: 'left-out', activity })
  }
  return found
}

function resourceViolations(problem: Problem, solution: Solution): Violation[] {
  return resourceLoads(problem, solution).flatMap((load, resource): Violation[] => {
    const { capacity = 0, minimum = 0, overload } = problem.resources[resource] ?? {}
    if (overload === undefined && load > capacity + TOLERANCE) return [{ kind: 'over', resource, by: load - capacity }]
    return load < minimum - TOLERANCE ? [{ kind: 'under', resource, by: minimum - load }] : []
  })
}

function precedenceViolations(problem: Problem, solution: Solution): Violation[] {
  return problem.precedences.flatMap(({ predecessor, successor, lag }): Violation[] => {
    const [first, second] = [chosenMode(problem, solution, predecessor), chosenMode(problem, solution, successor)]
    if (first === undefined || second === undefined || second.start > first.end + lag) return []
    return [{ kind: 'order', predecessor, successor }]
  })
}

function logicalViolations(problem: Problem, solution: Solution): Violation[] {
  const isIn = (activity: number): boolean => chosenMode(problem, solution, activity) !== undefined
  const needs = problem.requires
    .filter(([activity, needed]) => isIn(activity) && !isIn(needed))
    .map(([activity, needed]): Violation => ({ kind: 'need', activity, required: needed }))
  const clashes = problem.exclusiveGroups.flatMap((group) => {
    const [activity, ...others] = group.filter(isIn)
    return activity === undefined ? [] : others.map((other): Violation => ({ kind: 'exclusive', activity, other }))
  })
  return [...needs, ...clashes]
}

/** Everything that a solution breaks, none where it is an answer. Resources that may be passed (`overload`) count as held. */
export function verify(problem: Problem, solution: Solution): Violation[] {
  return [
    ...activityViolations(problem, solution),
    ...resourceViolations(problem, solution),
    ...precedenceViolations(problem, solution),
    ...logicalViolations(problem, solution),
  ]
}

/** A figure of an answer that its solution does not bear out. */
export type FalseClaim =
  /** The answer tells of another number of aims than the problem has, which is `by` more or less. */
  | { readonly kind: 'aim-count'; readonly by: number }
  /** What it says of an aim is not what the solution reaches. */
  | { readonly kind: 'aim'; readonly aim: number; readonly by: number }
  | { readonly kind: 'value'; readonly by: number }
  /** A bound lies below what is reached, of an aim or, without one, of value. */
  | { readonly kind: 'bound'; readonly aim: number | undefined; readonly by: number }
  /** It is said to be the best, and a bound lies above what is reached. */
  | { readonly kind: 'proof'; readonly aim: number | undefined; readonly by: number }

/** What each activity adds to some figure where it is in, added up without anything that made the answer. */
function sumOver(
  problem: Problem,
  solution: Solution,
  part: (activity: Problem['activities'][number], mode: Problem['activities'][number]['modes'][number]) => number,
): number {
  let total = 0
  for (const [index, activity] of problem.activities.entries()) {
    const mode = chosenMode(problem, solution, index)
    if (mode !== undefined) total += part(activity, mode)
  }
  return total
}

/** What a solution’s loads cost, resource by resource. */
function penaltyIn(problem: Problem, solution: Solution): number {
  let total = 0
  for (const [resource, load] of resourceLoads(problem, solution).entries()) {
    const { penalty } = problem.resources[resource] ?? {}
    if (penalty !== undefined && load > penalty.above) total += (load - penalty.above) * penalty.price
  }
  return total
}

/** The figures of an answer that are not those of its solution; none where it has no solution. */
export function falseClaims(problem: Problem, answer: ChoiceResult): FalseClaim[] {
  const { solution, aims, value, bound, status } = answer
  if (solution === undefined) return []
  const most = problem.activities.reduce((count, activity) => Math.max(count, activity.aims?.length ?? 0), 0)
  const figures = [
    ...aims.map((one, aim) => {
      const own = sumOver(problem, solution, (activity) => activity.aims?.[aim] ?? 0)
      return { ...one, aim, own }
    }),
    {
      value,
      bound,
      aim: undefined,
      own: sumOver(problem, solution, (activity, { loss = 0 }) => activity.value - loss) - penaltyIn(problem, solution),
    },
  ]
  const count: FalseClaim[] = most === aims.length ? [] : [{ kind: 'aim-count', by: aims.length - most }]
  return [
    ...count,
    ...figures.flatMap((figure): FalseClaim[] => {
      const { aim, own } = figure
      const noise = TOLERANCE * Math.max(1, Math.abs(own))
      const [off, above] = [figure.value - own, figure.bound - figure.value]
      const wrong: FalseClaim[] = []
      if (Math.abs(off) > noise)
        wrong.push(aim === undefined ? { kind: 'value', by: off } : { kind: 'aim', aim, by: off })
      if (above < -noise) wrong.push({ kind: 'bound', aim, by: -above })
      if (status === 'optimal' && above > noise) wrong.push({ kind: 'proof', aim, by: above })
      return wrong
    }),
  ]
}
