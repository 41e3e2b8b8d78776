/** Makes the rates that hold one budget stage against another over the years that have begun. */
import { budgetYearOf } from '../model/calendar-year.ts'
import type { Plan, Stage, YearAmounts } from '../model/plan.ts'
import { monthOfDay } from '../units/calendar.ts'
import type { Bilingual } from '../units/language.ts'
import { NO_CENTS, plain, sum } from '../units/quantity.ts'
import { BY_BUDGET } from './breakdowns.ts'
import { defineRate, type Metric, type Scope, type Term } from './define.ts'
import { NO_AMOUNT } from './reasons.ts'
import { amountsOf } from './spending.ts'

/**
 * A rate of two stages: line-years that have an amount of the denominator's stage, up to the status date's budget year.
 *
 * N/a where none of these line-years has an amount of the numerator's stage: not followed is not zero.
 */
export function defineCreditRate(metric: {
  readonly id: string
  readonly label: Bilingual
  readonly numerator: Stage
  readonly denominator: Stage
  readonly formula: Bilingual
  readonly source: string
}): Metric {
  const { numerator, denominator, ...description } = metric
  const counted = (
    plan: Plan,
    scope: Scope,
  ): (readonly [Scope['touching'][number], YearAmounts[]])[] => {
    const current = budgetYearOf(plan, monthOfDay(plan.asOf))
    return scope.touching.map((project) => [
      project,
      amountsOf(project, scope).filter(
        ({ year, stages }) =>
          year !== 'later' && year <= current && stages[denominator] !== undefined,
      ),
    ])
  }
  return defineRate({
    ...description,
    parts: 'money',
    breakdowns: BY_BUDGET,
    terms: (plan, scope) =>
      counted(plan, scope).flatMap(([entity, amounts]): Term[] => {
        if (amounts.length === 0) return []
        const total = (stage: Stage): number =>
          plain(scope.part(entity, sum(amounts.map(({ stages }) => stages[stage] ?? NO_CENTS))))
        return [{ entity, amount: total(numerator), of: total(denominator) }]
      }),
    missing: (plan, scope) =>
      counted(plan, scope).some(([, amounts]) =>
        amounts.some(({ stages }) => stages[numerator] !== undefined),
      )
        ? undefined
        : NO_AMOUNT,
  })
}
