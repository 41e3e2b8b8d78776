/** What the plan is for and who asks for it: axes, objectives, assessments, departments, needs, programmes. */
import { z } from 'zod'
import { distinct, fact, limited, near, ordered, plausible } from './expected.ts'
import {
  amount,
  count,
  date,
  days,
  flag,
  id,
  moment,
  months,
  number,
  oneOf,
  reference,
  share,
  text,
  title,
} from './field.ts'
import { valuesByDay } from './plan.ts'
import {
  ASSESSMENT_KINDS,
  BODY_LEVELS,
  MANDATORY_KINDS,
  NEED_SOURCES,
  NEED_STATUSES,
  PREPARATION_STAGES,
  THEMES,
} from './values.ts'

/** What makes a need or a project mandatory. */
export const mandatory = () =>
  z.strictObject({
    kind: oneOf(MANDATORY_KINDS, 'What obliges'),
    reference: text('Text, contract or opinion that obliges', 'NIS2 art. 21(2)(j)').optional(),
    deadline: moment('Legal or contractual deadline', '2026-12-31').optional(),
  })

/** A stage of the plan's own preparation. */
export const preparationSchema = ordered(
  z.strictObject({
    id: id('PREP-1'),
    stage: oneOf(PREPARATION_STAGES, 'Stage of the preparation'),
    title: title('What is done'),
    start: moment('First month', '2021-09'),
    end: moment('Last month', '2022-03'),
    owner: text('Role in charge', 'bureau-projets').optional(),
    deliverable: text('What comes out', 'registre des besoins').optional(),
    validated_by: reference('body', 'Body that validates it', 'CODIR').optional(),
    status: oneOf(['planned', 'in_progress', 'done'], 'Where the stage stands').optional(),
  }),
  ['start', 'end'],
)

/** A strategic axis. */
export const axisSchema = z.strictObject({
  id: id('AX1'),
  title: title('Name of the axis'),
  description: text('What it aims at').optional(),
  weight: share('Weight among the axes', 0.4).optional(),
  sponsor: text('Role that carries it').optional(),
  target_budget_share: share('Share of the investment it should receive', 0.3).optional(),
})

/** A measurable result under an axis. */
export const objectiveSchema = z.strictObject({
  id: id('OB-21'),
  axis: reference('axis', 'Axis it belongs to', 'AX2'),
  title: title('Expected result'),
  indicator: z
    .strictObject({
      name: text('What is measured'),
      unit: text('Unit of the value').optional(),
      baseline: number('Value at the start', 4).optional(),
      target: number('Value aimed at', 10),
      due: near(date('When it should be reached'), 1, 15).optional(),
      actual: valuesByDay().meta({ description: 'Measured values by day' }).optional(),
    })
    .optional(),
})

/** A judgement of the office about a plan: one line of the two columns of its retrospective. */
export const assessmentSchema = z.strictObject({
  id: id('AS-1'),
  kind: oneOf(ASSESSMENT_KINDS, 'Which column it stands in'),
  title: title('The judgement'),
  evidence: text('What it rests on').optional(),
  answered_by: z
    .array(
      reference(
        ['objective', 'project', 'decision', 'body', 'programme', 'axis', 'preparation', 'team'],
        'What answers it',
        'OB-21',
      ),
    )
    .optional(),
  source: text('Where it was said', 'bilan 2017-2021').optional(),
})

/** A business department. */
export const departmentSchema = z.strictObject({
  id: id('DRH'),
  title: title('Name of the department'),
  contact: text('Role to speak to').optional(),
  delegate: text('Function of the elected delegate').optional(),
  is_it: flag('Whether it is the IT department itself').optional(),
})

/** A governance body. */
export const bodySchema = z.strictObject({
  id: id('CODIR'),
  title: title('Name of the body'),
  level: oneOf(BODY_LEVELS, 'Its level'),
  chair: text('Role in the chair').optional(),
  members: z.array(text('Role of a member')).optional(),
  cadence_days: plausible(limited(count('Days between two meetings', 120), 1), 1, 800).optional(),
  weekday: oneOf(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    'Day of the week',
  ).optional(),
  mandate: text('What it decides').optional(),
  themes: z.array(oneOf(THEMES, 'Theme it follows')).optional(),
  meetings: distinct(
    z.array(
      z.strictObject({
        date: fact(date('Day of the meeting'), { key: 'decisions' }),
        decisions: z.array(reference('decision', 'Decision taken')).optional(),
        notes: text('What was said').optional(),
      }),
    ),
    'date',
  ).optional(),
})

/** What a department asks for. */
export const needSchema = z.strictObject({
  id: id('N-012'),
  title: title('What is asked for'),
  department: reference('department', 'Who asks', 'DSI'),
  date: fact(date('Day of the request', '2021-11-15')).optional(),
  status: oneOf(NEED_STATUSES, 'Where the need stands'),
  source: oneOf(NEED_SOURCES, 'Who it comes from').optional(),
  description: text('Context and expected result').optional(),
  process: text('Business process concerned').optional(),
  users: plausible(count('Users concerned', 120), 0, 100_000_000).optional(),
  benefit: text('Expected benefit').optional(),
  mandatory: mandatory().optional(),
  wanted_by: near(moment('When it is wanted'), 5, 20).optional(),
  rank: plausible(
    limited(count("Rank among the department's own needs, 1 first", 1), 1),
    1,
    1000,
  ).optional(),
  business_days: days('Person-days that the department can give').optional(),
  recommendation: text('Reference of an external audit that recommends it').optional(),
  duplicate_of: reference('need', 'Need it repeats').optional(),
  reason: text('Why it was deferred or rejected').optional(),
  decision: reference('decision', 'Decision about it').optional(),
  projects: z.array(reference('project', 'Project that answers it', 'P-014')).optional(),
  refs: z.array(text('Document')).optional(),
})

/** Projects managed together for benefits. */
export const programmeSchema = z.strictObject({
  id: id('PG-SECU'),
  title: title('Name of the programme'),
  axis: reference('axis', 'Axis it serves', 'AX2').optional(),
  sponsor: text('Role of the sponsor').optional(),
  lead: text('Role of the lead').optional(),
  benefits: z.array(benefit()).optional(),
})

/** A measurable improvement that the business owns. */
export function benefit() {
  return z.strictObject({
    title: text('What improves'),
    unit: text('Unit of the value').optional(),
    baseline: number('Value before', 6).optional(),
    target: number('Value aimed at', 2).optional(),
    due: near(date('When it should be reached'), 2, 15).optional(),
    owner: text('Role that answers for it').optional(),
    actual: number('Value reached').optional(),
  })
}

/** A component of the existing information system. */
export const componentSchema = z.strictObject({
  id: id('C-SIRH'),
  title: title('Name of the component'),
  kind: oneOf(['application', 'infrastructure', 'service', 'contract'], 'Kind of component'),
  departments: z.array(reference('department', 'Department that uses it')).optional(),
  criticality: oneOf(['low', 'medium', 'high'], 'How much depends on it').optional(),
  end_of_support: date('Last day of support').optional(),
  yearly_cost: amount('Cost of a year', 85).optional(),
  users: plausible(count('Users', 900), 0, 100_000_000).optional(),
  lifecycle: oneOf(['keep', 'invest', 'migrate', 'retire'], 'What is to become of it').optional(),
  replaced_by: z.array(reference('project', 'Project that replaces it')).optional(),
})

/** A number of months between two events. */
export const lag = () =>
  plausible(months('Months between the end of one and the start of the other', 0), -60, 60)
