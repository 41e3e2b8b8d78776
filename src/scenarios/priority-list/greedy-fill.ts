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
  { plan, candidates: entrants }: Competition,
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
  contest: Competition,
  measure: ValueMeasure,
  weights?: CriterionWeights,
): number[] {
  return contest.candidates
    .flatMap((_, position) => worthOf(contest, position, measure, weights) ?? [])
    .sort(byWorth)
    .map(({ position }) => position)
}

/** What became of one entrant. */
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
  /** On the money and days of every entrant. */
  readonly estimates?: number
  /** On every ceiling of money. */
  readonly envelopes?: number
}

/** The outcome of a filling. */
export interface GreedyFilling {
  /** In the order of the entrants. */
  readonly verdicts: readonly FillOutcome[]
  /** What is taken of each cap in the end. */
  readonly taken: readonly number[]
}

/** Whether an entrant is in. */
export function isIn(verdict: FillOutcome | undefined): boolean {
  return verdict?.kind === 'in' || verdict?.kind === 'along'
}

/** An entrant with everything that it needs and that is not in yet, itself first. */
export function bundleOf(
  entrants: readonly Candidate[],
  position: number,
  isHeld: (position: number) => boolean,
): number[] {
  const bundle = [position]
  const seen = new Set(bundle)
  for (const one of bundle) {
    for (const need of entrants[one]?.interdependence.prerequisites ?? []) {
      if (seen.has(need) || isHeld(need)) continue
      seen.add(need)
      bundle.push(need)
    }
  }
  return bundle
}

/** That the first of a bundle, or another that it needs, is to be estimated; undefined where none is. */
function estimateFirst(
  entrants: readonly Candidate[],
  bundle: readonly number[],
): FillOutcome | undefined {
  const position = bundle.find((one) => (entrants[one]?.missing.length ?? 0) > 0)
  const found = entrants[position ?? -1]
  if (found === undefined) return undefined
  return position === bundle[0]
    ? { kind: 'unestimated', missing: found.missing }
    : { kind: 'need-unestimated', by: found.project.id }
}

/** Why a bundle can't be in whatever the means: it is to be estimated, a missing prerequisite, or another that is in. */
function obstacle(
  entrants: readonly Candidate[],
  bundle: readonly number[],
  isHeld: (position: number) => boolean,
): FillOutcome | undefined {
  const first = estimateFirst(entrants, bundle)
  if (first !== undefined) return first
  for (const position of bundle) {
    const { interdependence: bond } = entrants[position] ?? {}
    if (bond?.missing !== undefined) return { kind: 'blocked', by: bond.missing }
    const rival = bond?.exclusives.find((other) => isHeld(other) || bundle.includes(other))
    const by = bond?.against ?? entrants[rival ?? -1]?.project.id
    if (by !== undefined) return { kind: 'excluded', by }
  }
  return undefined
}

/** Adds what a bundle takes, if every cap that it draws on holds; else leaves the caps as they were. */
function tryTake(
  taken: number[],
  limits: readonly number[],
  takes: readonly { readonly cap: number; readonly amount: number }[],
): boolean {
  for (const { cap, amount } of takes) taken[cap] = (taken[cap] ?? 0) + amount
  // A cap that is passed already does not keep out a project that asks nothing of it.
  const drawn = new Map<number, number>()
  for (const { cap, amount } of takes) drawn.set(cap, (drawn.get(cap) ?? 0) + amount)
  const fits = [...drawn].every(
    ([cap, amount]) => amount <= 0 || (taken[cap] ?? 0) <= (limits[cap] ?? 0),
  )
  if (!fits) for (const { cap, amount } of takes) taken[cap] = (taken[cap] ?? 0) - amount
  return fits
}

/**
 * Fills greedily under every ceiling at once. An entrant takes along what it needs, or stays out with it.
 *
 * @param order - positions of the entrants, the first served first.
 */
export function greedyFill(
  { ceilings: caps, baseLoads: before, candidates: entrants }: Competition,
  order: readonly number[],
  { estimates = 1, envelopes = 1 }: Stress = {},
): GreedyFilling {
  const taken = [...before]
  const limits = caps.map(({ kind, limit }) =>
    kind === 'money' ? Math.round(limit * envelopes) : limit,
  )
  const held = new Uint8Array(entrants.length)
  const isHeld = (position: number): boolean => held[position] === 1
  const verdicts: FillOutcome[] = entrants.map(() => ({ kind: 'short' }))
  for (const position of order) {
    if (isHeld(position)) continue
    const bundle = bundleOf(entrants, position, isHeld)
    const barred = obstacle(entrants, bundle, isHeld)
    if (barred !== undefined) {
      verdicts[position] = barred
      continue
    }
    const takes = bundle.flatMap((one) =>
      (entrants[one]?.demands ?? []).map(({ cap, amount }) => ({
        cap,
        amount: Math.round(amount * estimates),
      })),
    )
    if (!tryTake(taken, limits, takes)) continue
    for (const one of bundle) {
      held[one] = 1
      verdicts[one] = one === position ? { kind: 'in' } : { kind: 'along', by: position }
    }
  }
  return { verdicts, taken }
}
