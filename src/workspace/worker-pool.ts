/** A pool of worker processes: each takes the next task, and is replaced where it dies, so that one task takes no other. */
import { type ChildProcess, fork } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import type { FromWorker, ToWorker } from './worker-process.ts'

/**
 * What came of a task. It `died` where its process ended before it answered: for want of `memory`, or of what the word
 * names, a signal or an exit code.
 */
export type Ended<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'died'; readonly cause: 'memory' | 'other'; readonly word: string }

interface PoolWork<Task, Answer> {
  /** The program of a worker, which calls `serveTasks`; it gets this process's environment and options of Node. */
  readonly program: URL
  readonly tasks: readonly Task[]
  /** How many are under way at a time, each in a process of its own. */
  readonly jobs: number
  /** Ends the workers: one that commits does so first, the others at once. */
  readonly signal: AbortSignal
  /** Ends the workers that commit too. */
  readonly haste?: AbortSignal | undefined
  /** Asks the workers for the best so far, where what they do can give it. */
  readonly enough?: AbortSignal | undefined
  /** Hears of each end in the order of the tasks; no task is begun after it has said false. */
  readonly onEnd: (ended: Ended<Answer>, index: number) => boolean
  /** Hears how far a task is, whenever its worker says so. */
  readonly onStep?: (step: unknown) => void
}

/** How much of what a worker printed is kept: its last words tell why it died. */
const LAST_WORDS = 8000
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|out of memory/i

interface Worker {
  /** What came of a task; undefined where the signal ended it. */
  readonly run: (task: unknown) => Promise<Ended<unknown> | undefined>
  readonly end: () => Promise<void>
}

/** What the process has died of, by its code, its signal and the end of what it printed. */
function deathOf(child: ChildProcess, said: string, error: Error | undefined): Ended<never> {
  const { exitCode, signalCode } = child
  // What was never started has an exit code all the same.
  const word = signalCode ?? error?.message ?? (exitCode === null ? '' : `exit ${exitCode}`)
  return { kind: 'died', cause: OUT_OF_MEMORY.test(said) ? 'memory' : 'other', word }
}

/** Resolves once the process is no more and all that it printed is read. */
function closing(child: ChildProcess): Promise<Ended<never>> {
  let said = ''
  child.stderr?.on('data', (part: Buffer) => {
    said = (said + part.toString('utf8')).slice(-LAST_WORDS)
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(deathOf(child, said, error)))
    child.on('close', () => resolve(deathOf(child, said, undefined)))
  })
}

type Stops = Pick<PoolWork<unknown, unknown>, 'signal' | 'haste' | 'enough' | 'onStep'>

function startWorker(program: URL, { signal, haste, enough, onStep }: Stops): Worker {
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' })
  const closed = closing(child)
  // A message to a process that has just died is lost, and its end is heard.
  const say = (message: ToWorker): void => {
    if (child.connected) child.send(message, () => undefined)
  }
  const run = async (task: unknown): Promise<Ended<unknown> | undefined> => {
    let isCommitting = false
    const stop = (): void => {
      if (!isCommitting) child.kill('SIGKILL')
    }
    const answered = new Promise<Ended<unknown>>((resolve) => {
      child.on('message', (message: FromWorker) => {
        if (message.kind === 'step') return onStep?.(message.step)
        if (message.kind !== 'prepared') return resolve(message)
        if (signal.aborted) return undefined
        isCommitting = true
        return say({ kind: 'commit' })
      })
    })
    const stopAtOnce = (): void => {
      child.kill('SIGKILL')
    }
    const settle = (): void => say({ kind: 'enough' })
    signal.addEventListener('abort', stop)
    haste?.addEventListener('abort', stopAtOnce)
    enough?.addEventListener('abort', settle)
    if (signal.aborted) stop()
    if (haste?.aborted === true) stopAtOnce()
    say({ kind: 'task', task })
    if (enough?.aborted === true) settle()
    const ended = await Promise.race([answered, closed])
    signal.removeEventListener('abort', stop)
    haste?.removeEventListener('abort', stopAtOnce)
    enough?.removeEventListener('abort', settle)
    child.removeAllListeners('message')
    const wasEnded = signal.aborted || haste?.aborted === true
    return ended.kind === 'died' && wasEnded ? undefined : ended
  }
  // Not by its streams, which Node leaves open after a disconnection from this side.
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const end = async (): Promise<void> => {
    if (!child.connected) return
    child.disconnect()
    await exited
  }
  return { run, end }
}

/** A worker that is started when there is something to do, and replaced where it dies. */
function lastingWorker(program: URL, stops: Stops): Pick<Worker, 'run' | 'end'> {
  let current: Worker | undefined
  const once = async (task: unknown): Promise<Ended<unknown> | undefined> => {
    try {
      current ??= startWorker(program, stops)
    } catch (error) {
      // Some errors of the system are thrown and not told later, as for want of memory.
      return { kind: 'died', cause: 'other', word: error instanceof Error ? error.message : String(error) }
    }
    const ended = await current.run(task)
    if (ended?.kind === 'died') current = undefined
    return ended
  }
  return {
    run: async (task) => {
      const wasUsed = current !== undefined
      const ended = await once(task)
      return ended?.kind === 'died' && wasUsed ? once(task) : ended
    },
    end: async () => current?.end(),
  }
}

/** Hands on what ended in the order of the tasks, whatever ended first. */
function inOrder<Answer>(onEnd: PoolWork<unknown, Answer>['onEnd']) {
  const waiting = new Map<number, Ended<Answer>>()
  let next = 0
  let isWanted = true
  return {
    take: (index: number, ended: Ended<Answer>): void => {
      waiting.set(index, ended)
      for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
        waiting.delete(next)
        isWanted = onEnd(first, next) && isWanted
        next += 1
      }
    },
    isWanted: () => isWanted,
    /** Hands on what is left behind one that never ended. */
    flush: (): void => {
      const left = [...waiting].sort(([one], [other]) => one - other)
      for (const [index, ended] of left) onEnd(ended, index)
    },
  }
}

/**
 * Works off all tasks. One whose process dies after it has worked on others is tried once more in a new one, so that
 * what comes of a task never depends on those before it.
 */
export async function runTasks<Task, Answer>(work: PoolWork<Task, Answer>): Promise<void> {
  const { program, tasks, jobs, signal, haste, enough, onEnd, onStep } = work
  // Each worker listens; more than ten would be told as a leak.
  for (const one of [signal, haste]) if (one !== undefined) setMaxListeners(0, one)
  const order = inOrder(onEnd)
  let begun = 0
  const lane = async (): Promise<void> => {
    const worker = lastingWorker(program, { signal, haste, enough, ...(onStep === undefined ? {} : { onStep }) })
    while (begun < tasks.length && order.isWanted() && !signal.aborted) {
      const index = begun
      begun += 1
      const ended = await worker.run(tasks[index])
      if (ended !== undefined) order.take(index, ended as Ended<Answer>)
    }
    await worker.end()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, lane))
  order.flush()
}
