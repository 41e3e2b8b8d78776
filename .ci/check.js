/** Runs every check in turn and stops at the first that fails; `npm run check -- lint types` runs only those. */
import { spawnSync } from 'node:child_process'

const steps = {
  lint: 'npm run --silent check:lint',
  types: 'npm run --silent check:types',
  walls: 'npm run --silent check:walls',
  unused: 'npm run --silent check:unused',
  docstrings: 'npm run --silent check:docstrings',
  tests: 'npm run --silent test -- --coverage',
}

// Tests that start a process for each scenario are left to this command and to build servers.
const env = { ...process.env, PLAN_THOROUGH: '1' }
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}
for (const [name, command] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`check ${name}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env })
  console.log(`check ${name} ${status === 0 ? 'passed' : 'failed'}`)
  if (status !== 0) process.exit(1)
}
