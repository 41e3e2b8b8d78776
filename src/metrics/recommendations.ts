/** Follow-up of the recommendations of audits: needs that come from an audit, accepted, planned and covered. */
import type { Entry, Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRate, defineTotal, type Metric, type NamedMetric, notApplicable, type Scope } from './base/define.ts'
import { counted } from './base/terms.ts'
import { isAcceptedNeed, isCoveredNeed, isPlannedNeed, needsIn, toldTerm } from './needs.ts'

const AUDIT_FOLLOW_UP: Bilingual = {
  fr: 'usage du suivi des recommandations d’audit (chambres régionales des comptes, ANSSI)',
  en: 'usual practice of following up audit recommendations',
}

const NO_RECOMMENDATION = notApplicable('aucun besoin n’est issu d’un audit', 'no need comes from an audit')

/** Whether a need comes from an audit: by its source, or because it names the recommendation. */
export function isRecommendation({ source, recommendation }: Entry<'needs'>): boolean {
  return source === 'audit' || recommendation !== undefined
}

/** The recommendations of a scope; a duplicate counts with the need it repeats. */
function recommendationsIn(plan: Plan, scope: Scope): Entry<'needs'>[] {
  return needsIn(plan, scope).filter(isRecommendation)
}

/** Number of recommendations. @example four needs from an audit, of which one repeats another: 3 */
export const recommendationCount = defineTotal({
  id: 'recommendation_count',
  isOfPlan: true,
  label: { fr: 'Recommandations d’audit', en: 'Audit recommendations' },
  unit: 'count',
  formula: { fr: 'besoins issus d’un audit, hors doublons', en: 'needs from an audit, duplicates left out' },
  source: AUDIT_FOLLOW_UP,
  breakdowns: ['department'],
  missing: ({ needs }) => (needs.some(isRecommendation) ? undefined : NO_RECOMMENDATION),
  terms: (plan, scope) => counted(recommendationsIn(plan, scope)),
})

type Test = (plan: Plan, need: Entry<'needs'>) => boolean | undefined

function defineFollowUp(
  metric: NamedMetric & {
    /** Which recommendations the rate is taken of. */
    readonly of?: Test
    readonly is: Test
  },
): Metric {
  const { of = () => true, is, ...description } = metric
  const counted = (plan: Plan, scope: Scope): Entry<'needs'>[] =>
    recommendationsIn(plan, scope).filter((need) => of(plan, need))
  return defineRate({
    ...description,
    isOfPlan: true,
    parts: 'count',
    source: AUDIT_FOLLOW_UP,
    breakdowns: ['department'],
    terms: (plan, scope) => counted(plan, scope).flatMap((entity) => toldTerm(entity, is(plan, entity))),
    expected: (plan, scope) => counted(plan, scope),
  })
}

/** Share of recommendations accepted. @example 5 of 6: 83.3 % */
export const recommendationAcceptance = defineFollowUp({
  id: 'recommendation_acceptance',
  label: { fr: 'Recommandations d’audit acceptées', en: 'Audit recommendations accepted' },
  formula: {
    fr: 'besoins issus d’un audit acceptés ou couverts, ou auxquels répond un projet retenu ÷ besoins issus d’un audit, hors doublons',
    en: 'needs from an audit accepted or covered, or answered by a retained project ÷ needs from an audit, duplicates left out',
  },
  is: isAcceptedNeed,
})

/** Share of accepted recommendations planned. @example 4 of 5: 80.0 % */
export const recommendationPlanned = defineFollowUp({
  id: 'recommendation_planned',
  label: { fr: 'Recommandations d’audit planifiées', en: 'Audit recommendations planned' },
  formula: {
    fr: 'besoins issus d’un audit auxquels répond au moins un projet retenu ÷ besoins issus d’un audit acceptés',
    en: 'needs from an audit answered by at least one retained project ÷ accepted needs from an audit',
  },
  of: isAcceptedNeed,
  is: isPlannedNeed,
})

/** Share of accepted recommendations covered. @example 2 of 5: 40.0 % */
export const recommendationCoverage = defineFollowUp({
  id: 'recommendation_coverage',
  label: { fr: 'Recommandations d’audit couvertes', en: 'Audit recommendations covered' },
  formula: {
    fr: 'besoins issus d’un audit dont tous les projets retenus sont terminés ÷ besoins issus d’un audit acceptés',
    en: 'needs from an audit whose retained projects are all completed ÷ accepted needs from an audit',
  },
  of: isAcceptedNeed,
  is: isCoveredNeed,
})
