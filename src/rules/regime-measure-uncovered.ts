/** Finds measures of a declared regime that neither evidence nor a project covers. */

import type { Plan } from '../plan/plan.ts'
import { isApplicable, isCovered, type RegimeMeasure, regimesInUse } from '../plan/regimes/in-use.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function applicable(plan: Plan): { regime: { id: string; title: Bilingual }; measure: RegimeMeasure }[] {
  return regimesInUse(plan)
    .filter(({ entry }) => entry !== undefined)
    .flatMap((regime) => regime.measures.filter(isApplicable).map((measure) => ({ regime, measure })))
}

const STATES: Readonly<Record<string, Bilingual>> = {
  in_place: { fr: 'dite en place sans preuve ni projet', en: 'is said to be in place without evidence or a project' },
  planned: { fr: 'prévue sans projet qui la porte', en: 'is planned, and no project carries it' },
  gap: { fr: 'manquante sans projet qui la porte', en: 'is missing, and no project carries it' },
}

const NOT_TOLD: Bilingual = {
  fr: 'non renseignée et sans projet qui la porte',
  en: 'is not told, and no project carries it',
}

/** Finds measures that apply and have neither evidence nor a project that the plan keeps. */
export const regimeMeasureUncovered = defineRule({
  id: 'regime-measure-uncovered',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Toute mesure applicable d’un référentiel déclaré est prouvée ou portée par un projet',
    en: 'Every measure of a declared regime that applies is proven or carried by a project',
  },
  why: {
    fr: 'Une mesure sans preuve ni projet est un manquement que l’audit relèvera, et que personne ne traite',
    en: 'A measure without evidence or a project is a breach that an audit will find and nobody deals with',
  },
  fix: {
    fr: 'citez la preuve (status: in_place, evidence), nommez la mesure dans security.measures du projet qui la porte, ou déclarez-la sans objet',
    en: 'name the evidence (status: in_place, evidence), name the measure in security.measures of the project that carries it, or declare it not applicable',
  },
  example: 'security: { measures: [nis2/d] }',
  named: { 'nis2/d': 'measure' },
  collective: {
    population: (plan) => applicable(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} mesures applicables n’ont ni preuve ni projet`,
      (count, of) => `${count} of ${of} measures that apply have neither evidence nor a project`,
    ),
  },
  *run(plan) {
    for (const { regime, measure } of applicable(plan)) {
      if (isCovered(measure)) continue
      const state = STATES[measure.standing] ?? NOT_TOLD
      yield {
        at: measure.at,
        entity: regime.id,
        facts: { measure: measure.letter, standing: measure.standing },
        message: {
          fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')} ${state.fr}`,
          en: `Measure ${measure.id} ${nameOf(measure, 'en')} ${state.en}`,
        },
      }
    }
  },
})
