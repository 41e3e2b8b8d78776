/** The time limit on a clock that the test moves, and parts of what is counted. */
import { describe, expect, it } from 'vitest'
import { budgetShare, engineTimeLimit, isInterrupted, shortenTimeLimit } from '../../src/optimize/budget.ts'
import { heldClock } from '../support/lapsing.ts'

describe('a time limit', () => {
  it('comes nearer with the clock, and stays over', () => {
    const { deadline: timeLimit, pass } = heldClock(5)
    expect(timeLimit.secondsLeft()).toBe(5)
    pass(3.5)
    expect([timeLimit.secondsLeft(), isInterrupted({ timeLimit })]).toEqual([1.5, false])
    pass(1.5)
    expect([timeLimit.secondsLeft(), isInterrupted({ timeLimit })]).toEqual([0, true])
    pass(100)
    expect(timeLimit.secondsLeft()).toBe(0)
  })

  it('can be had sooner, by a share of what is left then', () => {
    const { deadline: timeLimit, pass } = heldClock(12)
    pass(2)
    const first = shortenTimeLimit(timeLimit, 0.7)
    expect(first?.secondsLeft()).toBeCloseTo(7)
    pass(7)
    expect([first?.secondsLeft(), timeLimit.secondsLeft()]).toEqual([0, 3])
    expect(shortenTimeLimit(undefined, 0.7)).toBeUndefined()
  })

  it('is what an engine is told, where there is one', () => {
    expect(engineTimeLimit(heldClock(4).deadline)).toEqual({ seconds: 4 })
    expect(engineTimeLimit(undefined)).toEqual({})
  })
})

describe('work', () => {
  it('is cut by a signal too, and by nothing where there is neither', () => {
    expect(isInterrupted({})).toBe(false)
    expect(isInterrupted({ signal: AbortSignal.abort() })).toBe(true)
    expect(isInterrupted({ signal: AbortSignal.abort(), ...heldClock(9) })).toBe(true)
  })
})

describe('a part of a budget', () => {
  const { deadline: timeLimit } = heldClock(9)
  const kept = { seed: 7, nodes: 11, gap: 0.2, timeLimit }
  const whole = { ...kept, iterations: 1000, lpIterations: 200, conflicts: 50, neighbourhoods: 9 }

  it('searches in fewer turns, and in one at least', () => {
    const turns = (share: number) => budgetShare({ ...whole, turns: 15 }, share).turns
    expect([turns(1), turns(0.2), turns(1 / 60)]).toEqual([15, 3, 1])
  })

  it('is that share of all that is counted, and at least something of what is', () => {
    expect(budgetShare(whole, 0.1)).toEqual({
      ...kept,
      iterations: 100,
      lpIterations: 20,
      conflicts: 5,
      neighbourhoods: 1,
    })
    expect(budgetShare(whole, 1e-9)).toEqual({
      ...kept,
      iterations: 1,
      lpIterations: 1,
      conflicts: 1,
      neighbourhoods: 1,
    })
  })

  it('has shares of its own for proofs, where they are said', () => {
    expect(budgetShare(whole, 0.1, { lpIterations: 0.5 })).toMatchObject({
      iterations: 100,
      lpIterations: 100,
      conflicts: 5,
      neighbourhoods: 1,
    })
    expect(budgetShare(whole, 0.1, { conflicts: 0.5 })).toMatchObject({
      iterations: 100,
      lpIterations: 20,
      conflicts: 25,
      neighbourhoods: 1,
    })
  })

  it('is nothing of what the whole has nothing of', () => {
    const plain = { seed: 1, iterations: 10, nodes: 5, lpIterations: 0 }
    expect(budgetShare(plain, 0.5, { lpIterations: 1, conflicts: 1 })).toEqual({
      seed: 1,
      iterations: 5,
      nodes: 5,
      lpIterations: 0,
      conflicts: 0,
      neighbourhoods: 0,
    })
  })

  it('of everything is the whole', () => {
    expect(budgetShare(whole, 1)).toEqual(whole)
  })
})
