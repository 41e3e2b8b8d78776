/** Tasks go back to the times that were asked for: the same tasks, the same worth, fewest moves, against every combination. */
import { afterAll, describe, expect, it } from 'vitest'
import { chosen, type Problem, type Selection } from '../../src/solver/problem.ts'
import { settle } from '../../src/solver/settle.ts'
import { verify } from '../../src/solver/verify.ts'
import { seeded } from '../bench/seeded.ts'
import { selections } from '../support/brute-force.ts'
import { builtEngine } from '../support/engines.ts'
import { levelsOf } from '../support/levels-of.ts'
import { seeds } from '../support/seeds.ts'
import { SMALL_EFFORT } from '../support/small-effort.ts'
import { smallProblem } from '../support/small-problem.ts'
import { withLosses } from '../support/with-losses.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** What each task is worth less, undefined for one that is out. */
function lossesOf(problem: Problem, selection: Selection): string {
  const losses = selection.map((_, task) => {
    const option = chosen(problem, selection, task)
    return option === undefined ? 'out' : (option.loss ?? 0)
  })
  return losses.join(' ')
}

/** Any selection that breaks nothing, drawn, and the fewest moves of the same tasks at the same worth. */
function drawCase(problem: Problem, seed: number) {
  const known: Selection[] = []
  for (const selection of selections(problem)) known.push([...selection])
  const [first, ...others] = known
  if (first === undefined) return undefined
  const drawn = seeded(seed).pick([first, ...others])
  const losses = lossesOf(problem, drawn)
  const [fewest] = known
    .filter((selection) => lossesOf(problem, selection) === losses)
    .map((selection) => levelsOf(problem, selection))
    .sort((one, two) => one.moves - two.moves || one.weightedMoves - two.weightedMoves)
  return { drawn, losses, fewest }
}

describe('settle', () => {
  it('finds the fewest moves, then those of what is worth least', async () => {
    let settled = 0
    for (const seed of seeds(100)) {
      const small = smallProblem(seed)
      const problem = seed % 2 === 0 ? small : withLosses(small, seed)
      const one = drawCase(problem, seed)
      if (one === undefined) continue
      const name = `seed ${seed}: ${one.drawn}`
      const { solution: selection, isProven } = await settle(problem, engine, one.drawn, SMALL_EFFORT)
      expect(verify(problem, selection), name).toEqual([])
      expect(lossesOf(problem, selection), name).toBe(one.losses)
      const { moves, weightedMoves } = levelsOf(problem, selection)
      expect({ moves, weightedMoves }, name).toEqual({
        moves: one.fewest?.moves,
        weightedMoves: one.fewest?.weightedMoves,
      })
      expect(isProven, name).toBe(true)
      settled += levelsOf(problem, one.drawn).moves > moves ? 1 : 0
    }
    expect(settled).toBeGreaterThan(10)
  })

  it('without an engine, or stopped, still breaks nothing and moves no more', async () => {
    for (const seed of seeds(100)) {
      const problem = smallProblem(seed)
      const one = drawCase(problem, seed)
      if (one === undefined) continue
      const watch = seed % 2 === 0 ? {} : { signal: AbortSignal.abort() }
      const found = await settle(problem, undefined, one.drawn, SMALL_EFFORT, watch)
      const name = `seed ${seed}: ${one.drawn}`
      expect(verify(problem, found.solution), name).toEqual([])
      expect(lossesOf(problem, found.solution), name).toBe(one.losses)
      expect(levelsOf(problem, found.solution).moves, name).toBeLessThanOrEqual(
        levelsOf(problem, one.drawn).moves,
      )
      expect(found.isProven, name).toBe(false)
    }
  })

  it('takes an option that says nothing of a loss for one without', async () => {
    const at = (start: number, loss?: number) => ({
      ...{ start, end: start, demands: [], move: start },
      ...(loss === undefined ? {} : { loss }),
    })
    const tasks = [{ value: 3, isRequired: false, modes: [at(0), at(1, 0), at(2, 2)] }]
    const problem = { resources: [], activities: tasks, precedences: [], requires: [], exclusiveGroups: [] }
    expect((await settle(problem, engine, [1], SMALL_EFFORT)).solution).toEqual([0])
    expect((await settle(problem, engine, [2], SMALL_EFFORT)).solution).toEqual([2])
  })
})
