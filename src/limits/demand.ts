/** Measures what a project demands of every limit, with the very figures of reports and rules. */
import type { Plan, Project } from '../plan/plan.ts'
import { LIMIT_KINDS, type Limit } from './index.ts'

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
export function demandMeter(
  plan: Plan,
  limits: readonly Limit[],
  opensLimits = false,
): DemandMeter {
  const all = [...limits]
  const open = (limit: Limit): number => all.push(limit) - 1
  const demands = LIMIT_KINDS.map((kind) => {
    const own = limits.flatMap((limit, position) =>
      limit.kind === kind.kind ? [[position, limit] as const] : [],
    )
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
