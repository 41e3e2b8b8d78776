/** Finds workloads whose days by period do not add up to their total. */
import { within } from '../model/entity.ts'
import { daysOf } from '../model/spread.ts'
import { bilingual } from '../text/format.ts'
import { plain, sum } from '../units/quantity.ts'
import { defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { nameOf } from './util/name-of.ts'

/** Finds totals of workloads that differ from the sum of their days by period. */
export const workloadTotalMismatch = defineCheck({
  id: 'workload-total-mismatch',
  severity: 'error',
  summary: {
    fr: 'Les jours par période d’une charge font son total',
    en: 'The days by period of a workload add up to its total',
  },
  why: {
    fr: 'Deux chiffres pour une même charge\u00a0: le plan de charge et le bilan se contredisent',
    en: 'Two figures for one workload: the load plan and the retrospective contradict each other',
  },
  fix: {
    fr: 'corrigez les jours ou le total, ou retirez le total',
    en: 'correct the days or the total, or remove the total',
  },
  *run(plan) {
    for (const project of plan.projects) {
      for (const [index, { days, total }] of (project.written.workload ?? []).entries()) {
        const values = Object.values(days ?? {})
        if (total === undefined || values.length === 0) continue
        const added = sum(values.map(daysOf))
        if (added === daysOf(total)) continue
        yield {
          at: within(project, 'workload', index, 'total'),
          entity: project.id,
          facts: { total, sum: plain(added) },
          related: [
            {
              at: within(project, 'workload', index, 'days'),
              label: { fr: 'jours par période', en: 'days by period' },
            },
          ],
          message: bilingual((lang) =>
            lang === 'fr'
              ? `Charge du projet ${nameOf(project, lang)}\u00a0: les périodes font ${daysText(plain(added), lang)}, le total dit ${daysText(total, lang)}`
              : `Expected workload total of ${nameOf(project, lang)} to be the sum of its periods, ${daysText(plain(added), lang)}, got ${daysText(total, lang)}`,
          ),
        }
      }
    }
  },
})
