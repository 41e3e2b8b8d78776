/**
 * The side of a worker process in a two-phase commit with its pool, and what the two say to each other: a task is
 * prepared, then committed when the pool says so.
 */
import { ENDING_SIGNALS } from './signals.ts'

/**
 * Works a task out without writing anything, and tells how far it is; once the pool has had enough of it, gives the best
 * so far. What it gives writes, and has the answer.
 */
type Prepare<Task> = (task: Task, tell: (step: unknown) => void, enough: AbortSignal) => Promise<() => Promise<unknown>>

function say(message: FromWorker): void {
  // The pool may be gone: then nobody waits for the word, and the end of the channel ends this process.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}

async function orFault(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    say({ kind: 'fault', text })
  }
}

/** Serves the pool that started this process; ends with it, but never in the middle of a commit. */
export function serveTasks<Task>(prepare: Prepare<Task>): void {
  let commit: (() => Promise<unknown>) | undefined
  let isCommitting = false
  const enough = new AbortController()
  const endAlone = (): void => {
    if (!process.connected && !isCommitting) process.exit()
  }
  // They are sent to a whole group of processes: the pool hears them too, and knows when its workers may be ended.
  for (const name of ENDING_SIGNALS) process.on(name, () => undefined)
  process.on('disconnect', endAlone)
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'enough') {
      enough.abort()
      return
    }
    void orFault(async () => {
      if (message.kind === 'task') {
        commit = await prepare(message.task as Task, (step) => say({ kind: 'step', step }), enough.signal)
        say({ kind: 'prepared' })
        return
      }
      isCommitting = true
      try {
        say({ kind: 'answer', answer: await commit?.() })
      } finally {
        isCommitting = false
        commit = undefined
        endAlone()
      }
    })
  })
}

export type ToWorker =
  | { readonly kind: 'task'; readonly task: unknown }
  /** What was prepared is to be written now. */
  | { readonly kind: 'commit' }
  /** The best so far is wanted of what is under way. */
  | { readonly kind: 'enough' }

export type FromWorker =
  | { readonly kind: 'step'; readonly step: unknown }
  /** Nothing is written yet, and until it is told to commit the worker may be ended at any moment. */
  | { readonly kind: 'prepared' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** The task threw: a fault of ours, as text. */
  | { readonly kind: 'fault'; readonly text: string }
