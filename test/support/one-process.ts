/** The built program as one process of a folder that takes one command after another: starting it is most of what a command costs. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PATIENCE } from './patience.ts'
import { REPOSITORY } from './scenario.ts'

const MAIN = pathToFileURL(join(REPOSITORY, 'dist/main.js')).href

/** Does what `bin/plan.js` does, again and again; what is printed goes nowhere. */
const PROGRAM = `
  const program = import(${JSON.stringify(MAIN)})
  const { env } = process
  const nowhere = { write: () => true }
  process.on('message', async (argv) => {
    const { main } = await program
    process.send(await main({ argv, cwd: process.cwd(), env, stdout: nowhere, stderr: nowhere }))
  })
`

/** Commands in a folder, each of which gives its exit code. */
interface OneProcess {
  readonly run: (argv: readonly string[]) => Promise<number>
  /** To be called after the last of them. */
  readonly end: () => void
}

/** Starts it, with nothing of this process's environment. */
export function oneProcess(cwd: string, env: NodeJS.ProcessEnv): OneProcess {
  const child = spawn(process.execPath, [], { cwd, env, stdio: ['pipe', 'ignore', 'ignore', 'ipc'], timeout: PATIENCE })
  // Not by an option: the processes that the program starts would be given it too.
  child.stdin?.end(PROGRAM)
  const over = new Promise<number>((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? -1))
  })
  return {
    run: (argv) => {
      const answer = new Promise<number>((done) => child.once('message', done))
      child.send(argv)
      // A process that ends has not answered.
      return Promise.race([answer, over.then(() => -1)])
    },
    end: () => child.disconnect(),
  }
}
