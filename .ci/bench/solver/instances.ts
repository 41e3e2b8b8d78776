/** Names the drawn portfolios: their keys are those of the best known values. */
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { Shape } from './draw-project.ts'
import { generateProblem } from './generate-problem.ts'
import { generateRegion, type RegionShape } from './generate-region.ts'

/** One portfolio, drawn when it is asked for. */
export interface Instance {
  readonly key: string
  readonly problem: () => Problem
}

function sizeOf({ projects, periods, teams }: Shape): string {
  return `${projects}x${periods}x${teams}`
}

/** A portfolio that is harder than life. */
export function hardInstance(shape: Shape, seed: number): Instance {
  const key = `${sizeOf(shape)}-${shape.tightness.toFixed(2)}-${seed}`
  return { key, problem: () => generateProblem(shape, seed) }
}

/** A region as offices plan it. */
export function regionInstance(shape: RegionShape, seed: number): Instance {
  const { window, lossPercent, tightness } = shape
  const starts = window === undefined ? 'free' : `${window.earlier}+${window.later}`
  const loss = lossPercent === 0 ? '' : `-loss${lossPercent}`
  const key = `region-${sizeOf(shape)}-${starts}${loss}-${tightness.toFixed(2)}-${seed}`
  return { key, problem: () => generateRegion(shape, seed).problem }
}

/** So many seeds of each tightness, those with the same seed together. */
export function instancesOf<S extends Shape>(
  draw: (shape: S, seed: number) => Instance,
  shapes: readonly S[],
  seeds: number,
): Instance[] {
  return Array.from({ length: seeds }, (_, at) => at + 1).flatMap((seed) => shapes.map((shape) => draw(shape, seed)))
}
