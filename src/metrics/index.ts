/** The list of all metrics, in the order that reports show them. */
import { objectivesWithoutProject, projectsWithoutObjective } from './alignment.ts'
import {
  authorisationCommitmentRate,
  authorisationCoverage,
  authorisationCreditYears,
  authorisationPaymentRate,
} from './authorisation-rates.ts'
import {
  authorisationAmount,
  authorisationAssigned,
  authorisationCarryOver,
  authorisationCommitted,
  authorisationCredits,
  authorisationCreditsVoted,
  authorisationPaid,
  authorisationPhased,
  authorisationRevisions,
  authorisationToCommit,
  authorisationToPay,
  authorisationUnphased,
  authorisationVoted,
} from './authorisations.ts'
import type { Metric } from './base/define.ts'
import { baselineCostTotal } from './baseline-cost-total.ts'
import {
  budgetBaseline,
  budgetCarryOver,
  budgetCommitted,
  budgetForecast,
  budgetOpened,
  budgetPaid,
  budgetRequested,
  budgetVoted,
} from './budget-stages.ts'
import { capacityNet, capacityPlannable } from './capacity.ts'
import { carriedContinued, carriedDropped, carriedLost } from './carried-over.ts'
import { completionAllIn, completionDue, completionGross, completionNet } from './completion.ts'
import {
  completionBudgetWeighted,
  completionProgressWeighted,
  completionWorkloadWeighted,
} from './completion-weighted.ts'
import { costOverrunAggregate, costOverrunMean } from './cost-overrun.ts'
import {
  commitmentRate,
  commitmentRateRunning,
  executionRate,
  executionRateRunning,
  executionRateWithCarryOver,
  realisationRate,
} from './credit-rates.ts'
import { budgetCoverage, workloadCoverage } from './data-coverage.ts'
import { departmentsServed } from './departments-served.ts'
import { envelope, headroom, overspend } from './envelopes.ts'
import { externalWorkloadShare } from './external-workload-share.ts'
import { levellingIndex } from './levelling-index.ts'
import { loadRate, peakLoadRate } from './load-rates.ts'
import { mandatoryCoverage } from './mandatory-coverage.ts'
import { meanDuration } from './mean-duration.ts'
import { needAcceptance, needCoverage, needPlanned } from './needs.ts'
import { newDemandRate } from './new-demand-rate.ts'
import { onTimeRate } from './on-time-rate.ts'
import { overloadDays, overMarginPeriods } from './overload.ts'
import { planStability } from './plan-stability.ts'
import { investmentShare, workloadShare } from './portfolio-balance.ts'
import { crossFunctionalCount, projectCount, retainedCount } from './project-count.ts'
import { retainedValue } from './retained-value.ts'
import { riskExposure } from './risk-exposure.ts'
import { runCost } from './run-cost.ts'
import { scheduleOverrunAggregate, scheduleOverrunMean } from './schedule-overrun.ts'
import { spending, spendingFallbackShare } from './spending.ts'
import { staffChange, staffEnd, staffStart } from './staff.ts'
import { missingFte, workloadFte } from './staff-needed.ts'
import { statusShare } from './status-share.ts'
import { withinBudgetRate } from './within-budget-rate.ts'
import { candidateDemand, workloadDemand } from './workload.ts'

/** Every metric: completion, portfolio, budget, authorisations, overruns, load and staff, balance, needs, what arbitration weighs, carried-over projects, coverage. */
export const METRICS: readonly Metric[] = [
  completionGross,
  completionNet,
  completionAllIn,
  completionDue,
  completionBudgetWeighted,
  completionWorkloadWeighted,
  completionProgressWeighted,
  onTimeRate,
  withinBudgetRate,
  statusShare,
  newDemandRate,
  planStability,
  projectCount,
  retainedCount,
  crossFunctionalCount,
  meanDuration,
  baselineCostTotal,
  budgetRequested,
  budgetBaseline,
  budgetVoted,
  budgetOpened,
  budgetCommitted,
  budgetPaid,
  budgetCarryOver,
  budgetForecast,
  spending,
  spendingFallbackShare,
  envelope,
  headroom,
  executionRate,
  executionRateWithCarryOver,
  executionRateRunning,
  commitmentRate,
  commitmentRateRunning,
  realisationRate,
  authorisationVoted,
  authorisationRevisions,
  authorisationAmount,
  authorisationAssigned,
  authorisationCommitted,
  authorisationCommitmentRate,
  authorisationPaid,
  authorisationPaymentRate,
  authorisationToCommit,
  authorisationToPay,
  authorisationCreditsVoted,
  authorisationCredits,
  authorisationPhased,
  authorisationUnphased,
  authorisationCreditYears,
  authorisationCoverage,
  authorisationCarryOver,
  costOverrunAggregate,
  costOverrunMean,
  scheduleOverrunAggregate,
  scheduleOverrunMean,
  workloadDemand,
  candidateDemand,
  capacityNet,
  capacityPlannable,
  loadRate,
  overloadDays,
  overMarginPeriods,
  peakLoadRate,
  levellingIndex,
  staffStart,
  staffEnd,
  staffChange,
  investmentShare,
  workloadShare,
  projectsWithoutObjective,
  objectivesWithoutProject,
  needAcceptance,
  needPlanned,
  needCoverage,
  departmentsServed,
  retainedValue,
  mandatoryCoverage,
  riskExposure,
  runCost,
  overspend,
  workloadFte,
  missingFte,
  externalWorkloadShare,
  carriedContinued,
  carriedDropped,
  carriedLost,
  workloadCoverage,
  budgetCoverage,
]

const byId = new Map(METRICS.map((metric) => [metric.id, metric]))

/** The metric of an id; undefined where there is none. */
export function metricById(id: string): Metric | undefined {
  return byId.get(id)
}

/**
 * The metric of an id that the program itself names.
 *
 * @throws Error where there is none, which is a bug.
 */
export function metricOf(id: string): Metric {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(`no metric ${id}`)
  return metric
}
