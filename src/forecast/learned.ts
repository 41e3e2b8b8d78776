/**
 * What was learned from the past of a plan, by horizon: its own cases where a trial on them could be held, else those of a
 * published portfolio.
 */
import { type BackTest, backTest, LEVELS } from './back-test.ts'
import { casesOf, type ForecastQuantity } from './cases.ts'
import type { Edition } from './editions.ts'
import { type PastCases, pastCases } from './methods.ts'
import { type Distribution, levelOf, type Quantile, quantileOf } from './quantile.ts'

/** The horizons that are learned for, in years. */
const HORIZONS = [1, 2, 3, 4, 5] as const

/** Whose past it is. */
export type Source = 'own' | 'published'

/** What was learned of one quantity at one horizon. */
export interface Lesson {
  readonly source: Source
  readonly trial: BackTest
  readonly past: PastCases
}

/** What was learned, by quantity and then by horizon, short ones first; a horizon that no past can be tried at is missing. */
export type Learned = Readonly<Record<ForecastQuantity, readonly Lesson[]>>

/** Whether a trial could be held, and what it gives as P80 was near to one. */
function isFit({ trial: { verdict } }: Lesson): boolean {
  return verdict.p80 !== 'untried' && verdict.p80 !== 'short'
}

/**
 * The lessons of some editions at every horizon, whatever their trials say. Of costs in another currency and of another
 * scale no case is near: others’ costs are taken all together.
 */
export function allLessons(editions: readonly Edition[], source: Source, quantity: ForecastQuantity): Lesson[] {
  const only = source === 'published' && quantity === 'cost' ? 'class' : undefined
  return HORIZONS.flatMap((years) => {
    const cases = casesOf(editions, years, quantity)
    if (cases.length === 0) return []
    return [{ source, trial: backTest(cases, years, quantity, only), past: pastCases(cases, quantity) }]
  })
}

/** Of two pasts, by quantity, the lessons of the first that are fit to forecast with, else those of the second. */
export function learnedFrom(
  own: (quantity: ForecastQuantity) => readonly Lesson[],
  others: (quantity: ForecastQuantity) => readonly Lesson[],
): Learned {
  const of = (quantity: ForecastQuantity): readonly Lesson[] => {
    const fit = own(quantity).filter(isFit)
    return fit.length > 0 ? fit : others(quantity).filter(isFit)
  }
  return { end: of('end'), cost: of('cost') }
}

/** The lesson for what is so many months ahead: the first horizon that reaches as far, else the farthest; undefined where nothing was learned. */
export function lessonFor(lessons: readonly Lesson[], months: number): Lesson | undefined {
  return lessons.find(({ trial }) => trial.years * 12 >= months) ?? lessons.at(-1)
}

/** Whether what a lesson says of P80 is believed: it beat the plan. */
export function isBelieved({ trial: { verdict } }: Lesson): boolean {
  return verdict.p80 === 'better' || verdict.p80 === 'mean'
}

/** The distribution of the change of something of a size; undefined where a lesson has none. */
export function distributionFor({ past, trial }: Lesson, size: number): Distribution | undefined {
  return past.distribution(trial.quantiles, size)
}

/**
 * The level of the sample that a level of the forecast is taken at: as P80 is taken further out where past forecasts missed
 * too much, so are the levels between it and the median, and those beyond it.
 */
export function widerLevel({ trial }: Lesson, level: number): number {
  const wide = trial.wide[trial.quantiles]
  const { p50, p80 } = LEVELS
  if (level <= p50) return level
  if (level <= p80) return p50 + ((level - p50) * (wide - p50)) / (p80 - p50)
  return wide + ((level - p80) * (1 - wide)) / (1 - p80)
}

/**
 * The change at a level; 0, which is the plan, where the lesson is not believed.
 *
 * @param beyond - so many cases more are taken to lie beyond it.
 */
export function changeAt(lesson: Lesson, size: number, level: number, beyond = 0): Quantile {
  const distribution = isBelieved(lesson) ? distributionFor(lesson, size) : undefined
  if (distribution === undefined) return { value: 0, isLowerBound: false }
  const { count } = distribution
  return quantileOf(distribution, Math.min(1, (widerLevel(lesson, level) * (count + 1 + beyond)) / (count + 1)))
}

/** The inverse of {@link widerLevel}. */
function narrowerLevel({ trial }: Lesson, level: number): number {
  const wide = trial.wide[trial.quantiles]
  const { p50, p80 } = LEVELS
  if (level <= p50) return level
  if (level <= wide) return p50 + ((level - p50) * (p80 - p50)) / (wide - p50)
  return p80 + ((level - wide) * (1 - p80)) / (1 - wide)
}

/**
 * The level of what has not come yet: of a level among the changes beyond 0, as that of an end that has passed.
 *
 * @example six in ten in time: P50 of the others is the level 0.8
 */
export function levelBeyondNow(lesson: Lesson, size: number, level: number): number {
  const passed = chanceOf(lesson, size, 0) ?? 0
  return passed + level * (1 - passed)
}

/** The change at P50: the median of the past cases where it did better in the trial than the plan, else 0. */
export function medianChange(lesson: Lesson, size: number): number {
  return lesson.trial.verdict.p50 === 'better' ? changeAt(lesson, size, LEVELS.p50).value : 0
}

/** The chance that a change is at most this; undefined where the lesson is not believed, for the plan has no chances. */
export function chanceOf(lesson: Lesson, size: number, change: number): number | undefined {
  const distribution = isBelieved(lesson) ? distributionFor(lesson, size) : undefined
  return distribution && narrowerLevel(lesson, levelOf(distribution, change))
}
