/** Times parts of processes of Node against each other: alternating, so that a busy machine slows all of them alike. */
import { spawnSync } from 'node:child_process'

/** One command line for Node: its name in the answers and the arguments. */
interface Command {
  readonly name: string
  readonly args: readonly string[]
}

/** One run: the figure that the process wrote to its fourth stream. */
function runOnce({ name, args }: Command): number {
  const { output, status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const took = Number.parseFloat(output?.[3] ?? '')
  if (status !== 0 || Number.isNaN(took)) throw new Error(`${name}: exit ${status}\n${stderr}`)
  return took
}

/** The value in the middle; of an even number of values the upper one of the two. */
export function median(values: readonly number[]): number {
  const ascending = [...values].sort((left, right) => left - right)
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN
}

/**
 * The median of what each command says, by name.
 *
 * @param runs - how often each is measured, in turn; a run of each before them warms the disk.
 */
export function mediansOf(commands: readonly Command[], runs: number): ReadonlyMap<string, number> {
  for (const command of commands.slice(0, runs > 2 ? undefined : 0)) runOnce(command)
  const rounds = Array.from({ length: runs }, () => commands.map(runOnce))
  return new Map(commands.map(({ name }, at) => [name, median(rounds.map((round) => round[at] ?? Number.NaN))]))
}
