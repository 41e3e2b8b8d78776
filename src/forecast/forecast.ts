/** The forecast of a plan: what was learned, of which trials, and what it gives for projects, money and completion. */
import type { Plan } from '../plan/plan.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { type CompletionForecast, completionForecast } from './completion.ts'
import { isBelieved, type Learned, learnedFrom } from './learned.ts'
import { type Lessons, learnedOf, ownLearnedOf, ownLessons, publishedLessons } from './learned-of.ts'
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

const byPastOf = memoizeByObject((base: Plan) =>
  memoizeByObject((plan: Plan) => forecastBy(plan, ownLearnedOf(base), ownLessons(base))),
)

/**
 * The forecast of a plan by what a base plan has learned from its own past: of a scenario, which changes no past.
 *
 * @returns undefined where that past is not fit to forecast ends with.
 */
export function forecastByPast(base: Plan, plan: Plan = base): Forecast | undefined {
  return ownLearnedOf(base).end.some(isBelieved) ? byPastOf(base)(plan) : undefined
}

/** The forecast of a plan whose earlier states are known. */
export function forecastSince(plan: Plan, states: readonly Plan[], seed?: number): Forecast {
  const own = ownLessons(plan, states)
  return forecastBy(plan, learnedFrom(own, publishedLessons), own, seed)
}
