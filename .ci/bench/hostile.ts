/**
 * Measures what files that ask for as much work as the limits allow cost a whole `plan import`: time and memory of each, and
 * how time grows from half its size to the whole (the exponent: 1 is a straight line).
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOSTILE, type HostileSource } from '../../test/support/hostile-sources.ts'
import { type Cost, costOf, exponent, shownCost } from './costs.ts'
import type { Row } from './row.ts'

/** Seconds, gibibytes and the exponent that no such file may pass. */
const [MOST_SECONDS, MOST_GIBIBYTES, MOST_EXPONENT] = [20, 1, 1.3]

/** Below so many seconds more than the start of the program an exponent says nothing. */
const LEAST_SECONDS = 1

interface Growth {
  readonly source: HostileSource
  readonly half: Cost
  readonly whole: Cost
  /** Undefined where there is too little to tell. */
  readonly exponent: number | undefined
}

function growthOf(folder: string, program: string, start: number, source: HostileSource): Growth {
  const [half, whole] = [source.size / 2, source.size].map((size) => {
    const [file, plan] = [join(folder, source.file), join(folder, 'hostile-plan')]
    writeFileSync(file, source.bytes(Math.floor(size)))
    const words = [process.execPath, program, 'import', file, '--yes', '-o', plan]
    const cost = costOf({ name: source.file, words, codes: [0, 1, 2] })
    rmSync(plan, { recursive: true, force: true })
    return cost
  }) as [Cost, Cost]
  const [less, more] = [half.seconds - start, whole.seconds - start]
  return {
    source,
    half,
    whole,
    exponent: less < LEAST_SECONDS / 2 || more < LEAST_SECONDS ? undefined : exponent(less, more, 2),
  }
}

/** Each file at half its size and whole, once; the greatest memory and exponent of all. */
export function hostileRows(folder: string, program: string): Row[] {
  const { seconds: start } = costOf({ name: 'start', words: [process.execPath, program, '--version'] })
  const all = HOSTILE.map((source) => growthOf(folder, program, start, source))
  const greatest = (what: string, figureOf: (one: Growth) => number, limit: number, unit: Row['unit']): Row => {
    const [worst] = all.toSorted((one, other) => figureOf(other) - figureOf(one))
    const value = worst === undefined ? Number.NaN : figureOf(worst)
    return { what, measured: worst?.source.file ?? '', peer: '', value, limit, unit }
  }
  return [
    ...all.map(
      ({ source: { file }, half, whole, exponent }): Row => ({
        what: `import hostile ${file}`,
        measured: shownCost(whole),
        peer: `half the size: ${shownCost(half)}${exponent === undefined ? '' : `, exponent ${exponent.toFixed(2)}`}`,
        value: whole.seconds,
        limit: MOST_SECONDS,
        unit: 's',
      }),
    ),
    greatest('greatest memory of these', ({ whole }) => whole.megabytes / 1024, MOST_GIBIBYTES, 'GB'),
    greatest('greatest exponent of these', ({ exponent = 0 }) => exponent, MOST_EXPONENT, 'x'),
  ]
}
