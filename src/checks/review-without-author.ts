/** Finds reviews that nobody signed. */
import { within } from '../model/entity.ts'
import { projectById } from '../model/project-by-id.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

/** Finds reviews without author. */
export const reviewWithoutAuthor = defineCheck({
  id: 'review-without-author',
  severity: { draft: 'warning', approved: 'error' },
  summary: {
    fr: 'Une revue dit quelle fonction l’a faite',
    en: 'A review says which role made it',
  },
  why: {
    fr: 'Une appréciation que personne ne signe n’est pas une preuve',
    en: 'A judgement that nobody signs is no evidence',
  },
  fix: {
    fr: 'ajoutez «\u00a0author\u00a0»\u00a0: une fonction, jamais le nom d’une personne',
    en: 'add "author": a role, never the name of a person',
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
          fr: `Revue de ${nameOf(project, 'fr')} du ${review.as_of} sans auteur`,
          en: `Missing author of the review of ${nameOf(project, 'en')} on ${review.as_of}`,
        },
      }
    }
  },
})
