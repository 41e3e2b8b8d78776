/** Which numbers of a plan bound which, and which of them are percentages. */
import type { FactRelation, RelationScope, SizeRelation } from './relation.ts'

function size(
  scope: RelationScope,
  low: string,
  high: string | readonly string[],
  more: Omit<SizeRelation, 'scope' | 'low' | 'high'> = {},
): SizeRelation {
  return { scope, low, high: typeof high === 'string' ? [high] : high, ...more }
}

/** Beyond so many times what it is held against a number has a figure too many. */
const TENFOLD = 10
const CEILINGS = ['/envelopes.*.max']
const FTE = ['fte', 'fte.*']
const OF_CEILINGS = {
  isSum: true,
  bound: { fr: 'la somme des plafonds du plan', en: 'the sum of the ceilings of the plan' },
} as const
const WORK = ['workload.*.days.*', 'workload.*.total']
const TWICE_WORK = {
  isSum: true,
  times: 2,
  bound: { fr: 'deux fois la charge planifiée', en: 'twice the planned work' },
} as const
const TWICE_LINES = {
  isSum: true,
  times: 2,
  bound: { fr: 'deux fois la référence de ses lignes', en: 'twice the baseline of its lines' },
} as const
/** A funder pays a little less than it awarded where less was spent, seldom a third less. */
const PAID_IN_FULL = {
  isSum: true,
  times: 1.5,
  when: ['status', 'paid'],
  bound: { fr: 'une fois et demie ses encaissements', en: 'one and a half times its receipts' },
} as const
/** What is stopped gives money and days back; a penalty above them is worth a word. */
const FREES = {
  most: 0,
  when: ['kind', 'cancel', 'reject'],
  bound: { fr: 'ce que coûte un arrêt', en: 'what a stop costs' },
} as const
/** Days of a person in a year, generously. */
const YEAR_OF_ALL = { times: 230, bound: { fr: 'un an de toute l’équipe', en: 'a year of the whole team' } } as const

export const SIZES: readonly SizeRelation[] = [
  // Who is part of a team is not more than the team.
  size('teams', 'profiles.*.fte', FTE),
  size('teams', 'hires.*.fte', FTE),
  size('teams', 'posts.*.fte', FTE),
  // A single amount is not more than the plan has in its best year, nor a project than it has in all.
  size('projects', 'budget.*.amounts.*.*', CEILINGS),
  size('projects', 'baseline.investment', CEILINGS, OF_CEILINGS),
  size('projects', 'baseline.operating', CEILINGS, OF_CEILINGS),
  size('projects', 'estimate.pessimistic', CEILINGS, OF_CEILINGS),
  size('needs', 'budget', CEILINGS),
  size('components', 'yearly_cost', CEILINGS),
  size('subsidies', 'amount', CEILINGS, OF_CEILINGS),
  size('authorisations', 'history.*.amount', CEILINGS, OF_CEILINGS),
  size('decisions', 'impact.investment', CEILINGS, OF_CEILINGS),
  size('decisions', 'impact.operating', CEILINGS, OF_CEILINGS),
  size('decisions', 'accepts.*.amount', CEILINGS),
  ...['investment', 'operating', 'days'].map((key) => size('decisions', `impact.${key}`, [], FREES)),
  // What a project is said to take is of the order of what its parts take.
  size('projects', 'baseline.days', WORK, TWICE_WORK),
  size('projects', 'workload.*.actual.*', WORK, TWICE_WORK),
  size('projects', 'workload.*.total', ['workload.*.team>fte', 'workload.*.team>fte.*'], YEAR_OF_ALL),
  size('projects', 'workload.*.days.*', ['workload.*.team>fte', 'workload.*.team>fte.*'], YEAR_OF_ALL),
  size('projects', 'baseline.investment', 'budget.*?section=investment.amounts.*.baseline', TWICE_LINES),
  size('projects', 'baseline.operating', 'budget.*?section=operating.amounts.*.baseline', TWICE_LINES),
  size('projects', 'budget.*.amounts.*.*', 'estimate.pessimistic', { times: 2 }),
  size('projects', 'budget.*.amounts.*.forecast', 'budget.*.amounts.*.requested', { times: 5 }),
  size('projects', 'displaces.*.money', 'displaces.*.project>baseline.investment'),
  // The grants of a cost stay below the ceiling of public aid.
  size('subsidies', 'amount', 'receipts.*', PAID_IN_FULL),
  size('subsidies', 'rate', '/thresholds.aid_ceiling'),
  // What is measured is of the order of where it starts and what it aims at.
  size('objectives', 'indicator.actual.*', ['indicator.target', 'indicator.baseline'], { times: TENFOLD }),
  size('projects', 'benefits.*.actual', ['benefits.*.target', 'benefits.*.baseline'], { times: TENFOLD }),
  size('programmes', 'benefits.*.actual', ['benefits.*.target', 'benefits.*.baseline'], { times: TENFOLD }),
  size('projects', 'adoption.actual', 'adoption.target', { times: TENFOLD }),
]

/** Numbers that are percentages where what stands at `unit` says so: 0 to 100 but where they start from more. */
export const PERCENTAGES: readonly (FactRelation & {
  readonly value: string
  readonly unit: string
  readonly from?: string
  /** Where it is to arrive: from tens of percent to tens of percent no value is below one. */
  readonly to?: string
})[] = [
  ...(
    [
      ['objectives', 'indicator.baseline'],
      ['objectives', 'indicator.target'],
      ['objectives', 'indicator.actual.*'],
      ['needs', 'indicator.baseline'],
      ['needs', 'indicator.target'],
    ] as const
  ).map(([scope, value]) => ({
    scope,
    value,
    unit: 'indicator.unit',
    from: 'indicator.baseline',
    to: 'indicator.target',
  })),
  ...(['projects', 'programmes'] as const).flatMap((scope) =>
    ['benefits.*.baseline', 'benefits.*.target', 'benefits.*.actual'].map((value) => ({
      scope,
      value,
      unit: 'benefits.*.unit',
      from: 'benefits.*.baseline',
      to: 'benefits.*.target',
    })),
  ),
  { scope: 'projects', value: 'adoption.target', unit: 'adoption.measure' },
  { scope: 'projects', value: 'adoption.actual', unit: 'adoption.measure' },
]

/** Figures of one thing over time, from period to period of one order. */
export const SERIES: readonly (readonly [scope: RelationScope, way: string])[] = [
  ['plan', 'staff.*'],
  ['teams', 'fte.*'],
  ['teams', 'run_days.*'],
  ['teams', 'capacity.external.*'],
  ['objectives', 'indicator.actual.*'],
]
