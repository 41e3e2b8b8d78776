/** The time limit on a clock that the test moves. */
import { describe, expect, it } from 'vitest'
import { engineTimeLimit, isInterrupted, shortenTimeLimit } from '../../src/optimize/budget.ts'
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
