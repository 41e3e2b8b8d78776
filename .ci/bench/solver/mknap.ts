/** Reads the multidimensional knapsacks of the OR-Library as problems: a task for each item, with one option. */
import type { Activity, Problem } from '../../../src/optimize/model/problem.ts'

/** One knapsack of a file. */
export interface Knapsack {
  readonly problem: Problem
  /** The optimum that the file states; undefined where it states 0. */
  readonly optimum: number | undefined
}

/** How many instances a file of the series mknapcb has. */
const PER_FILE = 30

function activityOf(value: number, priorities: readonly number[]): Activity {
  const demands = priorities.map((amount, resource) => ({ resource, amount })).filter(({ amount }) => amount !== 0)
  return { value, isRequired: false, modes: [{ start: 0, end: 0, demands, move: 0 }] }
}

/** All knapsacks in the text of a file, in its order: their number, then items, rows, optimum, profits, weights, limits. */
export function knapsacksOf(text: string): Knapsack[] {
  const numbers = text.split(/\s+/).filter(Boolean).map(Number)
  let at = 0
  const next = (count: number): number[] => {
    at += count
    return numbers.slice(at - count, at)
  }
  const [count = 0] = next(1)
  return Array.from({ length: count }, () => {
    const [items = 0, resources = 0, optimum = 0] = next(3)
    const profits = next(items)
    const priorities = Array.from({ length: resources }, () => next(items))
    const limits = next(resources)
    if (limits.length < resources) throw new Error('the file of knapsacks ends too early')
    const problem: Problem = {
      resources: limits.map((capacity) => ({ baseLoad: 0, capacity, minimum: Number.NEGATIVE_INFINITY })),
      activities: profits.map((profit, item) =>
        activityOf(
          profit,
          priorities.map((resource) => resource[item] ?? 0),
        ),
      ),
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    }
    return { problem, optimum: optimum === 0 ? undefined : optimum }
  })
}

/**
 * The best known values of one file of the series mknapcb, in the order of its instances, from the text of mkcbres.txt.
 *
 * @param file - the number in the file's name, from 1.
 */
export function bestKnownOf(results: string, file: number): number[] {
  const [values = ''] = results.split('LP optimal')
  // The first thirty lines hold the value alone, the others a name before it.
  const lines = values.split('\n').filter((line) => /^[\d. -]*\d\s*$/.test(line))
  return lines.slice((file - 1) * PER_FILE, file * PER_FILE).map((line) => Number(line.trim().split(/\s+/).at(-1)))
}
