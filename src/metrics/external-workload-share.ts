/** External share of the work: how much of it suppliers do beside the IT department's own staff. */
import type { Project, Workload } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type Days, plain, sum } from '../values/quantity.ts'
import { BY_PORTFOLIO, defineRate } from './base/define.ts'
import { LOAD_PLANS } from './base/sources.ts'

const OWN: readonly Workload['side'][] = ['it', 'internal']

function daysOn({ workload }: Project, sides: readonly Workload['side'][]): Days {
  return sum(workload.filter(({ side }) => sides.includes(side)).map(({ total }) => total))
}

/** Share of external days; the work of business departments is left out. @example 30 external days beside 90 of IT: 25.0 % */
export const externalWorkloadShare = defineRate({
  id: 'external_workload_share',
  label: { fr: 'Part externe de la charge', en: 'External share of the workload' },
  parts: 'days',
  formula: {
    fr: 'jours des prestataires ÷ jours des prestataires et de la DSI, tous les jours prévus des projets retenus, datés ou non, dans le plan ou au-delà',
    en: 'external days ÷ external and IT-side days, all planned days of retained projects, dated or not, within the plan or beyond',
  },
  source: LOAD_PLANS,
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) =>
    scope.touching.filter(isRetained).map((entity) => {
      const external = plain(scope.part(entity, daysOn(entity, ['external'])))
      return { entity, amount: external, of: external + plain(scope.part(entity, daysOn(entity, OWN))) }
    }),
})
