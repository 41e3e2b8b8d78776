/** Build and run: how spending splits by year, what each project costs to run every year, and its full cost. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { securedFor } from '../../metrics/base/grants.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import { buildOf, fullCostOf, yearlyRunOf } from '../../metrics/build-run.ts'
import { netCostOf } from '../../metrics/net-cost.ts'
import { vatFundFor } from '../../metrics/vat-fund.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Cents, plain, sum } from '../../values/quantity.ts'
import { quantity, text } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { byId, column, listTable, note, withoutColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { nothingRetained } from './nothing-retained.ts'

const TEXTS = printed('full-cost', {
  buildRun: { fr: 'Projet et exploitation', en: 'Build and run' },
  byYear: { fr: 'Par année', en: 'By year' },
  transverse: {
    fr: 'Est comptée en exploitation la part des lignes qui reviennent chaque année (recurring_from)\u00a0; tout le reste est du projet. Les activités transverses (pilotage, support, architecture) ne sont pas isolées, alors que le Cigref ne les range ni d’un côté ni de l’autre\u00a0: ne comparez qu’à des parts calculées de même. L’exploitation de l’existant n’est pas dans le plan.',
    en: 'What comes back every year (recurring_from) counts as run; all else is build. Transverse work (steering, support, architecture) is not set apart, where the Cigref puts it in neither: compare only with shares made alike. Running the systems that are there already is not in the plan.',
  },
  fullCost: { fr: 'Coût complet par projet', en: 'Full cost by project' },
  assumption: (years: Bilingual) => ({
    fr: `Le coût complet est la dépense de projet et ${years.fr} du coût récurrent du dernier exercice où il est saisi (seuil tco_years), sans descendre sous le récurrent saisi, économies déduites\u00a0; il est brut. Le personnel interne n’y est que s’il figure dans les lignes de budget.`,
    en: `Full cost is build spending and ${years.en} of the run cost of the last year that has any (threshold tco_years), never less than the run cost written, less savings; it is gross. Own staff is in it only where budget lines hold it.`,
  }),
  gross: { fr: 'Dépense brute', en: 'Gross spending' },
  grants: { fr: 'Subventions acquises', en: 'Secured grants' },
  vatFund: { fr: 'FCTVA', en: 'VAT fund' },
  net: { fr: 'Coût net', en: 'Net cost' },
  build: { fr: 'Projet', en: 'Build' },
  run: { fr: 'Récurrent par an', en: 'Run per year' },
  total: (years: Bilingual) => ({ fr: `Coût complet (${years.fr})`, en: `Full cost (${years.en})` }),
  onlyLater: (projects: Bilingual) => ({
    fr: `${projects.fr}\u00a0: le coût récurrent n’est saisi que dans later, qui ne dit pas ce que coûte une année\u00a0; ni récurrent par an, ni coût complet, ni total.`,
    en: `${projects.en}: recurring cost stands only in later, which does not tell what one year costs; no run per year, no full cost and no total.`,
  }),
  nothing: {
    fr: 'Aucun montant n’est saisi dans les lignes de budget des projets (projects[].budget).',
    en: 'No amount is written in the budget lines of projects (projects[].budget).',
  },
  runUntold: {
    fr: 'Le coût complet n’est pas connu\u00a0: aucune ligne n’indique de coût récurrent (recurring_from).',
    en: 'The full cost is not known: no line tells a recurring cost (recurring_from).',
  },
  noRun: {
    fr: 'Aucune ligne n’indique de coût récurrent (recurring_from)\u00a0: tout est compté en projet.',
    en: 'No line tells a recurring cost (recurring_from): all counts as build.',
  },
})

export const buildRun = defineSection('build-run', TEXTS.buildRun, ({ plan, figures }: ReportContext) => {
  if (figures.whole('build_spending').value === null) return [note(ofChosen(plan, TEXTS.nothing))]
  const none = nothingRetained(plan)
  if (none !== undefined) return [none]
  if (figures.whole('run_spending').value === null) return [note(ofChosen(plan, TEXTS.noRun))]
  return [
    sliceTable(figures, {
      id: 'build_run_by_year',
      title: TEXTS.byYear,
      breakdown: 'year',
      heading: LABELS.year,
      columns: ['build_spending', 'run_spending', 'run_share'],
    }),
    note(TEXTS.transverse),
  ]
})

type MoneyOf = (project: Project) => Cents | undefined

/** The projects of which any column says something, the dearest in full first. */
function costly(plan: Plan, columns: readonly MoneyOf[]): Project[] {
  return plan.projects
    .filter((project) => columns.some((of) => of(project) !== 0))
    .sort((left, right) => (fullCostOf(plan, right) ?? 0) - (fullCostOf(plan, left) ?? 0))
}

/** The sum; undefined where an amount is, for without it a total would lie below what is spent. */
function totalOf(amounts: readonly (Cents | undefined)[]): Cents | undefined {
  const told = amounts.filter((amount) => amount !== undefined)
  return told.length < amounts.length ? undefined : sum(told)
}

/** The amount; n/a for undefined. */
function moneyOrNone(amount: Cents | undefined): Cell {
  return quantity('money', amount === undefined ? null : plain(amount))
}

function projectTable({ plan, figures }: ReportContext, years: Bilingual): Table {
  const columns: readonly (readonly [string, Bilingual, MoneyOf])[] = [
    ['gross', TEXTS.gross, (project) => spendingOf(plan, project, {})],
    ['grants', TEXTS.grants, (project) => securedFor(plan, project)],
    ['vat_fund', TEXTS.vatFund, (project) => vatFundFor(plan, project, {})],
    ['net', TEXTS.net, (project) => netCostOf(plan, project)],
    ['build', TEXTS.build, (project) => buildOf(plan, project, {})],
    ['run', TEXTS.run, (project) => yearlyRunOf(plan, project)],
    ['total', TEXTS.total(years), (project) => fullCostOf(plan, project)],
  ]
  const projects = costly(
    plan,
    columns.map(([, , of]) => of),
  )
  const totals = [text(LABELS.total), ...columns.map(([, , of]) => moneyOrNone(totalOf(projects.map(of))))]
  const table = listTable({ id: 'full_cost', title: TEXTS.fullCost, rowId: byId, totals }, projects, [
    column('project', LABELS.project, 'text', idAndTitle),
    ...columns.map(([id, title, of]) =>
      column(id, title, 'money', (project: Project) => moneyOrNone(of(project)), { isSummed: true }),
    ),
  ])
  const isNone = (id: string): boolean => figures.whole(id).value === null
  return withoutColumns(table, [
    ...(isNone('grants_secured') ? ['grants'] : []),
    ...(isNone('vat_fund_refund') ? ['vat_fund'] : []),
    ...(isNone('net_cost') ? ['net'] : []),
  ])
}

/** The projects of which no full cost is known, and why. */
function untoldRuns(plan: Plan): Note[] {
  const untold = plan.projects.filter((project) => yearlyRunOf(plan, project) === undefined)
  if (untold.length === 0) return []
  const named = bilingual((lang) => untold.map((project) => idAndTitle(project)[lang]).join(', '))
  return [note(TEXTS.onlyLater(named), 'watch')]
}

export const fullCost = defineSection('full-cost', TEXTS.fullCost, (context: ReportContext) => {
  const { plan, figures } = context
  if (figures.whole('build_spending').value === null) return [note(ofChosen(plan, TEXTS.nothing))]
  const none = nothingRetained(plan)
  if (none !== undefined) return [none]
  const years = bilingual((lang) => counted(plan.thresholds.tcoYears, NOUNS.year, lang, '\u00a0'))
  if (figures.whole('run_spending').value === null) return [note(ofChosen(plan, TEXTS.runUntold))]
  return [projectTable(context, years), note(TEXTS.assumption(years)), ...untoldRuns(plan)]
})
