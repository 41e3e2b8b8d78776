/**
 * The engine clingo (Gebser, Kaminski, Kaufmann and Schaub, Multi-shot ASP solving with clingo, 2019) in a thread of its own, with
 * what is read from the lines that it writes on the way: it can't be asked to stop, so that a thread that is to stop is ended.
 */
import type { AnswerSetAnswer, AnswerSetEngine, AnswerSetProgress, AnswerSetTask } from '../exact/answer-set-engine.ts'
import { EngineFailure } from '../exact/engine.ts'
import { engineThread } from './thread.ts'

/** One question to the thread: a program, and the options of a command line. */
export interface ClingoRequest {
  readonly program: string
  readonly options: string
}

/** What the thread says: a line that the engine writes, how it ended, or that it broke down. */
export type ClingoMessage =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'end'; readonly status: number }
  | { readonly kind: 'failure'; readonly message: string }

/** Options by task; 0 asks for all answer sets, else it is one, or the best where they cost. */
const OPTIONS: Record<AnswerSetTask, string> = {
  optimum: '--opt-strategy=usc,k,0,5 --opt-usc-shrink=rgs --configuration=trendy',
  improvement: '--opt-strategy=bb,lin --configuration=trendy',
  union: '--opt-mode=ignore --enum-mode=brave --project=show --configuration=trendy 0',
  intersection: '--opt-mode=ignore --enum-mode=cautious --project=show --configuration=trendy 0',
}

/** Reads the lines of one run (clasp's text output), as they come. */
class Transcript {
  readonly #isOptimised: boolean
  #result = ''
  #isComplete = false
  #isAtomsNext = false
  #atoms: string[] | undefined
  #cost: number | undefined
  #bound = 0

  constructor(isOptimised: boolean) {
    this.#isOptimised = isOptimised
  }

  /** Takes a line; tells whether it says anything new of costs. */
  read(line: string): boolean {
    if (this.#isAtomsNext) {
      this.#isAtomsNext = false
      this.#atoms = line === '' ? [] : line.split(' ')
      return false
    }
    if (line.startsWith('Answer:')) this.#isAtomsNext = true
    if (/^(?:OPTIMUM FOUND|SATISFIABLE|UNSATISFIABLE|UNKNOWN)$/.test(line)) this.#result = line
    if (/^ {2}(?:Optimum|Brave|Cautious) +: yes$/.test(line)) this.#isComplete = true
    const cost = /^Optimization *: (\d+)$/.exec(line)?.[1]
    const bound = /^(?:Progression|Bounds) *: \[ *(\d+);/.exec(line)?.[1]
    if (cost !== undefined) this.#cost = Number(cost)
    if (bound !== undefined) this.#bound = Math.max(this.#bound, Number(bound))
    return cost !== undefined || bound !== undefined
  }

  get progress(): AnswerSetProgress {
    return { cost: this.#cost, bound: this.#bound }
  }

  /** @param isCutOff - whether the run was ended before its end. */
  answer(isCutOff: boolean): AnswerSetAnswer {
    const isInfeasible = this.#result === 'UNSATISFIABLE'
    // Where nothing costs, any answer set is the best.
    const isFree = this.#isOptimised && this.#result === 'SATISFIABLE' && this.#cost === undefined
    const isComplete = this.#result === 'OPTIMUM FOUND' || this.#isComplete || isFree
    const cost = isFree ? 0 : this.#cost
    return {
      status: isInfeasible ? 'infeasible' : isComplete && !isCutOff ? 'complete' : 'stopped',
      atoms: this.#atoms,
      cost,
      bound: this.#result === 'OPTIMUM FOUND' ? (cost ?? this.#bound) : this.#bound,
      isCutOff,
    }
  }
}

/**
 * Clingo, compiled to WebAssembly. The thread starts with the first question, or before; questions are answered one at a
 * time. Each begins on a new instance, so that no question changes what another is answered.
 *
 * @param file - the built file of the thread, `clingo.js`.
 */
export function clingoEngine(file: URL): AnswerSetEngine {
  const thread = engineThread<ClingoMessage>(file)
  return {
    name: 'clingo',
    solve: ({ program, task, conflicts, seconds, signal, onProgress }) => {
      const stop = conflicts === undefined ? '' : `--solve-limit=${Math.max(1, conflicts)} `
      const request: ClingoRequest = { program, options: `--outf=0 ${stop}${OPTIONS[task]}` }
      const transcript = new Transcript(task === 'optimum' || task === 'improvement')
      return thread.ask<AnswerSetAnswer>({
        request,
        seconds,
        signal,
        hear: (message) => {
          if (message.kind === 'failure') throw new EngineFailure(message.message)
          if (message.kind === 'end') return transcript.answer(false)
          if (transcript.read(message.line)) onProgress?.(transcript.progress)
          return undefined
        },
        soFar: () => transcript.answer(true),
      })
    },
    start: thread.start,
    close: thread.close,
  }
}
