/**
 * The engine HiGHS in a thread of its own, so that the program can tell how far it is and stop it; with what the two say to each other.
 */

import { Worker } from 'node:worker_threads'
import {
  type Engine,
  type EngineAnswer,
  EngineFailure,
  type EngineLimits,
  type EngineProgress,
  type EngineQuestion,
  type LinearModel,
} from '../exact/engine.ts'

/** One question to the thread. */
export interface EngineRequest {
  readonly model: LinearModel
  readonly isRelaxed: boolean
  readonly start: Float64Array | undefined
  readonly limits: EngineLimits
  /** One shared byte that is set to 1 when the work is to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** What the thread says: how far it is, with each better answer, its answer in the end, or that it broke down. */
export type EngineMessage =
  | {
      readonly kind: 'progress'
      readonly progress: EngineProgress
      readonly values?: Float64Array | undefined
    }
  | ({ readonly kind: 'answer' } & EngineAnswer)
  | { readonly kind: 'failure'; readonly message: string }

/** What is asked of the thread, with the byte that stops it. */
function requestOf({
  model,
  isRelaxed = false,
  start,
  limits = {},
}: EngineQuestion): EngineRequest {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  return { model, isRelaxed, start, limits, stop }
}

/** Milliseconds from the limit of the clock, or a signal, until a thread that has not stopped by itself is ended. */
const GRACE = 300

/** The best answer that was told before the thread was ended, with the bound that was. */
function answerSoFar({ progress, values }: Told): EngineAnswer {
  return {
    ...{
      status: 'stopped',
      values,
      objective: values === undefined ? undefined : progress?.objective,
    },
    ...{
      bound: progress?.bound ?? Number.NEGATIVE_INFINITY,
      nodes: progress?.nodes ?? 0,
      lpIterations: 0,
    },
    ...{ duals: undefined, reducedCosts: undefined, isCutOff: true },
  }
}

/** What a thread has told of the question under way. */
interface Told {
  progress: EngineProgress | undefined
  values: Float64Array | undefined
}

/** Waits for the thread's answer to one question; ends the thread where it neither answers nor stops in time. */
function ask(worker: Worker, question: EngineQuestion): Promise<EngineAnswer> {
  const request = requestOf(question)
  const { signal, onProgress, limits } = question
  return new Promise((resolve, reject) => {
    const told: Told = { progress: undefined, values: undefined }
    const timers: NodeJS.Timeout[] = []
    const end = (): void => {
      leave()
      // The next question must not meet a thread that is about to end.
      void worker.terminate().then(() => resolve(answerSoFar(told)))
    }
    const stop = (): void => {
      // Not all that the engine does looks at the byte, or at its own clock: presolve does not.
      Atomics.store(request.stop, 0, 1)
      timers.push(setTimeout(end, GRACE))
    }
    const leave = (): void => {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', stop)
      worker.off('message', hear).off('error', fail).off('exit', exit)
    }
    const fail = (error: Error): void => {
      leave()
      reject(new EngineFailure(error.message.split('\n')[0]))
    }
    const exit = (): void => fail(new Error('the engine stopped'))
    const hear = (message: EngineMessage): void => {
      if (message.kind === 'progress') {
        const bound = Math.max(
          message.progress.bound,
          told.progress?.bound ?? Number.NEGATIVE_INFINITY,
        )
        told.progress = { ...message.progress, bound }
        told.values = message.values ?? told.values
        onProgress?.(message.progress)
        return
      }
      leave()
      if (message.kind === 'failure') reject(new EngineFailure(message.message))
      else resolve(message)
    }
    worker.on('message', hear).on('error', fail).on('exit', exit)
    signal?.addEventListener('abort', stop)
    if (limits?.seconds !== undefined) timers.push(setTimeout(stop, 1000 * limits.seconds))
    if (signal?.aborted === true) stop()
    worker.postMessage(request)
  })
}

/**
 * HiGHS, compiled to WebAssembly. The thread starts with the first question, and anew after one that broke it; questions
 * are answered one at a time.
 *
 * @param file - the built file of the thread, `engine.js`.
 */
export function highsEngine(file: URL): Engine {
  let worker: Worker | undefined
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()
  const thread = (): Worker => {
    if (isClosed) throw new EngineFailure('the engine is closed')
    const running = worker ?? new Worker(file)
    if (worker === undefined) {
      running.once('exit', () => {
        worker = undefined
      })
    }
    worker = running
    return running
  }
  return {
    name: 'HiGHS',
    solve: (question) => {
      const answer = last.then(() => ask(thread(), question))
      last = answer.catch(() => undefined)
      return answer
    },
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
