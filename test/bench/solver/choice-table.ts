/** Makes a table of synthetic portfolios: one shape, several tightnesses and seeds, and what is asked of the answers. */
import type { Shape } from './draw-project.ts'
import { generateProblem } from './generate-problem.ts'
import { type Solved, solveChoice } from './solve-choice.ts'
import type { Line, Setting, Table } from './table.ts'

/** One instance: how it is drawn, and its name among the best known values. */
export interface Instance {
  readonly key: string
  readonly shape: Shape
  readonly seed: number
}

/** What a table holds. */
export interface ChoiceSpec {
  readonly name: string
  readonly shape: Omit<Shape, 'tightness'>
  readonly tightnesses: readonly number[]
  readonly seeds: number
  /** For each instance. */
  readonly seconds: number
  /** A quick run takes so many instances, from different tightnesses, with so many seconds each. */
  readonly quick: { readonly instances: number; readonly seconds: number }
  readonly thoroughSeconds?: number
  readonly lines: (solved: readonly Solved[], setting: Setting) => readonly Line[]
}

/** The instances of a table, those with the same seed together. */
export function instancesOf({ shape, tightnesses, seeds }: ChoiceSpec): Instance[] {
  return Array.from({ length: seeds }, (_, at) => at + 1).flatMap((seed) =>
    tightnesses.map((tightness) => ({
      key: `${shape.projects}x${shape.periods}x${shape.teams}-${tightness.toFixed(2)}-${seed}`,
      shape: { ...shape, tightness },
      seed,
    })),
  )
}

function secondsFor(spec: ChoiceSpec, { isQuick, isThorough, seconds }: Setting): number {
  if (seconds !== undefined) return seconds
  if (isQuick) return spec.quick.seconds
  return isThorough ? (spec.thoroughSeconds ?? spec.seconds) : spec.seconds
}

/** The table of a spec. */
export function choiceTable(spec: ChoiceSpec): Table {
  return {
    name: spec.name,
    run: async (setting) => {
      const instances = instancesOf(spec).slice(
        0,
        setting.isQuick ? spec.quick.instances : undefined,
      )
      const solved: Solved[] = []
      for (const { key, shape, seed } of instances) {
        const problem = generateProblem(shape, seed)
        solved.push(await solveChoice(key, problem, secondsFor(spec, setting), setting))
      }
      return spec.lines(solved, setting)
    },
  }
}

/** How many were proven, all of which have to be. */
export function provenLine(solved: readonly Solved[], share = 1): Line {
  const proven = solved.filter(({ answer }) => answer.status === 'optimal').length
  return {
    what: 'proven optimal',
    measured: `${proven} of ${solved.length}`,
    target: share === 1 ? 'all' : `> ${100 * share} %`,
    isMet: share === 1 ? proven === solved.length : proven > share * solved.length,
  }
}
