/** Makes the rates that hold one budget stage against another over the years that have begun. */
import { budgetYearOf } from '../model/calendar-year.ts'
import type { Plan, Project, Stage, YearAmounts } from '../model/plan.ts'
import { monthOfDay } from '../units/calendar.ts'
import type { Bilingual } from '../units/language.ts'
import { NO_CENTS, plain } from '../units/quantity.ts'
import { BY_BUDGET } from './breakdowns.ts'
import { defineRate, type Metric, type Scope } from './define.ts'
import { NO_AMOUNT } from './reasons.ts'
import { amountsOf, stageOfAmounts } from './spending.ts'

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
  const counted = (plan: Plan, project: Project, scope: Scope): YearAmounts[] => {
    const current = budgetYearOf(plan, monthOfDay(plan.asOf))
    return amountsOf(project, scope).filter(
      ({ year, stages }) =>
        year !== 'later' && year <= current && stages[denominator] !== undefined,
    )
  }
  return defineRate({
    ...description,
    parts: 'money',
    breakdowns: BY_BUDGET,
    terms: (plan, scope) =>
      scope.touching.flatMap((entity) => {
        const amounts = counted(plan, entity, scope)
        if (amounts.length === 0) return []
        const total = (stage: Stage): number =>
          plain(scope.part(entity, stageOfAmounts(amounts, stage) ?? NO_CENTS))
        return [{ entity, amount: total(numerator), of: total(denominator) }]
      }),
    missing: (plan, scope, terms) => {
      if (terms.some(({ amount }) => amount !== 0)) return undefined
      const isFollowed = scope.touching.some(
        (project) => stageOfAmounts(counted(plan, project, scope), numerator) !== undefined,
      )
      return isFollowed ? undefined : NO_AMOUNT
    },
  })
}
