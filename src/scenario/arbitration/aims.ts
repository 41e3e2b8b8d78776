/** How far a choice reaches each aim: what is asked, what is reached with which proof, and what does not fit. */
import type { Project } from '../../plan/plan.ts'
import type { Answer } from '../../solver/answer.ts'
import type { Selection } from '../../solver/problem.ts'
import type { Posed } from './meaning.ts'
import { AIMS } from './posed.ts'
import type { Loss } from './stake.ts'

/** A must that is left out, or something that is lost. */
export type Missed =
  | { readonly aim: 'must'; readonly projects: readonly Project[] }
  | {
      readonly aim: 'lost_by_not_doing'
      readonly loss: Loss
      /** The projects that one of would prevent it. */
      readonly projects: readonly Project[]
    }

/** One aim of a choice. */
export interface AimReached {
  readonly aim: (typeof AIMS)[number]
  /** Musts, or losses, that a project to be chosen answers for. */
  readonly asked: number
  readonly reached: number
  /** No choice that reaches the aims before it as far reaches more; Infinity where nothing is known. */
  readonly bound: number
  readonly isProven: boolean
  readonly missed: readonly Missed[]
}

/** The tasks that each loss names, in the order in which losses are met. */
function tasksByLoss({ meaning }: Posed): Map<Loss, number[]> {
  const tasks = new Map<Loss, number[]>()
  for (const [task, { stake }] of meaning.tasks.entries())
    for (const loss of stake.losses) tasks.set(loss, [...(tasks.get(loss) ?? []), task])
  return tasks
}

/** What each aim asks for: the tasks of which one must be in, and what is said where none is. */
function asksOf(posed: Posed): Record<AimReached['aim'], { tasks: number[]; missed: Missed }[]> {
  const { tasks } = posed.meaning
  const projectsOf = (positions: readonly number[]): Project[] =>
    positions.flatMap((task) => tasks[task]?.project ?? [])
  return {
    must: tasks.flatMap(({ stake, project }, task) =>
      stake.isMust ? [{ tasks: [task], missed: { aim: 'must', projects: [project] } }] : [],
    ),
    lost_by_not_doing: [...tasksByLoss(posed)].map(([loss, positions]) => ({
      tasks: positions,
      missed: { aim: 'lost_by_not_doing', loss, projects: projectsOf(positions) },
    })),
  }
}

/** The aims before value in their order; those that nobody asks anything of too. */
export function aimsOf(posed: Posed, { aims }: Answer, selection: Selection): AimReached[] {
  const asks = asksOf(posed)
  return AIMS.map((aim, position) => {
    const own = asks[aim]
    const missed = own.filter(({ tasks }) => tasks.every((task) => (selection[task] ?? -1) < 0))
    const reached = own.length - missed.length
    // An aim that nobody adds to is none of the problem's.
    const bound = Math.min(own.length, aims[position]?.bound ?? reached)
    return {
      ...{ aim, asked: own.length, reached, bound },
      isProven: bound <= reached,
      missed: missed.map((ask) => ask.missed),
    }
  })
}
