/** Draws one project of a synthetic portfolio: its team work and cost by period of its life, and its options in time. */
import type { Demand, Mode, Resource } from '../../../src/optimize/model/problem.ts'
import type { Draw } from '../../../test/support/seeded.ts'
import { positions } from './drawn-order.ts'

/** The size of a portfolio, and how tight it is. */
export interface Shape {
  readonly projects: number
  readonly periods: number
  readonly teams: number
  /** 4 for quarters, 12 for months. */
  readonly perYear: 4 | 12
  /** What teams can do and years may cost, as a share of what all projects ask for. */
  readonly tightness: number
}

/** What one project asks for, wherever it is put. */
export interface Life {
  readonly duration: number
  /** Person-days by period of its life, of each team that works on it. */
  readonly work: readonly { readonly team: number; readonly days: readonly number[] }[]
  /** By period of its life, of the two sections: investment and operating. */
  readonly costs: readonly [investment: readonly number[], operating: readonly number[]]
  /** All its person-days. */
  readonly days: number
}

/** Days in a quarter that a team with a share in a project works on it: few teams are packed coarsely. */
const COARSE = [15, 60] as const
const FINE = [30, 70] as const
const FEW_TEAMS = 3

/** The row of a team in a period. */
function teamResource({ periods }: Shape, team: number, period: number): number {
  return team * periods + period
}

/** The row of a section (0 or 1) in the year of a period. */
function moneyResource({ teams, periods, perYear }: Shape, section: number, period: number): number {
  return teams * periods + Math.floor(period / perYear) * 2 + section
}

function someTeams(random: Draw, teams: number): number[] {
  const count = random.pick([1, 1, 1, 2, 2, 3])
  const found = new Set<number>()
  while (found.size < Math.min(count, teams)) found.add(random.between(0, teams - 1))
  return [...found].sort((one, other) => one - other)
}

/** A load that is level, or 30 % heavier at one end of the project's life and lighter at the other. */
function profileOf(random: Draw, duration: number, mean: number): number[] {
  const slope = random.pick([0, 0, 0, 0, 0.6, -0.6])
  return Array.from({ length: duration }, (_, at) => {
    const place = duration === 1 ? 0 : at / (duration - 1) - 0.5
    return Math.max(1, Math.round(mean * (1 + slope * place)))
  })
}

/** All person-days of some work. */
export function daysOf(work: Life['work']): number {
  return sum(work.flatMap(({ days }) => days))
}

/** Costs in step with the work: a day costs 0.6 to 1.8 of investment and 0.1 to 0.5 of operating. */
export function drawCosts(random: Draw, work: Life['work'], duration: number): Life['costs'] {
  const investment = random.between(60, 180) / 100
  const operating = random.between(10, 50) / 100
  const loads = positions(duration).map((at) => sum(work.map(({ days }) => days[at] ?? 0)))
  const at = (rate: number): number[] => loads.map((load) => Math.max(1, Math.round(load * rate)))
  return [at(investment), at(operating)]
}

/** Draws a project of two to eight quarters; where there are few teams, short ones are more frequent. */
export function drawLife(random: Draw, { teams, perYear }: Shape): Life {
  const perQuarter = perYear / 4
  const isFew = teams <= FEW_TEAMS
  const quarters = Math.min(random.between(2, 8), isFew ? random.between(2, 8) : 8)
  const duration = quarters * perQuarter
  const [low, high] = isFew ? COARSE : FINE
  const work = someTeams(random, teams).map((team) => {
    const days = profileOf(random, duration, random.between(low, high) / perQuarter)
    return { team, days }
  })
  return { duration, work, costs: drawCosts(random, work, duration), days: daysOf(work) }
}

/** What a project takes of teams and years when it starts in a period; it must end within the periods. */
function demandsAt(shape: Shape, { work, costs }: Life, start: number): Demand[] {
  const load = new Map<number, number>()
  const demand = (resource: number, amount: number): void => {
    load.set(resource, (load.get(resource) ?? 0) + amount)
  }
  for (const { team, days } of work)
    for (const [at, amount] of days.entries()) demand(teamResource(shape, team, start + at), amount)
  for (const [section, amounts] of costs.entries())
    for (const [at, amount] of amounts.entries()) demand(moneyResource(shape, section, start + at), amount)
  return [...load]
    .map(([resource, amount]) => ({ resource, amount }))
    .sort((one, other) => one.resource - other.resource)
}

/** The options of a project that may start from `first` to `last`; moves are counted from the wished start. */
export function optionsWithin(
  shape: Shape,
  life: Life,
  [first, last]: readonly [number, number],
  wished: number,
): Mode[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    start: first + at,
    end: first + at + life.duration - 1,
    demands: demandsAt(shape, life, first + at),
    move: Math.abs(first + at - wished),
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

/**
 * What a team can do in a period, by team, and what a year may cost, by section: their share of all that is asked for.
 * No team is too small for the largest project by itself.
 */
function limitsOf({ teams, periods, perYear, tightness }: Shape, lives: readonly Life[]) {
  const capacities = Array.from({ length: teams }, (_, team) => {
    const loads = lives.flatMap(({ work }) => work.flatMap((one) => (one.team === team ? one.days : [])))
    return Math.max(Math.round((tightness * sum(loads)) / periods), ...loads)
  })
  const years = Math.ceil(periods / perYear)
  const envelopes = [0, 1].map((section) =>
    Math.round((tightness * sum(lives.flatMap(({ costs }) => costs[section] ?? []))) / years),
  )
  return { capacities, envelopes }
}

/** The rows of a portfolio: each team in each period, then each year with its two sections. */
export function limitResources(shape: Shape, lives: readonly Life[]): Resource[] {
  const { capacities, envelopes } = limitsOf(shape, lives)
  const limit = (capacity: number): Resource => ({ baseLoad: 0, capacity, minimum: Number.NEGATIVE_INFINITY })
  const years = Math.ceil(shape.periods / shape.perYear)
  return [
    ...capacities.flatMap((capacity) => positions(shape.periods).map(() => limit(capacity))),
    ...positions(years).flatMap(() => envelopes.map(limit)),
  ]
}

/** The person-days of a project in the mean. */
export function meanDays(lives: readonly Life[]): number {
  return sum(lives.map(({ days }) => days)) / lives.length
}

/** A value from 5 to 40; of two projects the larger is worth more more often than not, but far from always. */
export function drawValue(random: Draw, { days }: Life, mean: number): number {
  const bySize = Math.min(40, (18 * days) / mean)
  return Math.max(5, Math.round(0.75 * random.between(5, 40) + 0.25 * bySize))
}
