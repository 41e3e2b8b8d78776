/** Components of the existing system: their support, contracts and replacement. */

import { criticalityName } from '../lang/catalogue/components.ts'
import { dateWords, ofDate, onDate } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import {
  type Component,
  type ComponentEnd,
  contractEnd,
  endingWithin,
  goLiveDayOf,
  isOver,
  isReplaced,
  isUncovered,
  type Replacement,
  replacementBy,
  replacementsOf,
  supportEnd,
} from '../plan/component-support.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { dayText } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { placedIn, recordRule } from './define.ts'
import { datePlace } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

/** How a project of the plan replaces a component by the end of its support: in time, late, undated or not at all. */
function plannedReplacement(plan: Plan, ending: ComponentEnd): Replacement {
  return replacementBy(plan, ending, { counts: (project) => isInPlan(plan, project) })
}

/** The same by the end of a contract, with the go-lives of the project. */
function plannedGoLive(plan: Plan, ending: ComponentEnd): Replacement {
  return replacementBy(plan, ending, { counts: (project) => isInPlan(plan, project), dayOf: goLiveDayOf })
}

/** The end of the project that replaces a component, for a finding to refer to. */
function endOf(project: Project): Related {
  return {
    at: datePlace(project, 'end'),
    label: { fr: 'la fin du projet est ici', en: 'the end of the project is here' },
  }
}

/** Finds contracts that end before the last go-live of the first replacing project, or its end where it names none. */
export const componentContractGap = recordRule({
  id: 'component-contract-gap',
  subject: 'landscape',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un contrat ou une licence court jusqu’à la mise en service de ce qui remplace le composant',
    en: 'A contract or licence runs until the go-live of what replaces the component',
  },
  why: {
    fr: 'Entre la fin du contrat et la mise en service, le service s’interrompt ou se poursuit hors marché',
    en: 'Between the end of the contract and the go-live the service stops, or goes on without a contract',
  },
  fix: {
    fr: 'prolongez le contrat par un avenant ou une reconduction et portez-en la date dans «\u00a0contract_end\u00a0», ou avancez la mise en service',
    en: 'extend the contract and write its new end into "contract_end", or bring the go-live forward',
  },
  most: {
    fr: '{count} des {of} contrats de composants à remplacer prennent fin avant la mise en service du remplacement',
    en: '{count} of {of} contracts of components to be replaced end before the replacement goes live',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  /** Ends of contracts of components that a project of the plan is still to replace. */
  over: (plan) =>
    plan.components.flatMap((component) => {
      const end = contractEnd(component)
      if (end === undefined) return []
      const replacement = plannedGoLive(plan, { component, end })
      return 'day' in replacement && !isReplaced(plan, replacement) ? [{ component, end }] : []
    }),
  find(ending, plan) {
    const { component } = ending
    const replacement = plannedGoLive(plan, ending)
    if (replacement.kind !== 'late') return undefined
    const { project, day, days } = replacement
    const { contract_end: written = '', supplier } = component
    const [golive, gap] = [dayText(day), -days]
    const by = supplier === undefined ? '' : ` (${supplier})`
    return {
      ...placedIn(component, 'contract_end'),
      facts: { contract_end: written, project: project.id, golive, days: gap },
      related: [endOf(project)],
      message: {
        fr: `Contrat du composant ${nameOf(component, 'fr')}${by} échu ${daysText(gap, 'fr')} avant la mise en service du projet ${nameOf(project, 'fr')} qui le remplace (fin ${ofDate(written, 'fr')}, mise en service ${ofDate(golive, 'fr')})`,
        en: `The contract of ${nameOf(component, 'en')}${by} ends ${daysText(gap, 'en')} before ${nameOf(project, 'en')}, which replaces it, goes live (${dateWords(written, 'en')}, go-live ${dateWords(golive, 'en')})`,
      },
    }
  },
})

/** `, of high criticality`; nothing where the component does not tell. */
function criticalityWords({ criticality }: Component): Bilingual {
  if (criticality === undefined) return { fr: '', en: '' }
  const { fr, en } = criticalityName(criticality)
  return { fr: `, de criticité ${fr},`, en: `, of ${en} criticality,` }
}

/** Why nothing replaces it: no project is named, or the first one named is not of the plan. */
function uncoveredWords(plan: Plan, replacement: Replacement): Bilingual {
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
export const componentEndOfSupportUncovered = recordRule({
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
  most: {
    fr: 'Aucun projet du plan ne remplace {count} des {of} composants dont le support prend fin pendant le plan',
    en: 'No project of the plan replaces {count} of {of} components whose support ends within the plan',
  },
  follows: ['reference-unknown'],
  exceptClosed: true,
  over: (plan: Plan) => endingWithin(plan, supportEnd),
  find(ending, plan) {
    const { component, end } = ending
    const replacement = plannedReplacement(plan, ending)
    if (!isUncovered(replacement)) return undefined
    const { end_of_support: written = '' } = component
    const about = criticalityWords(component)
    const lack = uncoveredWords(plan, replacement)
    const isPast = isOver(plan, end)
    return {
      ...placedIn(component, 'end_of_support'),
      ...(isPast ? { help: PAST } : {}),
      facts: { end_of_support: written, ...factsOf(component) },
      message: {
        fr: `Le support du composant ${nameOf(component, 'fr')}${about.fr} ${isPast ? 'a pris fin' : 'prend fin'} ${onDate(written, 'fr')} et ${lack.fr}`,
        en: `Support of ${nameOf(component, 'en')}${about.en} ${isPast ? 'ended' : 'ends'} ${onDate(written, 'en')} and ${lack.en}`,
      },
    }
  },
})

const DECIDED: readonly (string | undefined)[] = ['keep', 'replace']

/** Components whose decision asks for a project, or for none; one to be retired may do either. */
function decided(plan: Plan): Component[] {
  // That nothing replaces a component whose support ends within the plan is the matter of another rule.
  const ending = new Set(endingWithin(plan, supportEnd).map(({ component }) => component))
  return plan.components.filter(
    (component) =>
      DECIDED.includes(component.lifecycle) && !(component.lifecycle === 'replace' && ending.has(component)),
  )
}

/** What is wrong between the decision and the projects of the plan that replace the component; undefined where nothing is. */
function contradiction(component: Component, kept: readonly Project[]): Bilingual | undefined {
  const [first] = kept
  if (component.lifecycle === 'keep')
    return (
      first && {
        fr: `Composant ${nameOf(component, 'fr')} à conserver (lifecycle: keep), alors que le projet ${nameOf(first, 'fr')} le remplace`,
        en: `${nameOf(component, 'en')} is to be kept (lifecycle: keep) although ${nameOf(first, 'en')} replaces it`,
      }
    )
  if (first !== undefined) return undefined
  return {
    fr: `Composant ${nameOf(component, 'fr')} à remplacer (lifecycle: replace), alors qu’aucun projet du plan ne le remplace`,
    en: `${nameOf(component, 'en')} is to be replaced (lifecycle: replace) although no project of the plan replaces it`,
  }
}

export const componentLifecycleContradicted = recordRule({
  id: 'component-lifecycle-contradicted',
  subject: 'landscape',
  severity: 'info',
  summary: {
    fr: 'Ce que doit devenir un composant s’accorde avec les projets du plan',
    en: 'What is to become of a component agrees with the projects of the plan',
  },
  why: {
    fr: 'Une décision sur le patrimoine que le plan ne suit pas n’est plus une décision',
    en: 'A decision about the existing system that the plan does not follow is no decision',
  },
  fix: {
    fr: 'corrigez «\u00a0lifecycle\u00a0», ou «\u00a0replaced_by\u00a0»',
    en: 'correct "lifecycle", or "replaced_by"',
  },
  most: {
    fr: 'Ce que doivent devenir {count} des {of} composants à conserver ou à remplacer contredit les projets du plan',
    en: 'What is to become of {count} of {of} components to keep or replace contradicts the projects of the plan',
  },
  follows: ['reference-unknown'],
  over: decided,
  find(component, plan) {
    const kept = replacementsOf(plan, component).filter((project) => isInPlan(plan, project))
    const message = contradiction(component, kept)
    return message && { ...placedIn(component, 'lifecycle'), message }
  },
})

export const componentReplacedLate = recordRule({
  id: 'component-replaced-late',
  subject: 'landscape',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un composant est remplacé avant la fin de son support',
    en: 'A component is replaced before its support ends',
  },
  why: {
    fr: 'Entre la fin du support et celle du projet, le composant reste en service sans correctif',
    en: 'Between the end of support and that of the project, the component runs without fixes',
  },
  fix: {
    fr: 'avancez la fin du projet, ou obtenez une extension de support et portez-la dans «\u00a0end_of_support\u00a0»',
    en: 'bring the end of the project forward, or buy extended support and write it into "end_of_support"',
  },
  most: {
    fr: '{count} des {of} composants à remplacer pendant le plan le seront après la fin de leur support',
    en: '{count} of {of} components to be replaced within the plan will be after their support ends',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  /** Ends of support of components that a project of the plan is still to replace. */
  over: (plan) =>
    endingWithin(plan, supportEnd).filter((ending) => {
      const replacement = plannedReplacement(plan, ending)
      return 'day' in replacement && !isReplaced(plan, replacement)
    }),
  find(ending, plan) {
    const { component } = ending
    const replacement = plannedReplacement(plan, ending)
    if (replacement.kind !== 'late') return undefined
    const { project, day, days } = replacement
    const { end_of_support: written = '' } = component
    const [end, late] = [dayText(day), -days]
    return {
      ...placedIn(component, 'end_of_support'),
      facts: { end_of_support: written, project: project.id, end, days: late },
      related: [endOf(project)],
      message: {
        fr: `Composant ${nameOf(component, 'fr')} remplacé par le projet ${nameOf(project, 'fr')} ${day > plan.asOf ? 'le' : 'au plus tôt le'} ${dateWords(end, 'fr')}, ${daysText(late, 'fr')} après la fin de son support (${dateWords(written, 'fr')})`,
        en: `${nameOf(component, 'en')} is replaced by the project ${nameOf(project, 'en')} on ${dateWords(end, 'en')}${day > plan.asOf ? '' : ' at the earliest'}, ${daysText(late, 'en')} after the end of its support (${dateWords(written, 'en')})`,
      },
    }
  },
})
