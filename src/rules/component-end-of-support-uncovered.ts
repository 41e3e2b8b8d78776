/** Finds components whose support ends within the plan, or is over, and that no project of the plan replaces. */
import { criticalityName } from '../lang/catalogue/components.ts'
import { onDate } from '../lang/dates.ts'
import {
  type Component,
  endingWithin,
  isOver,
  isUncovered,
  type Replacement,
  supportEnd,
} from '../plan/component-support.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { keptReplacement } from './facts/component-ends.ts'
import { collectively, nameOf } from './words/naming.ts'

/** `, of high criticality`; nothing where the component does not tell. */
function criticalityWords({ criticality }: Component): Bilingual {
  if (criticality === undefined) return { fr: '', en: '' }
  const { fr, en } = criticalityName(criticality)
  return { fr: `, de criticité ${fr},`, en: `, of ${en} criticality,` }
}

/** Why nothing replaces it: no project is named, or the first one named is not of the plan. */
function lackWords(plan: Plan, replacement: Replacement): Bilingual {
  const [project] = replacement.kind === 'not-retained' ? replacement.projects : []
  if (project === undefined) return { fr: 'aucun projet ne le remplace', en: 'no project replaces it' }
  const { fr, en } = statusLabel(plan, project.status)
  return {
    fr: `le projet ${nameOf(project, 'fr')} qui devait le remplacer n’est pas retenu (statut\u00a0: ${fr})`,
    en: `${nameOf(project, 'en')}, which was to replace it, is not retained (status: ${en})`,
  }
}

function factsOf({ criticality, users }: Component) {
  return { ...(criticality === undefined ? {} : { criticality }), ...(users === undefined ? {} : { users }) }
}

/** What is to be done where support is over already: it is too late to retire the component in time. */
const PAST: Bilingual = {
  fr: 'nommez dans «\u00a0replaced_by\u00a0» un projet retenu qui le remplace, portez l’extension de support obtenue dans «\u00a0end_of_support\u00a0», ou supprimez la fiche du composant s’il n’est plus en service',
  en: 'name in "replaced_by" a retained project that replaces it, write the extended support that was bought into "end_of_support", or delete the component where it is no longer in service',
}

/** Finds ends of support, past or within the plan, without a retained project, or a candidate while the plan is not approved. */
export const componentEndOfSupportUncovered = defineRule({
  id: 'component-end-of-support-uncovered',
  subject: 'landscape',
  severity: 'warning',
  summary: {
    fr: 'Un projet du plan remplace tout composant dont le support prend fin pendant le plan',
    en: 'A project of the plan replaces every component whose support ends within the plan',
  },
  why: {
    fr: 'Un composant sans support ne reçoit plus de correctif de sécurité et plus personne ne le répare',
    en: 'A component out of support gets no security fix any more and nobody repairs it',
  },
  fix: {
    fr: 'nommez dans «\u00a0replaced_by\u00a0» un projet retenu qui le remplace, portez l’extension de support obtenue dans «\u00a0end_of_support\u00a0», ou retirez-le avant cette date («\u00a0lifecycle: retire\u00a0»)',
    en: 'name in "replaced_by" a retained project that replaces it, write the extended support that was bought into "end_of_support", or retire it before that day ("lifecycle: retire")',
  },
  example: 'replaced_by: [P-014]',
  named: { 'P-014': 'project' },
  collective: {
    population: (plan) => endingWithin(plan, supportEnd).length,
    message: collectively(
      (count, of) =>
        `Aucun projet du plan ne remplace ${count} des ${of} composants dont le support prend fin pendant le plan`,
      (count, of) => `No project of the plan replaces ${count} of ${of} components whose support ends within the plan`,
    ),
  },
  follows: ['reference-unknown'],
  *run(plan: Plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const ending of endingWithin(plan, supportEnd)) {
      const { component, end } = ending
      const replacement = keptReplacement(plan, ending)
      if (!isUncovered(replacement)) continue
      const { end_of_support: written = '' } = component
      const about = criticalityWords(component)
      const lack = lackWords(plan, replacement)
      const isPast = isOver(plan, end)
      yield {
        at: within(component, 'end_of_support'),
        entity: component.id,
        ...(isPast ? { help: PAST } : {}),
        facts: { end_of_support: written, ...factsOf(component) },
        message: {
          fr: `Le support du composant ${nameOf(component, 'fr')}${about.fr} ${isPast ? 'a pris fin' : 'prend fin'} ${onDate(written, 'fr')} et ${lack.fr}`,
          en: `Support of ${nameOf(component, 'en')}${about.en} ${isPast ? 'ended' : 'ends'} ${onDate(written, 'en')} and ${lack.en}`,
        },
      }
    }
  },
})
