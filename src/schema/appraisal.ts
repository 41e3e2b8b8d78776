/** The options as a body saw them when it chose one: frozen beside the decision, never computed again. */
import { z } from 'zod'
import { distinct, fact, ordered } from './expected.ts'
import {
  count,
  date,
  flag,
  moment,
  months,
  number,
  oneOf,
  reference,
  text,
  title,
} from './field.ts'
import { currency, moneyUnit } from './plan.ts'
import { factor } from './register.ts'
import { SCENARIO_KINDS, VALUE_MEASURES } from './values.ts'

const value = () =>
  number('Value: money in the unit of the record, rates as shares; null where there is none', 4530)

const figure = z.strictObject({
  value: value().nullable(),
  numerator: number('Numerator of a rate', 12).optional(),
  denominator: number('Denominator of a rate', 15).optional(),
  where: text('Team and period of a peak', 'INFRA 2024-Q3').optional(),
  by_section: z
    .record(z.string(), value())
    .meta({ description: 'The figure by section of the budget' })
    .optional(),
})

const figures = () =>
  z.record(z.string(), figure).meta({ description: 'Figures by the id of the metric' })

const fate = z.strictObject({
  in: flag('Whether the option retains the project'),
  start: moment('Start in the option').optional(),
  end: moment('End in the option').optional(),
  scale: factor().optional(),
  stretch: months('Duration in the option').optional(),
  reason: text('Why').optional(),
})

const option = z.strictObject({
  scenario: text('Id of the scenario, which may have left the plan since', 'SC-REF'),
  title: title('Name of the option'),
  kind: oneOf(SCENARIO_KINDS, 'Kind of scenario'),
  breaches: count('Limits that the option breaks and nobody waived', 0),
  figures: figures(),
  projects: z
    .record(z.string(), ordered(fate, ['start', 'end']))
    .meta({ description: 'What becomes of each project' }),
})

/** What a decision between scenarios was taken on. */
export const appraisalSchema = z.strictObject({
  decision: reference('decision', 'Decision that chose one of the options'),
  date: fact(date('Day of the decision')),
  as_of: fact(date('Status date of the plan that the options were laid over')),
  chosen: text('Id of the scenario that was approved', 'SC-REF'),
  value_measure: oneOf(VALUE_MEASURES, 'How the value of a project is measured').optional(),
  currency: currency().optional(),
  unit: moneyUnit().optional(),
  content: text('SHA-256 of the plan files that the options were laid over').optional(),
  plan: figures().optional(),
  options: distinct(z.array(option), 'scenario'),
  hash: text('SHA-256 of the canonical JSON of this record').optional(),
})
