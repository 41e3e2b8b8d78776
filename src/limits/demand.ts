/** Measures what a project demands of every limit, with the very figures of reports and rules. */
import type { Plan, Project } from '../plan/plan.ts'
import { LIMIT_KINDS, type Limit, limitKindOf, limitsToCome } from './index.ts'

/** What is demanded of some limits, by position; limits of which nothing is demanded are missing. */
export type DemandByLimit = ReadonlyMap<number, number>

/** Limits and how to measure a project against them. */
export interface DemandMeter {
  /** Grows by a limit when a measured project is the first to demand of it, where the meter opens limits. */
  readonly limits: readonly Limit[]
  /** What a project demands as it lies, by the part that its status makes it play. */
  readonly measure: (project: Project) => DemandByLimit
}

/**
 * A meter of a plan.
 *
 * @param limits - those that are known, whose positions stay.
 * @param opensLimits - whether limits that only demand makes (of the go-lives in a quarter) are opened when it is met.
 */
export function demandMeter(plan: Plan, limits: readonly Limit[], opensLimits = false): DemandMeter {
  const all = [...limits]
  const open = (limit: Limit): number => all.push(limit) - 1
  const demands = LIMIT_KINDS.map((kind) => {
    const own = limits.flatMap((limit, position) => (limit.kind === kind.kind ? [[position, limit] as const] : []))
    return kind.demand(plan, own, opensLimits ? open : undefined)
  })
  return {
    limits: all,
    measure: (project) => {
      const demanded = new Map<number, number>()
      for (const demand of demands)
        demand(project, (position, amount) => {
          if (amount !== 0) demanded.set(position, (demanded.get(position) ?? 0) + amount)
        })
      return demanded
    },
  }
}

/** What projects take of each limit of a meter together, in the order of the limits; 0 for one that nobody takes of. */
export function loadsOf(projects: readonly Project[], meter: DemandMeter): number[] {
  const taken = new Map<number, number>()
  for (const project of projects)
    for (const [position, amount] of meter.measure(project)) taken.set(position, (taken.get(position) ?? 0) + amount)
  return meter.limits.map((_, position) => taken.get(position) ?? 0)
}

/** A limit that is passed; cents, hundredths of a day or go-lives. */
export interface Overrun {
  readonly limit: Limit
  readonly by: number
}

/** The limits to come that a plan passes as it lies, margins of teams among them; what decisions accept is no overrun. */
export function overrunsOf(plan: Plan): Overrun[] {
  const meter = demandMeter(plan, limitsToCome(plan), true)
  const loads = loadsOf(plan.projects, meter)
  return meter.limits.flatMap((limit, position) => {
    const kind = limitKindOf(limit)
    const by = (loads[position] ?? 0) - (kind.most(limit) ?? Number.POSITIVE_INFINITY)
    return by > 0 && !kind.isOver(plan, limit) ? [{ limit, by }] : []
  })
}
