/** A project: its links, dates, priority, budget, workload, milestones, risks and disposition. */
import { z } from 'zod'
import { distinct, fact, limited, ordered, plausible } from './expected.ts'
import {
  amount,
  count,
  date,
  flag,
  id,
  moment,
  months,
  number,
  oneOf,
  reference,
  scale,
  share,
  text,
  title,
} from './field.ts'
import {
  budgetLine,
  displaced,
  milestone,
  REFERENCE_FIELDS,
  risk,
  workload,
} from './project-parts.ts'
import { benefit, lag, mandatory } from './strategy.ts'
import {
  PHASES,
  PRIORITY_CLASSES,
  PROJECT_ORIGINS,
  PROJECT_STATUSES,
  REASONS,
  THEMES,
} from './values.ts'

/** Points of weighted shortest job first. */
const points = (description: string, example: number) =>
  plausible(scale(description, example), 0, 100)

/** A project of the plan. */
export const projectSchema = z.strictObject({
  id: id('P-014'),
  title: title('Name of the project'),
  description: text('What it does and why').optional(),
  status: oneOf(PROJECT_STATUSES, 'Where the project stands'),
  origin: oneOf(PROJECT_ORIGINS, 'Where it comes from; initial where nothing is said').optional(),
  previous: text('Id of the project of the previous plan that it continues', 'P-031').optional(),
  addition: z
    .strictObject({
      date: fact(date('Day it was added')),
      decision: reference('decision', 'Decision that added it').optional(),
      funding: text('Where its money comes from').optional(),
    })
    .optional(),
  disposition: z
    .strictObject({
      date: fact(date('Day of the decision')).optional(),
      decision: reference('decision', 'Decision that stopped or moved it').optional(),
      reason: oneOf(REASONS, 'Coded reason').optional(),
      notes: text('In words').optional(),
    })
    .optional(),
  merged_into: reference('project', 'Project it was merged into').optional(),
  displaces: z
    .array(displaced)
    .meta({ description: 'What gives way: projects, money or days' })
    .optional(),
  theme: oneOf(THEMES, 'Portfolio theme').optional(),
  axis: reference('axis', 'Axis it serves; axes for several', 'AX2').optional(),
  axes: distinct(
    z.array(
      z.strictObject({
        id: reference('axis', 'Axis', 'AX1'),
        share: share('Its share; shares add up to 1', 0.4),
      }),
    ),
    'id',
  ).optional(),
  objectives: z.array(reference('objective', 'Objective it serves', 'OB-21')).optional(),
  needs: z.array(reference('need', 'Need it answers', 'N-012')).optional(),
  programme: reference('programme', 'Programme it belongs to', 'PG-SECU').optional(),
  departments: z
    .strictObject({
      lead: reference('department', 'Department in the lead', 'DSI').optional(),
      contributors: z
        .array(reference('department', 'Department that takes part', 'DRH'))
        .optional(),
    })
    .optional(),
  sponsor: text('Role of the business sponsor', 'direction-generale').optional(),
  business_owner: text('Role that specifies and accepts').optional(),
  lead: text('Role of the project lead', 'responsable-infra').optional(),
  steering_body: reference('body', 'Body that steers it').optional(),
  phase: oneOf(PHASES, 'Phase of the work').optional(),
  mandatory: mandatory().optional(),
  priority: z
    .strictObject({
      class: oneOf(PRIORITY_CLASSES, 'Priority class').optional(),
      scores: z
        .record(z.string(), scale('Score of the criterion', 3))
        .meta({ description: 'Score by criterion' })
        .optional(),
      wsjf: z
        .strictObject({
          business_value: points('Value for users and business', 8),
          time_criticality: points('How much value a delay loses', 5),
          risk_reduction: points('Risk reduced or opportunity opened', 3),
          job_size: points('Size of the job', 5),
        })
        .optional(),
      scored_by: z.array(text('Role that scored')).optional(),
      date: fact(date('Day of the scoring')).optional(),
    })
    .optional(),
  complexity: plausible(scale('Complexity 1..5', 3), 1, 5).optional(),
  baseline: z.strictObject(REFERENCE_FIELDS).optional(),
  rebaselines: distinct(
    z.array(
      ordered(
        z.strictObject({
          date: fact(date('Day of the re-baseline')),
          ...REFERENCE_FIELDS,
          reason: text('Why').optional(),
        }),
        ['start', 'end'],
      ),
    ),
    'date',
  ).optional(),
  start: moment('Start now foreseen', '2023-10').optional(),
  end: moment('End now foreseen', '2025-03').optional(),
  actual: z
    .strictObject({
      start: date('Real first day', '2023-10-01').optional(),
      end: date('Real last day').optional(),
    })
    .optional(),
  window: ordered(
    z.strictObject({
      earliest: moment('Earliest start').optional(),
      latest_end: moment('Latest end').optional(),
    }),
    ['earliest', 'latest_end'],
  ).optional(),
  beyond_horizon: flag("Whether it may pass the plan's last month").optional(),
  internal_only: flag('Whether it needs no money beside own staff').optional(),
  stretchable: ordered(
    z.strictObject({
      min: plausible(limited(months('Shortest duration', 6), 1), 1, 240),
      max: plausible(limited(months('Longest duration', 18), 1), 1, 240),
    }),
    ['min', 'max'],
  ).optional(),
  depends_on: distinct(
    z.array(
      z.strictObject({
        project: reference('project', 'Project that must end first', 'P-010'),
        lag: lag().optional(),
      }),
    ),
    'project',
  ).optional(),
  requires: z.array(reference('project', 'Project that must also be retained')).optional(),
  excludes: z.array(reference('project', 'Project that must not be retained with it')).optional(),
  variants: text('Name of the group of which one at most is retained', 'SIRH').optional(),
  progress: z
    .strictObject({
      value: share('Share of the scope that is done', 0.55),
      method: oneOf(
        ['zero_hundred', 'fifty_fifty', 'milestones', 'percent'],
        'How it is measured',
      ).optional(),
      as_of: fact(date('Day of the measure')).optional(),
    })
    .optional(),
  budget: z.array(budgetLine).optional(),
  workload: z.array(workload).optional(),
  milestones: z.array(milestone).optional(),
  risks: z.array(risk).optional(),
  benefits: z.array(benefit()).optional(),
  estimate: ordered(
    z.strictObject({
      class: oneOf(['order_of_magnitude', 'budget', 'definitive'], 'Estimate class'),
      date: fact(date('Day of the estimate')).optional(),
      source: text('Where the estimate comes from').optional(),
      optimistic: amount('Optimistic cost').optional(),
      likely: amount('Likely cost').optional(),
      pessimistic: amount('Pessimistic cost').optional(),
    }),
    ['optimistic', 'likely'],
    ['likely', 'pessimistic'],
    { low: 'optimistic', high: 'pessimistic', between: 'likely' },
  ).optional(),
  security: z
    .strictObject({
      classification: text('Classification of the data').optional(),
      nis2: z
        .array(
          oneOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], 'Measure of NIS2 art. 21(2)'),
        )
        .optional(),
      ciso_opinion: z
        .strictObject({
          date: fact(date('Day of the opinion')),
          outcome: oneOf(['favourable', 'reserved', 'unfavourable'], 'The opinion'),
        })
        .optional(),
      exposed: flag('Whether it faces the internet').optional(),
    })
    .optional(),
  privacy: z
    .strictObject({
      personal_data: flag('Whether it processes personal data').optional(),
      dpo_opinion: text('Opinion of the DPO').optional(),
      dpia: oneOf(['not_needed', 'planned', 'in_progress', 'done'], 'Impact assessment').optional(),
    })
    .optional(),
  adoption: z
    .strictObject({
      measure: text('What is measured'),
      target: number('Target'),
      actual: number('Measured').optional(),
    })
    .optional(),
  closure: z
    .strictObject({
      date: fact(date('Day of the closure review')),
      accepted_by: text('Role that accepted').optional(),
      lessons: z.array(text('Lesson learned')).optional(),
    })
    .optional(),
  narrative: text('Why the forecast differs from the baseline').optional(),
  urgency: plausible(count('Rank of urgency'), 0, 1000).optional(),
  tags: z.array(text('Tag')).optional(),
  notes: text('Free note').optional(),
  refs: z.array(text('Document')).optional(),
  source: text('Where the record comes from').optional(),
})
