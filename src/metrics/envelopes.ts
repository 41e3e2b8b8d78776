/**
 * The envelopes that the plan sets by year and section, what expected spending leaves of them, and what it exceeds them
 * by.
 */
import type { BudgetSection, Envelope, Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, excess, minus, plain } from '../values/quantity.ts'
import { defineTotal, notApplicable, type Scope, type Term, whenEmpty } from './base/define.ts'
import { type BudgetScope, isSpendingKnown, NO_BUDGET_AMOUNT, spendingIn } from './base/spending.ts'

const NO_ENVELOPE = notApplicable('aucune enveloppe fixée', 'no envelope is set')

const ENVELOPES_SOURCE: Bilingual = {
  fr: 'enveloppes et dépense prévue du plan',
  en: "the plan's envelopes and expected spending",
}

/** One term for each year and section asked for that has an envelope and of which the plan says what it spends. */
function envelopeTerms(plan: Plan, scope: Scope, amount: (ceiling: Cents, spent: Cents) => Cents): Term[] {
  return ceilingsIn(plan, scope)
    .filter(({ section }) => isSpendingKnown(plan, { section }))
    .map(({ year, section, max, at }) => ({
      entity: { id: `${year} ${section}`, at },
      amount: plain(amount(max, spendingIn(plan, year, section))),
    }))
}

/** Why a figure of {@link envelopeTerms} has no value: no envelope, or no amount to hold against it. */
function missingEnvelopeTerms(plan: Plan, scope: Scope, terms: readonly Term[]): Bilingual | undefined {
  if (terms.length > 0) return undefined
  return ceilingsIn(plan, scope).length > 0 ? NO_BUDGET_AMOUNT : NO_ENVELOPE
}

/** Sum of the envelopes. @example ceilings of 4,000 and 1,500 in 2024: 5,500 */
export const envelope = defineTotal({
  id: 'envelope',
  label: { fr: 'Enveloppe', en: 'Envelope' },
  unit: 'money',
  formula: { fr: 'somme des plafonds fixés par année et section', en: 'sum of the ceilings set by year and section' },
  source: { fr: 'enveloppes du plan', en: "the plan's envelopes" },
  breakdowns: ['year', 'section'],
  missing: whenEmpty(NO_ENVELOPE),
  terms: (plan, scope) =>
    ceilingsIn(plan, scope).map(({ year, section, max, at }) => ({
      entity: { id: `${year} ${section}`, at },
      amount: plain(max),
    })),
})

/** Headroom, negative where an envelope is passed. @example ceiling 4,000, expected spending 4,200: -200 */
export const headroom = defineTotal({
  id: 'headroom',
  label: { fr: 'Marge budgétaire', en: 'Headroom' },
  unit: 'money',
  formula: {
    fr: 'enveloppe − dépense prévue, pour les seules années et sections qui ont une enveloppe',
    en: 'envelope − expected spending, only for the years and sections that have an envelope',
  },
  source: ENVELOPES_SOURCE,
  breakdowns: ['year', 'section'],
  missing: missingEnvelopeTerms,
  terms: (plan, scope) => envelopeTerms(plan, scope, minus),
})

/** Money beyond the envelopes; a lean year doesn't make up for a dear one. @example 4,200 of 4,000, then 1,000 of 1,500: 200 */
export const overspend = defineTotal({
  id: 'overspend',
  label: { fr: 'Dépassement des enveloppes', en: 'Overspend' },
  unit: 'money',
  formula: {
    fr: 'somme, par année et section dotées d’une enveloppe, de ce que la dépense prévue dépasse de l’enveloppe',
    en: 'sum, over the years and sections that have an envelope, of what expected spending exceeds it by',
  },
  source: ENVELOPES_SOURCE,
  breakdowns: ['year', 'section'],
  missing: missingEnvelopeTerms,
  terms: (plan, scope) => envelopeTerms(plan, scope, (ceiling, spent) => excess(spent, ceiling)),
})

/** The first envelope of a year and section, which holds where there are several. */
function firstEnvelope({ envelopes }: Plan, year: number, section: BudgetSection): Envelope | undefined {
  return envelopes.find((envelope) => envelope.year === year && envelope.section === section)
}

export function envelopeOf(plan: Plan, year: number, section: BudgetSection): Cents | undefined {
  return firstEnvelope(plan, year, section)?.max
}

export function floorOf(plan: Plan, year: number, section: BudgetSection): Cents | undefined {
  return firstEnvelope(plan, year, section)?.min
}

/** The envelopes that set a ceiling for a year and section asked for, the first of each year and section. */
export function ceilingsIn(plan: Plan, { year, section }: BudgetScope): (Envelope & { max: Cents })[] {
  const seen = new Set<string>()
  return plan.envelopes.flatMap((envelope) => {
    const key = `${envelope.year} ${envelope.section}`
    if (seen.has(key)) return []
    seen.add(key)
    const isAsked =
      (year === undefined || envelope.year === year) && (section === undefined || envelope.section === section)
    return isAsked && envelope.max !== undefined ? [{ ...envelope, max: envelope.max }] : []
  })
}
