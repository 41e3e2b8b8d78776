/** Finds recommendations of audits that are neither taken up by a project nor turned down with a reason. */
import { isRecommendation } from '../metrics/recommendations.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { answeredNeeds } from './facts/answered-needs.ts'
import { collectively, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

/** Recommendations that another rule does not look at: an accepted need without a project is one of its own. */
function awaiting({ needs }: Plan): Need[] {
  return needs.filter(
    (need) =>
      isRecommendation(need) && need.status !== 'accepted' && need.status !== 'covered' && need.status !== 'duplicate',
  )
}

/** `of "audit 2023, R3"`; nothing where the need does not name it. */
function reference({ recommendation }: Need): Bilingual {
  if (recommendation === undefined) return { fr: '', en: '' }
  return { fr: ` (${recommendation})`, en: ` (${recommendation})` }
}

function sentence(plan: Plan, need: Need): Bilingual {
  const ref = reference(need)
  const department = entityById(plan.departments, need.department) ?? { id: need.department }
  if (need.status === 'rejected' || need.status === 'deferred')
    return {
      fr: `Recommandation d’audit ${nameOf(need, 'fr')}${ref.fr} ${need.status === 'rejected' ? 'écartée' : 'différée'} sans motif ni décision`,
      en: `Audit recommendation ${nameOf(need, 'en')}${ref.en} is ${need.status} and neither a reason nor a decision says why`,
    }
  return {
    fr: `Recommandation d’audit ${nameOf(need, 'fr')}${ref.fr}, portée par ${nameOf(department, 'fr')}, sans projet retenu ni refus motivé`,
    en: `Audit recommendation ${nameOf(need, 'en')}${ref.en}, carried by ${nameOf(department, 'en')}, has neither a retained project nor a reasoned refusal`,
  }
}

/** Finds recommendations without a project (a candidate will do while the plan is not approved) and without a reasoned refusal. */
export const recommendationUnanswered = defineRule({
  id: 'recommendation-unanswered',
  subject: 'strategy',
  severity: { draft: 'info', approved: 'warning' },
  parts: ['status'],
  summary: {
    fr: 'Toute recommandation d’audit est prise en charge par un projet, ou écartée avec un motif',
    en: 'Every audit recommendation is taken up by a project, or turned down with a reason',
  },
  why: {
    fr: 'L’auditeur revient et demande la suite donnée à chacune de ses recommandations',
    en: 'The auditor comes back and asks what became of each recommendation',
  },
  fix: {
    fr: 'nommez le projet qui y répond, ou différez ou écartez le besoin avec «\u00a0reason\u00a0» ou «\u00a0decision\u00a0»',
    en: 'name the project that answers it, or defer or reject the need with a "reason" or a "decision"',
  },
  example: 'reason: couvert par le contrat d’hébergement',
  collective: {
    population: (plan) => awaiting(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} recommandations d’audit non acceptées n’ont ni projet ni refus motivé`,
      (count, of) =>
        `${count} of ${of} audit recommendations not accepted have neither a project nor a reasoned refusal`,
    ),
  },
  follows: ['reference-unknown'],
  *run(plan) {
    const isAnswered = answeredNeeds(plan)
    for (const need of awaiting(plan)) {
      if (isAnswered(need)) continue
      const isTurnedDown = need.status === 'rejected' || need.status === 'deferred'
      if (isTurnedDown && (need.reason ?? need.decision) !== undefined) continue
      yield {
        at: within(need, 'status'),
        entity: need.id,
        facts: { status: need.status },
        message: sentence(plan, need),
      }
    }
  },
})
