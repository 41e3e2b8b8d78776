/** The thread in which cases run, so that one that does not end can be ended from outside. */
import { parentPort, workerData } from 'node:worker_threads'
import { mutationCase } from './case.ts'
import { type Judged, runCase } from './run-case.ts'
import { seedFiles } from './seed-files.ts'

/** What the thread is given. */
export interface MutationTask {
  readonly repository: string
  readonly folder: string
  /** The seeds from the first to before the end. */
  readonly first: number
  readonly end: number
}

/** What the thread says: which case begins, and what came of it. */
export type MutationNews =
  | { readonly begins: number; readonly command: string; readonly told: string }
  | ({ readonly ended: number; readonly milliseconds: number } & Judged)

const { repository, folder, first, end } = workerData as MutationTask
const files = seedFiles(repository)
let current = first
const fault = (what: unknown): string => `rejection: ${what instanceof Error ? what.stack : what}`
process.on('unhandledRejection', (reason) =>
  parentPort?.postMessage({ ended: current, milliseconds: 0, exit: -1, findings: 0, faults: [fault(reason)] }),
)
for (let seed = first; seed < end; seed += 1) {
  current = seed
  const made = mutationCase(seed, files)
  const told = `${made.command.argv.join(' ')} (${made.told.join('; ')})`
  parentPort?.postMessage({ begins: seed, command: made.command.name, told } satisfies MutationNews)
  const before = process.cpuUsage()
  const judged = await runCase(made, folder, seed % 20 === 0)
  const { user, system } = process.cpuUsage(before)
  const milliseconds = (user + system) / 1000
  parentPort?.postMessage({ ended: seed, milliseconds, ...judged } satisfies MutationNews)
}
