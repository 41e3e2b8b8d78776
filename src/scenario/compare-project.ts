/** What happened to one project between two states of its plan. */
import { plannedDays } from '../metrics/planned-days.ts'
import { isCandidate, isCompleted, isRetained } from '../metrics/portfolio.ts'
import { lastReview } from '../metrics/reviews.ts'
import { amountsOf, candidateCostOf, spendingOf } from '../metrics/spending.ts'
import type { Plan, Project } from '../model/plan.ts'
import type { Cents } from '../units/quantity.ts'
import { isSame, kindsOfFields, projectFields } from './compare-fields.ts'
import { CHANGE_KINDS, type Change, type ChangeKind, type ProjectChange } from './comparison.ts'

/** A project in one state of the plan. */
interface At {
  readonly plan: Plan
  readonly project: Project
}

/** What the plan expects a project to cost, or a candidate would cost; undefined where no amount is written. */
function costOf({ plan, project }: At): Cents | undefined {
  if (amountsOf(project, {}).length === 0) return undefined
  return isCandidate(project) ? candidateCostOf(plan, project, {}) : spendingOf(plan, project, {})
}

function weatherOf({ plan, project }: At): string | undefined {
  return lastReview(plan, project)?.review.weather?.overall
}

function progressOf({ project }: At): number | undefined {
  return project.written.progress?.value
}

function change<T>(
  before: At | undefined,
  after: At | undefined,
  value: (at: At) => T | undefined,
): Change<T> {
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

/** Whether all of a project's money counts, be it spent or asked for: of a stopped one, only payments do. */
function countsWhole(project: Project): boolean {
  return isRetained(project) || isCandidate(project)
}

type Measures = Omit<ProjectChange, 'id' | 'before' | 'after' | 'kinds' | 'fields'>

function measuresOf(before: At | undefined, after: At | undefined): Measures {
  return {
    start: change(before, after, ({ project }) => project.span.start),
    end: change(before, after, ({ project }) => project.span.end),
    cost: change(before, after, costOf),
    days: change(before, after, ({ project }) => plannedDays(project)),
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
  // What a project costs less because it was stopped is told by its status, not by a price.
  const isPriced = countsWhole(before) === countsWhole(after)
  const found: readonly (readonly [ChangeKind, boolean])[] = [
    ['moved', isChanged(start) || isChanged(end)],
    ['repriced', isPriced && isChanged(cost)],
    ['reworked', isChanged(days)],
    ['rerated', isChanged(weather)],
    ['progressed', isChanged(progress)],
    ['rebaselined', isRebaselined(before, after)],
  ]
  return [
    ...statusKinds(before, after),
    ...found.filter(([, isFound]) => isFound).map(([kind]) => kind),
  ]
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
  return {
    id: after.project.id,
    before: before.project,
    after: after.project,
    kinds,
    ...measures,
    fields,
  }
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
