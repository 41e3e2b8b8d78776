/**
 * What "within the limits" does not speak of: money of years without an envelope, work of teams without a known capacity,
 * and projects that tell no cost or no work.
 */
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { ReportContext } from '../report-kind.ts'
import { moneyLater, moneyWithoutEnvelope } from '../sections/budget-chart.ts'
import { teamsWithoutCapacity } from '../sections/load-chart.ts'
import { escapingText } from './escaping.ts'

/** The sentences about it, behind another; each that several states share once. Empty where all has its limit. */
export function unlimitedText(states: readonly Pick<ReportContext, 'plan' | 'figures'>[]): Bilingual {
  const told = [
    ...states.flatMap((state) => [
      moneyWithoutEnvelope(state),
      state.plan.envelopes.length === 0 ? undefined : moneyLater(state),
      teamsWithoutCapacity(state.plan),
    ]),
    escapingText(states.map(({ plan }) => plan)),
  ]
  return bilingual((lang) => [...new Set(told.map((one) => one?.[lang] ?? ''))].join(''))
}
