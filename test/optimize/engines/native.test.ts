/** What goes to the installed program and what is read of it, with a program that only notes what it is given. */
import { describe, expect, it } from 'vitest'
import { type NativeInput, nativeEngine } from '../../../src/optimize/engines/native.ts'
import { EngineFailure, type EngineQuestion } from '../../../src/optimize/exact/engine.ts'
import { linearModel } from '../../support/linear-model.ts'

const model = linearModel([{ cost: 1, upper: 1, isInteger: true }, { cost: 2 }], [{ entries: [1, 1], lower: 0.5 }])

/** What the program is given for a question, and what is made of its log and solution. */
async function asked(question: Omit<EngineQuestion, 'model'>, log = '', solution = 'x') {
  const inputs: NativeInput[] = []
  const engine = nativeEngine(async (input) => {
    inputs.push(input)
    return { log, solution }
  })
  const answer = await engine.solve({ model, ...question })
  await engine.close()
  return { input: inputs[0], answer }
}

describe('nativeEngine', () => {
  it('hands over model and limits; what is not asked for is not said', async () => {
    const { input } = await asked({ limits: { nodes: 7, seconds: 2.5, gap: 0.01, lpIterations: 9 } })
    expect(input?.model).toContain('INTORG')
    expect(input?.options.split('\n')).toEqual(
      expect.arrayContaining(['mip_max_nodes = 7', 'time_limit = 2.5', 'mip_rel_gap = 0.01']),
    )
    expect((await asked({})).input?.options).not.toMatch(/nodes|time_limit|solver/)
    const relaxed = await asked({ isRelaxed: true, method: 'interior-point' })
    expect(relaxed.input?.options.split('\n')).toContain('solver = ipm')
    expect((await asked({ isRelaxed: true })).input?.model).not.toContain('INTORG')
  })

  it('hands over an answer to begin with', async () => {
    const { input } = await asked({ start: Float64Array.of(1, 0.25) })
    expect(input?.start).toContain('# Columns 2\nC0 1\nC1 0.25\n')
    expect((await asked({})).input?.start).toBeUndefined()
  })

  it('reads a solution with its prices', async () => {
    const solution = [
      'Model status',
      'Optimal',
      '',
      '# Primal solution values',
      'Feasible',
      'Objective 0.5',
      '# Columns 2',
      'C0 0.5',
      'C1 0',
      '# Rows 1',
      'R0 0.5',
      '',
      '# Dual solution values',
      'Feasible',
      '# Columns 2',
      'C0 0',
      'C1 1',
      '# Rows 1',
      'R0 1',
    ].join('\n')
    const { answer } = await asked({ isRelaxed: true }, '', solution)
    expect(answer).toEqual({
      status: 'optimal',
      objective: 0.5,
      bound: 0.5,
      nodes: 0,
      lpIterations: 0,
      isCutOff: false,
      values: Float64Array.of(0.5, 0),
      duals: Float64Array.of(1),
      reducedCosts: Float64Array.of(0, 1),
    })
  })

  it('reads what the log says of a tree that was cut off', async () => {
    const log = [
      '  Status            Time limit reached',
      '  Dual bound        -12.5',
      '  Nodes             42',
      '  LP iterations     1234 (total)',
    ].join('\n')
    const solution = 'Model status\nTime limit reached\n\n# Primal solution values\nNone\n'
    expect((await asked({}, log, solution)).answer).toMatchObject({
      status: 'stopped',
      isCutOff: true,
      bound: -12.5,
      nodes: 42,
      lpIterations: 1234,
      values: undefined,
      objective: undefined,
    })
  })

  it('fails where the program leaves nothing, unless it was stopped', async () => {
    await expect(asked({}, 'no such option\nand more', '')).rejects.toThrow(new EngineFailure('no such option'))
    const { answer } = await asked({ signal: AbortSignal.abort() }, '', '')
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true })
  })
})
