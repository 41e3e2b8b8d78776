/** Plans nearly as good as a proposal, on plans small enough to count them by hand. */
import { describe, expect, it } from 'vitest'
import { arbitrationOf, proposalIn } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'

/** All in 2025, where the envelope is 100 k€; the plan begins with that year. */
const only = (projects: readonly Facts[]) =>
  planOf(projects, { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-03' } } })

async function nearOptimalOf(projects: readonly Facts[]) {
  const { nearOptimal } = proposalIn(await arbitrationOf(only(projects)))
  if (nearOptimal === undefined) throw new Error('nothing is told')
  return nearOptimal
}

const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join()

describe('plans nearly as good', () => {
  it('say which projects all of them keep, some or none, and what the opposite choice costs', async () => {
    const { projects, missable, isComplete } = await nearOptimalOf([
      candidate('A', 4, 90),
      candidate('B', 3, 40),
      candidate('C', 3, 40),
      candidate('D', 3, 40),
      candidate('E', 4, 20),
    ])
    // E is worth 1 and two of B, C and D 0.75 each; A beside E would leave out two of them.
    expect(projects.map(({ project, frequency }) => [project.id, frequency])).toEqual([
      ['A', 'none'],
      ['B', 'some'],
      ['C', 'some'],
      ['D', 'some'],
      ['E', 'all'],
    ])
    expect(projects.map(({ opposite }) => opposite)).toEqual([
      undefined,
      { change: 0, isProven: true },
      { change: 0, isProven: true },
      { change: 0, isProven: true },
      undefined,
    ])
    expect(missable).toBeCloseTo(0.025, 9)
    expect(isComplete).toBe(true)
  })

  it('are listed by what comes in and leaves, the best first, with what they cost', async () => {
    const { projects, alternatives } = await nearOptimalOf([
      candidate('B', 3, 50),
      candidate('C', 3, 50),
      candidate('D', 3, 50),
    ])
    const kept = projects.filter(({ isIn }) => isIn).map(({ project }) => project)
    expect(kept).toHaveLength(2)
    expect(alternatives.map(({ change }) => change)).toEqual([0, 0])
    const [out] = projects.filter(({ isIn }) => !isIn)
    expect(alternatives.map(({ entering }) => ids(entering))).toEqual([out?.project.id, out?.project.id])
    expect(alternatives.map(({ leaving }) => ids(leaving)).sort()).toEqual(kept.map(({ id }) => id).sort())
  })

  it('say what they are worth less, in the points of value of the proposal', async () => {
    const { alternatives } = await nearOptimalOf([
      candidate('B', 3, 50),
      candidate('C', 3, 50),
      candidate('D', 2.98, 50),
    ])
    // D is worth 0.745 where B and C are worth 0.75 each.
    expect(alternatives.map(({ entering }) => ids(entering))).toEqual(['D', 'D'])
    for (const { change } of alternatives) expect(change).toBeCloseTo(-0.005, 9)
  })

  it('are none where everything fits', async () => {
    const { projects, alternatives, isComplete } = await nearOptimalOf([candidate('A', 4, 40), candidate('B', 3, 40)])
    expect(projects.map(({ frequency }) => frequency)).toEqual(['all', 'all'])
    expect({ alternatives, isComplete }).toEqual({ alternatives: [], isComplete: true })
  })
})
