/** The parts of a project: budget lines, workload, milestones, risks, baseline and what it displaces. */
import { z } from 'zod'
import { calendarYear, plausible } from './expected.ts'
import {
  amount,
  date,
  days,
  id,
  moment,
  oneOf,
  reference,
  scale,
  text,
  title,
  year,
} from './field.ts'
import { daysByPeriod, daysDone } from './plan.ts'
import { CURVES, LINE_KINDS, SECTIONS, SIDES, STAGES } from './values.ts'

const stages = z.strictObject(
  Object.fromEntries(
    STAGES.map((stage) => [stage, amount(`Amount at the stage ${stage}`, 120).optional()]),
  ) as {
    [S in (typeof STAGES)[number]]: z.ZodOptional<z.ZodNumber>
  },
)

/** One line of the budget. */
export const budgetLine = z.strictObject({
  id: id('B-1').optional(),
  section: oneOf(SECTIONS, 'Section of the budget'),
  kind: oneOf(LINE_KINDS, 'Nature of the cost'),
  side: oneOf(SIDES, 'Who bears it').optional(),
  title: title('What it pays for').optional(),
  authorisation: reference(
    'authorisation',
    'Programme authorisation it falls under',
    'AP-SECU',
  ).optional(),
  funding: z
    .union([z.literal('own'), reference('subsidy', 'Grant that funds it')])
    .meta({
      kind: 'reference',
      to: ['subsidy'],
      description: 'own, or the grant that funds the line',
    })
    .optional(),
  recurring_from: calendarYear(
    'First year of a cost that comes back every year',
    2025,
    20,
    10,
  ).optional(),
  tax_basis: oneOf(['HT', 'TTC'], "Tax basis of the line, where it is not the plan's").optional(),
  total: amount('Total of the line; checked against the years').optional(),
  amounts: z
    .record(year(), stages)
    .meta({ description: 'Amounts by budget year and stage' })
    .optional(),
})

/** The work of one team, or of the business. */
export const workload = z.strictObject({
  team: reference('team', 'Team that does the work', 'INFRA').optional(),
  side: oneOf(SIDES, 'Who does the work; it where nothing is said').optional(),
  profile: text('Skill that is needed').optional(),
  unit: oneOf(['day', 'hour', 'fte'], 'Unit of the figures, days where nothing is said').optional(),
  days: daysByPeriod('Planned person-days by period').optional(),
  total: days('Total person-days', 15).optional(),
  curve: oneOf(CURVES, 'How the total spreads from start to end').optional(),
  actual: daysDone('Person-days done by period').optional(),
})

/** A dated event. */
export const milestone = z.strictObject({
  id: id('M1'),
  title: title('What is reached'),
  kind: oneOf(['gate', 'delivery', 'golive', 'legal'], 'What it marks').optional(),
  baseline: date('Baseline day').optional(),
  current: date('Day now foreseen').optional(),
  actual: date('Day on which it was reached').optional(),
})

/** What may happen. */
export const risk = z.strictObject({
  id: id('R1'),
  title: title('What may happen'),
  probability: plausible(scale('Probability 1..5', 3), 1, 5),
  impact: plausible(scale('Impact 1..5', 3), 1, 5),
  response: oneOf(['avoid', 'reduce', 'transfer', 'accept'], 'What is done about it').optional(),
  owner: text('Role that answers for it').optional(),
  due: date('When the response is due').optional(),
  status: oneOf(['open', 'closed', 'occurred'], 'Where the risk stands').optional(),
  mitigation: text('What is done').optional(),
})

/** What a freeze or a re-baseline keeps of a project. */
export const REFERENCE_FIELDS = {
  start: moment('Start', '2023-09').optional(),
  end: moment('End', '2024-12').optional(),
  investment: amount('Investment', 180).optional(),
  operating: amount('Operating cost', 40).optional(),
  days: days('Person-days of the IT side', 140).optional(),
  decision: reference('decision', 'Decision that approved it', 'DEC-2022-01').optional(),
}

/** What gives way to an addition. */
export const displaced = z.union([
  reference('project', 'Project that gives way', 'P-020'),
  z.strictObject({
    money: amount('Amount given up', 60),
    project: reference('project', 'Project that gives it').optional(),
  }),
  z.strictObject({
    days: days('Person-days given up', 30),
    team: reference('team', 'Team that gives them').optional(),
  }),
])
