/** Builds, runs what tests one rule and prints its page: `npm run rule project-end-before-start`. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const id = process.argv[2] ?? ''
if (!existsSync(`test/rules/${id}/bad.yaml`)) {
  console.error(`No fixture test/rules/${id}/bad.yaml; npm run rule ID runs the tests of one rule`)
  process.exit(2)
}

/** Stops with the first command that fails. */
function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run']
run(...vitest, 'test/rules/rules.test.ts', '-t', `^${id} `)
const own = `test/rules/${id}.test.ts`
if (existsSync(own)) run(...vitest, own)
// The page is of the rule as it stands, not of the last build.
run('node_modules/rolldown/bin/cli.mjs', '-c', '.ci/rolldown.config.js', '--logLevel', 'warn')
run('dist/generate.js', 'rule', id)
