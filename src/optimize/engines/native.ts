/** The engine HiGHS as an installed program: the model goes out as MPS, the answer comes back as a solution file. */
import {
  type Engine,
  type EngineAnswer,
  EngineFailure,
  type EngineQuestion,
  type LinearModel,
} from '../exact/engine.ts'
import { writeMps } from '../exact/mps.ts'

/** What the program is given. */
export interface NativeInput {
  /** The model, as MPS. */
  readonly model: string
  /** Options, one `name = value` a line. */
  readonly options: string
  /** A solution to begin with, in the program's own form; undefined for none. */
  readonly start: string | undefined
  readonly signal: AbortSignal | undefined
}

/** Runs the program and gives what it printed and the solution file that it wrote; rejects where it can't be run. */
export type NativeRun = (input: NativeInput) => Promise<{ log: string; solution: string }>

function modesOf({ limits = {}, method }: EngineQuestion): string {
  const { nodes, seconds, gap = 0 } = limits
  return [
    'write_solution_style = 0',
    'mip_abs_gap = 1e-6',
    `mip_rel_gap = ${gap}`,
    'threads = 1',
    'parallel = off',
    ...(method === undefined ? [] : ['solver = ipm']),
    ...(nodes === undefined ? [] : [`mip_max_nodes = ${nodes}`]),
    ...(seconds === undefined ? [] : [`time_limit = ${seconds}`]),
    '',
  ].join('\n')
}

function startText({ columns }: LinearModel, start: Float64Array): string {
  const lines = [...start].map((value, column) => `C${column} ${value}`)
  return [
    'Model status',
    'Unknown',
    '',
    '# Primal solution values',
    'Feasible',
    'Objective 0',
    `# Columns ${columns.cost.length}`,
    ...lines,
    '',
  ].join('\n')
}

/** The values of names `<letter>0`, `<letter>1` … in a section of a solution file; undefined where it has none. */
function valuesIn(section: string, letter: 'C' | 'R', count: number): Float64Array | undefined {
  const found = [...section.matchAll(new RegExp(`^${letter}(\\d+) (\\S+)$`, 'gm'))]
  if (found.length === 0) return undefined
  const values = new Float64Array(count)
  for (const [, index, value] of found) values[Number(index)] = Number(value)
  return values
}

function numberIn(text: string, pattern: RegExp): number | undefined {
  const value = Number(pattern.exec(text)?.[1] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

const STATUSES: Readonly<Record<string, EngineAnswer['status']>> = {
  Optimal: 'optimal',
  Infeasible: 'infeasible',
  'Primal infeasible or unbounded': 'infeasible',
  Unbounded: 'unbounded',
}

/** The program's word for how it ended. */
function wordOf(log: string, solution: string): string {
  const found = /^Model status\n(.*)$/m.exec(solution) ?? /Status +(.*)/.exec(log)
  return found?.[1]?.trim() ?? ''
}

/** Reads what the program left. */
function answerOf({ model, isRelaxed = false, signal }: EngineQuestion, log: string, solution: string): EngineAnswer {
  const word = wordOf(log, solution)
  const status = STATUSES[word] ?? 'stopped'
  const [primal = '', dual = ''] = solution.split('# Dual solution values')
  const isFound = /# Primal solution values\s+Feasible/.test(primal)
  const objective = isFound ? numberIn(primal, /^Objective (\S+)$/m) : undefined
  const relaxedBound = status === 'optimal' ? objective : undefined
  const bound = isRelaxed ? relaxedBound : numberIn(log, /Dual bound +(\S+)/)
  return {
    status,
    objective,
    values: isFound ? valuesIn(primal, 'C', model.columns.cost.length) : undefined,
    bound: bound ?? Number.NEGATIVE_INFINITY,
    duals: isRelaxed ? valuesIn(dual, 'R', model.rows.lower.length) : undefined,
    reducedCosts: isRelaxed ? valuesIn(dual, 'C', model.columns.cost.length) : undefined,
    nodes: numberIn(log, /^ +Nodes +(\d+)/m) ?? 0,
    lpIterations: numberIn(log, /LP iterations +(\d+)/) ?? 0,
    isCutOff: word === 'Time limit reached' || (status === 'stopped' && signal?.aborted === true),
  }
}

/** Milliseconds from the limit of the clock, which the program is told too, until it is stopped from outside. */
const GRACE = 200

/** What stops the program: the signal of who asks, or the clock. */
function stopOf({ signal, limits = {} }: EngineQuestion): AbortSignal | undefined {
  if (limits.seconds === undefined) return signal
  const late = AbortSignal.timeout(Math.ceil(1000 * limits.seconds) + GRACE)
  return signal === undefined ? late : AbortSignal.any([signal, late])
}

/** HiGHS as a program of its own. It counts no steps on the way: `limits.steps` is not heard. */
export function nativeEngine(run: NativeRun): Engine {
  return {
    name: 'highs',
    solve: async (question) => {
      const { model, start, isRelaxed = false } = question
      const signal = stopOf(question)
      const whole = { ...model.columns, isInteger: new Uint8Array(model.columns.cost.length) }
      const { log, solution } = await run({
        model: writeMps(isRelaxed ? { ...model, columns: whole } : model),
        options: modesOf(question),
        start: start === undefined ? undefined : startText(model, start),
        signal,
      })
      if (solution === '' && signal?.aborted !== true) throw new EngineFailure(log.split('\n')[0])
      return answerOf({ ...question, ...(signal === undefined ? {} : { signal }) }, log, solution)
    },
    close: async () => undefined,
  }
}
