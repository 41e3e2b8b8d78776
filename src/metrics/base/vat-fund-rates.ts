/**
 * Rates of the French VAT compensation fund (FCTVA): the flat share of an eligible expense with VAT that the State
 * refunds, by the year of the expense.
 *
 * Sources: article L.1615-6 of the Code général des collectivités territoriales, which sets each rate by the year in
 * which the expense is made (15.482 % up to 2013, 15.761 % for 2014, 16.404 % since 2015), and article L.1615-1 with the
 * amending finance act for 2021, which refunds 5.6 % of cloud infrastructure (IaaS) paid since 1 January 2021; software
 * (SaaS) and platforms (PaaS) as a service are not refunded.
 */
import type { VatFundKind } from '../../plan/plan.ts'

/** A rate in force from a year on, until the next of its kind. */
export interface VatFundRate {
  readonly year: number
  readonly kind: VatFundKind
  /** Share of the expense with VAT. */
  readonly rate: number
}

/** The rates in force in France, the oldest first. */
export const FRENCH_RATES: readonly VatFundRate[] = [
  { year: 1997, kind: 'equipment', rate: 0.15482 },
  { year: 2014, kind: 'equipment', rate: 0.15761 },
  { year: 2015, kind: 'equipment', rate: 0.16404 },
  { year: 2021, kind: 'iaas', rate: 0.056 },
]

/** The rate of a kind in a year by a list of rates, `later` by the last; undefined where none is in force yet. */
export function rateIn(rates: readonly VatFundRate[], kind: VatFundKind, year: number | 'later'): number | undefined {
  const inForce = rates
    .filter((one) => one.kind === kind && (year === 'later' || one.year <= year))
    .sort((left, right) => right.year - left.year)
  return inForce[0]?.rate
}
