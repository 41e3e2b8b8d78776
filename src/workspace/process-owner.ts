/** Names the process that writes a journal, so that a later one can tell whether it still runs. */
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, uptime } from 'node:os'

export interface ProcessOwner {
  /** The machine, and the namespace in which its processes are counted: a container has its own. */
  readonly host: string
  readonly pid: number
  /** When the machine and the process were started: tells a process from a later one of the same number. */
  readonly started: string
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** The state and the start of a process, fields 3 and 22 of proc(5)'s `stat`, behind the name, which may hold spaces. */
function statOf(pid: number): { readonly state: string; readonly start: string } {
  const stat = textAt(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', start: fields[19] ?? '' }
}

/** The start of the machine: its id where the system gives one, else the time to ten minutes, since clocks are set. */
function boot(): string {
  const id = textAt('/proc/sys/kernel/random/boot_id')
  return id === '' ? String(Math.round((Date.now() / 1000 - uptime()) / 600)) : id
}

function startedOf(pid: number): string {
  return `${boot()} ${statOf(pid).start}`
}

function hostName(): string {
  return `${hostname()} ${namespace()}`
}

export function processOwner(pid: number): ProcessOwner {
  return { host: hostName(), pid, started: startedOf(pid) }
}

/** Whether the system knows the process, and not only for its parent to ask how it ended. */
function isRunning(pid: number): boolean {
  if (['Z', 'X'].includes(statOf(pid).state)) return false
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
  if (owner.host !== hostName()) return 'unknown'
  if (owner.pid === process.pid) return 'ended'
  return isRunning(owner.pid) && startedOf(owner.pid) === owner.started ? 'runs' : 'ended'
}
