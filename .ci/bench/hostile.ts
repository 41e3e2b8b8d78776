/**
 * Measures what files that ask for as much work as the limits allow cost a whole `plan import`: time and memory of each, and
 * how time grows from half its size to the whole (the exponent: 1 is a straight line).
 */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOSTILE, type HostileSource } from '../../test/support/hostile-sources.ts'
import type { Row } from './row.ts'

/** Seconds, gibibytes and the exponent that no such file may pass. */
const [MOST_SECONDS, MOST_GIBIBYTES, MOST_EXPONENT] = [20, 1, 1.3]

/** Below so many seconds more than the start of the program an exponent says nothing. */
const LEAST_SECONDS = 1

/** Makes a process say at its end how many seconds of CPU it took, and of how many gibibytes. */
const PROBE = `
const fs = require('node:fs')
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  fs.writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, gibibytes: maxRSS / 2 ** 20 }))
})
`

interface Cost {
  readonly seconds: number
  readonly gibibytes: number
}

/** What a command costs, be the file taken or refused; a crash is none. */
function costOf(probe: string, args: readonly string[]): Cost {
  const { output, status, stderr } = spawnSync(process.execPath, ['--require', probe, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (![0, 1, 2].includes(status ?? -1)) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`)
  return JSON.parse(output?.[3] ?? '') as Cost
}

interface Growth {
  readonly source: HostileSource
  readonly half: Cost
  readonly whole: Cost
  /** Undefined where there is too little to tell. */
  readonly exponent: number | undefined
}

function growthOf(folder: string, probe: string, program: string, start: number, source: HostileSource): Growth {
  const [half, whole] = [source.size / 2, source.size].map((size) => {
    const [file, plan] = [join(folder, source.file), join(folder, 'hostile-plan')]
    writeFileSync(file, source.bytes(Math.floor(size)))
    const cost = costOf(probe, [program, 'import', file, '--yes', '-o', plan])
    rmSync(plan, { recursive: true, force: true })
    return cost
  }) as [Cost, Cost]
  const [less, more] = [half.seconds - start, whole.seconds - start]
  return {
    source,
    half,
    whole,
    exponent: less < LEAST_SECONDS / 2 || more < LEAST_SECONDS ? undefined : Math.log2(more / less),
  }
}

const shown = ({ seconds, gibibytes }: Cost): string => `${seconds.toFixed(1)} s, ${(gibibytes * 1024).toFixed(0)} MB`

/** Each file at half its size and whole, once; the greatest memory and exponent of all. */
export function hostileRows(folder: string, program: string): Row[] {
  const probe = join(folder, 'hostile-probe.cjs')
  writeFileSync(probe, PROBE)
  const { seconds: start } = costOf(probe, [program, '--version'])
  const all = HOSTILE.map((source) => growthOf(folder, probe, program, start, source))
  const greatest = (what: string, figureOf: (one: Growth) => number, limit: number, unit: Row['unit']): Row => {
    const [worst] = all.toSorted((one, other) => figureOf(other) - figureOf(one))
    const value = worst === undefined ? Number.NaN : figureOf(worst)
    return { what, measured: worst?.source.file ?? '', peer: '', value, limit, unit }
  }
  return [
    ...all.map(
      ({ source: { file }, half, whole, exponent }): Row => ({
        what: `import hostile ${file}`,
        measured: shown(whole),
        peer: `half the size: ${shown(half)}${exponent === undefined ? '' : `, exponent ${exponent.toFixed(2)}`}`,
        value: whole.seconds,
        limit: MOST_SECONDS,
        unit: 's',
      }),
    ),
    greatest('greatest memory of these', ({ whole }) => whole.gibibytes, MOST_GIBIBYTES, 'GB'),
    greatest('greatest exponent of these', ({ exponent = 0 }) => exponent, MOST_EXPONENT, 'x'),
  ]
}
