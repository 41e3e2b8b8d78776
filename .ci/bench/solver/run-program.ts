/** Runs a program beside this one and measures it. */
import { spawnSync } from 'node:child_process'

/** What a program left. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** By the clock. */
  readonly seconds: number
  /** Of all its threads, user and system. */
  readonly cpuSeconds: number
}

/** The shell says what its children took when they are over: two lines, the second of the children. */
const METERED = '"$@"; status=$?; times >&2; exit $status'
const TIMES = /(?:\d+m[\d.]+s \d+m[\d.]+s\s*){2}$/

/** Seconds in what the shell says, like `0m4.61s 0m0.07s`. */
function secondsIn(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  )
}

/** Runs a program in a folder until it ends. */
export function runProgram(program: string, words: readonly string[], folder: string): Ran {
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', METERED, 'sh', program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: folder,
  })
  const seconds = (performance.now() - begin) / 1000
  const cpuSeconds = secondsIn(TIMES.exec(stderr)?.[0] ?? '')
  return { status, stdout, stderr: stderr.replace(TIMES, ''), seconds, cpuSeconds }
}

/** Whether a program answers on the path. */
export function isOnPath(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}
