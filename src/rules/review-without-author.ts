/** Finds reviews that nobody signed. */

import { dateWords, ofDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds reviews without author. */
export const reviewWithoutAuthor = defineRule({
  id: 'review-without-author',
  subject: 'projects',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['review'],
  summary: { fr: 'Une revue dit quelle fonction l’a faite', en: 'A review says which role made it' },
  why: {
    fr: 'Une appréciation que personne ne signe n’est pas une preuve',
    en: 'A judgement that nobody signs is no evidence',
  },
  fix: {
    fr: 'ajoutez «\u00a0author\u00a0»\u00a0: une fonction, jamais le nom d’une personne',
    en: 'add "author": a role, never the name of a person',
  },
  collective: {
    population: ({ reviews }) => reviews.length,
    message: collectively(
      (count, of) => `${count} des ${of} revues n’ont pas d’auteur`,
      (count, of) => `${count} of ${of} reviews have no author`,
    ),
  },
  *run(plan) {
    for (const review of plan.reviews) {
      if (review.author !== undefined) continue
      const project = projectById(plan, review.project) ?? { id: review.project }
      yield {
        at: within(review, 'project'),
        entity: project.id,
        facts: { review: review.as_of },
        message: {
          fr: `Revue de ${nameOf(project, 'fr')} ${ofDate(review.as_of, 'fr')} sans auteur`,
          en: `The review of ${nameOf(project, 'en')} dated ${dateWords(review.as_of, 'en')} has no author`,
        },
      }
    }
  },
})
