/** The existing system in figures: how many components it has, what they cost in a year, and how mature they are. */
import { type Component, contractEnd, endingWithin, yearlyCostOf } from '../plan/component-support.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { componentsIn, isComponentIn } from './base/components.ts'
import {
  BY_COMPONENT,
  defineMetric,
  defineTotal,
  type Figure,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
  whenEmpty,
} from './base/define.ts'
import { counted } from './base/terms.ts'

const NO_COMPONENT = notApplicable('aucun composant saisi', 'no component is written')

const NO_COST = notApplicable('aucun coût annuel saisi', 'no yearly cost is written')

const NO_CONTRACT = notApplicable('aucune fin de contrat saisie', 'no end of a contract is written')

const TIME_MODEL: Bilingual = {
  fr: 'modèle TIME de Gartner (tolérer, investir, migrer, éliminer)',
  en: 'Gartner’s TIME model (tolerate, invest, migrate, eliminate)',
}

const APPLICATION_COST: Bilingual = {
  fr: 'usage de la gestion du patrimoine applicatif\u00a0: coût annuel par composant',
  en: 'usual practice of application portfolio management: yearly cost by component',
}

const CMMI: Bilingual = {
  fr: 'niveaux de maturité du CMMI, de 1 (initial) à 5 (en optimisation)',
  en: 'maturity levels of CMMI, from 1 (initial) to 5 (optimizing)',
}

/** Number of components. @example ten components of which two are to be retired: 10, by lifecycle decision retire 2 */
export const componentCount = defineTotal({
  id: 'component_count',
  isOfPlan: true,
  label: { fr: 'Composants du système d’information', en: 'Components of the information system' },
  unit: 'count',
  formula: {
    fr: 'nombre de composants saisis, selon ce qu’ils doivent devenir',
    en: 'number of components written, by what is to become of them',
  },
  source: TIME_MODEL,
  breakdowns: BY_COMPONENT,
  missing: ({ components }) => (components.length === 0 ? NO_COMPONENT : undefined),
  terms: (plan, scope) => counted(componentsIn(plan, scope)),
})

/** Yearly cost of components. @example 85 and 30 a year, and one that does not tell: 115, told by 2 of 3 */
export const componentYearlyCost = defineTotal({
  id: 'component_yearly_cost',
  isOfPlan: true,
  label: { fr: 'Coût annuel des composants', en: 'Yearly cost of components' },
  unit: 'money',
  formula: { fr: 'somme des coûts annuels saisis des composants', en: 'sum of the yearly costs that components tell' },
  source: APPLICATION_COST,
  breakdowns: BY_COMPONENT,
  missing: whenEmpty(NO_COST),
  expected: (plan, scope) => componentsIn(plan, scope),
  terms: (plan, scope) =>
    componentsIn(plan, scope).flatMap((entity) => {
      const cost = yearlyCostOf(plan, entity)
      return cost === undefined ? [] : [{ entity, amount: plain(cost) }]
    }),
})

/** Contracts that end by the end of the plan. @example ends in 2024, 2026 and 2030, and a plan until 2027: 2 */
export const contractEndingCount = defineTotal({
  id: 'contract_ending_count',
  isOfPlan: true,
  label: { fr: 'Contrats à échéance pendant le plan', en: 'Contracts that end within the plan' },
  unit: 'count',
  formula: {
    fr: 'composants dont le contrat ou la licence prend fin au plus tard le dernier jour du plan, qu’il soit échu ou non',
    en: 'components whose contract or licence ends by the last day of the plan, over or not',
  },
  source: APPLICATION_COST,
  breakdowns: BY_COMPONENT,
  missing: ({ components }) =>
    components.some((component) => contractEnd(component) !== undefined) ? undefined : NO_CONTRACT,
  terms: (plan, scope) =>
    endingWithin(plan, contractEnd)
      .filter(({ component }) => isComponentIn(scope, component))
      .map(({ component }) => ({ entity: component, amount: 1 })),
})

type Maturity = NonNullable<Component['maturity']>

/** The mean over the components that tell what it is made of, with how many these are; n/a where none does. */
function meanOf(plan: Plan, scope: Scope, told: (maturity: Maturity) => number | undefined, reason: Bilingual): Figure {
  const all = componentsIn(plan, scope)
  const values = all.flatMap(({ maturity }) => (maturity && told(maturity)) ?? [])
  if (values.length === 0) return { value: null, reason }
  // Sorted, so that the order of the files can't change the last bit of the sum.
  const sum = values.sort((left, right) => left - right).reduce((total, one) => total + one, 0)
  const isWhole = values.length === all.length
  return { value: sum / values.length, ...(isWhole ? {} : { coverage: { count: values.length, of: all.length } }) }
}

/** A mean of what components tell of their maturity; each component counts once, whatever its size. */
function defineMaturity(
  metric: NamedMetric & {
    readonly reason: Bilingual
    readonly isChange?: boolean
    readonly told: (maturity: Maturity) => number | undefined
  },
): Metric {
  const { told, reason, ...description } = metric
  return defineMetric({
    ...description,
    isOfPlan: true,
    unit: 'index',
    source: CMMI,
    breakdowns: BY_COMPONENT,
    compute: (plan, scope) => meanOf(plan, scope, told, reason),
  })
}

const NO_TARGET = notApplicable('aucune maturité visée saisie', 'no maturity aimed at is written')

/** Mean maturity found. @example 2 and 3, and one that does not tell: 2.5, told by 2 of 3 */
export const maturityFound = defineMaturity({
  id: 'maturity_found',
  label: { fr: 'Maturité constatée, en moyenne', en: 'Maturity found, mean' },
  formula: {
    fr: 'moyenne simple de la maturité constatée des composants qui la précisent, sur une échelle de 1 à 5',
    en: 'simple mean of the maturity found of the components that tell it, on a scale of 1 to 5',
  },
  reason: notApplicable('aucune maturité saisie', 'no maturity is written'),
  told: ({ now }) => now,
})

/** Mean maturity aimed at. @example aimed at 4 and 3, and one without a target: 3.5, told by 2 of 3 */
export const maturityTarget = defineMaturity({
  id: 'maturity_target',
  label: { fr: 'Maturité visée, en moyenne', en: 'Maturity aimed at, mean' },
  formula: {
    fr: 'moyenne simple de la maturité visée des composants qui la précisent, sur une échelle de 1 à 5',
    en: 'simple mean of the maturity aimed at of the components that tell it, on a scale of 1 to 5',
  },
  reason: NO_TARGET,
  told: ({ target }) => target,
})

/** Mean progress aimed at. @example from 2 to 4 and from 3 to 3: +1 */
export const maturityGap = defineMaturity({
  id: 'maturity_gap',
  label: { fr: 'Progrès de maturité visé, en moyenne', en: 'Gain of maturity aimed at, mean' },
  formula: {
    fr: 'moyenne simple de (maturité visée − maturité constatée) des composants qui précisent les deux',
    en: 'simple mean of (maturity aimed at − maturity found) of the components that tell both',
  },
  reason: NO_TARGET,
  isChange: true,
  told: ({ now, target }) => (target === undefined ? undefined : target - now),
})
