/** Mean schedule overrun: the simple mean of each project's own overrun, whatever its length. */
import { BY_PORTFOLIO } from './breakdowns.ts'
import { defineMean } from './define.ts'
import { comparable, durationDrifts } from './overrun.ts'

/** Schedule overrun, mean. @example 100 days that became 120 (20 %) and 10 that became 20 (100 %): 60.0 % */
export const scheduleOverrunMean = defineMean({
  id: 'schedule_overrun_mean',
  label: { fr: 'Taux d’écart calendaire moyen', en: 'Schedule overrun, mean' },
  formula: {
    fr: 'moyenne simple, par projet, de (durée actuelle − durée de référence) ÷ durée de référence, en jours calendaires\u00a0; fin réelle, sinon fin prévue et jamais avant la date d’arrêté\u00a0; projets retenus du portefeuille initial',
    en: 'simple mean over projects of (present duration − baseline duration) ÷ baseline duration, in calendar days; real end, else the end foreseen and never before the status date; retained projects of the initial portfolio',
  },
  source: "headline figure of the French State's panorama of large IT projects",
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    durationDrifts(plan, scope).map(({ project, initial, updated }) => ({
      entity: project,
      amount: updated - initial,
      of: initial,
    })),
  expected: (_, scope) => comparable(scope.projects).length,
})
