/** The list of reports: each a name, a title and the sections it shows. */
import type { Plan, Project } from '../plan/plan.ts'
import { shownDefinitions, withUniqueTables } from './document/assemble.ts'
import type { Report, Section } from './document/document.ts'
import { provenanceOf, type ReportContext } from './document/figures.ts'
import { meetingReport } from './meeting/report.ts'
import { ownReports } from './own-report.ts'
import type { ReportKind } from './report-kind.ts'
import { alignment } from './sections/alignment.ts'
import { assessments } from './sections/assessments.ts'
import { attention } from './sections/attention.ts'
import { budget } from './sections/budget.ts'
import { completion } from './sections/completion.ts'
import { keyFigures } from './sections/key-figures.ts'
import { load } from './sections/load.ts'
import { needs, needTable } from './sections/needs.ts'
import { nextSteps } from './sections/next-steps.ts'
import { portfolio } from './sections/portfolio.ts'
import { previousPlan } from './sections/previous-plan.ts'
import { projectPage } from './sections/project-page.ts'
import { resources, summary } from './sections/summary.ts'

/** The sections of the audit, in order; `--section` takes their ids. */
const AUDIT_SECTIONS: readonly ((context: ReportContext) => Section)[] = [
  keyFigures,
  completion,
  budget,
  load,
  alignment,
  needs,
  previousPlan,
  assessments,
  nextSteps,
]

/** The one-screen summary of the audit. */
export const SUMMARY: ReportKind = {
  id: 'summary',
  title: { fr: 'Synthèse de l’audit', en: 'Audit summary' },
  sections: (context) => [summary(context), nextSteps(context)],
}

/** The whole audit. */
export const AUDIT: ReportKind = {
  id: 'audit',
  title: { fr: 'Audit du plan', en: 'Audit of the plan' },
  sections: (context) => AUDIT_SECTIONS.map((section) => section(context)),
}

/** The reports of every plan, in the order of `plan report --list`. */
const REPORTS: readonly ReportKind[] = [
  {
    id: 'dashboard',
    title: { fr: 'Tableau de bord', en: 'Dashboard' },
    sections: (context) => [keyFigures(context), resources(context), attention(context)],
  },
  {
    id: 'portfolio',
    title: { fr: 'Portefeuille', en: 'Portfolio' },
    sections: (context) => [portfolio(context)],
  },
  {
    id: 'budget',
    title: { fr: 'Budget pluriannuel', en: 'Multi-year budget' },
    sections: (context) => [budget(context)],
  },
  {
    id: 'load',
    title: { fr: 'Plan de charge', en: 'Load plan' },
    sections: (context) => [load(context)],
  },
  {
    id: 'needs',
    title: { fr: 'Besoins des directions', en: 'Department needs' },
    sections: (context) => {
      const section = needs(context)
      return [{ ...section, blocks: [...section.blocks, needTable(context)] }]
    },
  },
  {
    id: 'previous-plan',
    title: { fr: 'Bilan du plan précédent', en: 'Retrospective of the previous plan' },
    sections: (context) => [previousPlan(context), assessments(context)],
  },
  {
    id: 'project',
    title: { fr: 'Fiches projet', en: 'Project sheets' },
    sections: ({ plan }) => plan.projects.map((project) => projectPage(plan, project)),
  },
  {
    id: 'attention',
    title: { fr: 'Points d’attention', en: 'Points needing attention' },
    sections: (context) => [attention(context)],
  },
  meetingReport(),
]

/** The reports of a plan: those of every plan, then its own. */
export function reportsOf(plan: Plan): readonly ReportKind[] {
  return [...REPORTS, ...ownReports(plan)]
}

/** Builds a report. */
export function buildReport(kind: ReportKind, context: ReportContext): Report {
  const sections = withUniqueTables(kind.sections(context))
  return {
    id: kind.id,
    title: kind.title,
    provenance: provenanceOf(context.plan),
    sections,
    definitions: shownDefinitions(sections),
  }
}

/** The report of one project. */
export function projectReport(plan: Plan, project: Project): ReportKind {
  return {
    id: `project-${project.id}`,
    title: project.title,
    projects: [project.id],
    sections: () => [projectPage(plan, project)],
  }
}
