/** Runs many cases in a thread with a limit of memory, and ends a case that takes too long. */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { rolldown } from 'rolldown'
import { PATIENCE } from '../patience.ts'
import { REPOSITORY, temporaryFolder } from '../scenario.ts'
import type { MutationNews, MutationTask } from './worker.ts'

/** A case that did not come out as it must. */
interface Failure {
  readonly seed: number
  readonly told: string
  readonly fault: string
}

/** What came of all cases. */
export interface MutationResult {
  readonly failures: readonly Failure[]
  /** Cases by command. */
  readonly commands: ReadonlyMap<string, number>
  /** Cases by exit code. */
  readonly exits: ReadonlyMap<number, number>
  readonly findings: number
  /** The cases that took longest, with their milliseconds of the processors: for those who look for what grows too fast. */
  readonly slowest: readonly (readonly [milliseconds: number, seed: number, told: string])[]
}

/** Far above what the slowest case takes on a slow machine: what is still at work then does not end. */
const LIMIT = PATIENCE / 2

/** What is worth a look, in milliseconds of the processors. */
const SLOW = 5000

/** Far above what a plan of a few megabytes takes. */
const MEGABYTES = 1500

/** Makes one file of the thread's modules, for threads read no TypeScript; packages stay where they are. */
async function builtWorker(): Promise<URL> {
  const input = join(REPOSITORY, 'test/support/mutations/worker.ts')
  const file = join(REPOSITORY, `node_modules/.mutations/${process.pid}/worker.js`)
  mkdirSync(dirname(file), { recursive: true })
  const { rawText } = await import(pathToFileURL(join(REPOSITORY, '.ci/raw-text.js')).href)
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins: [rawText],
    logLevel: 'silent',
    // Not every Node reads the modules of pptxgenjs as such.
    external: (name) => /^[^./]/.test(name) && name !== 'pptxgenjs',
  })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  return pathToFileURL(file)
}

/** What is known of the cases so far. */
class Tally {
  readonly #tell: (line: string) => void
  readonly failures: Failure[] = []
  readonly commands = new Map<string, number>()
  readonly exits = new Map<number, number>()
  readonly times: (readonly [number, number, string])[] = []
  findings = 0
  current = { seed: -1, told: '', since: 0 }

  constructor(tell: (line: string) => void) {
    this.#tell = tell
  }

  fail(fault: string): void {
    const { seed, told } = this.current
    const failure = { seed, told, fault }
    this.failures.push(failure)
    this.#tell(`${seed}: ${told}\n${fault}`)
  }

  take(news: MutationNews): void {
    if ('begins' in news) {
      this.current = { seed: news.begins, told: news.told, since: performance.now() }
      this.commands.set(news.command, (this.commands.get(news.command) ?? 0) + 1)
      return
    }
    this.findings += news.findings
    this.exits.set(news.exit, (this.exits.get(news.exit) ?? 0) + 1)
    for (const fault of news.faults) this.fail(fault)
    const milliseconds = Math.round(news.milliseconds)
    this.times.push([milliseconds, news.ended, this.current.told])
    if (milliseconds > SLOW) this.#tell(`${news.ended}: ${milliseconds} ms: ${this.current.told}`)
    if (this.times.length % 500 === 0) this.#tell(`${this.times.length} cases`)
  }
}

/** Runs cases in one thread until they are done or the thread is no more; gives the seed to go on with. */
function runInThread(program: URL, task: MutationTask, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
    let isLost = false
    const lose = (fault: string): void => {
      isLost = true
      tally.fail(fault)
    }
    const watchdog = setInterval(() => {
      if (performance.now() - tally.current.since < LIMIT || isLost) return
      lose(`hang: still at work after ${LIMIT / 1000} s`)
      void worker.terminate()
    }, 1000)
    tally.current = { seed: task.first, told: '', since: performance.now() }
    worker.on('message', (news: MutationNews) => tally.take(news))
    worker.on('error', (error) => lose(`thread: ${error.stack ?? error.message}`))
    worker.on('exit', () => {
      clearInterval(watchdog)
      resolve(isLost ? tally.current.seed + 1 : task.end)
    })
  })
}

/**
 * Runs the cases of the seeds from a first one on.
 *
 * @param tell - takes a line at once of each failure, each slow case, and now and then of how far it is.
 */
export async function runMutations(
  first: number,
  count: number,
  tell: (line: string) => void = () => undefined,
): Promise<MutationResult> {
  const program = await builtWorker()
  const { path: folder, remove } = temporaryFolder()
  const tally = new Tally(tell)
  const end = first + count
  try {
    let seed = first
    while (seed < end) {
      seed = await runInThread(program, { repository: REPOSITORY, folder, first: seed, end }, tally)
    }
  } finally {
    remove()
    rmSync(dirname(fileURLToPath(program)), { recursive: true, force: true })
  }
  const slowest = tally.times.sort(([left], [right]) => right - left).slice(0, 20)
  const { failures, commands, exits, findings } = tally
  return { failures, commands, exits, findings, slowest }
}
