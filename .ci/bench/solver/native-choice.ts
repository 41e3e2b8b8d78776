/** Asks native programs on the path for the same model, as peers beside the program's own solver. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildChoiceModel, solutionOf } from '../../../src/optimize/exact/choice-model.ts'
import { writeMps } from '../../../src/optimize/exact/mps.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import { runProgram } from './run-program.ts'
import { verified, worthOf } from './verified.ts'

/** What a program says of a model that is minimised. */
interface NativeAnswer {
  /** The values of the columns; undefined where it has no answer. */
  readonly columns: Float64Array | undefined
  /** No answer costs less; NaN where nothing is said. */
  readonly bound: number
  readonly isOptimal: boolean
}

/** A program with one thread, and how it is talked to. */
export interface NativeProgram {
  /** What it is called on the path. */
  readonly name: string
  /** What it is called in a table. */
  readonly title: string
  /** The words after its name; the files lie in the folder that it is run in. */
  readonly words: (seconds: number) => readonly string[]
  /** Files that it reads beside the model, by name. */
  readonly files: Readonly<Record<string, string>>
  /** Reads what it printed and its solution file, which is empty where there is none. */
  readonly read: (log: string, solution: string, columns: number) => NativeAnswer
}

/** The files of the model and of its solution. */
export const MODEL_FILE = 'model.mps'
export const SOLUTION_FILE = 'solution.txt'

/** What a program has at its time limit. */
export interface Native {
  /** 0 where it has no answer. */
  readonly value: number
  readonly bound: number
  /** By the clock, and of the processor. */
  readonly seconds: number
  readonly cpuSeconds: number
  readonly isOptimal: boolean
}

/** Lets a program choose, for so many seconds by the clock; its answer is checked as ours is. */
export function nativeChoice(
  { name, title, words, files, read }: NativeProgram,
  key: string,
  problem: Problem,
  limit: number,
): Native {
  const compiled = compileProblem(problem)
  const asked = buildChoiceModel(compiled)
  const folder = mkdtempSync(join(tmpdir(), 'plan-native-'))
  try {
    for (const [file, text] of Object.entries({ ...files, [MODEL_FILE]: writeMps(asked.model) }))
      writeFileSync(join(folder, file), text)
    const { stdout, seconds, cpuSeconds } = runProgram(name, words(limit), folder)
    const file = join(folder, SOLUTION_FILE)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { columns, bound, isOptimal } = read(stdout, text, asked.modes.length)
    const selection = columns && solutionOf(compiled, asked, columns)
    const value = selection ? worthOf(problem, verified(`${key} by ${title}`, problem, selection)) : 0
    return { value, bound: -bound * asked.unit, seconds, cpuSeconds, isOptimal }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
