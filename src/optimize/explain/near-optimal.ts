/**
 * What the solutions that are nearly as good as an answer have in common (brave and cautious consequences: Gebser, Kaufmann and Schaub,
 * Solution enumeration for projected Boolean search problems, 2009), and a handful of them that differ (in the manner of
 * Glover, Løkketangen and Woodruff, Scatter search to generate diverse MIP solutions, 2000).
 */
import { presolve } from '../bounds/presolve.ts'
import { engineTimeLimit, isInterrupted, type Monitor, type SearchBudget } from '../budget.ts'
import type { AnswerSetEngine } from '../exact/answer-set-engine.ts'
import { activitiesOfAtoms, answerSetProgram } from '../exact/answer-set-program.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../model/problem.ts'
import type { ChoiceResult } from '../model/result.ts'
import { verify } from '../model/verify.ts'
import { withAimsHeld } from '../solve/lexicographic.ts'
import { proveByConflicts } from '../solve/prove-by-conflicts.ts'

/** In which of the solutions an activity is carried out; `unknown` where it was not found out. */
export type Frequency = 'all' | 'some' | 'none' | 'unknown'

/** One of the other solutions. */
interface Alternative {
  readonly solution: Solution
  readonly value: number
}

/** The solutions that reach every aim as far as an answer and are worth at least so much. */
export interface NearOptimal {
  /** What they are worth at least. */
  readonly valueAtLeast: number
  /** By activity. */
  readonly frequencies: readonly Frequency[]
  /** The best first; each differs from the answer and from those before it. */
  readonly alternatives: readonly Alternative[]
  /** Whether each is the best that there is, and there are no more of them than were asked for. */
  readonly isComplete: boolean
}

/** What is asked. */
export interface NearOptimalRequest {
  /** The share of its value that a solution may miss. */
  readonly share: number
  /** How many alternatives at most, and in how many activities they differ. */
  readonly count: number
  readonly differences: number
  /** Which activities count as a difference: what is worth nothing may come and go; all where nothing is said. */
  readonly isCounted?: (activity: number) => boolean
}

/** The problem, its questions and what they may spend. */
interface Inquiry {
  readonly compiled: CompiledProblem
  readonly answerSets: AnswerSetEngine
  readonly conflicts: number
  readonly timeLimit: SearchBudget['timeLimit']
  readonly signal: AbortSignal | undefined
  readonly valueAtLeast: number
}

/** The activities in the union or the intersection of the solutions. */
interface Consequences {
  readonly activities: ReadonlySet<number>
  /** Whether no more belong to the union, or all of them to the intersection. */
  readonly isWhole: boolean
  /** Whether they are those of the solutions: where figures were rounded, those of more than the solutions. */
  readonly isExact: boolean
}

async function consequences(inquiry: Inquiry, task: 'union' | 'intersection'): Promise<Consequences | undefined> {
  const { compiled, answerSets, conflicts, timeLimit, signal, valueAtLeast } = inquiry
  const program = answerSetProgram(compiled, { valueAtLeast, objective: 'none' })
  const answer = await answerSets.solve({
    program: program.text,
    task,
    conflicts,
    signal,
    ...engineTimeLimit(timeLimit),
  })
  if (answer.atoms === undefined) return undefined
  return {
    activities: new Set(activitiesOfAtoms(answer.atoms)),
    isWhole: answer.status === 'complete',
    isExact: program.isExact,
  }
}

async function frequenciesOf(inquiry: Inquiry, answer: Solution): Promise<Frequency[]> {
  const union = await consequences(inquiry, 'union')
  const intersection = await consequences(inquiry, 'intersection')
  return answer.map((mode, activity): Frequency => {
    const [some, all] = [union?.activities.has(activity), intersection?.activities.has(activity)]
    const isIn = mode >= 0
    if (union?.isWhole === true && some === false) return 'none'
    if (intersection?.isWhole === true && all === true) return 'all'
    // Rounded figures let in more than the solutions: what is told of all and of none holds, what is told of some may not.
    const isOther = isIn ? all === false && intersection?.isExact : some === true && union?.isExact
    // The answer itself is one of the solutions.
    return isOther === true ? 'some' : 'unknown'
  })
}

/** The best solutions, one after the other, that differ enough from all before them, and bring in something that those leave out. */
async function alternativesOf(
  inquiry: Inquiry,
  answer: Solution,
  { count, differences, isCounted = () => true }: NearOptimalRequest,
): Promise<Pick<NearOptimal, 'alternatives' | 'isComplete'>> {
  const { compiled, answerSets, valueAtLeast, conflicts, timeLimit, signal } = inquiry
  const { problem } = compiled
  const alternatives: Alternative[] = []
  while (alternatives.length < count) {
    const others = [answer, ...alternatives.map(({ solution }) => solution)]
    const found = await proveByConflicts(answerSets, compiled, {
      valueAtLeast,
      others,
      differences,
      isCounted,
      conflicts,
      timeLimit,
      signal,
    })
    if (found.isInfeasible) return { alternatives, isComplete: true }
    const { solution } = found
    if (solution === undefined || verify(problem, solution).length > 0) return { alternatives, isComplete: false }
    const value = totalValue(problem, solution)
    alternatives.push({ solution, value })
    if (value < found.bound - 1e-9 * Math.abs(found.bound)) return { alternatives, isComplete: false }
  }
  return { alternatives, isComplete: true }
}

/**
 * What is said of the solutions that are worth nearly as much as an answer and reach its aims as far; undefined without an
 * engine that can tell, or where time is up.
 */
export async function nearOptimal(
  problem: Problem,
  base: ChoiceResult & { readonly solution: Solution },
  answerSets: AnswerSetEngine | undefined,
  budget: SearchBudget,
  { signal }: Monitor,
  request: NearOptimalRequest,
): Promise<NearOptimal | undefined> {
  const { conflicts = 0, timeLimit } = budget
  if (answerSets === undefined || conflicts <= 0 || isInterrupted({ timeLimit, signal })) return undefined
  const compiled = compileProblem(withAimsHeld(problem, base.solution))
  if (presolve(compiled) !== undefined) return undefined
  const valueAtLeast = base.value - Math.abs(base.value) * request.share
  const inquiry = { compiled, answerSets, conflicts, timeLimit, signal, valueAtLeast }
  const frequencies = await frequenciesOf(inquiry, base.solution)
  const found = await alternativesOf(inquiry, base.solution, request)
  return { valueAtLeast, frequencies, ...found }
}
