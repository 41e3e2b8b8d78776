/** The list of reports: each a name, a title and the sections it shows. */

import { SCENARIOS_COMPARED } from '../lang/catalogue/scenarios.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { printed } from '../values/language.ts'
import { ACTIVITY } from './activity/report.ts'
import { annualReport } from './annual/report.ts'
import { AUTHORISATION_SECTIONS } from './authorisations/report.ts'
import { statementIfAny } from './authorisations/statement.ts'
import { pictures } from './dashboard/pictures.ts'
import { directionReport } from './direction/report.ts'
import { forecastReport } from './forecast/report.ts'
import { estimates } from './funding/estimates.ts'
import { buildRun, fullCost } from './funding/full-cost.ts'
import { grants } from './funding/grants.ts'
import { grossToNet } from './funding/gross-to-net.ts'
import { moneySides } from './funding/money-sides.ts'
import { vatFund } from './funding/vat-fund.ts'
import { GOVERNANCE } from './governance/report.ts'
import { landscape } from './landscape/overview.ts'
import { landscapeReport } from './landscape/report.ts'
import { meetingReport } from './meeting/report.ts'
import { ownReports } from './own-report.ts'
import { defineReport, type ReportKind, wholeContext } from './report-kind.ts'
import { riskActions } from './risks/actions.ts'
import { riskFigures, riskMap } from './risks/map.ts'
import { occurredRisks, planRisks, risksToReview, topRisks } from './risks/register.ts'
import { alignment } from './sections/alignment.ts'
import { assessments } from './sections/assessments.ts'
import { attention, attentionInBrief } from './sections/attention.ts'
import { benefits } from './sections/benefits.ts'
import { budget } from './sections/budget.ts'
import { completion } from './sections/completion.ts'
import { earnedValue } from './sections/earned-value.ts'
import { envelopes } from './sections/envelopes.ts'
import { keyFigures } from './sections/key-figures.ts'
import { lessons } from './sections/lessons.ts'
import { load } from './sections/load.ts'
import { needs, needsRegister } from './sections/needs.ts'
import { nextSteps } from './sections/next-steps.ts'
import { indicatorValues, objectives } from './sections/objective-results.ts'
import { outcomes } from './sections/outcomes.ts'
import { portfolio } from './sections/portfolio.ts'
import { previousPlan } from './sections/previous-plan.ts'
import { programmeProjects, programmes } from './sections/programmes.ts'
import { projectPage } from './sections/project-page.ts'
import { roadmap } from './sections/roadmap.ts'
import { rollOverSection } from './sections/roll-over.ts'
import { resources, summary } from './sections/summary.ts'
import { undone } from './sections/undone.ts'
import { valueCost } from './sections/value-cost.ts'
import { regimeCoverage, securityFigures } from './security/coverage.ts'
import { opinions } from './security/opinions.ts'
import { securityProjects, securitySpending } from './security/projects.ts'
import { STRATEGY } from './strategy/report.ts'

const TEXTS = printed('catalogue', {
  summary: { fr: 'Synthèse de l’audit', en: 'Audit summary' },
  audit: { fr: 'Audit du plan', en: 'Audit of the plan' },
  dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
  portfolio: { fr: 'Portefeuille', en: 'Portfolio' },
  budget: { fr: 'Budget pluriannuel', en: 'Multi-year budget' },
  funding: { fr: 'Financement et coût complet', en: 'Funding and full cost' },
  authorisations: {
    fr: 'Autorisations de programme et crédits de paiement',
    en: 'Programme authorisations and payment credits',
  },
  load: { fr: 'Plan de charge', en: 'Load plan' },
  needs: { fr: 'Besoins des directions', en: 'Department needs' },
  previousPlan: { fr: 'Bilan du plan précédent', en: 'Retrospective of the previous plan' },
  landscape: { fr: 'Patrimoine du système d’information', en: 'Existing information system' },
  programmes: { fr: 'Programmes et bénéfices', en: 'Programmes and benefits' },
  assessment: { fr: 'Bilan du plan\u00a0: objectifs, enseignements', en: 'Assessment: objectives and lessons' },
  project: { fr: 'Fiches projet', en: 'Project sheets' },
  security: { fr: 'Sécurité et conformité', en: 'Security and compliance' },
  risks: { fr: 'Risques', en: 'Risks' },
  attention: { fr: 'Points d’attention', en: 'Points needing attention' },
  arbitration: { fr: 'Arbitrage', en: 'Arbitration' },
  smoothing: { fr: 'Lissage', en: 'Smoothing' },
  diff: { fr: 'Ce qui a changé', en: 'What changed' },
  history: { fr: 'Évolution du plan', en: 'How the plan evolved' },
})

export const SUMMARY: ReportKind = defineReport('summary', TEXTS.summary, [summary, nextSteps])

export const AUDIT: ReportKind = defineReport('audit', TEXTS.audit, [
  keyFigures,
  completion,
  budget,
  statementIfAny,
  load,
  alignment,
  needs,
  landscape,
  previousPlan,
  rollOverSection,
  assessments,
  nextSteps,
])

function sheets(
  report: Pick<ReportKind, 'id' | 'title' | 'projects'>,
  projectsOf: (plan: Plan) => readonly Project[],
): ReportKind {
  return {
    ...report,
    readers: 'committee',
    sectionIds: [],
    sections: (context) => {
      const { plan, findingsAbout } = wholeContext(context)
      return projectsOf(context.plan).map((project) => projectPage(plan, project, findingsAbout?.(project.id)))
    },
  }
}

/** The reports of every plan, in the order of `plan report --list`. */
export const REPORTS: readonly ReportKind[] = [
  directionReport(),
  defineReport('dashboard', TEXTS.dashboard, [pictures, keyFigures, resources, attentionInBrief], {
    readers: 'committee',
  }),
  defineReport('portfolio', TEXTS.portfolio, [roadmap, portfolio, valueCost], { subjects: ['projects', 'strategy'] }),
  defineReport('budget', TEXTS.budget, [budget, envelopes], { subjects: ['budget'] }),
  defineReport('funding', TEXTS.funding, [grossToNet, grants, vatFund, buildRun, fullCost, moneySides, estimates], {
    subjects: ['funding', 'budget'],
  }),
  defineReport('authorisations', TEXTS.authorisations, AUTHORISATION_SECTIONS, { subjects: ['authorisations'] }),
  defineReport('load', TEXTS.load, [load], { subjects: ['load'] }),
  ACTIVITY,
  defineReport('needs', TEXTS.needs, [needsRegister], { subjects: ['needs'] }),
  landscapeReport(TEXTS.landscape),
  STRATEGY,
  defineReport('previous-plan', TEXTS.previousPlan, [previousPlan, rollOverSection, assessments], {
    subjects: ['previous-plan', 'strategy'],
  }),
  defineReport('programmes', TEXTS.programmes, [programmes, benefits, programmeProjects], {
    subjects: ['benefits', 'projects'],
  }),
  defineReport(
    'assessment',
    TEXTS.assessment,
    [objectives, outcomes, undone, lessons, assessments, earnedValue, indicatorValues],
    { subjects: ['strategy', 'benefits'] },
  ),
  defineReport(
    'security',
    TEXTS.security,
    [securityFigures, regimeCoverage, opinions, securityProjects, securitySpending],
    { subjects: ['security'] },
  ),
  defineReport(
    'risks',
    TEXTS.risks,
    [riskFigures, riskMap, topRisks, planRisks, riskActions, occurredRisks, risksToReview],
    { subjects: ['risks'] },
  ),
  forecastReport(),
  sheets({ id: 'project', title: TEXTS.project }, ({ projects }) => projects),
  defineReport('attention', TEXTS.attention, [attention]),
  GOVERNANCE,
  annualReport(),
  meetingReport(),
]

/** The reports with sections that a plan's own reports can show, in the order in which a section is looked for. */
export const SECTIONED: readonly ReportKind[] = [...REPORTS, AUDIT].filter(({ sectionIds }) => sectionIds.length > 0)

/** Whether a plan describes the report of a name itself; it then stands for any other of that name. */
export function isOwnReport({ header }: Pick<Plan, 'header'>, name: string): boolean {
  return (header.reports ?? []).some(({ id }) => id === name)
}

/** The reports of a plan: those of every plan whose names it does not take, then its own. */
export function reportsOf(plan: Plan): readonly ReportKind[] {
  return [...REPORTS.filter(({ id }) => !isOwnReport(plan, id)), ...ownReports(plan, SECTIONED)]
}

/** What the id of a report of one project begins with. */
export const PROJECT_SHEET = 'project-'

export function projectReport({ id, title }: Project): ReportKind {
  const report = { id: `${PROJECT_SHEET}${id}`, title, projects: [id] }
  return sheets(report, ({ projects }) => projects.filter((one) => one.id === id))
}

/** A report that a command of its own makes; `plan report` lists and makes it too. */
export interface OtherReport extends Pick<ReportKind, 'id' | 'title'> {
  /** The command without `plan`. */
  readonly command: string
}

/** The reports that have a command of their own, in the order of `plan report --list`. */
export const OTHER_REPORTS: readonly OtherReport[] = [
  { id: 'audit', title: TEXTS.audit, command: 'audit' },
  { id: 'scenarios', title: SCENARIOS_COMPARED, command: 'scenario' },
  { id: 'arbitration', title: TEXTS.arbitration, command: 'arbitrate' },
  { id: 'smoothing', title: TEXTS.smoothing, command: 'smooth' },
  { id: 'diff', title: TEXTS.diff, command: 'diff' },
  { id: 'history', title: TEXTS.history, command: 'history' },
]

/** The report of a name that a command of its own makes; undefined where the plan's own report takes the name. */
export function otherReport(plan: Plan, name: string): OtherReport | undefined {
  return isOwnReport(plan, name) ? undefined : OTHER_REPORTS.find(({ id }) => id === name)
}

/** The names of all reports, in the order of `plan report --list`; that of scenarios only where the plan has some. */
export function reportList(plan: Plan): readonly Pick<ReportKind, 'id' | 'title'>[] {
  const others = OTHER_REPORTS.filter(
    ({ id }) => !isOwnReport(plan, id) && (id !== 'scenarios' || plan.scenarios.length > 0),
  )
  return [...reportsOf(plan), ...others]
}

/** The names of the reports that every plan may have, those of other commands among them. */
export const STANDARD_REPORTS: readonly string[] = [...REPORTS, ...OTHER_REPORTS].map(({ id }) => id)
