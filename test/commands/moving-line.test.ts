/** The line that says how far a long command is: when it is shown, what it gives way to, and where there is none. */
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/declaration.ts'
import { following, inSteps } from '../../src/commands/moving-line.ts'
import { onTerminal } from '../../src/commands/terminal-io.ts'
import { progressText, timeAtMost, type WorkStep } from '../../src/lang/catalogue/progress.ts'
import { safe } from '../../src/render/text/safe-text.ts'
import { ENDING_SIGNALS } from '../../src/workspace/signals.ts'

const CLEARED = '\r\u001b[K'
const TERMINAL = { isTTY: true, columns: 80 }

/** What a run writes to both streams, in order, on a clock that work moves by hand. */
async function written(
  work: (io: Io, setClock: (now: number) => void) => Promise<unknown>,
  { env = {}, stderr = TERMINAL, stdout = TERMINAL }: Partial<Record<'env' | 'stderr' | 'stdout', object>> = {},
): Promise<string[]> {
  const told: string[] = []
  const write = (chunk: string | Uint8Array): void => void told.push(String(chunk))
  let now = 0
  const io = { argv: [], cwd: '.', env: { ...env }, stdout: { ...stdout, write }, stderr: { ...stderr, write } }
  await onTerminal(
    io,
    () => now,
    (own) =>
      work(own, (at) => {
        now = at
      }),
  )
  return told
}

/** Ten states, one every half second from the beginning on. */
async function tenStates(io: Io, setClock: (now: number) => void): Promise<void> {
  const tell = following(io, 'en')
  for (let done = 0; done < 10; done += 1) {
    setClock(done * 500)
    await tell({ part: 'states', done, of: 10 })
  }
}

describe('the line of a long command', () => {
  it('is shown after two seconds, moves, and is gone at the end', async () => {
    expect(await written(tenStates)).toEqual([
      `${CLEARED}Reading the states of the plan… 4 of 10, about 5\u00a0seconds left`,
      `${CLEARED}Reading the states of the plan… 5 of 10, about 5\u00a0seconds left`,
      `${CLEARED}Reading the states of the plan… 6 of 10, about 5\u00a0seconds left`,
      `${CLEARED}Reading the states of the plan… 7 of 10, about 5\u00a0seconds left`,
      `${CLEARED}Reading the states of the plan… 8 of 10, about 5\u00a0seconds left`,
      `${CLEARED}Reading the states of the plan… 9 of 10, about 5\u00a0seconds left`,
      CLEARED,
    ])
  })

  it('stands a moment, however often the work tells of itself', async () => {
    const told = await written(async (io, setClock) => {
      setClock(3000)
      for (let done = 0; done < 50; done += 1) await following(io, 'fr')({ part: 'rows', done, of: 50 })
    })
    expect(told).toEqual([`${CLEARED}Écriture des lignes du classeur… 0 sur 50`, CLEARED])
  })

  it('gives way to whatever is written, on either stream, also where a pipe reads the other', async () => {
    const work = async (io: Io, setClock: (now: number) => void): Promise<void> => {
      setClock(3000)
      await following(io, 'en')({ part: 'source' })
      io.stdout.write(safe`data\n`)
      io.stderr.write(safe`plan: a warning\n`)
      setClock(4000)
      await following(io, 'en')({ part: 'columns' })
      io.stderr.write(safe`A question?\n`)
    }
    const told = [
      `${CLEARED}Step 1 of 5: reading the file…`,
      CLEARED,
      'data\n',
      'plan: a warning\n',
      `${CLEARED}Step 2 of 5: finding tables and columns…`,
      CLEARED,
      'A question?\n',
    ]
    expect(await written(work)).toEqual(told)
    expect(await written(work, { stdout: {} })).toEqual(told)
  })

  it.each([
    ['that no terminal reads', { stderr: {} }],
    ['of a terminal that can do nothing', { env: { TERM: 'dumb' } }],
    ['of a build server', { env: { CI: 'true' } }],
  ])('is missing on a stream %s', async (_, how) => {
    expect(await written(tenStates, how)).toEqual([])
  })

  it('has no colour that NO_COLOR could take away', async () => {
    expect(await written(tenStates, { env: { NO_COLOR: '1' } })).toEqual(await written(tenStates))
  })

  it('never wraps', async () => {
    const step: WorkStep = { part: 'states', done: 1, of: 10 }
    const told = await written(
      async (io, setClock) => {
        setClock(3000)
        await following(io, 'en')(step)
      },
      { stderr: { isTTY: true, columns: 20 } },
    )
    expect(told[0]).toBe(`${CLEARED}Reading the states `.trimEnd())
  })

  it('is gone after a fault too', async () => {
    const told: string[] = []
    const write = (chunk: string | Uint8Array): void => void told.push(String(chunk))
    const io = { argv: [], cwd: '.', env: {}, stdout: { write }, stderr: { ...TERMINAL, write } }
    const clock = [0, 3000, 3000, 3000, 3000].values()
    const run = onTerminal(
      io,
      () => clock.next().value ?? 3000,
      async (own) => {
        await following(own, 'en')({ part: 'checks' })
        throw new Error('a fault')
      },
    )
    await expect(run).rejects.toThrow('a fault')
    expect(told.at(-1)).toBe(CLEARED)
  })

  it('is taken away by a signal, which whoever listens hears after it', async () => {
    const heard: string[] = []
    const listeners = ENDING_SIGNALS.map((name) => process.listenerCount(name))
    const told = await written(async (io, setClock) => {
      const stop = (): void => void heard.push(String(io.line?.isShown()))
      process.once('SIGINT', stop)
      setClock(3000)
      await following(io, 'en')({ part: 'checks' })
      process.emit('SIGINT', 'SIGINT')
    })
    expect(told).toEqual([`${CLEARED}Step 4 of 5: checking the plan…`, CLEARED])
    expect(heard).toEqual(['false'])
    expect(ENDING_SIGNALS.map((name) => process.listenerCount(name))).toEqual(listeners)
  })
})

describe('work in steps', () => {
  it('tells each before it is done, and gives what it makes', async () => {
    const told: WorkStep[] = []
    const work = (function* (): Generator<WorkStep, string, void> {
      for (const done of [0, 1]) yield { part: 'states', done, of: 2 }
      return 'made'
    })()
    expect(await inSteps(work, async (step) => void told.push(step))).toBe('made')
    expect(told.map((step) => 'done' in step && step.done)).toEqual([0, 1])
  })
})

describe('what is left', () => {
  const step: WorkStep = { part: 'reports', done: 1, of: 4, within: { done: 12, of: 38 } }

  it.each([
    [0.2, 'encore 5\u00a0secondes environ', 'about 5\u00a0seconds left'],
    [41, 'encore 45\u00a0secondes environ', 'about 45\u00a0seconds left'],
    [118, 'encore 2\u00a0minutes environ', 'about 2\u00a0minutes left'],
    [3601, 'encore 61\u00a0minutes environ', 'about 61\u00a0minutes left'],
  ])('after %s seconds is rounded up', (seconds, fr, en) => {
    expect(progressText(step, seconds, 'fr')).toBe(`Rapports… plan 2 sur 4, rapport 12 sur 38, ${fr}`)
    expect(progressText(step, seconds, 'en')).toBe(`Reports… plan 2 of 4, report 12 of 38, ${en}`)
  })

  it('is not told of what nobody knows, and of one plan only its reports are', () => {
    expect(progressText({ ...step, done: 0, of: 1 }, undefined, 'fr')).toBe('Rapports… rapport 12 sur 38')
  })

  it('is at most the time limit', () => {
    expect([timeAtMost(12, 'fr'), timeAtMost(12, 'en'), timeAtMost(undefined, 'en')]).toEqual([
      ', encore 15\u00a0secondes au plus',
      ', at most 15\u00a0seconds left',
      '',
    ])
  })
})
