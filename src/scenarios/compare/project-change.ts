/** What happened to one project between two states of its plan. */

import { plannedDays } from '../../metrics/base/demand.ts'
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isLive, isRetained } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { type Cents, type Days, NO_DAYS } from '../../values/quantity.ts'
import { CHANGE_KINDS, type Change, type ChangeKind, type ProjectChange } from './comparison.ts'
import { isSame, kindsOfFields, projectFields } from './records.ts'

interface At {
  readonly plan: Plan
  readonly project: Project
}

/** The whole cost of a project; undefined where no amount is written. */
function writtenCost({ plan, project }: At): Cents | undefined {
  return isMoneyWritten(project, {}) ? costOf(plan, project, {}) : undefined
}

function weatherOf({ plan, project }: At): string | undefined {
  return lastReview(plan, project)?.review.weather?.overall
}

function progressOf({ project }: At): number | undefined {
  return project.written.progress?.value
}

function change<T>(before: At | undefined, after: At | undefined, value: (at: At) => T | undefined): Change<T> {
  return { before: before && value(before), after: after && value(after) }
}

function isChanged<T>({ before, after }: Change<T>): boolean {
  return before !== after
}

function statusKinds(before: Project, after: Project): ChangeKind[] {
  if (before.status === after.status) return []
  const kinds: ChangeKind[] = [
    ...(!isRetained(before) && isRetained(after) ? (['retained'] as const) : []),
    ...(isRetained(before) && !isRetained(after) ? (['dropped'] as const) : []),
    ...(isCompleted(after) ? (['done'] as const) : []),
  ]
  return kinds.length === 0 ? ['status'] : kinds
}

/** The planned days that a project asks for; undefined where none are written. */
function askedDays({ project }: At): Days | undefined {
  const planned = plannedDays(project)
  return planned === undefined || isLive(project) ? planned : NO_DAYS
}

type Measures = Omit<ProjectChange, 'id' | 'before' | 'after' | 'kinds' | 'fields'>

function measuresOf(before: At | undefined, after: At | undefined): Measures {
  return {
    start: change(before, after, ({ project }) => project.span.start),
    end: change(before, after, ({ project }) => project.span.end),
    cost: change(before, after, writtenCost),
    days: change(before, after, askedDays),
    weather: change(before, after, weatherOf),
    progress: change(before, after, progressOf),
  }
}

function isRebaselined(before: Project, after: Project): boolean {
  return (
    !isSame(before.baseline, after.baseline) ||
    !isSame(before.written.rebaselines ?? [], after.written.rebaselines ?? [])
  )
}

function kindsOf(before: Project, after: Project, measures: Measures): ChangeKind[] {
  const { start, end, cost, days, weather, progress } = measures
  // What a project costs and asks for less because it was stopped is told by its status, not by a price or a workload.
  const isMeasured = isLive(before) === isLive(after)
  const found: readonly (readonly [ChangeKind, boolean])[] = [
    ['moved', isChanged(start) || isChanged(end)],
    ['repriced', isMeasured && isChanged(cost)],
    ['reworked', isMeasured && isChanged(days)],
    ['rerated', isChanged(weather)],
    ['progressed', isChanged(progress)],
    ['rebaselined', isRebaselined(before, after)],
  ]
  return [...statusKinds(before, after), ...found.filter(([, isFound]) => isFound).map(([kind]) => kind)]
}

function inOrder(kinds: readonly ChangeKind[]): ChangeKind[] {
  return CHANGE_KINDS.filter((kind) => kinds.includes(kind))
}

/** What changed of a project that is in both states; undefined where nothing did. */
export function changeOf(before: At, after: At): ProjectChange | undefined {
  const measures = measuresOf(before, after)
  const told = kindsOf(before.project, after.project, measures)
  const fields = projectFields(before.project, after.project, told)
  const kinds = inOrder([...told, ...kindsOfFields(fields)])
  if (kinds.length === 0) return undefined
  return { id: after.project.id, before: before.project, after: after.project, kinds, ...measures, fields }
}

/** The change of a project that is in one of the states only. */
export function arrivalOf(at: At, kind: 'new' | 'removed'): ProjectChange {
  const [before, after] = kind === 'new' ? [undefined, at] : [at, undefined]
  return {
    id: at.project.id,
    before: before?.project,
    after: after?.project,
    kinds: [kind],
    ...measuresOf(before, after),
    fields: [],
  }
}
