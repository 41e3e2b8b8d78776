/**
 * What whole commands cost: processor time of every thread and of every process that they start, the clock, and the largest
 * resident set. Told by the shell's `time` and, for Node, by a file that each process loads first and that speaks at its end.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './processes.ts'

/** A command line: its name in the answers, the program and its arguments. */
export interface Invocation {
  readonly name: string
  readonly words: readonly string[]
  readonly cwd?: string
  /** Exit codes that mean that the work was done; 0 alone unless told. */
  readonly codes?: readonly number[]
  /** Megabytes of the old space of each Node, where it must not be what Node takes by itself. */
  readonly heap?: number
}

/** Seconds of all threads and processes, seconds on the clock, and megabytes of the largest process; NaN where none is Node. */
export interface Cost {
  readonly seconds: number
  readonly clock: number
  readonly megabytes: number
}

/** Makes every Node of a run leave its largest resident set, in kilobytes, in a file of its own. */
const PROBE = `process.on('exit', () => {
  const { maxRSS } = process.resourceUsage()
  require('node:fs').writeFileSync(require('node:path').join(process.env.BENCH_MEMORY, String(process.pid)), String(maxRSS))
})
`

const TIMED = 'TIMEFORMAT="%U %S %R"; time "$@" 2>&3'

/** Runs a command once; one that ends with another code is an error that tells what it said. */
export function costOf({ name, words, cwd, codes = [0], heap }: Invocation): Cost {
  const memory = mkdtempSync(join(tmpdir(), 'plan-cost-'))
  const probe = join(memory, 'probe.cjs')
  writeFileSync(probe, PROBE)
  const options = [`--require ${probe}`, ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`])]
  try {
    const { status, stderr, output } = spawnSync('bash', ['-c', TIMED, 'bench', ...words], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', BENCH_MEMORY: memory, NODE_OPTIONS: options.join(' ') },
      maxBuffer: 2 ** 28,
      ...(cwd === undefined ? {} : { cwd }),
    })
    if (!codes.includes(status ?? -1)) throw new Error(`${name}: exit ${status}\n${output?.[3]?.slice(-2000)}`)
    const [user = Number.NaN, system = Number.NaN, clock = Number.NaN] = stderr.trim().split(' ').map(Number)
    const peaks = readdirSync(memory)
      .filter((file) => file !== 'probe.cjs')
      .map((file) => Number(readFileSync(join(memory, file), 'utf8')) / 1024)
    return { seconds: user + system, clock, megabytes: peaks.length === 0 ? Number.NaN : Math.max(...peaks) }
  } finally {
    rmSync(memory, { recursive: true, force: true })
  }
}

/**
 * The median of each figure of each command, by name; in turn, so that a busy machine slows all of them alike.
 *
 * @param runs - how often each is run; where more than twice, a run of each before them warms the disk.
 */
export function medianCosts(commands: readonly Invocation[], runs: number): (name: string) => Cost {
  if (runs > 2) for (const command of commands) costOf(command)
  const rounds = Array.from({ length: runs }, () => new Map(commands.map((one) => [one.name, costOf(one)])))
  return (name) => {
    const costs = rounds.flatMap((round) => round.get(name) ?? [])
    const of = (figure: keyof Cost) => median(costs.map((cost) => cost[figure]))
    return { seconds: of('seconds'), clock: of('clock'), megabytes: of('megabytes') }
  }
}

/** `1.24 s, 122 MB`; without memory where no process told it. */
export function shownCost({ seconds, megabytes }: Cost): string {
  return `${seconds.toFixed(2)} s${Number.isNaN(megabytes) ? '' : `, ${megabytes.toFixed(0)} MB`}`
}

/** How a cost grows with a size: 1 is a straight line. */
export function exponent(less: number, more: number, factor: number): number {
  return Math.log(more / less) / Math.log(factor)
}
