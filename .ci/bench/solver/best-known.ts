/** Keeps what is known of the value of each drawn portfolio, in a file beside this one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Where a value comes from, the weakest first: a document, a long recording, a proof of this program. */
const SOURCES = ['given', 'search', 'proof'] as const

/** What is known of a portfolio. No run as short as a measured one is kept: each value is a yardstick. */
export interface BestKnown {
  readonly value: number
  readonly isOptimal: boolean
  readonly by: (typeof SOURCES)[number]
}

type Entries = Readonly<Record<string, BestKnown>>

/** The kept values. */
export const BEST_KNOWN_FILE = '.ci/bench/solver/best-known.json'

/** What a file keeps; nothing where there is none. */
export function entriesOf(file: string): Entries {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entries) : {}
}

/** What is known of a portfolio, undefined where nothing is. */
export function bestKnown(key: string): BestKnown | undefined {
  return entriesOf(BEST_KNOWN_FILE)[key]
}

function write(file: string, entries: Entries): void {
  const lines = Object.entries(entries)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, entry]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entry)}`)
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}

/** What is known after one more finding; throws where the two contradict each other. */
export function together(key: string, known: BestKnown, found: BestKnown): BestKnown {
  const [high, low] = known.value >= found.value ? [known, found] : [found, known]
  if (low.isOptimal && high.value > low.value + 1e-6)
    throw new Error(`${key}: ${high.value} passes the proven optimum ${low.value}`)
  if (known.isOptimal !== found.isOptimal) return known.isOptimal ? known : found
  if (known.value !== found.value) return high
  return SOURCES.indexOf(found.by) > SOURCES.indexOf(known.by) ? found : known
}

/** Keeps a finding in a file. */
export function keep(file: string, key: string, found: BestKnown): void {
  const entries = entriesOf(file)
  write(file, { ...entries, [key]: together(key, entries[key] ?? found, found) })
}

/** Keeps all that another file has; gives how many entries that is. */
export function merge(file: string, other: string): number {
  const found = Object.entries(entriesOf(other))
  for (const [key, entry] of found) keep(file, key, entry)
  return found.length
}
