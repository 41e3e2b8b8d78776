/** What objectives came to: how many are reached, on track, late, missed or not measured, and the mean share of the way. */
import { isSameId } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { defineMean, defineRate, type Metric, type NamedMetric, notApplicable, type Scope } from './base/define.ts'
import { type ObjectiveResult, type ObjectiveVerdict, objectiveResults } from './base/objective-results.ts'
import { boundedShare } from './base/share-of-way.ts'

const RESULTS_SOURCE: Bilingual = {
  fr: 'usage des bilans de schémas directeurs\u00a0: indicateur, valeur de départ, cible, valeur constatée',
  en: 'usual practice of plan assessments: indicator, starting value, target, measured value',
}

const NO_OBJECTIVE = notApplicable('aucun objectif saisi', 'no objective is written')

/** The objectives of the scope: all of them, or those of an axis; `none` for those whose axis the plan does not have. */
function inScope(plan: Plan, { axis }: Scope): ObjectiveResult[] {
  const axes = new Set(plan.axes.map(({ id }) => id.toLowerCase()))
  return objectiveResults(plan).filter(({ objective }) => {
    if (axis === undefined) return true
    const isKnown = axes.has(objective.axis.toLowerCase())
    return isKnown ? isSameId(objective.axis, axis) : axis === 'none'
  })
}

/** The share of objectives with one verdict; the shares of all verdicts add up to 100 %. */
function defineVerdictShare(metric: NamedMetric & { readonly verdict: ObjectiveVerdict }): Metric {
  const { verdict: asked, ...description } = metric
  return defineRate({
    ...description,
    isOfPlan: true,
    parts: 'count',
    source: RESULTS_SOURCE,
    breakdowns: ['axis'],
    missing: ({ objectives }) => (objectives.length === 0 ? NO_OBJECTIVE : undefined),
    terms: (plan, scope) =>
      inScope(plan, scope).map(({ objective: entity, verdict }) => ({
        entity,
        amount: verdict === asked ? 1 : 0,
        of: 1,
      })),
  })
}

/** Objectives reached. @example 9 objectives, of which 4 at their target: 4/9 = 44.4 % */
export const objectivesReached = defineVerdictShare({
  id: 'objectives_reached',
  label: { fr: 'Objectifs atteints', en: 'Objectives reached' },
  verdict: 'reached',
  formula: {
    fr: 'objectifs dont la dernière valeur mesurée atteint la cible ÷ objectifs du plan',
    en: 'objectives whose last measured value is at the target ÷ objectives of the plan',
  },
})

/** Objectives on track. @example half of the time, 60 % of the way: on track; 1 of 4: 25.0 % */
export const objectivesOnTrack = defineVerdictShare({
  id: 'objectives_on_track',
  label: { fr: 'Objectifs en bonne voie', en: 'Objectives on track' },
  verdict: 'on_track',
  formula: {
    fr: 'objectifs non échus dont la part du chemin, à la date de la dernière mesure, est au moins celle d’une droite du premier jour du plan à l’échéance ÷ objectifs du plan',
    en: 'objectives not yet due whose share of the way, on the day of the last measure, is at least that of a straight line from the first day of the plan to the due day ÷ objectives of the plan',
  },
})

/** Objectives late. @example half of the time, 40 % of the way: late; 2 of 4: 50.0 % */
export const objectivesLate = defineVerdictShare({
  id: 'objectives_late',
  label: { fr: 'Objectifs en retard', en: 'Objectives late' },
  verdict: 'late',
  formula: {
    fr: 'objectifs non échus dont la part du chemin est en dessous de cette droite, ou dont la cible est un niveau à tenir (égale à la valeur de départ) qui ne l’est pas ÷ objectifs du plan',
    en: 'objectives not yet due whose share of the way is below that line, or whose target is a level to hold (the starting value) that is not held ÷ objectives of the plan',
  },
})

/** Objectives missed. @example due on 31 December, 10 of 12 then: missed; 5 of 9: 55.6 % */
export const objectivesMissed = defineVerdictShare({
  id: 'objectives_missed',
  label: { fr: 'Objectifs manqués', en: 'Objectives missed' },
  verdict: 'missed',
  formula: {
    fr: 'objectifs échus à la date d’arrêté dont la dernière valeur mesurée n’atteint pas la cible ÷ objectifs du plan',
    en: 'objectives due by the status date whose last measured value is not at the target ÷ objectives of the plan',
  },
})

/** Objectives whose value nothing says the way of. @example 13 objectives, one measured and beside its target without a start: 1/13 = 7.7 % */
export const objectivesWithoutStart = defineVerdictShare({
  id: 'objectives_without_start',
  label: { fr: 'Objectifs sans valeur de départ', en: 'Objectives without a starting value' },
  verdict: 'no_start',
  formula: {
    fr: 'objectifs mesurés, à côté de leur cible, dont aucune valeur de départ ne dit de quel côté ils viennent ÷ objectifs du plan',
    en: 'objectives that are measured and beside their target, and of which no starting value says from which side they come ÷ objectives of the plan',
  },
})

/** Objectives not measured. @example 13 objectives, one without a value: 1/13 = 7.7 % */
export const objectivesUnmeasured = defineVerdictShare({
  id: 'objectives_unmeasured',
  label: { fr: 'Objectifs non mesurés', en: 'Objectives not measured' },
  verdict: 'not_measured',
  formula: {
    fr: 'objectifs sans indicateur ou sans valeur mesurée ÷ objectifs du plan',
    en: 'objectives without an indicator or without a measured value ÷ objectives of the plan',
  },
})

/** Mean share of the way. @example 50 %, and 170 % which counts as 100 %: 75.0 % */
export const objectiveProgress = defineMean({
  id: 'objective_progress',
  label: { fr: 'Part du chemin parcourue (moyenne)', en: 'Share of the way (mean)' },
  isOfPlan: true,
  formula: {
    fr: 'moyenne simple, sur les objectifs mesurés, de (dernière valeur − valeur de départ) ÷ (cible − valeur de départ), bornée entre 0 et 100\u00a0%',
    en: 'simple mean over the measured objectives of (last value − starting value) ÷ (target − starting value), kept between 0 and 100 %',
  },
  source: RESULTS_SOURCE,
  breakdowns: ['axis'],
  terms: (plan, scope) =>
    inScope(plan, scope).flatMap(({ objective: entity, share }) =>
      share === undefined ? [] : [{ entity, amount: boundedShare(share), of: 1 }],
    ),
  expected: (plan, scope) => inScope(plan, scope).map(({ objective }) => objective),
})
