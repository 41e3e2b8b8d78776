/** Reads the project scheduling problems of PSPLIB, single mode, and makes problems of them: all jobs, capacity never passed. */
import type { Mode, Precedence, Problem, Resource } from '../../../src/optimize/model/problem.ts'

/** One job that takes time; the source and the sink are none. */
interface Job {
  readonly duration: number
  /** Of each resource in every moment of the job. */
  readonly demands: readonly number[]
  /** Positions of the jobs that begin after its end. */
  readonly followers: readonly number[]
}

/** The jobs of an instance and what there is of each resource. */
export interface Instance {
  readonly jobs: readonly Job[]
  readonly capacities: readonly number[]
}

/** The lines of numbers below a headline, down to the next line of stars. */
function linesBelow(text: string, headline: string): number[][] {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex((line) => line.startsWith(headline))
  if (from < 0) throw new Error(`no ${headline} in the file`)
  const rest = lines.slice(from + 1)
  return rest
    .slice(
      0,
      rest.findIndex((line) => line.startsWith('***')),
    )
    .filter((line) => /^[\s\d]+$/.test(line))
    .map((line) => line.trim().split(/\s+/).map(Number))
}

/** The instance in the text of an .sm file. */
export function instanceOf(text: string): Instance {
  const followers = linesBelow(text, 'PRECEDENCE RELATIONS')
  const requests = linesBelow(text, 'REQUESTS/DURATIONS')
  const isKept = requests.map(([, , duration = 0]) => duration > 0)
  const positions = isKept.map((_, at) => isKept.slice(0, at).filter(Boolean).length)
  const jobs = requests.map(([, , duration = 0, ...demands], at): Job => {
    const [, , , ...numbers] = followers[at] ?? []
    const kept = numbers.map((number) => number - 1).filter((other) => isKept[other])
    return { duration, demands, followers: kept.map((other) => positions[other] ?? 0) }
  })
  const capacities = linesBelow(text, 'RESOURCEAVAILABILITIES')[0] ?? []
  return { jobs: jobs.filter((_, at) => isKept[at]), capacities }
}

/** What a half-made schedule takes of each resource in each moment. */
function loadsOf({ capacities }: Instance) {
  const loads = capacities.map((): number[] => [])
  const moments = (start: number, { duration }: Job): number[] =>
    Array.from({ length: duration }, (_, moment) => start + moment)
  return {
    fits: (job: Job, start: number): boolean =>
      moments(start, job).every((moment) =>
        loads.every((load, at) => (load[moment] ?? 0) + (job.demands[at] ?? 0) <= (capacities[at] ?? 0)),
      ),
    add: (job: Job, start: number): void => {
      for (const moment of moments(start, job))
        loads.forEach((load, at) => {
          load[moment] = (load[moment] ?? 0) + (job.demands[at] ?? 0)
        })
    },
  }
}

/** The end of a schedule made job by job, each as early as it fits: a horizon that has room for all. */
export function serialEnd(instance: Instance): number {
  const loads = loadsOf(instance)
  const earliest = instance.jobs.map(() => 0)
  let last = 0
  for (const [at, job] of instance.jobs.entries()) {
    let start = earliest[at] ?? 0
    while (!loads.fits(job, start)) start += 1
    loads.add(job, start)
    const end = start + job.duration
    // Followers have higher numbers throughout the library.
    for (const follower of job.followers) earliest[follower] = Math.max(earliest[follower] ?? 0, end)
    last = Math.max(last, end)
  }
  return last
}

/** The end where there is enough of everything: the longest chain of jobs, which no schedule can be shorter than. */
export function chainEnd({ jobs, capacities }: Instance): number {
  return serialEnd({ jobs, capacities: capacities.map(() => Number.POSITIVE_INFINITY) })
}

function modeAt(start: number, { duration, demands }: Job, horizon: number): Mode {
  const takes = demands.flatMap((amount, resource) =>
    Array.from({ length: amount === 0 ? 0 : duration }, (_, moment) => ({
      resource: resource * horizon + start + moment,
      amount,
    })),
  )
  return { start, end: start + duration - 1, demands: takes, move: 0 }
}

/** The instance as a problem whose moments are 0 to `horizon` - 1; the end of a schedule is its last moment plus 1. */
export function schedulingProblem({ jobs, capacities }: Instance, horizon: number): Problem {
  const resources = capacities.flatMap((capacity) =>
    Array.from({ length: horizon }, (): Resource => ({ baseLoad: 0, capacity, minimum: Number.NEGATIVE_INFINITY })),
  )
  const activities = jobs.map((job) => ({
    value: 0,
    isRequired: true,
    modes: Array.from({ length: Math.max(0, horizon - job.duration + 1) }, (_, start) => modeAt(start, job, horizon)),
  }))
  const precedences = jobs.flatMap(({ followers }, before) =>
    followers.map((after): Precedence => ({ predecessor: before, successor: after, lag: 0 })),
  )
  return { resources, activities, precedences, requires: [], exclusiveGroups: [] }
}

/** The smallest known end of each instance by file name, from optimum.csv and, where it is better, a reference solver's results. */
export function bestEnds(optima: string, results: string): Map<string, number> {
  const ends = new Map<string, number>()
  for (const line of optima.trim().split(/\r?\n/).slice(1)) {
    const [file = '', optimum = ''] = line.split(',')
    ends.set(file, Number(optimum.split('..').at(-1)))
  }
  for (const line of results.trim().split(/\r?\n/).slice(1)) {
    const [model = '', , , objective = ''] = line.split(';')
    const file = `${model.split('_').slice(2).join('_')}.sm`
    const known = ends.get(file)
    if (known !== undefined && objective !== '') ends.set(file, Math.min(known, Number(objective)))
  }
  return ends
}
