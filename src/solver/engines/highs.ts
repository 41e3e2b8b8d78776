/** The engine HiGHS in a thread of its own, so that the program can tell how far it is and stop it. */
import { Worker } from 'node:worker_threads'
import { type Engine, type EngineAnswer, EngineFailure, type EngineQuestion } from '../engine.ts'
import type { EngineMessage, EngineRequest } from './messages.ts'

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

/** Waits for the thread's answer to one question. */
function ask(worker: Worker, question: EngineQuestion): Promise<EngineAnswer> {
  const request = requestOf(question)
  const { signal, onProgress } = question
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      Atomics.store(request.stop, 0, 1)
    }
    const leave = (): void => {
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
        onProgress?.(message.progress)
        return
      }
      leave()
      if (message.kind === 'failure') reject(new EngineFailure(message.message))
      else resolve(message)
    }
    worker.on('message', hear).on('error', fail).on('exit', exit)
    signal?.addEventListener('abort', stop)
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
