/** The portfolio: one line a project with status, dates, money, progress and weather declared beside computed. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { costOverrunText, daysLateText, declaredAgo } from '../../lang/catalogue/reports.ts'
import { formatDate } from '../../lang/dates.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { leadAxis } from '../../metrics/base/scope.ts'
import { candidateCostOf, isMoneyWritten, spendingOf } from '../../metrics/base/spending.ts'
import { computedWeather, daysLate, weatherCauses } from '../../metrics/base/weather.ts'
import { milestonesOf } from '../../plan/milestones.ts'
import { isOwnField } from '../../plan/own-fields.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { knownProgress } from '../../plan/progress.ts'
import { isCandidate, isOpen, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { againstReferenceInForce, datesInForce, formerEnd } from '../../plan/reference-in-force.ts'
import { isRecent, lastReview } from '../../plan/reviews.ts'
import { statusLabel, themeLabel } from '../../plan/vocabulary.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { count, day, EMPTY, money, quantity, text } from '../document/cell.ts'
import type { Cell, Table, Tone } from '../document/document.ts'
import { column, type ItemColumn, listTable, summed } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'
import { ownColumn } from './project-own.ts'

const TEXTS = printed('portfolio', {
  axisId: { fr: 'Identifiant de l’axe', en: 'Axis id' },
  departmentId: { fr: 'Identifiant de la direction', en: 'Department id' },
  title: { fr: 'Portefeuille de projets', en: 'Project portfolio' },
  daysLate: { fr: 'Retard (jours)', en: 'Days late' },
  baselineCost: { fr: 'Coût de référence', en: 'Baseline cost' },
  firstEnd: { fr: 'Fin (première référence)', en: 'End (first baseline)' },
  endInForce: { fr: 'Fin (référence en vigueur)', en: 'End (baseline in force)' },
  firstCost: { fr: 'Coût (première référence)', en: 'Cost (first baseline)' },
  costInForce: { fr: 'Coût (référence en vigueur)', en: 'Cost (baseline in force)' },
  spending: { fr: 'Coût à terminaison', en: 'Estimate at completion' },
  requested: { fr: 'Coût demandé', en: 'Requested cost' },
  weather: { fr: 'Météo déclarée', en: 'Declared weather' },
  computedWeather: { fr: 'Météo calculée', en: 'Computed weather' },
  tags: { fr: 'Étiquettes', en: 'Tags' },
  urgency: { fr: 'Rang d’urgence', en: 'Rank of urgency' },
  noLine: { fr: 'aucune ligne de budget', en: 'no budget line' },
  onlyBaseline: {
    fr: 'aucune ligne de budget\u00a0: seul le coût de référence est connu',
    en: 'no budget line: only the baseline cost is known',
  },
})

export const PROJECT_HEADINGS = { daysLate: TEXTS.daysLate, spending: TEXTS.spending } as const

interface PlanProject {
  readonly plan: Plan
  readonly project: Project
}

/** The first milestone that is not reached, by its current day. */
function nextMilestone(project: Project): Day | undefined {
  return milestonesOf(project)
    .filter(({ actual }) => actual === undefined)
    .map(({ day }) => day)
    .sort((left, right) => (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY))
    .at(0)
}

export const WEATHER_TONES: Readonly<Record<string, Tone>> = {
  sun: 'good',
  partly_cloudy: 'good',
  cloud: 'watch',
  storm: 'bad',
}

/** The declared weather; of an open project whose last review is old, with its day and its age, and in no colour. */
function declaredCell({ plan, project }: PlanProject): Cell {
  const last = lastReview(plan, project)
  const value = last?.review.weather?.overall
  if (last === undefined || value === undefined) return EMPTY
  if (!isOpen(project) || isRecent(plan, last.day)) return text(valueLabel(value), WEATHER_TONES[value])
  const words = bilingual((lang) => {
    const day = formatDate(last.review.as_of, lang)
    return declaredAgo(valueLabel(value)[lang], day, plan.asOf - last.day, lang)
  })
  return text(words, 'quiet')
}

/**
 * The computed weather with its causes in words: `Storm (123 days late, cost +25.0%)`; none of what is over.
 *
 * @param isDelayShown - whether the days late stand in the same row, where they need not be told again.
 */
function computedCell({ plan, project }: PlanProject, isDelayShown: boolean): Cell {
  const isOver = project.status === 'completed' || isStopped(project)
  const computed = isOver ? undefined : computedWeather(plan, project)
  if (computed === undefined) return EMPTY
  const { daysLate: late, costOverrun } = weatherCauses(plan, project)
  const words = bilingual((lang) => {
    const causes = [
      ...(late === undefined || isDelayShown ? [] : [daysLateText(late, lang)]),
      ...(costOverrun === undefined ? [] : [costOverrunText(costOverrun, lang)]),
    ]
    const name = valueLabel(computed)[lang]
    return causes.length === 0 ? name : `${name} (${causes.join(', ')})`
  })
  return text(words, WEATHER_TONES[computed])
}

/** The cost of a project without a budget line: none for own staff alone, else not known, with the baseline as a hint. */
function untold(project: Project): Cell {
  if (project.written.internal_only === true) return EMPTY
  const remark = baselineCost(project) === undefined ? TEXTS.noLine : TEXTS.onlyBaseline
  return quantity('money', null, { remark })
}

function spendingCell({ plan, project }: PlanProject): Cell {
  const spent = spendingOf(plan, project, {})
  if (isCandidate(project) || (project.status === 'rejected' && spent === 0)) return EMPTY
  return isMoneyWritten(project, {}) ? money(spent) : untold(project)
}

/** The cost of a project as tables of every status show it: of a candidate what it would cost, where it says so. */
export function costCell(plan: Plan, project: Project): Cell {
  if (!isCandidate(project)) return spendingCell({ plan, project })
  return isMoneyWritten(project, {}) ? money(candidateCostOf(plan, project, {})) : EMPTY
}

/** Whether the project is no longer carried out, so that a next milestone, a delay or a weather would mislead. */
function isStopped(project: Project): boolean {
  return !isRetained(project) && !isCandidate(project)
}

/** Beyond the plan's own thresholds for lateness; what is a few days over is no alert. */
export function lateTone({ thresholds }: Pick<Plan, 'thresholds'>, late: number): Tone | undefined {
  const { lateAmberDays, lateRedDays } = thresholds
  return late > lateRedDays ? 'bad' : late > lateAmberDays ? 'watch' : undefined
}

function lateCell({ plan, project }: PlanProject): Cell {
  const isAside = isStopped(project) || !isStatusTold(project)
  const late = isAside ? undefined : daysLate(plan, project)
  return late === undefined ? EMPTY : count(late, lateTone(plan, late))
}

function milestoneCell({ project }: PlanProject): Cell {
  return isStopped(project) ? EMPTY : day(nextMilestone(project))
}

function titleCell(plan: Plan, kind: 'axis' | 'department', id: string | undefined): Cell {
  return id === undefined ? EMPTY : text(entityTitle(plan, kind, id))
}

const SUMMED = { isSummed: true } as const

function costInForce({ plan, project }: PlanProject): Cents | undefined {
  return baselineCost(againstReferenceInForce(plan, project))
}

function computedColumn(isDelayShown: boolean): ItemColumn<PlanProject> {
  const cell = (own: PlanProject): Cell => computedCell(own, isDelayShown)
  return { ...column('computed_weather', TEXTS.computedWeather, 'text', cell), look: 'status' }
}

/** Every column that a project table can show, in the usual order. */
export const PROJECT_COLUMNS: readonly ItemColumn<PlanProject>[] = [
  column('id', LABELS.id, 'text', ({ project }) => project.id),
  column('project', LABELS.project, 'text', ({ project }) => project.title),
  column('axis', LABELS.axis, 'text', ({ plan, project }) => titleCell(plan, 'axis', leadAxis(project))),
  column('theme', LABELS.theme, 'text', ({ plan, project: { theme } }) =>
    theme === undefined ? undefined : themeLabel(plan, theme),
  ),
  column('department', LABELS.department, 'text', ({ plan, project: { leadDepartment } }) =>
    titleCell(plan, 'department', leadDepartment),
  ),
  column('status', LABELS.status, 'status', ({ plan, project }) => statusLabel(plan, project.status)),
  column('origin', LABELS.origin, 'text', ({ project }) => valueLabel(project.origin)),
  column('progress', LABELS.progress, 'rate', ({ plan, project }) => knownProgress(plan, project)?.value, {
    look: 'bar',
  }),
  column('start', LABELS.start, 'day', ({ project }) => project.span.start),
  column('baseline_end', LABELS.baseline_end, 'day', ({ project }) => project.baseline?.end),
  column('reference_end', TEXTS.endInForce, 'day', ({ plan, project }) => datesInForce(plan, project).end),
  column('end', LABELS.end, 'day', ({ project }) => project.span.end),
  column('days_late', TEXTS.daysLate, 'count', lateCell),
  column('baseline_cost', TEXTS.baselineCost, 'money', ({ project }) => baselineCost(project), SUMMED),
  column('reference_cost', TEXTS.costInForce, 'money', costInForce, SUMMED),
  column('spending', TEXTS.spending, 'money', spendingCell, SUMMED),
  column(
    'requested',
    TEXTS.requested,
    'money',
    ({ plan, project }) =>
      isCandidate(project) && isMoneyWritten(project, {}) ? candidateCostOf(plan, project, {}) : undefined,
    SUMMED,
  ),
  column('milestone', LABELS.milestone, 'day', milestoneCell),
  { ...column('weather', TEXTS.weather, 'text', declaredCell), look: 'status' },
  computedColumn(false),
  column('sponsor', LABELS.sponsor, 'role', ({ project }) => project.written.sponsor),
  column('lead', LABELS.lead, 'role', ({ project }) => project.written.lead),
  column('tags', TEXTS.tags, 'text', ({ project }) => (project.written.tags ?? []).join(', ')),
  column('urgency', TEXTS.urgency, 'count', ({ project }) => project.written.urgency),
]

/** The ids of what rows name by its title, for whoever joins the rows with others. */
const KEY_COLUMNS: readonly ItemColumn<PlanProject>[] = [
  column<PlanProject>('axis_id', TEXTS.axisId, 'text', ({ project }) => leadAxis(project) ?? ''),
  column<PlanProject>('department_id', TEXTS.departmentId, 'text', ({ project }) => project.leadDepartment ?? ''),
].map((one) => ({ ...one, isKey: true as const }))

const USUAL = [
  'id',
  'project',
  'axis',
  'department',
  'status',
  'progress',
  'baseline_end',
  'end',
  'days_late',
  'baseline_cost',
  'spending',
  'requested',
  'milestone',
  'weather',
  'computed_weather',
]

/** The same columns where the days late are among them: the computed weather does not repeat them. */
export const COLUMNS_WITH_DELAY: readonly ItemColumn<PlanProject>[] = PROJECT_COLUMNS.map((one) =>
  one.id === 'computed_weather' ? computedColumn(true) : one,
)

/** The columns of some names in the order of the names, each once. */
function columnsNamed(plan: Plan, names: readonly string[]): readonly ItemColumn<PlanProject>[] {
  const columns = names.includes('days_late') ? COLUMNS_WITH_DELAY : PROJECT_COLUMNS
  return [...new Set(names)].flatMap((name) => {
    if (!isOwnField(name)) return columns.find(({ id }) => id === name) ?? []
    const { cell, ...shown } = ownColumn(plan, name)
    return { ...shown, cell: ({ project }: PlanProject) => cell(project) }
  })
}

/** Every column, as far as it says something of its own of a project. */
export function columnsOfProject(plan: Plan, project: Project): readonly ItemColumn<PlanProject>[] {
  const inForce = REFERENCES.map((pair) => pair.inForce)
  const columns = PROJECT_COLUMNS.filter(({ id }) => !inForce.includes(id))
  return withReferences(columns, [{ plan, project }])
}

/** What the first reference of a project says, beside what the one in force does. */
interface ReferencePair {
  readonly first: string
  readonly inForce: string
  readonly title: Bilingual
  readonly isMoved: (own: PlanProject) => boolean
}

const REFERENCES: readonly ReferencePair[] = [
  {
    first: 'baseline_end',
    inForce: 'reference_end',
    title: TEXTS.firstEnd,
    isMoved: ({ plan, project }) => formerEnd(plan, project) !== undefined,
  },
  {
    first: 'baseline_cost',
    inForce: 'reference_cost',
    title: TEXTS.firstCost,
    isMoved: (own) => costInForce(own) !== baselineCost(own.project),
  },
]

/**
 * The columns with that of the reference in force beside that of the first one, each named, where a decision moved it
 * for some project; without that of the reference in force where both say the same.
 */
function withReferences(
  columns: readonly ItemColumn<PlanProject>[],
  items: readonly PlanProject[],
): readonly ItemColumn<PlanProject>[] {
  const moved = REFERENCES.filter(({ isMoved }) => items.some(isMoved))
  return columns.flatMap((one) => {
    const pair = moved.find(({ first }) => first === one.id)
    if (pair === undefined) return [one]
    const isThere = columns.some(({ id }) => id === pair.inForce)
    const other = isThere ? [] : PROJECT_COLUMNS.filter(({ id }) => id === pair.inForce)
    return [{ ...one, title: pair.title }, ...other]
  })
}

/** The cell of a project in a column of a name, which may be that of an own field; undefined where there is none. */
export function projectCell(plan: Plan, project: Project, name: string): Cell | undefined {
  return columnsNamed(plan, [name])[0]?.cell({ plan, project })
}

/** A table of projects with the named columns in the order of the names, the usual ones where none are named. */
export function projectTable(
  plan: Plan,
  projects: readonly Project[],
  id: string,
  title: Bilingual | undefined,
  columns?: readonly string[],
): Table {
  const hasCandidate = projects.some(isCandidate)
  const usual = USUAL.filter((name) => name !== 'requested' || hasCandidate)
  const items = projects.map((project) => ({ plan, project }))
  const shown = withReferences(
    columns === undefined ? [...columnsNamed(plan, usual), ...KEY_COLUMNS] : columnsNamed(plan, columns),
    items,
  )
  const table = listTable({ id, title, rowId: ({ project }) => project.id }, items, shown)
  if (!shown.some(({ isSummed }) => isSummed === true)) return table
  const totals = shown.map((one, index): Cell => {
    if (one.isSummed === true) return quantity('money', summed(table.rows, index))
    return index === 0 ? text(LABELS.total) : EMPTY
  })
  return { ...table, totals: { cells: totals } }
}

export const portfolio = defineSection('portfolio', TEXTS.title, ({ plan }: ReportContext) => [
  projectTable(plan, plan.projects, 'portfolio', TEXTS.title),
])
