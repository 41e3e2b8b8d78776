/** The forecast of a plan: what was learned, of which trials, and what it gives for projects, money and completion. */
import type { Plan } from '../plan/plan.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { type CompletionForecast, completionForecast } from './completion.ts'
import type { Learned } from './learned.ts'
import { learnedFrom } from './learned.ts'
import { type Lessons, learnedOf, ownLessons, publishedLessons } from './learned-of.ts'
import { type PortfolioForecast, portfolioForecast } from './portfolio.ts'
import { type ProjectForecast, projectForecasts } from './project-forecast.ts'

export interface Forecast {
  readonly learned: Learned
  /** The trials of the plan’s own past at every horizon, those included that are not fit to forecast with. */
  readonly own: Lessons
  /** In plan order. */
  readonly projects: readonly ProjectForecast[]
  readonly portfolio: PortfolioForecast
  /** Undefined without a plan before whose completion is known. */
  readonly completion: CompletionForecast | undefined
}

function forecastBy(plan: Plan, learned: Learned, own: Lessons, seed?: number): Forecast {
  const projects = projectForecasts(plan, learned)
  return {
    learned,
    own,
    projects,
    portfolio: portfolioForecast(plan, projects, learned, seed),
    completion: completionForecast(plan),
  }
}

/** The forecast of a plan from what it and the plan before it tell, with the usual seed. */
export const forecastOf = memoizeByObject((plan: Plan) => forecastBy(plan, learnedOf(plan), ownLessons(plan)))

/** The forecast of a plan that takes what a base plan has learned: of a scenario, for it changes no past. */
export function forecastLike(base: Plan, plan: Plan): Forecast {
  return forecastBy(plan, learnedOf(base), ownLessons(base))
}

/** The forecast of a plan whose earlier states are known. */
export function forecastSince(plan: Plan, states: readonly Plan[], seed?: number): Forecast {
  const own = ownLessons(plan, states)
  return forecastBy(plan, learnedFrom(own, publishedLessons), own, seed)
}
