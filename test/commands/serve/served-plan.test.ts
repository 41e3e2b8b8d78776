/** What a program that serves a plan keeps of it: each page once, and of what anybody may ask for only the last few. */
import { describe, expect, it } from 'vitest'
import { PlanMemory } from '../../../src/commands/plan-memory.ts'
import { ServedPlan } from '../../../src/commands/serve/served-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

function servedMinimal(): ServedPlan {
  const nowhere = { write: () => undefined }
  const io = { argv: [], cwd: REPOSITORY, env: {}, stdout: nowhere, stderr: nowhere, memory: new PlanMemory() }
  const choice = { asOf: undefined, audience: 'internal' as const }
  return new ServedPlan({ io, path: 'plans/minimal', choice, asked: 'en', mayWrite: false })
}

describe('a plan that is served', () => {
  it('is the very same as long as its files are', () => {
    const served = servedMinimal()
    expect(served.current()).toBe(served.current())
  })

  it('has each of its pages made once', () => {
    const served = servedMinimal()
    let count = 0
    const make = () => {
      count += 1
      return count
    }
    expect([served.once(served.current(), 'a', make), served.once(served.current(), 'a', make)]).toEqual([1, 1])
  })

  it('keeps of a thousand states that were tried those that were asked for last', () => {
    const served = servedMinimal()
    const made: number[] = []
    const tried = (state: number) => served.lately(served.current(), String(state), () => made.push(state))
    for (let state = 0; state < 1000; state += 1) tried(state)
    expect(made).toHaveLength(1000)
    for (let state = 999; state > 992; state -= 1) tried(state)
    expect(made).toHaveLength(1000)
    tried(0)
    expect(made).toHaveLength(1001)
    // The one that was asked for last stays longest.
    tried(993)
    expect(made).toHaveLength(1001)
  })
})
