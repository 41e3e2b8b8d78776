/** How long projects were to last: the mean of their baseline durations in years. */
import { isRetained } from '../plan/project-status.ts'
import { BY_PORTFOLIO, defineMetric, notApplicable } from './base/define.ts'
import { STATE_PANORAMA } from './base/sources.ts'

const NO_DURATION = notApplicable(
  'aucun projet retenu n’a de dates de référence',
  'no retained project has baseline dates',
)

/** Days of the year that a duration is counted in; the panorama of the French State counts so. */
const YEAR_DAYS = 365

/** Mean planned duration in years. @example baselines of 365 and of 730 days: 1.5 */
export const meanDuration = defineMetric({
  id: 'mean_duration',
  label: { fr: 'Durée prévue moyenne (années)', en: 'Mean planned duration (years)' },
  unit: 'index',
  formula: {
    fr: 'moyenne simple des durées de référence des projets retenus, premier et dernier jours compris, en années de 365 jours',
    en: 'simple mean of the baseline durations of retained projects, first and last day included, in years of 365 days',
  },
  source: STATE_PANORAMA,
  breakdowns: BY_PORTFOLIO,
  compute: (_, { projects }) => {
    const retained = projects.filter(isRetained)
    const days = retained.flatMap(({ baseline }) =>
      baseline?.start === undefined || baseline.end === undefined || baseline.end < baseline.start
        ? []
        : [baseline.end - baseline.start + 1],
    )
    if (days.length === 0) return { value: null, reason: NO_DURATION }
    const total = days.reduce((left, right) => left + right, 0)
    const isWhole = days.length === retained.length
    return {
      value: total / days.length / YEAR_DAYS,
      ...(isWhole ? {} : { coverage: { count: days.length, of: retained.length } }),
    }
  },
})
