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
  authorisationToAssign,
  authorisationToCommit,
  authorisationToPay,
  authorisationUnphased,
  authorisationVoted,
} from './authorisations.ts'
import type { Metric } from './base/define.ts'
import { baselineCostTotal } from './baseline-cost-total.ts'
import { benefitProgress, benefitsMeasured, benefitsMissed, benefitsReached } from './benefits.ts'
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
import { buildSpending, runShare, runSpending, totalCostOfOwnership } from './build-run.ts'
import { capacityNet, capacityPlannable } from './capacity.ts'
import { carriedContinued, carriedDropped, carriedLost } from './carried-over.ts'
import { completionAllIn, completionDue, completionGross, completionNet } from './completion.ts'
import {
  completionBudgetWeighted,
  completionProgressWeighted,
  completionWorkloadWeighted,
} from './completion-weighted.ts'
import {
  supportCoveredRate,
  supportEndingCount,
  supportLateCount,
  supportUncoveredCost,
  supportUncoveredCount,
  supportUncoveredUsers,
  supportUndecidedCount,
} from './component-support.ts'
import {
  componentCount,
  componentYearlyCost,
  contractEndingCount,
  maturityFound,
  maturityGap,
  maturityTarget,
} from './components.ts'
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
import {
  actualCost,
  budgetAtCompletion,
  costPerformanceIndex,
  durationForecast,
  earnedEstimate,
  earnedValueTotal,
  plannedValue,
  schedulePerformanceIndex,
  schedulePerformanceTime,
  toCompleteIndex,
} from './earned-value.ts'
import { envelope, headroom, overspend } from './envelopes.ts'
import { overProgrammingFactor, pertCost } from './estimates.ts'
import { externalWorkloadShare } from './external-workload-share.ts'
import {
  bodiesMeetingRate,
  decisionCount,
  followUpOverdue,
  followUpRate,
  optimisticRatingRate,
  reviewUpToDateRate,
  revisionRate,
} from './governance.ts'
import { grantsReceived, grantsRequested, grantsSecured, grantsToReceive } from './grants.ts'
import { levellingIndex } from './levelling-index.ts'
import { loadRate, peakLoadRate } from './load-rates.ts'
import { mandatoryCoverage } from './mandatory-coverage.ts'
import { meanDuration } from './mean-duration.ts'
import {
  contingencyShare,
  externalSpending,
  externalSpendingShare,
  internalLabourValue,
  ownSpending,
  sideUntoldSpending,
} from './money-sides.ts'
import { needAcceptance, needCoverage, needPlanned } from './needs.ts'
import { netCost, outsideFundingShare } from './net-cost.ts'
import { additionCount, newDemandSpendingShare } from './new-demand-money.ts'
import { newDemandRate } from './new-demand-rate.ts'
import {
  objectiveProgress,
  objectivesLate,
  objectivesMissed,
  objectivesOnTrack,
  objectivesReached,
  objectivesUnmeasured,
  objectivesWithoutStart,
} from './objective-results.ts'
import { onTimeRate } from './on-time-rate.ts'
import { privacyOpinions, securityOpinions } from './opinions.ts'
import { adoptionRate, closureRate, milestoneHitRate, successRate } from './outcome-rates.ts'
import { overloadDays, overMarginPeriods } from './overload.ts'
import { planStability } from './plan-stability.ts'
import { investmentShare, workloadShare } from './portfolio-balance.ts'
import {
  postsClosed,
  postsCreated,
  postsFilled,
  postsOpen,
  postsTakenUp,
  postsVacant,
  postVacancyDays,
  postVacancyRate,
} from './posts.ts'
import { crossFunctionalCount, projectCount, retainedCount } from './project-count.ts'
import {
  recommendationAcceptance,
  recommendationCount,
  recommendationCoverage,
  recommendationPlanned,
} from './recommendations.ts'
import { measureCount, measuresCovered, measuresProven } from './regime-measures.ts'
import { retainedValue } from './retained-value.ts'
import {
  highRiskCount,
  highRisksManaged,
  occurredRiskCount,
  openRiskCount,
  riskActionsLate,
  riskExposure,
} from './risks.ts'
import { runCost } from './run-cost.ts'
import { runDays, runRealisation, runTimeShare } from './run-work.ts'
import { scheduleOverrunAggregate, scheduleOverrunMean } from './schedule-overrun.ts'
import { securitySpending, securitySpendingShare, securityWorkloadShare } from './security-spending.ts'
import { candidateCost, spending, spendingFallbackShare } from './spending.ts'
import { staffChange, staffEnd, staffJoined, staffLeft, staffStart } from './staff.ts'
import { missingFte, workloadFte } from './staff-needed.ts'
import { statusShare } from './status-share.ts'
import { undoneCost, undoneCount, undoneDays } from './undone.ts'
import { vatFundRefund } from './vat-fund.ts'
import { withinBudgetRate } from './within-budget-rate.ts'
import { candidateDemand, workloadDemand } from './workload.ts'
import { workloadActual, workloadRealisation, workloadRealisationRunning } from './workload-done.ts'

/** Every metric: completion, portfolio, budget, overruns, load and staff, balance, needs, what arbitration weighs, carried-over projects, the existing system and the recommendations about it, coverage. */
/** Every metric: completion, portfolio, budget, overruns, load and staff, balance, needs, what arbitration weighs, risks, security, carried-over projects, coverage. */
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
  successRate,
  adoptionRate,
  closureRate,
  milestoneHitRate,
  statusShare,
  newDemandRate,
  additionCount,
  newDemandSpendingShare,
  planStability,
  undoneCount,
  undoneDays,
  undoneCost,
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
  authorisationToAssign,
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
  budgetAtCompletion,
  plannedValue,
  earnedValueTotal,
  actualCost,
  costPerformanceIndex,
  schedulePerformanceIndex,
  earnedEstimate,
  toCompleteIndex,
  schedulePerformanceTime,
  durationForecast,
  workloadDemand,
  candidateCost,
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
  staffJoined,
  staffLeft,
  postsOpen,
  postsFilled,
  postsVacant,
  postVacancyRate,
  postsCreated,
  postsTakenUp,
  postsClosed,
  postVacancyDays,
  workloadActual,
  workloadRealisation,
  workloadRealisationRunning,
  runDays,
  runRealisation,
  runTimeShare,
  investmentShare,
  workloadShare,
  projectsWithoutObjective,
  objectivesWithoutProject,
  objectivesReached,
  objectivesOnTrack,
  objectivesLate,
  objectivesMissed,
  objectivesUnmeasured,
  objectivesWithoutStart,
  objectiveProgress,
  benefitsMeasured,
  benefitsReached,
  benefitsMissed,
  benefitProgress,
  needAcceptance,
  needPlanned,
  needCoverage,
  departmentsServed,
  retainedValue,
  mandatoryCoverage,
  riskExposure,
  openRiskCount,
  highRiskCount,
  highRisksManaged,
  occurredRiskCount,
  riskActionsLate,
  measureCount,
  measuresCovered,
  measuresProven,
  securitySpending,
  securitySpendingShare,
  securityWorkloadShare,
  securityOpinions,
  privacyOpinions,
  runCost,
  buildSpending,
  runSpending,
  runShare,
  totalCostOfOwnership,
  grantsRequested,
  grantsSecured,
  grantsReceived,
  grantsToReceive,
  vatFundRefund,
  netCost,
  outsideFundingShare,
  externalSpending,
  ownSpending,
  sideUntoldSpending,
  externalSpendingShare,
  internalLabourValue,
  contingencyShare,
  pertCost,
  overProgrammingFactor,
  overspend,
  workloadFte,
  missingFte,
  externalWorkloadShare,
  carriedContinued,
  carriedDropped,
  carriedLost,
  componentCount,
  componentYearlyCost,
  supportEndingCount,
  supportCoveredRate,
  supportLateCount,
  supportUncoveredCount,
  supportUndecidedCount,
  supportUncoveredCost,
  supportUncoveredUsers,
  contractEndingCount,
  maturityFound,
  maturityTarget,
  maturityGap,
  recommendationCount,
  recommendationAcceptance,
  recommendationPlanned,
  recommendationCoverage,
  decisionCount,
  followUpRate,
  followUpOverdue,
  bodiesMeetingRate,
  revisionRate,
  reviewUpToDateRate,
  optimisticRatingRate,
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
