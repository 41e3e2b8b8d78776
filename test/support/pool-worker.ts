/** A worker process for the tests of the pool: does as its task says, and leaves files where it has been. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveTasks } from '../../src/workspace/worker-process.ts'

/** What the worker is to do with a task. */
export interface PoolTask {
  readonly folder: string
  readonly name: string
  /** Dies always, or only where this process has worked before; throws; or never comes to an end. */
  readonly does?: 'die' | 'die-when-used' | 'throw' | 'hang' | undefined
  /** A file that is waited for before the task is prepared. */
  readonly after?: string | undefined
  /** A file that is waited for in the middle of the commit. */
  readonly commitsAfter?: string | undefined
}

let worked = 0

async function waitFor(folder: string, name: string): Promise<void> {
  while (!existsSync(join(folder, name))) await new Promise((resolve) => setTimeout(resolve, 5))
}

serveTasks<PoolTask>(async ({ folder, name, does, after, commitsAfter }) => {
  const leave = (what: string): void => writeFileSync(join(folder, `${name}.${what}`), '')
  worked += 1
  leave('begun')
  if (does === 'die' || (does === 'die-when-used' && worked > 1)) process.kill(process.pid, 'SIGKILL')
  if (does === 'throw') throw new Error(`no way to ${name}`)
  if (does === 'hang') for (;;);
  if (after !== undefined) await waitFor(folder, after)
  return async () => {
    leave('committing')
    if (commitsAfter !== undefined) await waitFor(folder, commitsAfter)
    leave('done')
    return { name, worked }
  }
})
