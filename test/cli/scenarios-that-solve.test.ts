/** The arbitrations and smoothings of small plans as scenarios, in process: a file of their own, for another worker. */
import { isSlow, isSolving, playScenarios, SCENARIOS } from '../support/play-scenarios.ts'
import { runPlan } from '../support/run-plan.ts'

playScenarios(
  SCENARIOS.filter((name) => !isSlow(name) && isSolving(name)),
  (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }),
)
