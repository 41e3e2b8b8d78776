/** Finds votes of authorisations that no deliberation of the register carries. */

import { outcomeName } from '../lang/catalogue/governance-names.ts'
import { dateWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { type CastVote, castVotes } from './facts/authorisation-votes.ts'
import { collectively, nameWords } from './words/naming.ts'

/** The votes of a plan that keeps a register of decisions: where there is none, there is nothing to name. */
function votesOfRegister(plan: Plan): CastVote[] {
  return plan.decisions.length === 0 ? [] : castVotes(plan)
}

function fault({ authorisation, decision, index, written }: CastVote): RuleHit | undefined {
  const name = nameWords(authorisation)
  const day = bilingual((lang) => dateWords(written.date, lang))
  const hit = { entity: authorisation.id, facts: { vote: written.date } }
  if (written.decision === undefined)
    return {
      ...hit,
      at: keyWithin(authorisation, 'history', index, 'date'),
      message: {
        fr: `Vote du ${day.fr} sur l’autorisation ${name.fr} sans délibération`,
        en: `The vote of ${day.en} on authorisation ${name.en} names no deliberation`,
      },
    }
  if (decision === undefined) return undefined
  const { outcome, date } = decision
  const id = bilingual((lang) => quote(decision.id, lang))
  if (outcome !== undefined && outcome !== 'approved')
    return {
      ...hit,
      at: within(authorisation, 'history', index, 'decision'),
      message: {
        fr: `Vote du ${day.fr} sur l’autorisation ${name.fr} fondé sur la décision ${id.fr}, dont l’issue est «\u00a0${outcomeName(outcome).fr}\u00a0»`,
        en: `The vote of ${day.en} on authorisation ${name.en} rests on decision ${id.en}, the outcome of which is "${outcomeName(outcome).en}"`,
      },
    }
  if (date === undefined || date === written.date) return undefined
  const own = bilingual((lang) => dateWords(date, lang))
  return {
    ...hit,
    at: within(authorisation, 'history', index, 'date'),
    message: {
      fr: `Vote du ${day.fr} sur l’autorisation ${name.fr}, alors que sa délibération ${id.fr} est du ${own.fr}`,
      en: `The vote on authorisation ${name.en} is dated ${day.en}, its deliberation ${id.en} ${own.en}`,
    },
  }
}

/** Finds votes that name no decision, one that was not approved, or one of another day; of plans with a register. */
export const authorisationVoteWithoutDecision = defineRule({
  id: 'authorisation-vote-without-decision',
  subject: 'authorisations',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['vote'],
  summary: {
    fr: 'Chaque vote d’une autorisation cite la délibération, approuvée et du même jour, qui le porte',
    en: 'Each vote of an authorisation names the deliberation, approved and of the same day, that carries it',
  },
  why: {
    fr: 'L’assemblée vote, révise et annule les autorisations par délibération\u00a0: sans elle, le montant ne lie personne',
    en: 'The assembly votes, revises and cancels authorisations by deliberation: without one the amount binds nobody',
  },
  fix: {
    fr: 'citez la délibération dans decision, à sa date, ou corrigez son issue dans le relevé',
    en: 'name the deliberation in decision, on its day, or correct its outcome in the register',
  },
  example: 'history: [{ date: 2022-06-30, amount: 900, decision: DEC-2022-05 }]',
  named: { 'DEC-2022-05': 'decision' },
  collective: {
    population: (plan) => votesOfRegister(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} votes d’autorisations ne sont portés par aucune délibération`,
      (count, of) => `${count} of ${of} votes of authorisations are carried by no deliberation`,
    ),
  },
  *run(plan) {
    for (const vote of votesOfRegister(plan)) {
      const found = fault(vote)
      if (found !== undefined) yield found
    }
  },
})
