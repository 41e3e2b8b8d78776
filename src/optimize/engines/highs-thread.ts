/** The thread that runs HiGHS: answers one question after another. It is built as a file of its own, `dist/engine.js`. */
import { parentPort } from 'node:worker_threads'
import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs'
import type { EngineMessage, EngineRequest } from './highs.ts'

/** Progress is told when the best answer changes, else once in so many looks. */
const LOOKS_BETWEEN_WORDS = 200

type Answer = Extract<EngineMessage, { kind: 'answer' }>

/** Where a solve stands while it runs; `isCutOff` by the clock or a signal. */
interface State {
  isCutOff: boolean
  steps: number
}

function say(message: EngineMessage): void {
  parentPort?.postMessage(message)
}

/** The engine writes 1e30 and more where it knows nothing. */
function known(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) < 1e29 ? value : undefined
}

function modelOf(highs: Highs, { model, isRelaxed }: EngineRequest): Model {
  const { columns, rows, matrix } = model
  const [numCols, numRows] = [columns.cost.length, rows.lower.length]
  return highs.createModel({
    numCols,
    numRows,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csc', numCols, numRows, starts: matrix.starts, indices: matrix.rows, values: matrix.values },
    ...(isRelaxed ? {} : { integrality: Int32Array.from(columns.isInteger) }),
  })
}

/** The engine's looks at its limits on the way, and what it tells then. */
function looksOf(highs: Highs, { limits, stop }: EngineRequest, state: State): HighsCallbackMap {
  const most = limits.lpIterations ?? Number.POSITIVE_INFINITY
  let looks = 0
  let told: number | undefined
  const interruptOnStop = ({ interrupt }: { readonly interrupt: () => void }): undefined => {
    if (Atomics.load(stop, 0) === 0) return
    state.isCutOff = true
    interrupt()
  }
  return {
    [highs.constants.callbackType.mipInterrupt]: ({ data, interrupt }) => {
      state.steps = Number(data.mip_total_lp_iterations ?? 0)
      if (Atomics.load(stop, 0) === 1) state.isCutOff = true
      if (state.isCutOff || state.steps >= most) interrupt()
      const objective = known(data.mip_primal_bound)
      looks += 1
      if (objective === told && looks % LOOKS_BETWEEN_WORDS !== 1) return undefined
      told = objective
      const bound = known(data.mip_dual_bound) ?? Number.NEGATIVE_INFINITY
      say({ kind: 'progress', progress: { nodes: Number(data.mip_node_count ?? 0), objective, bound } })
      return undefined
    },
    // Kept by who asks: the thread may be ended before it has answered.
    [highs.constants.callbackType.mipImprovingSolution]: ({ data }) => {
      const bound = known(data.mip_dual_bound) ?? Number.NEGATIVE_INFINITY
      const objective = known(data.objective_function_value) ?? known(data.mip_primal_bound)
      const nodes = Number(data.mip_node_count ?? 0)
      say({ kind: 'progress', progress: { nodes, objective, bound }, values: data.mip_solution })
      return undefined
    },
    [highs.constants.callbackType.simplexInterrupt]: interruptOnStop,
    [highs.constants.callbackType.ipmInterrupt]: interruptOnStop,
  }
}

function setModes(model: Model, { limits, method }: EngineRequest): void {
  const { nodes, seconds, gap = 0 } = limits
  model.options.set({
    output_flag: false,
    ...(method === undefined ? {} : { solver: 'ipm' }),
    mip_rel_gap: gap,
    mip_abs_gap: 1e-6,
    ...(nodes === undefined ? {} : { mip_max_nodes: nodes }),
    ...(seconds === undefined ? {} : { time_limit: seconds }),
  })
}

function statusOf({ constants }: Highs, code: number): Answer['status'] {
  const { modelStatus } = constants
  if (code === modelStatus.optimal || code === modelStatus.empty) return 'optimal'
  if (code === modelStatus.infeasible) return 'infeasible'
  // All columns of our models are bounded: what presolve can't tell apart is infeasible.
  if (code === modelStatus.unboundedOrInfeasible) return 'infeasible'
  return code === modelStatus.unbounded ? 'unbounded' : 'stopped'
}

function numberOf(model: Model, name: 'mip_dual_bound' | 'objective_function_value'): number | undefined {
  return known(Number(model.info.get(name)))
}

function answerOf(highs: Highs, model: Model, request: EngineRequest, state: State): Answer {
  const code = model.getModelStatus()
  const status = statusOf(highs, code)
  const found = Number(model.info.get('primal_solution_status'))
  const hasValues = found === highs.constants.solutionStatus.feasible
  const solution = hasValues ? model.getSolution() : undefined
  const objective = hasValues ? numberOf(model, 'objective_function_value') : undefined
  const relaxedBound = status === 'optimal' ? objective : undefined
  const bound = request.isRelaxed ? relaxedBound : numberOf(model, 'mip_dual_bound')
  return {
    kind: 'answer',
    status,
    values: hasValues ? solution?.colValue : undefined,
    objective,
    bound: bound ?? Number.NEGATIVE_INFINITY,
    duals: request.isRelaxed ? solution?.rowDual : undefined,
    reducedCosts: request.isRelaxed ? solution?.colDual : undefined,
    nodes: request.isRelaxed ? 0 : Number(model.info.get('mip_node_count')),
    lpIterations: request.isRelaxed ? Number(model.info.get('simplex_iteration_count')) : state.steps,
    isCutOff: state.isCutOff || code === highs.constants.modelStatus.timeLimit,
  }
}

function solve(highs: Highs, request: EngineRequest): Answer {
  const model = modelOf(highs, request)
  try {
    setModes(model, request)
    if (request.start !== undefined) model.setSolution({ colValue: request.start })
    const state: State = { isCutOff: false, steps: 0 }
    model.run(looksOf(highs, request, state))
    return answerOf(highs, model, request, state)
  } finally {
    model.dispose()
  }
}

// The package's types speak of its CommonJS file, whose default export is one step further in.
const load = loadHighs as unknown as (typeof loadHighs)['default']
const loading = load({ locateFile: (file) => new URL(file, import.meta.url).href })

parentPort?.on('message', async (request: EngineRequest) => {
  try {
    say(solve(await loading, request))
  } catch (error) {
    // A fault inside the engine carries its whole source: the first line is all there is to tell.
    const text = error instanceof Error ? error.message : String(error)
    say({ kind: 'failure', message: text.split('\n')[0]?.slice(0, 200) ?? '' })
  }
})
