/** Finds the years of a section in which the plan expects to spend more than its ceiling. */
import { ceilingsIn, spendingIn, spendingOf } from '../../metrics/base/spending.ts'
import { within } from '../../plan/entity.ts'
import type { BudgetSection, Envelope, Plan } from '../../plan/plan.ts'
import { type Cents, minus, plain } from '../../values/quantity.ts'
import type { Discovery } from '../define.ts'
import { largestShares } from './largest-shares.ts'
import { money } from './money.ts'
import { sectionName } from './section-name.ts'

function discovery(plan: Plan, envelope: Envelope, spent: Cents, limit: Cents): Discovery {
  const over = minus(spent, limit)
  const { year, section } = envelope
  const name = sectionName(section)
  return {
    at: within(envelope, 'max'),
    facts: { year, section, spent: plain(spent), limit: plain(limit), excess: plain(over) },
    related: largestShares(
      plan,
      plan.projects.map((project) => ({
        project,
        amount: spendingOf(plan, project, { year, section }),
      })),
    ),
    message: {
      fr: `Enveloppe ${year} (${name.fr}) dépassée de ${money(over, plan, 'fr')}\u00a0: ${money(spent, plan, 'fr')} prévus pour un plafond de ${money(limit, plan, 'fr')}`,
      en: `The ${name.en} envelope of ${year} is exceeded by ${money(over, plan, 'en')} (${money(spent, plan, 'en')} expected, ceiling ${money(limit, plan, 'en')})`,
    },
  }
}

/** The breaches of a section, in the order of the envelopes; of two ceilings for one year the first counts. */
export function* overEnvelope(plan: Plan, section: BudgetSection): Iterable<Discovery> {
  for (const envelope of ceilingsIn(plan, { section })) {
    const spent = spendingIn(plan, envelope.year, section)
    if (spent > envelope.max) yield discovery(plan, envelope, spent, envelope.max)
  }
}
