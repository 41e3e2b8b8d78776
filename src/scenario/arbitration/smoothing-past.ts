/** Adds up what is too much in periods and years that are over. */

import { ceilingsIn, spendingIn } from '../../metrics/base/spending.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import type { Plan } from '../../plan/plan.ts'
import { excess, type FineDays, sum } from '../../values/quantity.ts'
import { nearestNumber, total } from '../../values/rational.ts'
import type { Posed } from './meaning.ts'
import type { Smoothing } from './smoothing.ts'

/** Overload and overspend that are in no row: they lie in periods and years that are over. */
export function pastOf(after: Plan, { meaning }: Posed): Smoothing['past'] {
  const keys = meaning.rows.map((row) => {
    if (row.kind === 'work') return `${row.team.id} ${row.period.first}`
    return row.kind === 'money' ? `${row.year} ${row.section}` : ''
  })
  const rows = new Set(keys)
  const days = teamLoads(after).filter(
    ({ team, period }) => !rows.has(`${team.id} ${period.first}`),
  )
  const money = ceilingsIn(after, {}).filter(({ year, section }) => !rows.has(`${year} ${section}`))
  return {
    days: (100 * nearestNumber(total(days.map(({ exact }) => exact.overload)))) as FineDays,
    money: sum(
      money.map(({ year, section, max }) => excess(spendingIn(after, year, section), max)),
    ),
  }
}
