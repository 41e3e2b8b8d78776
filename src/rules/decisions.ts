/** Decisions and the bodies that take them. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { dateWords, onDate } from '../lang/dates.ts'
import { withoutAny } from '../lang/lists.ts'
import { daysText } from '../lang/plurals.ts'
import { quote, shortHash } from '../lang/punctuation.ts'
import { appraisalHash } from '../plan/content-hash.ts'
import { decisionsAsked } from '../plan/decisions-asked.ts'
import { followUpDelay } from '../plan/due-dates.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { meetingBodies } from '../plan/meetings.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

export const appraisalChanged = defineRule({
  id: 'appraisal-changed',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Les options figées par une décision restent celles que l’instance a vues',
    en: 'The options that a decision froze stay those that the body saw',
  },
  why: {
    fr: 'Retouché après coup, l’enregistrement ne prouve plus entre quoi l’instance a choisi',
    en: 'Retouched afterwards, the record no longer proves what the body chose between',
  },
  fix: {
    fr: 'rétablissez l’enregistrement tel que git le garde\u00a0; un autre choix demande une autre décision',
    en: 'restore the record as git keeps it; another choice needs another decision',
  },
  *run({ appraisals, withholding }) {
    // The seal is of the record as it is written, not of what an audience may see of it.
    if (withholding !== undefined) return
    for (const record of appraisals) {
      const { decision, hash } = record
      if (hash === undefined) continue
      const now = appraisalHash(record)
      if (hash.toLowerCase() === now) continue
      yield {
        at: within(record, 'hash'),
        facts: { decision, hash, computed: now },
        message: {
          fr: `Options de la décision ${quote(decision, 'fr')} modifiées depuis qu’elles ont été figées\u00a0: empreinte ${quote(shortHash(hash), 'fr')} inscrite, ${quote(shortHash(now), 'fr')} calculée`,
          en: `The options of decision ${quote(decision, 'en')} have changed since they were frozen: hash ${quote(shortHash(hash), 'en')} is written, ${quote(shortHash(now), 'en')} computed`,
        },
      }
    }
  },
})

/** One meeting may be missed; two in a row are a body that no longer meets. */
const MISSED = 2

export const bodyNotMeeting = recordRule({
  id: 'body-not-meeting',
  subject: 'governance',
  severity: 'warning',
  summary: {
    fr: 'Une instance se réunit au rythme qu’elle s’est donné',
    en: 'A body meets at the pace that it set itself',
  },
  why: {
    fr: 'Une instance qui ne se réunit plus laisse les arbitrages aux projets eux-mêmes',
    en: 'A body that no longer meets leaves arbitration to the projects themselves',
  },
  fix: {
    fr: 'inscrivez sa dernière réunion dans meetings, ou corrigez cadence_days',
    en: 'write its last meeting under meetings, or correct cadence_days',
  },
  most: {
    fr: '{count} des {of} instances ne se sont pas réunies depuis plus de deux fois leur rythme',
    en: '{count} of {of} bodies have not met for more than twice their cadence',
  },
  follows: ['date-outside-plan'],
  /** The bodies that set themselves a cadence and have met; none of a closed plan. */
  over: (plan) => (plan.status === 'closed' ? [] : meetingBodies(plan)),
  find({ body, cadence, last }, plan) {
    const age = plan.asOf - last.day
    if (age <= MISSED * cadence) return undefined
    const date = dayText(last.day)
    return {
      ...placedIn(body, 'meetings', last.index, 'date'),
      facts: { last: date, age, cadence },
      message: {
        fr: `Dernière réunion de ${nameOf(body, 'fr')} il y a ${daysText(age, 'fr')} (${dateWords(date, 'fr')}), pour une réunion tous les ${daysText(cadence, 'fr')}`,
        en: `${nameOf(body, 'en')} last met ${daysText(age, 'en')} ago (${dateWords(date, 'en')}) though it is to meet every ${daysText(cadence, 'en')}`,
      },
    }
  },
})

const OF_DECISION = {
  date: { fr: 'date', en: 'date' },
  body: { fr: 'instance', en: 'body' },
  subject: { fr: 'objet', en: 'subject' },
  outcome: { fr: 'sens de la décision', en: 'outcome' },
  owner: { fr: 'responsable du suivi', en: 'owner' },
} as const satisfies Record<string, Bilingual>

const DECISION_KEYS = Object.keys(OF_DECISION) as (keyof typeof OF_DECISION)[]

export const decisionIncomplete = recordRule({
  id: 'decision-incomplete',
  subject: 'governance',
  severity: 'error',
  summary: {
    fr: 'Une décision a une date, une instance, un objet, un sens et un responsable',
    en: 'A decision has a date, a body, a subject, an outcome and an owner',
  },
  why: {
    fr: 'Le registre fait foi\u00a0: une décision sans date, sans auteur ou sans suite ne prouve rien',
    en: 'The register is evidence: a decision without date, author or follow-up proves nothing',
  },
  fix: {
    fr: 'complétez la décision (clés date, body, subject, outcome, owner)',
    en: 'complete the decision (keys date, body, subject, outcome, owner)',
  },
  most: { fr: '{count} des {of} décisions sont incomplètes', en: '{count} of {of} decisions are incomplete' },
  over: ({ decisions }) => decisions,
  find(decision) {
    const missing = DECISION_KEYS.filter((key) => decision[key] === undefined)
    if (missing.length === 0) return undefined
    const { id } = decision
    const words = missing.map((key) => OF_DECISION[key])
    return {
      at: within(decision, 'id'),
      entity: id,
      facts: { missing },
      message: {
        fr: `Décision ${quote(id, 'fr')} sans ${withoutAny(words, 'fr')}`,
        en: `Decision ${quote(id, 'en')} has no ${withoutAny(words, 'en')}`,
      },
    }
  },
})

/** Finds decisions past their due date whose follow-up is neither done nor dropped, and those that reviews ask for and nobody took by the day they name. */
export const decisionOverdue = defineRule({
  id: 'decision-overdue',
  subject: 'governance',
  severity: 'warning',
  summary: { fr: 'Une décision est suivie d’effet à son échéance', en: 'A decision is followed up by its due date' },
  why: {
    fr: 'Une décision sans suite finit par être reprise, ou oubliée',
    en: 'A decision without follow-up is taken again, or forgotten',
  },
  fix: {
    fr: 'indiquez la suite donnée (status: done ou dropped), ou fixez une nouvelle échéance',
    en: 'record the follow-up (status: done or dropped), or set a new due date',
  },
  collective: {
    population: (plan) => [...plan.decisions, ...decisionsAsked(plan)].filter(({ due }) => due !== undefined).length,
    message: {
      fr: 'La suite de {count} des {of} décisions à échéance est en retard',
      en: 'The follow-up of {count} of {of} decisions with a due date is late',
    },
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const decision of plan.decisions) {
      const { id, due = '' } = decision
      const late = followUpDelay(plan, decision)
      if (late === undefined) continue
      const subject = decision.subject ?? id
      yield {
        at: within(decision, 'due'),
        entity: id,
        facts: { due, days: late },
        message: {
          fr: `Suite de la décision ${quote(subject, 'fr')} en retard de ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(due, 'fr')})`,
          en: `The follow-up of ${quote(subject, 'en')} was due ${onDate(due, 'en')} and is ${daysText(late, 'en')} late`,
        },
      }
    }
    for (const { project, question, due, review } of decisionsAsked(plan)) {
      if (due === undefined || due >= plan.asOf) continue
      const [date, late] = [dayText(due), plan.asOf - due]
      yield {
        at: within(review, 'decision_requested', 'due'),
        entity: project.id,
        facts: { due: date, days: late },
        message: {
          fr: `Décision demandée ${quote(question, 'fr')} attendue depuis ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(date, 'fr')})`,
          en: `The decision ${quote(question, 'en')} was asked for ${onDate(date, 'en')} and is ${daysText(late, 'en')} late`,
        },
      }
    }
  },
})

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
