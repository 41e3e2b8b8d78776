/** Weather of a project: computed by the plan's thresholds from lateness and cost overrun against the reference in force, declared by its last review, and how far apart the two are. */
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen, isStatusTold } from '../../plan/project-status.ts'
import { againstReferenceInForce } from '../../plan/reference-in-force.ts'
import { lastReview, recentReview } from '../../plan/reviews.ts'
import type { Day } from '../../values/calendar.ts'
import { costPair } from './overrun.ts'

/** Computed weather, best first. */
export type ComputedWeather = 'sun' | 'cloud' | 'storm'

/** Calendar days that the end now foreseen lies after that of the first reference; undefined without both. An open project cannot have ended in the past. */
export function daysBehindFirst(
  plan: Pick<Plan, 'asOf'>,
  project: Pick<Project, 'baseline' | 'actual' | 'span' | 'status'>,
): number | undefined {
  const { baseline, actual, span } = project
  if (baseline?.end === undefined) return undefined
  const foreseen = actual.end ?? span.end
  if (foreseen === undefined) return undefined
  const end = isOpen(project) ? (Math.max(foreseen, plan.asOf) as Day) : foreseen
  return end - baseline.end
}

/**
 * The same after the reference in force, which steering looks at.
 *
 * @example baseline end 2024-03-31, re-baselined to 2024-09-30, which is foreseen: 0 days late, 183 behind the first reference
 */
export function daysLate(plan: Plan, project: Project): number | undefined {
  return daysBehindFirst(plan, againstReferenceInForce(plan, project))
}

/**
 * Share by which the expected cost exceeds that of the reference in force (negative below it), over the sections that
 * it states; undefined without a cost of reference, or without an amount to hold against it.
 */
export function costOverrun(plan: Plan, project: Project): number | undefined {
  const pair = costPair(plan, againstReferenceInForce(plan, project))
  return pair === undefined ? undefined : (pair.updated - pair.initial) / pair.initial
}

/** What makes a computed weather: the days late and the cost overrun that pass their amber thresholds. */
export interface WeatherCauses {
  readonly daysLate?: number
  /** As a share: 0.05 is 5 % above the reference in force. */
  readonly costOverrun?: number
}

/** What speaks against sun; empty where nothing does. */
export function weatherCauses(plan: Plan, project: Project): WeatherCauses {
  const late = daysLate(plan, project) ?? 0
  const overrun = costOverrun(plan, project) ?? 0
  const { lateAmberDays, costAmber } = plan.thresholds
  return {
    ...(late > lateAmberDays ? { daysLate: late } : {}),
    ...(overrun > costAmber ? { costOverrun: overrun } : {}),
  }
}

function weatherBeyond(
  value: number | undefined,
  [amber, red]: readonly [number, number],
): ComputedWeather | undefined {
  if (value === undefined) return undefined
  if (value <= amber) return 'sun'
  return value > red ? 'storm' : 'cloud'
}

/** The weather of each dimension that the plan's figures speak of; undefined for one without a reference, and for both where nobody told whether the project goes on. */
export function computedDimensions(
  plan: Plan,
  project: Project,
): Readonly<Record<'schedule' | 'cost', ComputedWeather | undefined>> {
  if (!isStatusTold(project)) return { schedule: undefined, cost: undefined }
  const { lateAmberDays, lateRedDays, costAmber, costRed } = plan.thresholds
  return {
    schedule: weatherBeyond(daysLate(plan, project), [lateAmberDays, lateRedDays]),
    cost: weatherBeyond(costOverrun(plan, project), [costAmber, costRed]),
  }
}

/**
 * The weather that dates and money give: the worse of the two; undefined without a reference for either, and where nobody
 * told whether the project goes on.
 *
 * @example 31 days late with thresholds of 30 and 90 days, within budget: cloud
 */
export function computedWeather(plan: Plan, project: Project): ComputedWeather | undefined {
  const found = Object.values(computedDimensions(plan, project))
  return (['storm', 'cloud', 'sun'] as const).find((one) => found.includes(one))
}

/** Declared weather has four levels, computed three: a declared one stands for the computed one of its number. */
const LEVELS: Readonly<Record<string, number>> = { sun: 0, partly_cloudy: 0, cloud: 1, storm: 2 }

/** So many levels apart, a declared weather is no matter of judgement any more. */
export const OPTIMISTIC_GAP = 2

/** The overall weather that the last review of a project declares; undefined without one. */
export function declaredWeather(plan: Plan, { id }: Pick<Project, 'id'>): string | undefined {
  return lastReview(plan, { id })?.review.weather?.overall
}

/**
 * Levels by which the declared weather of a project is better than the computed one; negative where it is worse,
 * undefined without one of the two.
 *
 * @example declared sun, computed storm: 2; declared cloud, computed sun: -1
 */
export function weatherGap(plan: Plan, project: Project): number | undefined {
  const [declared, computed] = [declaredWeather(plan, project), computedWeather(plan, project)]
  if (declared === undefined || computed === undefined) return undefined
  return (LEVELS[computed] ?? 0) - (LEVELS[declared] ?? 0)
}

/**
 * The same gap where the last review is recent enough to be held against figures of the status date; undefined where it
 * is older than the plan's `stale_days`: a rating of March is not refuted by the figures of June.
 */
export function recentWeatherGap(plan: Plan, project: Project): number | undefined {
  return recentReview(plan, project) === undefined ? undefined : weatherGap(plan, project)
}

/** The weather that steering goes by: what a recent review declares, else what dates and money give. */
export function weatherInForce(
  plan: Plan,
  project: Project,
): { readonly weather: string; readonly isDeclared: boolean } | undefined {
  const overall = recentReview(plan, project)?.review.weather?.overall
  if (overall !== undefined) return { weather: overall, isDeclared: true }
  const weather = computedWeather(plan, project)
  return weather === undefined ? undefined : { weather, isDeclared: false }
}
