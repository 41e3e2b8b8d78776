/** The portfolio: one line a project with status, dates, money, progress and weather declared beside computed. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { costOverrunText, daysLateText } from '../../lang/catalogue/reports.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { leadAxis } from '../../metrics/base/scope.ts'
import { candidateCostOf, isMoneyWritten, spendingOf } from '../../metrics/base/spending.ts'
import { computedWeather, daysLate, weatherCauses } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { count, day, money, text } from '../document/cell.ts'
import type { Cell, Column, Row, Section, Table, Tone } from '../document/document.ts'
import type { ReportContext } from '../document/figures.ts'

const EMPTY: Cell = { kind: 'empty' }

/** The first milestone that is not reached, by its current day. */
function nextMilestone({
  written,
}: Project):
  | { title: string | { fr?: string | undefined; en?: string | undefined }; day: Day | undefined }
  | undefined {
  return (written.milestones ?? [])
    .filter(({ actual }) => actual === undefined)
    .map(({ title, current, baseline }) => ({
      title,
      day: parseDay(current ?? baseline ?? '', 'end'),
    }))
    .sort(
      (left, right) =>
        (left.day ?? Number.POSITIVE_INFINITY) - (right.day ?? Number.POSITIVE_INFINITY),
    )
    .at(0)
}

const TONES: Record<string, Tone> = {
  sun: 'good',
  partly_cloudy: 'good',
  cloud: 'watch',
  storm: 'bad',
}

function weather(value: string | undefined): Cell {
  return value === undefined ? EMPTY : text(valueLabel(value), TONES[value])
}

/** The computed weather with its causes in words: `Storm (123 days late, cost +25.0%)`. */
function computedCell(plan: Plan, project: Project): Cell {
  const computed = computedWeather(plan, project)
  if (computed === undefined) return EMPTY
  const { daysLate: late, costOverrun } = weatherCauses(plan, project)
  const words = bilingual((lang) => {
    const causes = [
      ...(late === undefined ? [] : [daysLateText(late, lang)]),
      ...(costOverrun === undefined ? [] : [costOverrunText(costOverrun, lang)]),
    ]
    const name = valueLabel(computed)[lang]
    return causes.length === 0 ? name : `${name} (${causes.join(', ')})`
  })
  return text(words, TONES[computed])
}

/** The cost of a project without a budget line: none for own staff alone, else not known, with the baseline as a hint. */
function untold(project: Project): Cell {
  if (project.written.internal_only === true) return EMPTY
  const baseline = baselineCost(project)
  const remark =
    baseline === undefined
      ? { fr: 'aucune ligne de budget', en: 'no budget line' }
      : {
          fr: 'aucune ligne de budget\u00a0: seul le coût de référence est connu',
          en: 'no budget line: only the baseline cost is known',
        }
  return { kind: 'figure', unit: 'money', value: null, remark }
}

/** Whether the project is no longer carried out, so that a next milestone, a delay or a weather would mislead. */
function isStopped(project: Project): boolean {
  return !isRetained(project) && !isCandidate(project)
}

function milestoneCell(project: Project): Cell {
  const next = isStopped(project) ? undefined : nextMilestone(project)
  return next === undefined ? EMPTY : day(next.day)
}

function lateCell(plan: Plan, project: Project): Cell {
  const late = isStopped(project) ? undefined : daysLate(plan, project)
  if (late === undefined) return EMPTY
  const { lateAmberDays, lateRedDays } = plan.thresholds
  return count(late, late > lateRedDays ? 'bad' : late > lateAmberDays ? 'watch' : undefined)
}

interface ProjectColumn extends Column {
  readonly cell: (plan: Plan, project: Project) => Cell
}

/** Every column that a project table can show, in the usual order. */
export const PROJECT_TABLE: readonly ProjectColumn[] = [
  { id: 'id', title: LABELS.id, unit: 'text', cell: (_, { id }) => text(id) },
  { id: 'project', title: LABELS.project, unit: 'text', cell: (_, { title }) => text(title) },
  {
    id: 'axis',
    title: LABELS.axis,
    unit: 'text',
    cell: (_, project) => text(leadAxis(project) ?? ''),
  },
  {
    id: 'theme',
    title: LABELS.theme,
    unit: 'text',
    cell: (_, { theme }) => (theme === undefined ? EMPTY : text(valueLabel(theme))),
  },
  {
    id: 'department',
    title: LABELS.department,
    unit: 'text',
    cell: (_, { leadDepartment }) => text(leadDepartment ?? ''),
  },
  {
    id: 'status',
    title: LABELS.status,
    unit: 'text',
    look: 'status',
    cell: (_, { status }) => text(valueLabel(status)),
  },
  {
    id: 'origin',
    title: LABELS.origin,
    unit: 'text',
    cell: (_, { origin }) => text(valueLabel(origin)),
  },
  {
    id: 'progress',
    title: LABELS.progress,
    unit: 'rate',
    look: 'bar',
    cell: (_, { written }) =>
      written.progress === undefined
        ? EMPTY
        : { kind: 'figure', unit: 'rate', value: written.progress.value },
  },
  { id: 'start', title: LABELS.start, unit: 'day', cell: (_, { span }) => day(span.start) },
  {
    id: 'baseline_end',
    title: LABELS.baseline_end,
    unit: 'day',
    cell: (_, { baseline }) => day(baseline?.end),
  },
  { id: 'end', title: LABELS.end, unit: 'day', cell: (_, { span }) => day(span.end) },
  {
    id: 'days_late',
    title: { fr: 'Retard (jours)', en: 'Days late' },
    unit: 'count',
    cell: lateCell,
  },
  {
    id: 'baseline_cost',
    title: { fr: 'Coût de référence', en: 'Baseline cost' },
    unit: 'money',
    isSummed: true,
    cell: (_, project) => money(baselineCost(project)),
  },
  {
    id: 'spending',
    title: { fr: 'Coût à terminaison', en: 'Estimate at completion' },
    unit: 'money',
    isSummed: true,
    cell: (plan, project) =>
      isCandidate(project) || project.status === 'rejected'
        ? EMPTY
        : isMoneyWritten(project, {})
          ? money(spendingOf(plan, project, {}))
          : untold(project),
  },
  {
    id: 'requested',
    title: { fr: 'Coût demandé', en: 'Requested cost' },
    unit: 'money',
    isSummed: true,
    cell: (plan, project) =>
      isCandidate(project) && isMoneyWritten(project, {})
        ? money(candidateCostOf(plan, project, {}))
        : EMPTY,
  },
  {
    id: 'milestone',
    title: LABELS.milestone,
    unit: 'day',
    cell: (_, project) => milestoneCell(project),
  },
  {
    id: 'weather',
    title: { fr: 'Météo déclarée', en: 'Declared weather' },
    unit: 'text',
    look: 'status',
    cell: (plan, project) => weather(lastReview(plan, project)?.review.weather?.overall),
  },
  {
    id: 'computed_weather',
    title: { fr: 'Météo calculée', en: 'Computed weather' },
    unit: 'text',
    look: 'status',
    cell: (plan, project) =>
      project.status === 'completed' || isStopped(project) ? EMPTY : computedCell(plan, project),
  },
  {
    id: 'sponsor',
    title: LABELS.sponsor,
    unit: 'text',
    cell: (_, { written }) => text(written.sponsor ?? ''),
  },
  {
    id: 'lead',
    title: LABELS.lead,
    unit: 'text',
    cell: (_, { written }) => text(written.lead ?? ''),
  },
]

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

/** A table of projects with the named columns, the usual ones where none are named. */
export function projectTable(
  plan: Plan,
  projects: readonly Project[],
  id: string,
  title: Bilingual,
  columns: readonly string[] = USUAL,
): Table {
  const hasCandidate = projects.some(isCandidate)
  const shown = PROJECT_TABLE.filter(
    ({ id: name }) =>
      columns.includes(name) && (columns !== USUAL || name !== 'requested' || hasCandidate),
  )
  const rows = projects.map(
    (project): Row => ({ id: project.id, cells: shown.map(({ cell }) => cell(plan, project)) }),
  )
  const totals = shown.map((column, index): Cell => {
    if (index === 0) return text(LABELS.total)
    if (column.isSummed !== true) return EMPTY
    return { kind: 'figure', unit: 'money', value: summed(rows, index) }
  })
  return {
    kind: 'table',
    id,
    title,
    columns: shown.map(({ cell: _, ...column }) => column),
    rows,
    ...(shown.some(({ isSummed }) => isSummed === true) ? { totals: { cells: totals } } : {}),
  }
}

function summed(rows: readonly Row[], index: number): number {
  const values = rows.map(({ cells }) => {
    const cell = cells[index]
    return cell?.kind === 'figure' ? (cell.value ?? 0) : 0
  })
  return values.reduce((total, value) => total + Math.round(value * 100), 0) / 100
}

/** The section `portfolio`: every project of the plan. */
export function portfolio({ plan }: ReportContext): Section {
  const title = { fr: 'Portefeuille de projets', en: 'Project portfolio' }
  return { id: 'portfolio', title, blocks: [projectTable(plan, plan.projects, 'portfolio', title)] }
}
