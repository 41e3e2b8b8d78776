/** The list of reports: each a name, a title and the sections it shows. */
import { SCENARIOS_COMPARED } from '../lang/catalogue/scenarios.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { meetingReport } from './meeting/report.ts'
import { ownReports } from './own-report.ts'
import { defineReport, type ReportKind } from './report-kind.ts'
import { alignment } from './sections/alignment.ts'
import { assessments } from './sections/assessments.ts'
import { attention } from './sections/attention.ts'
import { budget } from './sections/budget.ts'
import { completion } from './sections/completion.ts'
import { keyFigures } from './sections/key-figures.ts'
import { load } from './sections/load.ts'
import { needs, needsRegister } from './sections/needs.ts'
import { nextSteps } from './sections/next-steps.ts'
import { portfolio } from './sections/portfolio.ts'
import { previousPlan } from './sections/previous-plan.ts'
import { projectPage } from './sections/project-page.ts'
import { resources, summary } from './sections/summary.ts'

const TEXTS = {
  summary: { fr: 'Synthèse de l’audit', en: 'Audit summary' },
  audit: { fr: 'Audit du plan', en: 'Audit of the plan' },
  dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
  portfolio: { fr: 'Portefeuille', en: 'Portfolio' },
  budget: { fr: 'Budget pluriannuel', en: 'Multi-year budget' },
  load: { fr: 'Plan de charge', en: 'Load plan' },
  needs: { fr: 'Besoins des directions', en: 'Department needs' },
  previousPlan: {
    fr: 'Bilan du plan précédent',
    en: 'Retrospective of the previous plan',
  },
  project: { fr: 'Fiches projet', en: 'Project sheets' },
  attention: { fr: 'Points d’attention', en: 'Points needing attention' },
}

/** The one-screen summary of the audit. */
export const SUMMARY: ReportKind = defineReport('summary', TEXTS.summary, [summary, nextSteps])

/** The whole audit. */
export const AUDIT: ReportKind = defineReport('audit', TEXTS.audit, [
  keyFigures,
  completion,
  budget,
  load,
  alignment,
  needs,
  previousPlan,
  assessments,
  nextSteps,
])

/** A sheet a project, the report of all of them or of one. */
function sheets(
  report: Pick<ReportKind, 'id' | 'title' | 'projects'>,
  projectsOf: (plan: Plan) => readonly Project[],
): ReportKind {
  return {
    ...report,
    sectionIds: [],
    sections: ({ plan }) => projectsOf(plan).map((project) => projectPage(plan, project)),
  }
}

/** The reports of every plan, in the order of `plan report --list`. */
const REPORTS: readonly ReportKind[] = [
  defineReport('dashboard', TEXTS.dashboard, [keyFigures, resources, attention]),
  defineReport('portfolio', TEXTS.portfolio, [portfolio]),
  defineReport('budget', TEXTS.budget, [budget]),
  defineReport('load', TEXTS.load, [load]),
  defineReport('needs', TEXTS.needs, [needsRegister]),
  defineReport('previous-plan', TEXTS.previousPlan, [previousPlan, assessments]),
  sheets({ id: 'project', title: TEXTS.project }, ({ projects }) => projects),
  defineReport('attention', TEXTS.attention, [attention]),
  meetingReport(),
]

/** The reports of a plan: those of every plan, then its own. */
export function reportsOf(plan: Plan): readonly ReportKind[] {
  return [...REPORTS, ...ownReports(plan)]
}

/** The report of one project. */
export function projectReport({ id, title }: Project): ReportKind {
  const report = { id: `project-${id}`, title, projects: [id] }
  return sheets(report, ({ projects }) => projects.filter((one) => one.id === id))
}

/** The comparison of all scenarios, which has a command of its own and is a report like any other beside it. */
export const SCENARIOS: Pick<ReportKind, 'id' | 'title'> = {
  id: 'scenarios',
  title: SCENARIOS_COMPARED,
}

/** The names, in the order of `plan report --list`; a plan's own report may take the name of the scenarios. */
export function reportList(plan: Plan): readonly Pick<ReportKind, 'id' | 'title'>[] {
  const reports = reportsOf(plan)
  const isFree = !reports.some(({ id }) => id === SCENARIOS.id)
  return plan.scenarios.length > 0 && isFree ? [...reports, SCENARIOS] : reports
}
