/** Runs every check in turn and stops at the first that fails; `npm run check -- lint types` runs only those. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What properties draw: other cases for each commit, the same ones for all who check it. */
function seedOfCommit() {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  return /^[0-9a-f]{8}/.test(stdout ?? '') ? String(Number.parseInt(stdout.slice(0, 7), 16)) : ''
}

const seed = process.env.PLAN_SEED ?? seedOfCommit()

const shares = Number(process.env.PLAN_SHARES || 1)

/** Where work is shared out between commits, every third file of tests is the turn of one. */
const turns = shares > 1 ? 3 : 1
/** Independent of the share of a list that is the turn of a commit, so that each share of each file has its turn. */
const turn = Math.floor(Number(seed) / shares) % turns

/** The tests that do more where they are asked for everything: those that name one of the modules that know it. */
function thoroughTests() {
  const knows = /support\/(thorough|seeds|office-year)\.ts|PLAN_THOROUGH/
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((file) => knows.test(readFileSync(file, 'utf8')))
    .sort()
    .filter((_, at) => at % turns === turn)
}

const steps = {
  lint: 'npm run --silent check:lint',
  types: 'npm run --silent check:types',
  walls: 'npm run --silent check:walls',
  unused: 'npm run --silent check:unused',
  docstrings: 'npm run --silent check:docstrings',
  tests: 'npm run --silent test -- --coverage',
  thorough: `npm run --silent test -- ${thoroughTests().join(' ')}`,
}

// All tests run as a quick run has them, once, for coverage; then those that have more to do, with all of it.
const envOf = (name) => ({
  ...process.env,
  PLAN_THOROUGH: name === 'thorough' ? '1' : '',
  PLAN_SEED: seed,
})
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}
for (const [name, command] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const drawn = ['tests', 'thorough'].includes(name) ? `, drawing with PLAN_SEED=${seed}` : ''
  console.log(`check ${name} on Node ${process.versions.node}${drawn}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: envOf(name) })
  console.log(`check ${name} ${status === 0 ? 'passed' : 'failed'}`)
  if (status !== 0) process.exit(1)
}
