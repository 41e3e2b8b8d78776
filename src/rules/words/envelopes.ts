/**
 * Finds the years of a section in which the plan expects to spend more than its ceiling or less than its floor, for the one rule of each.
 */

import { sectionName } from '../../lang/catalogue/money-names.ts'
import { moneyText } from '../../lang/numbers.ts'
import { acceptedMoneyOf } from '../../metrics/base/accepted-overruns.ts'
import { spendingIn, spendingOf } from '../../metrics/base/spending.ts'
import { ceilingsIn } from '../../metrics/envelopes.ts'
import { within } from '../../plan/entity.ts'
import type { BudgetSection, Envelope, Plan } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { type Cents, minus, NO_CENTS, plain } from '../../values/quantity.ts'
import type { RuleHit } from '../define.ts'
import { comparedMoneyWords, largestShares } from './naming.ts'

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
export function* overEnvelope(plan: Plan, section: BudgetSection): Iterable<RuleHit> {
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
export function* underFloor(plan: Plan, section: BudgetSection): Iterable<RuleHit> {
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
