/** Balance of the work: the share of each axis, theme or department. */
import { demandTerms } from './load.ts'
import { defineShareOfWhole } from './share-of-whole.ts'

/** Share of the workload. @example 200 of the 800 days asked of teams: 25.0 % */
export const workloadShare = defineShareOfWhole({
  id: 'workload_share',
  label: { fr: 'Part de la charge', en: 'Share of the workload' },
  parts: 'days',
  formula: {
    fr: 'charge des projets retenus de l’axe, du thème ou de la direction ÷ charge des projets retenus du plan',
    en: "workload of the retained projects of the axis, theme or department ÷ workload of the plan's retained projects",
  },
  source: 'usual practice of portfolio balance',
  amounts: (plan, scope) => demandTerms(plan, scope, 'by'),
})
