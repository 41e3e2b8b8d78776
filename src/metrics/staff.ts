/** Staff at the start of the plan and at the status date, its change, and what came and went between the two. */
import { budgetYearOf } from '../plan/budget-year.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { staffOf } from '../plan/staff.ts'
import { type Month, monthOfDay } from '../values/calendar.ts'
import { fteIn } from './base/capacity.ts'
import {
  defineTotal,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
  type Term,
  whenEmpty,
} from './base/define.ts'
import { COUNT } from './base/sources.ts'
import { teamsIn } from './base/team-load.ts'

export const NO_STAFF = notApplicable('effectifs non renseignés', 'staff is not known')

/** The last month that staff is known of: the status date's, kept inside the horizon. */
export function lastStaffMonth({ horizon, asOf }: Plan): Month {
  return Math.max(horizon.first, Math.min(horizon.last, monthOfDay(asOf))) as Month
}

/** The staff of each team in a month; teams of which it is not known have no term. */
function staffTerms(plan: Plan, scope: Scope, month: Month): Term[] {
  return teamsIn(plan, scope).flatMap((entity) => {
    const amount = fteIn(entity, month)
    return amount === undefined ? [] : [{ entity, amount }]
  })
}

/** Full-time equivalents in the first month of the horizon. @example teams of 8, 10 and 8: 26 */
export const staffStart = defineTotal({
  id: 'staff_start',
  label: { fr: 'Effectif au début du plan', en: 'Staff at the start' },
  unit: 'fte',
  formula: {
    fr: 'ETP des équipes au premier mois du plan',
    en: 'full-time equivalents of the teams in the first month of the plan',
  },
  source: COUNT,
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => staffTerms(plan, scope, plan.horizon.first),
  expected: (plan, scope) => teamsIn(plan, scope),
})

/** Full-time equivalents in the month of the status date, kept inside the horizon. @example 26 at the start and 8 hires: 34 */
export const staffEnd = defineTotal({
  id: 'staff_end',
  label: { fr: 'Effectif à la date d’arrêté', en: 'Staff at the status date' },
  unit: 'fte',
  formula: {
    fr: 'ETP des équipes au mois de la date d’arrêté, au plus tard au dernier mois du plan',
    en: 'full-time equivalents of the teams in the month of the status date, at the latest in the last month of the plan',
  },
  source: COUNT,
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => staffTerms(plan, scope, lastStaffMonth(plan)),
  expected: (plan, scope) => teamsIn(plan, scope),
})

/** Full-time equivalents gained (lost where negative); a team whose first value comes later counts as unchanged until then. @example from 18 to 26: +8 */
export const staffChange = defineTotal({
  id: 'staff_change',
  label: { fr: 'Évolution de l’effectif', en: 'Change of staff' },
  unit: 'fte',
  isChange: true,
  formula: {
    fr: 'effectif à la date d’arrêté − effectif au début du plan, équipes connues aux deux dates',
    en: 'staff at the status date − staff at the start, teams known on both dates',
  },
  source: COUNT,
  breakdowns: ['team'],
  missing: whenEmpty(NO_STAFF),
  terms: (plan, scope) => {
    const before = new Map(staffTerms(plan, scope, plan.horizon.first).map(({ entity, amount }) => [entity, amount]))
    return staffTerms(plan, scope, lastStaffMonth(plan)).flatMap(({ entity, amount }) => {
      const start = before.get(entity)
      return start === undefined ? [] : [{ entity, amount: amount - start }]
    })
  },
  expected: (plan, scope) => teamsIn(plan, scope),
})

const NO_STEPS = notApplicable(
  'aucune équipe ne dit son effectif par période (fte)',
  'no team tells its staff by period (fte)',
)

/** The teams that tell their staff at more than one moment: of others nobody said that it stayed the same. */
function teamsInTime(plan: Plan, scope: Scope): Team[] {
  return teamsIn(plan, scope).filter(({ fte }) => fte.length > 1)
}

/** What the staff of teams grew by, or fell by, after the first month of the plan, up to the status date and in a scope's year. */
function defineMoves(metric: NamedMetric & { readonly part: (change: number) => number }): Metric {
  const { part, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'fte',
    source: COUNT,
    breakdowns: ['team', 'year'],
    missing: whenEmpty(NO_STEPS),
    terms: (plan, scope) =>
      teamsInTime(plan, scope).map((entity) => {
        const moves = entity.fte.flatMap(({ from, fte }, index) => {
          const isIn = from > plan.horizon.first && from <= lastStaffMonth(plan)
          const isOfYear = scope.year === undefined || budgetYearOf(plan, from) === scope.year
          const before = entity.fte[index - 1]?.fte
          return before === undefined || !isIn || !isOfYear ? [] : [Math.max(0, part(fte - before))]
        })
        return { entity, amount: staffOf(moves.reduce((sum, move) => sum + move, 0)) }
      }),
    expected: (plan, scope) => teamsIn(plan, scope),
  })
}

/** Rises of staff. @example one team from 9 to 10, another from 10 to 8, then to 9: 2 */
export const staffJoined = defineMoves({
  id: 'staff_joined',
  label: { fr: 'Arrivées (hausses de l’effectif)', en: 'Joiners (rises of staff)' },
  formula: {
    fr: 'somme des hausses de l’effectif des équipes, en ETP, après le premier mois du plan et jusqu’au mois de la date d’arrêté\u00a0; un départ remplacé dans le même mois n’y est pas',
    en: 'sum of the rises of the staff of teams, in full-time equivalents, after the first month of the plan and up to the month of the status date; not those who replace somebody in the same month',
  },
  part: (change) => change,
})

/** Falls of staff. @example one team from 9 to 10, another from 10 to 8, then to 9: 2 */
export const staffLeft = defineMoves({
  id: 'staff_left',
  label: { fr: 'Départs (baisses de l’effectif)', en: 'Leavers (falls of staff)' },
  formula: {
    fr: 'somme des baisses de l’effectif des équipes, en ETP, après le premier mois du plan et jusqu’au mois de la date d’arrêté\u00a0; un départ remplacé dans le même mois n’y est pas',
    en: 'sum of the falls of the staff of teams, in full-time equivalents, after the first month of the plan and up to the month of the status date; not those who are replaced in the same month',
  },
  part: (change) => -change,
})
