/** Regimes: how many of the measures that they ask for are in place, proven, carried by a project or missing. */
import type { Plan } from '../plan/plan.ts'
import { isApplicable, isCovered, measuresInUse, type RegimeMeasure, regimesInUse } from '../plan/regimes/in-use.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRate, defineTotal, notApplicable, type Scope } from './base/define.ts'
import { counted, shareOf } from './base/terms.ts'

const NO_REGIME = notApplicable(
  'aucun référentiel déclaré (clé regimes) ni servi par un projet',
  'no regime is declared (key regimes) or served by a project',
)

const SOURCE: Bilingual = {
  fr: 'matrice de couverture des audits de conformité',
  en: 'coverage matrix of compliance audits',
}

function missing(plan: Plan): Bilingual | undefined {
  return regimesInUse(plan).length === 0 ? NO_REGIME : undefined
}

function measuresIn(plan: Plan, { regime, standing }: Scope): RegimeMeasure[] {
  return measuresInUse(plan).filter(
    (measure) =>
      (regime === undefined || measure.regime === regime) && (standing === undefined || measure.standing === standing),
  )
}

/** Number of measures. @example ten measures of NIS 2, of which two in place with evidence: 10, and 2 with that standing */
export const measureCount = defineTotal({
  id: 'measure_count',
  isOfPlan: true,
  label: { fr: 'Mesures des référentiels', en: 'Measures of regimes' },
  unit: 'count',
  formula: {
    fr: 'mesures des référentiels déclarés par le plan ou servis par un de ses projets, les mesures sans objet comprises\u00a0; l’état écrit l’emporte, sauf pour une mesure manquante ou prévue que porte un projet en cours ou à venir',
    en: 'measures of the regimes that the plan declares or that one of its projects serves, those not applicable included; what is written counts, but for a missing or planned measure that a project under way or to come carries',
  },
  source: SOURCE,
  breakdowns: ['regime', 'standing'],
  missing,
  terms: (plan, scope) => counted(measuresIn(plan, scope)),
})

/** Coverage rate. @example 2 measures proven and 3 carried by retained projects of 9 that apply: 5/9 = 55.6 % */
export const measuresCovered = defineRate({
  id: 'measures_covered',
  isOfPlan: true,
  label: { fr: 'Mesures couvertes', en: 'Measures covered' },
  parts: 'count',
  formula: {
    fr: 'mesures en place avec preuve, ou que met en place un projet du plan (retenu, ou candidat tant que le plan n’est pas approuvé) ÷ mesures applicables',
    en: 'measures in place with evidence, or put in place by a project of the plan (retained, or a candidate while the plan is not approved) ÷ measures that apply',
  },
  source: SOURCE,
  breakdowns: ['regime'],
  missing,
  terms: (plan, scope) => shareOf(measuresIn(plan, scope).filter(isApplicable), isCovered),
})

/** Proof rate. @example 2 measures in place with evidence of 9 that apply: 2/9 = 22.2 % */
export const measuresProven = defineRate({
  id: 'measures_proven',
  isOfPlan: true,
  label: { fr: 'Mesures en place avec preuve', en: 'Measures in place with evidence' },
  parts: 'count',
  formula: {
    fr: 'mesures en place dont la preuve est citée ÷ mesures applicables',
    en: 'measures in place whose evidence is named ÷ measures that apply',
  },
  source: SOURCE,
  breakdowns: ['regime'],
  missing,
  terms: (plan, scope) =>
    shareOf(measuresIn(plan, scope).filter(isApplicable), (entity) => entity.standing === 'proven'),
})
