/** What a project's page says of its money beside the years: its budget lines, its grants, its estimate and full cost. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import {
  estimateClassName,
  grantStatusName,
  sideName,
  taxBasisName,
  vatFundName,
} from '../../lang/catalogue/money-names.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { grantsOf, receivedOf, remainingOf, securedFor } from '../../metrics/base/grants.ts'
import { fullCostOf, yearlyRunOf } from '../../metrics/build-run.ts'
import { threePoints } from '../../metrics/estimates.ts'
import { netCostOf } from '../../metrics/net-cost.ts'
import { vatFundFor } from '../../metrics/vat-fund.ts'
import { titleOf } from '../../plan/entity.ts'
import { lineAmount } from '../../plan/expected-amount.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { BudgetLine, Plan, Project } from '../../plan/plan.ts'
import { lineKindLabel } from '../../plan/vocabulary.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { day, isBlank, money, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { byId, column, listTable, withoutIdleColumns } from '../document/table.ts'
import { idAndTitle } from '../words/names.ts'
import { endDay } from './decisions.ts'

const TEXTS = printed('project-money', {
  lines: { fr: 'Lignes de budget', en: 'Budget lines' },
  line: { fr: 'Ligne', en: 'Line' },
  section: { fr: 'Section', en: 'Section' },
  kind: { fr: 'Nature', en: 'Kind' },
  side: { fr: 'Supportée par', en: 'Borne by' },
  funding: { fr: 'Financement', en: 'Funding' },
  own: { fr: 'fonds propres', en: 'own funds' },
  recurring: { fr: 'Récurrente dès', en: 'Recurs from' },
  taxBasis: { fr: 'Base de taxe', en: 'Tax basis' },
  vatFund: { fr: 'FCTVA', en: 'VAT fund' },
  amount: { fr: 'Mandaté ou prévu', en: 'Paid or expected' },
  grants: { fr: 'Subventions', en: 'Grants' },
  grant: { fr: 'Subvention', en: 'Grant' },
  funder: { fr: 'Financeur', en: 'Funder' },
  granted: { fr: 'Montant', en: 'Amount' },
  received: { fr: 'Encaissé', en: 'Received' },
  remaining: { fr: 'À encaisser', en: 'To be received' },
  claim: { fr: 'Solde à demander avant le', en: 'Claim balance by' },
  cost: { fr: 'Chiffrage et coût complet', en: 'Estimate and full cost' },
  estimate: { fr: 'Fiabilité du chiffrage', en: 'Estimate class' },
  date: { fr: 'Date du chiffrage', en: 'Date of the estimate' },
  source: { fr: 'Origine du chiffrage', en: 'Source of the estimate' },
  optimistic: { fr: 'Coût optimiste', en: 'Optimistic cost' },
  likely: { fr: 'Coût probable', en: 'Likely cost' },
  pessimistic: { fr: 'Coût pessimiste', en: 'Pessimistic cost' },
  mean: { fr: 'Moyenne PERT', en: 'PERT mean' },
  net: { fr: 'Coût net (subventions et FCTVA déduits)', en: 'Net cost (less grants and VAT fund)' },
  run: { fr: 'Coût récurrent par an', en: 'Run cost per year' },
  full: (years: Bilingual) => ({
    fr: `Coût complet (projet et ${years.fr} d’exploitation)`,
    en: `Full cost (build and ${years.en} of run)`,
  }),
})

type RawLine = NonNullable<Project['written']['budget']>[number]

interface WrittenLine {
  readonly line: BudgetLine
  readonly written: RawLine | undefined
}

function writtenLines({ budget, written }: Project): WrittenLine[] {
  return budget.map((line) => ({ line, written: written.budget?.[Number(line.at.path.at(-1))] }))
}

const TOLD = ['id', 'title', 'side', 'funding', 'tax_basis', 'vat_fund'] as const

function lineName({ written }: WrittenLine): Bilingual {
  const { id, title } = written ?? {}
  const name = titleOf(title, id ?? '')
  return id === undefined || title === undefined ? name : idAndTitle({ id, title: name })
}

function fundingName(plan: Plan, { funding }: RawLine): string | Bilingual {
  if (funding === undefined) return ''
  if (funding === 'own') return TEXTS.own
  const grant = entityById(plan.subsidies, funding)
  return grant === undefined ? funding : titleOf(grant.title, grant.id)
}

/** The lines of a project, where any says more than its amounts. */
function lineTable(plan: Plan, project: Project): Table {
  const lines = writtenLines(project)
  const isTold = lines.some(({ written }) => TOLD.some((key) => written?.[key] !== undefined))
  const named = (value: string | undefined, name: (value: string) => Bilingual) =>
    value === undefined ? '' : name(value)
  const table = listTable({ id: tableId(project.id, 'lines'), title: TEXTS.lines }, isTold ? lines : [], [
    column('line', TEXTS.line, 'text', lineName),
    column('section', TEXTS.section, 'text', ({ line }) => valueLabel(line.section)),
    column('kind', TEXTS.kind, 'text', ({ line }) => lineKindLabel(plan, line.word)),
    column('side', TEXTS.side, 'text', ({ line }) => named(line.side, sideName)),
    column('funding', TEXTS.funding, 'text', ({ written }) =>
      written === undefined ? '' : fundingName(plan, written),
    ),
    column('recurring', TEXTS.recurring, 'text', ({ line }) => String(line.recurringFrom ?? '')),
    column('tax_basis', TEXTS.taxBasis, 'text', ({ written }) => named(written?.tax_basis, taxBasisName)),
    column('vat_fund', TEXTS.vatFund, 'text', ({ written }) => named(written?.vat_fund, vatFundName)),
    column('amount', TEXTS.amount, 'money', ({ line }) => sum(line.years.map((year) => lineAmount(plan, year)))),
  ])
  return withoutIdleColumns(table)
}

function grantTable(plan: Plan, project: Project): Table {
  const grants = grantsOf(plan).filter(({ funded }) => funded.some((one) => one.project.id === project.id))
  const table = listTable({ id: tableId(project.id, 'grants'), title: TEXTS.grants }, grants, [
    column('grant', TEXTS.grant, 'text', ({ record }) =>
      idAndTitle({ id: record.id, title: titleOf(record.title, '') }),
    ),
    column('funder', TEXTS.funder, 'text', ({ record }) => record.funder),
    column('status', LABELS.status, 'status', ({ record }) => grantStatusName(record.status)),
    column('amount', TEXTS.granted, 'money', ({ amount }) => amount),
    column('received', TEXTS.received, 'money', receivedOf),
    column('remaining', TEXTS.remaining, 'money', (grant) => (grant.isSecured ? remainingOf(grant) : undefined)),
    column('claim_by', TEXTS.claim, 'day', ({ record }) => endDay(record.claim_by)),
  ])
  return withoutIdleColumns(table)
}

interface Item {
  readonly id: string
  readonly title: Bilingual
  readonly value: Cell
}

function estimateItems(plan: Plan, project: Project): Item[] {
  const { estimate } = project.written
  if (estimate === undefined) return []
  const points = (['optimistic', 'likely', 'pessimistic'] as const).map((id) => ({
    id,
    title: TEXTS[id],
    value: money(writtenCents(plan, estimate[id])),
  }))
  return [
    { id: 'class', title: TEXTS.estimate, value: text(estimateClassName(estimate.class)) },
    { id: 'date', title: TEXTS.date, value: day(endDay(estimate.date)) },
    { id: 'source', title: TEXTS.source, value: text(estimate.source ?? '') },
    ...points,
    { id: 'mean', title: TEXTS.mean, value: money(threePoints(plan, project)?.mean) },
  ]
}

function costItems(plan: Plan, project: Project): Item[] {
  const run = yearlyRunOf(plan, project)
  const years = bilingual((lang) => counted(plan.thresholds.tcoYears, NOUNS.year, lang, '\u00a0'))
  const isAided = securedFor(plan, project) !== 0 || vatFundFor(plan, project, {}) !== 0
  return [
    ...(isAided ? [{ id: 'net_cost', title: TEXTS.net, value: money(netCostOf(plan, project)) }] : []),
    ...(run === undefined || run === 0
      ? []
      : [
          { id: 'run', title: TEXTS.run, value: money(run) },
          { id: 'full_cost', title: TEXTS.full(years), value: money(fullCostOf(plan, project)) },
        ]),
  ]
}

function costTable(plan: Plan, project: Project): Table {
  const items = [...estimateItems(plan, project), ...costItems(plan, project)].filter(({ value }) => !isBlank(value))
  return listTable({ id: tableId(project.id, 'cost'), title: TEXTS.cost, rowId: byId }, items, [
    column('figure', LABELS.what, 'text', ({ title }) => title),
    column('value', LABELS.value, 'text', ({ value }) => value),
  ])
}

/** The tables of a project's page about its lines, grants, estimate and full cost; without rows where nothing is told. */
export function projectMoney(plan: Plan, project: Project): Table[] {
  return [lineTable(plan, project), grantTable(plan, project), costTable(plan, project)]
}
