/** Runs the program in process with streams, folder and environment of its own, or as a process of the built program. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { main } from '../../src/commands/main.ts'
import type { PlanMemory } from '../../src/commands/plan-memory.ts'
import { REPOSITORY } from './scenario.ts'

/** What a run left behind. */
export interface Run {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output as bytes. */
  readonly bytes: Uint8Array
}

/** How a run differs from a plain one in English without terminal. */
export interface RunChoice {
  readonly env?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
  readonly columns?: number
  /** What a program that stays open remembers: of many runs on one plan only the first reads it and runs the rules. */
  readonly memory?: PlanMemory
}

/** The command that runs the built program. */
export const BUILT = [process.execPath, join(REPOSITORY, 'bin/plan.js')] as const

/** What a process of the built program has of this one's environment. */
export const BUILT_ENV = { PATH: process.env['PATH'] ?? '' }

/** Runs the command line in this process. */
export async function runPlan(
  cwd: string,
  argv: readonly string[],
  { env = {}, isTerminal = false, columns = 120, memory }: RunChoice = {},
): Promise<Run> {
  const chunks: Uint8Array[] = []
  const told: string[] = []
  const bytesOf = (chunk: string | Uint8Array): Uint8Array =>
    typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
  const exit = await main({
    argv,
    cwd,
    env,
    memory,
    stdout: { write: (chunk) => chunks.push(bytesOf(chunk)), isTTY: isTerminal, columns },
    stderr: { write: (chunk) => told.push(new TextDecoder().decode(bytesOf(chunk))), isTTY: isTerminal, columns },
  })
  const bytes = Buffer.concat(chunks)
  return { exit, stdout: bytes.toString('utf8'), stderr: told.join(''), bytes }
}

/** Runs the built program as a process, without anything of this process's environment but the path. */
export function runBuilt(cwd: string, argv: readonly string[], { env = {} }: RunChoice = {}): Run {
  const [node, program] = BUILT
  const { status, stdout, stderr } = spawnSync(node, [program, ...argv], { cwd, env: { ...BUILT_ENV, ...env } })
  return { exit: status ?? -1, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), bytes: stdout }
}
