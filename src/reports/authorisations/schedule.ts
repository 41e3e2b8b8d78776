/** The payment credits of each authorisation by year, and those of all programme authorisations against the envelopes. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { type Authorisation, isOver, yearsUnder } from '../../metrics/base/authorisations.ts'
import type { Scope } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { envelopeOf } from '../../metrics/envelopes.ts'
import { type BudgetYear, compareYears } from '../../plan/budget-year.ts'
import { yearState } from '../../plan/expected-amount.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { EMPTY, figure, isBlank, text } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { authorisationName, noAuthorisation } from './words.ts'

const TEXTS = printed('schedule', {
  title: { fr: 'Échéancier des crédits de paiement', en: 'Schedule of payment credits' },
  all: { fr: 'Toutes les AP', en: 'All AP' },
  allAndEnvelopes: {
    fr: 'Toutes les AP face aux enveloppes d’investissement',
    en: 'All AP against the investment envelopes',
  },
  state: { fr: 'Exercice', en: 'Budget year' },
  ended: { fr: 'clos', en: 'closed' },
  running: { fr: 'en cours', en: 'current' },
  'to-come': { fr: 'à venir', en: 'to come' },
  voted: { fr: 'CP votés', en: 'Voted' },
  credits: { fr: 'CP ouverts ou prévus', en: 'Opened or planned' },
  phased: { fr: 'Échéancier', en: 'Phasing' },
  reads: {
    fr: 'Échéancier\u00a0: le mandaté des exercices clos, les crédits de paiement des autres.',
    en: 'Phasing: what was paid in closed years, the payment credits of the others.',
  },
  none: (name: Bilingual) => ({
    fr: `${name.fr}\u00a0: aucun crédit de paiement saisi (payments).`,
    en: `${name.en}: no payment credits are written (payments).`,
  }),
  lapsed: (name: Bilingual) => ({
    fr: `${name.fr}\u00a0: close ou annulée, ses crédits à venir ne comptent plus.`,
    en: `${name.en}: closed or cancelled, its credits to come count no more.`,
  }),
  whole: (name: Bilingual, amount: Bilingual) => ({
    fr: `${name.fr}\u00a0: l’échéancier égale le montant en vigueur (${amount.fr}).`,
    en: `${name.en}: the phasing equals the amount in force (${amount.en}).`,
  }),
  left: (name: Bilingual, balance: Bilingual, amount: Bilingual) => ({
    fr: `${name.fr}\u00a0: ${balance.fr} des ${amount.fr} en vigueur restent sans échéance.`,
    en: `${name.en}: ${balance.en} of the ${amount.en} in force are not phased.`,
  }),
  over: (name: Bilingual, balance: Bilingual, amount: Bilingual) => ({
    fr: `${name.fr}\u00a0: l’échéancier dépasse de ${balance.fr} le montant en vigueur (${amount.fr}).`,
    en: `${name.en}: the phasing exceeds the amount in force (${amount.en}) by ${balance.en}.`,
  }),
})

type Context = ReportContext

/** A figure in a year, or over all, of a part of the authorisations. */
function cellAt({ plan, figures }: Context, metric: string, at: Partial<Scope>): Cell {
  const found = figures.metric(metric)
  const computed = found.compute(plan, { ...wholeScope(plan), ...at })
  // A year of which nothing is told has nothing to say, and no reason to give.
  return computed.value === null && at.year !== undefined ? EMPTY : figure(found, computed)
}

function yearText({ plan }: Context, year: BudgetYear): Bilingual {
  if (year === 'later') return LABELS.later
  const state = TEXTS[yearState(plan, year)]
  return bilingual((lang) => `${year} (${state[lang]})`)
}

/** Whether a column adds up: credits that lapsed with their year are phased anew and would count twice, and envelopes have other years than these. */
function isSummed(metric: string): boolean {
  return metric !== 'envelope' && !metric.startsWith('authorisation_credits')
}

function yearTable(
  context: Context,
  { id, title }: { readonly id: string; readonly title: Bilingual },
  years: readonly BudgetYear[],
  of: { readonly scope: Partial<Scope>; readonly metrics: readonly (readonly [string, Bilingual])[] },
): Table {
  const { scope, metrics } = of
  const columns: ItemColumn<BudgetYear>[] = [
    column('year', TEXTS.state, 'text', (year) => yearText(context, year)),
    ...metrics.map(([metric, heading]) =>
      column<BudgetYear>(
        metric,
        heading,
        'money',
        (year) => cellAt(context, metric, { ...scope, year }),
        isSummed(metric) ? { isSummed: true } : {},
      ),
    ),
  ]
  const totals = [
    text(LABELS.total),
    ...metrics.map(([metric]) => (isSummed(metric) ? cellAt(context, metric, scope) : EMPTY)),
  ]
  const told = years.filter((year) => metrics.some(([metric]) => !isBlank(cellAt(context, metric, { ...scope, year }))))
  return withoutIdleColumns(listTable({ id, title, rowId: String, totals }, told, columns), ['envelope'])
}

const OF_ONE = [
  ['authorisation_credits_voted', TEXTS.voted],
  ['authorisation_credits', TEXTS.credits],
  ['authorisation_paid', LABELS.paid],
  ['authorisation_phased', TEXTS.phased],
] as const

/** What the total of the phasing is beside the amount in force. */
function balanceNote(context: Context, authorisation: Authorisation): Note[] {
  const { figures, plan } = context
  if (isOver(authorisation)) return [note(TEXTS.lapsed(authorisationName(authorisation)))]
  const figureOf = (metric: string): number | null | undefined =>
    figures.slice(metric, 'authorisation', authorisation.id)?.value
  const [balance, amount] = [figureOf('authorisation_unphased'), figureOf('authorisation_amount')]
  if (typeof balance !== 'number' || typeof amount !== 'number') return []
  const money = (much: number): Bilingual => bilingual((lang) => formatThousands(much, plan.currency, lang))
  const name = authorisationName(authorisation)
  if (balance === 0) return [note(TEXTS.whole(name, money(amount)))]
  const words = balance > 0 ? TEXTS.left : TEXTS.over
  const tone = balance > 0 ? 'watch' : 'bad'
  return [note(words(name, money(Math.abs(balance)), money(amount)), tone)]
}

function ofOne(context: Context, authorisation: Authorisation): (Table | Note)[] {
  const name = authorisationName(authorisation)
  if (authorisation.payments === undefined) return [note(TEXTS.none(name))]
  const years = yearsUnder(context.plan, authorisation)
  const id = tableId('payments', authorisation.id)
  const scope = { authorisation: authorisation.id }
  const table = yearTable(context, { id, title: name }, years, { scope, metrics: OF_ONE })
  const notes = balanceNote(context, authorisation)
  if (table.rows.length > 0) return [table, ...notes]
  return notes.length > 0 ? notes : [note(TEXTS.none(name))]
}

function ofAll(context: Context): Table[] {
  const { plan } = context
  const programme = plan.authorisations.filter(({ type }) => type === 'AP')
  const years = [...new Set(programme.flatMap((one) => yearsUnder(plan, one)))].sort(compareYears)
  const hasEnvelopes = years.some((year) =>
    year === 'later' ? false : envelopeOf(plan, year, 'investment') !== undefined,
  )
  const title = hasEnvelopes ? TEXTS.allAndEnvelopes : TEXTS.all
  const table = yearTable(context, { id: 'payments_ap', title }, years, {
    scope: { authorisationType: 'AP', section: 'investment' },
    metrics: [...OF_ONE, ['envelope', LABELS.envelope]],
  })
  return table.rows.length === 0 ? [] : [table]
}

export const schedule = defineWholeSection('payment-credits', TEXTS.title, (whole) => {
  const { authorisations } = whole.plan
  if (authorisations.length === 0) return [noAuthorisation('payments')]
  return [note(TEXTS.reads), ...ofAll(whole), ...authorisations.flatMap((one) => ofOne(whole, one))]
})
