/** Whether the machine has all its cores for the measurements: otherwise figures are printed, but nothing is judged by them. */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** How much longer than its processor time a process may take on the clock. */
const MOST = 1.1

/** Spins for 300 ms of processor time on every core at once, and prints the largest ratio of clock to processor time. */
const SPIN = `
const { Worker } = require('node:worker_threads')
const spin = "const { parentPort } = require('node:worker_threads');" +
  "let n = 0; const begin = performance.now(); for (let i = 0; i < 3e8; i += 1) n += i % 7;" +
  "parentPort.postMessage(performance.now() - begin + n * 0)"
const begin = process.cpuUsage()
Promise.all(Array.from({ length: Number(process.argv[1]) }, () => new Promise((done) => new Worker(spin, { eval: true }).on('message', done))))
  .then((clocks) => {
    const { user, system } = process.cpuUsage(begin)
    console.log(clocks.reduce((sum, one) => sum + one, 0) / ((user + system) / 1000))
  })
`

/** Whether nothing else runs that would be measured along. */
export function isQuiet(): boolean {
  const { stdout } = spawnSync(process.execPath, ['-e', SPIN, String(availableParallelism())], { encoding: 'utf8' })
  return Number.parseFloat(stdout) <= MOST
}
