/** The main commands as scenarios, in process; with UPDATE_SCENARIOS=1 they are written anew. */
import { playScenarios, scenariosOf } from '../support/play-scenarios.ts'
import { runPlan } from '../support/run-plan.ts'

playScenarios(scenariosOf('others'), (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }))
