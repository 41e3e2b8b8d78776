/** Security regimes of the plan as they are declared. */

import { formatNumber } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { isApplicable, isCovered, regimesInUse } from '../plan/regimes/in-use.ts'
import { knownRegime } from '../plan/regimes/known.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const MANAGEMENT: readonly (string | undefined)[] = ['assembly', 'executive', undefined]

/** What is wrong with the approval; undefined where the decision stands, and where it is not to be found. */
function approvalFault(plan: Plan, { approved_by: by }: Entry<'regimes'>): Bilingual | undefined {
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

export const regimeNotApproved = recordRule({
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
  over: regimesInUse,
  find({ entry, known }, plan) {
    if (entry === undefined || known?.approval === undefined) return undefined
    const wrong = approvalFault(plan, entry)
    if (wrong === undefined) return undefined
    return {
      ...placedIn(entry, entry.approved_by === undefined ? 'id' : 'approved_by'),
      message: {
        fr: `Mesures du référentiel ${nameOf(known, 'fr')} non approuvées par la direction (${known.approval.fr})\u00a0: ${wrong.fr}`,
        en: `The management has not approved the measures of ${nameOf(known, 'en')} (${known.approval.en}): ${wrong.en}`,
      },
    }
  },
})

function ownRegimes({ regimes }: Plan): Plan['regimes'] {
  return regimes.filter(({ id }) => knownRegime(id) === undefined)
}

export const regimeTitleMissing = defineRule({
  id: 'regime-title-missing',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Un référentiel propre au plan a un intitulé, et ses mesures aussi',
    en: 'A regime of the plan’s own has a title, and so have its measures',
  },
  why: {
    fr: 'L’outil ne connaît pas ce référentiel\u00a0: sans intitulé, la matrice de couverture n’en montre que des codes',
    en: 'The program does not know this regime: without titles the coverage matrix shows codes only',
  },
  fix: {
    fr: 'ajoutez «\u00a0title\u00a0», tel que le texte de référence l’écrit',
    en: 'add "title", as the text of reference has it',
  },
  example: 'title: Cloisonnement du réseau',
  collective: {
    population: (plan) => ownRegimes(plan).reduce((sum, { measures = [] }) => sum + 1 + measures.length, 0),
    message: {
      fr: '{count} des {of} référentiels et mesures propres au plan n’ont pas d’intitulé',
      en: '{count} of {of} regimes and measures of the plan’s own have no title',
    },
  },
  *run(plan) {
    for (const regime of ownRegimes(plan)) {
      if (regime.title === undefined) {
        yield {
          ...placedIn(regime, 'id'),
          message: {
            fr: `Référentiel ${quote(regime.id, 'fr')} inconnu de l’outil et sans intitulé`,
            en: `The regime ${quote(regime.id, 'en')} is not known to the program and has no title`,
          },
        }
      }
      for (const [index, { id, title }] of (regime.measures ?? []).entries()) {
        if (title !== undefined) continue
        yield {
          ...placedIn(regime, 'measures', index, 'id'),
          facts: { measure: id },
          message: {
            fr: `Mesure ${quote(id, 'fr')} du référentiel ${nameOf(regime, 'fr')} sans intitulé`,
            en: `Measure ${quote(id, 'en')} of the regime ${nameOf(regime, 'en')} has no title`,
          },
        }
      }
    }
  },
})

export const regimeUndeclared = recordRule({
  id: 'regime-undeclared',
  subject: 'security',
  severity: 'info',
  summary: {
    fr: 'Un référentiel que servent des projets est déclaré par le plan',
    en: 'A regime that projects serve is declared by the plan',
  },
  why: {
    fr: 'Sans déclaration, rien ne dit où en sont les mesures qu’aucun projet ne porte, ni quelle échéance s’impose',
    en: 'Without a declaration nothing says where the measures stand that no project carries, nor by when they are due',
  },
  fix: {
    fr: 'déclarez le référentiel sous «\u00a0regimes\u00a0», avec la décision qui l’approuve (approved_by) et l’état de chaque mesure',
    en: 'declare the regime under "regimes", with the decision that approves it (approved_by) and the status of each measure',
  },
  example: 'regimes: [{ id: nis2, measures: [{ id: a, status: gap }] }]',
  over: regimesInUse,
  find(regime) {
    const projects = [...new Set(regime.measures.flatMap((measure) => measure.projects))]
    const first = regime.measures[0]
    if (regime.entry !== undefined || first === undefined || projects.length === 0) return undefined
    const asked = regime.measures.filter(isApplicable).length
    const covered = regime.measures.filter(isCovered).length
    const words = bilingual((lang) => counted(projects.length, NOUNS.project, lang))
    return {
      at: first.at,
      facts: { regime: regime.id, covered, asked },
      message: {
        fr: `Référentiel ${nameOf(regime, 'fr')} servi par ${words.fr} (${formatNumber(covered, 'fr')} de ses ${formatNumber(asked, 'fr')} mesures) sans être déclaré`,
        en: `The regime ${nameOf(regime, 'en')} is served by ${words.en} (${formatNumber(covered, 'en')} of its ${formatNumber(asked, 'en')} measures) and is not declared`,
      },
    }
  },
})
