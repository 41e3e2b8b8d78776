/** Exceptions to what nearly all records of a plan keep, each by an approximate dependency that the format declares. */

import { formatPlain } from '../lang/numbers.ts'
import type { Plan } from '../plan/plan.ts'
import { APPROXIMATE } from '../schema/relations/approximate.ts'
import type { ApproximateRelation } from '../schema/relations/relation.ts'
import { bilingual, capitalised, type Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { contradictionAt, type FactConflict } from './facts/fact-conflict.ts'
import { isHabit } from './facts/habits.ts'
import { agree, asked, sided, sumOf, suspectItems } from './facts/related-values.ts'
import { type PlacedValue, placeOf } from './facts/ways.ts'
import { placeWords, valueWords } from './words/places.ts'
import { nameAt } from './words/values.ts'

/** Numbers differ that are further apart than roundings leave. */
const ROUNDING = 0.01

type Values = readonly (readonly unknown[])[]

/** Whether an item keeps a relation; undefined where its numbers are not all known. */
function keeps({ other: way, isThere, each, times }: ApproximateRelation, values: Values): boolean | undefined {
  const [ones = [], others = [], counted = []] = values
  if (ones.length === 0) return undefined
  if (isThere) return others.length > 0
  if (way.startsWith('=')) return ones.every((one) => one === way.slice(1))
  if (others.length === 0 || (each !== undefined && counted.length !== others.length)) return undefined
  const [one, other] = [sumOf(ones), sumOf(others)]
  if (one !== undefined && other !== undefined) {
    return Math.abs(one - (times ?? 1) * other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other))
  }
  return ones.every((text) => others.some((found) => agree(String(text), String(found))))
}

const SIDES = APPROXIMATE.map((relation) => {
  const others = relation.other.startsWith('=') ? [] : [[relation.other]]
  const each = relation.each === undefined ? [] : [[relation.each]]
  return sided(relation, [[relation.one], ...others, ...each], { needed: relation.isThere ? 1 : 1 + others.length })
})

interface Exception extends FactConflict {
  readonly relation: ApproximateRelation
  readonly others: readonly PlacedValue[]
  readonly kept: number
  readonly of: number
}

/** How many items of the plan keep a relation, and how many do not. */
function counts(plan: Plan, side: (typeof SIDES)[number]): { readonly kept: number; readonly broken: number } {
  let [kept, broken] = [0, 0]
  const count = (values: Values) => {
    const isKept = keeps(side.relation, values)
    if (isKept === true) kept += 1
    if (isKept === false) broken += 1
    return false
  }
  suspectItems(plan, side, count)
  return { kept, broken }
}

function* exceptions(plan: Plan): Generator<Exception> {
  for (const side of SIDES) {
    const { relation } = side
    const { kept, broken } = counts(plan, side)
    if (broken === 0 || !isHabit(kept, broken)) continue
    for (const { record, values } of asked(plan, side, (items) => keeps(relation, items) === false)) {
      const [[own] = [], others = []] = values
      if (own !== undefined) {
        yield { relation, record, own, other: others[0] ?? own, others, kept, of: kept + broken }
      }
    }
  }
}

/** What stands on the other side, in words: the sum of its numbers, its date. */
function otherWords(plan: Plan, { relation, own, others }: Exception, lang: Lang): string {
  const values = others.map(({ value }) => value)
  const [first] = values
  if (first === undefined) return ''
  const sum = sumOf(values)
  const words = valueWords(plan, placeOf(own), sum === undefined ? String(first) : (relation.times ?? 1) * sum, lang)
  return ` (${words})`
}

export const factUnlikeOthers = recordRule({
  id: 'fact-unlike-others',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'other'],
  summary: {
    fr: 'Ce que le plan écrit partout de la même façon (montants votés, dates de décision, état d’un projet terminé) ne connaît pas d’exception isolée',
    en: 'What the plan writes the same way everywhere (amounts voted, dates of decisions, state of a completed project) has no single exception',
  },
  why: {
    fr: 'Quand presque tous les enregistrements s’accordent, le seul qui diffère est le plus souvent une faute de frappe',
    en: 'Where nearly all records agree, the one that differs is a slip more often than not',
  },
  fix: {
    fr: 'corrigez la valeur, ou déclarez l’exception par une dérogation (plan.waivers)',
    en: 'correct the value, or say that the exception is right by a waiver (plan.waivers)',
  },
  follows: ['facts-contradictory', 'facts-out-of-order', 'number-over-bound'],
  over: (plan) => [...exceptions(plan)],
  find(found, plan) {
    const { relation, own, kept, of } = found
    const base = contradictionAt(found)
    return {
      ...base,
      facts: { ...base.facts, kept, of },
      message: bilingual((lang) => {
        const place = capitalised(placeWords(plan, placeOf(own), lang))
        const [one, other] = [nameAt(plan, own, lang), otherWords(plan, found, lang)]
        const expected = relation.expected[lang]
        const [keeping, all] = [formatPlain(kept, lang), formatPlain(of, lang)]
        return {
          fr: `${place} (${one}) ${relation.isThere ? 'va sans' : 'n’est pas'} ${expected}${other}, contrairement à ${keeping} cas sur ${all} de ce plan`,
          en: `${place} (${one}) ${relation.isThere ? 'comes without' : 'is not'} ${expected}${other}, unlike ${keeping} of ${all} cases of this plan`,
        }[lang]
      }),
    }
  },
})
