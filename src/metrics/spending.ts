/** What the plan expects to spend by year and section: payments of closed years, forecasts of the others. */
import { expectedCost } from '../model/expected-cost.ts'
import type {
  BudgetLine,
  BudgetSection,
  Envelope,
  Plan,
  Project,
  Stage,
  YearAmounts,
} from '../model/plan.ts'
import { type Cents, NO_CENTS, plain, sum } from '../units/quantity.ts'
import { BY_BUDGET } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { isCandidate, isRetained } from './portfolio.ts'

/** Which part of a project's money counts: all of a retained project, only payments of one that was stopped. */
function countedCost(plan: Plan, project: Project, amounts: YearAmounts): Cents {
  if (isRetained(project)) return expectedCost(plan, amounts)
  return isCandidate(project) ? NO_CENTS : (amounts.stages.paid ?? NO_CENTS)
}

/** The lines of a project in a section; all of them where none is named. */
export function linesOf({ budget }: Project, section?: BudgetSection): readonly BudgetLine[] {
  return section === undefined ? budget : budget.filter((line) => line.section === section)
}

/** The years and section that money is asked for; all of them where none is named. */
export interface MoneyAt {
  readonly year?: YearAmounts['year']
  readonly section?: BudgetSection
}

/** The written years of a project's lines, line by line. */
export function amountsOf(project: Project, at: MoneyAt): YearAmounts[] {
  const amounts: YearAmounts[] = []
  for (const line of linesOf(project, at.section)) {
    for (const one of line.years) {
      if (at.year === undefined || one.year === at.year) amounts.push(one)
    }
  }
  return amounts
}

/** What the plan expects a project to cost in a year (in all years where none is named) and section. */
export function spendingOf(plan: Plan, project: Project, at: MoneyAt): Cents {
  let total = 0
  for (const amounts of amountsOf(project, at)) total += countedCost(plan, project, amounts)
  return total as Cents
}

/** What a candidate would cost in a year and section if it were retained; nothing for another project. */
export function candidateCostOf(plan: Plan, project: Project, at: MoneyAt): Cents {
  if (!isCandidate(project)) return NO_CENTS
  return sum(amountsOf(project, at).map((amounts) => expectedCost(plan, amounts)))
}

/** What the plan expects a project to cost in a year and section; of a candidate, what it would cost. */
export function costOf(plan: Plan, project: Project, at: MoneyAt): Cents {
  return isCandidate(project) ? candidateCostOf(plan, project, at) : spendingOf(plan, project, at)
}

/**
 * What a project costs in the end: its payments where every year of every line has one, else what the plan expects.
 *
 * @returns undefined where no amount is written.
 */
export function finalCost(plan: Plan, project: Project): Cents | undefined {
  const amounts = amountsOf(project, {})
  if (amounts.length === 0) return undefined
  const paid = amounts.flatMap(({ stages }) => stages.paid ?? [])
  return paid.length === amounts.length ? sum(paid) : spendingOf(plan, project, {})
}

/** The money of a project's baseline, both sections; undefined where it has none, or zero. */
export function baselineCost({ baseline }: Pick<Project, 'baseline'>): Cents | undefined {
  const cost = sum([baseline?.investment ?? NO_CENTS, baseline?.operating ?? NO_CENTS])
  return cost > 0 ? cost : undefined
}

/** What the plan expects to spend in a year and section over all projects: the figure held against the envelope. */
export function spendingIn(plan: Plan, year: YearAmounts['year'], section: BudgetSection): Cents {
  return sum(plan.projects.map((project) => spendingOf(plan, project, { year, section })))
}

/** The first envelope of a year and section, which holds where there are several. */
function firstEnvelope(
  { envelopes }: Plan,
  year: number,
  section: BudgetSection,
): Envelope | undefined {
  return envelopes.find((envelope) => envelope.year === year && envelope.section === section)
}

/** The ceiling of a year and section; undefined where the plan sets none. */
export function envelopeOf(plan: Plan, year: number, section: BudgetSection): Cents | undefined {
  return firstEnvelope(plan, year, section)?.max
}

/** The floor of a year and section; undefined where the plan sets none. */
export function floorOf(plan: Plan, year: number, section: BudgetSection): Cents | undefined {
  return firstEnvelope(plan, year, section)?.min
}

/** The envelopes that set a ceiling for a year and section asked for, the first of each year and section. */
export function ceilingsIn(plan: Plan, { year, section }: MoneyAt): (Envelope & { max: Cents })[] {
  const seen = new Set<string>()
  return plan.envelopes.flatMap((envelope) => {
    const key = `${envelope.year} ${envelope.section}`
    if (seen.has(key)) return []
    seen.add(key)
    const isAsked =
      (year === undefined || envelope.year === year) &&
      (section === undefined || envelope.section === section)
    return isAsked && envelope.max !== undefined ? [{ ...envelope, max: envelope.max }] : []
  })
}

/** The sum of some amounts at a stage; undefined where none of them is written. */
export function stageOfAmounts(amounts: readonly YearAmounts[], stage: Stage): Cents | undefined {
  let total: number | undefined
  for (const { stages } of amounts) {
    const cents = stages[stage]
    if (cents !== undefined) total = (total ?? 0) + cents
  }
  return total as Cents | undefined
}

/** Expected spending, the estimate at completion. @example 2023 closed with 50 paid, 110 forecast in 2024, 24 in 2025: 184 */
export const spending = defineTotal({
  id: 'spending',
  label: { fr: 'Dépense prévue', en: 'Expected spending' },
  unit: 'money',
  formula: {
    fr: 'pour chaque année de chaque ligne des projets retenus\u00a0: mandaté si l’exercice est clos, sinon prévu, à défaut ouvert, voté, de référence ou demandé\u00a0; des projets arrêtés, le seul mandaté',
    en: 'for each year of each line of retained projects: paid if the budget year is closed, else forecast, failing that opened, voted, baseline or requested; of stopped projects, only what was paid',
  },
  source: 'estimate at completion: payments of closed years and forecasts of the others',
  breakdowns: BY_BUDGET,
  terms: (plan, scope) =>
    scope.touching.map((entity) => ({
      entity,
      amount: plain(scope.part(entity, spendingOf(plan, entity, scope))),
    })),
})
