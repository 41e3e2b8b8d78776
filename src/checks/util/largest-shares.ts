/** The projects that take most of something that is too much, beside a finding. */

import { within } from '../../plan/entity.ts'
import type { Related } from '../../plan/finding.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { bilingual, colon } from '../../text/format.ts'
import type { Cents } from '../../values/quantity.ts'
import { money } from './money.ts'
import { nameOf } from './name-of.ts'

const SHOWN = 3

/** One project and what it takes. */
interface Share {
  readonly project: Project
  readonly amount: Cents
}

/** The three projects of the largest amounts above zero, with them; equal ones in the order given. */
export function largestShares(plan: Pick<Plan, 'currency'>, shares: readonly Share[]): Related[] {
  return shares
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount)
    .slice(0, SHOWN)
    .map(({ project, amount }) => ({
      at: within(project, 'id'),
      label: bilingual(
        (lang) => `${nameOf(project, lang)}${colon(lang)} ${money(amount, plan, lang)}`,
      ),
    }))
}
