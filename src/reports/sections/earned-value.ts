/** Earned value: whether the projects begun cost and progress as their references say, all together and one by one. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { type EarnedValue, earnedIndices, earnedValues } from '../../metrics/base/earned-value.ts'
import { isCompleted } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { bare, EMPTY, quantity, text } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { figureTable } from '../document/figure-table.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const COUNTED: Noun = { fr: ['est compté', 'sont comptés'], en: ['is counted', 'are counted'] }

const TEXTS = printed('earned-value', {
  title: { fr: 'Valeur acquise', en: 'Earned value' },
  none: {
    fr: 'Aucune valeur acquise\u00a0: il faut aux projets commencés baseline (start, end, investment), progress et des montants paid.',
    en: 'No earned value: projects that have begun need baseline (start, end, investment), progress and paid amounts.',
  },
  lag: {
    fr: 'Le mandaté suit les travaux de quelques semaines\u00a0: l’indice de coût paraît meilleur qu’il n’est. Le fonctionnement qui revient chaque année n’est pas compté.',
    en: 'Payments follow the work by some weeks, so that the cost index looks better than it is. Operating cost that comes back every year is not counted.',
  },
  covered: (count: number, of: number) => ({
    fr: `${formatNumber(count, 'fr')} des ${formatNumber(of, 'fr')} projets commencés ${formOf(count, COUNTED, 'fr')}\u00a0: aux autres manquent une référence datée et chiffrée, un avancement (progress) ou des montants mandatés.`,
    en: `${formatNumber(count, 'en')} of ${formatNumber(of, 'en')} projects begun ${formOf(count, COUNTED, 'en')}: the others lack a dated baseline with a cost, a progress or paid amounts.`,
  }),
  all: { fr: 'Tous les projets commencés', en: 'All projects begun' },
  each: { fr: 'Projet par projet', en: 'Project by project' },
  budget: { fr: 'Budget (BAC)', en: 'Budget (BAC)' },
  planned: { fr: 'Planifié (VP)', en: 'Planned (PV)' },
  earned: { fr: 'Acquis (VA)', en: 'Earned (EV)' },
  paid: { fr: 'Mandaté (CR)', en: 'Paid (AC)' },
  cpi: { fr: 'Coûts (IPC)', en: 'Cost (CPI)' },
  spi: { fr: 'Délais (IPD)', en: 'Schedule (SPI)' },
  method: { fr: 'Mesure', en: 'Measure' },
})

const METHODS: Readonly<Record<string, Bilingual>> = printed('methods', {
  zero_hundred: { fr: '0/100', en: '0/100' },
  fifty_fifty: { fr: '50/50', en: '50/50' },
  milestones: { fr: 'jalons', en: 'milestones' },
  percent: { fr: 'estimation', en: 'estimate' },
})

const SHOWN = [
  'budget_at_completion',
  'planned_value',
  'earned_value_total',
  'actual_cost',
  'cost_performance_index',
  'schedule_performance_index',
  'earned_estimate',
  'to_complete_index',
  'schedule_performance_time',
  'duration_forecast',
]

/** An index of less than one in a tone: a tenth below is to be watched, a fifth is bad. */
function indexCell(value: number | undefined): Cell {
  const tone = value === undefined || value >= 0.9 ? {} : { tone: value < 0.8 ? 'bad' : 'watch' }
  return quantity('index', value ?? null, tone as Parameters<typeof quantity>[2])
}

function indicesOf({ budget, planned, earned, paid }: EarnedValue) {
  return earnedIndices({ budget: plain(budget), planned: plain(planned), earned: plain(earned), paid: plain(paid) })
}

function methodCell({ project }: EarnedValue): Cell {
  const method = project.written.progress?.method
  if (isCompleted(project) || method === undefined) return EMPTY
  return text(METHODS[method] ?? method)
}

const SUMMED = { isSummed: true } as const

function projectTable(values: readonly EarnedValue[], figures: Figures): Table {
  const whole = (id: string): Cell => bare(wholeCell(figures, id))
  const totals = [
    text(LABELS.total),
    EMPTY,
    ...['budget_at_completion', 'planned_value', 'earned_value_total', 'actual_cost'].map(whole),
    ...['cost_performance_index', 'schedule_performance_index'].map(whole),
  ]
  return listTable(
    { id: 'earned_value_projects', title: TEXTS.each, totals, rowId: ({ project }) => project.id },
    values,
    [
      column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
      column('method', TEXTS.method, 'text', methodCell),
      column('budget', TEXTS.budget, 'money', ({ budget }) => budget, SUMMED),
      column('planned', TEXTS.planned, 'money', ({ planned }) => planned, SUMMED),
      column('earned', TEXTS.earned, 'money', ({ earned }) => earned, SUMMED),
      column('paid', TEXTS.paid, 'money', ({ paid }) => paid, SUMMED),
      column('cpi', TEXTS.cpi, 'index', (value) => indexCell(indicesOf(value).cpi)),
      column('spi', TEXTS.spi, 'index', (value) => indexCell(indicesOf(value).spi)),
    ],
  )
}

function coverageNotes(figures: Figures): Note[] {
  const { coverage } = figures.whole('budget_at_completion')
  return coverage === undefined ? [] : [note(TEXTS.covered(coverage.count, coverage.of), 'watch')]
}

export const earnedValue = defineSection('earned-value', TEXTS.title, (context: ReportContext) => {
  const { plan, figures } = context
  const values = earnedValues(plan, plan.projects)
  if (values.length === 0) return [note(ofChosen(plan, TEXTS.none))]
  return [
    figureTable(context, { id: 'earned_value', title: TEXTS.all, metrics: SHOWN }),
    note(TEXTS.lag),
    ...coverageNotes(figures),
    projectTable(values, figures),
  ]
})
