/** What the cost of a project may come to beside what the plan foresees: by the range that it declares, else by what was learned of the past. */
import { changeAt, isBelieved, type Learned, type Source } from '../../forecast/learned.ts'
import { costForecast } from '../../forecast/project-forecast.ts'
import type { Plan, Project } from '../../plan/plan.ts'

/** How a cost may vary. */
export interface CostSpread {
  /** Where it is known from: the range of its project, a past, or nothing, so that it does not vary. */
  readonly basis: 'range' | Source | 'none'
  /** The past cases that it is taken from; 0 where it is from no past. */
  readonly cases: number
  /** What the cost of the plan is multiplied by at a level from 0 to 1. */
  readonly factorAt: (level: number) => number
}

/** Costs over the likely one. */
interface Range {
  readonly low: number
  readonly high: number
}

/** The range of a project; undefined where it declares none, or one out of order. */
function rangeOf({ written }: Project): Range | undefined {
  const { optimistic, likely, pessimistic } = written.estimate ?? {}
  if (optimistic === undefined || likely === undefined || pessimistic === undefined) return undefined
  if (likely <= 0 || optimistic > likely || pessimistic < likely) return undefined
  return { low: optimistic / likely, high: pessimistic / likely }
}

/** The quantile of the triangular distribution between low and high with its mode at 1, by the inverse of its distribution function. */
export function triangularQuantile(at: number, { low, high }: Range): number {
  if (high === low) return 1
  const top = (1 - low) / (high - low)
  return at < top
    ? low + Math.sqrt(at * (high - low) * (1 - low))
    : high - Math.sqrt((1 - at) * (high - low) * (high - 1))
}

/**
 * How the cost of a project may vary; not at all where no forecast of costs beat the plan.
 *
 * @param project - as the plan would retain it, for a candidate costs nothing yet.
 */
export function costSpread(plan: Plan, project: Project, learned: Learned): CostSpread {
  const range = rangeOf(project)
  if (range !== undefined) return { basis: 'range', cases: 0, factorAt: (level) => triangularQuantile(level, range) }
  const forecast = costForecast(plan, project, learned)
  if (forecast === undefined || !isBelieved(forecast.lesson)) return { basis: 'none', cases: 0, factorAt: () => 1 }
  const { lesson, size, neighbours: cases } = forecast
  return { basis: lesson.source, cases, factorAt: (level) => Math.exp(changeAt(lesson, size, level).value) }
}
