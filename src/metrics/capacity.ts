/**
 * Net capacity, the person-days that teams have for projects, and plannable capacity, less the margin kept for the
 * unplanned.
 */
import { plain } from '../values/quantity.ts'
import { BY_TEAM, defineTotal, whenEmpty } from './base/define.ts'
import { LOAD_PLANS } from './base/sources.ts'
import { knownLoadsIn, NO_CAPACITY, teamsIn } from './base/team-load.ts'

/** Net capacity in person-days. @example 26 fte x 228 days x .95 x .85 = 4,786.86 days a year, 35 % of them for projects: 1,675.4 */
export const capacityNet = defineTotal({
  id: 'capacity_net',
  label: { fr: 'Capacité nette', en: 'Net capacity' },
  unit: 'days',
  formula: {
    fr: 'ETP × jours ouvrés × (1 − absences) × (1 − autres missions) × (1 − part du maintien en conditions opérationnelles) + jours externes, périodes où la capacité est connue\u00a0; les jours ouvrés de l’année se répartissent sur les mois selon le calendrier du plan, un recrutement compte à partir de son arrivée, par paliers',
    en: 'FTE × working days × (1 − absence) × (1 − other duties) × (1 − share of running the systems) + external days, periods whose capacity is known; the working days of a year spread over its months by the calendar of the plan, a hire counts from its arrival on, step by step',
  },
  source: LOAD_PLANS,
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    knownLoadsIn(plan, scope).map(({ team, net, exact }) => ({
      entity: team,
      amount: plain(net),
      exact: { amount: exact.net },
    })),
  expected: (plan, scope) => teamsIn(plan, scope),
})

/** Plannable capacity in person-days, exact. @example net 1,675.4, margin 20 %: 1,340.3 */
export const capacityPlannable = defineTotal({
  id: 'capacity_plannable',
  label: { fr: 'Capacité planifiable', en: 'Plannable capacity' },
  unit: 'days',
  formula: {
    fr: 'capacité nette × (1 − marge), marge de l’équipe ou, à défaut, du plan',
    en: "net capacity × (1 − margin), the team's margin or, failing that, the plan's",
  },
  source: {
    fr: 'usage des plans de charge\u00a0: l’attente croît vite au-delà de 80\u00a0% de charge',
    en: 'usual practice of load plans: waiting grows fast above 80 % of load',
  },
  breakdowns: BY_TEAM,
  missing: whenEmpty(NO_CAPACITY),
  terms: (plan, scope) =>
    knownLoadsIn(plan, scope).map(({ team, plannable, exact }) => ({
      entity: team,
      amount: plain(plannable),
      exact: { amount: exact.plannable },
    })),
  expected: (plan, scope) => teamsIn(plan, scope),
})
