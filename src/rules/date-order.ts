/** Dates of different keys or records that contradict each other, each by a relation that the format declares. */

import type { Plan } from '../plan/plan.ts'
import { ORDERS } from '../schema/relations/dates.ts'
import type { OrderRelation } from '../schema/relations/relation.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { contradictionAt, type FactConflict } from './facts/fact-conflict.ts'
import { asked, daysOf, isBelow, type PlacedValue, placeOf, sidesOf } from './facts/related-values.ts'
import { placeWithin, placeWords, valueWords } from './words/places.ts'

/** The value that lies the furthest one way by its first (0) or last (1) day: the latest for `most` 1, the earliest for -1. */
function extreme(plan: Plan, values: readonly PlacedValue[], edge: 0 | 1, most: 1 | -1) {
  let best: { readonly at: PlacedValue; readonly day: number } | undefined
  for (const at of values) {
    const day = daysOf(plan, at.value)?.[edge]
    if (day !== undefined && (best === undefined || (day - best.day) * most > 0)) best = { at, day }
  }
  return best
}

interface Reversal extends FactConflict {
  /** Whether the one to correct is the one that should be the later. */
  readonly isOwnHigh: boolean
}

const ORDER_SIDES = ORDERS.map((relation) => ({ relation, sides: sidesOf([relation.low, relation.high]) }))

function reversal(
  plan: Plan,
  relation: OrderRelation,
  record: PlacedValue,
  [lows = [], highs = []]: readonly (readonly PlacedValue[])[],
) {
  const { isFirst, isWhole, slack = 0 } = relation
  const low = extreme(plan, lows, isWhole ? 1 : 0, isFirst ? -1 : 1)
  const high = extreme(plan, highs, 1, -1)
  if (low === undefined || high === undefined || low.day - slack <= high.day) return undefined
  // Of two dates of one record the one that says more in detail is the one to correct, else the later.
  const isDetail = isBelow(record, low.at) && low.at.path.length > high.at.path.length
  const isOwnHigh = isBelow(record, high.at) && !isDetail
  return isOwnHigh
    ? { record, own: high.at, other: low.at, isOwnHigh }
    : { record, own: low.at, other: high.at, isOwnHigh }
}

function* reversals(plan: Plan): Generator<Reversal> {
  for (const sided of ORDER_SIDES) {
    for (const { record, values } of asked(plan, sided)) {
      const found = reversal(plan, sided.relation, record, values)
      if (found !== undefined) yield found
    }
  }
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
  over: (plan) => [...reversals(plan)],
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
