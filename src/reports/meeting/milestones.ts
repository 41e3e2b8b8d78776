/** The milestones around a meeting: those passed since the one before, those missed, and those to come. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen, isRetained } from '../../plan/project-status.ts'
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { quantity, toned } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import {
  column,
  dayColumn,
  filled,
  listTable,
  note,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { groupColumns, type Meeting, sortedByGroup } from './meeting.ts'

/** How many days ahead a page looks. */
const AHEAD = 60

const TEXTS = {
  title: { fr: 'Jalons', en: 'Milestones' },
  none: { fr: 'Aucun jalon sur la période.', en: 'No milestone in the period.' },
  passed: { fr: 'Atteints depuis', en: 'Reached since' },
  missed: { fr: 'Échus, non atteints', en: 'Due and not reached' },
  coming: { fr: `À venir sous ${AHEAD} jours`, en: `In the next ${AHEAD} days` },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  slip: { fr: 'Écart (jours)', en: 'Slip (days)' },
}

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
    ...{ project, id, title: titleOf(title, id), baseline: endDay(baseline) },
    ...{ foreseen: endDay(current ?? baseline), actual: endDay(actual) },
  }))
}

/** Days after (or before) the baseline, with their sign. */
function slipCell({ actual, foreseen, baseline }: Milestone): Cell {
  const end = actual ?? foreseen
  const slip = end === undefined || baseline === undefined ? undefined : end - baseline
  return quantity('count', slip, {
    isChange: true,
    ...toned((slip ?? 0) > 0 ? 'watch' : undefined),
  })
}

function table(
  meeting: Meeting,
  which: 'passed' | 'missed' | 'coming',
  milestones: readonly Milestone[],
): Table {
  const dayOf = ({ actual, foreseen }: Milestone): number => actual ?? foreseen ?? 0
  const ordered = sortedByGroup(
    meeting,
    milestones,
    ({ project }) => project,
    (left, right) => dayOf(left) - dayOf(right),
  )
  return withoutIdleColumns(
    listTable(
      {
        id: `milestones_${which}`,
        title: TEXTS[which],
        rowId: ({ project, id }) => `${project.id} ${id}`,
      },
      ordered,
      [
        ...groupColumns(meeting, ({ project }: Milestone) => project),
        textColumn('milestone', TEXTS.milestone, ({ title }) => title),
        dayColumn('baseline', LABELS.baseline, ({ baseline }) => baseline),
        dayColumn('current', LABELS.forecast, ({ foreseen }) => foreseen),
        dayColumn('actual', LABELS.actual, ({ actual }) => actual),
        column('days_late', TEXTS.slip, 'count', slipCell),
      ],
    ),
  )
}

/** The section `milestones`; lists without entries are left out. */
export const milestones: SectionKind<Meeting> = {
  id: 'milestones',
  title: TEXTS.title,
  build: (meeting) => {
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
    return filled(
      [
        table(meeting, 'passed', passed),
        table(meeting, 'missed', missed),
        table(meeting, 'coming', coming),
      ],
      note(TEXTS.none),
    )
  },
}
