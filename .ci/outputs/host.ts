/**
 * A process that runs groups of commands one after the other: each command is the program's own door, imported anew, with
 * arguments, folder, environment and streams of its own. A process for each command would take five times as long.
 */
import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { git, makeRepository } from '../../test/support/git-repository.ts'
import type { Group, Step } from './group.ts'
import { type Outcome, recordOf, sha256 } from './record.ts'

/** What a host is asked: to run a group in a folder that it makes and takes away. */
export interface Asked {
  readonly group: Group
  /** The program's door, `bin/plan.js`. */
  readonly program: string
  readonly folder: string
  /** Where each record is kept under its hash. */
  readonly store: string
  /** Whether each command is a process of its own. */
  readonly isApart: boolean
}

type Files = Readonly<Record<string, Uint8Array>>

/** A stream that keeps what is written. */
class Sink extends EventEmitter {
  readonly columns = 80
  readonly isTTY: boolean
  private readonly chunks: Uint8Array[] = []

  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }

  write(chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean {
    this.chunks.push(Buffer.from(chunk as string))
    const done = rest.at(-1)
    if (typeof done === 'function') queueMicrotask(() => done())
    return true
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.chunks)
  }
}

function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !relative(folder, path).startsWith('.git/'))
      .map((path) => [
        relative(folder, path),
        lstatSync(path).isFile() ? readFileSync(path) : Buffer.from('(no file)'),
      ]),
  )
}

function lay(folder: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

function prepare(folder: string, { files, links = {}, commits }: Group): void {
  mkdirSync(folder, { recursive: true })
  if (commits !== undefined) {
    makeRepository(folder, commits)
    git(folder, ['reset', '--quiet', '--hard'])
  }
  lay(folder, files)
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path))
}

/** What is new, changed or gone in a folder. */
function changed(before: Files, after: Files): Record<string, Uint8Array | null> {
  const gone = Object.keys(before).filter((path) => !Object.hasOwn(after, path))
  const news = Object.entries(after).filter(
    ([path, bytes]) => before[path] === undefined || !Buffer.from(bytes).equals(before[path]),
  )
  return { ...Object.fromEntries(news), ...Object.fromEntries(gone.map((path) => [path, null])) }
}

const environment = (env: Step['env']): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', ...env })

let runs = 0

/** Runs the program in this process, which looks to it like one of its own. */
async function runHere(program: string, cwd: string, step: Step): Promise<Omit<Outcome, 'files'>> {
  const stdout = new Sink(step.isTerminal === true)
  const stderr = new Sink(step.isTerminal === true)
  const { argv, env } = process
  const home = process.cwd()
  for (const [name, value] of Object.entries({ stdout, stderr, env: environment(step.env) }))
    Object.defineProperty(process, name, { value, configurable: true, writable: true })
  process.argv = [process.execPath, program, ...step.argv]
  process.chdir(cwd)
  runs += 1
  try {
    await import(`${pathToFileURL(program).href}?run=${runs}`)
    return { exit: Number(process.exitCode ?? 0), stdout: stdout.bytes, stderr: stderr.bytes }
  } finally {
    process.exitCode = 0
    process.argv = argv
    Object.defineProperty(process, 'env', { value: env, configurable: true, writable: true })
    process.chdir(home)
  }
}

function runApart(program: string, cwd: string, step: Step): Omit<Outcome, 'files'> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...step.argv], {
    cwd,
    env: environment(step.env),
    maxBuffer: 2 ** 28,
  })
  return { exit: status ?? -1, stdout, stderr }
}

/** Runs the commands of a group and gives the hash of each record, in their order. */
async function run({ group, program, folder, store, isApart }: Asked): Promise<string[]> {
  prepare(folder, group)
  const hashes: string[] = []
  let before = filesBelow(folder)
  for (const step of group.steps) {
    const apart = isApart && step.isTerminal !== true
    const said = await (apart ? runApart : runHere)(program, folder, step)
    const after = filesBelow(folder)
    const files = changed(before, after)
    const record = recordOf({ ...said, files }, folder)
    const hash = sha256(record)
    if (!existsSync(join(store, hash))) writeFileSync(join(store, hash), record)
    hashes.push(hash)
    if (group.isStory === true) before = after
    else if (Object.keys(files).length > 0) {
      rmSync(folder, { recursive: true })
      prepare(folder, group)
    }
  }
  rmSync(folder, { recursive: true })
  return hashes
}

process.on('message', async (asked: Asked) => {
  try {
    const begin = process.cpuUsage()
    const hashes = await run(asked)
    const { user, system } = process.cpuUsage(begin)
    process.send?.({ hashes, seconds: (user + system) / 1e6 })
  } catch (error) {
    process.send?.({ failure: `${asked.group.name}: ${error instanceof Error ? error.stack : error}` })
  }
})
