/** Plannable capacity: net capacity less the margin that is kept for the unplanned. */
import { plain } from '../units/quantity.ts'
import { BY_TEAM } from './breakdowns.ts'
import { defineTotal } from './define.ts'
import { knownLoadsIn, teamsIn } from './load.ts'
import { NO_CAPACITY, whenEmpty } from './reasons.ts'

/** Plannable capacity in person-days, exact. @example net 1,675.4, margin 20 %: 1,340.3 */
export const capacityPlannable = defineTotal({
  id: 'capacity_plannable',
  label: { fr: 'Capacité planifiable', en: 'Plannable capacity' },
  unit: 'days',
  formula: {
    fr: 'capacité nette × (1 − marge), marge de l’équipe ou, à défaut, du plan',
    en: "net capacity × (1 − margin), the team's margin or, failing that, the plan's",
  },
  source: 'usual practice of load plans: waiting grows fast above 80 % of load',
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    knownLoadsIn(plan, scope).map(({ team, plannable, exact }) => ({
      entity: team,
      amount: plain(plannable),
      exact: { amount: exact.plannable },
    })),
  expected: (plan, scope) => teamsIn(plan, scope).length,
})
