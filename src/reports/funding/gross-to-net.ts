/** From gross to net: what the plan spends, what grants and the VAT fund pay of it, and what is left, by year and axis. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Scope } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { figure, isTelling, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Table } from '../document/document.ts'
import { figureTable, ownSide, sliceTable } from '../document/figure-table.ts'
import { note, withoutColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { yearName } from '../sections/yearly-money.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { nothingRetained } from './nothing-retained.ts'

const TEXTS = printed('gross-to-net', {
  title: { fr: 'Du brut au net', en: 'From gross to net' },
  figures: { fr: 'Ensemble du plan', en: 'The whole plan' },
  byYear: { fr: 'Par année', en: 'By year' },
  byAxis: { fr: 'Par axe', en: 'By axis' },
  gross: { fr: 'Dépense brute', en: 'Gross spending' },
  nothing: {
    fr: 'Aucun montant n’est saisi dans les lignes de budget des projets (projects[].budget)\u00a0: il n’y a ni brut ni net.',
    en: 'No amount is written in the budget lines of projects (projects[].budget): there is neither gross nor net.',
  },
  between: { fr: '\u00a0; ', en: '; ' },
  unknown: (reasons: Bilingual) => ({
    fr: `Le coût net n’est pas connu\u00a0: ${reasons.fr}.`,
    en: `The net cost is not known: ${reasons.en}.`,
  }),
  noFund: {
    fr: 'le plan n’indique pas s’il relève du FCTVA (plan.vat_fund)',
    en: 'the plan does not say whether the VAT fund applies (plan.vat_fund)',
  },
  withoutTax: {
    fr: 'le FCTVA se calcule sur des dépenses TTC, et plan.tax_basis n’est pas TTC',
    en: 'the VAT fund refunds a share of costs with VAT, and plan.tax_basis is not TTC',
  },
  noGrant: { fr: 'aucune subvention n’est saisie (subsidies)', en: 'no grant is written (subsidies)' },
  idleGrants: {
    fr: 'aucune subvention n’indique à la fois son montant et le projet qu’elle finance (project, ou funding des lignes)',
    en: 'no grant tells both its amount and the project that it funds (project, or funding of lines)',
  },
  ownFunds: {
    fr: 'Le plan n’indique ni subvention (subsidies) ni FCTVA (plan.vat_fund)\u00a0: le coût net n’est pas connu, écrivez-les s’il y en a.',
    en: 'The plan tells no grant (subsidies) and no VAT fund (plan.vat_fund): the net cost is not known, write them where there are any.',
  },
})

const FIGURES = [
  'spending',
  'grants_requested',
  'grants_secured',
  'grants_received',
  'grants_to_receive',
  'vat_fund_refund',
  'net_cost',
  'outside_funding_share',
]

/** The columns of the yearly table: the metric of each, and the section it is asked for. */
const PARTS = [
  { id: 'investment', metric: 'spending', section: 'investment' },
  { id: 'operating', metric: 'spending', section: 'operating' },
  { id: 'gross', metric: 'spending' },
  { id: 'grants', metric: 'grants_secured' },
  { id: 'vat_fund', metric: 'vat_fund_refund' },
  { id: 'net', metric: 'net_cost' },
] as const

/** The columns of outside money that the plan says nothing of. */
function idle({ figures }: ReportContext): string[] {
  return [
    ...(figures.whole('grants_secured').value === null ? ['grants', 'grants_secured'] : []),
    ...(figures.whole('vat_fund_refund').value === null ? ['vat_fund', 'vat_fund_refund'] : []),
  ]
}

function yearTable(context: ReportContext): Table {
  const { plan, figures } = context
  const titles = {
    investment: valueLabel('investment'),
    operating: valueLabel('operating'),
    gross: TEXTS.gross,
    grants: figures.metric('grants_secured').label,
    vat_fund: figures.metric('vat_fund_refund').label,
    net: figures.metric('net_cost').label,
  }
  const columns: Column[] = [
    { id: 'year', title: LABELS.year, unit: 'text' },
    ...PARTS.map(({ id }) => ({ id, title: titles[id], unit: 'money' as const, isSummed: true })),
  ]
  const cells = (year: Partial<Pick<Scope, 'year'>>): Cell[] =>
    PARTS.map((part) => {
      const metric = figures.metric(part.metric)
      const section = 'section' in part ? { section: part.section } : {}
      return figure(metric, metric.compute(plan, { ...wholeScope(plan), ...year, ...section }))
    })
  const rows = figures.keys('net_cost', 'cash_year').map(({ key }): Row => {
    const year = key === 'later' ? key : Number(key)
    return { id: key, cells: [text(yearName(year)), ...cells({ year })] }
  })
  const table: Table = {
    kind: 'table',
    id: 'net_by_year',
    title: TEXTS.byYear,
    columns,
    rows: rows.filter(({ cells: shown }) => shown.slice(1).some(isTelling)),
    totals: { cells: [text(LABELS.total), ...cells({})] },
  }
  return withoutColumns(table, idle(context))
}

/** Why the net cost is not known: what of grants and of the VAT fund is not written, or is and cannot count. */
function unknownNet({ plan }: ReportContext): Note {
  const { header, subsidies } = plan
  const hasNoGrant = subsidies.length === 0
  if (hasNoGrant && header.vat_fund === undefined) return note(TEXTS.ownFunds)
  const reasons = [
    header.vat_fund === undefined ? TEXTS.noFund : TEXTS.withoutTax,
    hasNoGrant ? TEXTS.noGrant : TEXTS.idleGrants,
  ]
  return note(TEXTS.unknown(bilingual((lang) => reasons.map((one) => one[lang]).join(TEXTS.between[lang]))))
}

export const grossToNet = defineSection('gross-to-net', TEXTS.title, (context: ReportContext) => {
  const { figures } = context
  if (figures.whole('spending').value === null) return [note(ofChosen(context.plan, TEXTS.nothing))]
  const none = nothingRetained(context.plan)
  if (none !== undefined) return [none]
  if (figures.whole('net_cost').value === null) return [unknownNet(context)]
  const metrics = FIGURES.filter((id) => figures.whole(id).value !== null)
  const byAxis = ['spending', 'grants_secured', 'vat_fund_refund', 'net_cost']
  return [
    figureTable(context, { id: 'funding_figures', title: TEXTS.figures, metrics, sides: [ownSide(context)] }),
    yearTable(context),
    withoutColumns(
      sliceTable(figures, {
        id: 'net_by_axis',
        title: TEXTS.byAxis,
        breakdown: 'axis',
        heading: LABELS.axis,
        columns: [...byAxis, 'outside_funding_share'],
      }),
      idle(context),
    ),
  ]
})
