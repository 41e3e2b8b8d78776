/** Ten processes as a shell starts them: the built program gives what its scenarios say, with its exit code and both streams. */
import { playScenarios } from '../support/play-scenarios.ts'
import { runBuilt } from '../support/run-plan.ts'

const OF_TEN = ['arbitrate-no-teams', 'audit-gate', 'audit-markdown', 'plan-above', 'plan-alone']

playScenarios(
  OF_TEN.map((name) => `${name}.scenario`),
  (cwd, { argv, env }) => runBuilt(cwd, argv, { env }),
)
