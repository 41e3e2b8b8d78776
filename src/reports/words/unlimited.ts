/** What "within the limits" does not speak of: money of years without an envelope, and work of teams without a known capacity. */
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { ReportContext } from '../report-kind.ts'
import { moneyWithoutEnvelope } from '../sections/budget-chart.ts'
import { teamsWithoutCapacity } from '../sections/load-chart.ts'

/** The sentences about it, behind another; each that several states share once. Empty where all has its limit. */
export function unlimitedText(
  states: readonly Pick<ReportContext, 'plan' | 'figures'>[],
): Bilingual {
  const told = states.flatMap((state) => [
    moneyWithoutEnvelope(state),
    teamsWithoutCapacity(state.plan),
  ])
  return bilingual((lang) => [...new Set(told.map((one) => one?.[lang] ?? ''))].join(''))
}
