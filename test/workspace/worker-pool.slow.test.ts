/** The pool: order of the answers, workers that die, fail or hang, and an end in the middle of everything. */
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, watch, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ended, runTasks } from '../../src/workspace/worker-pool.ts'
import type { PoolTask } from '../support/pool-worker.ts'
import { temporaryFolder } from '../support/scenario.ts'

const top = temporaryFolder()
const program = join(top.path, 'worker.mjs')
let folder = ''
let made = 0

beforeAll(async () => {
  const input = resolve(import.meta.dirname, '../support/pool-worker.ts')
  const bundle = await rolldown({ input, platform: 'node' })
  await bundle.write({ file: program, format: 'esm' })
})
afterAll(() => top.remove())
beforeEach(() => {
  made += 1
  folder = join(top.path, String(made))
  mkdirSync(folder)
})

type Told = Omit<PoolTask, 'folder'>
interface Answer {
  readonly name: string
  readonly worked: number
}

/** Resolves when a file is there. */
function appears(name: string): Promise<void> {
  return new Promise((done) => {
    const watcher = watch(folder)
    const look = (): void => {
      if (!existsSync(join(folder, name))) return
      watcher.close()
      done()
    }
    watcher.on('change', look)
    look()
  })
}

const leave = (name: string): void => writeFileSync(join(folder, name), '')
const has = (name: string): boolean => existsSync(join(folder, name))

async function run(
  tasks: readonly Told[],
  jobs: number,
  { signal = new AbortController().signal, haste = new AbortController().signal, isWanted = (): boolean => true } = {},
) {
  const heard: (readonly [number, Ended<Answer>])[] = []
  await runTasks<PoolTask, Answer>({
    program: pathToFileURL(program),
    tasks: tasks.map((task) => ({ folder, ...task })),
    jobs,
    signal,
    haste,
    onEnd: (ended, index) => {
      heard.push([index, ended])
      return isWanted()
    },
  })
  return heard
}

const answer = (name: string, worked: number) => ({ kind: 'answer', answer: { name, worked } })

describe('the pool', () => {
  it('hears the answers in the order of the tasks, whichever ends first', async () => {
    const tasks = [{ name: 'a', after: 'b.done' }, { name: 'b' }, { name: 'c' }]
    const heard = await run(tasks, 2)
    expect(heard).toEqual([
      [0, answer('a', 1)],
      [1, answer('b', 1)],
      [2, answer('c', 2)],
    ])
  })

  it('starts no more workers than tasks, and one works on many', async () => {
    const heard = await run([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 1)
    expect(heard.map(([, ended]) => ended)).toEqual([answer('a', 1), answer('b', 2), answer('c', 3)])
    expect(await run([{ name: 'alone' }], 50)).toEqual([[0, answer('alone', 1)]])
  })

  it('replaces a worker that dies, and says by what', async () => {
    const heard = await run([{ name: 'a', does: 'die' }, { name: 'b' }], 1)
    expect(heard).toEqual([
      [0, { kind: 'died', cause: 'other', word: 'SIGKILL' }],
      [1, answer('b', 1)],
    ])
  })

  it('tries once more in a new process what died in one that had worked before', async () => {
    const heard = await run([{ name: 'a' }, { name: 'b', does: 'die-when-used' }], 1)
    expect(heard[1]).toEqual([1, answer('b', 1)])
    const again = await run([{ name: 'c' }, { name: 'd', does: 'die' }, { name: 'e' }], 1)
    expect(again.map(([, { kind }]) => kind)).toEqual(['answer', 'died', 'answer'])
  })

  it('hears of a fault as text, and the worker goes on', async () => {
    const heard = await run([{ name: 'a', does: 'throw' }, { name: 'b' }], 1)
    expect(heard[0]?.[1]).toMatchObject({ kind: 'fault', text: expect.stringMatching(/no way to a\n/) })
    expect(heard[1]?.[1]).toEqual(answer('b', 2))
  })

  it('begins nothing more once it is told that nothing is wanted', async () => {
    const heard = await run([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 1, { isWanted: () => false })
    expect(heard).toEqual([[0, answer('a', 1)]])
    expect(has('b.begun')).toBe(false)
  })

  it('says why no process could be started', async () => {
    const heard: Ended<unknown>[] = []
    await runTasks({
      program: pathToFileURL(join(top.path, 'no-such.mjs')),
      tasks: [1, 2],
      jobs: 1,
      signal: new AbortController().signal,
      onEnd: (ended) => heard.push(ended) > 0,
    })
    expect(heard).toEqual([
      { kind: 'died', cause: 'other', word: 'exit 1' },
      { kind: 'died', cause: 'other', word: 'exit 1' },
    ])
  })
})

it('tells of no leak where many workers listen', async () => {
  const warned: Error[] = []
  const hear = (warning: Error): number => warned.push(warning)
  process.on('warning', hear)
  const names = Array.from({ length: 12 }, (_, index) => `task-${index}`)
  const running = run(
    names.map((name) => ({ name, after: 'all' })),
    12,
  )
  await Promise.all(names.map((name) => appears(`${name}.begun`)))
  leave('all')
  expect(await running).toHaveLength(12)
  process.off('warning', hear)
  expect(warned).toEqual([])
})

// Elsewhere no environment is too long, or it is told later.
it.runIf(process.platform === 'linux')('goes on where starting a process throws', async () => {
  vi.stubEnv('TOO_LONG', 'x'.repeat(200_000))
  const heard = await run([{ name: 'a' }, { name: 'b' }], 1, {
    isWanted: () => {
      vi.unstubAllEnvs()
      return true
    },
  })
  expect(heard).toEqual([
    [0, { kind: 'died', cause: 'other', word: 'spawn E2BIG' }],
    [1, answer('b', 1)],
  ])
})

describe('a signal', () => {
  it('that comes again ends what commits, too', async () => {
    const [stop, haste] = [new AbortController(), new AbortController()]
    const signals = { signal: stop.signal, haste: haste.signal }
    const running = run([{ name: 'a', commitsAfter: 'never' }, { name: 'b' }], 1, signals)
    await appears('a.committing')
    stop.abort()
    haste.abort()
    expect(await running).toEqual([])
    expect([has('a.done'), has('b.begun')]).toEqual([false, false])
  })

  it('ends what hangs at once, and what commits when it has', async () => {
    const stop = new AbortController()
    const tasks: Told[] = [{ name: 'a', commitsAfter: 'stopped' }, { name: 'b', does: 'hang' }, { name: 'c' }]
    const running = run(tasks, 2, stop)
    await Promise.all([appears('a.committing'), appears('b.begun')])
    stop.abort()
    leave('stopped')
    expect(await running).toEqual([[0, answer('a', 1)]])
    expect([has('a.done'), has('c.begun')]).toEqual([true, false])
  })

  it('leaves no answer untold behind one that never came', async () => {
    const stop = new AbortController()
    const running = run([{ name: 'a', does: 'hang' }, { name: 'b' }, { name: 'c', does: 'hang' }], 2, stop)
    await Promise.all([appears('b.done'), appears('c.begun')])
    stop.abort()
    expect(await running).toEqual([[1, answer('b', 1)]])
  })

  it('that came before begins nothing', async () => {
    expect(await run([{ name: 'a' }], 1, { signal: AbortSignal.abort() })).toEqual([])
  })
})

describe('a worker', () => {
  const started = (task: Told) => {
    const child = fork(program, [], { serialization: 'advanced' })
    const ended = new Promise((done) => child.on('exit', (code, signal) => done([code, signal])))
    child.send({ kind: 'task', task: { folder, ...task } })
    return { child, ended }
  }

  it('ends with the pool', async () => {
    const { child, ended } = started({ name: 'a', after: 'never' })
    await appears('a.begun')
    child.disconnect()
    expect(await ended).toEqual([0, null])
    expect(has('a.committing')).toBe(false)
  })

  it('commits to the end, whatever becomes of the pool and whatever its group is sent', async () => {
    const { child, ended } = started({ name: 'a', commitsAfter: 'go' })
    await new Promise((prepared) => child.on('message', prepared))
    child.send({ kind: 'commit' })
    await appears('a.committing')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) child.kill(signal)
    child.disconnect()
    leave('go')
    expect(await ended).toEqual([0, null])
    expect(has('a.done')).toBe(true)
  })
})
