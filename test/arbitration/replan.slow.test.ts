/**
 * Replanning of drawn plans: a demand of nothing moves nothing, and what a demand moves is the least of all combinations,
 * each tried by laying it over the plan and reading the plan's metrics.
 */
import { describe, expect, it } from 'vitest'
import { replanInput, replanPlan, type Sparing } from '../../src/arbitration/replan.ts'
import type { SolverSetup } from '../../src/arbitration/solve.ts'
import { plannableCapacityOf } from '../../src/metrics/base/capacity.ts'
import { demandOf } from '../../src/metrics/base/demand.ts'
import { spendingOf } from '../../src/metrics/base/spending.ts'
import { envelopeOf } from '../../src/metrics/envelopes.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import { isRetained } from '../../src/plan/project-status.ts'
import { monthOfDay } from '../../src/values/calendar.ts'
import { parsePeriod } from '../../src/values/period.ts'
import { withEngine } from '../support/arbitration-of.ts'
import { seeds } from '../support/cases.ts'
import { candidate, type Facts, laid, planOf } from '../support/cut-line-of.ts'
import { type Draw, seeded } from '../support/seeded.ts'

const PERIODS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'].flatMap((text) => {
  const period = parsePeriod(text)
  const [year = '', quarter = ''] = text.split('-Q')
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
  const last = 3 * Number(quarter)
  return period === undefined ? [] : [{ text, period, year: Number(year), start: month(last - 2), end: month(last) }]
})
const YEARS = [2025, 2026]
/** How far a start may move by itself, in quarters. */
const SHIFTS = [-2, -1, 1, 2, 3, 4] as const

/** A project of a quarter with days of T and k€ of investment in it. */
function lying(id: string, quarter: number, days: number, money: number): Facts {
  const { text, year, start, end } = PERIODS[quarter] ?? PERIODS[0] ?? {}
  return candidate(id, 1, 0, 0, {
    start,
    end,
    workload: [{ team: 'T', days: { [text ?? '']: days } }],
    budget: [{ section: 'investment', kind: 'software', amounts: { [year ?? '']: { requested: money } } }],
  })
}

/** What a plan is drawn from: two to four projects that may pass its limits, one of which may wait for another. */
function drawnFacts(random: Draw): { projects: Facts[]; facts: Parameters<typeof planOf>[1] } {
  const projects = Array.from({ length: random.between(2, 4) }, (_, index): Facts => {
    const quarter = random.between(0, 5)
    return {
      ...lying(`P${index}`, quarter, random.between(0, 40), random.between(0, 60)),
      status: 'planned',
      priority: { scores: { V: random.between(1, 4) } },
      ...(index > 0 && random.chance(25) ? { depends_on: [{ project: 'P0' }] } : {}),
    }
  })
  const envelopes = YEARS.map((year) => {
    return { year, section: 'investment' as const, max: random.between(20, 120) }
  })
  const header = { horizon: { start: '2025-01', end: '2026-06' }, envelopes }
  return { projects, facts: { asOf: '2024-12-31', header } }
}

/** The quarter in which a project of a plan lies; undefined where it is out. */
function placeOf(project: Project): number | undefined {
  const { start } = project.span
  if (!isRetained(project) || start === undefined) return undefined
  return PERIODS.findIndex(({ period }) => period.first === monthOfDay(start))
}

const placesIn = ({ projects }: Plan): (number | undefined)[] => projects.map(placeOf)

function replannedWith(plan: Plan, id: string, tools: SolverSetup): ReturnType<typeof replanPlan> {
  const input = replanInput(plan, undefined)
  const { activities } = input.standing.formulation.map
  const urgent = [activities.findIndex(({ project }) => project.id === id)]
  return replanPlan(input, { urgent, changes: undefined }, tools)
}

/** Where the projects lie with a demand in; undefined where nothing lets it in. */
async function placesWith(plan: Plan, id: string, tools: SolverSetup): Promise<(number | undefined)[] | undefined> {
  const { arbitration } = await replannedWith(plan, id, tools)
  return arbitration.proposal === undefined ? undefined : placesIn(arbitration.proposal.plan)
}

/** What projects of a plan take of each quarter and of each year: hundredths of a day, cents. */
function taken(plan: Plan, projects: readonly Project[]): number[] {
  const days = PERIODS.map(({ period }) => demandOf({ projects }, 'T', period).map(({ days: own }) => own))
  const money = YEARS.map((year) =>
    projects.filter(isRetained).map((one) => spendingOf(plan, one, { year, section: 'investment' })),
  )
  return [...days, ...money].map((parts) => parts.reduce((total: number, part) => total + part, 0))
}

/** What there is of each of them. */
function limitsOf(plan: Plan): number[] {
  return [
    ...PERIODS.flatMap(({ period }) => plan.teams.map((team) => plannableCapacityOf(team, period))),
    ...YEARS.map((year) => envelopeOf(plan, year, 'investment') ?? Number.POSITIVE_INFINITY),
  ]
}

describe('a demand of nothing moves nothing', () => {
  /** A demand that takes so much of what is free where it is wished, in per cent. */
  const demanding = (random: Draw, percent: number): Plan => {
    const { projects, facts } = drawnFacts(random)
    const own = planOf(projects, facts)
    const [limits, loads] = [limitsOf(own), taken(own, own.projects)]
    const quarter = random.between(0, 5)
    const year = YEARS.indexOf(PERIODS[quarter]?.year ?? 0)
    const left = (row: number, unit: number): number =>
      Math.floor((percent * Math.max(0, (limits[row] ?? 0) - (loads[row] ?? 0))) / unit / 100)
    const [days, money] = [left(quarter, 100), left(PERIODS.length + year, 100_000)]
    return planOf([...projects, lying('D', quarter, days, money)], facts)
  }

  it.each([
    ['a project that the plan has', 'P1', 0],
    ['one of no days and no money', 'D', 0],
    ['one that fits where it is wished', 'D', 100],
  ])('%s', async (_, id, percent) => {
    await withEngine(async (tools) => {
      for (const seed of seeds(170)) {
        const plan = demanding(seeded(seed), percent)
        const own = plan.projects.map((project) =>
          project.id === id ? placeOf({ ...project, status: 'planned' }) : placeOf(project),
        )
        expect(await placesWith(plan, id, tools), `seed ${seed}`).toEqual(own)
      }
    })
  })
})

/** One way in which a project may be: where, what it takes, and what it weighs that it changed. */
interface Way {
  readonly quarter: number | undefined
  readonly takes: readonly number[]
  readonly cost: number
}

/** Every way of a project: leaving weighs ten times a move, and a move twice as much five years away. */
function waysOf(plan: Plan, { id }: Project, demand: string): Way[] {
  const project = plan.projects.find((one) => one.id === id)
  const own = project === undefined ? undefined : placeOf({ ...project, status: 'planned' })
  if (project === undefined || own === undefined) throw new Error(`no project ${id}`)
  const weight = project.written.priority?.scores?.['V'] ?? 0
  const at = (quarter: number, cost: number): Way[] => {
    const start = PERIODS[quarter]?.start
    if (start === undefined) return []
    const [, after] = laid(plan, { choices: { [id]: { keep: true, start } } })
    const moved = after.projects.filter((one) => one.id === id)
    return [{ quarter, takes: taken(after, moved), cost: id === demand ? 0 : cost }]
  }
  const nothing = taken(plan, [])
  return [
    ...at(own, 0),
    ...SHIFTS.flatMap((shift) => at(own + shift, weight * (1 + (3 * Math.abs(shift)) / 60))),
    ...(id === demand ? [] : [{ quarter: undefined, takes: nothing, cost: 10 * weight }]),
  ]
}

/** Whether a project may lie where it does beside the one that it waits for; what the plan breaks already may stay broken. */
function isInOrder(plan: Plan, ways: readonly Way[]): boolean {
  const places = placesIn(plan)
  return plan.projects.every(({ written }, index) =>
    (written.depends_on ?? []).every(() => {
      const [first, second] = [ways[0]?.quarter, ways[index]?.quarter]
      if (second === undefined) return true
      if (first === undefined) return false
      const isBroken = (places[0] ?? -1) >= (places[index] ?? -1)
      return isBroken || first < second
    }),
  )
}

/** The least that the changes weigh with a demand in, of all combinations; undefined where none lets it in. */
function leastOf(
  plan: Plan,
  demand: string,
  own = limitsOf(plan),
  isWithin: (ways: readonly Way[]) => boolean = () => true,
): number | undefined {
  const standing = taken(plan, plan.projects)
  const limits = own.map((limit, row) => Math.max(limit, standing[row] ?? 0))
  const all = plan.projects.map((project) => waysOf(plan, project, demand))
  let least: number | undefined
  const isHopeless = (loads: readonly number[], cost: number): boolean =>
    (least !== undefined && cost >= least) || loads.some((load, row) => load > (limits[row] ?? 0))
  const from = (ways: readonly Way[], loads: readonly number[], cost: number): void => {
    if (isHopeless(loads, cost)) return
    const next = all[ways.length]
    if (next === undefined && isInOrder(plan, ways) && isWithin(ways)) least = cost
    for (const way of next ?? []) {
      const more = loads.map((load, row) => load + (way.takes[row] ?? 0))
      from([...ways, way], more, cost + way.cost)
    }
  }
  from([], taken(plan, []), 0)
  return least
}

/** What the changes of an answer weigh. */
function costOf(plan: Plan, places: readonly (number | undefined)[], demand: string): number {
  return plan.projects.reduce((total, project, index) => {
    const way = waysOf(plan, project, demand).find(({ quarter }) => quarter === places[index])
    return total + (way?.cost ?? Number.NaN)
  }, 0)
}

/** A plan with a demand that may ask more than is free. */
function asking(random: Draw): Plan {
  const { projects, facts } = drawnFacts(random)
  const [quarter, days, money] = [5, 45, 90].map((most) => random.between(0, most))
  return planOf([...projects, lying('D', quarter ?? 0, days ?? 0, money ?? 0)], facts)
}

function outcomeOf(least: number | undefined): 'still' | 'changed' | 'none' {
  if (least === undefined) return 'none'
  return least > 0 ? 'changed' : 'still'
}

describe('the least change for a demand', () => {
  it('is that of all combinations', async () => {
    const met = { still: 0, changed: 0, none: 0 }
    await withEngine(async (tools) => {
      for (const seed of seeds(300, 110)) {
        const plan = asking(seeded(seed))
        const [places, least] = [await placesWith(plan, 'D', tools), leastOf(plan, 'D')]
        const found = places && costOf(plan, places, 'D')
        // A weight is rounded to a thousandth.
        expect(found?.toFixed(2), `seed ${seed}`).toBe(least?.toFixed(2))
        met[outcomeOf(least)] += 1
      }
    })
    expect(Math.min(...Object.values(met))).toBeGreaterThan(5)
  })
})

/** The row of a limit among those of {@link limitsOf}. */
function rowOf({ limit }: Sparing): number {
  if (limit.kind === 'work') return PERIODS.findIndex(({ period }) => period.first === limit.period.first)
  return limit.kind === 'money' ? PERIODS.length + YEARS.indexOf(limit.year) : -1
}

/** The least that changes weigh with so much more of the limit, of those in which no more leave and move than is told. */
function leastWith(plan: Plan, sparing: Sparing, more: number): number {
  const limits = limitsOf(plan).map((limit, row) => (row === rowOf(sparing) ? limit + more : limit))
  const places = placesIn(plan)
  const isWithin = (ways: readonly Way[]): boolean => {
    const others = ways.filter((_, index) => plan.projects[index]?.id !== 'D')
    const leaving = others.filter(({ quarter }) => quarter === undefined).length
    const changed = others.filter(({ quarter }, index) => quarter !== places[index]).length
    return leaving <= sparing.leaving.length && changed <= sparing.leaving.length + sparing.moved.length
  }
  return leastOf(plan, 'D', limits, isWithin) ?? Number.POSITIVE_INFINITY
}

/** What is told of a drawn plan, each held against all combinations: how many projects change with it. */
async function sparedOf(seed: number, tools: SolverSetup): Promise<number[]> {
  const plan = asking(seeded(seed))
  const { replanned } = await replannedWith(plan, 'D', tools)
  const now = (leastOf(plan, 'D') ?? Number.POSITIVE_INFINITY) - 1e-4
  return (replanned.spared?.by ?? []).map((sparing) => {
    expect(leastWith(plan, sparing, sparing.more), `seed ${seed}`).toBeLessThan(now)
    // A hundredth of a day, or a cent, less is not enough.
    expect(leastWith(plan, sparing, sparing.more - 1), `seed ${seed}`).toBeGreaterThan(now)
    return sparing.moved.length + sparing.leaving.length
  })
}

/** Plans in which more of one limit spares a part of the changes alone: some one in fifty, too few for a share to meet them. */
const PARTLY_SPARED = [119, 166, 252]

describe('what more of one limit would spare', () => {
  it('is the least with which so few leave and move, in a smaller change than without it', async () => {
    const told: number[] = []
    await withEngine(async (tools) => {
      for (const seed of new Set([...seeds(300), ...PARTLY_SPARED])) told.push(...(await sparedOf(seed, tools)))
    })
    expect(told.filter((changed) => changed === 0).length).toBeGreaterThan(5)
    expect(told.filter((changed) => changed > 0).length).toBeGreaterThan(0)
  })
})
