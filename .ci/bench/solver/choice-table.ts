/** Makes a table of drawn portfolios: which they are, how long each is solved, and what is asked of the answers. */
import { entriesOf } from './best-known.ts'
import type { Instance } from './instances.ts'
import { recordBest } from './record-best.ts'
import { type Solved, solveChoice } from './solve-choice.ts'
import type { Line, Setting, Table } from './table.ts'

/** What a table holds. */
export interface ChoiceSpec {
  readonly name: string
  readonly instances: readonly Instance[]
  /** For each instance. */
  readonly seconds: number
  /** A quick run takes so many (or none) of the first instances, with so many seconds each. */
  readonly quick: { readonly instances: number; readonly seconds: number }
  readonly thoroughSeconds?: number
  readonly lines: (solved: readonly Solved[], setting: Setting) => readonly Line[]
}

/** The seconds that an instance of a table has. */
export function secondsFor(
  spec: Pick<ChoiceSpec, 'seconds' | 'quick' | 'thoroughSeconds'>,
  { isQuick, isThorough, seconds }: Setting,
): number {
  if (seconds !== undefined) return seconds
  if (isQuick) return spec.quick.seconds
  return isThorough ? (spec.thoroughSeconds ?? spec.seconds) : spec.seconds
}

/** The table of a spec. */
export function choiceTable(spec: ChoiceSpec): Table {
  return {
    name: spec.name,
    run: async (setting) => {
      const count = setting.isQuick ? spec.quick.instances : undefined
      if (count === 0) return { skipped: 'it takes longer than a quick run' }
      const solved: Solved[] = []
      for (const { key, problem } of spec.instances.slice(0, count))
        solved.push(await solveChoice(key, problem(), secondsFor(spec, setting), setting))
      return spec.lines(solved, setting)
    },
    record: async (setting, file, isAnew) => {
      for (const instance of spec.instances)
        if (isAnew || entriesOf(file)[instance.key] === undefined)
          await recordBest(instance, secondsFor(spec, setting), setting, file)
    },
  }
}

/** How many were proven; at least this share of them has to be. */
export function provenLine(solved: readonly Solved[], share = 1): Line {
  const proven = solved.filter(({ answer }) => answer.status === 'optimal').length
  return {
    what: 'proven optimal',
    measured: `${proven} of ${solved.length}`,
    target: share === 1 ? 'all' : `>= ${100 * share} %`,
    isMet: proven >= share * solved.length,
  }
}
