/**
 * Runs the checks that a change must pass, the tests beside the others, and says of each how it ended:
 * `npm run check` all, `npm run check -- lint slow:cli` only those named (`slow:cli`: the slow tests below `test/cli`),
 * `npm run check -- --thorough` with every case that tests know, `npm run check -- --slower` without what `npm test` runs.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedOfCommit } from './commit-seed.js'
import { failuresIn, readReport } from './test-report.js'

const THOROUGH = '--thorough'
const SLOWER = '--slower'

const npm = (script) => ['npm', ['run', '--silent', `check:${script}`]]
const vitest = (...words) => ['npx', ['vitest', 'run', ...words]]
const slow = ['--project', 'slow', '--project', 'slow-isolated']

/** Two lanes of checks: the tests take all cores, and where one of them waits the others go on. */
const LANES = [
  { fast: vitest('--project', 'fast'), slow: vitest(...slow) },
  {
    lint: npm('lint'),
    types: npm('types'),
    walls: npm('walls'),
    unused: npm('unused'),
    docstrings: npm('docstrings'),
    office: npm('office'),
    pages: npm('pages'),
  },
]

/** A check by its name, as a command; undefined where there is none. */
function commandOf(lane, name) {
  if (Object.hasOwn(lane, name)) return lane[name]
  const [project, folder = ''] = name.split(':')
  const isPart = project === 'slow' && 'slow' in lane && readdirSync('test').includes(folder)
  return isPart ? vitest(...slow, `test/${folder}/`) : undefined
}

const words = process.argv.slice(2)
const isThorough = words.includes(THOROUGH)
const asked = words.filter((word) => word !== THOROUGH && word !== SLOWER)
const unknown = asked.filter((name) => LANES.every((lane) => commandOf(lane, name) === undefined))
if (unknown.length > 0) {
  const names = [...LANES.flatMap((lane) => Object.keys(lane)), 'slow:FOLDER']
  console.error(`Unknown check ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exit(2)
}

const reports = mkdtempSync(join(tmpdir(), 'plan-check-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

/** Runs a check; what it prints is shown when it is over, so that two do not mix. */
function run(name, [command, args]) {
  const report = join(reports, `${name.replace(':', '-')}.json`)
  const told = { TEST_REPORT: report, PLAN_THOROUGH: isThorough ? '1' : '', PLAN_SEED: seed }
  const env = { ...process.env, ...told }
  const started = performance.now()
  console.log(`check ${name} begins`)
  return new Promise((done) => {
    const printed = []
    const child = spawn(command, args, { env, shell: process.platform === 'win32' })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part))
    child.on('error', ({ message }) => printed.push(Buffer.from(message)))
    child.on('close', (status) => {
      const minutes = ((performance.now() - started) / 60_000).toFixed(1)
      const tests = readReport(report)
      process.stdout.write(Buffer.concat(printed))
      console.log(`check ${name} ${status === 0 ? 'passed' : 'failed'} after ${minutes} min`)
      done({ name, isGreen: status === 0, minutes, tests })
    })
  })
}

async function runLane(lane) {
  const all = Object.keys(lane).filter((name) => name !== 'fast' || !words.includes(SLOWER))
  const names = asked.length === 0 ? all : asked
  const results = []
  for (const name of names) {
    const command = commandOf(lane, name)
    if (command !== undefined) results.push(await run(name, command))
  }
  return results
}

const seed = String(seedOfCommit(0))
const began = performance.now()
const extent = isThorough ? 'every case, which takes hours' : 'a share of the longest lists of cases'
console.log(`Checks on Node ${process.versions.node}: ${extent}, drawn with PLAN_SEED=${seed}`)
const results = (await Promise.all(LANES.map(runLane))).flat()
for (const { tests } of results) for (const line of failuresIn(tests)) console.log(line)
for (const { name, isGreen, minutes, tests } of results) {
  const counts =
    tests && `: ${tests.numPassedTests} passed, ${tests.numFailedTests} failed, ${tests.numPendingTests} skipped`
  console.log(`${isGreen ? 'passed' : 'FAILED'}  ${name}, ${minutes} min${counts ?? ''}`)
}
const sum = (of) => results.reduce((total, result) => total + of(result), 0)
const passed = sum(({ isGreen, tests }) => (isGreen ? 1 : 0) + (tests?.numPassedTests ?? 0))
const failed = sum(({ isGreen, tests }) => tests?.numFailedTests || (isGreen ? 0 : 1))
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} min in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
