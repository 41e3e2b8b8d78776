/**
 * Fills the means of a scenario greedily: candidates ranked by value, then by value for their cost; one that does not fit is passed over, the next are tried (the greedy heuristic of the knapsack problem: Dantzig 1957).
 */
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import { type CriterionWeights, density, projectValue } from '../../metrics/base/value.ts'
import type { EstimateGap } from '../estimate-gaps.ts'
import type { Candidate, Competition } from './candidates.ts'

/** A project's place before it is ranked. */
interface Worth {
  readonly position: number
  readonly id: string
  readonly value: number
  readonly density: number
}

function worthOf(
  { plan, candidates }: Competition,
  position: number,
  measure: ValueMeasure,
  weights: CriterionWeights | undefined,
): Worth | undefined {
  const project = candidates[position]?.project
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
 * The positions of the candidates, the first served first; those without a value come last, by id.
 *
 * @param weights - other weights of criteria than the plan's.
 */
export function rankingOf(competition: Competition, measure: ValueMeasure, weights?: CriterionWeights): number[] {
  return competition.candidates
    .flatMap((_, position) => worthOf(competition, position, measure, weights) ?? [])
    .sort(byWorth)
    .map(({ position }) => position)
}

export type FillOutcome =
  | { readonly kind: 'in' }
  /** Taken along by one that needs it: its position. */
  | { readonly kind: 'along'; readonly by: number }
  /** Beyond a ceiling, alone or with what it needs. */
  | { readonly kind: 'short' }
  /** In competition with another that is in, or out because it needs one that is: the id. */
  | { readonly kind: 'excluded'; readonly by: string }
  | { readonly kind: 'blocked'; readonly by: string }
  /** It does not tell when, by whom or at what cost; or it needs one that does not: the id. */
  | { readonly kind: 'unestimated'; readonly missing: readonly EstimateGap[] }
  | { readonly kind: 'need-unestimated'; readonly by: string }

/** Means and needs that differ from the plan's, as factors. */
export interface Stress {
  /** On the money and days of every candidate. */
  readonly estimates?: number
  /** On every ceiling of money. */
  readonly envelopes?: number
}

export interface GreedyFilling {
  /** In the order of the candidates. */
  readonly outcomes: readonly FillOutcome[]
  /** What is taken of each ceiling in the end. */
  readonly taken: readonly number[]
}

export function isIn(outcome: FillOutcome | undefined): boolean {
  return outcome?.kind === 'in' || outcome?.kind === 'along'
}

/** A candidate with everything that it needs and that is not in yet, itself first. */
export function bundleOf(
  candidates: readonly Candidate[],
  position: number,
  isHeld: (position: number) => boolean,
): number[] {
  const bundle = [position]
  const seen = new Set(bundle)
  for (const one of bundle) {
    for (const need of candidates[one]?.interdependence.prerequisites ?? []) {
      if (seen.has(need) || isHeld(need)) continue
      seen.add(need)
      bundle.push(need)
    }
  }
  return bundle
}

/** That the first of a bundle, or another that it needs, is to be estimated; undefined where none is. */
function estimateFirst(candidates: readonly Candidate[], bundle: readonly number[]): FillOutcome | undefined {
  const position = bundle.find((one) => (candidates[one]?.missing.length ?? 0) > 0)
  const found = candidates[position ?? -1]
  if (found === undefined) return undefined
  return position === bundle[0]
    ? { kind: 'unestimated', missing: found.missing }
    : { kind: 'need-unestimated', by: found.project.id }
}

/** Why a bundle can't be in whatever the means: it is to be estimated, a missing prerequisite, or another that is in. */
function obstacle(
  candidates: readonly Candidate[],
  bundle: readonly number[],
  isHeld: (position: number) => boolean,
): FillOutcome | undefined {
  const first = estimateFirst(candidates, bundle)
  if (first !== undefined) return first
  for (const position of bundle) {
    const { interdependence } = candidates[position] ?? {}
    if (interdependence?.missing !== undefined) return { kind: 'blocked', by: interdependence.missing }
    const rival = interdependence?.exclusives.find((other) => isHeld(other) || bundle.includes(other))
    const by = interdependence?.against ?? candidates[rival ?? -1]?.project.id
    if (by !== undefined) return { kind: 'excluded', by }
  }
  return undefined
}

/** Adds what a bundle takes, if every ceiling that it draws on holds; else leaves the ceilings as they were. */
function tryTake(
  taken: number[],
  limits: readonly number[],
  takes: readonly { readonly ceiling: number; readonly amount: number }[],
): boolean {
  for (const { ceiling, amount } of takes) taken[ceiling] = (taken[ceiling] ?? 0) + amount
  // A ceiling that is passed already does not keep out a project that asks nothing of it.
  const drawn = new Map<number, number>()
  for (const { ceiling, amount } of takes) drawn.set(ceiling, (drawn.get(ceiling) ?? 0) + amount)
  const fits = [...drawn].every(([ceiling, amount]) => amount <= 0 || (taken[ceiling] ?? 0) <= (limits[ceiling] ?? 0))
  if (!fits) for (const { ceiling, amount } of takes) taken[ceiling] = (taken[ceiling] ?? 0) - amount
  return fits
}

/**
 * Fills greedily under every ceiling at once. A candidate takes along what it needs, or stays out with it.
 *
 * @param order - positions of the candidates, the first served first.
 */
export function greedyFill(
  { ceilings, baseLoads: before, candidates }: Competition,
  order: readonly number[],
  { estimates = 1, envelopes = 1 }: Stress = {},
): GreedyFilling {
  const taken = [...before]
  const limits = ceilings.map(({ kind, limit }) => (kind === 'money' ? Math.round(limit * envelopes) : limit))
  const held = new Uint8Array(candidates.length)
  const isHeld = (position: number): boolean => held[position] === 1
  const outcomes: FillOutcome[] = candidates.map(() => ({ kind: 'short' }))
  for (const position of order) {
    if (isHeld(position)) continue
    const bundle = bundleOf(candidates, position, isHeld)
    const barred = obstacle(candidates, bundle, isHeld)
    if (barred !== undefined) {
      outcomes[position] = barred
      continue
    }
    const takes = bundle.flatMap((one) =>
      (candidates[one]?.demands ?? []).map(({ ceiling, amount }) => ({
        ceiling,
        amount: Math.round(amount * estimates),
      })),
    )
    if (!tryTake(taken, limits, takes)) continue
    for (const one of bundle) {
      held[one] = 1
      outcomes[one] = one === position ? { kind: 'in' } : { kind: 'along', by: position }
    }
  }
  return { outcomes, taken }
}
