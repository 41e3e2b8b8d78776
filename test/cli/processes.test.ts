/** Ten commands as a shell starts them: the built program gives what its scenarios say, with its exit code and both streams. */
import { playScenarios } from '../support/play-scenarios.ts'
import { runBuilt } from '../support/run-plan.ts'

const TEN = [
  ...['audit-gate', 'audit-markdown', 'diff', 'explain-value', 'lines-that-lack', 'no-plan'],
  ...['report-name', 'scenario-compare', 'validate-errors', 'wrong-use'],
]

playScenarios(
  TEN.map((name) => `${name}.scenario`),
  (cwd, { argv, env }) => runBuilt(cwd, argv, { env }),
)
