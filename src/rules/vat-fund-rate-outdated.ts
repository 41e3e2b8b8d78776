/** Finds rates of the VAT fund that are not those in force in France. */

import { vatFundName } from '../lang/catalogue/money-names.ts'
import { formatNumber } from '../lang/numbers.ts'
import { FRENCH_RATES, rateIn, type VatFundRate } from '../metrics/base/vat-fund-rates.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lang } from '../values/language.ts'
import { defineRule } from './define.ts'

/** The plan's own rates of what the fund refunds, where it counts in euros and names no other country. */
function ownRates({ header }: Plan): { rate: VatFundRate; index: number }[] {
  const { vat_fund: written = [], currency = 'EUR', calendars } = header
  const isFrench = currency === 'EUR' && (calendars?.country ?? 'FR').startsWith('FR')
  if (written === 'FR' || !isFrench) return []
  return written.map((rate, index) => ({ rate, index })).filter(({ rate: { kind } }) => kind !== 'none')
}

/** The first budget year of the plan in which a rate applies and is not the one in force. */
function firstWrong(plan: Plan, { kind, year, rate }: VatFundRate): number | undefined {
  const rates = ownRates(plan).map((one) => one.rate)
  return yearsOf(plan).find(
    (own) => own >= year && rateIn(rates, kind, own) === rate && (rateIn(FRENCH_RATES, kind, own) ?? 0) !== rate,
  )
}

/** With all the digits that rates have: `16,404 %`. */
function percent(rate: number, lang: Lang): string {
  const number = formatNumber(rate * 100, lang, 3)
  return { fr: `${number}\u00a0%`, en: `${number}%` }[lang]
}

/** Finds rates of the VAT fund that are not those in force in France. */
export const vatFundRateOutdated = defineRule({
  id: 'vat-fund-rate-outdated',
  subject: 'funding',
  severity: 'warning',
  parts: ['kind', 'year'],
  summary: { fr: 'Les taux du FCTVA sont ceux en vigueur', en: 'The rates of the VAT fund are those in force' },
  why: {
    fr: 'Le taux est fixé par la loi selon l’année de la dépense : un taux ancien fausse toute la recette attendue',
    en: 'The law sets the rate by the year of the expense: an old rate makes all of the expected revenue wrong',
  },
  fix: {
    fr: 'corrigez rate, ou écrivez FR dans vat_fund pour les taux fournis',
    en: 'correct rate, or write vat_fund: FR for the rates that are supplied',
  },
  *run(plan) {
    for (const { rate, index } of ownRates(plan)) {
      const year = firstWrong(plan, rate)
      if (year === undefined) continue
      const due = rateIn(FRENCH_RATES, rate.kind, year) ?? 0
      const kind = vatFundName(rate.kind)
      yield {
        at: within(plan.header, 'vat_fund', index, 'rate'),
        facts: { kind: rate.kind, year, rate: rate.rate, in_force: due },
        message: {
          fr: `Taux du FCTVA (${kind.fr}) de ${percent(rate.rate, 'fr')} pour ${year}, alors que le taux en vigueur est ${percent(due, 'fr')}`,
          en: `The VAT fund rate (${kind.en}) is ${percent(rate.rate, 'en')} for ${year}, but ${percent(due, 'en')} is in force`,
        },
      }
    }
  },
})
