/** Puts sections together to a report: unique ids of tables, the definitions of the metrics shown, where it comes from, and what its amounts are. */
import { moneyUnit } from '../../lang/currencies.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { isSpendingKnown } from '../../metrics/base/spending.ts'
import { METRICS } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { FigureDefinition, Presentation, Provenance, Section } from './document.ts'

const TEXTS = printed('assemble', {
  amounts: (unit: Bilingual) => ({ fr: `Montants en ${unit.fr}`, en: `Amounts in ${unit.en}` }),
  TTC: { fr: 'TTC', en: 'VAT included (TTC)' },
  HT: { fr: 'HT', en: 'VAT excluded (HT)' },
  current: { fr: 'prix courants', en: 'current prices' },
  constant: { fr: 'prix constants', en: 'constant prices' },
  constantOf: (year: number) => ({ fr: `prix constants de ${year}`, en: `constant prices of ${year}` }),
  labourIncluded: { fr: 'coût des agents compris', en: 'own labour included' },
  labourExcluded: { fr: 'hors coût des agents', en: 'own labour excluded' },
  missing: { fr: 'non précisé', en: 'not stated' },
  taxes: { fr: 'taxes', en: 'taxes' },
  prices: { fr: 'prix', en: 'prices' },
  labour: { fr: 'coût des agents', en: 'own labour' },
} as const)

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
    blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, id: free(block.id) } : block)),
  }))
}

/**
 * The definitions of the metrics that rows or columns are named after, in the order of METRICS; behind the metric's id
 * a name may hold, after a space, the part of the plan that the figure is of.
 */
export function shownDefinitions(sections: readonly Section[]): FigureDefinition[] {
  const names = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [...block.columns.map(({ id }) => id), ...block.rows.flatMap(({ id }) => id ?? [])] : [],
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

function taxes({ tax_basis: tax }: Plan['header']): Bilingual | undefined {
  return tax === undefined ? undefined : TEXTS[tax]
}

function prices({ price_basis: basis }: Plan['header']): Bilingual | undefined {
  if (basis === undefined) return undefined
  if (basis.kind === 'current') return TEXTS.current
  return basis.year === undefined ? TEXTS.constant : TEXTS.constantOf(basis.year)
}

function labour({ internal_labour: own }: Plan['header']): Bilingual | undefined {
  if (own === undefined) return undefined
  return own.included ? TEXTS.labourIncluded : TEXTS.labourExcluded
}

/** One line on the amounts of a plan's reports, unit, taxes, prices, own labour; undefined where the plan writes none. */
function moneyBasis(plan: Plan): Bilingual | undefined {
  const isTold = isSpendingKnown(plan, {}) || plan.projects.some((one) => baselineCost(one) !== undefined)
  if (plan.envelopes.length === 0 && !isTold) return undefined
  const unit = bilingual((lang) => moneyUnit(plan.currency, 'k', lang))
  const declared = { taxes: taxes(plan.header), prices: prices(plan.header), labour: labour(plan.header) }
  const parts = ['taxes', 'prices', 'labour'] as const
  const stated = [TEXTS.amounts(unit), ...parts.flatMap((part) => declared[part] ?? [])]
  const missing = parts.flatMap((part) => (declared[part] === undefined ? TEXTS[part] : []))
  return bilingual((lang) => {
    const list = (words: readonly Bilingual[]): string => words.map((word) => word[lang]).join(', ')
    const rest = `${semicolon(lang)}${TEXTS.missing[lang]}${colon(lang)} ${list(missing)}`
    return `${list(stated)}${missing.length === 0 ? '' : rest}`
  })
}

/** The look that the plan gives its reports; undefined where it says nothing. */
function presentationOf({ header, logo }: Plan): Presentation | undefined {
  const { colours, font } = header.presentation ?? {}
  const look = {
    ...(colours?.accent === undefined ? {} : { accent: colours.accent }),
    ...(font === undefined ? {} : { font }),
    ...(logo === undefined ? {} : { logo }),
  }
  return Object.keys(look).length === 0 ? undefined : look
}

export function provenanceOf(plan: Plan): Provenance {
  const basis = moneyBasis(plan)
  const presentation = presentationOf(plan)
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      organisation: { fr: plan.organisation, en: plan.organisation },
      lang: plan.lang,
    },
    status: plan.status,
    asOf: plan.asOf,
    currency: plan.currency,
    ...(basis === undefined ? {} : { moneyBasis: basis }),
    ...(presentation === undefined ? {} : { presentation }),
    hash: plan.hash,
    files: plan.files.length,
  }
}
