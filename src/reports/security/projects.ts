/** Security projects: those that go on, those that were given up or put off with who accepted the risk, and what all cost. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { dateWords } from '../../lang/dates.ts'
import { shareText } from '../../lang/numbers.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isInPlan, isUndecided } from '../../plan/project-status.ts'
import { isCoveredWithout, namedMeasures } from '../../plan/regimes/in-use.ts'
import { isSecurityProject, isStopped, riskAcceptance } from '../../plan/security.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { Figures } from '../document/figures.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext, wholeContext } from '../report-kind.ts'
import { costCell, PROJECT_HEADINGS } from '../sections/portfolio.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('projects', {
  title: { fr: 'Projets de sécurité', en: 'Security projects' },
  kept: { fr: 'Projets du plan', en: 'Projects of the plan' },
  dropped: {
    fr: 'Abandonnés, reportés ou écartés\u00a0: qui accepte le risque',
    en: 'Cancelled, postponed or rejected: who accepts the risk',
  },
  measures: { fr: 'Mesures', en: 'Measures' },
  obligation: { fr: 'Obligation', en: 'Obligation' },
  acceptance: { fr: 'Acceptation du risque', en: 'Acceptance of the risk' },
  notNeeded: { fr: 'sans objet\u00a0: mesures couvertes par ailleurs', en: 'not needed: measures covered otherwise' },
  noAcceptance: { fr: 'aucune décision', en: 'no decision' },
  signed: (subject: string, id: string, body: string, date: string) => ({
    fr: `${subject} (${id}, ${body}, ${date})`,
    en: `${subject} (${id}, ${body}, ${date})`,
  }),
  noneDropped: {
    fr: 'Aucun projet de sécurité n’est abandonné, reporté ni écarté.',
    en: 'No security project is cancelled, postponed or rejected.',
  },
  none: {
    fr: 'Aucun projet de sécurité\u00a0: nommez dans «\u00a0security.measures\u00a0» la mesure que met en place un projet (nis2/j), ou donnez-lui l’obligation «\u00a0mandatory: { kind: security }\u00a0».',
    en: 'No security project: name in "security.measures" the measure that a project puts in place (nis2/j), or give it the obligation "mandatory: { kind: security }".',
  },
  share: { fr: 'Part de la sécurité par année', en: 'Share of security by year' },
  undecided: {
    fr: 'Aucun projet n’est retenu\u00a0: la dépense de sécurité se lira après l’arbitrage.',
    en: 'No project is retained: security spending can be read once the plan is arbitrated.',
  },
  threshold: (share: Bilingual) => ({
    fr: `Seuil du plan\u00a0: ${share.fr} de la dépense prévue (thresholds.security_share).`,
    en: `Threshold of the plan: ${share.en} of expected spending (thresholds.security_share).`,
  }),
})

function measuresOf(project: Project): string {
  return namedMeasures(project)
    .map(({ text: written }) => written)
    .join(', ')
}

function keptTable(plan: Plan, projects: readonly Project[]): Table {
  return listTable({ id: 'security_projects', title: TEXTS.kept, rowId: byId }, projects, [
    column('project', LABELS.project, 'text', idAndTitle),
    column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
    column('measures', TEXTS.measures, 'text', measuresOf),
    column('obligation', TEXTS.obligation, 'text', ({ written }) => written.mandatory?.reference ?? ''),
    column('lead', LABELS.lead, 'text', ({ written }) => written.lead ?? ''),
    column('end', LABELS.end, 'day', ({ span }) => span.end),
    column('spending', PROJECT_HEADINGS.spending, 'money', (project) => costCell(plan, project)),
  ])
}

function acceptanceCell(plan: Plan, project: Project): Cell {
  const decision = riskAcceptance(plan, project)
  if (decision === undefined) {
    return isCoveredWithout(plan, project) ? text(TEXTS.notNeeded, 'quiet') : text(TEXTS.noAcceptance, 'bad')
  }
  const { id, subject = id, body, date } = decision
  return text(bilingual((lang) => TEXTS.signed(subject, id, body ?? '', dateWords(date ?? '', lang))[lang]))
}

/** Projects that were given up; what covers their measures is looked for in the whole plan. */
function droppedTable(plan: Plan, projects: readonly Project[]): Table {
  const table = listTable({ id: 'security_projects_dropped', title: TEXTS.dropped, rowId: byId }, projects, [
    column('project', LABELS.project, 'text', idAndTitle),
    column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
    column('measures', TEXTS.measures, 'text', measuresOf),
    column('reason', LABELS.reason, 'text', ({ written: { disposition } }) => {
      const { notes, reason } = disposition ?? {}
      return notes ?? (reason === undefined ? '' : valueLabel(reason))
    }),
    column('decision', LABELS.decision, 'text', (project) => {
      const { disposition } = project.written
      const { id, subject = id } = entityById(plan.decisions, disposition?.decision ?? '') ?? {}
      return id === riskAcceptance(plan, project)?.id ? '' : (subject ?? '')
    }),
    column('acceptance', TEXTS.acceptance, 'text', (project) => acceptanceCell(plan, project)),
  ])
  return withoutIdleColumns(table, ['reason', 'decision'])
}

export const securityProjects = defineSection('security-projects', TEXTS.title, (context: ReportContext) => {
  const { plan } = context
  const own = plan.projects.filter(isSecurityProject)
  if (own.length === 0) return [note(ofChosen(plan, TEXTS.none))]
  const kept = own.filter((project) => isInPlan(plan, project))
  const dropped = own.filter(isStopped)
  return [
    ...filled([keptTable(plan, kept)]),
    ...filled([droppedTable(wholeContext(context).plan, dropped)], note(ofChosen(plan, TEXTS.noneDropped))),
  ]
})

function sentenceOf(reason: Bilingual): Bilingual {
  return bilingual((lang) => `${capitalised(reason[lang]).replace(/[.]$/, '')}.`)
}

const SPENDING = ['spending', 'security_spending', 'security_spending_share'] as const
const WORKLOAD = ['security_workload_share'] as const

/** Figures of security by year; a year without anything stays, with the reason why it has no share. */
function shareTable(figures: Figures, metrics: readonly string[]): Table {
  return sliceTable(figures, {
    id: 'security_spending',
    breakdown: 'year',
    heading: LABELS.year,
    isEvery: true,
    columns: metrics,
  })
}

export const securitySpending = defineSection('security-spending', TEXTS.share, ({ plan, figures }: ReportContext) => {
  if (isUndecided(plan)) return [note(ofChosen(plan, TEXTS.undecided))]
  const { value, reason } = figures.whole('security_spending')
  const hasDays = figures.whole('security_workload_share').value !== null
  const metrics = [...(value === null ? [] : SPENDING), ...(hasDays ? WORKLOAD : [])]
  const share = bilingual((lang) => shareText(plan.thresholds.securityShare, lang))
  return [
    ...(metrics.length === 0 ? [] : [shareTable(figures, metrics)]),
    value === null ? note(sentenceOf(reason ?? TEXTS.none)) : note(TEXTS.threshold(share), 'quiet'),
  ]
})
