/** The VAT compensation fund: its rates and the lines that it refunds. */

import { sectionName, vatFundName } from '../lang/catalogue/money-names.ts'
import { formatNumber } from '../lang/numbers.ts'
import { FRENCH_RATES, rateIn, type VatFundRate } from '../metrics/base/vat-fund-rates.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

type RawLine = NonNullable<Project['written']['budget']>[number]

/** A line whose record says what the VAT fund refunds of it. */
interface Told {
  readonly project: Project
  readonly line: BudgetLine
  readonly written: RawLine
}

/** Why the fund refunds nothing of the line; undefined where it does. */
function obstacle({ header }: Plan, { line, written }: Told): Bilingual | undefined {
  const { section } = line
  if ((written.tax_basis ?? header.tax_basis) === 'HT')
    return { fr: 'ses montants sont hors taxes', en: 'its amounts are without VAT' }
  if (section === 'operating' && written.vat_fund !== 'iaas') {
    const { fr, en } = sectionName(section)
    return {
      fr: `elle est en ${fr}, où seul l’hébergement en nuage (IaaS) est éligible`,
      en: `it is ${en} cost, of which only cloud infrastructure (IaaS) is eligible`,
    }
  }
  if (section === 'investment' && line.kind === 'subscription')
    return {
      fr: 'un abonnement (logiciel ou plateforme en ligne) n’est pas éligible',
      en: 'a subscription (software or platform as a service) is not eligible',
    }
  if (header.vat_fund !== undefined) return undefined
  return {
    fr: 'le plan n’indique pas les taux du fonds (plan.vat_fund)',
    en: 'the plan does not tell the rates of the fund (plan.vat_fund)',
  }
}

export const vatFundLineIneligible = recordRule({
  id: 'vat-fund-line-ineligible',
  subject: 'funding',
  severity: 'warning',
  parts: ['kind', 'section'],
  summary: { fr: 'Le FCTVA ne compense que des dépenses éligibles', en: 'The VAT fund refunds eligible expenses only' },
  why: {
    fr: 'L’investissement TTC est éligible, et en fonctionnement le seul hébergement en nuage (IaaS) : compter le reste surestime les recettes',
    en: 'Investment with VAT is eligible, and of operating cost cloud infrastructure only: counting more overstates revenue',
  },
  fix: {
    fr: 'corrigez vat_fund (none, equipment, iaas), la section ou la base de taxe de la ligne, ou écrivez plan.vat_fund',
    en: 'correct vat_fund (none, equipment, iaas), the section or the tax basis of the line, or write plan.vat_fund',
  },
  most: {
    fr: '{count} des {of} lignes indiquées comme éligibles au FCTVA ne le sont pas',
    en: '{count} of {of} lines said to be refunded by the VAT fund are not',
  },
  over: ({ projects }) =>
    projects.flatMap((project) =>
      project.budget.flatMap((line) => {
        const written = project.written.budget?.[Number(line.at.path.at(-1))]
        const { vat_fund: kind = 'none' } = written ?? {}
        return written === undefined || kind === 'none' ? [] : [{ project, line, written }]
      }),
    ),
  find(one, plan) {
    const reason = obstacle(plan, one)
    if (reason === undefined) return undefined
    const { project, line, written } = one
    const kind = lineKindLabel(plan, line.word)
    return {
      at: within(line, 'vat_fund'),
      entity: project.id,
      facts: { kind: line.kind, section: line.section, vat_fund: written.vat_fund ?? 'none' },
      message: {
        fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) indiquée comme éligible au FCTVA, mais ${reason.fr}`,
        en: `${nameOf(project, 'en')} has a ${kind.en} line said to be refunded by the VAT fund, but ${reason.en}`,
      },
    }
  },
})

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

export const vatFundRateOutdated = recordRule({
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
  over: ownRates,
  find({ rate, index }, plan) {
    const year = firstWrong(plan, rate)
    if (year === undefined) return undefined
    const due = rateIn(FRENCH_RATES, rate.kind, year) ?? 0
    const kind = vatFundName(rate.kind)
    return {
      at: within(plan.header, 'vat_fund', index, 'rate'),
      facts: { kind: rate.kind, year, rate: rate.rate, in_force: due },
      message: {
        fr: `Taux du FCTVA (${kind.fr}) de ${percent(rate.rate, 'fr')} pour ${year}, alors que le taux en vigueur est ${percent(due, 'fr')}`,
        en: `The VAT fund rate (${kind.en}) is ${percent(rate.rate, 'en')} for ${year}, but ${percent(due, 'en')} is in force`,
      },
    }
  },
})
