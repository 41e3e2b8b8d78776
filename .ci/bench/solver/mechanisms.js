/**
 * The mechanisms of the solver that can be left out of a build, each by one line that is changed: `WITHOUT=NAME npm run
 * bench:solver -- --table counted` shows what the mechanism is worth. A line that is not there any more is an error.
 */

const SOLVE = 'solve/maximise-value.ts'
const RELAX = 'solve/linear-relaxation.ts'
const SMOOTH = 'solve/smooth-loads.ts'

/** By name: the file below src/optimize, a part of its text that stands in it once, and what takes its place. */
const MECHANISMS = {
  presolve: [
    'bounds/presolve.ts',
    'if (conflict !== undefined) return conflict',
    'if (conflict !== undefined) return conflict\n  if (compiled.activity.length >= 0) return undefined',
  ],
  'presolve-capacities': ['bounds/presolve.ts', 'while (propagateCapacities(compiled) &&', 'while (false &&'],
  components: ['solve/maximise-parts.ts', 'if (parts.length < 2)', 'if (parts.length >= 0)'],
  'dual-feasible': [RELAX, 'addDualFeasibleCuts(problem)', 'problem'],
  cliques: [RELAX, 'isPaired(run) ? addCliqueCuts(strong, problem.resources.length) : strong', 'strong'],
  'reduced-costs': [RELAX, 'if (run.best === undefined || answer.reducedCosts', 'if (true || answer.reducedCosts'],
  prices: [RELAX, 'if (duals !== undefined && run.best !== undefined)', 'if (duals === null)'],
  'interior-point': [RELAX, "...(isMedium(run) ? { method: 'interior-point' as const } : {}),", ''],
  rounding: [RELAX, 'if (relaxed === undefined || values === undefined || !isMedium(run))', 'if (true)'],
  conflicts: [SOLVE, 'return engine?.answerSets !== undefined &&', 'return false &&'],
  relaxation: [SOLVE, 'const relaxed = isLarge(run) ?', 'const relaxed = true ?'],
  multipliers: [
    SOLVE,
    'await improve(run, iterations)\n  if (isDone(run)) return',
    'await improve(run, iterations)\n  if (model) return',
  ],
  'branch-and-bound': [SOLVE, 'if (engine === undefined || lpIterations <= 0 ||', 'if (true ||'],
  'exact-neighbourhoods': [SOLVE, 'best === undefined || count <= 0 ||', 'true ||'],
  search: [SOLVE, 'seed,\n    iterations,\n    start,', 'seed,\n    iterations: 0,\n    start,'],
  'short-turn': [
    SOLVE,
    'if (!isDone(run)) await improve(run, turnShare(run, SHORT.iterations), { start: rounded, ...limits })\n  await prove((SHORT.lpIterations * lpIterations) / turns)',
    'if (!isDone(run)) await improve(run, 0, { start: rounded, ...limits })',
  ],
  stuck: [
    SOLVE,
    'const isStuck = relaxed === undefined || before - run.bound',
    'const isStuck = relaxed === undefined || 1 + before - run.bound',
  ],
  annealing: ['search/large-neighbourhood.ts', 'const temperature = mean *', 'const temperature = 0 * mean *'],
  'random-removal': ['search/destroy.ts', 'if (operator < 0.25) removeAny', 'if (operator < 0) removeAny'],
  'related-removal': [
    'search/destroy.ts',
    'else if (operator < 0.5) removeRelated',
    'else if (operator < 0.25) removeRelated',
  ],
  'forced-insertion': [
    'search/destroy.ts',
    'else if (operator < 0.5) removeRelated',
    'else if (operator < 2) removeRelated',
  ],
  noise: ['search/large-neighbourhood.ts', 'random, noise: 1.5 }', 'random, noise: 0 }'],
  'smoothing-annealing': [SMOOTH, 'iterations: Math.ceil(PART * budget.iterations),', 'iterations: 0,'],
  'smoothing-pairs': ['search/smoothing-annealing.ts', 'random() < 0.6 ? 1 : 2', 'random() < 2 ? 1 : 2'],
  'smoothing-relaxations': [SMOOTH, 'if (isSmall) await boundEach(run)', ''],
  'smoothing-proof': [SMOOTH, 'const isOptimal = budget.lpIterations > 0 &&', 'const isOptimal = false &&'],
}

/** The plugin that leaves a mechanism out of what is built; none where no name is given. */
export function without(name) {
  if (name === undefined) return []
  const [file, from, to] = MECHANISMS[name] ?? []
  if (file === undefined) throw new Error(`no mechanism ${name}; there are ${Object.keys(MECHANISMS).join(', ')}`)
  return [
    {
      name: 'without',
      transform: {
        order: 'pre',
        filter: { id: new RegExp(`src/optimize/${file}$`) },
        handler(code) {
          if (code.split(from).length !== 2) throw new Error(`${name}: not once in ${file}: ${from}`)
          return { code: code.replace(from, () => to), map: null }
        },
      },
    },
  ]
}
