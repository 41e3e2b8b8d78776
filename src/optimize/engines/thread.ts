/** A thread that answers one question at a time, started when it is asked and anew after one that was ended. */

import { Worker } from 'node:worker_threads'
import { EngineFailure } from '../exact/engine.ts'

/** What cuts a question off. */
interface Interruption {
  readonly seconds?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** One question, and how what the thread says about it is understood. */
interface Conversation<Message, Answer> extends Interruption {
  readonly request: unknown
  /** Takes a message; what it returns is the answer. Throws an EngineFailure where the engine broke down. */
  readonly hear: (message: Message) => Answer | undefined
  /** The answer where the thread is ended before it gave one. */
  readonly soFar: () => Answer
  /** Asks the thread to stop by itself; without it, it is ended at once. */
  readonly stop?: () => void
}

/** Milliseconds that a thread has to stop by itself before it is ended. */
const GRACE = 300

/** Waits for the thread's answer to one question; ends the thread where it neither answers nor stops in time. */
function converse<Message, Answer>(
  worker: Worker,
  { request, hear, soFar, stop, seconds, signal }: Conversation<Message, Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = []
    const leave = (): void => {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', interrupt)
      worker.off('message', listen).off('error', fail).off('exit', exit)
    }
    const end = (): void => {
      leave()
      // The next question must not meet a thread that is about to end.
      void worker.terminate().then(() => resolve(soFar()))
    }
    const interrupt = (): void => {
      stop?.()
      if (stop === undefined) end()
      else timers.push(setTimeout(end, GRACE))
    }
    const fail = (error: Error): void => {
      leave()
      reject(new EngineFailure(error.message.split('\n')[0]))
    }
    const exit = (): void => fail(new Error('the engine stopped'))
    const listen = (message: Message): void => {
      try {
        const answer = hear(message)
        if (answer === undefined) return
        leave()
        resolve(answer)
      } catch (error) {
        fail(error as Error)
      }
    }
    worker.on('message', listen).on('error', fail).on('exit', exit)
    signal?.addEventListener('abort', interrupt)
    if (seconds !== undefined) timers.push(setTimeout(interrupt, 1000 * seconds))
    worker.postMessage(request)
    if (signal?.aborted === true) interrupt()
  })
}

/** A thread to converse with. */
export interface EngineThread<Message> {
  /** Questions are answered one at a time, in their order. Rejects with an EngineFailure where the engine breaks down. */
  readonly ask: <Answer>(conversation: Conversation<Message, Answer>) => Promise<Answer>
  /** Starts it ahead of a question, which then need not wait for that. */
  readonly start: () => void
  /** Ends the thread; it can't be asked again. */
  readonly close: () => Promise<void>
}

/**
 * A thread that starts with the first question, where it was not started before.
 *
 * @param file - what it runs.
 */
export function engineThread<Message>(file: URL): EngineThread<Message> {
  let worker: Worker | undefined
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()
  const running = (): Worker => {
    if (isClosed) throw new EngineFailure('the engine is closed')
    if (worker !== undefined) return worker
    const started = new Worker(file)
    const forget = (): void => {
      if (worker === started) worker = undefined
    }
    // Who asks is told; before a question nobody is, and the next thread meets the same fault.
    started.on('error', forget).once('exit', forget)
    worker = started
    return started
  }
  return {
    start: () => {
      if (!isClosed) running()
    },
    ask: (conversation) => {
      const answer = last.then(() => converse(running(), conversation))
      last = answer.catch(() => undefined)
      return answer
    },
    close: async () => {
      isClosed = true
      await worker?.terminate()
    },
  }
}
