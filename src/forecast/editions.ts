/**
 * Editions: what a portfolio tells of its projects at one moment. Those of a plan are read back from what it writes: at each
 * anniversary of the status date, the reference then in force and what was done by then; the last is the plan as it is.
 */
import { costPair } from '../metrics/base/overrun.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { expectedYears, isAmountExpected } from '../plan/expected-amount.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCandidate, isCompleted, isRetained, isStatusTold } from '../plan/project-status.ts'
import { datesInForce, referenceInForce } from '../plan/reference-in-force.ts'
import { SECTIONS } from '../schema/values.ts'
import { type Day, dayText, firstDay, parseDay } from '../values/calendar.ts'
import { sum } from '../values/quantity.ts'

/** The mean length of a month of the Gregorian calendar. */
export const DAYS_IN_MONTH = 30.4375

/** A moment in months since 1970, parts of a month included. */
export function monthsOf(day: Day): number {
  return day / DAYS_IN_MONTH
}

/** What an edition tells of a project. */
export interface Telling {
  /** The same in each edition. */
  readonly key: string
  /** The end in months since 1970: the real one of a completed project, else the one foreseen; undefined where none is told. */
  readonly end: number | undefined
  readonly state: 'open' | 'completed' | 'left'
  /** Whether the end is a promise of the files, which nobody may have looked at since: that it did not move tells nothing. */
  readonly isPromise?: true
  /** What it costs as a whole, in any unit that all editions share; undefined where it is not told, or 0. */
  readonly cost: number | undefined
}

export interface Edition {
  /** In months since 1970. */
  readonly at: number
  readonly tellings: ReadonlyMap<string, Telling>
}

/** What a plan expects a project to cost: the sections of its baseline, else all that have an amount; undefined where none is told, or 0. */
export function expectedCost(plan: Plan, project: Project): number | undefined {
  const pair = costPair(plan, project)
  if (pair !== undefined) return pair.updated > 0 ? pair.updated : undefined
  const isTold = expectedYears(plan, project).some((cell) => isAmountExpected(plan, project, cell))
  const cost = isTold ? sum(SECTIONS.map((section) => spendingOf(plan, project, { section }))) : 0
  return cost > 0 ? cost : undefined
}

/** What the reference in force on a day says that a project costs; undefined where it says nothing, or 0. */
function referenceCost(plan: Plan, project: Project, day: Day): number | undefined {
  const { investment = 0, operating = 0 } = referenceInForce(plan, project, day) ?? {}
  const cost = investment + operating
  return cost > 0 ? cost : undefined
}

const END_OF_TIME = Number.POSITIVE_INFINITY

/** The day a project left the plan without an end; the status date where the plan does not say when, never where it is in it. */
function leavingDay(plan: Plan, project: Project): number {
  if (isRetained(project) || isCandidate(project)) return END_OF_TIME
  return parseDay(project.written.disposition?.date ?? '', 'end') ?? plan.asOf
}

/** The same without the cost, which is not worked out for it. */
function withoutCost({ key, end, state, isPromise }: Telling): Telling {
  return { key, end, state, cost: undefined, ...(isPromise === true ? { isPromise } : {}) }
}

/** What is told of a project that left without an end. */
function left(key: string): Telling {
  return { key, end: undefined, state: 'left', cost: undefined }
}

function endedBy({ actual }: Project, day: Day): boolean {
  return actual.end !== undefined && actual.end <= day
}

/** What the files of a plan tell of a project that is in it on a day; the present where the day is the status date. Its cost is worked out when it is asked for. */
function told(plan: Plan, project: Project, day: Day, key: string): Telling {
  if (leavingDay(plan, project) <= day) return left(key)
  const isPresent = day >= plan.asOf
  const isOver = endedBy(project, day) || (isPresent && isCompleted(project))
  const foreseen = isPresent ? project.span.end : datesInForce(plan, project, day).end
  const end = isOver ? project.actual.end : foreseen
  return {
    key,
    end: end === undefined ? undefined : monthsOf(end),
    state: isOver ? 'completed' : 'open',
    ...(isOver ? {} : { isPromise: true }),
    get cost() {
      return isOver || isPresent ? expectedCost(plan, project) : referenceCost(plan, project, day)
    },
  }
}

/** Whether a project was part of the plan on a day, as far as the plan says. */
function wasThere(project: Project, day: Day): boolean {
  if (!isStatusTold(project) || isCandidate(project)) return false
  const added = parseDay(project.written.addition?.date ?? '', 'start')
  return project.origin === 'added' ? added !== undefined && added <= day : true
}

/** The eve of a plan's first month, when all of it is still promised. */
function eveOf({ horizon }: Plan): Day {
  return (firstDay(horizon.first) - 1) as Day
}

/** The key of a project: what continues a project of the plan before has its key. */
function keyOf(project: Project): string {
  const { previous } = project.written
  return previous === undefined ? `this ${project.id}` : `previous ${previous}`
}

/** What a plan tells on a day; nothing before its eve. */
function tellingsOf(plan: Plan, day: Day, key: (project: Project) => string): [string, Telling][] {
  if (day < eveOf(plan)) return []
  return plan.projects
    .filter((project) => wasThere(project, day))
    .map((project) => [key(project), told(plan, project, day, key(project))])
}

/** What the plan before tells on a day; after its last one, what it left open is no more told. */
function previousTellings(plan: Plan, day: Day): [string, Telling][] {
  const { previous } = plan
  if (previous === undefined) return []
  const until = Math.min(day, previous.asOf) as Day
  const all = tellingsOf(previous, until, ({ id }) => `previous ${id}`)
  if (day <= previous.asOf) return all
  return all.map(([key, one]) => [key, one.state === 'open' ? left(key) : one])
}

/** The same day so many years before; 29 February becomes the 28th. */
function yearsBefore(day: Day, years: number): Day {
  const [year = '', month = '', rest = ''] = dayText(day).split('-')
  const moved = `${Number(year) - years}-${month}`
  return parseDay(`${moved}-${rest}`, 'end') ?? (parseDay(moved, 'end') as Day)
}

/** The anniversaries of the status date since the eve of the plan, or of the one before it, oldest first, with the status date itself. */
export function standingDays({ asOf, previous, ...plan }: Plan): Day[] {
  const days: Day[] = []
  const eve = Math.min(eveOf(plan as Plan), previous === undefined ? END_OF_TIME : eveOf(previous))
  for (let years = 0; yearsBefore(asOf, years) >= eve; years += 1) days.unshift(yearsBefore(asOf, years))
  return days
}

/** What a plan and the one before it tell at a day. What continues a project of that one has its end, and another scope to pay for. */
function editionAt(plan: Plan, day: Day): Edition {
  const before = new Map(previousTellings(plan, day))
  const now = tellingsOf(plan, day, keyOf).map(([key, one]): [string, Telling] => [
    key,
    before.has(key) ? withoutCost(one) : one,
  ])
  return { at: monthsOf(day), tellings: new Map([...before, ...now]) }
}

/** Of so many days before a day, a state of the plan stands for it. */
const STATE_WITHIN = 92

/**
 * The editions of a plan, oldest first.
 *
 * @param states - the plan as it was at earlier status dates: where one lies within three months before an anniversary, it tells more than what is read back.
 */
export function planEditions(plan: Plan, states: readonly Plan[] = []): Edition[] {
  const older = states.filter(({ asOf }) => asOf < plan.asOf).toSorted((one, other) => one.asOf - other.asOf)
  return standingDays(plan).map((day) => {
    const state = older.findLast(({ asOf }) => asOf <= day && asOf > day - STATE_WITHIN)
    return state === undefined || day === plan.asOf ? editionAt(plan, day) : editionAt(state, state.asOf)
  })
}
