/** What the amounts of a report are: unit, tax basis, price basis and whether own labour is in, as the plan declares them. */
import { isSpendingTold } from '../metrics/spending.ts'
import type { Plan } from '../model/plan.ts'
import { bilingual } from '../text/format.ts'
import type { Bilingual, Lang } from '../units/language.ts'

function taxWords(tax: 'HT' | 'TTC' | undefined, lang: Lang): string {
  if (tax === undefined) return { fr: '(TTC ou HT non précisé)', en: 'tax basis not stated' }[lang]
  if (lang === 'fr') return tax
  return tax === 'TTC' ? 'VAT included (TTC)' : 'VAT excluded (HT)'
}

function priceWords(prices: Plan['header']['price_basis'], lang: Lang): string {
  if (prices === undefined) return { fr: 'prix non précisés', en: 'price basis not stated' }[lang]
  const { kind, year } = prices
  if (kind === 'current') return { fr: 'prix courants', en: 'current prices' }[lang]
  const of = year === undefined ? '' : lang === 'fr' ? ` de ${year}` : ` of ${year}`
  return { fr: `prix constants${of}`, en: `constant prices${of}` }[lang]
}

function labourWords(labour: Plan['header']['internal_labour'], lang: Lang): string {
  if (labour === undefined) return { fr: 'agents non précisés', en: 'own labour not stated' }[lang]
  return labour.included
    ? { fr: 'coût des agents compris', en: 'own labour included' }[lang]
    : { fr: 'hors coût des agents', en: 'own labour excluded' }[lang]
}

/** One line on the amounts of a plan's reports; undefined where the plan writes none. */
export function moneyBasis(plan: Plan): Bilingual | undefined {
  if (plan.envelopes.length === 0 && !isSpendingTold(plan, {})) return undefined
  const { tax_basis, price_basis, internal_labour } = plan.header
  const unit = plan.currency === 'EUR' ? 'k€' : `k ${plan.currency}`
  return bilingual((lang) =>
    [
      lang === 'fr'
        ? `Montants en ${unit} ${taxWords(tax_basis, lang)}`
        : `Amounts in ${unit}, ${taxWords(tax_basis, lang)}`,
      priceWords(price_basis, lang),
      labourWords(internal_labour, lang),
    ].join(', '),
  )
}
