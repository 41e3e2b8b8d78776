/** Names the process that writes a journal, so that a later one can tell whether it still runs. */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process of a machine. */
export interface ProcessOwner {
  readonly host: string
  readonly pid: number
  /** When it was started, as the system counts; empty where the system does not say. Tells a process from a later one of the same number. */
  readonly started: string
}

/** Field 22 of proc(5)'s `stat`, behind the command's name, which may hold spaces and brackets. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** The process that this is. */
export function thisProcess(): ProcessOwner {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/**
 * Whether a process may still be at work.
 *
 * @returns `unknown` for one of another machine; `ended` for this process itself, which has no write under way when it
 * asks.
 */
export function stateOf(owner: ProcessOwner): 'runs' | 'ended' | 'unknown' {
  if (owner.host !== hostname()) return 'unknown'
  if (owner.pid === process.pid) return 'ended'
  return isRunning(owner.pid) && startOf(owner.pid) === owner.started ? 'runs' : 'ended'
}
