/** An engine that knows nothing and takes all the time that it is given. */
import type { Engine, EngineAnswer, EngineQuestion } from '../../src/optimize/exact/engine.ts'

const NOTHING: EngineAnswer = {
  status: 'stopped',
  values: undefined,
  objective: undefined,
  bound: Number.NEGATIVE_INFINITY,
  duals: undefined,
  reducedCosts: undefined,
  nodes: 0,
  lpIterations: 0,
  isCutOff: true,
}

/**
 * The engine, with the seconds that it was given for each question.
 *
 * @param pass - lets so many seconds pass.
 */
export function idleEngine(pass: (seconds: number) => void): {
  readonly engine: Engine
  readonly given: readonly number[]
} {
  const given: number[] = []
  const solve = async ({ limits }: EngineQuestion): Promise<EngineAnswer> => {
    const seconds = limits?.seconds ?? Number.POSITIVE_INFINITY
    given.push(seconds)
    pass(seconds)
    return NOTHING
  }
  return { engine: { name: 'idle', solve, close: async () => undefined }, given }
}
