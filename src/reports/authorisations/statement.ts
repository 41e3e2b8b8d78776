/** The statement of authorisations: what was voted, is in force, assigned, committed and paid, what remains, and how long it takes. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { authorisationStatusLabel } from '../../lang/catalogue/money-names.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { decimalYears, formOf, type Noun } from '../../lang/plurals.ts'
import { yearsLeft } from '../../metrics/authorisation-rates.ts'
import { type Authorisation, isOver } from '../../metrics/base/authorisations.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { type Figures, sliceCell } from '../document/figures.ts'
import { byId, column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext, type SectionKind, wholeContext } from '../report-kind.ts'
import { authorisationName, HEADINGS, noAuthorisation, TYPE_NAMES } from './words.ts'

const TEXTS = printed('statement', {
  title: { fr: 'Situation des autorisations', en: 'Statement of authorisations' },
  followUp: { fr: 'Taux, échéances et état', en: 'Rates, dates and status' },
  lapse: { fr: 'Caducité', en: 'Lapses' },
  years: { fr: 'Années de crédits', en: 'Years of credits' },
  unphased: { fr: 'Solde sans échéance', en: 'Unphased balance' },
  paymentRate: { fr: 'Taux de mandatement', en: 'Payment rate' },
  coverage: (stock: Bilingual, years: Bilingual, capacity: Bilingual, left: Bilingual) => ({
    fr: `Couverture des AP\u00a0: ${stock.fr} restent à mandater, soit ${years.fr} à la moyenne des enveloppes d’investissement des exercices non clos (${capacity.fr} par an)\u00a0; le plan court encore ${left.fr}.`,
    en: `Coverage of AP: ${stock.en} remain to be paid, ${years.en} at the mean of the investment envelopes of the years that have not ended (${capacity.en} a year); the plan has ${left.en} left.`,
  }),
  noCoverage: (reason: Bilingual) => ({ fr: `Couverture des AP ${reason.fr}.`, en: `Coverage of AP ${reason.en}.` }),
  over: (ids: Record<Lang, string>) => ({
    fr: `${ids.fr}\u00a0: plus rien à affecter, à engager ni à mandater, ni crédits à venir\u00a0; les autres montants restent dans les totaux.`,
    en: `${ids.en}: nothing is left to assign, to commit or to pay, nor any credits to come; the other amounts stay in the totals.`,
  }),
  unvoted: (ids: string) => ({
    fr: `Aucun vote à la date d’arrêté sous ${ids} (history)\u00a0: hors des totaux du reste à affecter, du reste à engager et du reste à mandater.`,
    en: `No vote by the status date under ${ids} (history): not in the totals to assign, to commit and to pay.`,
  }),
  unassigned: (ids: string) => ({
    fr: `Aucune affectation n’est saisie sous ${ids} (assignments)\u00a0: ni affecté ni reste à affecter.`,
    en: `No assignment is written under ${ids} (assignments): neither assigned nor left to assign is known.`,
  }),
  overAssigned: (id: string, assigned: Bilingual, amount: Bilingual, over: Bilingual) => ({
    fr: `${id}\u00a0: ${assigned.fr} affectés pour ${amount.fr} en vigueur, ${over.fr} de trop.`,
    en: `${id}: ${assigned.en} assigned of ${amount.en} in force, ${over.en} too much.`,
  }),
  overCommitted: (id: string, committed: Bilingual, assigned: Bilingual, over: Bilingual) => ({
    fr: `${id}\u00a0: ${committed.fr} engagés pour ${assigned.fr} affectés, ${over.fr} sans affectation.`,
    en: `${id}: ${committed.en} committed of ${assigned.en} assigned, ${over.en} without assignment.`,
  }),
  unpaid: (ids: string) => ({
    fr: `Mandaté inconnu sous ${ids} (payments.paid, ou paid des lignes qui en relèvent)\u00a0: hors du total du reste à mandater.`,
    en: `Nothing tells what was paid under ${ids} (payments.paid, or paid of the lines under it): not in the total to pay.`,
  }),
  reads: {
    fr: 'En vigueur = affecté + reste à affecter = engagé + reste à engager = mandaté + reste à mandater. L’affecté est celui des affectations (assignments)\u00a0; l’engagé, celui des lignes de budget qui nomment l’autorisation (projects[].budget[].authorisation), 0 pour celle qui n’en a pas dès qu’une autre en a\u00a0; le mandaté, celui de l’autorisation (payments), à défaut celui de ces lignes.',
    en: 'In force = assigned + to assign = committed + to commit = paid + to pay. What is assigned is that of the assignments; what is committed, that of the budget lines that name the authorisation (projects[].budget[].authorisation), 0 for one without any once another has some; what is paid, that of the authorisation (payments), else that of these lines.',
  },
})

function figureColumn(figures: Figures, metric: string, title: Bilingual): ItemColumn<Authorisation> {
  const { unit } = figures.metric(metric)
  return column(
    metric,
    title,
    unit,
    ({ id }) => sliceCell(figures, metric, 'authorisation', id),
    unit === 'money' ? { isSummed: true } : {},
  )
}

function knownOf(figures: Figures, metric: string, { id }: Authorisation): number | undefined {
  return figures.slice(metric, 'authorisation', id)?.value ?? undefined
}

/** The amounts of the authorisations of one type, with their totals: AP and AE are never added up. */
function amounts(figures: Figures, type: 'AP' | 'AE', authorisations: readonly Authorisation[]): Table {
  const own = authorisations.filter((one) => one.type === type)
  const isAssigned = own.some((one) => knownOf(figures, 'authorisation_assigned', one) !== undefined)
  const columns = [
    column('authorisation', HEADINGS.authorisation, 'text', authorisationName),
    figureColumn(figures, 'authorisation_voted', HEADINGS.voted),
    figureColumn(figures, 'authorisation_revisions', HEADINGS.revisions),
    figureColumn(figures, 'authorisation_amount', HEADINGS.inForce),
    ...(isAssigned
      ? [
          figureColumn(figures, 'authorisation_assigned', HEADINGS.assigned),
          figureColumn(figures, 'authorisation_to_assign', HEADINGS.toAssign),
        ]
      : []),
    figureColumn(figures, 'authorisation_committed', HEADINGS.committed),
    figureColumn(figures, 'authorisation_to_commit', HEADINGS.toCommit),
    figureColumn(figures, 'authorisation_paid', HEADINGS.paid),
    figureColumn(figures, 'authorisation_to_pay', HEADINGS.toPay),
  ]
  const totals = columns.map(({ id }, index) =>
    index === 0 ? text(LABELS.total) : sliceCell(figures, id, 'authorisation_type', type),
  )
  const id = `authorisations_${type.toLowerCase()}`
  return listTable({ id, title: TYPE_NAMES[type], rowId: byId, totals }, own, columns)
}

/** The rates, years and dates of every authorisation. */
function followUp(figures: Figures, authorisations: readonly Authorisation[]): Table {
  return listTable({ id: 'authorisations_follow_up', title: TEXTS.followUp, rowId: byId }, authorisations, [
    column('authorisation', HEADINGS.authorisation, 'text', ({ id }) => id),
    figureColumn(figures, 'authorisation_commitment_rate', LABELS.commitment_rate),
    figureColumn(figures, 'authorisation_payment_rate', TEXTS.paymentRate),
    { ...figureColumn(figures, 'authorisation_unphased', TEXTS.unphased), isSummed: false },
    figureColumn(figures, 'authorisation_credit_years', TEXTS.years),
    column('lapse_date', TEXTS.lapse, 'day', ({ lapse_date: lapse = '' }) => parseDay(lapse, 'end')),
    column('status', LABELS.status, 'status', ({ status }) =>
      status === undefined ? '' : authorisationStatusLabel(status),
    ),
  ])
}

/** For how many years the unpaid stock of AP takes what the envelopes can pay, beside what the plan has left. */
function coverage(context: ReportContext): Note[] {
  const { plan, figures } = context
  if (!plan.authorisations.some(({ type }) => type === 'AP')) return []
  const { value, numerator = 0, denominator = 0, reason } = figures.whole('authorisation_coverage')
  if (value === null) return reason === undefined ? [] : [note(TEXTS.noCoverage(reason))]
  const amount = (much: number): Bilingual => bilingual((lang) => formatThousands(much, plan.currency, lang))
  const years = (much: number): Bilingual => bilingual((lang) => decimalYears(much, lang))
  const left = yearsLeft(plan)
  return [
    note(
      TEXTS.coverage(amount(numerator), years(value), amount(denominator), years(left)),
      value > left ? 'watch' : undefined,
    ),
  ]
}

const OVER: Noun = {
  fr: ['Autorisation close ou annulée', 'Autorisations closes ou annulées'],
  en: ['Authorisation closed or cancelled', 'Authorisations closed or cancelled'],
}

/** Of which authorisations a total leaves something out, so that its row does not add up as theirs do. */
function exceptions(figures: Figures, authorisations: readonly Authorisation[]): Note[] {
  const over = authorisations.filter(isOver)
  const ids = (some: readonly Authorisation[]): string => some.map(({ id }) => id).join(', ')
  const named = bilingual((lang) => `${formOf(over.length, OVER, lang)} (${ids(over)})`)
  const known = (metric: string, one: Authorisation): boolean => knownOf(figures, metric, one) !== undefined
  const unassigned = authorisations.filter((one) => !isOver(one) && !known('authorisation_assigned', one))
  const unpaid = authorisations.filter(
    (one) => !isOver(one) && known('authorisation_amount', one) && !known('authorisation_to_pay', one),
  )
  const isUsed = (metric: string, one: Authorisation): boolean => (knownOf(figures, metric, one) ?? 0) !== 0
  const unvoted = authorisations.filter(
    (one) =>
      !isOver(one) &&
      !known('authorisation_amount', one) &&
      ['assigned', 'committed', 'paid'].some((used) => isUsed(`authorisation_${used}`, one)),
  )
  return [
    ...(over.length === 0 ? [] : [note(TEXTS.over(named))]),
    ...(unvoted.length === 0 ? [] : [note(TEXTS.unvoted(ids(unvoted)))]),
    ...(unpaid.length === 0 ? [] : [note(TEXTS.unpaid(ids(unpaid)))]),
    ...(unassigned.length === 0 ? [] : [note(TEXTS.unassigned(ids(unassigned)))]),
  ]
}

/** Where more is assigned than is in force, or committed than is assigned. */
function excesses({ plan, figures }: ReportContext): Note[] {
  const amount = (much: number): Bilingual => bilingual((lang) => formatThousands(much, plan.currency, lang))
  return plan.authorisations.flatMap((one) => {
    const [inForce, assigned, committed] = ['amount', 'assigned', 'committed'].map((metric) =>
      knownOf(figures, `authorisation_${metric}`, one),
    )
    if (assigned === undefined) return []
    const told = (words: typeof TEXTS.overAssigned, taken = 0, of = Number.POSITIVE_INFINITY) =>
      taken > of ? [note(words(one.id, amount(taken), amount(of), amount(taken - of)), 'bad')] : []
    return [...told(TEXTS.overAssigned, assigned, inForce), ...told(TEXTS.overCommitted, committed, assigned)]
  })
}

export const statement = defineWholeSection('authorisations', TEXTS.title, (whole) => {
  const { plan, figures } = whole
  const { authorisations } = plan
  if (authorisations.length === 0) return [noAuthorisation()]
  const types = (['AP', 'AE'] as const).filter((type) => authorisations.some((one) => one.type === type))
  return [
    ...types.map((type) => amounts(figures, type, authorisations)),
    ...excesses(whole),
    ...exceptions(figures, authorisations),
    ...coverage(whole),
    followUp(figures, authorisations),
    note(TEXTS.reads),
  ]
})

/** The same in a report about more than authorisations: no place where the plan has none. */
export const statementIfAny: SectionKind<ReportContext> = {
  ...statement,
  build: (context) => (wholeContext(context).plan.authorisations.length === 0 ? undefined : statement.build(context)),
}
