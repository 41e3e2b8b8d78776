/** Spending beside the ceilings and floors of the plan. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { comparedMoney } from '../lang/compared.ts'
import { moneyText } from '../lang/numbers.ts'
import { acceptedMoneyOf } from '../metrics/base/accepted-overruns.ts'
import { spendingIn, spendingOf } from '../metrics/base/spending.ts'
import { ceilingsIn, envelopeOf } from '../metrics/envelopes.ts'
import { recurringIn } from '../metrics/run-cost.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { BudgetSection, Envelope, Plan, Project } from '../plan/plan.ts'
import { isRetained, isUndecided } from '../plan/project-status.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { comparedMoneyWords, largestShares, nameOf } from './words/naming.ts'

function overrun(plan: Plan, envelope: Envelope, spent: Cents, limit: Cents): RuleHit {
  const over = minus(spent, limit)
  const { year, section } = envelope
  const name = sectionName(section)
  const [expected, ceiling] = comparedMoneyWords(plan, spent, limit)
  return {
    at: within(envelope, 'max'),
    facts: { year, section, spent: plain(spent), limit: plain(limit), excess: plain(over) },
    related: largestShares(
      plan,
      plan.projects.map((project) => ({ project, amount: spendingOf(plan, project, { year, section }) })),
    ),
    message: {
      fr: `Enveloppe ${year} (${name.fr}) dépassée de ${moneyText(over, plan, 'fr')}\u00a0: ${expected.fr} prévus pour un plafond de ${ceiling.fr}`,
      en: `The ${name.en} envelope of ${year} is exceeded by ${moneyText(over, plan, 'en')} (${expected.en} expected, ceiling ${ceiling.en})`,
    },
  }
}

/** The breaches of a section, in the order of the envelopes; of two ceilings for one year the first counts. */
function* overEnvelope(plan: Plan, section: BudgetSection): Iterable<RuleHit> {
  for (const envelope of ceilingsIn(plan, { section })) {
    const spent = spendingIn(plan, envelope.year, section)
    const accepted = acceptedMoneyOf(plan, envelope.year, section)?.amount ?? NO_CENTS
    if (minus(spent, accepted) > envelope.max) yield overrun(plan, envelope, spent, envelope.max)
  }
}

/** The envelopes of a section that hold, as for ceilings: the first of each year. */
function envelopesOf({ envelopes }: Plan, section: BudgetSection): Envelope[] {
  const seen = new Set<number>()
  return envelopes.filter(({ year, section: own }) => {
    if (own !== section || seen.has(year)) return false
    seen.add(year)
    return true
  })
}

/** The floors that a section misses, in the order of the envelopes; none while nothing is retained yet. */
function* underFloor(plan: Plan, section: BudgetSection): Iterable<RuleHit> {
  if (isUndecided(plan)) return
  const name = sectionName(section)
  for (const envelope of envelopesOf(plan, section)) {
    const { year, min, floorAt } = envelope
    if (min === undefined) continue
    const spent = spendingIn(plan, year, section)
    if (spent >= min) continue
    const under = minus(min, spent)
    const [expected, least] = comparedMoneyWords(plan, spent, min)
    yield {
      at: within({ at: floorAt }, 'min'),
      facts: { year, section, spent: plain(spent), floor: plain(min), missing: plain(under) },
      message: {
        fr: `Plancher ${year} (${name.fr}) manqué de ${moneyText(under, plan, 'fr')}\u00a0: ${expected.fr} prévus pour un minimum de ${least.fr}`,
        en: `The ${name.en} floor of ${year} is missed by ${moneyText(under, plan, 'en')} (${expected.en} expected, floor ${least.en})`,
      },
    }
  }
}

/** Finds investment above the ceiling of a year: a warning while the plan is a draft, an error once it is approved. */
export const investmentOverEnvelope = defineRule({
  id: 'investment-over-envelope',
  subject: 'budget',
  severity: { draft: 'warning', approved: 'error' },
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'L’investissement prévu chaque année tient dans l’enveloppe',
    en: 'The investment expected each year fits the envelope',
  },
  why: {
    fr: 'Un plan qui dépasse son enveloppe n’est pas finançable\u00a0: il annonce des projets qui n’auront pas lieu',
    en: 'A plan beyond its envelope is not affordable: it announces projects that will not happen',
  },
  fix: {
    fr: 'décalez, étalez ou retirez un projet de l’année, ou faites relever l’enveloppe par une décision',
    en: 'shift, spread or drop a project of the year, or have the envelope raised by a decision',
  },
  breach: {
    fr: ['dépassement de l’enveloppe d’investissement', 'dépassements de l’enveloppe d’investissement'],
    en: ['investment overrun', 'investment overruns'],
  },
  run: (plan) => overEnvelope(plan, 'investment'),
})

export const investmentUnderFloor = defineRule({
  id: 'investment-under-floor',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'L’investissement prévu chaque année atteint le plancher de l’enveloppe',
    en: 'The investment expected each year reaches the floor of the envelope',
  },
  why: {
    fr: 'Un plancher engage à renouveler le patrimoine\u00a0: en dessous, la dette technique se creuse',
    en: 'A floor is a commitment to renew the estate: below it, technical debt grows',
  },
  fix: {
    fr: 'avancez ou retenez un projet de plus dans l’année, ou faites abaisser le plancher par une décision',
    en: 'bring a project forward or retain one more in the year, or have the floor lowered by a decision',
  },
  breach: {
    fr: ['plancher d’investissement manqué', 'planchers d’investissement manqués'],
    en: ['missed floor of investment', 'missed floors of investment'],
  },
  run: (plan) => underFloor(plan, 'investment'),
})

/** Finds operating cost above the ceiling of a year: a warning while the plan is a draft, an error once it is approved. */
export const operatingOverEnvelope = defineRule({
  id: 'operating-over-envelope',
  subject: 'budget',
  severity: { draft: 'warning', approved: 'error' },
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le fonctionnement prévu chaque année tient dans l’enveloppe',
    en: 'The operating cost expected each year fits the envelope',
  },
  why: {
    fr: 'Les coûts de fonctionnement reviennent chaque année\u00a0: un dépassement se répète au lieu de se résorber',
    en: 'Operating cost comes back every year: an overrun repeats itself instead of going away',
  },
  fix: {
    fr: 'réduisez ou décalez des coûts récurrents, ou faites relever l’enveloppe par une décision',
    en: 'cut or shift recurring costs, or have the envelope raised by a decision',
  },
  breach: {
    fr: ['dépassement de l’enveloppe de fonctionnement', 'dépassements de l’enveloppe de fonctionnement'],
    en: ['operating overrun', 'operating overruns'],
  },
  run: (plan) => overEnvelope(plan, 'operating'),
})

export const operatingUnderFloor = defineRule({
  id: 'operating-under-floor',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le fonctionnement prévu chaque année atteint le plancher de l’enveloppe',
    en: 'The operating cost expected each year reaches the floor of the envelope',
  },
  why: {
    fr: 'Des crédits de fonctionnement non prévus sont repris, et manquent quand les systèmes sont en service',
    en: 'Operating credits that nothing is planned for are taken back, and are missing once the systems run',
  },
  fix: {
    fr: 'chiffrez les coûts récurrents des projets, ou faites abaisser le plancher par une décision',
    en: 'estimate the recurring cost of the projects, or have the floor lowered by a decision',
  },
  breach: {
    fr: ['plancher de fonctionnement manqué', 'planchers de fonctionnement manqués'],
    en: ['missed floor of operating cost', 'missed floors of operating cost'],
  },
  run: (plan) => underFloor(plan, 'operating'),
})

const SHOWN = 3

function growths(plan: Plan, first: number, last: number): { project: Project; growth: Cents }[] {
  return plan.projects
    .filter(isRetained)
    .map((project) => ({ project, growth: minus(recurringIn(plan, project, last), recurringIn(plan, project, first)) }))
}

function fastestGrowing(plan: Plan, added: readonly { project: Project; growth: Cents }[]): Related[] {
  return [...added]
    .filter(({ growth }) => growth > 0)
    .sort((left, right) => right.growth - left.growth)
    .slice(0, SHOWN)
    .map(({ project, growth }) => ({
      at: within(project, 'id'),
      label: {
        fr: `${nameOf(project, 'fr')}\u00a0: ${moneyText(growth, plan, 'fr')} de plus par an`,
        en: `${nameOf(project, 'en')}: ${moneyText(growth, plan, 'en')} more a year`,
      },
    }))
}

/** Finds recurring cost that grows faster, from the plan's first year to its last, than the operating envelope. */
export const runCostOverEnvelopeGrowth = defineRule({
  id: 'run-cost-over-envelope-growth',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Les coûts récurrents n’augmentent pas plus que l’enveloppe de fonctionnement',
    en: 'Recurring cost does not grow by more than the operating envelope',
  },
  why: {
    fr: 'Un investissement que l’on ne pourra pas exploiter est perdu',
    en: 'An investment that cannot be run afterwards is lost',
  },
  fix: {
    fr: 'réduisez les coûts récurrents créés, retirez d’anciennes applications, ou faites relever l’enveloppe',
    en: 'cut the recurring cost that is created, retire old systems, or have the envelope raised',
  },
  *run(plan) {
    const years = yearsOf(plan)
    const [first = 0, last = first] = [years[0], years.at(-1)]
    const [from, to] = [first, last].map((year) => envelopeOf(plan, year, 'operating'))
    const place = plan.envelopes.find(({ year, section }) => year === last && section === 'operating')
    if (first === last || from === undefined || to === undefined || place === undefined) return
    const added = growths(plan, first, last)
    const growth = sum(added.map((entry) => entry.growth))
    const room = minus(to, from)
    if (growth <= room) return
    yield {
      at: within(place, 'max'),
      facts: { first, last, growth: plain(growth), limit: plain(room) },
      related: fastestGrowing(plan, added),
      message: bilingual((lang) => {
        const [more, change] = comparedMoney([growth, Math.abs(room) as Cents], plan, lang)
        const isLess = room < 0
        return {
          fr: `Coûts récurrents en hausse de ${more} entre ${first} et ${last}, alors que l’enveloppe de fonctionnement ${isLess ? 'baisse' : 'augmente'} de ${change}`,
          en: `Recurring cost grows by ${more} from ${first} to ${last} while the operating envelope ${isLess ? 'shrinks' : 'grows'} by ${change}`,
        }[lang]
      }),
    }
  },
})
