/** Keeps the best value that any run has found for each synthetic instance, in a file beside this one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What is known of an instance. */
export interface BestKnown {
  readonly value: number
  readonly isOptimal: boolean
  /** Of the longest run that was kept: a value from a run as short as the measured one is no yardstick for it. */
  readonly seconds: number
  /** What native HiGHS has after 20 seconds by itself; undefined where it was not asked. */
  readonly native?: number
}

const FILE = 'test/bench/solver/best-known.json'

function all(): Record<string, BestKnown> {
  return existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, BestKnown>)
    : {}
}

function keep(key: string, known: BestKnown): void {
  const entries = Object.entries({ ...all(), [key]: known })
  const lines = entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, entry]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entry)}`)
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`)
}

/** What is known of an instance, undefined where nothing is. */
export function bestKnown(key: string): BestKnown | undefined {
  return all()[key]
}

/** How many times longer than the measured run a run must have been for its unproven value to be a yardstick. */
const LONGER = 3

/** The value that a run of so many seconds can be held against; undefined where no proof and no longer run is kept. */
export function yardstick(key: string, seconds: number): number | undefined {
  const known = bestKnown(key)
  if (known === undefined) return undefined
  return known.isOptimal || known.seconds >= LONGER * seconds ? known.value : undefined
}

/** Keeps a value that is better, newly proven or of a longer run; throws where it contradicts a proof. */
export function recordBest(key: string, found: Omit<BestKnown, 'native'>): void {
  const known = bestKnown(key) ?? found
  if (known.isOptimal && found.value > known.value + 1e-6)
    throw new Error(`${key}: ${found.value} passes the proven optimum ${known.value}`)
  if (found.isOptimal && found.value < known.value - 1e-6)
    throw new Error(`${key}: ${found.value} is called optimal, but ${known.value} is known`)
  keep(key, {
    ...known,
    value: Math.max(known.value, found.value),
    isOptimal: known.isOptimal || found.isOptimal,
    seconds: Math.max(known.seconds, found.seconds),
  })
}

/** Keeps what native HiGHS has after 20 seconds. */
export function recordNative(key: string, native: number): void {
  const known = bestKnown(key) ?? { value: native, isOptimal: false, seconds: 20 }
  keep(key, { ...known, native })
}
