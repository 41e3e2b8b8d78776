/** Risks of the plan, its programmes and its projects: how many are open, what these weigh, how many are high, managed or have occurred, and what is late. */
import type { Plan } from '../plan/plan.ts'
import {
  actionDelay,
  actionsOf,
  HIGH_RISK,
  hasOccurred,
  isHighRisk,
  isLiveRisk,
  isOpenRisk,
  lacksOf,
  levelOf,
  type PlanRisk,
  risksOf,
  weightOf,
} from '../plan/risks.ts'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRate, defineTotal, notApplicable, type Scope, whenEmpty } from './base/define.ts'
import { counted, shareOf } from './base/terms.ts'

const NO_RISK = notApplicable(
  'aucun risque saisi (clé risks du plan ou d’un projet)',
  'no risk is written (key risks of the plan or of a project)',
)

const NO_HIGH_RISK = notApplicable(
  `aucun risque ouvert de criticité ${HIGH_RISK} ou plus`,
  `no open risk weighs ${HIGH_RISK} or more`,
)

const NO_RATED_RISK = notApplicable(
  'aucun risque ouvert n’a sa probabilité et son impact',
  'no open risk has its probability and impact',
)

const NO_ACTION = notApplicable(
  'aucune action à échéance sur un risque ouvert ou avéré',
  'no action with a due date against a risk that is open or has occurred',
)

const REGISTERS: Bilingual = { fr: 'usage des registres de risques', en: 'usual practice of risk registers' }

function missing(plan: Plan): Bilingual | undefined {
  return risksOf(plan).length === 0 ? NO_RISK : undefined
}

function risksIn(plan: Plan, { riskLevel, riskScope }: Scope): PlanRisk[] {
  return risksOf(plan).filter(
    (risk) =>
      (riskLevel === undefined || levelOf(risk) === riskLevel) && (riskScope === undefined || risk.scope === riskScope),
  )
}

function openRisksIn(plan: Plan, scope: Scope): PlanRisk[] {
  return risksIn(plan, scope).filter((risk) => isOpenRisk(plan, risk))
}

/** Open risks. @example two of projects under way, one of the plan, one of a completed project: 3 */
export const openRiskCount = defineTotal({
  id: 'open_risk_count',
  label: { fr: 'Risques ouverts', en: 'Open risks' },
  unit: 'count',
  formula: {
    fr: 'risques ni clos ni avérés du plan, de ses programmes et de ses projets non terminés (retenus, ou candidats tant que le plan n’est pas approuvé)',
    en: 'risks neither closed nor occurred of the plan, its programmes and its projects that are not completed (retained, or candidates while the plan is not approved)',
  },
  source: REGISTERS,
  breakdowns: ['risk_level', 'risk_scope'],
  missing,
  terms: (plan, scope) => counted(openRisksIn(plan, scope)),
})

/** Exposure: what the risks of {@link openRiskCount} weigh that have both grades. @example open risks 4 × 4 and 3 × 5, one without grades: 31, of 2 of 3 */
export const riskExposure = defineTotal({
  id: 'risk_exposure',
  label: { fr: 'Exposition aux risques', en: 'Risk exposure' },
  unit: 'count',
  formula: {
    fr: 'somme de probabilité × impact (de 1 à 5 chacun) des risques comptés comme ouverts et cotés',
    en: 'sum of probability × impact (1 to 5 each) of the risks counted as open that are rated',
  },
  source: REGISTERS,
  breakdowns: ['risk_level', 'risk_scope'],
  missing: (plan, scope, terms) => {
    const reason = missing(plan)
    return reason ?? (terms.length === 0 && openRisksIn(plan, scope).length > 0 ? NO_RATED_RISK : undefined)
  },
  expected: openRisksIn,
  terms: (plan, scope) =>
    openRisksIn(plan, scope).flatMap((entity) => {
      const amount = weightOf(entity)
      return amount === undefined ? [] : [{ entity, amount }]
    }),
})

/** High open risks. @example open risks 4 × 4, 3 × 5 and 3 × 4: 2 */
export const highRiskCount = defineTotal({
  id: 'high_risk_count',
  label: { fr: 'Risques ouverts élevés', en: 'High open risks' },
  unit: 'count',
  formula: {
    fr: `risques ouverts dont probabilité × impact fait ${HIGH_RISK} ou plus`,
    en: `open risks whose probability × impact is ${HIGH_RISK} or more`,
  },
  source: REGISTERS,
  breakdowns: ['risk_scope'],
  missing,
  terms: (plan, scope) => counted(openRisksIn(plan, scope).filter(isHighRisk)),
})

/** Share of high risks that are managed. @example of two high risks one has a mitigation, an owner and a due date: 1/2 = 50.0 % */
export const highRisksManaged = defineRate({
  id: 'high_risks_managed',
  label: { fr: 'Risques élevés maîtrisés', en: 'High risks managed' },
  parts: 'count',
  formula: {
    fr: 'risques ouverts élevés qui ont une réponse (mesure, action, ou acceptation par décision), un responsable et une échéance ÷ risques ouverts élevés',
    en: 'high open risks with an answer (a mitigation, an action, or a decision that accepts them), an owner and a due date ÷ high open risks',
  },
  source: REGISTERS,
  breakdowns: ['risk_scope'],
  missing: whenEmpty(NO_HIGH_RISK),
  terms: (plan, scope) =>
    shareOf(openRisksIn(plan, scope).filter(isHighRisk), (entity) => lacksOf(entity).length === 0),
})

/** Risks that have come true. @example one risk with status occurred, one with the day that it occurred: 2 */
export const occurredRiskCount = defineTotal({
  id: 'occurred_risk_count',
  label: { fr: 'Risques avérés', en: 'Risks that have occurred' },
  unit: 'count',
  formula: {
    fr: 'risques dont l’état est avéré ou dont la date de survenue est écrite et passée à la date d’arrêté, et qui ne sont pas clos, quel que soit leur projet',
    en: 'risks whose status says that they occurred or whose day of occurrence is written and has come by the status date, and which are not closed, whatever their project',
  },
  source: REGISTERS,
  breakdowns: ['risk_scope'],
  missing,
  terms: (plan, scope) => counted(risksIn(plan, scope).filter((risk) => hasOccurred(plan, risk))),
})

/** Share of actions that are late. @example three actions with a due date, one past it and not done: 1/3 = 33.3 % */
export const riskActionsLate = defineRate({
  id: 'risk_actions_late',
  label: { fr: 'Actions de maîtrise en retard', en: 'Late risk actions' },
  parts: 'count',
  formula: {
    fr: 'actions non faites dont l’échéance est passée ÷ actions à échéance, des risques ouverts ou avérés du plan et de ses projets non terminés',
    en: 'actions not done whose due date is past ÷ actions with a due date, of the risks of the plan and its unfinished projects that are open or have occurred',
  },
  source: REGISTERS,
  breakdowns: ['risk_scope'],
  missing: whenEmpty(NO_ACTION),
  terms: (plan, scope) =>
    shareOf(
      risksIn(plan, scope)
        .filter((risk) => isLiveRisk(plan, risk))
        .flatMap(actionsOf)
        .filter(({ written }) => parseDay(written.due ?? '', 'end') !== undefined),
      (entity) => actionDelay(plan, entity) !== undefined,
    ),
})
