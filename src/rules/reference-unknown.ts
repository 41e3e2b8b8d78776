/** Finds references to an entity that the plan does not hold. */

import { readsAs } from '../lang/lookalikes.ts'
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

const KINDS: Record<string, { fr: string; en: string; feminine?: true }> = {
  axis: { fr: 'Axe', en: 'axis' },
  objective: { fr: 'Objectif', en: 'objective' },
  department: { fr: 'Direction', en: 'department', feminine: true },
  body: { fr: 'Instance', en: 'governance body', feminine: true },
  team: { fr: 'Équipe', en: 'team', feminine: true },
  need: { fr: 'Besoin', en: 'need' },
  programme: { fr: 'Programme', en: 'programme' },
  project: { fr: 'Projet', en: 'project' },
  authorisation: { fr: 'Autorisation', en: 'authorisation', feminine: true },
  subsidy: { fr: 'Subvention', en: 'subsidy', feminine: true },
  decision: { fr: 'Décision', en: 'decision', feminine: true },
  scenario: { fr: 'Scénario', en: 'scenario' },
  criterion: { fr: 'Critère', en: 'criterion' },
  preparation: { fr: 'Étape', en: 'preparation stage', feminine: true },
}

/** The id that a reader cannot tell from another one: letters of another alphabet look the same. */
function lookalike(id: string, known: readonly string[]): string | undefined {
  const read = readsAs(id).toLowerCase()
  return known.find((other) => readsAs(other).toLowerCase() === read)
}

/** Finds references that name no entity of the plan. */
export const referenceUnknown = defineRule({
  id: 'reference-unknown',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: { fr: 'Toute référence désigne une entité du plan', en: 'Every reference names an entity of the plan' },
  why: {
    fr: 'Un lien mort fausse sans bruit toutes les consolidations',
    en: 'A dangling link silently destroys consolidation',
  },
  fix: { fr: 'corrigez l’identifiant, ou ajoutez l’entité', en: 'correct the id, or add the entity' },
  collective: {
    population: ({ references }) => references.length,
    message: collectively(
      (count, of) => `${count} des ${of} références ne désignent rien dans le plan`,
      (count, of) => `${count} of ${of} references name nothing in the plan`,
    ),
  },
  follows: ['id-duplicate', 'id-lookalike'],
  *run(plan) {
    for (const { id, to, at, by } of plan.references) {
      const key = id.toLowerCase()
      if (to.some((kind) => plan.index.get(kind)?.has(key))) continue
      const known = to.flatMap((kind) => [...(plan.index.get(kind)?.values() ?? [])].map((entity) => entity.id))
      const suggestion = lookalike(id, known) ?? nearest(id, known)
      const kind = KINDS[to[0] ?? ''] ?? { fr: 'Identifiant', en: 'id' }
      yield {
        at,
        entity: by,
        facts: { id, kind: [...to], ...(suggestion === undefined ? {} : { suggestion }) },
        message: {
          fr: `${kind.fr} ${quote(id, 'fr')} ${'feminine' in kind ? 'inconnue' : 'inconnu'} dans le plan`,
          en: `No ${kind.en} of the plan has the id ${quote(id, 'en')}`,
        },
        ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
      }
    }
  },
})
