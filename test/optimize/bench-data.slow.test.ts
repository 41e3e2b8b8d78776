/** The benchmark's instances: drawn ones are the same every time and have an answer, public ones are read as published. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CITY_FILE, candidates, cityChoice, cityRequests } from '../../.ci/bench/solver/baltimore.ts'
import { generateLevelling } from '../../.ci/bench/solver/generate-levelling.ts'
import { generateProblem } from '../../.ci/bench/solver/generate-problem.ts'
import { generateRegion } from '../../.ci/bench/solver/generate-region.ts'
import { bestKnownOf, knapsacksOf } from '../../.ci/bench/solver/mknap.ts'
import { bestEnds, instanceOf, schedulingProblem, serialEnd } from '../../.ci/bench/solver/psplib.ts'
import type { Problem } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { bestChoice, bestEnd } from '../support/brute-force.ts'
import { levelsOf } from '../support/levels-of.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('benchmarks of the solver: skipped, PLAN_REFERENCE_DATA is not set\n')

const region = { projects: 60, periods: 24, teams: 3, perYear: 4, tightness: 0.65 } as const
const real = { ...region, running: 12, window: { earlier: 2, later: 4 }, lossPercent: 0 }
const months = { projects: 40, periods: 60, teams: 10, perYear: 12, tightness: 0.8 } as const

function expectWellFormed({ resources, activities, precedences }: Problem, periods: number): void {
  for (const { modes } of activities) {
    expect(modes.length).toBeGreaterThan(0)
    for (const { start, end, demands } of modes) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThan(periods)
      const own = demands.map(({ resource }) => resource)
      expect(own).toEqual([...new Set(own)].sort((one, other) => one - other))
      expect(own.every((resource) => resource < resources.length)).toBe(true)
    }
  }
  expect(precedences.every(({ predecessor, successor }) => predecessor < successor)).toBe(true)
}

describe('generateProblem', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateProblem(region, 3)).toEqual(generateProblem(region, 3))
    expect(generateProblem(region, 3)).not.toEqual(generateProblem(region, 4))
  })

  it.each([region, months])('gives well formed portfolios: $projects x $periods', (shape) => {
    const problem = generateProblem(shape, 1)
    expectWellFormed(problem, shape.periods)
    expect(problem.activities.filter(({ isRequired }) => isRequired).length).toBe(Math.round(0.12 * shape.projects))
    expect(problem.precedences.length).toBeGreaterThan(0)
    expect(problem.exclusiveGroups.every((group) => group.length >= 2)).toBe(true)
  })
})

describe('generateRegion', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateRegion(real, 3)).toEqual(generateRegion(real, 3))
    expect(generateRegion(real, 3)).not.toEqual(generateRegion(real, 4))
  })

  it.each([
    real,
    { ...real, tightness: 0.5, window: { earlier: 4, later: 8 } },
    { ...real, teams: 10, window: undefined, lossPercent: 5 },
    { ...months, running: 8, window: { earlier: 2, later: 4 }, lossPercent: 5 },
  ])('has a planted answer with all that runs: $teams teams, $window', (shape) => {
    expectWellFormed(generateRegion(shape, 1).problem, shape.periods)
    for (const seed of [2, 3]) {
      const { problem, planted } = generateRegion(shape, seed)
      expect(verify(problem, planted)).toEqual([])
      const running = problem.activities.filter(({ isRequired }) => isRequired)
      expect(running.map(({ modes }) => modes.map(({ start }) => start))).toEqual(Array(shape.running).fill([0]))
      expect(problem.precedences.length).toBeGreaterThan(0)
      expect(problem.exclusiveGroups.every((group) => group.length >= 2)).toBe(true)
    }
  })

  it('has whole numbers alone', () => {
    const { resources, activities } = generateRegion({ ...real, lossPercent: 5 }, 1).problem
    const numbers = activities.flatMap(({ value, modes }) => [
      value,
      ...modes.flatMap(({ demands, loss }) => [loss ?? 0, ...demands.map(({ amount }) => amount)]),
    ])
    expect(numbers.every((one) => Number.isInteger(one) && one >= 0)).toBe(true)
    expect(resources.every(({ capacity }) => Number.isInteger(capacity))).toBe(true)
  })

  it('keeps starts near the wished one, and loses more value the later they are', () => {
    const { activities } = generateRegion({ ...real, lossPercent: 5 }, 2).problem
    for (const { value, modes } of activities.filter(({ isRequired }) => !isRequired)) {
      const wished = modes.find(({ move }) => move === 0)?.start ?? Number.NaN
      for (const { start, loss } of modes) {
        expect(start - wished).toBeGreaterThanOrEqual(-2)
        expect(start - wished).toBeLessThanOrEqual(4)
        expect(loss).toBe(Math.round((value * 5 * Math.max(0, start - wished)) / 100))
      }
    }
  })
})

describe('generateLevelling', () => {
  it('has a planted schedule without overload, which nobody wished for', () => {
    for (const seed of [1, 2, 3]) {
      const shape = { ...region, projects: 100, tightness: 1 }
      const { problem, planted } = generateLevelling(shape, seed)
      expectWellFormed(problem, shape.periods)
      expect(verify(problem, planted)).toEqual([])
      const { overloadDays, overloadMoney, moves } = levelsOf(problem, planted)
      expect([overloadDays, overloadMoney, moves]).toEqual([0, 0, 100])
    }
  })
})

describe('knapsacksOf', () => {
  it('reads items, limits and optimum', () => {
    const [first, second] = knapsacksOf('2\n2 1 7\n4 7\n1 0\n3\n 2 1 0\n5 6 2 3 4')
    expect(first?.optimum).toBe(7)
    expect(first?.problem.activities.map(({ modes }) => modes[0]?.demands)).toEqual([[{ resource: 0, amount: 1 }], []])
    expect(second?.optimum).toBeUndefined()
    expect(second?.problem.resources.map(({ capacity }) => capacity)).toEqual([4])
    expect(() => knapsacksOf('1\n2 1 7\n4 7\n1 0')).toThrow('too early')
  })
})

describe('a small instance of project scheduling', () => {
  const text = [
    'PRECEDENCE RELATIONS:',
    'jobnr. #modes #successors successors',
    '1 1 2 2 3',
    '2 1 1 4',
    '3 1 1 4',
    '4 1 0',
    '***',
    'REQUESTS/DURATIONS:',
    'jobnr. mode duration R 1',
    '------',
    '1 1 0 0',
    '2 1 2 3',
    '3 1 1 2',
    '4 1 0 0',
    '***',
    'RESOURCEAVAILABILITIES:',
    '  R 1',
    '  4',
    '***',
  ].join('\n')

  it('is read without source and sink', () => {
    expect(instanceOf(text)).toEqual({
      jobs: [
        { duration: 2, demands: [3], followers: [] },
        { duration: 1, demands: [2], followers: [] },
      ],
      capacities: [4],
    })
  })

  it('has room within the end of the serial schedule', () => {
    const instance = instanceOf(text)
    expect(serialEnd(instance)).toBe(3)
    expect(bestEnd(schedulingProblem(instance, 3))).toBe(2)
    expect(bestEnd(schedulingProblem(instance, 2))).toBeUndefined()
  })

  it('takes the better of two sources of ends', () => {
    const ends = bestEnds('problem,optimum\nj1_1.sm,9\nj1_2.sm,4..6\n', 'h\nrcpsp_j1_j1_2;1;x;5;4\n')
    expect([...ends]).toEqual([
      ['j1_1.sm', 9],
      ['j1_2.sm', 5],
    ])
  })
})

describe.skipIf(folder === undefined)('public benchmarks', () => {
  const read = (path: string): string => readFileSync(join(folder ?? '', path), 'utf8')
  const library = 'benchmarks/orlib-mkp'

  it('gives the seven optima of mknap1, the first by trying all', () => {
    const knapsacks = knapsacksOf(read(`${library}/mknap1.txt`))
    const optima = [3800, 8706.1, 4015, 6120, 12400, 10618, 16537]
    expect(knapsacks.map(({ optimum }) => optimum)).toEqual(optima)
    for (const { problem, optimum } of knapsacks.slice(0, 2))
      expect(bestChoice(problem)?.value).toBeCloseTo(optimum ?? 0)
  })

  it.each([
    [1, 24381, 59965],
    [4, 23064, 60633],
    [7, 21946, 60603],
  ])('has thirty instances of mknapcb%i, each with its best known value', (file, first, last) => {
    const best = bestKnownOf(read(`${library}/mkcbres.txt`), file)
    expect(knapsacksOf(read(`${library}/mknapcb${file}.txt`)).length).toBe(30)
    expect([best.length, best[0], best[29]]).toEqual([30, first, last])
  })

  it.each([
    ['j30', 30, 144],
    ['j60', 60, 96],
    ['j120', 120, 80],
  ])('reads all of %s; no serial schedule beats the best end known', (set, jobs, count) => {
    const at = `benchmarks/psplib-sm/${set}`
    const results = read('benchmarks/psplib-sm/optalcp_results_j30-j120.csv')
    const ends = bestEnds(read(`${at}/optimum/optimum.csv`), results)
    const files = readdirSync(join(folder ?? '', at)).filter((file) => file.endsWith('.sm'))
    expect(files.length).toBe(count)
    for (const file of files) {
      const instance = instanceOf(read(`${at}/${file}`))
      expect(instance.jobs.length).toBe(jobs)
      expect(serialEnd(instance)).toBeGreaterThanOrEqual(ends.get(file) ?? Number.NaN)
    }
  })

  it('reads the requests of the whole city of Baltimore as published', () => {
    const years = cityRequests(read(CITY_FILE))
    const requests = years.get(2018) ?? []
    const sum = (of: 'asked' | 'adopted'): number => requests.reduce((total, request) => total + request[of], 0)
    expect([sum('asked'), sum('adopted')]).toEqual([1_140_665_000, 1_118_011_000])
    const problem = cityChoice(candidates(requests), 1e6, ({ planned }) => planned)
    expect(problem.activities.every(({ value }) => value >= 0)).toBe(true)
  })
})
