/** One page a project: identity, dates, money by year and against its baseline, work by team, milestones, risks, own fields, the last review and remarks. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { riskStatusName } from '../../lang/catalogue/security-names.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { decisionAsked } from '../../plan/decisions-asked.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import { milestonesOf } from '../../plan/milestones.ts'
import type { BudgetSection, Plan, Project, YearAmounts } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { actionsOf, riskStatus, risksOf } from '../../plan/risks.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, type Days, sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { day, days as daysCell, EMPTY, isBlank, money, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Section, Table } from '../document/document.ts'
import {
  byId,
  column,
  dayColumn,
  daysColumn,
  filled,
  listTable,
  moneyColumn,
  note,
  roleColumn,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import { replacedTable } from '../landscape/replaced.ts'
import { actionState } from '../risks/actions.ts'
import { weightText } from '../risks/register.ts'
import { opinionFacts } from '../security/opinions.ts'
import { entityTitle, idAndTitle } from '../words/names.ts'
import { askedText, endDay } from './decisions.ts'
import { columnsOfProject } from './portfolio.ts'
import { projectMoney } from './project-money.ts'
import { ownTable, remarkNotes } from './project-own.ts'
import { projectReferences } from './project-references.ts'
import { programmeFacts, projectResults } from './project-results.ts'
import { isDated, sheetRoadmap } from './roadmap.ts'
import { yearName } from './yearly-money.ts'

const TEXTS = {
  budget: { fr: 'Budget', en: 'Budget' },
  workload: { fr: 'Charge (jours)', en: 'Workload (days)' },
  business: { fr: 'côté métier', en: 'business side' },
  external: { fr: 'prestataires', en: 'suppliers' },
  office: { fr: 'DSI', en: 'IT department' },
  milestones: { fr: 'Jalons', en: 'Milestones' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  risks: { fr: 'Risques', en: 'Risks' },
  risk: { fr: 'Risque', en: 'Risk' },
  mitigation: { fr: 'Ce qui est fait', en: 'What is done' },
  review: { fr: 'Prochaine revue', en: 'Next review' },
  actions: { fr: 'Actions de maîtrise', en: 'Risk actions' },
  action: { fr: 'Action', en: 'Action' },
  state: { fr: 'État', en: 'State' },
  security: { fr: 'Sécurité et données personnelles', en: 'Security and personal data' },
  exposure: { fr: 'Probabilité × impact', en: 'Probability × impact' },
  baselineStart: { fr: 'Début de référence', en: 'Baseline start' },
  done: (words: string) => ({ fr: `Fait\u00a0: ${words}`, en: `Done: ${words}` }),
  next: (words: string) => ({ fr: `À venir\u00a0: ${words}`, en: `Next: ${words}` }),
  explained: (words: string) => ({
    fr: `Écart expliqué\u00a0: ${words}`,
    en: `Variance explained: ${words}`,
  }),
}

/** Columns that the page shows elsewhere: its heading, and the milestones. */
const ELSEWHERE = ['id', 'project', 'milestone']

/** A fact of a project: the id and the title of the column that tables of projects have for it, and its cell. */
interface ProjectFact {
  readonly id: string
  readonly title: Bilingual
  readonly value: Cell
}

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

function identity(plan: Plan, project: Project): Table {
  return listTable({ id: tableId(project.id, 'facts'), rowId: byId }, sheetFacts(plan, project), [
    textColumn('figure', LABELS.what, ({ title }) => title),
    column('value', LABELS.value, 'text', ({ value }) => value),
  ])
}

const SUMMED = { isSummed: true } as const

function yearTable(plan: Plan, project: Project): Table {
  type Year = YearAmounts['year']
  const years = [...new Set(expectedYears(plan, project).map(({ year }) => year))].sort(
    (left, right) => Number(left) - Number(right),
  )
  const cost = (section: BudgetSection, year: Year): Cents =>
    costOf(plan, project, { section, year })
  const all = (section: BudgetSection): Cell => money(costOf(plan, project, { section }))
  const totals = [text(LABELS.total), all('investment'), all('operating')]
  return listTable({ id: tableId(project.id, 'budget'), title: TEXTS.budget, totals }, years, [
    textColumn('year', LABELS.year, yearName),
    ...(['investment', 'operating'] as const).map((section) =>
      moneyColumn(section, valueLabel(section), (year: Year) => cost(section, year), SUMMED),
    ),
  ])
}

const SIDES: Readonly<Record<string, Bilingual>> = {
  business: TEXTS.business,
  external: TEXTS.external,
}

/** The days that were noted as done; undefined where none were, which is not the same as none done. */
function doneDays(works: Project['workload']): Days | undefined {
  const noted = works.flatMap(({ actual }): Days[] => [...actual.values()])
  return noted.length === 0 ? undefined : sum(noted)
}

function workTable(plan: Plan, project: Project): Table {
  const { workload } = project
  const done = doneDays(workload)
  const totals = [
    text(LABELS.total),
    daysCell(sum(workload.map(({ total }) => total))),
    done === undefined ? EMPTY : daysCell(done),
  ]
  const table = listTable(
    { id: tableId(project.id, 'workload'), title: TEXTS.workload, totals },
    workload,
    [
      textColumn('team', LABELS.team, ({ team, side }) =>
        team === undefined ? (SIDES[side] ?? TEXTS.office) : entityTitle(plan, 'team', team),
      ),
      daysColumn('planned', LABELS.demand, ({ total }) => total, SUMMED),
      daysColumn('actual', LABELS.actual, (work) => doneDays([work]), SUMMED),
    ],
  )
  return withoutIdleColumns(table, ['actual'])
}

function milestoneTable(project: Project): Table {
  const table = listTable(
    { id: tableId(project.id, 'milestones'), title: TEXTS.milestones, rowId: byId },
    milestonesOf(project),
    [
      textColumn('milestone', TEXTS.milestone, ({ title }) => title),
      dayColumn('baseline', LABELS.baseline, ({ baseline }) => baseline),
      dayColumn('current', LABELS.forecast, ({ current }) => current),
      dayColumn('actual', LABELS.actual, ({ actual }) => actual),
    ],
  )
  return withoutIdleColumns(table, ['actual'])
}

function riskTable(plan: Plan, project: Project): Table {
  const table = listTable(
    { id: tableId(project.id, 'risks'), title: TEXTS.risks, rowId: ({ written }) => written.id },
    risksOf(plan).filter((risk) => risk.project === project),
    [
      textColumn('risk', TEXTS.risk, ({ title }) => title),
      textColumn('exposure', TEXTS.exposure, weightText),
      textColumn('status', LABELS.status, (risk) => riskStatusName(riskStatus(plan, risk))),
      textColumn('mitigation', TEXTS.mitigation, ({ written }) => written.mitigation ?? ''),
      roleColumn('owner', LABELS.owner, ({ written }) => written.owner),
      dayColumn('due', LABELS.due, ({ written }) => endDay(written.due)),
      dayColumn('review_date', TEXTS.review, ({ written }) => endDay(written.review_date)),
    ],
  )
  return withoutIdleColumns(table, ['mitigation', 'review_date'])
}

function actionTable(plan: Plan, project: Project): Table {
  const actions = risksOf(plan)
    .filter((risk) => risk.project === project)
    .flatMap(actionsOf)
  return listTable(
    { id: tableId(project.id, 'risk_actions'), title: TEXTS.actions, rowId: byId },
    actions,
    [
      textColumn('action', TEXTS.action, ({ written }) => written.title),
      textColumn('risk', TEXTS.risk, ({ risk }) => risk.title),
      roleColumn('owner', LABELS.owner, ({ written }) => written.owner),
      dayColumn('due', LABELS.due, ({ written }) => endDay(written.due)),
      column('state', TEXTS.state, 'text', (action) => actionState(plan, action)),
    ],
  )
}

/** What security and privacy say of the project, one line each; no lines where it says nothing of them. */
function opinionTable(project: Project): Table {
  const { security, privacy } = project.written
  const isTold = security !== undefined || privacy !== undefined
  return listTable(
    { id: tableId(project.id, 'security'), title: TEXTS.security, rowId: byId },
    isTold ? opinionFacts(project) : [],
    [
      textColumn('figure', LABELS.what, ({ title }) => title),
      column('value', LABELS.value, 'text', ({ value }) => value),
    ],
  )
}

function reviewNotes(plan: Plan, project: Project): Note[] {
  const review = lastReview(plan, project)?.review
  const asked = decisionAsked(plan, project)
  const said = {
    done: review?.done,
    next: review?.next,
    explained: project.written.narrative,
  }
  const notes = (...keys: (keyof typeof said)[]): Note[] =>
    keys.flatMap((key) => {
      const words = said[key]
      return words === undefined ? [] : [note(TEXTS[key](words))]
    })
  return [
    ...notes('done', 'next'),
    ...(asked === undefined ? [] : [note(askedText(plan, asked))]),
    ...notes('explained'),
  ]
}

/** The page of one project as a section; tables without rows are left out. */
export function projectPage(plan: Plan, project: Project): Section {
  const { description } = project.written
  return {
    id: project.id,
    title: idAndTitle(project),
    isSheet: true,
    blocks: [
      ...(description === undefined ? [] : [note(verbatim(description))]),
      ...filled([
        identity(plan, project),
        ...(isDated([project])
          ? [sheetRoadmap(plan, project, tableId(project.id, 'roadmap'))]
          : []),
        yearTable(plan, project),
        ...projectReferences(plan, project),
        ...projectMoney(plan, project),
        workTable(plan, project),
        replacedTable(plan, project),
        milestoneTable(project),
        riskTable(plan, project),
        actionTable(plan, project),
        opinionTable(project),
        ownTable(plan, project),
      ]),
      ...projectResults(plan, project),
      ...reviewNotes(plan, project),
      ...remarkNotes(project),
    ],
  }
}
