/** Makes a yardstick: a search far longer than a measured one, and whatever a solve that begins with its answer proves. */
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { largeNeighbourhoodSearch } from '../../../src/optimize/search/large-neighbourhood.ts'
import { repairPriorities } from '../../../src/optimize/search/repair.ts'
import { keep } from './best-known.ts'
import type { Instance } from './instances.ts'
import { solveChoice } from './solve-choice.ts'
import type { Setting } from './table.ts'
import { verified, worthOf } from './verified.ts'

/** Of each search; counted, so that a recording is the same on every machine. */
const ITERATIONS = 1_000_000
const SEEDS = [1, 2, 3]

/** The best of the long searches. */
async function search(key: string, problem: Problem, { note }: Setting): Promise<Solution> {
  const compiled = compileProblem(problem)
  if (presolve(compiled) !== undefined) throw new Error(`${key}: has an answer, and is called infeasible`)
  let [best, value] = [undefined as Solution | undefined, 0]
  for (const seed of SEEDS) {
    const limits = { seed, iterations: ITERATIONS }
    const found = await largeNeighbourhoodSearch(compiled, repairPriorities(compiled), limits)
    note(`${key}  seed ${seed}: ${found.value}`)
    if (found.solution === undefined || (best !== undefined && found.value <= value)) continue
    best = verified(key, problem, found.solution)
    value = worthOf(problem, best)
  }
  if (best === undefined) throw new Error(`${key}: no search found an answer`)
  return best
}

/** Records one portfolio into a file; the solve has so many seconds. */
export async function recordBest(
  { key, problem }: Instance,
  seconds: number,
  setting: Setting,
  file: string,
): Promise<void> {
  const drawn = problem()
  const start = await search(key, drawn, setting)
  const { answer } = await solveChoice(key, drawn, seconds, setting, start)
  const isOptimal = answer.status === 'optimal'
  keep(file, key, { value: answer.value, isOptimal, by: isOptimal ? 'proof' : 'search' })
}
