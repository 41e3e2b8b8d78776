/** Finds regimes whose measures the management has not approved, where the law asks for that. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { regimesInUse } from '../plan/regimes/in-use.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const MANAGEMENT: readonly (string | undefined)[] = ['assembly', 'executive', undefined]

/** What is wrong with the approval; undefined where the decision stands, and where it is not to be found. */
function fault(plan: Plan, { approved_by: by }: Entry<'regimes'>): Bilingual | undefined {
  if (by === undefined) return { fr: 'sans décision', en: 'no decision is named' }
  const decision = entityById(plan.decisions, by)
  if (decision === undefined) return undefined
  if (decision.outcome !== undefined && decision.outcome !== 'approved') {
    return {
      fr: `la décision ${quote(by, 'fr')} ne les approuve pas`,
      en: `decision ${quote(by, 'en')} does not approve them`,
    }
  }
  const body = entityById(plan.bodies, decision.body ?? '')
  return MANAGEMENT.includes(body?.level)
    ? undefined
    : {
        fr: `la décision ${quote(by, 'fr')} n’est ni de l’assemblée ni de la direction`,
        en: `decision ${quote(by, 'en')} was taken neither by the assembly nor by the executive`,
      }
}

/** Finds a declared regime that asks for an approval by the management and has none. */
export const regimeNotApproved = defineRule({
  id: 'regime-not-approved',
  subject: 'security',
  severity: { draft: 'info', approved: 'warning' },
  summary: {
    fr: 'La direction approuve les mesures d’un référentiel qui l’exige',
    en: 'The management approves the measures of a regime that asks for it',
  },
  why: {
    fr: 'NIS\u00a02, art. 20\u00a0: les organes de direction approuvent les mesures, veillent à leur mise en œuvre et en répondent',
    en: 'NIS 2, art. 20: management bodies approve the measures, oversee them and answer for them',
  },
  fix: {
    fr: 'faites approuver les mesures par l’assemblée ou la direction et inscrivez la décision dans «\u00a0approved_by\u00a0»',
    en: 'have the measures approved by the assembly or the executive and name the decision in "approved_by"',
  },
  example: 'approved_by: DEC-2024-11',
  named: { 'DEC-2024-11': 'decision' },
  follows: ['reference-unknown'],
  *run(plan) {
    for (const { entry, known } of regimesInUse(plan)) {
      if (entry === undefined || known?.approval === undefined) continue
      const wrong = fault(plan, entry)
      if (wrong === undefined) continue
      yield {
        at: within(entry, entry.approved_by === undefined ? 'id' : 'approved_by'),
        entity: entry.id,
        message: {
          fr: `Mesures du référentiel ${nameOf(known, 'fr')} non approuvées par la direction (${known.approval.fr})\u00a0: ${wrong.fr}`,
          en: `The management has not approved the measures of ${nameOf(known, 'en')} (${known.approval.en}): ${wrong.en}`,
        },
      }
    }
  },
})
