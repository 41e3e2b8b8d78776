/** The thread that runs clingo: answers one question after another. It is built as a file of its own, `dist/clingo.js`. */
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import loadClingo from 'clingo-wasm/src/clingo.js'
import type { ClingoMessage, ClingoRequest } from './clingo.ts'

/** What is used of the package, whose own types speak of a browser. */
interface Clingo {
  ccall: (name: 'run', returns: 'number', takes: string[], values: string[]) => number
}
interface ClingoSetup {
  print: (line: string) => void
  printErr: (line: string) => void
  instantiateWasm: (imports: object, done: (instance: object) => void) => object
}
const load = loadClingo as unknown as (setup: ClingoSetup) => Promise<Clingo>

/** Exit codes of clasp that are faults: out of memory, an internal error, a program or an option that it can't read. */
const FAULTS = [33, 65, 128]

/** What is used of WebAssembly, which is no part of the language's own types. */
declare const WebAssembly: {
  compile: (code: Uint8Array) => Promise<object>
  instantiate: (module: object, imports: object) => Promise<object>
}

/** Compiled once: an instance of it is made in no time. */
const compiled = WebAssembly.compile(readFileSync(new URL('clingo.wasm', import.meta.url)))

function say(message: ClingoMessage): void {
  parentPort?.postMessage(message)
}

/** Runs a program on a new instance. */
async function run({ program, options }: ClingoRequest): Promise<void> {
  const code = await compiled
  const faults: string[] = []
  const clingo = await load({
    print: (line) => say({ kind: 'line', line }),
    printErr: (line) => faults.push(line),
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(code, imports).then(done)
      return {}
    },
  })
  const status = clingo.ccall('run', 'number', ['string', 'string'], [program, options])
  // Its exit code is that of the engine, not of this program.
  process.exitCode = undefined
  if (!FAULTS.includes(status)) return say({ kind: 'end', status })
  const text = faults.find((line) => line.includes('ERROR')) ?? `status ${status}`
  say({ kind: 'failure', message: text.slice(0, 200) })
}

parentPort?.on('message', (request: ClingoRequest) => {
  run(request).catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error)
    say({ kind: 'failure', message: text.split('\n')[0]?.slice(0, 200) ?? '' })
  })
})
