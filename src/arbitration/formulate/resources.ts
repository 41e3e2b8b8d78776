/**
 * The resources of a formulated problem: the limits of a frame that still bind somebody, and what each project demands of them, in the very figures of reports and rules.
 */
import { netCapacityOf } from '../../metrics/base/capacity.ts'
import { countsAgainstTeam } from '../../metrics/base/demand.ts'
import { slicesBy } from '../../metrics/base/scope.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import { envelopeOf, floorOf } from '../../metrics/envelopes.ts'
import type { Demand } from '../../optimize/model/problem.ts'
import { isYearClosed } from '../../plan/budget-year.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Limits, Plan, Project, Workload } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { goLivesOf, takesPart } from '../../rules/facts/go-lives.ts'
import { limitsInForce } from '../../rules/facts/limits-in-force.ts'
import { ceilingsOf, isStillBinding } from '../../scenarios/priority-list/candidates.ts'
import { type Month, monthOfDay, monthsBetween } from '../../values/calendar.ts'
import type { Period } from '../../values/period.ts'
import type { Limit } from './formulation-map.ts'

/** The floors of years and sections without a ceiling, each once. */
function bareFloors(frame: Plan): Limit[] {
  const seen = new Set<string>()
  return frame.envelopes.flatMap(({ year, section }): Limit[] => {
    const key = `${year} ${section}`
    const floor = floorOf(frame, year, section)
    if (seen.has(key) || isYearClosed(frame, year, frame.asOf)) return []
    seen.add(key)
    const isBare = floor !== undefined && envelopeOf(frame, year, section) === undefined
    return isBare ? [{ kind: 'money', year, section, floor }] : []
  })
}

function axisMinima(frame: Plan): Limit[] {
  const minima = limitsInForce(frame).axisMinima
  if (minima.length === 0) return []
  const keys = slicesBy(frame, 'axis').map(({ key }) => key)
  return minima.flatMap(({ axis, share }): Limit[] => {
    const key = keys.find((one) => isSameId(one, axis))
    return key === undefined ? [] : [{ kind: 'axis', axis: key, limit: share }]
  })
}

/** Ceilings and floors of open years, plannable days of periods that are not over, least shares of axes. */
export function hardLimits(frame: Plan): Limit[] {
  const caps = ceilingsOf(frame).filter((cap) => isStillBinding(frame, cap))
  const money = caps.flatMap((cap): Limit[] => {
    if (cap.kind !== 'money') return []
    const { kind, year, section, limit } = cap
    const floor = floorOf(frame, year, section)
    return [{ kind, year, section, limit, ...(floor === undefined ? {} : { floor }) }]
  })
  const work = caps.flatMap((cap): Limit[] => {
    if (cap.kind !== 'days') return []
    const { team, period, limit } = cap
    return [{ kind: 'work', team, period, limit }]
  })
  return [...money, ...bareFloors(frame), ...work, ...axisMinima(frame)]
}

/** Ceilings of open years, and net days of periods that are not over. */
export function softLimits(frame: Plan): Limit[] {
  return hardLimits(frame).flatMap((one): Limit[] => {
    if (one.kind === 'work') return [{ ...one, limit: netCapacityOf(one.team, one.period) }]
    if (one.kind !== 'money' || one.limit === undefined) return []
    const { kind, year, section, limit } = one
    return [{ kind, year, section, limit }]
  })
}

/** What is taken of some rows, by position; rows of which nothing is taken are missing. */
type DemandByResource = ReadonlyMap<number, number>

type Add = (row: number, amount: number) => void
type KindOfDemand = (project: Project, add: Add) => void

/** Rows and how to measure a project against them. */
export interface DemandMeter {
  /** Grows by a row for each quarter that a measured project goes live in. */
  readonly limits: readonly Limit[]
  /** What a project takes of each row as it lies, by the part that its status makes it play. */
  readonly measure: (project: Project) => DemandByResource
}

/** The rows of a kind with their positions. */
function rowsOf<K extends Limit['kind']>(
  rows: readonly Limit[],
  kind: K,
): [number, Extract<Limit, { kind: K }>][] {
  const isOf = (row: Limit): row is Extract<Limit, { kind: K }> => row.kind === kind
  return rows.flatMap((row, position) => (isOf(row) ? [[position, row]] : []))
}

function moneyPart(plan: Plan, rows: readonly Limit[]): KindOfDemand {
  const own = rowsOf(rows, 'money')
  return (project, add) => {
    for (const [position, { year, section }] of own)
      add(position, spendingOf(plan, project, { year, section }))
  }
}

/** The positions of rows of work by team and month. */
function positionsOfWork(rows: readonly Limit[]): ReadonlyMap<string, Map<Month, number[]>> {
  const positions = new Map<string, Map<Month, number[]>>()
  for (const [position, { team, period }] of rowsOf(rows, 'work')) {
    const key = team.id.toLowerCase()
    const months = positions.get(key) ?? new Map<Month, number[]>()
    positions.set(key, months)
    for (const month of monthsBetween(period.first, period.last))
      months.set(month, [...(months.get(month) ?? []), position])
  }
  return positions
}

function workPart(rows: readonly Limit[]): KindOfDemand {
  const positions = positionsOfWork(rows)
  const addWork = (months: Map<Month, number[]>, { planned }: Workload, add: Add): void => {
    for (const [month, days] of planned)
      for (const position of months.get(month) ?? []) add(position, days)
  }
  return (project, add) => {
    const counted = isRetained(project) ? project.workload.filter(countsAgainstTeam) : []
    for (const work of counted) {
      const months = positions.get(work.team?.toLowerCase() ?? '')
      if (months !== undefined) addWork(months, work, add)
    }
  }
}

function axisPart(plan: Plan, rows: readonly Limit[]): KindOfDemand {
  const own = rowsOf(rows, 'axis')
  if (own.length === 0) return () => undefined
  const slices = slicesBy(plan, 'axis')
  const parts = own.flatMap(([position, { axis, limit }]) => {
    const slice = slices.find(({ key }) => isSameId(key, axis))
    return slice === undefined ? [] : [{ position, limit, scope: slice.scope }]
  })
  return (project, add) => {
    const whole = spendingOf(plan, project, { section: 'investment' })
    for (const { position, limit, scope } of parts)
      add(position, scope.part(project, whole) - limit * whole)
  }
}

/** The quarters, not yet over, in which a retained project goes live for a department, with the position of the limit. */
function liveQuarters(
  { asOf }: Plan,
  limits: Limits['goLives'],
  project: Project,
): [index: number, quarter: Period][] {
  if (limits.length === 0 || !isRetained(project)) return []
  const taking = [...limits.entries()].filter(([, { department }]) =>
    takesPart(project, department),
  )
  return goLivesOf(project)
    .filter(({ quarter }) => quarter.last >= monthOfDay(asOf))
    .flatMap(({ quarter }) => taking.map(([index]): [number, Period] => [index, quarter]))
}

/** Adds the row of a department and quarter when it first meets it. */
function goLivesPart(plan: Plan, rows: Limit[], limits: Limits['goLives']): KindOfDemand {
  const positions = new Map<string, number>()
  return (project, add) => {
    for (const [index, quarter] of liveQuarters(plan, limits, project)) {
      const { department = '', most: limit = 0 } = limits[index] ?? {}
      const key = `${index} ${quarter.first}`
      const position = positions.get(key) ?? rows.length
      if (position === rows.length) rows.push({ kind: 'golives', department, quarter, limit })
      positions.set(key, position)
      add(position, 1)
    }
  }
}

/**
 * A meter of a plan.
 *
 * @param rows - the rows of money, work and axes.
 * @param limits - on the go-lives of departments.
 */
export function demandMeter(
  plan: Plan,
  rows: readonly Limit[],
  limits: Limits['goLives'] = [],
): DemandMeter {
  const own = [...rows]
  const parts = [
    moneyPart(plan, own),
    workPart(own),
    axisPart(plan, own),
    goLivesPart(plan, own, limits),
  ]
  return {
    limits: own,
    measure: (project) => {
      const taken = new Map<number, number>()
      const add: Add = (row, amount) => {
        if (amount !== 0) taken.set(row, (taken.get(row) ?? 0) + amount)
      }
      for (const part of parts) part(project, add)
      return taken
    },
  }
}

/** What is taken of each row beyond something else, in the order of the rows. */
export function demandsBeyond(taken: DemandByResource, other: DemandByResource): Demand[] {
  return [...new Set([...taken.keys(), ...other.keys()])]
    .map((row) => ({ resource: row, amount: (taken.get(row) ?? 0) - (other.get(row) ?? 0) }))
    .filter(({ amount }) => amount !== 0)
    .sort((left, right) => left.resource - right.resource)
}
