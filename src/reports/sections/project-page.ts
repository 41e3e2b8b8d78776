/** One page a project, the flash report of a steering committee: state, alerts, actions and decisions first, then ties, work, references, money, milestones, risks and remarks. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { riskStatusName } from '../../lang/catalogue/security-names.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { type BudgetYear, compareYears } from '../../plan/budget-year.ts'
import { decisionAsked } from '../../plan/decisions-asked.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { Finding } from '../../plan/finding.ts'
import { milestonesOf } from '../../plan/milestones.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { riskStatus, risksHeldBy } from '../../plan/risks.ts'
import { printed } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { day, isBlank, money, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Section, Table } from '../document/document.ts'
import { byId, column, filled, listTable, note, type SectionBlock, withoutIdleColumns } from '../document/table.ts'
import { replacedTable } from '../landscape/replaced.ts'
import { weightText } from '../risks/register.ts'
import { opinionFacts } from '../security/opinions.ts'
import { idAndTitle } from '../words/names.ts'
import { askedText, endDay } from './decisions.ts'
import { columnsOfProject } from './portfolio.ts'
import { actionPlan, projectDecisions } from './project-follow-up.ts'
import { projectMoney } from './project-money.ts'
import { ownTable, remarkNotes } from './project-own.ts'
import { projectReferences } from './project-references.ts'
import { programmeFacts, projectResults } from './project-results.ts'
import { alertTable, factTable, isIdentity, type ProjectFact, stateTable, weatherTable } from './project-state.ts'
import { dependencyTables, servedTable } from './project-ties.ts'
import { workBlocks } from './project-work.ts'
import { isDated, sheetRoadmap } from './roadmap.ts'
import { yearName } from './yearly-money.ts'

const TEXTS = printed('project-page', {
  identity: { fr: 'Identité', en: 'Identity' },
  budget: { fr: 'Budget', en: 'Budget' },
  milestones: { fr: 'Jalons', en: 'Milestones' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  risks: { fr: 'Risques', en: 'Risks' },
  risk: { fr: 'Risque', en: 'Risk' },
  mitigation: { fr: 'Ce qui est fait', en: 'What is done' },
  review: { fr: 'Prochaine revue', en: 'Next review' },
  security: { fr: 'Sécurité et données personnelles', en: 'Security and personal data' },
  exposure: { fr: 'Probabilité × impact', en: 'Probability × impact' },
  baselineStart: { fr: 'Début de référence', en: 'Baseline start' },
  done: (words: string) => ({ fr: `Fait\u00a0: ${words}`, en: `Done: ${words}` }),
  next: (words: string) => ({ fr: `À venir\u00a0: ${words}`, en: `Next: ${words}` }),
  explained: (words: string) => ({ fr: `Écart expliqué\u00a0: ${words}`, en: `Variance explained: ${words}` }),
})

/** Columns that the page shows elsewhere: its heading, and the milestones. */
const ELSEWHERE = ['id', 'project', 'milestone']

/** What tables of projects say of a project, one fact a line, in their order; what says nothing is left out. */
export function projectFacts(plan: Plan, project: Project): ProjectFact[] {
  const facts = columnsOfProject(plan, project)
    .filter(({ id }) => !ELSEWHERE.includes(id))
    .map(({ id, title, cell }) => ({ id, title, value: cell({ plan, project }) }))
    .filter(({ value }) => !isBlank(value))
  return [...facts, ...programmeFacts(plan, project)]
}

/** The facts of a sheet: beside those of a table of projects the start of the baseline, which its picture shows. */
function sheetFacts(plan: Plan, project: Project): ProjectFact[] {
  const start = project.baseline?.start
  return projectFacts(plan, project).flatMap((fact) =>
    fact.id === 'baseline_end' && start !== undefined
      ? [{ id: 'baseline_start', title: TEXTS.baselineStart, value: day(start) }, fact]
      : [fact],
  )
}

const SECTIONS = ['investment', 'operating'] as const

const SUMMED = { isSummed: true } as const

function yearTable(plan: Plan, project: Project): Table {
  const cost = (section: BudgetSection, year: BudgetYear): Cents => costOf(plan, project, { section, year })
  // What a stopped project would have cost is no expense: its years have none.
  const years = [...new Set(expectedYears(plan, project).map(({ year }) => year))]
    .filter((year) => SECTIONS.some((section) => cost(section, year) !== 0))
    .sort(compareYears)
  const all = (section: BudgetSection): Cell => money(costOf(plan, project, { section }))
  const totals = [text(LABELS.total), all('investment'), all('operating')]
  return listTable({ id: tableId(project.id, 'budget'), title: TEXTS.budget, totals }, years, [
    column('year', LABELS.year, 'text', yearName),
    ...SECTIONS.map((section) =>
      column(section, valueLabel(section), 'money', (year: BudgetYear) => cost(section, year), SUMMED),
    ),
  ])
}

function milestoneTable(project: Project): Table {
  const table = listTable(
    { id: tableId(project.id, 'milestones'), title: TEXTS.milestones, rowId: byId },
    milestonesOf(project),
    [
      column('milestone', TEXTS.milestone, 'text', ({ title }) => title),
      column('baseline', LABELS.baseline, 'day', ({ baseline }) => baseline),
      column('current', LABELS.forecast, 'day', ({ current }) => current),
      column('actual', LABELS.actual, 'day', ({ actual }) => actual),
    ],
  )
  return withoutIdleColumns(table, ['actual'])
}

function riskTable(plan: Plan, project: Project): Table {
  const table = listTable(
    { id: tableId(project.id, 'risks'), title: TEXTS.risks, rowId: ({ written }) => written.id },
    risksHeldBy(plan, project),
    [
      column('risk', TEXTS.risk, 'text', ({ title }) => title),
      column('exposure', TEXTS.exposure, 'text', weightText),
      column('status', LABELS.status, 'text', (risk) => riskStatusName(riskStatus(plan, risk))),
      column('mitigation', TEXTS.mitigation, 'text', ({ written }) => written.mitigation ?? ''),
      column('owner', LABELS.owner, 'role', ({ written }) => written.owner),
      column('due', LABELS.due, 'day', ({ written }) => endDay(written.due)),
      column('review_date', TEXTS.review, 'day', ({ written }) => endDay(written.review_date)),
    ],
  )
  return withoutIdleColumns(table, ['mitigation', 'review_date'])
}

/** What security and privacy say of the project, one line each; no lines where it says nothing of them. */
function opinionTable(project: Project): Table {
  const { security, privacy } = project.written
  const isTold = security !== undefined || privacy !== undefined
  return listTable(
    { id: tableId(project.id, 'security'), title: TEXTS.security, rowId: byId },
    isTold ? opinionFacts(project) : [],
    [
      column('figure', LABELS.what, 'text', ({ title }) => title),
      column('value', LABELS.value, 'text', ({ value }) => value),
    ],
  )
}

type NoteKey = 'explained' | 'done' | 'next' | 'asked'

/** What the last review and the project say under some headings, a paragraph each. */
function saidNotes(plan: Plan, project: Project, keys: readonly NoteKey[]): Note[] {
  const review = lastReview(plan, project)?.review
  const asked = decisionAsked(plan, project)
  const said = { done: review?.done, next: review?.next, explained: project.written.narrative }
  return keys.flatMap((key) => {
    if (key === 'asked') return asked === undefined ? [] : [note(askedText(plan, asked))]
    const words = said[key]
    return words === undefined ? [] : [note(TEXTS[key](words))]
  })
}

/** What a steering committee asks first: where the project stands, what alarms, what is done about it, and what is to be decided. */
function foremost(
  plan: Plan,
  project: Project,
  facts: readonly ProjectFact[],
  findings: readonly Finding[],
): SectionBlock[] {
  const isComputed = facts.some(({ id }) => id === 'computed_weather')
  return [
    ...filled([stateTable(plan, project, facts), weatherTable(plan, project, isComputed)]),
    ...saidNotes(plan, project, ['explained']),
    ...filled([alertTable(plan, project, findings)]),
    ...saidNotes(plan, project, ['done', 'next']),
    ...filled([actionPlan(plan, project)]),
    ...saidNotes(plan, project, ['asked']),
    ...filled(projectDecisions(plan, project)),
  ]
}

/** What the project is, what it is for, what it waits for, and who works on it. */
function ties(plan: Plan, project: Project, facts: readonly ProjectFact[]): SectionBlock[] {
  return [
    ...filled([
      factTable(tableId(project.id, 'identity'), TEXTS.identity, facts.filter(isIdentity)),
      servedTable(plan, project),
      ...dependencyTables(plan, project),
    ]),
    ...workBlocks(plan, project),
  ]
}

/**
 * The page of one project as a section; tables without rows are left out.
 *
 * @param plan - the whole plan: other projects depend on this one.
 * @param findings - those about the project, each by itself; none where the caller knows of none.
 */
export function projectPage(plan: Plan, project: Project, findings: readonly Finding[] = []): Section {
  const { description } = project.written
  const facts = sheetFacts(plan, project)
  return {
    id: project.id,
    title: idAndTitle(project),
    isSheet: true,
    blocks: [
      ...(description === undefined ? [] : [note(verbatim(description))]),
      ...foremost(plan, project, facts, findings),
      ...ties(plan, project, facts),
      ...filled([
        ...projectReferences(plan, project),
        yearTable(plan, project),
        ...projectMoney(plan, project),
        ...(isDated([project]) ? [sheetRoadmap(plan, project, tableId(project.id, 'roadmap'))] : []),
        milestoneTable(project),
        riskTable(plan, project),
        replacedTable(plan, project),
        opinionTable(project),
        ownTable(plan, project),
      ]),
      ...projectResults(plan, project),
      ...remarkNotes(project),
    ],
  }
}
