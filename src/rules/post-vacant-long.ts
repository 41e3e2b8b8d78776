/** Finds posts that have stood empty for too long. */

import { dateWords } from '../lang/dates.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { isFilled, isOpen, postsIn, vacancyOf } from '../metrics/posts.ts'
import { titleOf, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Days after which an empty post is no longer a recruitment under way. */
const MOST_DAYS = 180

function openPosts(plan: Plan) {
  return postsIn(plan, wholeScope(plan)).filter((post) => isOpen(post, plan.asOf))
}

/** Finds posts open on the status date and vacant for more than 180 days. */
export const postVacantLong = defineRule({
  id: 'post-vacant-long',
  subject: 'load',
  severity: 'warning',
  parts: ['post'],
  summary: {
    fr: 'Un poste ouvert ne reste pas vacant plus de six mois',
    en: 'An open post is not vacant for more than six months',
  },
  why: {
    fr: 'Le plan compte sur ce poste\u00a0: tant qu’il est vide, sa charge retombe sur l’équipe ou sur des prestataires',
    en: 'The plan counts on the post: while it is empty its work falls to the team or to suppliers',
  },
  fix: {
    fr: 'indiquez filled si le poste est pourvu, closed s’il est supprimé\u00a0; un recrutement qui dure s’inscrit par une dérogation (plan.waivers)',
    en: 'write filled where the post is taken, closed where it is gone; record a recruitment that goes on as a waiver (plan.waivers)',
  },
  collective: {
    population: (plan) => openPosts(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} postes ouverts sont vacants depuis plus de six mois`,
      (count, of) => `${count} of ${of} open posts have been vacant for more than six months`,
    ),
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const post of openPosts(plan)) {
      const span = isFilled(post, plan.asOf) ? undefined : vacancyOf(post, plan.asOf)
      const days = span === undefined ? 0 : span.last - span.first + 1
      if (days <= MOST_DAYS) continue
      const { team, index, written } = post
      const title = titleOf(written.title, String(index))
      yield {
        at: within(team, 'posts', index, 'opened'),
        entity: team.id,
        facts: { post: title.en, days, limit: MOST_DAYS },
        message: {
          fr: `Poste ${quote(title.fr, 'fr')} de l’équipe ${nameOf(team, 'fr')} vacant depuis ${counted(days, NOUNS.day, 'fr')} (ouvert le ${dateWords(written.opened, 'fr')})`,
          en: `The post ${quote(title.en, 'en')} of the team ${nameOf(team, 'en')} has been vacant for ${counted(days, NOUNS.day, 'en')} (opened on ${dateWords(written.opened, 'en')})`,
        },
      }
    }
  },
})
