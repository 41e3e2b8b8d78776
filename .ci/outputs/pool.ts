/** Gives groups of commands to two processes at a time and gathers a table of names and hashes. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Group, namesOf } from './group.ts'
import type { Asked } from './host.ts'

/** Hashes of records by the name of the output, sorted by name. */
export type Table = Readonly<Record<string, string>>

/** How the groups are run. */
export interface Running {
  readonly program: string
  readonly store: string
  readonly isApart: boolean
  /** Told what each group took, in seconds of CPU. */
  readonly tell?: (name: string, seconds: number) => void
}

const PROCESSES = 2

interface Answer {
  readonly hashes: readonly string[]
  readonly seconds: number
}

function ask(host: ChildProcess, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`${asked.group.name}: the process ended with ${code}`))
    host.once('exit', ended)
    host.once('message', (answer: Answer | { readonly failure: string }) => {
      host.off('exit', ended)
      if ('failure' in answer) reject(new Error(answer.failure))
      else resolve(answer)
    })
    host.send(asked)
  })
}

/** Runs every group and gives the hash of each output. */
export async function runAll(groups: readonly Group[], running: Running): Promise<Table> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-outputs-')))
  // The folder of a group has the same length in every run, so that no line breaks elsewhere.
  const waiting = groups.map((group, at) => ({ group, folder: join(root, String(at).padStart(5, '0')) }))
  const table: Record<string, string> = {}
  const { program, store, isApart, tell } = running
  const work = async (): Promise<void> => {
    const host = fork(join(import.meta.dirname, 'host.js'), { serialization: 'advanced' })
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { hashes, seconds } = await ask(host, { ...next, program, store, isApart })
        tell?.(next.group.name, seconds)
        for (const [at, name] of namesOf(next.group).entries()) {
          if (table[name] !== undefined) throw new Error(`two outputs are named ${name}`)
          table[name] = hashes[at] ?? ''
        }
      }
    } finally {
      host.kill()
    }
  }
  try {
    await Promise.all(Array.from({ length: PROCESSES }, work))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)))
}
