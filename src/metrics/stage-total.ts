/** Makes the metric that adds up the amounts of one budget stage. */
import type { Stage } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'
import { plain } from '../units/quantity.ts'
import { BY_BUDGET } from './breakdowns.ts'
import { defineTotal, type Metric } from './define.ts'
import { NO_AMOUNT, whenEmpty } from './reasons.ts'
import { stageIn } from './spending.ts'

/** The total of a stage over all projects, as written; n/a where no amount of the stage is written. */
export function defineStageTotal(metric: {
  readonly id: string
  readonly label: Bilingual
  readonly stage: Stage
  readonly formula: Bilingual
  readonly source: string
}): Metric {
  const { stage, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'money',
    breakdowns: BY_BUDGET,
    missing: whenEmpty(NO_AMOUNT),
    terms: (plan, scope) =>
      scope.touching.flatMap((entity) => {
        const total = stageIn(plan, entity, stage, scope)
        return total === undefined ? [] : [{ entity, amount: plain(scope.part(entity, total)) }]
      }),
  })
}
