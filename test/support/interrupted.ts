/** Runs the built program and ends its process at a call of the file system, as a power cut or `kill -9` would. */
import { spawnSync } from 'node:child_process'
import { BUILT } from './run-plan.ts'

/** The first call of a name in `node:fs` for such a path. */
export interface Moment {
  readonly call: 'renameSync' | 'openSync' | 'mkdirSync' | 'rmSync' | 'rmdirSync'
  readonly path: RegExp
  /** Which of these calls; the first where nothing is said. */
  readonly count?: number
}

/** Runs a command up to a call, which is not made; the process gets the signal there, and goes on where it holds it. */
export function interrupted(
  cwd: string,
  argv: readonly string[],
  { call, path, count = 1 }: Moment,
  signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
): { readonly signal: NodeJS.Signals | null; readonly stdout: string } {
  const preload = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const real = fs.${call}
    let count = ${count}
    fs.${call} = (path, ...rest) => {
      if (${path}.test(path) && --count === 0) process.kill(process.pid, ${JSON.stringify(signal)})
      return real(path, ...rest)
    }
    syncBuiltinESMExports()`
  const words = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const [node, ...program] = BUILT
  const result = spawnSync(node, [...words, ...program, ...argv], { cwd, encoding: 'utf8' })
  return { signal: result.signal, stdout: result.stdout }
}
