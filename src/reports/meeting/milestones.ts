/** The milestones around a meeting: those passed since the one before, those missed, and those to come. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen, isRetained } from '../../plan/project-status.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { day, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { idAndTitle } from '../words/names.ts'
import { groupColumn, groupRank, type Meeting } from './meeting.ts'

/** How many days ahead a page looks. */
const AHEAD = 60

interface Milestone {
  readonly project: Project
  readonly id: string
  readonly title: Bilingual
  readonly baseline: Day | undefined
  /** The day now foreseen: current, else baseline. */
  readonly foreseen: Day | undefined
  readonly actual: Day | undefined
}

function milestonesOf(project: Project): Milestone[] {
  return (project.written.milestones ?? []).map(({ id, title, baseline, current, actual }) => ({
    project,
    id,
    title: titleOf(title, id),
    baseline: parseDay(baseline ?? '', 'end'),
    foreseen: parseDay(current ?? baseline ?? '', 'end'),
    actual: parseDay(actual ?? '', 'end'),
  }))
}

/** By group, as every list of the page, and by day in a group. */
function inOrder(meeting: Meeting, milestones: readonly Milestone[]): Milestone[] {
  return milestones
    .map((one) => ({ one, rank: groupRank(meeting, one.project) }))
    .toSorted((left, right) => {
      if (left.rank !== right.rank) return left.rank < right.rank ? -1 : 1
      const [first, second] = [left.one, right.one]
      return (first.actual ?? first.foreseen ?? 0) - (second.actual ?? second.foreseen ?? 0)
    })
    .map(({ one }) => one)
}

function table(
  meeting: Meeting,
  id: string,
  title: Bilingual,
  milestones: readonly Milestone[],
): Table {
  const { column, cell } = groupColumn(meeting)
  return withoutIdleColumns({
    kind: 'table',
    id,
    title,
    columns: [
      column,
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'milestone', title: { fr: 'Jalon', en: 'Milestone' }, unit: 'text' },
      { id: 'baseline', title: LABELS.baseline, unit: 'day' },
      { id: 'current', title: LABELS.forecast, unit: 'day' },
      { id: 'actual', title: LABELS.actual, unit: 'day' },
      { id: 'days_late', title: { fr: 'Écart (jours)', en: 'Slip (days)' }, unit: 'count' },
    ],
    rows: milestones.map((one): Row => {
      const end = one.actual ?? one.foreseen
      const slip = end === undefined || one.baseline === undefined ? undefined : end - one.baseline
      return {
        id: `${one.project.id} ${one.id}`,
        cells: [
          cell(one.project),
          text(idAndTitle(one.project)),
          text(one.title),
          day(one.baseline),
          day(one.foreseen),
          day(one.actual),
          slip === undefined ? { kind: 'empty' } : slipCell(slip),
        ],
      }
    }),
  })
}

/** Days after (or before) the baseline, with their sign. */
function slipCell(value: number): Cell {
  const tone = value > 0 ? { tone: 'watch' as const } : {}
  return { kind: 'figure', unit: 'count', value, isChange: true, ...tone }
}

/** The section `milestones`; lists without entries are left out. */
export function milestones(meeting: Meeting): Section {
  const { plan, since } = meeting
  const until = plan.asOf + AHEAD
  const all = plan.projects.flatMap(milestonesOf)
  const passed = all.filter(
    ({ actual, project }) =>
      isRetained(project) && actual !== undefined && actual > since && actual <= plan.asOf,
  )
  const waiting = all.filter(
    ({ actual, project, foreseen }) =>
      isOpen(project) && actual === undefined && foreseen !== undefined,
  )
  const missed = waiting.filter(({ foreseen = 0 }) => foreseen <= plan.asOf)
  const coming = waiting.filter(({ foreseen = 0 }) => foreseen > plan.asOf && foreseen <= until)
  const tables = [
    table(
      meeting,
      'milestones_passed',
      { fr: 'Atteints depuis', en: 'Reached since' },
      inOrder(meeting, passed),
    ),
    table(
      meeting,
      'milestones_missed',
      { fr: 'Échus, non atteints', en: 'Due and not reached' },
      inOrder(meeting, missed),
    ),
    table(
      meeting,
      'milestones_coming',
      { fr: `À venir sous ${AHEAD} jours`, en: `In the next ${AHEAD} days` },
      inOrder(meeting, coming),
    ),
  ].filter(({ rows }) => rows.length > 0)
  const none: Note = {
    kind: 'note',
    text: { fr: 'Aucun jalon sur la période.', en: 'No milestone in the period.' },
  }
  return {
    id: 'milestones',
    title: { fr: 'Jalons', en: 'Milestones' },
    blocks: tables.length === 0 ? [none] : tables,
  }
}
