/** The slices of a plan by each breakdown: one list, so that whoever breaks a figure down finds the same parts. */
import type { Plan } from '../../plan/plan.ts'
import { byComponent } from './components.ts'
import type { Breakdown } from './define.ts'
import {
  byAxis,
  byCashYear,
  byCriterion,
  byDepartment,
  byPeriod,
  byProgramme,
  byReason,
  bySection,
  byStatus,
  byTeam,
  byTheme,
  byTime,
  byYear,
} from './project-slices.ts'
import {
  byAuthorisation,
  byAuthorisationType,
  byCategory,
  byDecisionKind,
  byDecisionYear,
  byMilestone,
  byRegime,
  byRiskLevel,
  byRiskScope,
  bySource,
  byStanding,
} from './record-slices.ts'
import type { Slice } from './scope.ts'

const SLICERS: Readonly<Record<Breakdown, (plan: Plan) => Slice[]>> = {
  axis: byAxis,
  theme: byTheme,
  department: byDepartment,
  year: byYear,
  cash_year: byCashYear,
  section: bySection,
  team: byTeam,
  status: byStatus,
  criterion: byCriterion,
  authorisation: byAuthorisation,
  authorisation_type: byAuthorisationType,
  time: byTime,
  lifecycle: byComponent('lifecycle'),
  component_kind: byComponent('component_kind'),
  criticality: byComponent('criticality'),
  programme: byProgramme,
  milestone: byMilestone,
  reason: byReason,
  regime: byRegime,
  standing: byStanding,
  risk_level: byRiskLevel,
  risk_scope: byRiskScope,
  period: byPeriod,
  source: bySource,
  category: byCategory,
  decision_kind: byDecisionKind,
  decision_year: byDecisionYear,
}

/** The slices of the plan by one breakdown, in the plan's order; projects without a key come last under `none`. */
export function slicesBy(plan: Plan, breakdown: Breakdown): Slice[] {
  return SLICERS[breakdown](plan)
}
