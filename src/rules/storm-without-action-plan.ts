/** Finds projects whose last review declares a storm and no complete plan of action. */

import { dateWords, ofDate } from '../lang/dates.ts'
import { withoutAny } from '../lang/lists.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { type DatedReview, lastReview } from '../plan/reviews.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const PARTS = {
  owner: { fr: 'responsable', en: 'owner' },
  due: { fr: 'échéance', en: 'due date' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(PARTS) as (keyof typeof PARTS)[]

interface Storm {
  readonly project: Project
  readonly last: DatedReview
}

/** The projects, retained and not completed, whose last review declares a storm. */
function storms(plan: Plan): Storm[] {
  return plan.projects.filter(isOpen).flatMap((project) => {
    const last = lastReview(plan, project)
    return last?.review.weather?.overall === 'storm' ? [{ project, last }] : []
  })
}

/** Finds projects in a declared storm without an action plan that says what is done, by whom and by when. */
export const stormWithoutActionPlan = defineRule({
  id: 'storm-without-action-plan',
  subject: 'projects',
  severity: 'error',
  parts: ['review'],
  summary: {
    fr: 'Un projet déclaré en orage a un plan d’action, avec un responsable et une échéance',
    en: 'A project declared in a storm has an action plan with an owner and a due date',
  },
  why: {
    fr: 'Une alerte sans réaction datée ni responsable ne change rien',
    en: 'An alarm without a dated reaction that somebody owns changes nothing',
  },
  fix: {
    fr: 'ajoutez à la revue «\u00a0action_plan\u00a0» (action, owner, due)',
    en: 'add "action_plan" (action, owner, due) to the review',
  },
  example:
    'action_plan: { action: point hebdomadaire avec le fournisseur, owner: direction-mobilites, due: 2024-10-15 }',
  collective: {
    population: (plan) => storms(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets déclarés en orage n’ont pas de plan d’action complet`,
      (count, of) => `${count} of ${of} projects declared in a storm have no complete action plan`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const { project, last } of storms(plan)) {
      const { review } = last
      const { action_plan: answer, as_of: date } = review
      const missing = KEYS.filter((key) => answer?.[key] === undefined)
      if (missing.length === 0) continue
      const words = missing.map((key) => PARTS[key])
      const facts = { review: date, missing: answer === undefined ? ['action_plan'] : missing }
      yield answer === undefined
        ? {
            at: within(review, 'weather', 'overall'),
            entity: project.id,
            facts,
            message: {
              fr: `Projet ${nameOf(project, 'fr')} déclaré en orage le ${dateWords(date, 'fr')}, sans plan d’action`,
              en: `${nameOf(project, 'en')} was declared in a storm on ${dateWords(date, 'en')} and has no action plan`,
            },
          }
        : {
            at: keyWithin(review, 'action_plan'),
            entity: project.id,
            facts,
            message: {
              fr: `Plan d’action ${ofDate(date, 'fr')} pour ${nameOf(project, 'fr')}, en orage, sans ${withoutAny(words, 'fr')}`,
              en: `The action plan of ${dateWords(date, 'en')} for ${nameOf(project, 'en')}, in a storm, has no ${withoutAny(words, 'en')}`,
            },
          }
    }
  },
})
