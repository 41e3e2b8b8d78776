/** Finds the years of a section in which the plan expects to spend less than its floor. */

import { spendingIn } from '../../metrics/base/spending.ts'
import { within } from '../../plan/entity.ts'
import type { BudgetSection, Envelope, Plan } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { minus, plain } from '../../values/quantity.ts'
import type { Discovery } from '../define.ts'
import { money } from './money.ts'
import { sectionName } from './section-name.ts'

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
export function* underFloor(plan: Plan, section: BudgetSection): Iterable<Discovery> {
  if (isUndecided(plan)) return
  const name = sectionName(section)
  for (const envelope of envelopesOf(plan, section)) {
    const { year, min, floorAt } = envelope
    if (min === undefined) continue
    const spent = spendingIn(plan, year, section)
    if (spent >= min) continue
    const under = minus(min, spent)
    yield {
      at: within({ at: floorAt }, 'min'),
      facts: { year, section, spent: plain(spent), floor: plain(min), missing: plain(under) },
      message: {
        fr: `Plancher ${year} (${name.fr}) manqué de ${money(under, plan, 'fr')}\u00a0: ${money(spent, plan, 'fr')} prévus pour un minimum de ${money(min, plan, 'fr')}`,
        en: `The ${name.en} floor of ${year} is missed by ${money(under, plan, 'en')} (${money(spent, plan, 'en')} expected, floor ${money(min, plan, 'en')})`,
      },
    }
  }
}
