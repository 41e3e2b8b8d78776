/** Finds an approved plan that does not say who approved it and when. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { withoutAny } from '../lang/lists.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'

/** Whether the register holds a dated approval of a body, for a plan that names no decision. */
function isApprovedInRegister({ decisions }: Plan): boolean {
  return decisions.some(
    ({ kind, outcome, date, body }) =>
      (kind === 'approve' || kind === 'scenario') && outcome === 'approved' && date !== undefined && body !== undefined,
  )
}

function decisionOf(plan: Plan): Entry<'decisions'> | undefined {
  const { decision } = plan.header
  return decision === undefined ? undefined : entityById(plan.decisions, decision)
}

function missingOf({ date, body }: Entry<'decisions'>): Bilingual[] {
  return [
    ...(date === undefined ? [{ fr: 'date', en: 'date' }] : []),
    ...(body === undefined ? [{ fr: 'instance', en: 'body' }] : []),
  ]
}

/** Finds an approved plan without a decision, or with one that has no date or no body. */
export const planWithoutDecision = defineRule({
  id: 'plan-without-decision',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Un plan approuvé cite la décision, datée, de l’instance qui l’a adopté',
    en: 'An approved plan names the dated decision of the body that adopted it',
  },
  why: { fr: 'Sans mandat, le plan n’engage personne', en: 'Without a mandate the plan binds nobody' },
  fix: {
    fr: 'ajoutez la décision d’adoption au relevé (kind: approve, outcome: approved, date, body), ou citez-la dans plan.decision',
    en: 'add the decision that approved it to the register (kind: approve, outcome: approved, date, body), or name it in plan.decision',
  },
  example: 'decision: DEC-2022-01',
  named: { 'DEC-2022-01': 'adoption' },
  *run(plan) {
    if (!plan.isApproved) return
    const { decision: id, status } = plan.header
    if (id === undefined) {
      if (isApprovedInRegister(plan)) return
      yield {
        at: within(plan.header, 'status'),
        facts: { status },
        message: {
          fr: `Le plan est ${planStatusLabel(status).fr} sans décision d’adoption`,
          en: `The plan is ${planStatusLabel(status).en} but no decision adopted it`,
        },
      }
      return
    }
    const decision = decisionOf(plan)
    const missing = decision === undefined ? [] : missingOf(decision)
    if (decision === undefined || missing.length === 0) return
    yield {
      at: within(plan.header, 'decision'),
      facts: { decision: id },
      related: [{ at: within(decision, 'id'), label: { fr: 'la décision', en: 'the decision is here' } }],
      message: {
        fr: `Décision d’adoption ${quote(id, 'fr')} sans ${withoutAny(missing, 'fr')}`,
        en: `Decision ${quote(id, 'en')}, which adopted the plan, has no ${withoutAny(missing, 'en')}`,
      },
    }
  },
})
