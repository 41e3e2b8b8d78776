/** Where an objective stands: its last measured value, the share of the way behind it, and the verdict on the status date. */
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Day, firstDay, lastDay, parseDay } from '../../values/calendar.ts'
import { difference, nearestNumber, rational } from '../../values/rational.ts'
import { type Aim, expectedShare, isReached, shareOfWay } from './share-of-way.ts'

/** What is said of an objective, best first. */
export type ObjectiveVerdict = 'reached' | 'on_track' | 'late' | 'missed' | 'no_start' | 'not_measured'

export interface MeasuredValue {
  readonly day: Day
  readonly value: number
  /** Since the value before, or since the start for the first one; undefined where neither is known. */
  readonly change: number | undefined
}

type Trend = 'nearer' | 'unchanged' | 'further'

export interface ObjectiveResult {
  readonly objective: Entry<'objectives'>
  /** The values up to the status date, oldest first. */
  readonly values: readonly MeasuredValue[]
  readonly last: MeasuredValue | undefined
  readonly due: Day | undefined
  /** Undefined without a value, or without a way to measure along. */
  readonly share: number | undefined
  /** Undefined with fewer than two values. */
  readonly trend: Trend | undefined
  readonly verdict: ObjectiveVerdict
}

type Indicator = NonNullable<Entry<'objectives'>['indicator']>

/** In decimals as people write them, so that 99.5 − 99.4 is 0.1. */
function changeOf(before: number | undefined, value: number): number | undefined {
  if (before === undefined) return undefined
  return nearestNumber(difference(rational(value), rational(before)))
}

function valuesUpTo(asOf: Day, { actual = {}, baseline }: Indicator): MeasuredValue[] {
  const dated = Object.entries(actual)
    .flatMap(([written, value]) => {
      const day = parseDay(written, 'end')
      return day === undefined || day > asOf ? [] : [{ day, value }]
    })
    .sort((left, right) => left.day - right.day)
  return dated.map(({ day, value }, index) => {
    const before = index === 0 ? baseline : dated[index - 1]?.value
    return { day, value, change: changeOf(before, value) }
  })
}

function trendOf({ target }: Indicator, values: readonly MeasuredValue[]): Trend | undefined {
  const [before, last] = values.slice(-2)
  if (before === undefined || last === undefined) return undefined
  const nearer = Math.abs(target - before.value) - Math.abs(target - last.value)
  return nearer === 0 ? 'unchanged' : nearer > 0 ? 'nearer' : 'further'
}

/** The aim of an indicator; where it has no start, its oldest value is one for those after it. */
function aimOf({ baseline, target }: Indicator, values: readonly MeasuredValue[]): Aim {
  const start = baseline ?? (values.length > 1 ? values[0]?.value : undefined)
  return { baseline: start, target, actual: values.at(-1)?.value }
}

function verdictOf(
  plan: Pick<Plan, 'asOf' | 'horizon'>,
  aim: Aim,
  measured: Day | undefined,
  due: Day,
): ObjectiveVerdict {
  if (measured === undefined) return 'not_measured'
  if (isReached(aim)) return 'reached'
  // A value beside the target says nothing where nobody knows from which side it comes.
  if (aim.baseline === undefined) return 'no_start'
  if (due <= plan.asOf) return 'missed'
  const share = shareOfWay(aim)
  // A level to hold that is not held is late on any day.
  if (share === undefined) return 'late'
  const start = firstDay(plan.horizon.first)
  return share >= expectedShare(start, due, measured) ? 'on_track' : 'late'
}

/**
 * Where an objective stands on the status date, whose values count up to its end. One that is due is reached or missed;
 * before, it is on track where its share of the way is at least what a straight line from the first day of the plan to
 * the due day asks for on the day of the last value. Without a due day the last day of the plan stands for it. Where the
 * target is the start, a level to hold, a value beside it is late; without a start nothing is said of one.
 */
export function objectiveResult(plan: Pick<Plan, 'asOf' | 'horizon'>, objective: Entry<'objectives'>): ObjectiveResult {
  const { indicator } = objective
  if (indicator === undefined) {
    const nothing = { last: undefined, due: undefined, share: undefined, trend: undefined }
    return { objective, values: [], ...nothing, verdict: 'not_measured' }
  }
  const values = valuesUpTo(plan.asOf, indicator)
  const last = values.at(-1)
  const aim = aimOf(indicator, values)
  const due = parseDay(indicator.due ?? '', 'end')
  return {
    objective,
    values,
    last,
    due,
    share: shareOfWay(aim),
    trend: trendOf(indicator, values),
    verdict: verdictOf(plan, aim, last?.day, due ?? lastDay(plan.horizon.last)),
  }
}

export function objectiveResults(plan: Pick<Plan, 'asOf' | 'horizon' | 'objectives'>): ObjectiveResult[] {
  return plan.objectives.map((objective) => objectiveResult(plan, objective))
}
