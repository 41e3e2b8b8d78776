/** Runs a command of the built program again and again, killed at each of its system calls that change the disk, by strace(1). */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT } from '../../src/commands/exit-codes.ts'
import { BUILT } from './run-plan.ts'

/** The calls that change a disk, or make a change durable. */
const CALLS = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'renameat2',
  'link',
  'unlink',
  'unlinkat',
  'mkdir',
  'rmdir',
  'fchmod',
  'chmod',
  'fchown',
  'ftruncate',
  'copy_file_range',
]

/** Calls that change nothing: a file opened to be read, a wake-up of Node's own threads. */
const IDLE = /O_RDONLY|write\(\d+, "(?:\*|\\1\\0.*)"/

/** Whether strace is installed. */
export const HAS_STRACE = spawnSync('strace', ['--version']).status === 0

/** A system call of a run: its name, and the how many-th of that name in its thread. */
export interface Call {
  readonly name: string
  readonly count: number
}

function strace(cwd: string, words: readonly string[], argv: readonly string[]) {
  const log = join(cwd, '..', `${cwd.split('/').at(-1)}.strace`)
  // Plans of a repository are read by processes of their own.
  const follow = argv.includes('--all') ? ['-f'] : []
  const quiet = [...follow, '-qq', '-o', log, '-e', `trace=${CALLS.join(',')}`]
  const result = spawnSync('strace', [...quiet, ...words, ...BUILT, ...argv], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
  })
  return { ...result, log: readFileSync(log, 'utf8') }
}

/** The thread that a line is about; empty where there is but one. */
function threadOf(line: string | undefined): string | undefined {
  return line === undefined ? undefined : /^\d* */.exec(line)?.[0]
}

/** The calls of a whole run from the first that makes a journal or a folder for it to the last. */
export function callsOf(cwd: string, argv: readonly string[]): Call[] {
  const { log, stderr } = strace(cwd, [], argv)
  const lines = log.split('\n')
  const writer = threadOf(lines.find((line) => line.includes('/.plan-journal-')))
  if (writer === undefined) throw new Error(`nothing was written: ${stderr}`)
  const counts = new Map<string, number>()
  const all = lines.flatMap((line) => {
    const [, name] = /^(?:\d+ +)?(\w+)\(/.exec(line) ?? []
    if (name === undefined || threadOf(line) !== writer) return []
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return { line, call: { name, count } }
  })
  const first = all.findIndex(({ line }) => /mkdir\(|O_CREAT/.test(line))
  const last = all.findLastIndex(({ line }) => line.includes('/.plan-journal-'))
  return all
    .slice(first, last + 1)
    .filter(({ line }) => !IDLE.test(line))
    .map(({ call }) => call)
}

/** Runs the command and kills it as it begins a call; whether it came so far. */
export function killAt(cwd: string, argv: readonly string[], { name, count }: Call): boolean {
  const inject = ['-e', `inject=${name}:signal=KILL:when=${count}`]
  const { signal, status } = strace(cwd, inject, argv)
  // A command that gives its work to other processes ends by itself, with a fault, when one of them dies.
  return signal === 'SIGKILL' || status === EXIT.fault
}
