/** Finds components whose lifecycle decision and projects contradict each other. */
import { type Component, endingWithin, replacementsOf, supportEnd } from '../plan/component-support.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

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

/** Finds components to be kept that a project replaces, and components to be replaced that none does. */
export const componentLifecycleContradicted = defineRule({
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
  collective: {
    population: (plan) => decided(plan).length,
    message: collectively(
      (count, of) =>
        `Ce que doivent devenir ${count} des ${of} composants à conserver ou à remplacer contredit les projets du plan`,
      (count, of) =>
        `What is to become of ${count} of ${of} components to keep or replace contradicts the projects of the plan`,
    ),
  },
  follows: ['reference-unknown'],
  *run(plan) {
    for (const component of decided(plan)) {
      const kept = replacementsOf(plan, component).filter((project) => isInPlan(plan, project))
      const message = contradiction(component, kept)
      if (message !== undefined) yield { at: within(component, 'lifecycle'), entity: component.id, message }
    }
  },
})
