/**
 * The port behind which exact engines stand: a linear model with whole-number columns goes in, an answer with a
 * bound comes out.
 */
import type { AnswerSetEngine } from './answer-set-engine.ts'

/** Minimise cost x columns, rows between their limits; columns by compressed sparse columns. Infinity where there is no limit. */
export interface LinearModel {
  readonly columns: {
    readonly cost: Float64Array
    readonly lower: Float64Array
    readonly upper: Float64Array
    /** 1 for a column that takes whole numbers. */
    readonly isInteger: Uint8Array
  }
  readonly rows: { readonly lower: Float64Array; readonly upper: Float64Array }
  /** Entries of column c: from starts[c] to starts[c + 1]. */
  readonly matrix: { readonly starts: Int32Array; readonly rows: Int32Array; readonly values: Float64Array }
}

/** Where a solve stops beside at an optimum. All but `seconds` give the same answer every time. */
export interface EngineLimits {
  /** Most nodes of the tree. */
  readonly nodes?: number
  /** Most steps of the simplex method over all nodes, looked at now and then. */
  readonly lpIterations?: number
  /** The clock as a guard; an answer that it cut off says so. */
  readonly seconds?: number
  /** Gap between value and bound, as a share of the value, that is good enough; 0 where nothing is said. */
  readonly gap?: number
}

/** How far a solve has come. */
export interface EngineProgress {
  readonly nodes: number
  /** Of the best answer so far; undefined where there is none. */
  readonly objective: number | undefined
  readonly bound: number
}

/** What is asked of an engine. */
export interface EngineQuestion {
  readonly model: LinearModel
  /** Whether whole-number columns may take fractions. */
  readonly isRelaxed?: boolean
  /** How a relaxed model is solved; by the simplex method where nothing is said. */
  readonly method?: 'interior-point'
  /** An answer to begin with, one value a column. */
  readonly start?: Float64Array
  readonly limits?: EngineLimits
  /** Told when a better answer is found, and from time to time. */
  readonly onProgress?: (progress: EngineProgress) => void
  /** Stops the solve; what it has by then is the answer. */
  readonly signal?: AbortSignal
}

/** What an engine found. */
export interface EngineAnswer {
  /** `stopped` at a limit or a signal, with or without values. */
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped'
  /** The values of the columns; undefined where none was found. */
  readonly values: Float64Array | undefined
  readonly objective: number | undefined
  /** No answer costs less; -Infinity where nothing is known. */
  readonly bound: number
  /** By row and by column, of a relaxed model that was solved: what one unit more of the limit changes the cost by. */
  readonly duals: Float64Array | undefined
  readonly reducedCosts: Float64Array | undefined
  readonly nodes: number
  readonly lpIterations: number
  /** Whether the clock or a signal cut it off: another run may answer otherwise. */
  readonly isCutOff: boolean
}

/** An exact engine. A fault of the engine itself is a thrown EngineFailure. */
export interface Engine {
  readonly name: string
  /** The engine for answer set programs that stands beside it; undefined where there is none. */
  readonly answerSets?: AnswerSetEngine
  /** Rejects with an EngineFailure where the engine breaks down. */
  readonly solve: (question: EngineQuestion) => Promise<EngineAnswer>
  /** Frees what it holds; it can't be asked again. */
  readonly close: () => Promise<void>
}

/** The engine could not be run or broke down. */
export class EngineFailure extends Error {}

/** An engine with the one for answer set programs beside it; both are closed together. */
export function withAnswerSets(engine: Engine, answerSets: AnswerSetEngine): Engine {
  return {
    ...engine,
    answerSets,
    close: async () => {
      await Promise.all([engine.close(), answerSets.close()])
    },
  }
}
