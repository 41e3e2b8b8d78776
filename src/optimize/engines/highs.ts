/**
 * The engine HiGHS in a thread of its own, so that the program can tell how far it is and stop it; with what the two say to each other.
 */

import {
  type Engine,
  type EngineAnswer,
  EngineFailure,
  type EngineLimits,
  type EngineProgress,
  type EngineQuestion,
  type LinearModel,
} from '../exact/engine.ts'
import { engineThread } from './thread.ts'

/** One question to the thread. */
export interface EngineRequest {
  readonly model: LinearModel
  readonly isRelaxed: boolean
  readonly method: EngineQuestion['method']
  readonly start: Float64Array | undefined
  readonly limits: EngineLimits
  /** One shared byte that is set to 1 when the work is to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>
}

/** What the thread says: how far it is, with each better answer, its answer in the end, or that it broke down. */
export type EngineMessage =
  | { readonly kind: 'progress'; readonly progress: EngineProgress; readonly values?: Float64Array | undefined }
  | ({ readonly kind: 'answer' } & EngineAnswer)
  | { readonly kind: 'failure'; readonly message: string }

/** What is asked of the thread, with the byte that stops it. */
function requestOf({ model, isRelaxed = false, method, start, limits = {} }: EngineQuestion): EngineRequest {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  return { model, isRelaxed, method, start, limits, stop }
}

/** The best answer that was told before the thread was ended, with the bound that was. */
function answerSoFar({ progress, values }: Told): EngineAnswer {
  return {
    status: 'stopped',
    values,
    objective: values === undefined ? undefined : progress?.objective,
    bound: progress?.bound ?? Number.NEGATIVE_INFINITY,
    nodes: progress?.nodes ?? 0,
    lpIterations: 0,
    duals: undefined,
    reducedCosts: undefined,
    isCutOff: true,
  }
}

/** What a thread has told of the question under way. */
interface Told {
  progress: EngineProgress | undefined
  values: Float64Array | undefined
}

/**
 * HiGHS, compiled to WebAssembly. The thread starts with the first question, and anew after one that broke it; questions
 * are answered one at a time.
 *
 * @param file - the built file of the thread, `engine.js`.
 */
export function highsEngine(file: URL): Engine {
  const thread = engineThread<EngineMessage>(file)
  return {
    name: 'HiGHS',
    solve: (question) => {
      const request = requestOf(question)
      const { signal, onProgress, limits } = question
      const told: Told = { progress: undefined, values: undefined }
      const note = (message: Extract<EngineMessage, { kind: 'progress' }>): void => {
        const known = told.progress?.bound ?? Number.NEGATIVE_INFINITY
        told.progress = { ...message.progress, bound: Math.max(message.progress.bound, known) }
        told.values = message.values ?? told.values
        onProgress?.(message.progress)
      }
      return thread.ask<EngineAnswer>({
        request,
        signal,
        seconds: limits?.seconds,
        hear: (message) => {
          if (message.kind === 'failure') throw new EngineFailure(message.message)
          if (message.kind === 'answer') return message
          note(message)
          return undefined
        },
        soFar: () => answerSoFar(told),
        // Not all that the engine does looks at the byte, or at its own clock: presolve does not.
        stop: () => void Atomics.store(request.stop, 0, 1),
      })
    },
    close: thread.close,
  }
}
