/** What is found in plans, explained and waived as scenarios, in process. */
import { playScenarios, scenariosOf } from '../support/play-scenarios.ts'
import { runPlan } from '../support/run-plan.ts'

playScenarios(scenariosOf('findings'), (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }))
