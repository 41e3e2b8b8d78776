/** Finds needs that were deferred or rejected without a word why; audit recommendations have a rule of their own. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { isRecommendation } from '../metrics/recommendations.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function refused({ needs }: Plan): Entry<'needs'>[] {
  return needs.filter((need) => (need.status === 'rejected' || need.status === 'deferred') && !isRecommendation(need))
}

/** Finds deferred and rejected needs with neither a reason nor a decision. */
export const needRefusedWithoutReason = defineRule({
  id: 'need-refused-without-reason',
  subject: 'needs',
  severity: 'warning',
  summary: { fr: 'Un besoin différé ou écarté dit pourquoi', en: 'A need that was deferred or rejected says why' },
  why: {
    fr: 'Un refus motivé se comprend\u00a0; sans motif, la direction redemande au plan suivant',
    en: 'A refusal with a reason is understood; without one the department asks again in the next plan',
  },
  fix: {
    fr: 'ajoutez le motif (reason), ou la décision qui l’a différé ou écarté (decision)',
    en: 'add the reason, or the decision that deferred or rejected it',
  },
  example: 'reason: usage trop restreint',
  collective: {
    population: (plan) => refused(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} besoins différés ou écartés n’ont ni motif ni décision`,
      (count, of) => `${count} of ${of} needs deferred or rejected have neither reason nor decision`,
    ),
  },
  *run(plan) {
    for (const need of refused(plan)) {
      if (need.reason !== undefined || need.decision !== undefined) continue
      const deferred = need.status === 'deferred'
      yield {
        at: within(need, 'status'),
        entity: need.id,
        facts: { status: need.status },
        message: {
          fr: `Besoin ${nameOf(need, 'fr')} ${deferred ? 'différé' : 'écarté'} sans motif ni décision`,
          en: `The need ${nameOf(need, 'en')} is ${valueLabel(need.status).en} without a reason or a decision`,
        },
      }
    }
  },
})
