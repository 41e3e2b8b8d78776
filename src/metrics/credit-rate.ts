/** Makes the rates that hold one budget stage against another, over closed budget years or in the running one. */
import { type YearState, yearState } from '../model/expected-amount.ts'
import type { Plan, Project, Stage } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'
import { type Cents, plain, sum } from '../units/quantity.ts'
import { BY_BUDGET } from './breakdowns.ts'
import { defineRate, type Metric, type Scope } from './define.ts'
import { cellsIn, type MoneyAt } from './money-at.ts'
import { NO_CLOSED_CREDITS, NO_RUNNING_CREDITS } from './reasons.ts'
import { stageIn } from './spending.ts'

/** The amounts of some stages in the years of a state; undefined where none of them is written. */
function amountOf(
  plan: Plan,
  project: Project,
  stages: readonly Stage[],
  at: MoneyAt,
  state: YearState,
): Cents | undefined {
  const years = new Set(cellsIn(project, at).map(({ year }) => year))
  const written = [...years]
    .filter((year) => yearState(plan, year) === state)
    .flatMap((year) => stages.map((stage) => stageIn(plan, project, stage, { ...at, year })))
    .filter((cents) => cents !== undefined)
  return written.length === 0 ? undefined : sum(written)
}

/**
 * A rate of budget stages over all projects, whatever line their amounts stand on. N/a where the first stage of the
 * numerator is written nowhere in the scope: not followed is not zero.
 *
 * @param metric - `numerator` holds the stages that are added up; `years` the state of the budget years that count,
 *   ended where nothing is said.
 */
export function defineCreditRate(metric: {
  readonly id: string
  readonly label: Bilingual
  readonly numerator: readonly Stage[]
  readonly denominator: Stage
  readonly years?: YearState
  readonly formula: Bilingual
  readonly source: string
}): Metric {
  const { numerator, denominator, years = 'ended', ...description } = metric
  const isWritten = (plan: Plan, scope: Scope, stage: Stage): boolean =>
    scope.touching.some((project) => amountOf(plan, project, [stage], scope, years) !== undefined)
  return defineRate({
    ...description,
    parts: 'money',
    breakdowns: BY_BUDGET,
    terms: (plan, scope) =>
      scope.touching.flatMap((entity) => {
        const part = (cents: Cents | undefined): number =>
          cents === undefined ? 0 : plain(scope.part(entity, cents))
        const amount = amountOf(plan, entity, numerator, scope, years)
        const of = amountOf(plan, entity, [denominator], scope, years)
        if (amount === undefined && of === undefined) return []
        return [{ entity, amount: part(amount), of: part(of) }]
      }),
    missing: (plan, scope) => {
      const [first = denominator] = numerator
      if (isWritten(plan, scope, first) && isWritten(plan, scope, denominator)) return undefined
      return years === 'ended' ? NO_CLOSED_CREDITS : NO_RUNNING_CREDITS
    },
  })
}
