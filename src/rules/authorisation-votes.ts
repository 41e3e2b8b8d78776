/** The votes of an authorisation: what they add up to, who took them, and what they say of closed years and of credits. */

import { outcomeName } from '../lang/catalogue/governance-names.ts'
import { dateWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import {
  type Authorisation,
  creditsIn,
  paidIn,
  paymentCredits,
  usedOf,
  usesOf,
  type Vote,
  votesInForce,
  votesOf,
} from '../metrics/base/authorisations.ts'
import { isYearClosed } from '../plan/budget-year.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule, placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { comparedMoneyWords, largestShares, moneyWords, nameWords } from './words/naming.ts'

/** A vote of an authorisation. */
interface CastVote extends Vote {
  readonly authorisation: Authorisation
  /** Undefined where it names none, or one that the register does not have. */
  readonly decision: Entry<'decisions'> | undefined
}

/** Every vote, authorisation by authorisation, in the order of their days. */
function castVotes(plan: Plan): CastVote[] {
  return plan.authorisations.flatMap((authorisation) =>
    votesOf(plan, authorisation).map((vote) => ({
      ...vote,
      authorisation,
      decision: entityById(plan.decisions, vote.written.decision ?? ''),
    })),
  )
}

/** Finds votes after which less than nothing is in force: more was cancelled than had been voted. */
export const authorisationAmountBelowZero = recordRule({
  id: 'authorisation-amount-below-zero',
  subject: 'authorisations',
  severity: 'error',
  parts: ['vote'],
  summary: {
    fr: 'Les votes d’une autorisation n’annulent pas plus que ce qui a été voté',
    en: 'The votes of an authorisation cancel no more than was voted',
  },
  why: {
    fr: 'L’historique doit ramener au montant en vigueur\u00a0: négatif, il a perdu un vote ou porte un signe faux',
    en: 'The history must lead to the amount in force: below zero, it has lost a vote or carries a wrong sign',
  },
  fix: {
    fr: 'ajoutez le vote qui manque à history, ou corrigez le montant de la révision, qui est un écart et non un nouveau total',
    en: 'add the missing vote to history, or correct the amount of the revision, which is a difference and not a new total',
  },
  over: castVotes,
  find({ authorisation, index, written, after }, plan) {
    if (after >= 0) return undefined
    const name = nameWords(authorisation)
    const [day, amount] = [bilingual((lang) => dateWords(written.date, lang)), moneyWords(plan, after)]
    return {
      ...placedIn(authorisation, 'history', index, 'amount'),
      facts: { vote: written.date, amount: plain(after) },
      message: {
        fr: `Autorisation ${name.fr} ramenée à ${amount.fr} par le vote du ${day.fr}`,
        en: `The vote of ${day.en} brings authorisation ${name.en} to ${amount.en}`,
      },
    }
  },
})

/** Finds votes whose deliberation is of a body of another level; nothing where no body is told. */
export const authorisationVoteByOtherBody = recordRule({
  id: 'authorisation-vote-by-other-body',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['vote'],
  summary: { fr: 'L’assemblée délibérante vote les autorisations', en: 'The assembly votes authorisations' },
  why: {
    fr: 'Créer, réviser ou annuler une autorisation relève de l’assemblée (CGCT, art. L.\u00a02311-3)\u00a0: un comité ne peut que le proposer',
    en: 'To create, revise or cancel an authorisation is for the assembly (CGCT, art. L.\u00a02311-3): a committee can only propose it',
  },
  fix: {
    fr: 'citez la délibération de l’assemblée, ou donnez à l’instance son niveau (level: assembly)',
    en: 'name the deliberation of the assembly, or give the body its level (level: assembly)',
  },
  over: castVotes,
  find({ authorisation, decision, index, written }, plan) {
    const body = entityById(plan.bodies, decision?.body ?? '')
    if (decision === undefined || body === undefined || body.level === 'assembly') return undefined
    const [name, by] = [nameWords(authorisation), nameWords(body)]
    const id = bilingual((lang) => quote(decision.id, lang))
    return {
      ...placedIn(authorisation, 'history', index, 'decision'),
      facts: { vote: written.date, body: body.id, level: body.level },
      related: [
        { at: within(decision, 'body'), label: { fr: 'l’instance de la décision', en: 'the body of the decision' } },
      ],
      message: {
        fr: `Autorisation ${name.fr} votée par ${by.fr} (décision ${id.fr}), qui n’est pas une assemblée délibérante`,
        en: `Authorisation ${name.en} was voted by ${by.en} (decision ${id.en}), which is not an assembly`,
      },
    }
  },
})

function voteFault({ authorisation, decision, index, written }: CastVote): RuleHit | undefined {
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
export const authorisationVoteWithoutDecision = recordRule({
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
  most: {
    fr: '{count} des {of} votes d’autorisations ne sont portés par aucune délibération',
    en: '{count} of {of} votes of authorisations are carried by no deliberation',
  },
  /** The votes of a plan that keeps a register of decisions: where there is none, there is nothing to name. */
  over: (plan) => (plan.decisions.length === 0 ? [] : castVotes(plan)),
  find: voteFault,
})

/** Finds credits of years to come that differ from the schedule of the last vote; nothing where that vote tells none. */
export const authorisationCreditsOffVote = recordRule({
  id: 'authorisation-credits-off-vote',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Les crédits de paiement à venir sont ceux du dernier vote',
    en: 'The payment credits to come are those of the last vote',
  },
  why: {
    fr: 'Rééchelonner des crédits de paiement se vote\u00a0: l’assemblée doit retrouver l’échéancier qu’elle a arrêté',
    en: 'To phase payment credits anew takes a vote: the assembly must find the schedule that it set',
  },
  fix: {
    fr: 'reprenez l’échéancier voté dans payments, ou ajoutez à history la révision (amount: 0 si le montant ne change pas) avec le nouveau',
    en: 'take the schedule that was voted into payments, or add the revision to history (amount: 0 where the amount stays) with the new one',
  },
  most: {
    fr: '{count} des {of} crédits de paiement à venir ne sont pas ceux du dernier vote',
    en: '{count} of {of} payment credits to come are not those of the last vote',
  },
  /** The years to come that the record gives credits, of authorisations whose last vote set a schedule. */
  over: (plan) =>
    plan.authorisations.flatMap((authorisation) => {
      const vote = votesInForce(plan, authorisation).at(-1)
      if (vote === undefined || vote.schedule.size === 0) return []
      return Object.keys(authorisation.payments ?? {}).flatMap((key) => {
        const year = key === 'later' ? key : Number(key)
        const credits = creditsIn(plan, authorisation, year)
        if (credits === undefined || yearState(plan, year) !== 'to-come') return []
        const voted = vote.schedule.get(year) ?? NO_CENTS
        return [{ authorisation, vote, year, key, credits, voted }]
      })
    }),
  find({ authorisation, vote, year, key, credits, voted }, plan) {
    if (credits === voted) return undefined
    const name = nameWords(authorisation)
    const day = bilingual((lang) => dateWords(vote.written.date, lang))
    const [here, there] = comparedMoneyWords(plan, credits, voted)
    const when = year === 'later' ? { fr: 'ultérieurs', en: 'of later years' } : { fr: String(year), en: `of ${year}` }
    return {
      ...placedAtKey(authorisation, 'payments', key),
      facts: { year, credits: plain(credits), voted: plain(voted), vote: vote.written.date },
      message: {
        fr: `Crédits de paiement ${when.fr} de l’autorisation ${name.fr} à ${here.fr}, contre ${there.fr} au dernier vote, du ${day.fr}`,
        en: `Payment credits ${when.en} of authorisation ${name.en} are ${here.en}; the last vote, of ${day.en}, set ${there.en}`,
      },
    }
  },
})

/** The closed years of which the record says less than the lines under the authorisation; less on these may be paid elsewhere than in the plan. */
function* againstLines(plan: Plan, authorisation: Authorisation): Generator<RuleHit> {
  for (const { year, paid } of paymentCredits(plan, authorisation)) {
    const lines = usedOf(plan, authorisation, 'paid', year)
    if (paid === undefined || lines === undefined || lines <= paid) continue
    if (yearState(plan, year) !== 'ended') continue
    const name = nameWords(authorisation)
    const [ownPaid, linesPaid] = comparedMoneyWords(plan, paid, lines)
    yield {
      ...placedIn(authorisation, 'payments', String(year), 'paid'),
      facts: { year, paid: plain(paid), lines: plain(lines) },
      related: largestShares(plan, usesOf(plan, authorisation, 'paid', year)),
      message: {
        fr: `Mandaté ${year} de l’autorisation ${name.fr} à ${ownPaid.fr}, alors que ses lignes de budget totalisent ${linesPaid.fr}, exercice clos`,
        en: `Payments of ${year}, which is closed, under authorisation ${name.en} are ${ownPaid.en} by its record and ${linesPaid.en} by its budget lines`,
      },
    }
  }
}

/** The years that were closed on the day of a vote, to which it gave other credits than was paid. */
function* againstVotes(plan: Plan): Generator<RuleHit> {
  for (const { authorisation, day, index, written, schedule } of castVotes(plan)) {
    for (const [year, credits] of schedule) {
      if (year === 'later' || day === undefined || !isYearClosed(plan, year, day)) continue
      const paid = paidIn(plan, authorisation, year)
      if (paid === undefined || paid === credits) continue
      const name = nameWords(authorisation)
      const on = bilingual((lang) => dateWords(written.date, lang))
      const [set, real] = comparedMoneyWords(plan, credits, paid)
      yield {
        ...placedAtKey(authorisation, 'history', index, 'payments', String(year)),
        facts: { year, vote: written.date, paid: plain(paid), credits: plain(credits) },
        message: {
          fr: `Vote du ${on.fr} sur l’autorisation ${name.fr} avec ${set.fr} pour ${year}, exercice clos à cette date, alors que ${real.fr} y ont été mandatés`,
          en: `The vote of ${on.en} on authorisation ${name.en} gives ${set.en} to ${year}, closed by then, in which ${real.en} were paid`,
        },
      }
    }
  }
}

/** Finds closed years whose payments the lines or a later vote tell otherwise than the record: what is closed is frozen. */
export const authorisationClosedYearMismatch = defineRule({
  id: 'authorisation-closed-year-mismatch',
  subject: 'authorisations',
  severity: 'error',
  parts: ['year', 'vote'],
  summary: {
    fr: 'Un exercice clos d’une autorisation vaut ce qui y a été mandaté, partout où il est écrit',
    en: 'A closed year of an authorisation stands at what was paid in it, wherever it is written',
  },
  why: {
    fr: 'Le compte administratif a figé l’exercice\u00a0: un échéancier qui en garde les crédits répartit deux fois la même somme',
    en: 'The accounts have frozen the year: a schedule that keeps its credits phases the same money twice',
  },
  fix: {
    fr: 'reprenez le mandaté du compte administratif, et rééchelonnez la différence sur les exercices à venir',
    en: 'take the payments of the accounts, and phase the difference over the years to come',
  },
  *run(plan) {
    for (const authorisation of plan.authorisations) yield* againstLines(plan, authorisation)
    yield* againstVotes(plan)
  },
})
