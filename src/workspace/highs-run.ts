/** Runs the installed program `highs` in a folder of its own, which is taken away again. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programOnPath } from './program-on-path.ts'

export const HIGHS = 'highs'

/** What the program is given: a model as MPS, its options, a solution to begin with, and what stops it. */
interface HighsInput {
  readonly model: string
  readonly options: string
  readonly start: string | undefined
  readonly signal: AbortSignal | undefined
}

/** Whether the program is in a folder of the environment's path that is named in full. */
export function isHighsInstalled(env: NodeJS.ProcessEnv): boolean {
  return programOnPath(HIGHS, env) !== undefined
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Milliseconds that the program has to write what it found after it was asked to end. */
const GRACE = 300

/** What the program printed, once it has ended for whatever reason; a signal asks it to end, and makes it soon after. */
function logOf(folder: string, words: readonly string[], signal: AbortSignal | undefined) {
  const program = programOnPath(HIGHS, process.env)
  if (program === undefined) throw new Error(`no program ${HIGHS} on the path`)
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts: string[] = []
    let killing: NodeJS.Timeout | undefined
    const stop = (): void => {
      child.kill('SIGINT')
      killing = setTimeout(() => child.kill('SIGKILL'), GRACE)
    }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => parts.push(part.toString('utf8')))
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(killing)
      signal?.removeEventListener('abort', stop)
      resolve(parts.join(''))
    })
    signal?.addEventListener('abort', stop)
    if (signal?.aborted === true) stop()
  })
}

/** Runs the program on a model; gives what it printed and the solution that it wrote, empty for none. */
export async function runHighs({
  model,
  options,
  start,
  signal,
}: HighsInput): Promise<{ log: string; solution: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-highs-'))
  try {
    writeFileSync(join(folder, 'model.mps'), model)
    writeFileSync(join(folder, 'options'), options)
    if (start !== undefined) writeFileSync(join(folder, 'start'), start)
    const words = [
      '--options_file',
      'options',
      '--solution_file',
      'solution',
      ...(start === undefined ? [] : ['--read_solution_file', 'start']),
      'model.mps',
    ]
    const log = await logOf(folder, words, signal)
    return { log, solution: textOf(join(folder, 'solution')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
