/** Finds budget lines under an authorisation that cannot pay for them. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { quote } from '../lang/punctuation.ts'
import type { Authorisation } from '../metrics/base/authorisations.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameWords } from './words/naming.ts'

interface LineUnder {
  readonly project: Project
  readonly line: BudgetLine
  readonly authorisation: Authorisation
}

/** The lines that name an authorisation of the plan. */
function linesUnderAny({ projects, authorisations }: Plan): LineUnder[] {
  return projects.flatMap((project) =>
    project.budget.flatMap((line) => {
      const authorisation = entityById(authorisations, line.authorisation ?? '')
      return authorisation === undefined ? [] : [{ project, line, authorisation }]
    }),
  )
}

/** Why the authorisation cannot pay for the line; undefined where it can. */
function faultOf({ line, authorisation: { type } }: LineUnder): Bilingual | undefined {
  if (line.kind === 'internal_labour')
    return { fr: `les frais de personnel sont exclus d’une ${type}`, en: `staff costs are excluded from an ${type}` }
  if (type === 'AP' && line.section === 'operating')
    return { fr: 'une AP ne porte que des dépenses d’investissement', en: 'an AP pays for investment only' }
  if (type === 'AE' && line.section === 'investment')
    return { fr: 'une AE ne porte que des dépenses de fonctionnement', en: 'an AE pays for operating cost only' }
  return undefined
}

/** Finds operating lines under an AP, investment lines under an AE, and staff cost under either. */
export const authorisationLineUnfit = defineRule({
  id: 'authorisation-line-unfit',
  subject: 'authorisations',
  severity: 'error',
  parts: ['section', 'kind', 'authorisation'],
  summary: {
    fr: 'Une AP porte de l’investissement, une AE du fonctionnement, aucune des frais de personnel',
    en: 'An AP pays for investment, an AE for operating cost, neither for staff',
  },
  why: {
    fr: 'L’article L.\u00a02311-3 du CGCT réserve les AP à l’investissement et exclut les frais de personnel des AE\u00a0: le comptable refuse le mandat',
    en: 'The code of local government keeps AP for investment and excludes staff costs from AE: the accounting officer refuses the payment',
  },
  fix: {
    fr: 'corrigez la section ou la nature de la ligne, ou retirez l’autorisation qu’elle nomme',
    en: 'correct the section or the kind of the line, or take away the authorisation that it names',
  },
  collective: {
    population: (plan) => linesUnderAny(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} lignes sous autorisation ne peuvent pas en relever`,
      (count, of) => `${count} of ${of} lines under an authorisation cannot fall under it`,
    ),
  },
  *run(plan) {
    for (const under of linesUnderAny(plan)) {
      const fault = faultOf(under)
      if (fault === undefined) continue
      const { project, line, authorisation } = under
      const [kind, section] = [lineKindLabel(plan, line.word), sectionName(line.section)]
      const [name, id] = [nameWords(project), bilingual((lang) => quote(authorisation.id, lang))]
      yield {
        at: within(line, 'authorisation'),
        entity: project.id,
        facts: { section: line.section, kind: line.kind, authorisation: authorisation.id },
        message: {
          fr: `Ligne de ${name.fr} (${section.fr}, ${kind.fr}) sous l’autorisation ${id.fr}\u00a0: ${fault.fr}`,
          en: `A line of ${name.en} (${section.en}, ${kind.en}) is under authorisation ${id.en}: ${fault.en}`,
        },
      }
    }
  },
})
