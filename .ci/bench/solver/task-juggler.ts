/** Lets TaskJuggler (`tj3`) schedule a synthetic portfolio: greedy by priority, everything in, whatever ends too late is lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { Shape } from './draw-project.ts'
import { runProgram } from './run-program.ts'

const FIRST_YEAR = 2024
const WORKING_DAYS_A_YEAR = 260
const HOURS_A_DAY = 8

/** What came of it. */
export interface Juggled {
  /** Of the tasks that end in time. */
  readonly value: number
  readonly inTime: number
  /** By the clock, and of the processor. */
  readonly seconds: number
  readonly cpuSeconds: number
}

/** The first day of a period. */
function dayOf({ perYear }: Shape, period: number): string {
  const month = String(((period % perYear) * 12) / perYear + 1).padStart(2, '0')
  return `${FIRST_YEAR + Math.floor(period / perYear)}-${month}-01`
}

/** Person-days of a task by team, in order of teams. */
function workOf({ periods, teams }: Shape, problem: Problem, activity: number): [team: number, days: number][] {
  const work = new Map<number, number>()
  for (const { resource, amount } of problem.activities[activity]?.modes[0]?.demands ?? []) {
    const team = Math.floor(resource / periods)
    if (team < teams) work.set(team, (work.get(team) ?? 0) + amount)
  }
  return [...work]
}

/** Priorities from 100 to 900 by value for each person-day; what is required comes before all. */
function priorities(shape: Shape, problem: Problem): number[] {
  const density = problem.activities.map(({ value }, activity) => {
    const days = workOf(shape, problem, activity).reduce((sum, [, own]) => sum + own, 0)
    return value / Math.max(1, days)
  })
  const ascending = [...density.keys()].sort((one, other) => (density[one] ?? 0) - (density[other] ?? 0))
  const ranks = new Map(ascending.map((activity, rank) => [activity, rank]))
  return problem.activities.map(({ isRequired }, activity) =>
    isRequired ? 1000 : 100 + Math.floor((800 * (ranks.get(activity) ?? 0)) / ascending.length),
  )
}

function activityLines(shape: Shape, problem: Problem, activity: number, priority: number): string[] {
  const first = problem.activities[activity]?.modes[0]
  const duration = first === undefined ? 1 : first.end - first.start + 1
  const before = problem.precedences
    .filter((precedence) => precedence.successor === activity)
    .map(({ predecessor, lag }) => {
      const gap = lag > 0 ? ` { gapduration ${Math.round((lag * 52) / shape.perYear)}w }` : ''
      return `    depends p${predecessor}${gap}`
    })
  const parts = workOf(shape, problem, activity).map(([team, days]) => {
    const capacity = problem.resources[team * shape.periods]?.capacity ?? 1
    const hours = Math.max(1, Math.round((HOURS_A_DAY * days) / duration / capacity))
    return `  task w${team} "W${team}" { effort ${days}d allocate t${team} limits { dailymax ${hours}h } }`
  })
  return [
    `task p${activity} "P${activity}" {`,
    `    priority ${priority}`,
    ...(before.length > 0 ? before : [`    start ${dayOf(shape, first?.start ?? 0)}`]),
    ...parts,
    '}',
  ]
}

/** The project file: teams as resources whose efficiency is their capacity, a task with a part for each of its teams. */
function projectText(shape: Shape, problem: Problem): string {
  const ranked = priorities(shape, problem)
  const resources = Array.from({ length: shape.teams }, (_, team) => {
    const capacity = problem.resources[team * shape.periods]?.capacity ?? 0
    const efficiency = (capacity * shape.perYear) / WORKING_DAYS_A_YEAR
    return `resource t${team} "T${team}" { efficiency ${efficiency.toFixed(3)} }`
  })
  return [
    `project bench "Bench" ${FIRST_YEAR}-01-01 +20y { timezone "UTC" timingresolution 60min }`,
    ...resources,
    ...problem.activities.flatMap((_, activity) => activityLines(shape, problem, activity, ranked[activity] ?? 500)),
    'taskreport ends "ends" { formats csv columns id, end timeformat "%Y-%m-%d" }',
    '',
  ].join('\n')
}

/** Schedules a portfolio; throws where `tj3` makes no report. Envelopes, exclusions and axis minima are not told to it. */
export function juggle(shape: Shape, problem: Problem): Juggled {
  const folder = mkdtempSync(join(tmpdir(), 'plan-juggle-'))
  try {
    const file = join(folder, 'bench.tjp')
    writeFileSync(file, projectText(shape, problem))
    const words = ['--silent', '--no-color', '--output-dir', folder, file]
    const { status, stderr, seconds, cpuSeconds } = runProgram('tj3', words, folder)
    if (status !== 0) throw new Error(`tj3: exit ${status}\n${stderr.slice(0, 500)}`)
    const limit = dayOf(shape, shape.periods)
    const inTime = readFileSync(join(folder, 'ends.csv'), 'utf8')
      .split('\n')
      .map((line) => /^"?p(\d+)"?;"?([\d-]+)"?$/.exec(line))
      .filter((found) => found !== null && (found[2] ?? '') < limit)
      .map((found) => problem.activities[Number(found?.[1])]?.value ?? 0)
    const value = inTime.reduce((sum, one) => sum + one, 0)
    return { value, inTime: inTime.length, seconds, cpuSeconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
