/** What the sections about scenarios are built from: the plan, a column for each state of it that is compared, and the metrics that these are compared by. */
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import type { Plan } from '../../plan/plan.ts'
import type { CommitteeOption, SettledOption } from '../../scenarios/committee-option.ts'
import type { ForegoneProject, ProjectOutcome } from '../../scenarios/outcome.ts'
import type { Bilingual } from '../../values/language.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { Tone } from '../document/document.ts'
import type { Figures } from '../document/figures.ts'

export interface ShownBreach {
  /** With its place, which is looked up when it is first asked for. */
  readonly finding: ShownFinding
  readonly isWaived: boolean
  /** What the same breach of another state has in common with it. */
  readonly key: string
  /** Whether the plan as it is breaks it too. */
  readonly isOld: boolean
}

/** One state of the plan: as it is, or with a scenario laid over it. */
export interface ScenarioColumn {
  /** The scenario's id; `plan` for the plan as it is. */
  readonly id: string
  readonly title: Bilingual
  /** Undefined for the plan as it is. */
  readonly option: CommitteeOption | undefined
  readonly plan: Plan
  readonly figures: Figures
  readonly breaches: readonly ShownBreach[]
  /** One for each project of the plan, in its order; empty for the plan as it is. */
  readonly outcomes: readonly ProjectOutcome[]
  readonly foregone: readonly ForegoneProject[]
}

export type OptionColumn = ScenarioColumn & { readonly option: CommitteeOption }

/** A scenario of which a part could not be read, and how many errors keep it from being read. */
export interface PartReadScenario {
  readonly id: string
  readonly errors: number
}

export interface ScenarioContext {
  readonly plan: Plan
  readonly figures: Figures
  /** The plan as it is first, where it is shown, then the scenarios in the order they were asked for. */
  readonly columns: readonly ScenarioColumn[]
  /** The scenarios alone. */
  readonly options: readonly OptionColumn[]
  /** The approved scenario that the plan as it is equals, where one does. */
  readonly same: OptionColumn | undefined
  /** The scenario whose cut line is drawn. */
  readonly reference: OptionColumn
  readonly measure: ValueMeasure
  /** The scenarios of the plan that a decision settled and that are not shown. */
  readonly settled: readonly SettledOption[]
  /** Those that are shown, or that one of these starts from, and of which a part could not be read. */
  readonly partRead: readonly PartReadScenario[]
  /** Whether one scenario is looked at in detail. */
  readonly isDetailed: boolean
  /** Whether the report is for a terminal: each section must fit a screen. */
  readonly isScreen: boolean
}

/** The most states that stand side by side as columns; more of them become rows. */
const MOST_COLUMNS = 6

/** Whether the states are rows because there are too many for columns. */
export function isTransposed({ columns }: Pick<ScenarioContext, 'columns'>): boolean {
  return columns.length > MOST_COLUMNS
}

/** In the order of METRICS' groups: what is kept and covered, money, people, risk, balance. */
export const SCENARIO_METRICS = [
  'retained_count',
  'retained_value',
  'mandatory_coverage',
  'need_planned',
  'need_coverage',
  'departments_served',
  'spending',
  'envelope',
  'headroom',
  'overspend',
  'run_cost',
  'workload_demand',
  'workload_fte',
  'peak_load_rate',
  'overload_days',
  'missing_fte',
  'external_workload_share',
  'risk_exposure',
  'investment_share',
] as const

/** Bad beyond the limit: a peak above 100 %, any overload or overspend, anybody missing; nothing for what is merely needed. */
export function staffTone(metric: string, value: number | null | undefined): Tone | undefined {
  if (metric === 'workload_fte') return undefined
  const limit = metric === 'peak_load_rate' ? 1 : 0
  return (value ?? 0) > limit ? 'bad' : undefined
}
