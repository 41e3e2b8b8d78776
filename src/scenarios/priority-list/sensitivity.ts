/**
 * Which decisions of the cut line turn when a weight, an estimate or the envelope is a little other than assumed: sensitivity
 * analysis, one factor at a time.
 */
import { type Criterion, criteriaOf, type ValueMeasure } from '../../metrics/base/criteria.ts'
import type { CriterionWeights } from '../../metrics/base/value.ts'
import type { Competition } from './candidates.ts'
import { type GreedyFilling, greedyFill, isIn, rankingOf, type Stress } from './greedy-fill.ts'

/** A change of what the ranking assumes, as a factor: a weight, the estimates of all in competition, the money. */
export type Perturbation =
  | { readonly kind: 'weight'; readonly criterion: Criterion; readonly factor: number }
  | { readonly kind: 'estimates'; readonly factor: number }
  | { readonly kind: 'envelopes'; readonly factor: number }

/** What a trial turns: positions of candidates. */
export interface PerturbationEffect {
  readonly trial: Perturbation
  readonly enter: readonly number[]
  readonly leave: readonly number[]
}

const WEIGHT_FACTORS = [1.2, 0.8] as const
const ESTIMATES_FACTOR = 1.3
const ENVELOPES_FACTOR = 0.9

/** Weights in which one criterion weighs so many times more and the others share the rest as before. */
export function shiftedWeights(
  criteria: readonly Pick<Criterion, 'id' | 'weight'>[],
  { id }: Pick<Criterion, 'id'>,
  factor: number,
): CriterionWeights {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const own = criteria.find((one) => one.id === id)?.weight ?? 0
  const moved = Math.min(total, own * factor)
  const rest = total - own
  return new Map(
    criteria.map((one) => [
      one.id.toLowerCase(),
      one.id === id && rest > 0 ? moved : rest > 0 ? (one.weight * (total - moved)) / rest : one.weight,
    ]),
  )
}

function perturbationsOf(criteria: readonly Criterion[]): Perturbation[] {
  return [
    ...criteria.flatMap((criterion) =>
      WEIGHT_FACTORS.map((factor): Perturbation => ({ kind: 'weight', criterion, factor })),
    ),
    { kind: 'estimates', factor: ESTIMATES_FACTOR },
    { kind: 'envelopes', factor: ENVELOPES_FACTOR },
  ]
}

function stressOf({ kind, factor }: Perturbation): Stress {
  if (kind === 'estimates') return { estimates: factor }
  return kind === 'envelopes' ? { envelopes: factor } : {}
}

/**
 * Every trial with what it turns: each criterion's weight 20 % up and down, estimates 30 % up, envelopes 10 % down.
 * WSJF and MoSCoW have no weights to move.
 *
 * @param usual - the filling that the trials are held against, and the ranking that it follows.
 */
export function sensitivityOf(
  competition: Competition,
  measure: ValueMeasure,
  { filling, order }: { readonly filling: GreedyFilling; readonly order: readonly number[] },
): PerturbationEffect[] {
  const criteria = criteriaOf(competition.plan, measure)
  return perturbationsOf(criteria).map((trial) => {
    const ranking =
      trial.kind === 'weight'
        ? rankingOf(competition, measure, shiftedWeights(criteria, trial.criterion, trial.factor))
        : order
    const { outcomes } = greedyFill(competition, ranking, stressOf(trial))
    const turned = (isEntering: boolean): number[] =>
      order.filter(
        (position) => isIn(outcomes[position]) === isEntering && isIn(filling.outcomes[position]) !== isEntering,
      )
    return { trial, enter: turned(true), leave: turned(false) }
  })
}
