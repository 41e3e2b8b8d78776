/** The scenarios that solve or write many files, in process; and of all scenarios a share as real processes. */
import { describe } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { playScenarios, SCENARIOS, scenariosOf, scenarioText } from '../support/play-scenarios.ts'
import { runBuilt, runPlan } from '../support/run-plan.ts'
import { parseScenario } from '../support/scenario.ts'

describe('in process', () => {
  playScenarios(scenariosOf('slow'), (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }))
})

// Written anew are they by the others, which know a terminal too.
describe.skipIf(process.env['UPDATE_SCENARIOS'] === '1')('as a process', () => {
  const piped = SCENARIOS.filter((name) => !parseScenario(scenarioText(name)).isTerminal)
  playScenarios(shareOf(piped), (cwd, { argv, env }) => runBuilt(cwd, argv, { env }))
})
