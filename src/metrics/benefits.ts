/** What was measured of the benefits of programmes and projects: how many are measured, reached or missed, and the mean share of the way. */
import { isSameId, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type BenefitResult, benefitResults } from './base/benefit-results.ts'
import {
  defineMean,
  defineRate,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
  type Term,
} from './base/define.ts'
import { boundedShare } from './base/share-of-way.ts'

const BENEFITS_SOURCE: Bilingual = {
  fr: 'gestion de programme (MSP)\u00a0: un bénéfice est une amélioration mesurable dont un métier répond',
  en: 'programme management (MSP): a benefit is a measurable improvement that a business role answers for',
}

const NO_BENEFIT = notApplicable('aucun bénéfice saisi', 'no benefit is written')

/** The benefits of the scope: all of them, or those that count under a programme; `none` for those outside programmes. */
function inScope(plan: Plan, { programme: asked }: Scope): BenefitResult[] {
  return benefitResults(plan).filter(({ programme }) => {
    if (asked === undefined) return true
    return programme === undefined ? asked === 'none' : isSameId(programme.id, asked)
  })
}

/** A benefit, which has no id of its own. */
function located({ holder: { entity }, index }: BenefitResult): Term['entity'] {
  return { id: `${entity.id}/benefits/${index}`, at: within(entity, 'benefits', index) }
}

function term(result: BenefitResult, amount: number): Term {
  return { entity: located(result), amount, of: 1 }
}

function defineBenefitShare(metric: NamedMetric & { readonly counts: (result: BenefitResult) => boolean }): Metric {
  const { counts, ...description } = metric
  return defineRate({
    ...description,
    isOfPlan: true,
    parts: 'count',
    source: BENEFITS_SOURCE,
    breakdowns: ['programme'],
    missing: (plan) => (benefitResults(plan).length === 0 ? NO_BENEFIT : undefined),
    terms: (plan, scope) => inScope(plan, scope).map((result) => term(result, counts(result) ? 1 : 0)),
  })
}

/** Benefits measured. @example 10 benefits, 9 with a value: 9/10 = 90.0 % */
export const benefitsMeasured = defineBenefitShare({
  id: 'benefits_measured',
  label: { fr: 'Bénéfices mesurés', en: 'Benefits measured' },
  counts: ({ actual }) => actual !== undefined,
  formula: {
    fr: 'bénéfices qui ont une valeur mesurée à la date d’arrêté ÷ bénéfices des programmes et des projets retenus',
    en: 'benefits that have a value measured by the status date ÷ benefits of programmes and of retained projects',
  },
})

/** Benefits reached. @example 10 benefits, 2 at their target: 2/10 = 20.0 % */
export const benefitsReached = defineBenefitShare({
  id: 'benefits_reached',
  label: { fr: 'Bénéfices atteints', en: 'Benefits reached' },
  counts: ({ verdict }) => verdict === 'reached',
  formula: {
    fr: 'bénéfices dont la valeur mesurée atteint la cible ÷ bénéfices des programmes et des projets retenus',
    en: 'benefits whose measured value is at the target ÷ benefits of programmes and of retained projects',
  },
})

/** Benefits missed. @example 10 benefits, 1 due and below its target: 1/10 = 10.0 % */
export const benefitsMissed = defineBenefitShare({
  id: 'benefits_missed',
  label: { fr: 'Bénéfices échus et non atteints', en: 'Benefits due and missed' },
  counts: ({ verdict }) => verdict === 'missed',
  formula: {
    fr: 'bénéfices échus à la date d’arrêté dont la valeur mesurée n’atteint pas la cible ÷ bénéfices des programmes et des projets retenus',
    en: 'benefits due by the status date whose measured value is not at the target ÷ benefits of programmes and of retained projects',
  },
})

/** Mean share of the way of benefits. @example 50 % and 100 %, one not measured: 75.0 %, for 2 of 3 */
export const benefitProgress = defineMean({
  id: 'benefit_progress',
  label: { fr: 'Part du chemin des bénéfices (moyenne)', en: 'Share of the way of benefits (mean)' },
  isOfPlan: true,
  formula: {
    fr: 'moyenne simple, sur les bénéfices mesurés, de (valeur − valeur avant) ÷ (cible − valeur avant), bornée entre 0 et 100\u00a0%',
    en: 'simple mean over the measured benefits of (value − value before) ÷ (target − value before), kept between 0 and 100 %',
  },
  source: BENEFITS_SOURCE,
  breakdowns: ['programme'],
  terms: (plan, scope) =>
    inScope(plan, scope).flatMap((result) =>
      result.share === undefined ? [] : [term(result, boundedShare(result.share))],
    ),
  expected: (plan, scope) => inScope(plan, scope).map(located),
})
