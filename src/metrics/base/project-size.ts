/**
 * How big a project is, where its value counts by size: what it costs, the work it asks of IT teams, or whom it
 * reaches.
 */
import { componentsReplacedBy } from '../../plan/component-support.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { plain } from '../../values/quantity.ts'
import { plannedDays } from './demand.ts'
import { costOf } from './spending.ts'

export type SizeKind = Exclude<NonNullable<NonNullable<Plan['header']['value']>['size']>, 'none'>

export interface Size {
  readonly kind: SizeKind
  /** Currency units, person-days or people. */
  readonly amount: number
  /** The amount in hundreds: of thousands of the currency, of days, of people. */
  readonly factor: number
}

/** What counts as one: 100,000 of the currency, 100 person-days, 100 people, so that sized values stay readable. */
const SIZE_UNITS: Readonly<Record<SizeKind, number>> = { cost: 100_000, days: 100, reach: 100 }

/** What the plan expects the project to cost in all years; undefined where no amount is written and it needs some. */
function costIn(plan: Plan, project: Project): number | undefined {
  if (project.budget.length > 0) return Math.max(0, plain(costOf(plan, project, {})))
  return project.written.internal_only === true ? 0 : undefined
}

/** The planned days that count against teams; undefined where none are written. */
function daysIn(project: Project): number | undefined {
  const days = plannedDays(project)
  return days === undefined ? undefined : plain(days)
}

/** Whether a need asks for something and one of the two names the other. */
function isAnswering({ id, written }: Project, need: Entry<'needs'>): boolean {
  if (need.status === 'duplicate' || need.status === 'rejected') return false
  const isNamed = (names: readonly string[] | undefined, own: string): boolean =>
    names?.some((name) => isSameId(name, own)) === true
  return isNamed(need.projects, id) || isNamed(written.needs, need.id)
}

/**
 * The most users that one of the needs it answers, or of the components it replaces, names: adding them up would count
 * the same people twice. Undefined where none of them names any.
 */
function reachIn(plan: Plan, project: Project): number | undefined {
  const users = [
    ...plan.needs.filter((need) => isAnswering(project, need)),
    ...componentsReplacedBy(plan, project),
  ].flatMap(({ users }) => users ?? [])
  return users.length === 0 ? undefined : Math.max(...users)
}

/**
 * The size of a project.
 *
 * @returns undefined where nothing says how big it is: it is to be estimated, and 0 would not be that.
 * @example a cost of 1,420 k€: 14.2; 440 days: 4.4; 220 users: 2.2
 */
export function sizeOf(plan: Plan, project: Project, kind: SizeKind): Size | undefined {
  const amount = kind === 'cost' ? costIn(plan, project) : kind === 'days' ? daysIn(project) : reachIn(plan, project)
  return amount === undefined ? undefined : { kind, amount, factor: amount / SIZE_UNITS[kind] }
}
