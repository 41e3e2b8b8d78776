/** Money, people and decisions: authorisations, subsidies, teams, decisions, reviews, scenarios. */
import { z } from 'zod'
import { calendarYear, distinct, fact, limited, ordered, plausible } from './expected.ts'
import {
  amount,
  count,
  date,
  days,
  id,
  moment,
  months,
  number,
  oneOf,
  period,
  reference,
  share,
  text,
  title,
  year,
} from './field.ts'
import { maxShift } from './plan-parts.ts'
import { displaced } from './project-parts.ts'
import { DECISION_KINDS, DECISION_STATUSES, SCENARIO_KINDS, SECTIONS, WEATHERS } from './values.ts'

/** A programme or commitment authorisation (AP, AE). */
export const authorisationSchema = z.strictObject({
  id: id('AP-SECU'),
  type: oneOf(['AP', 'AE'], 'Programme (AP) or commitment (AE) authorisation'),
  title: title('Name of the authorisation'),
  history: z
    .array(
      z.strictObject({
        date: fact(date('Day of the vote')),
        amount: amount('Amount voted, revised by so much', 900),
        decision: reference('decision', 'Deliberation', 'DEC-2022-01').optional(),
        reason: text('Why').optional(),
      }),
    )
    .optional(),
  payments: z
    .record(
      year(),
      z.union([
        amount('Payment credits of the year', 250),
        z.strictObject({
          voted: amount('Voted').optional(),
          opened: amount('Opened').optional(),
          paid: amount('Paid').optional(),
        }),
      ]),
    )
    .meta({ description: 'Payment credits by year: a number, or voted, opened, paid' })
    .optional(),
  lapse_date: date('Day on which it lapses').optional(),
  status: oneOf(['open', 'closed', 'cancelled'], 'Where the authorisation stands').optional(),
})

/** External funding of a project. */
export const subsidySchema = ordered(
  z.strictObject({
    id: id('SUB-FEDER'),
    title: title('Name of the grant').optional(),
    funder: text('Who grants it', 'FEDER'),
    project: reference('project', 'Project it funds').optional(),
    status: oneOf(['planned', 'applied', 'awarded', 'refused', 'paid'], 'Where the grant stands'),
    application_date: fact(date('Day of the application'), {
      key: 'status',
      values: ['applied', 'awarded', 'refused', 'paid'],
    }).optional(),
    agreement: text('Reference of the agreement').optional(),
    eligible_amount: amount('Eligible cost').optional(),
    rate: share('Rate of the grant', 0.5).optional(),
    amount: amount('Amount of the grant').optional(),
    eligibility: ordered(
      z.strictObject({ from: date('First eligible day'), to: date('Last eligible day') }),
      ['from', 'to'],
    ).optional(),
    receipts: z.record(year(), amount('Received in the year')).optional(),
  }),
  ['amount', 'eligible_amount'],
)

const capacity = z.strictObject({
  working_days: plausible(
    limited(number('Working days of a year', 228), 0, 366),
    100,
    262,
  ).optional(),
  absence: share('Share lost to absence', 0.05).optional(),
  other: share('Share taken by other duties', 0.15).optional(),
  run: share('Share taken by running the systems', 0.65).optional(),
  margin: share(
    'Share kept free for the unplanned; 1 - thresholds.load where nothing is said',
    0.2,
  ).optional(),
  external: z.record(period(), days('External person-days of the period')).optional(),
})

/** Posts of a team, in full-time equivalents. */
const posts = (description: string, example: number) =>
  plausible(limited(number(description, example), 0), 0, 1000)

/** A team with its staff and capacity. */
export const teamSchema = z.strictObject({
  id: id('INFRA'),
  title: title('Name of the team'),
  department: reference('department', 'Department it belongs to').optional(),
  fte: z
    .union([
      posts('Full-time equivalents', 6),
      z.record(period(), posts('Full-time equivalents from this period on', 6)),
    ])
    .meta({
      description:
        'Full-time equivalents; by period, a value holds until the next, and the first one before it too; hires that no rise explains come on top',
    })
    .optional(),
  hires: z
    .array(
      z.strictObject({
        date: date('Day of arrival'),
        fte: posts('Full-time equivalents', 1),
        ramp_months: plausible(
          limited(months('Months before full capacity', 3), 0),
          0,
          36,
        ).optional(),
        decision: reference('decision', 'Decision that opened the post').optional(),
      }),
    )
    .optional(),
  capacity: capacity.optional(),
  profiles: distinct(
    z.array(
      z.strictObject({
        id: id('DBA'),
        title: title('Skill').optional(),
        fte: posts('Full-time equivalents that hold it', 1),
      }),
    ),
    'id',
  ).optional(),
})

/** An entry of the decision register. */
export const decisionSchema = ordered(
  z.strictObject({
    id: id('DEC-2022-01'),
    date: fact(date('Day of the decision'), {
      key: 'outcome',
      values: ['approved', 'rejected', 'postponed', 'noted'],
    }).optional(),
    body: reference('body', 'Body that decided', 'CODIR').optional(),
    kind: oneOf(DECISION_KINDS, 'What the decision does').optional(),
    subject: text('What it is about').optional(),
    outcome: oneOf(
      ['approved', 'rejected', 'postponed', 'noted', 'pending'],
      'What was decided',
    ).optional(),
    owner: text('Role in charge of the follow-up').optional(),
    due: date('When the follow-up is due').optional(),
    status: oneOf(DECISION_STATUSES, 'Where the follow-up stands').optional(),
    reason: text('Why').optional(),
    projects: z.array(reference('project', 'Project concerned')).optional(),
    impact: z
      .strictObject({
        investment: amount('Effect on investment').optional(),
        operating: amount('Effect on operating cost').optional(),
        days: plausible(number('Effect on person-days'), -1e6, 1e6).optional(),
        months: months('Effect on dates').optional(),
      })
      .optional(),
    refs: z.array(text('Document')).optional(),
  }),
  ['date', 'due'],
)

const weather = () => oneOf(WEATHERS, 'Weather')

/** The periodic status of a project. */
export const reviewSchema = z.strictObject({
  project: reference('project', 'Project reviewed', 'P-014'),
  as_of: fact(date('Status date of the review')),
  author: text('Role of the author').optional(),
  weather: z
    .strictObject({
      schedule: weather().optional(),
      cost: weather().optional(),
      scope: weather().optional(),
      risk: weather().optional(),
      team: weather().optional(),
      overall: weather().optional(),
    })
    .optional(),
  trend: oneOf(['up', 'flat', 'down'], 'Trend').optional(),
  progress: share('Progress at that day', 0.5).optional(),
  forecast_end: moment('End foreseen').optional(),
  done: text('Done since the last review').optional(),
  next: text('What comes next').optional(),
  alerts: z.array(text('Alert')).optional(),
  decision_requested: text('Decision asked').nullable().optional(),
  action_plan: z
    .strictObject({
      action: text('What is done'),
      owner: text('Role in charge').optional(),
      due: date('When it is due').optional(),
    })
    .optional(),
})

/** A factor on amounts and days to come. */
export const factor = () => plausible(number('Factor on future amounts and days', 0.8), 0.1, 5)

const choice = z.strictObject({
  keep: z.boolean().meta({ kind: 'flag', description: 'Retain it' }).optional(),
  out: z.boolean().meta({ kind: 'flag', description: 'Leave it out' }).optional(),
  start: moment('Start in the scenario').optional(),
  scale: factor().optional(),
  stretch: months('Duration in the scenario').optional(),
  variant: reference(
    'project',
    'Project of its group of variants that is retained instead',
  ).optional(),
  forced: z
    .boolean()
    .meta({ kind: 'flag', description: 'Whether it beats any other choice' })
    .optional(),
  displaces: z
    .array(displaced)
    .meta({ description: 'What gives way to it where it is added in mid-plan' })
    .optional(),
  reason: text('Why').optional(),
})

const ceiling = z.strictObject({
  year: calendarYear('Budget year', 2024, 0, 0),
  section: oneOf(SECTIONS, 'Section'),
  max: amount('Ceiling').nullable().optional(),
  min: amount('Floor').nullable().optional(),
})

const staffing = z.strictObject({
  team: reference('team', 'Team'),
  from: period().meta({ description: 'First period' }),
  fte: posts('Full-time equivalents from then on', 7).optional(),
  hires: plausible(
    number('Full-time equivalents more, or fewer, from then on', 1),
    -1000,
    1000,
  ).optional(),
})

/** A consistent set of choices. */
export const scenarioSchema = z.strictObject({
  id: id('SC-REF'),
  title: title('Name of the scenario'),
  kind: oneOf(SCENARIO_KINDS, 'Kind of scenario'),
  status: oneOf(
    ['draft', 'proposed', 'approved', 'rejected', 'superseded'],
    'Where the scenario stands',
  ).optional(),
  decision: reference('decision', 'Decision about it').optional(),
  extends: reference('scenario', 'Scenario it starts from').optional(),
  assumptions: z.array(text('Assumption in words')).optional(),
  frame: z
    .strictObject({
      envelopes: distinct(z.array(ordered(ceiling, ['min', 'max'])), 'year', 'section').optional(),
      teams: distinct(z.array(staffing), 'team', 'from').optional(),
      max_shift: maxShift().optional(),
      margin: share('Share of capacity kept free', 0.2).optional(),
      axis_minima: z
        .record(z.string(), share('Least share of the investment'))
        .meta({ description: 'Least share of the investment by axis', keysTo: ['axis'] })
        .optional(),
      golive_limits: z
        .record(z.string(), plausible(count('Most go-lives in a quarter'), 0, 1000))
        .meta({ description: 'Most go-lives in a quarter by department', keysTo: ['department'] })
        .optional(),
    })
    .optional(),
  choices: z
    .record(z.string(), choice)
    .meta({ description: 'Choice by project id', keysTo: ['project'] })
    .optional(),
})
