/** Dates of different keys or records that contradict each other, each by a relation that the format declares. */

import type { Plan } from '../plan/plan.ts'
import { ORDERS } from '../schema/relations/dates.ts'
import type { OrderRelation } from '../schema/relations/relation.ts'
import type { Day } from '../values/calendar.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { contradictionAt, type FactConflict } from './facts/fact-conflict.ts'
import { daysOf, extreme, sided, suspectItems } from './facts/related-values.ts'
import { isBelow, type PlacedValue, placeOf } from './facts/ways.ts'
import { placeWithin, placeWords, valueWords } from './words/places.ts'

type Extreme = NonNullable<ReturnType<typeof extreme>>

interface Reversal extends FactConflict {
  /** Whether the one to correct is the one that should be the later. */
  readonly isOwnHigh: boolean
}

const ORDER_SIDES = ORDERS.map((relation) => sided(relation, [relation.low, relation.high]))

/** The days of a relation that are the furthest apart in the wrong order; undefined where all are in order. */
function reversal(
  { slack = 0 }: OrderRelation,
  extremes: readonly [low: Extreme | undefined, high: Extreme | undefined],
  record: PlacedValue,
): Reversal | undefined {
  const [low, high] = extremes
  if (low === undefined || high === undefined || low.size - slack <= high.size) return undefined
  // Of two dates of one record the one that says more in detail is the one to correct, else the later.
  const isDetail = isBelow(record, low.at) && placeOf(low.at).path.length > placeOf(high.at).path.length
  const isOwnHigh = isBelow(record, high.at) && !isDetail
  return isOwnHigh
    ? { record, own: high.at, other: low.at, isOwnHigh }
    : { record, own: low.at, other: high.at, isOwnHigh }
}

function* reversalsOf(plan: Plan, order: (typeof ORDER_SIDES)[number]): Generator<Reversal> {
  const { relation, sides } = order
  const [lows = [], highs = []] = sides
  const first = (value: unknown) => daysOf(plan, value)?.[0]
  const last = (value: unknown) => daysOf(plan, value)?.[1]
  const low = relation.isWhole ? last : first
  const isReversed = ([lows = [], highs = []]: readonly (readonly unknown[])[]) => {
    const from = (lows as Day[]).reduce((one, other) => Math[relation.isFirst ? 'min' : 'max'](one, other) as Day)
    return (highs as Day[]).some((high) => from - (relation.slack ?? 0) > high)
  }
  const reading = (value: unknown, side: number) => (side === 0 ? low : last)(value)
  for (const { records, record, item } of suspectItems(plan, order, isReversed, reading)) {
    const from = extreme(records, item, lows, low, relation.isFirst ? -1 : 1)
    const to = from && extreme(records, item, highs, last, -1)
    const found = reversal(relation, [from, to], record)
    if (found !== undefined) yield found
  }
}

function reversals(plan: Plan): Reversal[] {
  return ORDER_SIDES.flatMap((order) => [...reversalsOf(plan, order)])
}

/** A date with its place in words: `the date of the decision "Budget 2023" (15 December 2022)`. */
function dateInPlace(plan: Plan, placed: PlacedValue, { record, own }: Reversal, lang: Lang): string {
  const at = placeOf(placed)
  const words = placed !== own && isBelow(record, placed) ? placeWithin(plan, at, lang) : placeWords(plan, at, lang)
  return `${words} (${valueWords(plan, at, String(placed.value), lang)})`
}

const VERBS = {
  before: { fr: 'précède', en: 'is before' },
  after: { fr: 'suit', en: 'is after' },
} as const satisfies Record<string, Bilingual>

export const factsOutOfOrder = recordRule({
  id: 'facts-out-of-order',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'other'],
  summary: {
    fr: 'Ce qui vient après ne précède pas ce dont il dépend\u00a0: décision, vote, début, fin, mesure',
    en: 'What comes after is not dated before what it rests on: decision, vote, start, end, measure',
  },
  why: {
    fr: 'Deux dates qui se contredisent\u00a0: l’une est fausse, et les délais et le registre avec elle',
    en: 'Two dates contradict each other: one is wrong, and with it the delays and the register',
  },
  fix: { fr: 'corrigez celle des deux dates qui est fausse', en: 'correct the one of the two dates that is wrong' },
  follows: ['date-outside-plan', 'date-after-status-date', 'project-end-before-start'],
  over: reversals,
  find(found, plan) {
    const { own, other, isOwnHigh } = found
    const verb = isOwnHigh ? VERBS.before : VERBS.after
    return {
      ...contradictionAt(found),
      message: bilingual((lang) => {
        const first = capitalised(dateInPlace(plan, own, found, lang))
        return `${first} ${verb[lang]} ${dateInPlace(plan, other, found, lang)}`
      }),
    }
  },
})
