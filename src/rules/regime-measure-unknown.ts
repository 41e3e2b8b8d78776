/** Finds measures and regimes that nobody knows: neither the plan nor the program. */

import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { isSameId, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type NamedMeasure, namedMeasures } from '../plan/regimes/in-use.ts'
import { KNOWN_REGIMES, knownRegime } from '../plan/regimes/known.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The ids of the measures of a regime, the program's and the plan's own. */
function measureIds(plan: Plan, regime: string): string[] {
  const declared = entityById(plan.regimes, regime)
  return [...(knownRegime(regime)?.measures ?? []), ...(declared?.measures ?? [])].map(({ id }) => id)
}

function regimeIds(plan: Plan): string[] {
  return [...plan.regimes, ...KNOWN_REGIMES].map(({ id }) => id)
}

function unknown(
  { at, entity, name }: { at: PathOrigin; entity: string; name: string },
  meant: string | undefined,
  message: Bilingual,
): RuleHit {
  return {
    at,
    entity,
    facts: { name, ...(meant === undefined ? {} : { suggestion: meant }) },
    message,
    ...(meant === undefined ? {} : { help: bilingual((lang) => question(meant, lang)) }),
  }
}

/** A measure without its regime, or a regime without its measure. */
function malformed(plan: Plan, { project, text, regime, at }: NamedMeasure): RuleHit {
  const known = regimeIds(plan).find((id) => isSameId(id, regime))
  const form = known === undefined ? 'nis2/j' : `${known}/${measureIds(plan, known)[0] ?? '…'}`
  return unknown({ at, entity: project.id, name: text }, undefined, {
    fr: `Mesure ${quote(text, 'fr')} du projet ${nameOf(project, 'fr')} sans référentiel ou sans mesure (forme attendue\u00a0: ${quote(form, 'fr')})`,
    en: `Measure ${quote(text, 'en')} of ${nameOf(project, 'en')} names no regime or no measure of it (the form is ${quote(form, 'en')})`,
  })
}

/** What is wrong with a measure that a project says it puts in place; the sentence has it as it is written. */
function wrongName(plan: Plan, named: NamedMeasure): RuleHit | undefined {
  const { project, text, regime, measure = '', at } = named
  if (measure === '') return malformed(plan, named)
  const regimes = regimeIds(plan)
  const place = { at, entity: project.id, name: text }
  const known = regimes.find((id) => isSameId(id, regime))
  if (known === undefined) {
    const meant = nearest(regime, regimes)
    return unknown(place, meant === undefined ? undefined : `${meant}/${measure}`, {
      fr: `Mesure ${quote(text, 'fr')} d’un référentiel inconnu, nommée par le projet ${nameOf(project, 'fr')}`,
      en: `${nameOf(project, 'en')} names the measure ${quote(text, 'en')} of an unknown regime`,
    })
  }
  const ids = measureIds(plan, known)
  if (ids.some((id) => isSameId(id, measure))) return undefined
  const meant = nearest(measure, ids)
  return unknown(place, meant === undefined ? undefined : `${known}/${meant}`, {
    fr: `Mesure ${quote(text, 'fr')} inconnue du référentiel ${quote(known, 'fr')}, nommée par le projet ${nameOf(project, 'fr')}`,
    en: `${nameOf(project, 'en')} names the measure ${quote(text, 'en')}, which the regime ${quote(known, 'en')} does not have`,
  })
}

/** What projects say they put in place. */
function* ofProjects(plan: Plan): Generator<RuleHit> {
  for (const named of plan.projects.flatMap(namedMeasures)) {
    const hit = wrongName(plan, named)
    if (hit !== undefined) yield hit
  }
}

/** Measures without a title that the plan adds to a regime which the program knows. */
function* ofRegimes({ regimes }: Plan): Generator<RuleHit> {
  for (const regime of regimes) {
    const known = knownRegime(regime.id)
    for (const [index, { id, title }] of (regime.measures ?? []).entries()) {
      if (known === undefined || title !== undefined) continue
      if (entityById(known.measures, id) !== undefined) continue
      const meant = nearest(
        id,
        known.measures.map((measure) => measure.id),
      )
      const place = { at: within(regime, 'measures', index, 'id'), entity: regime.id, name: id }
      yield unknown(place, meant, {
        fr: `Mesure ${quote(id, 'fr')} inconnue du référentiel ${nameOf(known, 'fr')}, et sans intitulé`,
        en: `The regime ${nameOf(known, 'en')} has no measure ${quote(id, 'en')}, and it has no title of its own`,
      })
    }
  }
}

/** Finds measures of projects and of regimes that neither the program knows nor the plan declares. */
export const regimeMeasureUnknown = defineRule({
  id: 'regime-measure-unknown',
  subject: 'security',
  severity: 'error',
  parts: ['name'],
  summary: {
    fr: 'Toute mesure nommée est celle d’un référentiel connu ou déclaré',
    en: 'Every measure that is named belongs to a known or declared regime',
  },
  why: {
    fr: 'Une mesure mal nommée ne couvre rien\u00a0: la matrice de couverture la passe sous silence',
    en: 'A measure with a slip in its name covers nothing: the coverage matrix passes it over',
  },
  fix: {
    fr: 'corrigez le nom, ou déclarez le référentiel et sa mesure sous «\u00a0regimes\u00a0», avec leur intitulé',
    en: 'correct the name, or declare the regime and its measure under "regimes", with their titles',
  },
  example: 'security: { measures: [nis2/j] }',
  named: { 'nis2/j': 'measure' },
  collective: {
    population: ({ projects, regimes }) =>
      projects.flatMap(namedMeasures).length + regimes.flatMap(({ measures }) => measures ?? []).length,
    message: collectively(
      (count, of) => `${count} des ${of} mesures nommées ne sont d’aucun référentiel`,
      (count, of) => `${count} of ${of} measures that are named belong to no regime`,
    ),
  },
  *run(plan) {
    yield* ofProjects(plan)
    yield* ofRegimes(plan)
  },
})
