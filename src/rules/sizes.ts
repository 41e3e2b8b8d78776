/** Numbers that exceed what bounds them, and numbers told in percent that no percentage can be. */

import { withUnit } from '../lang/numbers.ts'
import { colon } from '../lang/punctuation.ts'
import type { Plan } from '../plan/plan.ts'
import type { SizeRelation } from '../schema/relations/relation.ts'
import { PERCENTAGES, SIZES } from '../schema/relations/sizes.ts'
import { bilingual, capitalised, type Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { contradictionAt, type FactConflict } from './facts/fact-conflict.ts'
import { asked, idOf, sided, sumOf } from './facts/related-values.ts'
import { isBelow, type PlacedValue, placeOf } from './facts/ways.ts'
import { keyWay, placeWithin, placeWords, valueWords } from './words/places.ts'

interface Excess extends FactConflict {
  readonly relation: SizeRelation
  readonly bound: number
}

const SIZE_SIDES = SIZES.map((relation) =>
  sided(relation, [[relation.low], ...relation.high.map((way) => [way])], {
    needed: relation.high.length === 1 ? 2 : 1,
  }),
)

// In loops: a plan has a million numbers that are compared and nothing more.
function greatestIn(values: readonly unknown[]): number | undefined {
  let most: number | undefined
  for (const value of values) if (typeof value === 'number' && !(most !== undefined && value <= most)) most = value
  return most
}

/** The number that bounds those of a relation; undefined where none is written. */
function boundOf({ isSum, most, times = 1 }: SizeRelation, values: readonly unknown[]): number | undefined {
  if (most !== undefined) return most
  const bound = isSum ? sumOf(values) : greatestIn(values)
  return bound === undefined ? undefined : times * bound
}

/** Whether any number of the first side is more than those of the others allow. */
function isOver(relation: SizeRelation, [lows = [], ...bounds]: readonly (readonly unknown[])[]): boolean {
  const low = greatestIn(lows)
  if (low === undefined) return false
  const bound = boundOf(relation, bounds.length === 1 ? (bounds[0] ?? []) : bounds.flat())
  return bound !== undefined && low > bound
}

/** The greatest of some numbers. */
function greatest(values: readonly PlacedValue[]): PlacedValue | undefined {
  const most = greatestIn(values.map(({ value }) => value))
  return values.find(({ value }) => value === most)
}

function* excesses(plan: Plan): Generator<Excess> {
  for (const size of SIZE_SIDES) {
    const { relation } = size
    for (const { record, values } of asked(plan, size, (sides) => isOver(relation, sides))) {
      const [lows = [], ...bounds] = values
      const own = greatest(lows)
      const other = relation.most === undefined ? greatest(bounds.flat()) : own
      const bound = boundOf(
        relation,
        bounds.flat().map(({ value }) => value),
      )
      if (own !== undefined && other !== undefined && bound !== undefined) yield { relation, record, own, other, bound }
    }
  }
}

/** `twice the planned work (100 days)`, `10 times the target (5)`. */
function boundWords(plan: Plan, { relation, record, own, other, bound }: Excess, lang: Lang): string {
  if (relation.bound !== undefined) return `${relation.bound[lang]} (${valueWords(plan, placeOf(own), bound, lang)})`
  const at = placeOf(other)
  const words = isBelow(record, other) ? placeWithin(plan, at, lang) : placeWords(plan, at, lang)
  const { times } = relation
  const factor = times === undefined ? '' : `${times}\u00a0${{ fr: 'fois', en: 'times' }[lang]} `
  return `${factor}${words} (${valueWords(plan, at, Number(other.value), lang)})`
}

export const numberOverBound = recordRule({
  id: 'number-over-bound',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'other'],
  summary: {
    fr: 'Un nombre ne dépasse pas celui qui le borne\u00a0: équipe, plafond, charge, cible',
    en: 'A number does not exceed the one that bounds it: team, ceiling, work, target',
  },
  why: {
    fr: 'Un zéro ou trois de trop dans un montant, un effectif ou des jours change tous les chiffres qui en dépendent',
    en: 'A zero or three too many in an amount, a staff or days change every figure that depends on it',
  },
  fix: {
    fr: 'vérifiez la valeur et son unité\u00a0; si elle est juste, déclarez-la par une dérogation (plan.waivers)',
    en: 'check the value and its unit; where it is right, say so by a waiver (plan.waivers)',
  },
  follows: ['budget-magnitude-outlier', 'number-implausible'],
  over: (plan) => [...excesses(plan)],
  find(found, plan) {
    const at = placeOf(found.own)
    return {
      ...contradictionAt(found),
      message: bilingual((lang) => {
        const value = valueWords(plan, at, Number(found.own.value), lang)
        const verb = { fr: 'dépasse', en: 'exceeds' }[lang]
        return `${capitalised(placeWords(plan, at, lang))} (${value}) ${verb} ${boundWords(plan, found, lang)}`
      }),
    }
  },
})

const PERCENT_SIDES = PERCENTAGES.map((relation) =>
  sided(
    relation,
    [[relation.value], [relation.unit], ...[relation.from, relation.to].map((way) => (way === undefined ? [] : [way]))],
    { needed: 2 },
  ),
)

/** Whether a unit, or what is measured, is told in percent. */
function isPercent(value: unknown): boolean {
  return /%|\b(?:pour ?cent|per ?cent|pct)\b/i.test(String(value))
}

const WHOLE = 100

function isShare(value: unknown): boolean {
  return typeof value !== 'number' || (value >= 0 && value <= WHOLE)
}

/** Tens of percent. */
const TENS = 10

/** Whether a number is a share of one where the measure goes from tens of percent to tens of percent: 0.62 for 62. */
function isFraction(value: unknown, edges: readonly unknown[]): boolean {
  const isOfTens = edges.length === 2 && edges.every((edge) => typeof edge === 'number' && edge >= TENS)
  return isOfTens && typeof value === 'number' && value > 0 && value < 1
}

/** Whether a value in percent lies off the scale, as far as where it starts does not matter. */
function isOffScale([found = [], units = [], starts = [], ends = []]: readonly (readonly unknown[])[]): boolean {
  if (!units.some(isPercent)) return false
  return !found.every(isShare) || found.some((value) => isFraction(value, [...starts, ...ends]))
}

interface OffScale {
  readonly value: PlacedValue
  readonly record: PlacedValue
}

function* offScale(plan: Plan): Generator<OffScale> {
  for (const percentage of PERCENT_SIDES) {
    const { value: way, from } = percentage.relation
    for (const { record, values } of asked(plan, percentage, isOffScale)) {
      const [found = [], units = [], starts = [], ends = []] = values
      const edges = [...starts, ...ends].map(({ value }) => value)
      // What starts above the whole, or below nothing, is a rate of change or an index.
      const isRate = way !== from && starts.some(({ value }) => !isShare(value))
      if (isRate || !units.some((unit) => isPercent(unit.value))) continue
      const odd = found.filter(({ value }) => !isShare(value) || isFraction(value, edges))
      yield* odd.map((value) => ({ value, record }))
    }
  }
}

export const percentageOffScale = recordRule({
  id: 'percentage-off-scale',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un indicateur, un bénéfice ou un usage mesuré en pour cent reste entre 0 et 100, et 62\u00a0% ne s’y écrit pas 0,62',
    en: 'An indicator, a benefit or an adoption told in percent stays between 0 and 100, and 62% is not written 0.62',
  },
  why: {
    fr: 'Une cible de 950\u00a0% est une faute de frappe, et aucun rapport ne dira qu’elle ne peut être atteinte',
    en: 'A target of 950% is a slip of the keyboard, and no report will say that it cannot be reached',
  },
  fix: {
    fr: 'corrigez la valeur ou son unité\u00a0; un taux d’évolution s’écrit dans une autre unité («\u00a0points\u00a0»)',
    en: 'correct the value or its unit; a rate of change is written in another unit ("points")',
  },
  over: (plan) => [...offScale(plan)],
  find({ value, record }, plan) {
    const at = placeOf(value)
    const entity = idOf(record)
    const number = Number(value.value)
    const words = (lang: Lang) => `${placeWords(plan, at, lang)}${colon(lang)} ${withUnit(number, '%', lang)}`
    return {
      at,
      facts: { key: keyWay(at), value: number },
      ...(entity === undefined ? {} : { entity }),
      message: {
        fr: `Hors de l’échelle de 0 à 100\u00a0%, ${words('fr')}`,
        en: `Off the scale of 0 to 100%, ${words('en')}`,
      },
    }
  },
})
