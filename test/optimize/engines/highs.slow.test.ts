/** The thread of the built engine: what breaks it, closes it, and comes after. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { type EngineMessage, highsEngine } from '../../../src/optimize/engines/highs.ts'
import { buildChoiceModel } from '../../../src/optimize/exact/choice-model.ts'
import { type Engine, EngineFailure } from '../../../src/optimize/exact/engine.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { builtFile } from '../../../src/workspace/built-file.ts'
import { builtEngine } from '../../support/engines.ts'
import { inFolder } from '../../support/in-folder.ts'
import { linearModel } from '../../support/linear-model.ts'

const model = linearModel([{ cost: 1, upper: 1 }], [{ entries: [1], lower: 0.5 }])

/** Runs a test on an engine whose thread does as it is told. */
async function withThread(code: string, test: (engine: Engine) => Promise<void>): Promise<void> {
  const listening = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { ${code} })`
  await inFolder({ 'thread.mjs': listening }, async (folder) => {
    const engine = highsEngine(pathToFileURL(join(folder, 'thread.mjs')))
    try {
      await test(engine)
    } finally {
      await engine.close()
    }
  })
}

describe('highsEngine', () => {
  it('starts no thread before a question, and closes again and again', async () => {
    const engine = highsEngine(new URL('file:///nowhere/engine.js'))
    await engine.close()
    await engine.close()
  })

  it('fails where its thread is not there', async () => {
    const engine = highsEngine(new URL('file:///nowhere/engine.js'))
    await expect(engine.solve({ model })).rejects.toThrow(EngineFailure)
    await engine.close()
  })

  it('fails with what the thread says', async () => {
    const code = "parentPort.postMessage({ kind: 'failure', message: 'out of order' })"
    await withThread(code, async (engine) => {
      await expect(engine.solve({ model })).rejects.toThrow(new EngineFailure('out of order'))
    })
  })

  it.each(['process.exit(1)', "throw new Error('broken\\nits whole source')"])(
    'fails where the thread ends by %s, each time that it is asked',
    async (code) => {
      await withThread(code, async (engine) => {
        const asked = [engine.solve({ model }), engine.solve({ model })]
        for (const answer of await Promise.allSettled(asked)) {
          expect(answer.status).toBe('rejected')
          const { reason } = answer as PromiseRejectedResult
          expect(reason).toBeInstanceOf(EngineFailure)
          expect(String(reason)).not.toContain('source')
        }
        await expect(engine.solve({ model })).rejects.toThrow(EngineFailure)
      })
    },
  )

  it('fails what is still asked of it when it is closed, and all that comes after', async () => {
    await withThread('', async (engine) => {
      const asked = [engine.solve({ model }), engine.solve({ model })]
      const failed = asked.map((one) => expect(one).rejects.toThrow(EngineFailure))
      await Promise.resolve()
      await engine.close()
      await Promise.all(failed)
      await expect(engine.solve({ model })).rejects.toThrow('the engine is closed')
    })
  })

  it('ends a thread that neither answers nor stops, and keeps the best that it told', async () => {
    const told = (nodes: number, objective: string, bound: number, values: string): string =>
      `parentPort.postMessage({ kind: 'progress', progress: { nodes: ${nodes}, objective: ${objective}, bound: ${bound} }, values: ${values} });`
    const code = `${told(2, '7', 3, 'Float64Array.of(1, 0)')} ${told(5, '7', 4, 'undefined')} for (;;);`
    await withThread(code, async (engine) => {
      const best = {
        status: 'stopped',
        isCutOff: true,
        objective: 7,
        bound: 4,
        nodes: 5,
        values: Float64Array.of(1, 0),
      }
      for (let question = 1; question <= 2; question += 1) {
        const stop = new AbortController()
        const asked = engine.solve({
          model,
          signal: stop.signal,
          onProgress: ({ nodes }) => nodes === 5 && stop.abort(),
        })
        expect(await asked).toMatchObject(best)
      }
      // What it has told by then depends on how fast it starts.
      const { status, isCutOff } = await engine.solve({ model, limits: { seconds: 0.05 } })
      expect([status, isCutOff]).toEqual(['stopped', true])
    })
  })

  it('says that nothing is known where a thread told nothing', async () => {
    await withThread('for (;;);', async (engine) => {
      expect(await engine.solve({ model, limits: { seconds: 0.05 } })).toMatchObject({
        status: 'stopped',
        isCutOff: true,
        values: undefined,
        objective: undefined,
        bound: Number.NEGATIVE_INFINITY,
      })
    })
  })

  it('tells each better answer with its values, for whoever has to end it', async () => {
    const problem = generateProblem({ projects: 30, periods: 12, teams: 3, perYear: 4, tightness: 0.65 }, 1)
    const asked = buildChoiceModel(compileProblem(problem)).model
    const thread = new Worker(builtFile('engine.js'))
    const better: EngineMessage[] = []
    await new Promise<void>((done) => {
      thread.on('message', (message: EngineMessage) => {
        if (message.kind !== 'progress') done()
        else if (message.values !== undefined) better.push(message)
      })
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const limits = { steps: 300 }
      thread.postMessage({ model: asked, isRelaxed: false, start: undefined, limits, stop })
    })
    await thread.terminate()
    expect(better.length).toBeGreaterThan(0)
    for (const message of better) {
      if (message.kind !== 'progress' || message.values === undefined) continue
      const cost = message.values.reduce((sum, value, at) => sum + value * (asked.columns.cost[at] ?? 0), 0)
      expect(message.progress.objective).toBeCloseTo(cost, 3)
    }
  })

  it('answers after a model that it can’t read', async () => {
    const engine = builtEngine()
    const { matrix } = model
    const broken = { ...model, matrix: { ...matrix, rows: Int32Array.of(7) } }
    await expect(engine.solve({ model: broken })).rejects.toThrow(EngineFailure)
    expect((await engine.solve({ model })).objective).toBeCloseTo(0.5)
    await engine.close()
  })
})
