/** Solves a choice problem: the set that is worth most, then the fewest moves for that set, checked by itself. */
import type { Answer } from '../../solver/answer.ts'
import { arbitrate } from '../../solver/arbitrate.ts'
import type { Problem, Selection } from '../../solver/problem.ts'
import { settle } from '../../solver/settle.ts'
import { falseClaims, verify } from '../../solver/verify.ts'
import type { Posed } from './meaning.ts'
import { isOver, partOf, type Session } from './session.ts'
import { putBack, tidy } from './tidy.ts'

/** A problem that was solved, or that has no answer. */
export interface Solved {
  /** Its selection is the settled one. */
  readonly answer: Answer
  /** Whether no other answer with these projects moves fewer of them. */
  readonly isSettled: boolean
}

/** Share of the effort that goes to the dates of a set that is chosen. */
const SETTLING = 0.2

/** A selection that the solver gave as an answer. @throws Error where it breaks anything, which is a fault of ours. */
export function checked(problem: Problem, selection: Selection): Selection {
  const [first] = verify(problem, selection)
  if (first !== undefined) throw new Error(`the solver's answer breaks: ${JSON.stringify(first)}`)
  return selection
}

/** An answer whose figures are those of its selection. @throws Error where they are not, which is a fault of ours. */
function borneOut(problem: Problem, answer: Answer): Answer {
  const [first] = falseClaims(problem, answer)
  if (first !== undefined) throw new Error(`the solver's answer claims: ${JSON.stringify(first)}`)
  return answer
}

/** The best selection, with the fewest moves for its projects. */
export async function solvePosed(posed: Posed, session: Session): Promise<Solved> {
  const { problem } = posed
  const { engine, effort, watch } = session
  const answer = await arbitrate(problem, engine, effort, watch)
  if (answer.solution === undefined) return { answer, isSettled: false }
  const chosen = checked(problem, putBack(posed, tidy(posed, answer.solution)))
  const first = { ...answer, selection: chosen }
  if (isOver(session)) return { answer: { ...first, isCutOff: true }, isSettled: false }
  const quiet = watch.signal === undefined ? {} : { signal: watch.signal }
  const share = partOf(effort, SETTLING)
  const settled = await settle(problem, engine, chosen, share, quiet)
  return {
    answer: borneOut(problem, {
      ...first,
      solution: checked(problem, putBack(posed, settled.solution)),
      isCutOff: first.isCutOff || isOver(session),
    }),
    isSettled: settled.isProven,
  }
}
