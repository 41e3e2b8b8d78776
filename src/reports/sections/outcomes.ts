/** What completed projects came to: success, adoption, milestones kept, stability, beside the plan before. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isInitial, ofUnknownStatus } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { figureTable } from '../document/figure-table.ts'
import { type Figures, sliceCell, wholeCell } from '../document/figures.ts'
import { column, filled, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { calmNote, UNKNOWN_STATUS } from '../words/calm.ts'
import { idAndTitle } from '../words/names.ts'
import { adoptionCell, measuredCell } from '../words/verdict-cells.ts'

const TEXTS = printed('outcomes', {
  title: { fr: 'Résultats des projets', en: 'What projects came to' },
  rates: { fr: 'Délais, budget, recette, usage', en: 'Time, budget, acceptance, use' },
  milestones: { fr: 'Jalons tenus, par nature', en: 'Milestones kept, by kind' },
  kind: { fr: 'Nature', en: 'Kind' },
  adoption: { fr: 'Usage mesuré', en: 'Measured use' },
  older: { fr: 'Usage mesuré, plan précédent', en: 'Measured use, previous plan' },
  measure: { fr: 'Ce qui est mesuré', en: 'What is measured' },
  verdict: { fr: 'Constat', en: 'Verdict' },
  noResult: {
    fr: 'Aucun résultat encore\u00a0: ni projet terminé du portefeuille initial (baseline), ni jalon dont la date de référence est passée (milestones.baseline).',
    en: 'No result yet: no completed project of the initial portfolio (baseline), and no milestone whose baseline day has passed (milestones.baseline).',
  },
  noAdoption: {
    fr: 'L’usage d’aucun projet n’est suivi\u00a0: écrivez adoption (measure, target, actual) dans un projet.',
    en: 'The use of no project is followed: write adoption (measure, target, actual) in a project.',
  },
})

const COMPARED = [
  'success_rate',
  'on_time_rate',
  'within_budget_rate',
  'adoption_rate',
  'milestone_hit_rate',
  'plan_stability',
]

type Followed = { readonly project: Project } & { readonly adoption: NonNullable<Project['written']['adoption']> }

function followed({ projects }: Plan): Followed[] {
  return projects.flatMap((project) => {
    const { adoption } = project.written
    return adoption === undefined ? [] : [{ project, adoption }]
  })
}

function adoptionTable(plan: Plan, id: string, title: Bilingual): Table {
  return listTable({ id, title, rowId: ({ project }) => project.id }, followed(plan), [
    column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
    column('measure', TEXTS.measure, 'text', ({ adoption }) => adoption.measure),
    column('target', LABELS.target, 'count', ({ adoption }) => measuredCell(adoption.target)),
    column('actual', LABELS.actual, 'count', ({ adoption }) => measuredCell(adoption.actual)),
    column('verdict', TEXTS.verdict, 'text', ({ adoption }) => adoptionCell(adoption), { look: 'status' }),
  ])
}

/** The kinds of milestone of which any is due; one with none kept stands there with its zero. */
function milestoneTable(figures: Figures): Table {
  const [metric, breakdown] = ['milestone_hit_rate', 'milestone'] as const
  const kinds = figures
    .keys(metric, breakdown)
    .filter(({ key }) => figures.slice(metric, breakdown, key)?.value !== null)
  const totals = [text(LABELS.total), wholeCell(figures, metric)]
  return listTable({ id: 'milestones_by_kind', title: TEXTS.milestones, rowId: ({ key }) => key, totals }, kinds, [
    column('kind', TEXTS.kind, 'text', ({ label }) => label),
    column(metric, figures.metric(metric).label, 'rate', ({ key }) => sliceCell(figures, metric, breakdown, key), {
      look: 'bar',
    }),
  ])
}

function rateTable(context: ReportContext): Table {
  return figureTable(context, { id: 'outcome_rates', title: TEXTS.rates, metrics: COMPARED })
}

export const outcomes = defineWholeSection('outcomes', TEXTS.title, (context) => {
  const { plan, figures } = context
  const { previous } = plan
  const unknown = ofUnknownStatus(plan).filter(isInitial).length
  const isTold = [figures, context.previous].some((of) => COMPARED.some((id) => (of?.whole(id).value ?? null) !== null))
  return [
    ...(isTold ? [rateTable(context)] : [calmNote(TEXTS.noResult, [[unknown, UNKNOWN_STATUS]])]),
    ...filled([milestoneTable(figures)]),
    ...filled(
      [
        adoptionTable(plan, 'adoption', TEXTS.adoption),
        ...(previous === undefined ? [] : [adoptionTable(previous, 'previous_adoption', TEXTS.older)]),
      ],
      note(TEXTS.noAdoption),
    ),
  ]
})
