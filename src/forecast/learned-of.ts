/** What a plan’s forecast stands on: its own past where that can be tried, else that of a published portfolio. */
import type { Plan } from '../plan/plan.ts'
import { memoize, memoizeByObject } from '../values/memoize.ts'
import type { ForecastQuantity } from './cases.ts'
import { type Edition, planEditions } from './editions.ts'
import { allLessons, type Learned, type Lesson, learnedFrom } from './learned.ts'
import { publishedEditions } from './published.ts'

/** Lessons by quantity, made when asked for. */
export type Lessons = (quantity: ForecastQuantity) => readonly Lesson[]

function lessonsIn(editions: () => readonly Edition[], source: Lesson['source']): Lessons {
  return memoize((quantity) => allLessons(editions(), source, quantity))
}

const ownPast = memoizeByObject((plan: Plan): Lessons => lessonsIn(() => planEditions(plan), 'own'))

/**
 * The lessons of a plan’s own past at every horizon: its references and real ends, and those of the plan before it.
 *
 * @param states - the plan as git holds it at earlier status dates, which tells more than what is read back from it now.
 */
export function ownLessons(plan: Plan, states?: readonly Plan[]): Lessons {
  return states === undefined ? ownPast(plan) : lessonsIn(() => planEditions(plan, states), 'own')
}

/** The lessons of a published portfolio. */
export const publishedLessons: Lessons = lessonsIn(publishedEditions, 'published')

/** What a plan has learned: from its own past, else from others. */
export const learnedOf = memoizeByObject((plan: Plan): Learned => learnedFrom(ownLessons(plan), publishedLessons))

/** What a plan has learned from its own past alone: what a rule may hold it to. */
export const ownLearnedOf = memoizeByObject((plan: Plan): Learned => learnedFrom(ownLessons(plan), () => []))
