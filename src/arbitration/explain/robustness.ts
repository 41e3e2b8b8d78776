/**
 * How firm a proposal is: the choice is made again on drawn costs (Monte Carlo simulation), and once with all of them at P80.
 * How often a project stays in is an inclusion frequency, akin to the core index of Liesiö, Mild and Salo (2007), which is
 * taken over the non-dominated portfolios.
 */

import { LEVELS } from '../../forecast/back-test.ts'
import { learnedOf } from '../../forecast/learned-of.ts'
import { limitKindOf } from '../../limits/index.ts'
import { whatIfBudget } from '../../optimize/explain/what-if.ts'
import type { Mode, Problem, Solution } from '../../optimize/model/problem.ts'
import type { ChoiceResult } from '../../optimize/model/result.ts'
import { verify } from '../../optimize/model/verify.ts'
import { solveLexicographic } from '../../optimize/solve/lexicographic.ts'
import type { Project } from '../../plan/plan.ts'
import { seededRandom } from '../../values/random.ts'
import type { Formulation } from '../formulate/formulation-map.ts'
import { canonicalise, isTimeUp, type SolverSession } from '../solve.ts'
import { type CostSpread, costSpread } from './cost-spread.ts'

/** How often a project stays in. */
export interface InclusionFrequency extends Pick<CostSpread, 'basis' | 'cases'> {
  readonly project: Project
  /** Whether the proposal has it. */
  readonly isIn: boolean
  /** Whether the choice at P80 has it; undefined where there is none. */
  readonly isInAtP80: boolean | undefined
  /** What its cost is multiplied by at P80; 1 where it does not vary. */
  readonly factorAtP80: number
  /** In so many of the draws that have an answer. */
  readonly draws: number
}

/** What the draws say. */
export interface Robustness {
  readonly asked: number
  /** Draws that were made. */
  readonly made: number
  /** Draws that have an answer; in the others not even what is required fits. */
  readonly answered: number
  /** Projects whose cost varies, of those about which something is chosen. */
  readonly varying: number
  readonly of: number
  /** How the choice at P80 came out; undefined where time was up before it. */
  readonly p80: ChoiceResult['status'] | undefined
  /** In plan order; empty where no cost varies. */
  readonly firmness: readonly InclusionFrequency[]
}

/** The problem with what projects take of money multiplied by their factors. */
function scaled({ problem, map: meaning }: Formulation, factors: readonly number[]): Problem {
  const isMoney = meaning.rows.map((limit) => limitKindOf(limit).unit === 'money')
  const tasks = problem.activities.map((task, position) => {
    const factor = factors[position] ?? 1
    if (factor === 1) return task
    const options = task.modes.map(
      (option): Mode => ({
        ...option,
        demands: option.demands.map(({ resource: row, amount }) => ({
          resource: row,
          amount: isMoney[row] === true ? Math.round(amount * factor) : amount,
        })),
      }),
    )
    return { ...task, modes: options }
  })
  return { ...problem, activities: tasks }
}

/** The choice at some costs; without a solution where none was found. */
async function chosenAt(
  formulation: Formulation,
  base: Solution,
  factors: readonly number[],
  session: SolverSession,
): Promise<Pick<ChoiceResult, 'solution' | 'status'>> {
  const problem = scaled(formulation, factors)
  const start = verify(problem, base).length === 0 ? base : undefined
  const effort = whatIfBudget(session.effort)
  const { solution, status } = await solveLexicographic(problem, session.engine, effort, {}, start)
  return { solution: solution && canonicalise({ ...formulation, problem }, solution), status }
}

function isChosen(solution: Solution, task: number): boolean {
  return (solution[task] ?? -1) >= 0
}

/** How the cost of each task may vary; undefined of what is to be estimated, which is in no draw. */
function spreadsOf({ map: { plan, frame, activities } }: Formulation): (CostSpread | undefined)[] {
  const learned = learnedOf(plan)
  return activities.map(({ project, barrier }) =>
    barrier?.kind === 'estimate' ? undefined : costSpread(frame, project, learned),
  )
}

/**
 * Makes the choice again for each draw, starting from the proposal where it still holds; before them, with all costs at P80.
 *
 * @param base - the proposal's solution.
 * @param asked - how many draws.
 */
export async function robustnessOf(
  formulation: Formulation,
  base: Solution,
  asked: number,
  session: SolverSession,
): Promise<Robustness> {
  const spreads = spreadsOf(formulation)
  const inPlay = spreads.filter((spread) => spread !== undefined)
  const varying = inPlay.filter(({ basis }) => basis !== 'none').length
  const none: Robustness = { asked, made: 0, answered: 0, varying, of: inPlay.length, p80: undefined, firmness: [] }
  if (varying === 0) return none
  const chosen = (levelOf: () => number): ReturnType<typeof chosenAt> => {
    // A cost that does not vary takes no draw.
    const factors = spreads.map((spread) =>
      spread === undefined || spread.basis === 'none' ? 1 : spread.factorAt(levelOf()),
    )
    return chosenAt(formulation, base, factors, session)
  }
  const p80 = isTimeUp(session) ? undefined : await chosen(() => LEVELS.p80)
  const found: (Solution | undefined)[] = []
  const draw = seededRandom(session.effort.seed)
  while (found.length < asked && !isTimeUp(session)) found.push((await chosen(draw)).solution)
  const answers = found.filter((solution) => solution !== undefined)
  return {
    ...none,
    made: found.length,
    answered: answers.length,
    p80: p80?.status,
    firmness: formulation.map.activities.flatMap(({ project }, task): InclusionFrequency[] => {
      const spread = spreads[task]
      if (spread === undefined) return []
      const { basis, cases, factorAt } = spread
      return [
        {
          project,
          isIn: isChosen(base, task),
          isInAtP80: p80?.solution && isChosen(p80.solution, task),
          factorAtP80: factorAt(LEVELS.p80),
          basis,
          cases,
          draws: answers.filter((solution) => isChosen(solution, task)).length,
        },
      ]
    }),
  }
}
