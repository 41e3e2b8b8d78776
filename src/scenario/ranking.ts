/** Ranks projects in competition: the most valuable first, then the most value for its cost, then by id. */
import type { ValueMeasure } from '../metrics/base/criteria.ts'
import { type CriterionWeights, density, projectValue } from '../metrics/base/value.ts'
import type { Contest } from './contest.ts'

/** A project's place before it is ranked. */
interface Worth {
  readonly position: number
  readonly id: string
  readonly value: number
  readonly density: number
}

function worthOf(
  { plan, entrants }: Contest,
  position: number,
  measure: ValueMeasure,
  weights: CriterionWeights | undefined,
): Worth | undefined {
  const project = entrants[position]?.project
  if (project === undefined) return undefined
  const value = projectValue(plan, project, measure, weights)
  return {
    position,
    id: project.id,
    value: value?.value ?? Number.NEGATIVE_INFINITY,
    // What costs nothing comes before what costs something, at the same value.
    density: value === undefined ? 0 : (density(plan, project, value) ?? Number.POSITIVE_INFINITY),
  }
}

function byWorth(left: Worth, right: Worth): number {
  if (left.value !== right.value) return left.value > right.value ? -1 : 1
  if (left.density !== right.density) return left.density > right.density ? -1 : 1
  return left.id < right.id ? -1 : left.id > right.id ? 1 : left.position - right.position
}

/**
 * The positions of the entrants, the first served first; those without a value come last, by id.
 *
 * @param weights - other weights of criteria than the plan's.
 */
export function rankingOf(
  contest: Contest,
  measure: ValueMeasure,
  weights?: CriterionWeights,
): number[] {
  return contest.entrants
    .flatMap((_, position) => worthOf(contest, position, measure, weights) ?? [])
    .sort(byWorth)
    .map(({ position }) => position)
}
