/**
 * The port behind which an engine for answer set programs stands: conflict-driven clause learning (Marques-Silva and
 * Sakallah, GRASP: a search algorithm for propositional satisfiability, 1999; Gebser, Kaufmann and Schaub, Conflict-driven
 * answer set solving, 2012), minimising by unsatisfiable cores (Andres, Kaufmann, Matheis and Schaub, Unsatisfiability-based
 * optimization in clasp, 2012).
 */

/**
 * What is asked of a program: `optimum`, the answer set that costs least, bound first; `improvement`, the same by better and better
 * answer sets; `union` and `intersection`, the atoms that stand in some, or in all of its answer sets (brave and cautious
 * consequences), its costs aside.
 */
export type AnswerSetTask = 'optimum' | 'improvement' | 'union' | 'intersection'

/** How far the engine has come; costs of a program without any are 0. */
export interface AnswerSetProgress {
  /** Of the best answer set so far; undefined where there is none. */
  readonly cost: number | undefined
  readonly bound: number
}

/** One question. */
export interface AnswerSetQuestion {
  readonly program: string
  readonly task: AnswerSetTask
  /** Conflicts after which the engine stops by itself; as many as it takes where nothing is said. */
  readonly conflicts?: number
  /** The clock as a guard; an answer that it cut off says so. */
  readonly seconds?: number
  readonly signal?: AbortSignal | undefined
  /** Told when a better answer set or bound is found. */
  readonly onProgress?: (progress: AnswerSetProgress) => void
}

/** What the engine found. */
export interface AnswerSetAnswer {
  /**
   * `complete`: the optimum, or all atoms asked for, is known. `infeasible`: there is no answer set. `stopped`: neither, at a
   * limit or a signal; the atoms are those of the best answer set so far, or those known so far to stand in some, or not known yet to
   * miss in one.
   */
  readonly status: 'complete' | 'infeasible' | 'stopped'
  /** The atoms that the program shows; undefined where no answer set was found. */
  readonly atoms: readonly string[] | undefined
  /** Of these atoms; undefined where there are none, or the program has no costs. */
  readonly cost: number | undefined
  /** No answer set costs less; 0 where nothing is known, which costs never fall below. */
  readonly bound: number
  /** Whether the clock or a signal cut it off: another run may answer otherwise. */
  readonly isCutOff: boolean
}

/** An engine for answer set programs. A fault of the engine itself is a thrown EngineFailure. */
export interface AnswerSetEngine {
  readonly name: string
  /** Gets ready while other work goes on, so that the first question need not wait. */
  readonly start?: () => void
  /** Rejects with an EngineFailure where the engine breaks down. */
  readonly solve: (question: AnswerSetQuestion) => Promise<AnswerSetAnswer>
  /** Frees what it holds; it can't be asked again. */
  readonly close: () => Promise<void>
}
