/** The main commands as scenarios, in process; with UPDATE_SCENARIOS=1 they are written anew. */
import { isSlow, isSolving, playScenarios, SCENARIOS } from '../support/play-scenarios.ts'
import { runPlan } from '../support/run-plan.ts'

playScenarios(
  SCENARIOS.filter((name) => !isSlow(name) && !isSolving(name)),
  (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }),
)
