/** The built engine for answer set programs: what it answers, what cuts it off, and what breaks its thread. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { yieldToLoop } from '../../../src/optimize/budget.ts'
import { clingoEngine } from '../../../src/optimize/engines/clingo.ts'
import type {
  AnswerSetAnswer,
  AnswerSetEngine,
  AnswerSetProgress,
  AnswerSetQuestion,
} from '../../../src/optimize/exact/answer-set-engine.ts'
import { answerSetProgram, objectiveOf, solutionOfAtoms } from '../../../src/optimize/exact/answer-set-program.ts'
import { EngineFailure } from '../../../src/optimize/exact/engine.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { builtAnswerSets } from '../../support/engines.ts'
import { inFolder } from '../../support/in-folder.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

/** Two of three, of which the first two can't stand together: the cheapest cost 2 + 4. */
const THREE = `{a;b;c}. :-#sum{1,0:a;1,1:b;1,2:c}<2. :-a,b.
  :~a.[2,0] :~b.[3,1] :~c.[4,2] #show a/0. #show b/0. #show c/0.`

/** Its answer sets: a and c, b and c. */
const CHEAPEST = { status: 'complete', cost: 6, bound: 6, isCutOff: false }

/** More than a few hundred conflicts can prove. */
const problem = generateProblem({ projects: 40, periods: 12, teams: 3, perYear: 4, tightness: 0.6 }, 1)
const compiled = compileProblem(problem)
const hard = answerSetProgram(compiled)

/** What the solution of an answer to the hard problem is worth. */
function worthOf({ atoms = [] }: AnswerSetAnswer): number {
  const solution = solutionOfAtoms(compiled, atoms)
  expect(verify(problem, solution)).toEqual([])
  return totalValue(problem, solution)
}

/** Runs a test on an engine whose thread does as it is told. */
async function withThread(code: string, test: (engine: AnswerSetEngine) => Promise<void>): Promise<void> {
  const listening = `import { parentPort } from 'node:worker_threads'
    const say = (...lines) => lines.forEach((line) => parentPort.postMessage({ kind: 'line', line }))
    parentPort.on('message', ({ options }) => { ${code} })`
  await inFolder({ 'thread.mjs': listening }, async (folder) => {
    const own = clingoEngine(pathToFileURL(join(folder, 'thread.mjs')))
    try {
      await test(own)
    } finally {
      await own.close()
    }
  })
}

const ASKED: AnswerSetQuestion = { program: THREE, task: 'optimum' }

describe('clingoEngine', () => {
  it('starts no thread before a question, and closes again and again', async () => {
    const none = clingoEngine(new URL('file:///nowhere/clingo.js'))
    await none.close()
    await none.close()
  })

  it('fails where its thread is not there, whether it was to start before or not', async () => {
    const none = clingoEngine(new URL('file:///nowhere/clingo.js'))
    await expect(none.solve(ASKED)).rejects.toThrow(EngineFailure)
    none.start?.()
    // Long enough for the fault to come before the question, which nobody hears then.
    for (let turn = 0; turn < 100; turn += 1) await yieldToLoop()
    await expect(none.solve(ASKED)).rejects.toThrow(EngineFailure)
    await none.close()
    none.start?.()
    await expect(none.solve(ASKED)).rejects.toThrow('closed')
  })

  it('answers the same where it was started before the question', async () => {
    const own = builtAnswerSets()
    own.start?.()
    own.start?.()
    expect(await own.solve(ASKED)).toMatchObject(CHEAPEST)
    await own.close()
  })

  it.each(['optimum', 'improvement'] as const)(
    'finds what costs least, and that nothing costs less (%s)',
    async (task) => {
      const answer = await engine.solve({ ...ASKED, task })
      expect(answer).toMatchObject(CHEAPEST)
      expect(answer.atoms?.toSorted()).toEqual(['a', 'c'])
    },
  )

  it.each(['optimum', 'improvement'] as const)(
    'tells of costs that never rise and bounds that never fall (%s)',
    async (task) => {
      const told: AnswerSetProgress[] = []
      const onProgress = (progress: AnswerSetProgress): number => told.push(progress)
      const answer = await engine.solve({ ...ASKED, task, onProgress })
      const costs = told.map(({ cost = Number.POSITIVE_INFINITY }) => cost)
      expect(costs).toEqual(costs.toSorted((one, other) => other - one))
      expect(costs.at(-1)).toBe(answer.cost)
      const bounds = told.map(({ bound }) => bound)
      expect(bounds).toEqual(bounds.toSorted((one, other) => one - other))
      expect(Math.max(...bounds)).toBeLessThanOrEqual(answer.bound)
    },
  )

  it.each(['optimum', 'improvement', 'union', 'intersection'] as const)(
    'finds that there is no answer set (%s)',
    async (task) => {
      const answer = await engine.solve({ program: `${THREE} :-c.`, task })
      expect(answer).toMatchObject({ status: 'infeasible', atoms: undefined, cost: undefined })
    },
  )

  it('takes any answer set where nothing costs', async () => {
    const answer = await engine.solve({ program: '1{a;b}1. #show a/0. #show b/0.', task: 'optimum' })
    expect(answer).toMatchObject({ status: 'complete', cost: 0, bound: 0, isCutOff: false })
    expect(['a', 'b']).toContain(answer.atoms?.join(' '))
  })

  it('tells an answer set without atoms from none', async () => {
    const answer = await engine.solve({ program: '{a}. :~a.[1,0] #show a/0.', task: 'optimum' })
    expect(answer).toMatchObject({ status: 'complete', atoms: [], cost: 0 })
  })

  it('finds what stands in some and what in all answer sets, whatever they cost', async () => {
    const union = await engine.solve({ ...ASKED, task: 'union' })
    expect(union).toMatchObject({ status: 'complete', isCutOff: false })
    expect(union.atoms?.toSorted()).toEqual(['a', 'b', 'c'])
    const intersection = await engine.solve({ ...ASKED, task: 'intersection' })
    expect(intersection).toMatchObject({ status: 'complete', isCutOff: false, atoms: ['c'] })
    const free = '{a;b}. :~a.[1,0] :~b.[1,1] #show a/0. #show b/0.'
    const any = await engine.solve({ program: free, task: 'union' })
    expect(any.atoms?.toSorted()).toEqual(['a', 'b'])
  })
})

describe('clingoEngine at a limit of conflicts', () => {
  const question = { program: hard.text, task: 'optimum', conflicts: 300 } as const

  it('stops with a bound that holds', async () => {
    const better = await engine.solve({ ...question, task: 'improvement', conflicts: 1500 })
    const value = worthOf(better)
    expect(value).toBeGreaterThan(0)
    for (const task of ['optimum', 'improvement'] as const) {
      const answer = await engine.solve({ ...question, task })
      expect(answer).toMatchObject({ status: 'stopped', isCutOff: false })
      expect(objectiveOf(hard, answer.bound)).toBeGreaterThanOrEqual(value)
      if (task === 'optimum') expect(answer.bound).toBeGreaterThan(0)
    }
  })

  it('keeps the best answer set that it found, with what it costs', async () => {
    const answer = await engine.solve({ ...question, task: 'improvement' })
    expect(answer.status).toBe('stopped')
    const { cost = Number.NaN } = answer
    expect(objectiveOf(hard, cost)).toBe(worthOf(answer))
    expect(answer.bound).toBeLessThan(cost)
  })

  it('answers the same whatever it was asked before', async () => {
    const first = await engine.solve(question)
    expect(await engine.solve(question)).toEqual(first)
    await engine.solve({ ...question, task: 'improvement', conflicts: 50 })
    expect(await engine.solve(question)).toEqual(first)
    const another = builtAnswerSets()
    expect(await another.solve(question)).toEqual(first)
    await another.close()
  })
})

describe('clingoEngine that is cut off', () => {
  it('answers at once where it is stopped before it begins', async () => {
    const signal = AbortSignal.abort()
    const answer = await engine.solve({ program: hard.text, task: 'optimum', signal })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true, bound: 0 })
    expect(answer.atoms).toBeUndefined()
    expect(await engine.solve(ASKED)).toMatchObject(CHEAPEST)
  })

  it('keeps the best that it told, and answers the next question', async () => {
    const stop = new AbortController()
    const told: AnswerSetProgress[] = []
    const answer = await engine.solve({
      program: hard.text,
      task: 'improvement',
      signal: stop.signal,
      onProgress: (progress) => {
        told.push(progress)
        stop.abort()
      },
    })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true })
    const { cost } = answer
    expect(cost).toBe(told.at(-1)?.cost)
    expect(objectiveOf(hard, cost ?? Number.NaN)).toBe(worthOf(answer))
    expect(await engine.solve(ASKED)).toMatchObject(CHEAPEST)
  })

  it('is cut off by the clock', async () => {
    const answer = await engine.solve({ program: hard.text, task: 'optimum', seconds: 0.001 })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true })
    expect(await engine.solve(ASKED)).toMatchObject(CHEAPEST)
  })

  it('keeps bound and answer set of a thread that neither answers nor stops', async () => {
    const code = `say('Answer: 1', 'x(3) x(5)', 'Optimization: 9', 'Progression : [2;9] (Error: 3.5 )',
      'Progression : [4;9] (Error: 1.2 )'); for (;;);`
    await withThread(code, async (own) => {
      const stop = new AbortController()
      const answer = await own.solve({
        ...ASKED,
        signal: stop.signal,
        onProgress: ({ bound }) => bound === 4 && stop.abort(),
      })
      expect(answer).toEqual({ status: 'stopped', atoms: ['x(3)', 'x(5)'], cost: 9, bound: 4, isCutOff: true })
    })
  })
})

describe('clingoEngine that breaks down', () => {
  it('says in one line what it can’t read, and answers the next question', async () => {
    for (const program of ['a b', ':-not.\n{', 'a(X).']) {
      const failed = await engine.solve({ program, task: 'optimum' }).catch((error) => error)
      expect(failed).toBeInstanceOf(EngineFailure)
      expect(failed.message).toMatch(/^.*ERROR.+$/)
      expect(await engine.solve(ASKED)).toMatchObject(CHEAPEST)
    }
  })

  it('answers questions that are asked together in their order', async () => {
    const ended: number[] = []
    const programs = [hard.text, 'a b', THREE, 'a. #show a/0.']
    const asked = programs.map((program, at) =>
      engine
        .solve({ program, task: 'optimum', conflicts: 300 })
        .catch((error: Error) => error.constructor.name)
        .finally(() => ended.push(at)),
    )
    const [first, ...others] = await Promise.all(asked)
    expect(ended).toEqual([0, 1, 2, 3])
    expect(first).toMatchObject({ status: 'stopped' })
    expect(others).toMatchObject(['EngineFailure', CHEAPEST, { atoms: ['a'], cost: 0 }])
  })

  it.each(['process.exit(1)', "throw new Error('broken\\nits whole source')"])(
    'fails where the thread ends by %s, each time that it is asked',
    async (code) => {
      await withThread(code, async (own) => {
        const asked = [own.solve(ASKED), own.solve(ASKED)]
        for (const answer of await Promise.allSettled(asked)) {
          expect(answer.status).toBe('rejected')
          const { reason } = answer as PromiseRejectedResult
          expect(reason).toBeInstanceOf(EngineFailure)
          expect(String(reason)).not.toContain('source')
        }
      })
    },
  )

  it('fails what is still asked of it when it is closed, and all that comes after', async () => {
    await withThread('', async (own) => {
      const asked = [own.solve(ASKED), own.solve(ASKED)]
      const failed = asked.map((one) => expect(one).rejects.toThrow(EngineFailure))
      await Promise.resolve()
      await own.close()
      await Promise.all(failed)
      await expect(own.solve(ASKED)).rejects.toThrow('the engine is closed')
    })
  })
})
