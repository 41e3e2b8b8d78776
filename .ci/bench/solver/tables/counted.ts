/**
 * What the solver reaches by counted work alone, a quarter of the usual, without a clock: the same on every machine, so that it shows
 * what a mechanism is worth (`WITHOUT=NAME`, see mechanisms.js).
 */
import { budgetShare, type SearchBudget, usualBudget } from '../../../../src/optimize/budget.ts'
import type { Problem } from '../../../../src/optimize/model/problem.ts'
import { relativeGap } from '../../../../src/optimize/model/result.ts'
import { solveLexicographic } from '../../../../src/optimize/solve/lexicographic.ts'
import { smoothLoads } from '../../../../src/optimize/solve/smooth-loads.ts'
import { generateLevelling } from '../generate-levelling.ts'
import { generateRegion } from '../generate-region.ts'
import { hardInstance, type Instance, instancesOf, regionInstance } from '../instances.ts'
import { knapsacksOf } from '../mknap.ts'
import { referenceText } from '../reference-data.ts'
import { plainly, type Setting, type Table } from '../table.ts'
import { verified } from '../verified.ts'

/** A tenth of the search; a quarter of the proof, below which no cuts are sought. */
const budgetFor = (problem: Problem): SearchBudget =>
  budgetShare(usualBudget(problem), 0.1, { lpIterations: 0.25, conflicts: 0.25 })
const SEEDS = 2
const FIFTY = { projects: 50, periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const
const REGION = { projects: 60, periods: 24, perYear: 4 } as const
const REAL = { ...REGION, teams: 3, running: 12, lossPercent: 0, tightness: 0.65 } as const

function knapsacks(file: number): Instance[] {
  const text = referenceText(`benchmarks/orlib-mkp/mknapcb${file}.txt`)
  if (text === undefined) return []
  return knapsacksOf(text)
    .slice(0, 1)
    .map(({ problem }, at) => ({ key: `mknapcb${file}-${at}`, problem: () => problem }))
}

function choices(): Instance[] {
  return [
    ...instancesOf(hardInstance, [FIFTY], SEEDS),
    ...instancesOf(
      hardInstance,
      [3, 10].map((teams) => ({ ...REGION, teams, tightness: 0.65 })),
      SEEDS,
    ),
    regionInstance({ ...REAL, window: { earlier: 2, later: 4 } }, 1),
    regionInstance({ ...REAL, window: { earlier: 4, later: 8 } }, 1),
    ...knapsacks(1),
    ...knapsacks(4),
    offices,
    hardInstance({ ...FIFTY, projects: 200 }, 1),
  ]
}

/** Several problems that share nothing, as one. */
function beside(problems: readonly Problem[]): Problem {
  let whole: Problem = { resources: [], activities: [], precedences: [], requires: [], exclusiveGroups: [] }
  for (const { resources, activities, precedences, requires, exclusiveGroups } of problems) {
    const [row, task] = [whole.resources.length, whole.activities.length]
    const moved = activities.map((activity) => ({
      ...activity,
      modes: activity.modes.map((mode) => ({
        ...mode,
        demands: mode.demands.map(({ resource, amount }) => ({ resource: resource + row, amount })),
      })),
    }))
    whole = {
      resources: [...whole.resources, ...resources],
      activities: [...whole.activities, ...moved],
      precedences: [
        ...whole.precedences,
        ...precedences.map(({ predecessor, successor, lag }) => ({
          predecessor: predecessor + task,
          successor: successor + task,
          lag,
        })),
      ],
      requires: [...whole.requires, ...requires.map(([one, needed]) => [one + task, needed + task] as const)],
      exclusiveGroups: [...whole.exclusiveGroups, ...exclusiveGroups.map((group) => group.map((one) => one + task))],
    }
  }
  return whole
}

/** Three offices of one region, each with its teams and money. */
const offices: Instance = {
  key: 'three offices',
  problem: () =>
    beside([1, 2, 3].map((seed) => generateRegion({ ...REAL, window: { earlier: 2, later: 4 } }, seed).problem)),
}

interface Counted {
  readonly isProven: boolean
  readonly value: number
  readonly bound: number
}

async function choose({ key, problem }: Instance, hasEngine: boolean, setting: Setting): Promise<Counted> {
  const engine = hasEngine ? setting.newEngine() : undefined
  const drawn = problem()
  try {
    const begin = process.cpuUsage()
    const answer = await solveLexicographic(drawn, engine, budgetFor(drawn))
    const { user, system } = process.cpuUsage(begin)
    if (answer.solution !== undefined) verified(key, drawn, answer.solution)
    const gap = (100 * relativeGap(answer)).toFixed(2)
    const by = hasEngine ? (answer.provenBy ?? 'search') : 'no engine'
    setting.note(
      `${key.padEnd(32)} ${answer.status.padEnd(9)} ${by.padEnd(9)} value ${answer.value} bound ${answer.bound.toFixed(2)} gap ${gap} % ${((user + system) / 1e6).toFixed(1)} s CPU`,
    )
    return { isProven: answer.status === 'optimal', value: answer.value, bound: answer.bound }
  } finally {
    await engine?.close()
  }
}

function lines(name: string, all: readonly Counted[]) {
  const sum = (of: (one: Counted) => number): string => all.reduce((total, one) => total + of(one), 0).toFixed(1)
  return [
    plainly(`${name}: proven`, `${all.filter(({ isProven }) => isProven).length} of ${all.length}`),
    plainly(
      `${name}: values in all`,
      sum(({ value }) => value),
    ),
    plainly(
      `${name}: bounds in all`,
      sum(({ bound }) => bound),
    ),
  ]
}

/** Choices. */
export const counted: Table = {
  name: 'counted',
  run: async (setting) => {
    if (setting.isQuick) return { skipped: 'it looks at no clock' }
    const [all, alone]: [Counted[], Counted[]] = [[], []]
    for (const instance of choices()) all.push(await choose(instance, true, setting))
    for (const instance of instancesOf(hardInstance, [FIFTY, { ...REGION, teams: 3, tightness: 0.65 }], SEEDS))
      alone.push(await choose(instance, false, setting))
    return [...lines('with engines', all), ...lines('without', alone)]
  },
}

/** Smoothings; the values are squares of loads, which are to be small. */
export const countedLevelling: Table = {
  name: 'counted-levelling',
  run: async (setting) => {
    if (setting.isQuick) return { skipped: 'it looks at no clock' }
    const all: Counted[] = []
    for (const projects of [12, 40, 200])
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const { problem } = generateLevelling({ projects, periods: 20, teams: 10, perYear: 4, tightness: 1 }, seed)
        const engine = setting.newEngine()
        try {
          const budget = budgetFor(problem)
          const { status, figures, bound } = await smoothLoads(problem, engine, budget)
          setting.note(`${projects}-${seed} ${status} ${JSON.stringify(figures)} bound ${JSON.stringify(bound)}`)
          all.push({ isProven: status === 'optimal', value: figures?.squares ?? 0, bound: bound.squares })
        } finally {
          await engine.close()
        }
      }
    return lines('smoothing', all)
  },
}
