/** The arbitrations and smoothings of small plans as scenarios, in process. */
import { playScenarios, scenariosOf } from '../support/play-scenarios.ts'
import { runPlan } from '../support/run-plan.ts'

playScenarios(scenariosOf('solving'), (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }))
