/** Tidies a selection at the same value: what is worth nothing is as the frame has it, and nobody is moved for nothing. */
import type { Selection, Task } from '../../solver/problem.ts'
import { obstacleAt, obstacleOf } from '../../solver/reasons.ts'
import { verify } from '../../solver/verify.ts'
import type { Posed } from './meaning.ts'

function withOption(selection: Selection, task: number, option: number): Selection {
  return selection.map((own, one) => (one === task ? option : own))
}

/** The option at which a task that is out fits in beside all others, its wished one first; -1 for none. */
function placeOf({ problem, meaning }: Posed, selection: Selection, task: number): number {
  const options = meaning.tasks[task]?.options ?? []
  const wished = options.findIndex(({ isWished }) => isWished)
  if (wished >= 0 && obstacleAt(problem, selection, task, wished).kind === 'worthless')
    return obstacleOf(problem, selection, task).kind === 'worthless' ? wished : -1
  const obstacle = obstacleOf(problem, selection, task)
  return obstacle.kind === 'worthless' ? obstacle.mode : -1
}

/** The selection with one task as the frame has it, where that breaks nothing; undefined where it is so already, or can't be. */
function asFramed(posed: Posed, selection: Selection, task: number): Selection | undefined {
  const isKept = posed.meaning.tasks[task]?.isKept === true
  if ((selection[task] ?? -1) >= 0 === isKept) return undefined
  const option = isKept ? placeOf(posed, selection, task) : -1
  const trial = withOption(selection, task, option)
  const isSame = option === (selection[task] ?? -1)
  return isSame || verify(posed.problem, trial).length > 0 ? undefined : trial
}

/** Whether anything speaks for a task: its value, or an aim that comes before. */
export function isWorthy({ value, aims = [] }: Task): boolean {
  return value > 0 || aims.some((part) => part > 0)
}

/** The selection of the same value, in which a project without value is as the frame has it wherever that breaks nothing. */
export function tidy(posed: Posed, selection: Selection): Selection {
  const idle = posed.problem.activities.flatMap((one, task) =>
    isWorthy(one) || one.isRequired ? [] : [task],
  )
  let tidied = selection
  // What one of them needs can go only after it.
  for (let isChanged = idle.length > 0; isChanged; ) {
    isChanged = false
    for (const task of idle) {
      const next = asFramed(posed, tidied, task)
      isChanged ||= next !== undefined
      tidied = next ?? tidied
    }
  }
  return tidied
}

/** The selection with every project that is moved for nothing, all others where they are, back in its wished place. */
export function putBack({ problem, meaning }: Posed, selection: Selection): Selection {
  let settled = selection
  for (const [task, { options }] of meaning.tasks.entries()) {
    const place = problem.activities[task]?.modes[settled[task] ?? -1]
    const wished = options.findIndex(({ isWished }) => isWished)
    if (place === undefined || place.move === 0 || wished < 0) continue
    const trial = withOption(settled, task, wished)
    const isFree = obstacleAt(problem, settled, task, wished).kind === 'worthless'
    const isAsGood = (problem.activities[task]?.modes[wished]?.loss ?? 0) <= (place.loss ?? 0)
    if (isFree && isAsGood && verify(problem, trial).length === 0) settled = trial
  }
  return settled
}
