/** What the aims before value cost: the value of the choice without each of them, and without each project that they keep. */
import type { Project } from '../../plan/plan.ts'
import type { Answer } from '../../solver/answer.ts'
import type { Problem, Selection } from '../../solver/problem.ts'
import { type Trial, tryWithout } from '../../solver/trials.ts'
import type { Posed } from './meaning.ts'
import { AIMS, VALUE_SCALE } from './posed.ts'
import { isOver, partOf, type Session } from './session.ts'
import type { Stake } from './stake.ts'

/** A cost in value. */
export interface Cost {
  /** 0 or more. */
  readonly value: number
  /** It is at most this; Infinity where nothing is known. */
  readonly atMost: number
  readonly isProven: boolean
}

/** A project that is in for an aim and would not be for its value. */
export interface Kept extends Cost {
  readonly project: Project
  readonly stake: Stake
  /** What would be in, in its place. */
  readonly instead: readonly Project[]
}

/** What the aims of a choice cost. */
export interface AimCosts {
  /** By aim in their order: what it costs of value, the aims before it being kept in any case. */
  readonly aims: readonly Cost[]
  /** The dearest first. */
  readonly kept: readonly Kept[]
}

/** Share of the effort that each of these solves gets: it starts from the answer. */
const SHARE = 0.25
/** So many projects are looked at, one by one. */
const MOST_KEPT = 6
/** Below this, a difference of values is noise of their last digits. */
const NOISE = 1e-6 * VALUE_SCALE

const NOTHING: Cost = { value: 0, atMost: 0, isProven: true }

type Base = Answer & { readonly solution: Selection }

function costBetween(before: Trial, after: Pick<Trial, 'change' | 'isProven'>): Cost {
  const value = Math.max(0, before.change - after.change)
  return {
    value: value <= NOISE ? 0 : value / VALUE_SCALE,
    atMost: Math.max(0, before.atMost - after.change) / VALUE_SCALE,
    isProven: before.isProven && after.isProven,
  }
}

/** Whether every task that is worth anything is in: no aim then keeps out what is worth more. */
function isAllIn({ activities: tasks }: Problem, { solution: selection, value }: Base): boolean {
  const most = tasks.reduce((total, task) => total + task.value, 0)
  return value >= most - NOISE || selection.every((option) => option >= 0)
}

function without(
  { problem }: Posed,
  base: Base,
  isDropped: (task: number, aim: number) => boolean,
  session: Session,
): Promise<Trial> {
  const effort = partOf(session.effort, SHARE)
  return tryWithout(problem, base, isDropped, session.engine, effort)
}

function difference({ meaning }: Posed, from: Selection, to: Selection): Project[] {
  return meaning.tasks.flatMap(({ project }, task) =>
    (from[task] ?? -1) >= 0 && (to[task] ?? -1) < 0 ? project : [],
  )
}

/** The projects that are in, would be out for value alone, and that something speaks for before value. */
async function keptOf(
  posed: Posed,
  base: Base,
  byValue: Selection,
  session: Session,
): Promise<Kept[]> {
  const { tasks } = posed.meaning
  const found = [...tasks.entries()].filter(
    ([task, { stake }]) =>
      (stake.isMust || stake.losses.length > 0) &&
      (base.solution[task] ?? -1) >= 0 &&
      (byValue[task] ?? -1) < 0,
  )
  const kept: Kept[] = []
  for (const [task, { project, stake }] of found.slice(0, MOST_KEPT)) {
    if (isOver(session)) break
    const trial = await without(posed, base, (one) => one === task, session)
    const cost = costBetween(trial, { change: 0, isProven: base.status === 'optimal' })
    const instead = difference(posed, trial.solution ?? base.solution, base.solution)
    if (cost.value > 0) kept.push({ ...cost, project, stake, instead })
  }
  return kept.sort((left, right) => right.value - left.value)
}

/** The choices with the first so many aims, fewest first; the last, with all of them, is the answer at hand. */
async function ladderOf(
  posed: Posed,
  base: Base,
  byValue: Trial,
  session: Session,
): Promise<readonly Pick<Trial, 'change' | 'atMost' | 'isProven'>[]> {
  const own = { change: 0, atMost: 0, isProven: base.status === 'optimal' }
  const steps: Pick<Trial, 'change' | 'atMost' | 'isProven'>[] = [byValue]
  for (let count = 1; count < AIMS.length; count += 1) {
    const isIdle = posed.problem.activities.every(({ aims = [] }) => (aims[count - 1] ?? 0) === 0)
    const last = steps.at(-1) ?? byValue
    steps.push(
      isIdle || isOver(session)
        ? last
        : await without(posed, base, (_, aim) => aim >= count, session),
    )
  }
  return [...steps, own]
}

/**
 * What the aims of an answer cost of value; nothing where the choice that is worth most reaches them as far.
 *
 * @returns undefined where the time is over before that is known.
 */
export async function aimCostsOf(
  posed: Posed,
  base: Base,
  session: Session,
): Promise<AimCosts | undefined> {
  const isFree = posed.problem.activities.every(({ aims }) => aims === undefined)
  if (isFree || isAllIn(posed.problem, base)) return { aims: AIMS.map(() => NOTHING), kept: [] }
  if (isOver(session)) return undefined
  const byValue = await without(posed, base, () => true, session)
  const isCostless = byValue.change <= NOISE
  if (isCostless || byValue.solution === undefined) {
    const most = Math.max(0, byValue.atMost) / VALUE_SCALE
    const none = { value: 0, atMost: most <= 1e-6 ? 0 : most, isProven: byValue.isProven }
    return { aims: AIMS.map(() => none), kept: [] }
  }
  const ladder = await ladderOf(posed, base, byValue, session)
  return {
    aims: AIMS.map((_, aim) => {
      const [before = byValue, after = byValue] = [ladder[aim], ladder[aim + 1]]
      return costBetween({ ...byValue, ...before }, after)
    }),
    kept: await keptOf(posed, base, byValue.solution, session),
  }
}
