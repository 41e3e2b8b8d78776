/** The plan's header: identity, horizon, units, envelopes, criteria, thresholds, rules, reports and history. */
import { z } from 'zod'
import { calendarYear, distinct, fact, limited, near, ordered, plausible } from './expected.ts'
import {
  amount,
  count,
  date,
  day,
  days,
  flag,
  id,
  moment,
  number,
  oneOf,
  period,
  reference,
  share,
  text,
  title,
} from './field.ts'
import { maxShift, reportSchema } from './plan-parts.ts'
import { PLAN_STATUSES, SECTIONS, VALUE_MEASURES, VALUE_SIZES } from './values.ts'

const severity = () =>
  oneOf(['error', 'warning', 'info', 'off'], 'Severity of the rule in this plan')

/** First and last moment that the plan covers. */
const horizon = () =>
  z.strictObject({
    start: moment('First month of the plan', '2022-01'),
    end: moment('Last month of the plan', '2027-12'),
  })

const envelope = z.strictObject({
  year: calendarYear('Budget year', 2024, 0, 0),
  section: oneOf(SECTIONS, 'Section of the budget'),
  max: amount('Ceiling of the year', 4000).optional(),
  min: amount('Floor of the year', 500).optional(),
  decision: reference('decision', 'Decision that set it', 'DEC-2022-01').optional(),
})

const criterion = z.strictObject({
  id: id('alignment'),
  title: title('Name of the criterion'),
  weight: limited(number('Weight; the weights add up to 1 (or 100)', 0.4), 0),
  max: plausible(limited(number('Best score, 4 where nothing is said', 4), 0), 1, 100).optional(),
  anchors: z
    .record(z.string(), z.string())
    .meta({ description: 'What each score means' })
    .optional(),
})

const value = z.strictObject({
  measure: oneOf(VALUE_MEASURES, 'How the value of a project is measured').optional(),
  size: oneOf(
    VALUE_SIZES,
    'What the value is multiplied by; none where nothing is said',
  ).optional(),
  delay_loss: share(
    'Share of its value that a project loses for each quarter it starts after the written date',
    0.05,
  ).optional(),
})

const pairwise = z.strictObject({
  criteria: z.array(reference('criterion', 'Criterion in the order of the matrix')),
  matrix: z.array(z.array(plausible(number('Judgement on the scale of Saaty', 3), 0.1, 10))),
})

const thresholds = z.strictObject({
  load: plausible(
    share('Load above which a period is said to be over margin', 0.8),
    0.2,
    1,
  ).optional(),
  cost_amber: share('Cost overrun from which the weather is amber', 0.05).optional(),
  cost_red: share('Cost overrun from which the weather is red', 0.2).optional(),
  late_amber_days: plausible(
    count('Calendar days late from which the weather is amber', 30),
    0,
    1000,
  ).optional(),
  late_red_days: plausible(
    count('Calendar days late from which the weather is red', 90),
    0,
    1000,
  ).optional(),
  stale_days: plausible(
    limited(count('Days after which a status is out of date', 45), 1),
    1,
    1000,
  ).optional(),
  mandatory_share: share('Share of the effort that mandatory and must may take', 0.6).optional(),
  tolerance_days: plausible(
    count('Calendar days late that still count as on time', 0),
    0,
    1000,
  ).optional(),
  tolerance_cost: share('Overrun that still counts as within budget', 0).optional(),
  growth_tolerance: share(
    'Growth over the best executed year that is held plausible',
    0.25,
  ).optional(),
})

const waiver = z.strictObject({
  rule: text('Rule that is waived', 'project-end-overdue'),
  on: text('Id of the entity it is waived for; for all when missing', 'P-014').optional(),
  reason: text('Why', 'recalage au CODIR de septembre'),
  owner: text('Role that answers for it', 'bureau-projets'),
  until: near(date('Last day of the waiver', '2024-09-30'), 30, 5),
})

const history = z.strictObject({
  horizon: ordered(
    z.strictObject({
      start: near(moment('First month of the plan', '2022-01'), 60, 0),
      end: near(moment('Last month of the plan', '2027-12'), 60, 0),
    }),
    ['start', 'end'],
  ),
  title: title('Name of the older plan').optional(),
  planned: plausible(count('Projects of the initial portfolio', 50), 1, 20_000),
  completed: count('Of these, completed', 33),
  investment: amount('Investment paid over the plan', 9000).optional(),
  source: text('Where the figures come from', 'bilan 2016'),
})

const revision = z.strictObject({
  year: calendarYear('Closed year that was revised', 2023, 0, 0),
  date: fact(date('Day of the revision', '2024-02-08')),
  decision: reference('decision', 'Decision of the revision').optional(),
  notes: text('What changed').optional(),
})

const blackout = z.strictObject({
  from: near(date('First day without go-live'), 5, 5),
  to: near(date('Last day without go-live'), 5, 5),
  reason: text('Why'),
  departments: z.array(reference('department', 'Department concerned')).optional(),
})

const calendars = z.strictObject({
  blackouts: z.array(ordered(blackout, ['from', 'to'])).optional(),
  country: text(
    'Country whose public holidays are no working days, ISO 3166, with a part of it where that has its own',
    'FR',
    'FR-57',
  ).optional(),
  leave: z
    .record(period(), share('Share of the working days of the period that is leave', 0.5))
    .meta({
      description:
        'Periods of leave: the working days of the year shift to the other months; the shorter of two periods counts',
    })
    .optional(),
})
/** The currency of all amounts. */
export const currency = () =>
  z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ kind: 'text', description: 'Currency, ISO 4217', examples: ['EUR'] })

/** What amounts are written in. */
export const moneyUnit = () =>
  z.union([z.literal(1), z.literal('1'), z.literal('k'), z.literal('M')]).meta({
    kind: 'value',
    description: 'What one unit of every amount is worth: 1, k (thousand) or M (million)',
    examples: ['k'],
  })

/** The `plan` key of plan.yaml. */
export const planSchema = z.strictObject({
  id: id('SDSI-2022-2027'),
  title: title('Name of the plan'),
  organisation: text('Who the plan is of', 'Région (exemple)'),
  status: oneOf(PLAN_STATUSES, 'Where the plan stands'),
  horizon: horizon(),
  as_of: date('Status date: facts are true at the end of this day', '2024-06-30').optional(),
  lang: oneOf(['fr', 'en'], 'Language of its reports').optional(),
  currency: currency().optional(),
  unit: moneyUnit().optional(),
  tax_basis: oneOf(['HT', 'TTC'], 'Whether amounts are without (HT) or with (TTC) VAT').optional(),
  price_basis: z
    .strictObject({
      kind: oneOf(['current', 'constant'], 'Prices of each year, or of one year'),
      year: calendarYear('Year of constant prices', 2022, 15, 5).optional(),
    })
    .optional(),
  internal_labour: z
    .strictObject({
      included: flag('Whether amounts hold the cost of own staff'),
      day_rate: amount('Cost of a person-day', 0.35).optional(),
    })
    .optional(),
  fiscal_year: z
    .strictObject({
      start_month: z
        .int()
        .min(1)
        .max(12)
        .meta({ kind: 'count', description: 'First month of the budget year', examples: [1] }),
      named_after: oneOf(['start', 'end'], 'Calendar year that names the budget year'),
    })
    .optional(),
  period: oneOf(['month', 'quarter'], 'Planning grain').optional(),
  previous_plan: text(
    'Path of the previous plan, relative to this file',
    '../sdsi-2017-2021',
  ).optional(),
  description: text('What the plan is for').optional(),
  sources: z.array(text('Where public figures come from')).optional(),
  history: distinct(z.array(ordered(history, ['completed', 'planned'])), 'horizon').optional(),
  envelopes: distinct(z.array(ordered(envelope, ['min', 'max'])), 'year', 'section').optional(),
  criteria: z.array(criterion).optional(),
  pairwise: pairwise.optional(),
  value: value.optional(),
  thresholds: ordered(
    thresholds,
    { low: 'cost_amber', high: 'cost_red', defaults: [0.05, 0.2] },
    { low: 'late_amber_days', high: 'late_red_days', defaults: [30, 90] },
  ).optional(),
  calendars: calendars.optional(),
  max_shift: maxShift().optional(),
  rules: z
    .record(z.string(), severity())
    .meta({ description: 'Severity of rules in this plan' })
    .optional(),
  waivers: z.array(waiver).optional(),
  reports: z.array(reportSchema).optional(),
  revisions: z.array(revision).optional(),
  baseline: z
    .strictObject({
      date: fact(date('Day on which the baselines were frozen')),
      decision: reference('decision', 'Decision that froze them'),
      hash: text('SHA-256 of the canonical JSON of all baselines').optional(),
    })
    .optional(),
  decision: reference('decision', 'Decision that approved the plan', 'DEC-2022-01').optional(),
  staff: z
    .record(
      period(),
      plausible(limited(number('Agents of the whole department in the period', 26), 0), 0, 50_000),
    )
    .meta({ description: 'Headcount where teams do not say it' })
    .optional(),
})

/** Values by day of an indicator. */
export const valuesByDay = () => z.record(fact(day()), number('Value of the day', 6))

const daysOfPeriod = () => days('Person-days of the period', 20)

/** Person-days by period. */
export const daysByPeriod = (description: string) =>
  z.record(period(), daysOfPeriod()).meta({ description })

/** Person-days done by period. */
export const daysDone = (description: string) =>
  z.record(fact(period()), daysOfPeriod()).meta({ description })
