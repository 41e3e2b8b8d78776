/**
 * Schedule overrun: all differences over all baseline durations, so that long projects weigh more, and the simple mean
 * of the projects’ own.
 */
import { BY_PORTFOLIO, defineMean, defineRate } from './base/define.ts'
import { comparable, durationOverruns } from './base/overrun.ts'
import { STATE_INDICATOR, STATE_PANORAMA } from './base/sources.ts'

/** The change of each project’s duration in calendar days, against its baseline. */
const DURATIONS: Pick<Parameters<typeof defineMean>[0], 'terms' | 'expected'> = {
  terms: (plan, scope) =>
    durationOverruns(plan, scope).map(({ project, initial, updated }) => ({
      entity: project,
      amount: updated - initial,
      of: initial,
    })),
  expected: (_, scope) => comparable(scope.projects),
}

/** Schedule overrun, aggregate. @example 100 days that became 120 and 10 that became 20: 30/110 = 27.3 % */
export const scheduleOverrunAggregate = defineRate({
  id: 'schedule_overrun_aggregate',
  label: { fr: 'Taux d’écart calendaire global', en: 'Schedule overrun, aggregate' },
  parts: 'days',
  formula: {
    fr: 'somme (durée actuelle − durée de référence) ÷ somme des durées de référence, en jours calendaires\u00a0; fin réelle, sinon fin prévue et jamais avant la date d’arrêté\u00a0; projets retenus du portefeuille initial',
    en: 'sum of (present duration − baseline duration) ÷ sum of the baseline durations, in calendar days; real end, else the end foreseen and never before the status date; retained projects of the initial portfolio',
  },
  source: STATE_INDICATOR,
  breakdowns: BY_PORTFOLIO,
  ...DURATIONS,
})

/** Schedule overrun, mean. @example 100 days that became 120 (20 %) and 10 that became 20 (100 %): 60.0 % */
export const scheduleOverrunMean = defineMean({
  id: 'schedule_overrun_mean',
  label: { fr: 'Taux d’écart calendaire moyen', en: 'Schedule overrun, mean' },
  formula: {
    fr: 'moyenne simple, par projet, de (durée actuelle − durée de référence) ÷ durée de référence, en jours calendaires\u00a0; fin réelle, sinon fin prévue et jamais avant la date d’arrêté\u00a0; projets retenus du portefeuille initial',
    en: 'simple mean over projects of (present duration − baseline duration) ÷ baseline duration, in calendar days; real end, else the end foreseen and never before the status date; retained projects of the initial portfolio',
  },
  source: STATE_PANORAMA,
  breakdowns: BY_PORTFOLIO,
  ...DURATIONS,
})
