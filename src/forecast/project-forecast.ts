/** The forecast of each project that is not finished: the P50 and P80 of its end and of its cost, beside what the plan foresees. */
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isInPlan } from '../plan/project-status.ts'
import { addDays, type Day } from '../values/calendar.ts'
import type { Cents } from '../values/quantity.ts'
import { LEVELS } from './back-test.ts'
import { DAYS_IN_MONTH, expectedCost } from './editions.ts'
import {
  chanceOf,
  changeAt,
  distributionFor,
  type Learned,
  type Lesson,
  lessonFor,
  levelBeyondNow,
  medianChange,
} from './learned.ts'

/** What was learned for something, of how many cases. */
interface ForecastBasis {
  readonly lesson: Lesson
  /** What neighbours are near in: the months that remain, or the logarithm of the cost in cents. */
  readonly size: number
  /** The cases whose quantiles are taken. */
  readonly neighbours: number
}

export interface EndForecast extends ForecastBasis {
  /** What the change is counted from: the end foreseen, or the status date where that has passed. */
  readonly foreseen: Day
  /** Whether the end foreseen has passed. */
  readonly isOverdue: boolean
  readonly p50: Day
  readonly p80: Day
  /** Whether P80 is only known to lie at this day or beyond. */
  readonly isLowerBound: boolean
  /** What P80 would be with one more case that slipped beyond it. */
  readonly withOneMore: Day
  /** The chance that it ends by the end foreseen, 0 where that has passed; undefined where no forecast beat the plan. */
  readonly chance: number | undefined
}

export interface CostForecast extends ForecastBasis {
  readonly foreseen: Cents
  readonly p50: Cents
  readonly p80: Cents
}

export interface ProjectForecast {
  readonly project: Project
  /** Undefined where the plan foresees no end, or nothing was learned. */
  readonly end: EndForecast | undefined
  /** Undefined where the plan tells no cost, or nothing was learned. */
  readonly cost: CostForecast | undefined
}

function groundOf(lesson: Lesson, size: number): ForecastBasis {
  return { lesson, size, neighbours: distributionFor(lesson, size)?.count ?? 0 }
}

function later(day: Day, months: number): Day {
  return addDays(day, Math.round(months * DAYS_IN_MONTH))
}

/** The end of a project by the forecast; undefined where the plan foresees none, or nothing was learned. */
export function endForecast(plan: Plan, project: Project, { end: lessons }: Learned): EndForecast | undefined {
  const told = project.span.end
  if (told === undefined) return undefined
  const foreseen = Math.max(told, plan.asOf) as Day
  const size = (foreseen - plan.asOf) / DAYS_IN_MONTH
  const lesson = lessonFor(lessons, size)
  if (lesson === undefined) return undefined
  // An end that has passed did not come yet: only what lies beyond it can.
  const isOverdue = told < plan.asOf
  const levelOf = (level: number): number => (isOverdue ? levelBeyondNow(lesson, size, level) : level)
  const median = isOverdue ? changeAt(lesson, size, levelOf(LEVELS.p50)).value : medianChange(lesson, size)
  const p80 = changeAt(lesson, size, levelOf(LEVELS.p80))
  const oneMore = changeAt(lesson, size, levelOf(LEVELS.p80), 1)
  const never = (day: Day): Day => Math.max(day, plan.asOf) as Day
  return {
    ...groundOf(lesson, size),
    foreseen,
    isOverdue,
    p50: never(later(foreseen, median)),
    p80: never(later(foreseen, p80.value)),
    isLowerBound: p80.isLowerBound,
    withOneMore: never(later(foreseen, oneMore.value)),
    chance: isOverdue ? 0 : chanceOf(lesson, size, 0),
  }
}

/** The months until the end that a project is forecast from; the farthest horizon where it foresees none. */
function monthsAhead(plan: Plan, { span }: Project): number {
  return span.end === undefined ? Number.POSITIVE_INFINITY : Math.max(0, span.end - plan.asOf) / DAYS_IN_MONTH
}

/** The cost of a project by the forecast; undefined where the plan tells none, or nothing was learned. */
export function costForecast(plan: Plan, project: Project, { cost: lessons }: Learned): CostForecast | undefined {
  const foreseen = expectedCost(plan, project)
  const lesson = lessonFor(lessons, monthsAhead(plan, project))
  if (foreseen === undefined || lesson === undefined) return undefined
  const size = Math.log(foreseen)
  const times = (change: number): Cents => Math.round(foreseen * Math.exp(change)) as Cents
  return {
    ...groundOf(lesson, size),
    foreseen: foreseen as Cents,
    p50: times(medianChange(lesson, size)),
    p80: times(changeAt(lesson, size, LEVELS.p80).value),
  }
}

/** The projects of a plan that are still to end. */
export function projectsToEnd(plan: Plan): Project[] {
  return plan.projects.filter((project) => isInPlan(plan, project) && !isCompleted(project))
}

/** The forecast of each project that is still to end, in plan order. */
export function projectForecasts(plan: Plan, learned: Learned): ProjectForecast[] {
  return projectsToEnd(plan).map((project) => ({
    project,
    end: endForecast(plan, project, learned),
    cost: costForecast(plan, project, learned),
  }))
}
