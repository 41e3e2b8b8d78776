/** Components whose support ends within the plan: how many, how many are replaced in time, and what stays exposed. */
import {
  type ComponentEnd,
  endingWithin,
  isReplacedLate,
  isUncovered,
  replacementBy,
  replacementsOf,
  supportEnd,
  yearlyCostOf,
} from '../plan/component-support.ts'
import type { Plan } from '../plan/plan.ts'
import { isCandidate } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { isComponentIn } from './base/components.ts'
import { BY_COMPONENT, defineMetric, defineRate, defineTotal, notApplicable, type Scope } from './base/define.ts'

const NO_SUPPORT = notApplicable('aucune fin de support saisie', 'no end of support is written')

const NOTHING_UNCOVERED = notApplicable(
  'aucun composant dont le support prend fin n’est laissé sans remplacement',
  'no component whose support ends is left without a replacement',
)

const NO_COST_TOLD = notApplicable(
  'ces composants ne disent pas leur coût annuel',
  'these components do not tell their yearly cost',
)

const NO_USERS = notApplicable(
  'ces composants ne disent pas leurs utilisateurs',
  'these components do not tell their users',
)

const OBSOLESCENCE: Bilingual = {
  fr: 'Cigref, «\u00a0Pilotage de la dette et de l’obsolescence IT\u00a0», 2021',
  en: 'Cigref, “Pilotage de la dette et de l’obsolescence IT” (steering IT debt and obsolescence), 2021',
}

function noSupport({ components }: Plan): Bilingual | undefined {
  return components.some((component) => supportEnd(component) !== undefined) ? undefined : NO_SUPPORT
}

/** The components of a scope whose support ends by the end of the plan. */
function endingIn(plan: Plan, scope: Scope): ComponentEnd[] {
  return endingWithin(plan, supportEnd).filter(({ component }) => isComponentIn(scope, component))
}

/** Those that no retained project replaces although one is needed. */
function uncoveredIn(plan: Plan, scope: Scope): ComponentEnd[] {
  return endingIn(plan, scope).filter((ending) => isUncovered(replacementBy(plan, ending)))
}

/** Components whose support ends within the plan. @example support until 2023, 2026 and 2030, and a plan until 2027: 2 */
export const supportEndingCount = defineTotal({
  id: 'support_ending_count',
  isOfPlan: true,
  label: {
    fr: 'Composants dont le support prend fin pendant le plan',
    en: 'Components whose support ends within the plan',
  },
  unit: 'count',
  formula: {
    fr: 'composants dont le dernier jour de support est au plus tard le dernier jour du plan, qu’il soit passé ou non',
    en: 'components whose last day of support is at or before the last day of the plan, past or not',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: noSupport,
  terms: (plan, scope) => endingIn(plan, scope).map(({ component }) => ({ entity: component, amount: 1 })),
})

/** Share of them that a retained project replaces in time. @example support until 2025-12: one project ends in 2025-10, one in 2026-01, one component has none: 1/3 = 33.3 % */
export const supportCoveredRate = defineRate({
  id: 'support_covered_rate',
  isOfPlan: true,
  label: { fr: 'Fins de support couvertes à temps', en: 'Ends of support covered in time' },
  parts: 'count',
  formula: {
    fr: 'composants dont le premier projet retenu qui les remplace finit au plus tard le dernier jour de support ÷ composants dont le support prend fin pendant le plan, hors composants à retirer sans remplacement dont le support n’est pas échu',
    en: 'components whose first retained replacing project ends by the last day of support ÷ components whose support ends within the plan, those to be retired without a replacement and still supported left out',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: noSupport,
  terms: (plan, scope) =>
    endingIn(plan, scope).flatMap((ending) => {
      const { kind } = replacementBy(plan, ending)
      if (kind === 'retired') return []
      return [{ entity: ending.component, amount: kind === 'in-time' ? 1 : 0, of: 1 }]
    }),
})

/** Components that a retained project replaces too late. @example one project ends after the end of support, one says no end: 2 */
export const supportLateCount = defineTotal({
  id: 'support_late_count',
  isOfPlan: true,
  label: { fr: 'Fins de support couvertes trop tard', en: 'Ends of support covered too late' },
  unit: 'count',
  formula: {
    fr: 'composants dont le support prend fin pendant le plan et dont le premier projet retenu qui les remplace finit après, ou à une date inconnue',
    en: 'components whose support ends within the plan and whose first retained replacing project ends after that, or at no known date',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: noSupport,
  terms: (plan, scope) =>
    endingIn(plan, scope)
      .filter((ending) => isReplacedLate(replacementBy(plan, ending)))
      .map(({ component }) => ({ entity: component, amount: 1 })),
})

/** Components that nothing covers. @example one without a project and one whose project was rejected: 2 */
export const supportUncoveredCount = defineTotal({
  id: 'support_uncovered_count',
  isOfPlan: true,
  label: { fr: 'Fins de support sans projet retenu', en: 'Ends of support without a retained project' },
  unit: 'count',
  formula: {
    fr: 'composants dont le support prend fin pendant le plan et qu’aucun projet retenu ne remplace, hors composants à retirer sans remplacement dont le support n’est pas échu',
    en: 'components whose support ends within the plan and that no retained project replaces, those to be retired without a replacement and still supported left out',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: noSupport,
  terms: (plan, scope) => uncoveredIn(plan, scope).map(({ component }) => ({ entity: component, amount: 1 })),
})

/** Those of them that a project to be decided would replace. @example one without a project, one whose project is a candidate: 1 */
export const supportUndecidedCount = defineTotal({
  id: 'support_undecided_count',
  isOfPlan: true,
  label: {
    fr: 'Fins de support suspendues à un projet à décider',
    en: 'Ends of support that await the decision on a project',
  },
  unit: 'count',
  formula: {
    fr: 'fins de support sans projet retenu dont l’un des projets qui remplacent le composant est une idée ou une proposition',
    en: 'ends of support without a retained project where one of the projects that replace the component is a candidate or proposed',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: noSupport,
  terms: (plan, scope) =>
    uncoveredIn(plan, scope)
      .filter(({ component }) => replacementsOf(plan, component).some(isCandidate))
      .map(({ component }) => ({ entity: component, amount: 1 })),
})

/** What the components that nothing covers cost in a year. @example 30 a year, and one that does not tell: 30, told by 1 of 2 */
export const supportUncoveredCost = defineTotal({
  id: 'support_uncovered_cost',
  isOfPlan: true,
  label: {
    fr: 'Coût annuel des composants à support non couvert',
    en: 'Yearly cost of components whose support is not covered',
  },
  unit: 'money',
  formula: {
    fr: 'somme des coûts annuels saisis des composants dont le support prend fin pendant le plan et qu’aucun projet retenu ne remplace',
    en: 'sum of the yearly costs told by components whose support ends within the plan and that no retained project replaces',
  },
  source: OBSOLESCENCE,
  breakdowns: BY_COMPONENT,
  missing: (plan, scope, terms) => {
    if (uncoveredIn(plan, scope).length === 0) return noSupport(plan) ?? NOTHING_UNCOVERED
    return terms.length === 0 ? NO_COST_TOLD : undefined
  },
  expected: (plan, scope) => uncoveredIn(plan, scope).map(({ component }) => component),
  terms: (plan, scope) =>
    uncoveredIn(plan, scope).flatMap(({ component }) => {
      const cost = yearlyCostOf(plan, component)
      return cost === undefined ? [] : [{ entity: component, amount: plain(cost) }]
    }),
})

/** Users of the components that nothing covers, at least. @example 120 and 40 users: 120, for the 40 may be among them */
export const supportUncoveredUsers = defineMetric({
  id: 'support_uncovered_users',
  isOfPlan: true,
  label: {
    fr: 'Utilisateurs de composants à support non couvert, au moins',
    en: 'Users of components whose support is not covered, at least',
  },
  unit: 'count',
  formula: {
    fr: 'le plus grand nombre d’utilisateurs que précise l’un des composants dont le support prend fin pendant le plan et qu’aucun projet retenu ne remplace\u00a0: les additionner compterait deux fois les mêmes personnes',
    en: 'the largest number of users told by one of the components whose support ends within the plan and that no retained project replaces: adding them up would count the same people twice',
  },
  source: OBSOLESCENCE,
  breakdowns: [],
  compute: (plan, scope) => {
    const exposed = uncoveredIn(plan, scope)
    if (exposed.length === 0) return { value: null, reason: noSupport(plan) ?? NOTHING_UNCOVERED }
    const told = exposed.flatMap(({ component: { users } }) => users ?? [])
    if (told.length === 0) return { value: null, reason: NO_USERS }
    return {
      value: Math.max(...told),
      ...(told.length === exposed.length ? {} : { coverage: { count: told.length, of: exposed.length } }),
    }
  },
})
