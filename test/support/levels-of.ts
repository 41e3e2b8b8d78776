/** The figures of a smoothing, added up anew from problem and selection, so that answers can be checked against them. */

import { chosenMode, type Problem, type Solution } from '../../src/optimize/model/problem.ts'
import type { SmoothingFigures } from '../../src/optimize/model/result.ts'

/** What a selection comes to; a task that is left out makes no move. */
export function levelsOf(problem: Problem, selection: Solution): SmoothingFigures {
  const taken = problem.resources.map((row) => row.baseLoad)
  const levels = { overloadDays: 0, overloadMoney: 0, squares: 0, moves: 0, weightedMoves: 0 }
  problem.activities.forEach(({ value }, task) => {
    const option = chosenMode(problem, selection, task)
    if (option === undefined) return
    for (const { resource: row, amount } of option.demands) taken[row] = (taken[row] ?? 0) + amount
    levels.moves += option.move === 0 ? 0 : 1
    levels.weightedMoves += value * option.move
  })
  problem.resources.forEach(({ capacity: upper, overload: excess, levelledLoad: level }, row) => {
    const load = taken[row] ?? 0
    if (excess === 'days') levels.overloadDays += Math.max(0, load - upper)
    if (excess === 'money') levels.overloadMoney += Math.max(0, load - upper)
    if (level !== undefined) levels.squares += load ** 2
  })
  return levels
}
