/** Finds records of options that say something else than when they were frozen, or that are gone. */

import { quote } from '../../lang/punctuation.ts'
import { appraisalHash } from '../../plan/content-hash.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { defineStateRule, type RuleHit } from '../define.ts'

type Appraisal = Entry<'appraisals'>

function sameDecision(plan: Plan, { decision }: Appraisal): Appraisal[] {
  const key = decision.toLowerCase()
  return plan.appraisals.filter((record) => record.decision.toLowerCase() === key)
}

/** The register's decision that the record belonged to, else the plan's header. */
function placeOfLoss({ decisions, header }: Plan, { decision }: Appraisal): RuleHit['at'] {
  const entry = decisions.find(({ id }) => id.toLowerCase() === decision.toLowerCase())
  return entry === undefined ? within(header, 'id') : within(entry, 'id')
}

function rewritten(newer: Appraisal): RuleHit {
  const { decision } = newer
  return {
    at: keyWithin(newer, 'options'),
    facts: { decision },
    message: {
      fr: `Options de la décision ${quote(decision, 'fr')} réécrites`,
      en: `The options of decision ${quote(decision, 'en')} were rewritten after they were frozen`,
    },
  }
}

function removed(after: Plan, older: Appraisal): RuleHit {
  const { decision } = older
  return {
    at: placeOfLoss(after, older),
    facts: { decision },
    message: {
      fr: `Options de la décision ${quote(decision, 'fr')} supprimées`,
      en: `The frozen options of decision ${quote(decision, 'en')} were removed`,
    },
  }
}

/** Finds frozen options of a decision that changed or were taken away. */
export const appraisalRewritten = defineStateRule({
  id: 'appraisal-rewritten',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Les options figées par une décision ne changent plus et restent au plan',
    en: 'The options that a decision froze change no more and stay in the plan',
  },
  why: {
    fr: 'Elles disent entre quoi l’instance a choisi\u00a0: une empreinte recalculée cacherait la retouche',
    en: 'They say what the body chose between: a hash made anew would hide the retouch',
  },
  fix: {
    fr: 'rétablissez l’enregistrement tel que git le garde\u00a0; un autre choix demande une autre décision',
    en: 'restore the record as git keeps it; another choice needs another decision',
  },
  *run(before, after) {
    for (const older of before.appraisals) {
      const now = sameDecision(after, older)
      const [newer] = now
      if (newer === undefined) yield removed(after, older)
      else if (!now.some((record) => appraisalHash(record) === appraisalHash(older))) yield rewritten(newer)
    }
  },
})
