/** Finds workloads whose days by period do not add up to their total. */

import { comparedDays } from '../lang/compared.ts'
import { daysOf } from '../plan/build/spread.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The workloads that write both a total and days by period. */
function totalled({ projects }: Plan) {
  return projects.flatMap((project) =>
    [...(project.written.workload ?? []).entries()].flatMap(([index, { days, total }]) => {
      const values = Object.values(days ?? {})
      return total === undefined || values.length === 0 ? [] : [{ project, index, values, total }]
    }),
  )
}

/** Finds totals of workloads that differ from the sum of their days by period. */
export const workloadTotalMismatch = defineRule({
  id: 'workload-total-mismatch',
  subject: 'load',
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
  collective: {
    population: (plan) => totalled(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} charges ont un total qui n’est pas la somme de leurs périodes`,
      (count, of) => `${count} of ${of} workloads have a total that is not the sum of their periods`,
    ),
  },
  *run(plan) {
    for (const { project, index, values, total } of totalled(plan)) {
      const added = sum(values.map(daysOf))
      if (added === daysOf(total)) continue
      yield {
        at: within(project, 'workload', index, 'total'),
        entity: project.id,
        facts: { total, sum: plain(added) },
        related: [
          { at: within(project, 'workload', index, 'days'), label: { fr: 'jours par période', en: 'days by period' } },
        ],
        message: bilingual((lang) => {
          const [summed, told] = comparedDays([plain(added), total], lang)
          return {
            fr: `Charge du projet ${nameOf(project, lang)}\u00a0: les périodes font ${summed}, le total dit ${told}`,
            en: `A workload of ${nameOf(project, lang)} has a total of ${told}, but its periods add up to ${summed}`,
          }[lang]
        }),
      }
    }
  },
})
