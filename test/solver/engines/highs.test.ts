/** The thread of the built engine: what breaks it, closes it, and comes after. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Engine, EngineFailure } from '../../../src/solver/engine.ts'
import { highsEngine } from '../../../src/solver/engines/highs.ts'
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

  it('answers after a model that it can’t read', async () => {
    const engine = builtEngine()
    const { matrix } = model
    const broken = { ...model, matrix: { ...matrix, rows: Int32Array.of(7) } }
    await expect(engine.solve({ model: broken })).rejects.toThrow(EngineFailure)
    expect((await engine.solve({ model })).objective).toBeCloseTo(0.5)
    await engine.close()
  })
})
