/** What the thread of the exact engine and the program that asks it say to each other. */
import type { EngineAnswer, EngineLimits, EngineProgress, LinearModel } from '../engine.ts'

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
