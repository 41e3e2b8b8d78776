/**
 * Puts sections together to a report: unique ids of tables, the definitions of the metrics shown, and what its amounts are.
 */

import { colon, semicolon } from '../../lang/punctuation.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { isSpendingKnown } from '../../metrics/base/spending.ts'
import { METRICS } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { FigureDefinition, Section } from './document.ts'

/** The id of a table about an entity or a value: its letters without accents and in lower case, and its digits. */
export function tableId(...parts: readonly string[]): string {
  return parts
    .join('_')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

/** The sections with a number behind the id of a table where an earlier table of the report has that id. */
export function withUniqueTables(sections: readonly Section[]): Section[] {
  const taken = new Set<string>()
  const free = (id: string): string => {
    let unique = id
    for (let count = 2; taken.has(unique); count += 1) unique = `${id}_${count}`
    taken.add(unique)
    return unique
  }
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'table' ? { ...block, id: free(block.id) } : block,
    ),
  }))
}

/**
 * The definitions of the metrics that rows or columns are named after, in the order of METRICS; behind the metric's id
 * a name may hold, after a space, the part of the plan that the figure is of.
 */
export function shownDefinitions(sections: readonly Section[]): FigureDefinition[] {
  const names = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [...block.columns.map(({ id }) => id), ...block.rows.flatMap(({ id }) => id ?? [])]
        : [],
    ),
  )
  const shown = new Set(names.map((name) => name.split(' ')[0]))
  return METRICS.filter(({ id }) => shown.has(id)).map(({ id, label, formula, source }) => ({
    id,
    label,
    formula,
    source,
  }))
}

/** What the plan declares of its amounts, and the names of what it does not. */
interface Declared {
  readonly stated: readonly string[]
  readonly missing: readonly string[]
}

function taxWords({ tax_basis: tax }: Plan['header'], lang: Lang): string | undefined {
  if (tax === undefined || lang === 'fr') return tax
  return tax === 'TTC' ? 'VAT included (TTC)' : 'VAT excluded (HT)'
}

function priceWords({ price_basis: prices }: Plan['header'], lang: Lang): string | undefined {
  if (prices === undefined) return undefined
  const { kind, year } = prices
  if (kind === 'current') return { fr: 'prix courants', en: 'current prices' }[lang]
  const of = year === undefined ? '' : lang === 'fr' ? ` de ${year}` : ` of ${year}`
  return { fr: `prix constants${of}`, en: `constant prices${of}` }[lang]
}

function labourWords({ internal_labour: labour }: Plan['header'], lang: Lang): string | undefined {
  if (labour === undefined) return undefined
  return labour.included
    ? { fr: 'coût des agents compris', en: 'own labour included' }[lang]
    : { fr: 'hors coût des agents', en: 'own labour excluded' }[lang]
}

const NAMES = [
  { fr: 'taxes', en: 'taxes' },
  { fr: 'prix', en: 'prices' },
  { fr: 'coût des agents', en: 'own labour' },
] as const

function declaredIn({ header }: Plan, lang: Lang): Declared {
  const words = [taxWords(header, lang), priceWords(header, lang), labourWords(header, lang)]
  return {
    stated: words.filter((word) => word !== undefined),
    missing: NAMES.flatMap((name, index) => (words[index] === undefined ? [name[lang]] : [])),
  }
}

/** One line on the amounts of a plan's reports; undefined where the plan writes none. */
export function moneyBasis(plan: Plan): Bilingual | undefined {
  const isTold =
    isSpendingKnown(plan, {}) || plan.projects.some((one) => baselineCost(one) !== undefined)
  if (plan.envelopes.length === 0 && !isTold) return undefined
  const unit = plan.currency === 'EUR' ? 'k€' : `k ${plan.currency}`
  return bilingual((lang) => {
    const { stated, missing } = declaredIn(plan, lang)
    const amounts = [{ fr: `Montants en ${unit}`, en: `Amounts in ${unit}` }[lang], ...stated]
    const unknown = { fr: 'non précisé', en: 'not stated' }[lang]
    const rest =
      missing.length === 0 ? '' : `${semicolon(lang)}${unknown}${colon(lang)} ${missing.join(', ')}`
    return `${amounts.join(', ')}${rest}`
  })
}
