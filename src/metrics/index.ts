/** The list of all metrics, in the order of reports. To add one: write its file, export it in `definitions.ts`, name it here. */
import type { Metric } from './base/define.ts'
import * as metric from './definitions.ts'

/** The metrics by families, a line each: in this order reports list them. */
const FAMILIES: readonly (readonly Metric[])[] = [
  [metric.completionGross, metric.completionNet, metric.completionAllIn, metric.completionDue],
  [metric.completionBudgetWeighted, metric.completionWorkloadWeighted, metric.completionProgressWeighted],
  [metric.onTimeRate, metric.withinBudgetRate, metric.successRate],
  [metric.adoptionRate, metric.closureRate, metric.milestoneHitRate, metric.statusShare],
  [metric.newDemandRate, metric.additionCount, metric.newDemandSpendingShare, metric.planStability],
  [metric.undoneCount, metric.undoneDays, metric.undoneCost],
  [metric.projectCount, metric.retainedCount, metric.crossFunctionalCount, metric.meanDuration],
  [metric.baselineCostTotal, metric.budgetRequested, metric.budgetBaseline, metric.budgetVoted],
  [metric.budgetOpened, metric.budgetCommitted, metric.budgetPaid, metric.budgetCarryOver, metric.budgetForecast],
  [metric.spending, metric.spendingFallbackShare, metric.envelope, metric.headroom],
  [metric.executionRate, metric.executionRateWithCarryOver, metric.executionRateRunning],
  [metric.commitmentRate, metric.commitmentRateRunning, metric.realisationRate],
  [metric.authorisationVoted, metric.authorisationRevisions, metric.authorisationAmount],
  [metric.authorisationAssigned, metric.authorisationToAssign],
  [metric.authorisationCommitted, metric.authorisationCommitmentRate],
  [metric.authorisationPaid, metric.authorisationPaymentRate],
  [metric.authorisationToCommit, metric.authorisationToPay],
  [metric.authorisationCreditsVoted, metric.authorisationCredits],
  [metric.authorisationPhased, metric.authorisationUnphased],
  [metric.authorisationCreditYears, metric.authorisationCoverage, metric.authorisationCarryOver],
  [metric.costOverrunAggregate, metric.costOverrunMean],
  [metric.scheduleOverrunAggregate, metric.scheduleOverrunMean],
  [metric.budgetAtCompletion, metric.plannedValue, metric.earnedValueTotal, metric.actualCost],
  [metric.costPerformanceIndex, metric.schedulePerformanceIndex, metric.earnedEstimate, metric.toCompleteIndex],
  [metric.schedulePerformanceTime, metric.durationForecast],
  [metric.workloadDemand, metric.candidateCost, metric.candidateDemand],
  [metric.capacityNet, metric.capacityPlannable],
  [metric.loadRate, metric.overloadDays],
  [metric.overMarginPeriods, metric.peakLoadRate, metric.levellingIndex],
  [metric.staffStart, metric.staffEnd, metric.staffChange, metric.staffJoined, metric.staffLeft],
  [metric.postsOpen, metric.postsFilled, metric.postsVacant, metric.postVacancyRate],
  [metric.postsCreated, metric.postsTakenUp, metric.postsClosed, metric.postVacancyDays],
  [metric.workloadActual, metric.workloadRealisation, metric.workloadRealisationRunning],
  [metric.runDays, metric.runRealisation, metric.runTimeShare],
  [metric.investmentShare, metric.workloadShare],
  [metric.projectsWithoutObjective, metric.objectivesWithoutProject],
  [metric.objectivesReached, metric.objectivesOnTrack, metric.objectivesLate, metric.objectivesMissed],
  [metric.objectivesUnmeasured, metric.objectivesWithoutStart, metric.objectiveProgress],
  [metric.benefitsMeasured, metric.benefitsReached, metric.benefitsMissed, metric.benefitProgress],
  [metric.needAcceptance, metric.needPlanned, metric.needCoverage, metric.departmentsServed],
  [metric.retainedValue, metric.mandatoryCoverage],
  [metric.riskExposure, metric.openRiskCount, metric.highRiskCount],
  [metric.highRisksManaged, metric.occurredRiskCount, metric.riskActionsLate],
  [metric.measureCount, metric.measuresCovered, metric.measuresProven],
  [metric.securitySpending, metric.securitySpendingShare, metric.securityWorkloadShare],
  [metric.securityOpinions, metric.privacyOpinions],
  [metric.runCost, metric.buildSpending, metric.runSpending, metric.runShare],
  [metric.totalCostOfOwnership],
  [metric.grantsRequested, metric.grantsSecured, metric.grantsReceived, metric.grantsToReceive],
  [metric.vatFundRefund, metric.netCost, metric.outsideFundingShare],
  [metric.externalSpending, metric.ownSpending, metric.sideUntoldSpending],
  [metric.externalSpendingShare, metric.internalLabourValue, metric.contingencyShare],
  [metric.pertCost, metric.overProgrammingFactor, metric.overspend],
  [metric.workloadFte, metric.missingFte, metric.externalWorkloadShare],
  [metric.carriedContinued, metric.carriedDropped, metric.carriedLost],
  [metric.componentCount, metric.componentYearlyCost],
  [metric.supportEndingCount, metric.supportCoveredRate, metric.supportLateCount],
  [metric.supportUncoveredCount, metric.supportUndecidedCount, metric.supportUncoveredCost],
  [metric.supportUncoveredUsers, metric.contractEndingCount],
  [metric.maturityFound, metric.maturityTarget, metric.maturityGap],
  [metric.recommendationCount, metric.recommendationAcceptance],
  [metric.recommendationPlanned, metric.recommendationCoverage],
  [metric.decisionCount, metric.followUpRate, metric.followUpOverdue],
  [metric.bodiesMeetingRate, metric.revisionRate],
  [metric.reviewUpToDateRate, metric.optimisticRatingRate, metric.workloadCoverage, metric.budgetCoverage],
]

export const METRICS = FAMILIES.flat()

const byId = new Map(METRICS.map((metric) => [metric.id, metric]))

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
