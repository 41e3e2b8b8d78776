/** Aggregate schedule overrun: all differences over all baseline durations, so that long projects weigh more. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineRate } from './define.ts'
import { comparable, durationDrifts } from './overrun.ts'

/** Schedule overrun, aggregate. @example 100 days that became 120 and 10 that became 20: 30/110 = 27.3 % */
export const scheduleOverrunAggregate = defineRate({
  id: 'schedule_overrun_aggregate',
  label: { fr: 'Taux d’écart calendaire global', en: 'Schedule overrun, aggregate' },
  parts: 'days',
  formula: {
    fr: 'somme (durée actuelle − durée de référence) ÷ somme des durées de référence, en jours calendaires\u00a0; fin réelle, sinon fin prévue et jamais avant la date d’arrêté\u00a0; projets retenus du portefeuille initial',
    en: 'sum of (present duration − baseline duration) ÷ sum of the baseline durations, in calendar days; real end, else the end foreseen and never before the status date; retained projects of the initial portfolio',
  },
  source: "yearly performance indicator of the French State's large IT projects (Senate reports)",
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    durationDrifts(plan, scope).map(({ project, initial, updated }) => ({
      entity: project,
      amount: updated - initial,
      of: initial,
    })),
  expected: (_, scope) => comparable(scope.projects).length,
})
