/** The list of all metrics, in the order that reports show them. */
import { baselineCostTotal } from './baseline-cost-total.ts'
import { budgetBaseline } from './budget-baseline.ts'
import { budgetCarryOver } from './budget-carry-over.ts'
import { budgetCommitted } from './budget-committed.ts'
import { budgetCoverage } from './budget-coverage.ts'
import { budgetForecast } from './budget-forecast.ts'
import { budgetOpened } from './budget-opened.ts'
import { budgetPaid } from './budget-paid.ts'
import { budgetRequested } from './budget-requested.ts'
import { budgetVoted } from './budget-voted.ts'
import { candidateDemand } from './candidate-demand.ts'
import { capacityNet } from './capacity-net.ts'
import { capacityPlannable } from './capacity-plannable.ts'
import { carriedContinued } from './carried-continued.ts'
import { carriedDropped } from './carried-dropped.ts'
import { carriedLost } from './carried-lost.ts'
import { commitmentRate } from './commitment-rate.ts'
import { commitmentRateRunning } from './commitment-rate-running.ts'
import { completionAllIn } from './completion-all-in.ts'
import { completionBudgetWeighted } from './completion-budget-weighted.ts'
import { completionDue } from './completion-due.ts'
import { completionGross } from './completion-gross.ts'
import { completionNet } from './completion-net.ts'
import { completionProgressWeighted } from './completion-progress-weighted.ts'
import { completionWorkloadWeighted } from './completion-workload-weighted.ts'
import { costOverrunAggregate } from './cost-overrun-aggregate.ts'
import { costOverrunMean } from './cost-overrun-mean.ts'
import { crossFunctionalCount } from './cross-functional-count.ts'
import type { Metric } from './define.ts'
import { departmentsServed } from './departments-served.ts'
import { envelope } from './envelope.ts'
import { executionRate } from './execution-rate.ts'
import { executionRateRunning } from './execution-rate-running.ts'
import { executionRateWithCarryOver } from './execution-rate-with-carry-over.ts'
import { externalWorkloadShare } from './external-workload-share.ts'
import { headroom } from './headroom.ts'
import { investmentShare } from './investment-share.ts'
import { levellingIndex } from './levelling-index.ts'
import { loadRate } from './load-rate.ts'
import { mandatoryCoverage } from './mandatory-coverage.ts'
import { meanDuration } from './mean-duration.ts'
import { missingFte } from './missing-fte.ts'
import { needAcceptance } from './need-acceptance.ts'
import { needCoverage } from './need-coverage.ts'
import { needPlanned } from './need-planned.ts'
import { newDemandRate } from './new-demand-rate.ts'
import { objectivesWithoutProject } from './objectives-without-project.ts'
import { onTimeRate } from './on-time-rate.ts'
import { overMarginPeriods } from './over-margin-periods.ts'
import { overloadDays } from './overload-days.ts'
import { overspend } from './overspend.ts'
import { peakLoadRate } from './peak-load-rate.ts'
import { planStability } from './plan-stability.ts'
import { projectCount } from './project-count.ts'
import { projectsWithoutObjective } from './projects-without-objective.ts'
import { realisationRate } from './realisation-rate.ts'
import { retainedCount } from './retained-count.ts'
import { retainedValue } from './retained-value.ts'
import { riskExposure } from './risk-exposure.ts'
import { runCost } from './run-cost.ts'
import { scheduleOverrunAggregate } from './schedule-overrun-aggregate.ts'
import { scheduleOverrunMean } from './schedule-overrun-mean.ts'
import { spending } from './spending.ts'
import { spendingFallbackShare } from './spending-fallback-share.ts'
import { staffChange } from './staff-change.ts'
import { staffEnd } from './staff-end.ts'
import { staffStart } from './staff-start.ts'
import { statusShare } from './status-share.ts'
import { withinBudgetRate } from './within-budget-rate.ts'
import { workloadCoverage } from './workload-coverage.ts'
import { workloadDemand } from './workload-demand.ts'
import { workloadFte } from './workload-fte.ts'
import { workloadShare } from './workload-share.ts'

/** Every metric: completion, portfolio, budget, overruns, load and staff, balance, needs, what arbitration weighs, carried-over projects, coverage. */
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
