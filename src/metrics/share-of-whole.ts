/** Makes the rates that hold a slice's part of a quantity against the whole plan's. */
import type { Plan } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate, type Metric, type Scope, type Term, type Unit } from './define.ts'
import { wholeScope } from './scope.ts'

/** A slice's share of a total; the shares of all slices add up to 1, and the whole plan's is 1. */
export function defineShareOfWhole(metric: {
  readonly id: string
  readonly label: Bilingual
  readonly parts: Unit
  readonly formula: Bilingual
  readonly source: string
  /** The terms of the quantity in a scope. */
  readonly amounts: (plan: Plan, scope: Scope) => readonly Term[]
}): Metric {
  const { amounts, ...description } = metric
  const wholes = new WeakMap<Plan, readonly Term[]>()
  const wholeOf = (plan: Plan): readonly Term[] => {
    const terms =
      wholes.get(plan) ??
      amounts(plan, wholeScope(plan)).map(({ entity, amount }) => ({
        entity,
        amount: 0,
        of: amount,
      }))
    wholes.set(plan, terms)
    return terms
  }
  return defineRate({
    ...description,
    breakdowns: BY_PORTFOLIO,
    terms: (plan, scope) => [...amounts(plan, scope), ...wholeOf(plan)],
  })
}
