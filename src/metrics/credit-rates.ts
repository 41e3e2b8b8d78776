/**
 * Budget execution, commitment and realisation: rates that hold one budget stage against another, over closed budget
 * years or in the running one, which never stands in a headline.
 */
import { type YearState, yearState } from '../plan/expected-amount.ts'
import { wholeProjects } from '../plan/part-of-plan.ts'
import type { Plan, Project, Stage } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, plain, sum } from '../values/quantity.ts'
import { BY_BUDGET, defineRate, type Metric, type NamedMetric, notApplicable } from './base/define.ts'
import { type BudgetScope, cellsIn, stageIn } from './base/spending.ts'

/** What a stage of a rate is called where it is missing. */
const WANTED = {
  carry_over: { fr: 'reports', en: 'amounts carried over' },
  committed: { fr: 'montants engagés', en: 'committed amounts' },
  opened: { fr: 'crédits ouverts', en: 'opened credits' },
  paid: { fr: 'montants mandatés', en: 'paid amounts' },
  voted: { fr: 'crédits votés', en: 'voted credits' },
} as const satisfies Partial<Record<Stage, Bilingual>>

type RateStage = keyof typeof WANTED

/** Why a rate has no value: the stage that no project writes in the budget years that count. */
function lackingCredits(stage: RateStage, years: YearState): Bilingual {
  const { fr, en } = WANTED[stage]
  return years === 'ended'
    ? notApplicable(`${fr} non saisis pour les exercices clos`, `no ${en} written for closed budget years`)
    : notApplicable(`${fr} non saisis pour l’exercice en cours`, `no ${en} written for the current budget year`)
}

const NO_CLOSED_CREDITS = notApplicable(
  'aucun exercice clos n’a les deux montants saisis',
  'no closed budget year has both amounts written',
)

const NO_RUNNING_CREDITS = notApplicable(
  'l’exercice en cours n’a pas les deux montants saisis, ou aucun n’est en cours',
  'the current budget year does not have both amounts written, or there is none',
)

const RATIOS_SOURCE: Bilingual = {
  fr: 'ratios usuels des finances locales',
  en: 'usual ratios of local government finance',
}

/** The amounts of some stages in the years of a state; undefined where none of them is written. */
function amountOf(
  plan: Plan,
  project: Project,
  stages: readonly Stage[],
  at: BudgetScope,
  state: YearState,
): Cents | undefined {
  const years = new Set(cellsIn(project, at).map(({ year }) => year))
  const written = [...years]
    .filter((year) => yearState(plan, year) === state)
    .flatMap((year) => stages.map((stage) => stageIn(plan, project, stage, { ...at, year })))
    .filter((cents) => cents !== undefined)
  return written.length === 0 ? undefined : sum(written)
}

/**
 * A rate of budget stages over all projects, whatever line their amounts stand on. N/a where no project of the plan
 * writes the first stage of the numerator in the years and section asked for: not followed is not zero.
 *
 * @param metric - `numerator` holds the stages that are added up; `years` the state of the budget years that count,
 *   ended where nothing is said.
 */
function defineCreditRate(
  metric: NamedMetric & {
    readonly numerator: readonly RateStage[]
    readonly denominator: RateStage
    readonly years?: YearState
  },
): Metric {
  const { numerator, denominator, years = 'ended', ...description } = metric
  const isWritten = (plan: Plan, projects: readonly Project[], scope: BudgetScope, stage: Stage): boolean =>
    projects.some((project) => amountOf(plan, project, [stage], scope, years) !== undefined)
  return defineRate({
    ...description,
    source: RATIOS_SOURCE,
    parts: 'money',
    breakdowns: BY_BUDGET,
    terms: (plan, scope) =>
      scope.touching.flatMap((entity) => {
        const part = (cents: Cents | undefined): number => (cents === undefined ? 0 : plain(scope.part(entity, cents)))
        const amount = amountOf(plan, entity, numerator, scope, years)
        const of = amountOf(plan, entity, [denominator], scope, years)
        if (amount === undefined && of === undefined) return []
        return [{ entity, amount: part(amount), of: part(of) }]
      }),
    missing: (plan, scope) => {
      const [first = denominator] = numerator
      // The total counts the credits of a slice without payments: followed elsewhere, none is 0.
      const isFollowed = isWritten(plan, wholeProjects(plan.projects), scope, first)
      const isOpened = isWritten(plan, scope.touching, scope, denominator)
      if (isFollowed && isOpened) return undefined
      if (isFollowed !== isOpened) return lackingCredits(isFollowed ? denominator : first, years)
      return years === 'ended' ? NO_CLOSED_CREDITS : NO_RUNNING_CREDITS
    },
  })
}

/** Execution rate. @example opened 100 + 100, paid 40 and 90 on lines of their own, two more projects opened 100 and 300, paid 0 and 10: 140/600 = 23.3 % */
export const executionRate = defineCreditRate({
  id: 'execution_rate',
  label: { fr: 'Taux d’exécution, exercices clos', en: 'Execution rate, closed years' },
  numerator: ['paid'],
  denominator: 'opened',
  formula: {
    fr: 'mandaté ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: 'paid ÷ credits opened, budget years closed by the status date',
  },
})

/** Execution rate with carry-over. @example opened 100, paid 40, carried over 50: 90/100 = 90.0 % */
export const executionRateWithCarryOver = defineCreditRate({
  id: 'execution_rate_with_carry_over',
  label: { fr: 'Taux d’exécution, reports compris', en: 'Execution rate with carry-over' },
  numerator: ['carry_over', 'paid'],
  denominator: 'opened',
  formula: {
    fr: '(mandaté + reports) ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: '(paid + carried over) ÷ credits opened, budget years closed by the status date',
  },
})

/** Execution rate of the running year. @example on 30 June opened 120, paid 30: 30/120 = 25.0 %, with half the year passed */
export const executionRateRunning = defineCreditRate({
  id: 'execution_rate_running',
  label: { fr: 'Taux d’exécution, exercice en cours', en: 'Execution rate, current year' },
  numerator: ['paid'],
  denominator: 'opened',
  years: 'running',
  formula: {
    fr: 'mandaté ÷ crédits ouverts de l’exercice en cours à la date d’arrêté',
    en: 'paid ÷ credits opened in the budget year that runs on the status date',
  },
})

/** Commitment rate. @example opened 60 and 120, committed 55 and 90: 145/180 = 80.6 % */
export const commitmentRate = defineCreditRate({
  id: 'commitment_rate',
  label: { fr: 'Taux d’engagement, exercices clos', en: 'Commitment rate, closed years' },
  numerator: ['committed'],
  denominator: 'opened',
  formula: {
    fr: 'engagé ÷ crédits ouverts, exercices clos à la date d’arrêté',
    en: 'committed ÷ credits opened, budget years closed by the status date',
  },
})

/** Commitment rate of the running year. @example on 30 June opened 120, committed 90: 90/120 = 75.0 % */
export const commitmentRateRunning = defineCreditRate({
  id: 'commitment_rate_running',
  label: { fr: 'Taux d’engagement, exercice en cours', en: 'Commitment rate, current year' },
  numerator: ['committed'],
  denominator: 'opened',
  years: 'running',
  formula: {
    fr: 'engagé ÷ crédits ouverts de l’exercice en cours à la date d’arrêté',
    en: 'committed ÷ credits opened in the budget year that runs on the status date',
  },
})

/** Budget realisation rate. @example voted 100, paid 80: 80/100 = 80.0 % */
export const realisationRate = defineCreditRate({
  id: 'realisation_rate',
  label: { fr: 'Taux de réalisation budgétaire', en: 'Budget realisation rate' },
  numerator: ['paid'],
  denominator: 'voted',
  formula: {
    fr: 'mandaté ÷ crédits votés au budget primitif, exercices clos à la date d’arrêté',
    en: 'paid ÷ credits voted in the initial budget, budget years closed by the status date',
  },
})
