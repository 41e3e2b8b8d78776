/** Asks the native HiGHS on the path for the same model, as a peer beside the program's own solver. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildChoiceModel, solutionOf } from '../../../src/optimize/exact/choice-model.ts'
import { writeMps } from '../../../src/optimize/exact/mps.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import { verified, worthOf } from './verified.ts'

/** What the native engine has at its time limit. */
export interface Native {
  /** 0 where it has no answer. */
  readonly value: number
  readonly bound: number
  readonly seconds: number
  readonly isOptimal: boolean
}

/** Whether a program answers on the path. */
export function isOnPath(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** The columns of a solution file, in the order of the model; undefined where it has none. */
function columnsIn(text: string): Float64Array | undefined {
  const lines = (text.split('# Primal solution values')[1] ?? '').split('\n')
  if (lines[1] !== 'Feasible') return undefined
  const head = lines.findIndex((line) => line.startsWith('# Columns'))
  const count = Number(lines[head]?.split(' ')[2])
  return Float64Array.from(lines.slice(head + 1, head + 1 + count), (line) =>
    Number(line.split(' ')[1]),
  )
}

/** Lets native HiGHS choose, for so many seconds; its answer is checked as ours is. */
export function nativeChoice(key: string, problem: Problem, seconds: number): Native {
  const compiled = compileProblem(problem)
  const asked = buildChoiceModel(compiled)
  const folder = mkdtempSync(join(tmpdir(), 'plan-native-'))
  const [model, solution] = [join(folder, 'model.mps'), join(folder, 'solution.txt')]
  try {
    writeFileSync(model, writeMps(asked.model))
    const begin = performance.now()
    // It ends with 1 where the time is over, and leaves a log where it is run.
    const { stdout } = spawnSync(
      'highs',
      ['--time_limit', String(seconds), '--solution_file', solution, model],
      { encoding: 'utf8', maxBuffer: 2 ** 28, cwd: folder },
    )
    const took = (performance.now() - begin) / 1000
    const bound = Number(/Dual bound\s+(\S+)/.exec(stdout)?.[1] ?? Number.NaN)
    const columns = columnsIn(readFileSync(solution, 'utf8'))
    const selection = columns && solutionOf(compiled, asked, columns)
    return {
      value: selection
        ? worthOf(problem, verified(`${key} by native HiGHS`, problem, selection))
        : 0,
      bound: -bound * asked.unit,
      seconds: took,
      isOptimal: /Status\s+Optimal/.test(stdout),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
