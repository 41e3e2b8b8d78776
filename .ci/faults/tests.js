/** Runs tests in a copy of the work tree until the first fails, and tells which that is. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { environment } from './copy.js'

/**
 * A kind of tests: its projects, without those that need a browser or an office program, and how many minutes a run may
 * take: a fault may make a loop endless.
 */
const KINDS = { fast: { projects: ['fast'], minutes: 30 }, slow: { projects: ['slow', 'slow-isolated'], minutes: 180 } }

/** How much of what a run says is kept for the case that it breaks off. */
const KEPT = 2000

/** The run under way: of a program that is stopped it has to go too, with all that it started. */
let running

/** Ends the run under way at once. */
export function stopRun() {
  if (running?.pid === undefined) return
  try {
    process.kill(-running.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Runs a program of Node to its end, and gives its exit code with the last that it said. */
function run(words, { folder, temporary }, minutes) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment({ TMPDIR: temporary }),
    })
    running = child
    let said = ''
    const keep = (chunk) => {
      said = (said + chunk).slice(-KEPT)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      stopRun()
    }, minutes * 60_000)
    child.on('error', (error) => keep(error.message))
    child.on('close', (code) => {
      clearTimeout(clock)
      running = undefined
      resolve({ code, said: said.trim(), isLate })
    })
  })
}

/** The first test that failed, with its file; where none did, the first file that fails as a whole: one that does not load. */
function firstFailure(folder, { testResults }) {
  const inOrder = testResults.toSorted((left, right) => left.startTime - right.startTime)
  const tests = inOrder.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ ancestorTitles, title }) => ({ file, name: [...ancestorTitles, title].join(' > ') })),
  )
  const files = inOrder
    .filter(({ status, message }) => status === 'failed' && message !== '')
    .map(({ name: file }) => ({ file, name: 'the file as a whole' }))
  const [first] = [...tests, ...files]
  return first === undefined ? undefined : { ...first, file: relative(folder, first.file) }
}

/** How a run ended that tells of no test, in a line or more. */
function endText({ code, said, isLate }, minutes) {
  if (isLate) return `did not end within ${minutes} minutes`
  const lines = said.split('\n').filter((line) => !line.startsWith('JSON report written'))
  return [`ended with ${code === null ? 'a signal' : `code ${code}`}`, ...lines].join('\n').trim()
}

/** How many tests were run. */
function countOf({ numPassedTests, numFailedTests }) {
  return numPassedTests + numFailedTests
}

/** The files of tests but some, by what their paths hold; an option that leaves files out reaches no project. */
function filesWithout(folder, paths, without) {
  return readdirSync(join(folder, 'test'), { recursive: true })
    .map((name) => `test/${name}`)
    .filter((file) => file.endsWith('.test.ts') && !without.includes(file))
    .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path)))
}

/**
 * Runs the tests of a kind until one fails.
 *
 * @param copy Where: see `copyOf`.
 * @param kind `fast` or `slow`.
 * @param paths Parts of paths of the files to run; all where none is named.
 * @param without Files that are left out.
 * @returns `green` with how many tests passed, `red` with the first that failed, or `broken` with what was said: the run
 *   ended badly for another reason than a test, and tells nothing.
 */
export async function runTests(copy, kind, paths = [], without = []) {
  const { projects, minutes } = KINDS[kind]
  const report = join(copy.temporary, 'report.json')
  rmSync(report, { force: true })
  const chosen = without.length === 0 ? paths : filesWithout(copy.folder, paths, without)
  if (without.length > 0 && chosen.length === 0) return { outcome: 'green', count: 0 }
  // Reporters of the command line take the place of those of the configuration, which may turn a run red by its times.
  const ended = await run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--bail=1',
      '--passWithNoTests',
      '--reporter=json',
      `--outputFile=${report}`,
      ...projects.map((project) => `--project=${project}`),
      ...chosen,
    ],
    copy,
    minutes,
  )
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  const failure = told === undefined ? undefined : firstFailure(copy.folder, told)
  if (ended.code === 0 && failure === undefined)
    return { outcome: 'green', count: told === undefined ? 0 : countOf(told) }
  if (failure !== undefined) return { outcome: 'red', failure }
  return { outcome: 'broken', said: endText(ended, minutes) }
}
