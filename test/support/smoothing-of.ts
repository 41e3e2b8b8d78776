/** Small plans of one team, smoothed with the real engine, for tests. */
import type { SmoothingMode } from '../../src/arbitration/formulate/smoothing-problem.ts'
import { smoothPlan } from '../../src/arbitration/smooth/smooth-plan.ts'
import type { HoldReason, Smoothing } from '../../src/arbitration/smooth/smoothing.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { candidate, type Facts } from './cut-line-of.ts'
import { builtEngine } from './engines.ts'
import { scenarioOf } from './scenario-of.ts'
import { SMALL_EFFORT } from './small-effort.ts'

let current: ReturnType<typeof builtEngine> | undefined

/** The engine of the tests of a file, to be closed after its last; the next file in the same process has another. */
export function smoothingEngine(): ReturnType<typeof builtEngine> {
  current ??= builtEngine()
  return current
}

/** Closes the engine, where one was asked for. */
export async function closeEngine(): Promise<void> {
  const own = current
  current = undefined
  await own?.close()
}

/** The smoothing of a plan, or of what a scenario of it makes of it. */
export async function smoothed(
  plan: Plan,
  mode: SmoothingMode = 'smoothing',
  { frame = '', isExact = true }: { frame?: string; isExact?: boolean } = {},
): Promise<Smoothing> {
  const entry = frame === '' ? undefined : scenarioOf(plan, frame)
  return smoothPlan(
    plan,
    { mode, frame: entry },
    { engine: isExact ? smoothingEngine() : undefined, effortFor: () => SMALL_EFFORT, watch: {} },
  )
}

/** A planned project of some quarters with days of T in its first. */
export function work(id: string, from: string, days: number, facts: Facts = {}): Facts {
  const [year, quarter] = from.split('-Q').map(Number)
  const month = (3 * (quarter ?? 1)).toString().padStart(2, '0')
  const first = (3 * (quarter ?? 1) - 2).toString().padStart(2, '0')
  return candidate(id, 2, 0, 0, {
    status: 'planned',
    start: `${year}-${first}`,
    end: `${year}-${month}`,
    budget: [],
    ...(days === 0 ? {} : { workload: [{ team: 'T', days: { [from]: days } }] }),
    ...facts,
  })
}

/** What holds each project that fills an overload that stays. */
export function holdsOf({ remaining: residues }: Smoothing): Record<string, HoldReason> {
  const all = residues.flatMap(({ contributors: fillers }) => fillers)
  return Object.fromEntries(all.map(({ project, hold }) => [project.id, hold]))
}

/** Holds the end of the plan at the end of 2025. */
export const LAST = work('Z', '2025-Q4', 0)
