/** The VAT compensation fund year by year: what it refunds a share of, at which rate, and how much. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { vatFundName } from '../../lang/catalogue/money-names.ts'
import { vatFundBase, vatFundMissing, vatFundRate } from '../../metrics/vat-fund.ts'
import type { Plan, YearAmounts } from '../../plan/plan.ts'
import { type Bilingual, capitalised, printed } from '../../values/language.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { EMPTY, money, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { sliceCell, wholeCell } from '../document/figures.ts'
import { column, listTable, note, withoutColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { shownYears, yearName } from '../sections/yearly-money.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { nothingRetained } from './nothing-retained.ts'

const TEXTS = printed('vat-fund', {
  title: { fr: 'FCTVA', en: 'VAT fund' },
  byYear: { fr: 'Par année de dépense', en: 'By year of the expense' },
  rateOf: (kind: Bilingual) => ({ fr: `Taux\u00a0: ${kind.fr}`, en: `Rate: ${kind.en}` }),
  frenchRates: {
    fr: 'Taux du code général des collectivités territoriales (L.1615-1, L.1615-6)\u00a0: 16,404\u00a0% des dépenses d’équipement TTC depuis 2015, 5,6\u00a0% de l’hébergement en nuage (IaaS) depuis 2021. L’année est celle de la dépense\u00a0; le versement la suit d’une à deux années selon le régime de la collectivité.',
    en: 'Rates of the French code of local government (L.1615-1, L.1615-6): 16.404% of equipment with VAT since 2015, 5.6% of cloud infrastructure (IaaS) since 2021. The year is that of the expense; the refund follows one or two years later, by the scheme of the authority.',
  },
  ownRates: {
    fr: 'Taux que le plan indique (plan.vat_fund). L’année est celle de la dépense\u00a0; le versement la suit.',
    en: 'Rates that the plan tells (plan.vat_fund). The year is that of the expense; the refund follows.',
  },
  nothing: {
    fr: 'Aucune ligne de budget n’est éligible au FCTVA (vat_fund).',
    en: 'No budget line is eligible for the VAT fund (vat_fund).',
  },
  untold: {
    fr: 'Le plan n’indique pas s’il relève du FCTVA\u00a0: écrivez FR dans plan.vat_fund, ou la liste de vos taux.',
    en: 'The plan does not say whether the VAT fund applies: write plan.vat_fund: FR, or the list of your rates.',
  },
  withoutTax: {
    fr: 'Le FCTVA se calcule sur des dépenses TTC\u00a0: écrivez TTC dans plan.tax_basis si les montants le sont.',
    en: 'The VAT fund refunds a share of costs with VAT: write plan.tax_basis: TTC if amounts hold it.',
  },
})

const KINDS = ['equipment', 'iaas'] as const
type Kind = (typeof KINDS)[number]
type Year = YearAmounts['year']

/** What all projects spend in a year, in all years where none is named, that the fund refunds a share of. */
function baseIn(plan: Plan, kind: Kind, year?: Year): Cents {
  const at = year === undefined ? {} : { year }
  return sum(plan.projects.map((project) => vatFundBase(plan, project, at, kind)))
}

function yearTable(context: ReportContext): Table {
  const { plan, figures } = context
  const years = shownYears(context).filter((year) => KINDS.some((kind) => baseIn(plan, kind, year) !== 0))
  const idle = KINDS.filter((kind) => years.every((year) => baseIn(plan, kind, year) === 0))
  const totals = [
    text(LABELS.total),
    ...KINDS.flatMap((kind) => [money(baseIn(plan, kind)), EMPTY]),
    wholeCell(figures, 'vat_fund_refund'),
  ]
  const name = (kind: Kind): Bilingual => {
    const { fr, en } = vatFundName(kind)
    return { fr: capitalised(fr), en: capitalised(en) }
  }
  const columns = KINDS.flatMap((kind) => [
    column(kind, name(kind), 'money', (year: Year) => baseIn(plan, kind, year), { isSummed: true }),
    column(`${kind}_rate`, TEXTS.rateOf(vatFundName(kind)), 'rate', (year: Year) =>
      baseIn(plan, kind, year) === 0 ? undefined : vatFundRate(plan, kind, year),
    ),
  ])
  const table = listTable({ id: 'vat_fund_by_year', title: TEXTS.byYear, rowId: String, totals }, years, [
    column('year', LABELS.year, 'text', yearName),
    ...columns,
    column(
      'refund',
      figures.metric('vat_fund_refund').label,
      'money',
      (year: Year) => sliceCell(figures, 'vat_fund_refund', 'year', String(year)),
      { isSummed: true },
    ),
  ])
  return withoutColumns(
    table,
    idle.flatMap((kind) => [kind, `${kind}_rate`]),
  )
}

export const vatFund = defineSection('vat-fund', TEXTS.title, (context: ReportContext) => {
  const { header } = context.plan
  if (header.vat_fund === undefined) return [note(TEXTS.untold)]
  if (vatFundMissing(context.plan) !== undefined) return [note(TEXTS.withoutTax)]
  const none = nothingRetained(context.plan)
  if (none !== undefined) return [none]
  const table = yearTable(context)
  if (table.rows.length === 0) return [note(ofChosen(context.plan, TEXTS.nothing))]
  return [table, note(header.vat_fund === 'FR' ? TEXTS.frenchRates : TEXTS.ownRates)]
})
