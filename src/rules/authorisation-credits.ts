/** The payment credits of authorisations beside their amount, the envelopes and the years of the plan. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { formatThousands, roundMoneyText } from '../lang/numbers.ts'
import { decimalYears } from '../lang/plurals.ts'
import { authorisationCoverage, yearsLeft } from '../metrics/authorisation-rates.ts'
import {
  type Authorisation,
  amountInForce,
  creditsIn,
  isOver,
  phasing,
  votesInForce,
} from '../metrics/base/authorisations.ts'
import { ceilingsIn } from '../metrics/envelopes.ts'
import { lazyFigures } from '../metrics/figures.ts'
import type { BudgetYear } from '../plan/budget-year.ts'
import { keyWithin, titleOf, within } from '../plan/entity.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, recordRule } from './define.ts'
import { comparedMoneyWords, moneyWords, nameWords } from './words/naming.ts'

/** A schedule that should add up to an amount. */
interface CreditSchedule {
  readonly authorisation: Authorisation
  /** The day of the vote that set it; undefined for the one in hand. */
  readonly vote: string | undefined
  readonly amount: Cents
  readonly total: Cents
  /** The key of the schedule. */
  readonly at: PathOrigin
  /** The first year up to which it takes more than the amount, and its place; undefined where it never does. */
  readonly over: { readonly year: BudgetYear; readonly at: PathOrigin } | undefined
}

type Years = readonly { readonly year: BudgetYear; readonly amount: Cents }[]

function scheduleOf(
  authorisation: Authorisation,
  vote: string | undefined,
  amount: Cents,
  years: Years,
  steps: readonly (string | number)[],
): CreditSchedule {
  const written = Object.keys(authorisation.payments ?? {})
  let upTo = NO_CENTS
  let over: BudgetYear | undefined
  for (const { year, amount: more } of years) {
    upTo = sum([upTo, more])
    // A year that only lines tell of has no place in the record: the next one that is written is named.
    const isWritten = vote !== undefined || written.includes(String(year))
    if (upTo > amount && over === undefined && isWritten) over = year
  }
  const at = keyWithin(authorisation, ...steps)
  return {
    authorisation,
    vote,
    amount,
    at,
    total: upTo,
    over: over === undefined ? undefined : { year: over, at: keyWithin(authorisation, ...steps, String(over)) },
  }
}

/** Every schedule of the plan, of authorisations of which the amount is known. */
function schedulesOf(plan: Plan): CreditSchedule[] {
  return plan.authorisations.flatMap((authorisation) => {
    const amount = amountInForce(plan, authorisation)
    const inHand =
      amount === undefined || Object.keys(authorisation.payments ?? {}).length === 0
        ? []
        : [scheduleOf(authorisation, undefined, amount, phasing(plan, authorisation), ['payments'])]
    const voted = votesInForce(plan, authorisation)
      .filter(({ schedule }) => schedule.size > 0)
      .map(({ schedule, written, index, after }) => {
        const years = [...schedule].map(([year, own]) => ({ year, amount: own }))
        return scheduleOf(authorisation, written.date, after, years, ['history', index, 'payments'])
      })
    return [...inHand, ...voted]
  })
}

export const authorisationBalanceUnphased = recordRule({
  id: 'authorisation-balance-unphased',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['vote'],
  summary: {
    fr: 'Les crédits de paiement répartissent tout le montant de l’autorisation',
    en: 'Payment credits phase the whole amount of the authorisation',
  },
  why: {
    fr: 'Ce qui n’a pas d’année pèsera sur un budget que personne n’a prévu, ou n’est plus utile et doit être annulé. Un crédit non mandaté tombe avec son exercice',
    en: 'What has no year will weigh on a budget that nobody foresaw, or is no longer needed and should be cancelled. A credit that is not paid lapses with its year',
  },
  fix: {
    fr: 'rééchelonnez le solde sur les exercices à venir (payments), ou réduisez l’autorisation au prochain vote',
    en: 'phase the balance over the years to come (payments), or reduce the authorisation at the next vote',
  },
  most: {
    fr: '{count} des {of} échéanciers de crédits de paiement laissent un solde sans échéance',
    en: '{count} of {of} schedules of payment credits leave a balance without a year',
  },
  /** The schedules of authorisations that are not over: of one that is, the balance is cancelled and not phased. */
  over: (plan) => schedulesOf(plan).filter(({ authorisation }) => !isOver(authorisation)),
  find({ authorisation, vote, amount, total, at }, plan) {
    if (total >= amount) return undefined
    const name = nameWords(authorisation)
    const [left, whole] = comparedMoneyWords(plan, minus(amount, total), amount)
    const day = vote === undefined ? undefined : bilingual((lang) => dateWords(vote, lang))
    const by =
      day === undefined ? { fr: '', en: '' } : { fr: `, au vote du ${day.fr}`, en: `, by the vote of ${day.en},` }
    return {
      at,
      entity: authorisation.id,
      facts: {
        ...(vote === undefined ? {} : { vote }),
        total: plain(total),
        amount: plain(amount),
        balance: plain(minus(amount, total)),
      },
      message: {
        fr: `${left.fr} des ${whole.fr} de l’autorisation ${name.fr}${by.fr} ne sont échéancés sur aucun exercice`,
        en: `${left.en} of the ${whole.en} of authorisation ${name.en}${by.en} are phased in no year`,
      },
    }
  },
})

/** Finds schedules, that in hand and those of votes, beyond the amount; a closed year counts by what was paid in it. */
export const authorisationCreditsOverAmount = recordRule({
  id: 'authorisation-credits-over-amount',
  subject: 'authorisations',
  severity: 'error',
  parts: ['vote'],
  summary: {
    fr: 'Les crédits de paiement d’une autorisation tiennent dans son montant',
    en: 'The payment credits of an authorisation fit its amount',
  },
  why: {
    fr: 'Les crédits de paiement couvrent des engagements pris dans la limite de l’autorisation\u00a0: ils ne peuvent pas la dépasser',
    en: 'Payment credits cover commitments within the authorisation: they cannot exceed it',
  },
  fix: {
    fr: 'ramenez les crédits des exercices (payments) au montant voté, ou portez dans history la révision votée',
    en: 'bring the credits of the years (payments) down to the amount voted, or add the revision that was voted to history',
  },
  most: {
    fr: '{count} des {of} échéanciers de crédits de paiement dépassent leur autorisation',
    en: '{count} of {of} schedules of payment credits exceed their authorisation',
  },
  over: schedulesOf,
  find({ authorisation, vote, amount, total, over, at }, plan) {
    if (total <= amount) return undefined
    const name = nameWords(authorisation)
    const [sum, limit] = comparedMoneyWords(plan, total, amount)
    const excess = moneyWords(plan, minus(total, amount))
    const day = vote === undefined ? undefined : bilingual((lang) => dateWords(vote, lang))
    const by = day === undefined ? { fr: '', en: '' } : { fr: ` au vote du ${day.fr}`, en: ` by the vote of ${day.en}` }
    return {
      at: over?.at ?? at,
      entity: authorisation.id,
      facts: {
        ...(vote === undefined ? {} : { vote }),
        total: plain(total),
        amount: plain(amount),
        excess: plain(minus(total, amount)),
      },
      message: {
        fr: `Crédits de paiement de l’autorisation ${name.fr}${by.fr} à ${sum.fr}, tous exercices confondus, soit ${excess.fr} de plus que son montant (${limit.fr})`,
        en: `Payment credits of authorisation ${name.en}${by.en} come to ${sum.en} over all years, ${excess.en} more than its amount (${limit.en})`,
      },
    }
  },
})

const TYPES = { investment: 'AP', operating: 'AE' } as const

/** The credits of a year of the authorisations of a type that are not over, the largest first. */
function sharesIn(plan: Plan, type: 'AP' | 'AE', year: number) {
  return plan.authorisations
    .filter((one) => one.type === type && !isOver(one))
    .flatMap((authorisation) => {
      const credits = creditsIn(plan, authorisation, year)
      return credits === undefined ? [] : [{ authorisation, credits }]
    })
    .sort((left, right) => right.credits - left.credits)
}

/** Finds years that have not ended whose payment credits, AP against investment and AE against operating, pass the envelope. */
export const authorisationCreditsOverEnvelope = recordRule({
  id: 'authorisation-credits-over-envelope',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Les crédits de paiement des autorisations tiennent dans l’enveloppe de l’année',
    en: 'The payment credits of authorisations fit the envelope of the year',
  },
  why: {
    fr: 'Deux programmations se contredisent\u00a0: l’assemblée ne pourra pas inscrire au budget les crédits qu’elle a prévus',
    en: 'Two plans contradict each other: the assembly cannot budget the credits that it planned',
  },
  fix: {
    fr: 'rééchelonnez les crédits de paiement (payments), ou faites réviser l’enveloppe (plan.envelopes)',
    en: 'phase the payment credits anew (payments), or have the envelope revised (plan.envelopes)',
  },
  over: (plan) => ceilingsIn(plan, {}),
  find({ year, section, max, at }, plan) {
    const shares = sharesIn(plan, TYPES[section], year)
    const [largest] = shares
    const total = sum(shares.map(({ credits }) => credits))
    if (largest === undefined || total <= max || yearState(plan, year) === 'ended') return undefined
    const of = sectionName(section)
    const [credits, limit] = comparedMoneyWords(plan, total, max)
    const over = moneyWords(plan, minus(total, max))
    return {
      at: keyWithin(largest.authorisation, 'payments', String(year)),
      entity: largest.authorisation.id,
      facts: { year, section, credits: plain(total), envelope: plain(max) },
      related: [
        { at, label: { fr: 'l’enveloppe', en: 'the envelope' } },
        ...shares
          .slice(1, 3)
          .map(({ authorisation }) => ({
            at: keyWithin(authorisation, 'payments', String(year)),
            label: titleOf(authorisation.title, authorisation.id),
          })),
      ],
      message: {
        fr: `Crédits de paiement ${year} des ${TYPES[section]} à ${credits.fr}, soit ${over.fr} de plus que l’enveloppe (${of.fr}, ${limit.fr})`,
        en: `Payment credits of ${TYPES[section]} for ${year} come to ${credits.en}, ${over.en} more than the envelope (${of.en}, ${limit.en})`,
      },
    }
  },
})

/** Less than one unit of the currency is rounding. */
const ROUNDING = 1

export const authorisationCoverageOverPlan = defineRule({
  id: 'authorisation-coverage-over-plan',
  subject: 'authorisations',
  severity: 'warning',
  summary: {
    fr: 'Le stock d’AP se mandate, au rythme des enveloppes, d’ici la fin du plan',
    en: 'The stock of AP can be paid, at the pace of the envelopes, by the end of the plan',
  },
  why: {
    fr: 'Des autorisations votées au-delà de la capacité annuelle de paiement engagent les budgets d’après le plan, et reportent les suivantes',
    en: 'Authorisations beyond what can be paid in a year bind the budgets after the plan, and put off the next ones',
  },
  fix: {
    fr: 'annulez les soldes inutiles, étalez les votes d’AP à venir, ou relevez les enveloppes d’investissement',
    en: 'cancel balances that are not needed, spread the AP still to be voted, or raise the investment envelopes',
  },
  *run(plan) {
    if (plan.authorisations.length === 0) return
    const { value, numerator = 0, denominator = 0 } = lazyFigures(plan).whole(authorisationCoverage)
    const left = yearsLeft(plan)
    // A plan that is over has no year left to pay in, whatever its stock.
    if (value === null || value <= left || left === 0) return
    const years = (much: number): Bilingual => bilingual((lang) => decimalYears(much, lang))
    const money = (much: number): Bilingual => bilingual((lang) => formatThousands(much, plan.currency, lang))
    const excess = numerator - denominator * left
    if (excess < ROUNDING) return
    const beyond = bilingual((lang) => roundMoneyText(excess, plan.currency, lang))
    const [stock, capacity] = [money(numerator), money(denominator)]
    yield {
      at: within(plan.header, 'horizon', 'end'),
      facts: { coverage: value, left, stock: numerator, capacity: denominator },
      message: {
        fr: `${stock.fr} d’AP restent à mandater, soit ${years(value).fr} d’enveloppes d’investissement (${capacity.fr} par an), pour ${years(left).fr} de plan\u00a0: ${beyond.fr} de trop`,
        en: `${stock.en} of AP remain to be paid, ${years(value).en} of investment envelopes (${capacity.en} a year), with ${years(left).en} of the plan left: ${beyond.en} too much`,
      },
    }
  },
})
