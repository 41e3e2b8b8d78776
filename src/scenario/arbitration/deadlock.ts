/** Why nothing fits: what cannot hold together, and by how much limits would have to be passed. */
import type { Project } from '../../plan/plan.ts'
import { arenaOf } from '../../solver/arena.ts'
import { type Conflict, conflictOf, leastOverrun } from '../../solver/conflict.ts'
import type { Problem } from '../../solver/problem.ts'
import { propagate } from '../../solver/propagate.ts'
import { trialEffort } from '../../solver/trials.ts'
import type { Barrier, Posed, RowMeaning } from './meaning.ts'
import { isOver, type Session } from './session.ts'

/** A required project with what of it stands in the way. */
export interface Stuck {
  readonly project: Project
  /** Why it has no dates at all; undefined where it has. */
  readonly barrier: Barrier | undefined
}

/** Why a problem has no answer. */
export interface Deadlock {
  /** Whether it is proven that there is none; else none was found. */
  readonly isProven: boolean
  /** Projects, each of which pushes the next past its last date. */
  readonly chain: readonly Stuck[]
  /** Required projects and limits that cannot hold together. */
  readonly projects: readonly Stuck[]
  readonly limits: readonly RowMeaning[]
  /** Whether the number of changes that are allowed is one of those limits. */
  readonly isByChanges: boolean
  /** Whether the rest would hold without any one of them. */
  readonly isMinimal: boolean
  /** What limits would have to hold more for all that is required; undefined where that was not found. */
  readonly overruns: readonly { readonly limit: RowMeaning; readonly by: number }[] | undefined
  /** Whether no other dates pass less. */
  readonly isLeast: boolean
}

const UNKNOWN: Deadlock = {
  ...{ isProven: false, chain: [], projects: [], limits: [], isMinimal: false },
  isByChanges: false,
  ...{ overruns: undefined, isLeast: false },
}

function stuck({ meaning }: Posed, tasks: readonly number[]): Stuck[] {
  return tasks.flatMap((task) => {
    const found = meaning.tasks[task]
    return found === undefined ? [] : [{ project: found.project, barrier: found.barrier }]
  })
}

function limitsOf({ meaning }: Posed, rows: readonly number[]): RowMeaning[] {
  return rows.flatMap((row) => meaning.rows[row] ?? [])
}

async function conflictIn(
  problem: Problem,
  { engine, effort }: Session,
): Promise<Conflict | undefined> {
  if (engine !== undefined) return conflictOf(problem, engine, trialEffort(effort))
  const dates = propagate(arenaOf(problem))
  return dates === undefined ? undefined : { kind: 'dates', chain: dates.chain }
}

async function overrunIn(
  posed: Posed,
  session: Session,
): Promise<Pick<Deadlock, 'overruns' | 'isLeast'>> {
  const { engine, effort } = session
  const isHopeless = engine === undefined || isOver(session)
  const found = isHopeless
    ? undefined
    : await leastOverrun(posed.problem, engine, trialEffort(effort))
  if (found === undefined) return { overruns: undefined, isLeast: false }
  const overruns = found.overruns.flatMap(({ row, by }) => {
    const limit = posed.meaning.rows[row]
    return limit === undefined ? [] : [{ limit, by }]
  })
  return { overruns, isLeast: found.isProven }
}

/**
 * Why a problem has no answer.
 *
 * @param isProven - whether it is proven that there is none.
 */
export async function deadlockOf(
  posed: Posed,
  session: Session,
  isProven: boolean,
): Promise<Deadlock> {
  if (!isProven || isOver(session)) return { ...UNKNOWN, isProven }
  const conflict = await conflictIn(posed.problem, session)
  if (conflict === undefined) return { ...UNKNOWN, isProven }
  if (conflict.kind === 'dates')
    return { ...UNKNOWN, isProven, chain: stuck(posed, conflict.chain) }
  return {
    isProven,
    chain: [],
    projects: stuck(posed, conflict.activities),
    limits: limitsOf(posed, conflict.resources),
    isByChanges: conflict.resources.some((row) => row >= posed.meaning.rows.length),
    isMinimal: conflict.isMinimal,
    ...(await overrunIn(posed, session)),
  }
}
