/**
 * The back-test of forecasts on the past: standing at each edition with what was known then, forecast, and compare with what
 * came (rolling origin: Tashman 2000; pinball loss: Gneiting 2011). The level of quantiles widens by what earlier forecasts
 * missed (adaptive conformal inference: Gibbs and Candès 2021).
 */
import type { Case, ForecastQuantity } from './cases.ts'
import { changeBy, FEWEST_CASES, type Method, type PastCases, pastCases, type QuantileMethod } from './methods.ts'

/** The two quantiles that are forecast. */
export const LEVELS = { p50: 0.5, p80: 0.8 } as const

export type QuantileLevel = keyof typeof LEVELS

/** What P80 is taken at: the first whose past forecasts had four truths in five at or under them, else the last. */
const WIDER = [0.8, 0.85, 0.9, 0.95] as const

/** What a rounding error of months or logarithms stays far under. */
const EPSILON = 1e-9

/**
 * The pinball loss of a quantile, in the unit of the quantity: what a truth above it costs p times, one below (1 - p) times.
 *
 * @example a truth 10 above the 0.8 quantile costs 8, one 10 below costs 2
 */
export function pinballLoss(truth: number, quantile: number, level: number): number {
  return truth >= quantile ? level * (truth - quantile) : (1 - level) * (quantile - truth)
}

/** How a method did at one level. */
interface Score {
  /** How many truths lay at or under the quantile. */
  readonly covered: number
  /** The mean pinball loss. */
  readonly loss: number
}

/** A forecast that was judged. */
interface Judged {
  readonly truth: Case
  /** By method, the first of the levels of {@link WIDER} whose quantile the truth stays within; their number where none is. */
  readonly within: Readonly<Record<QuantileMethod, number>>
}

export interface BackTest {
  readonly quantity: ForecastQuantity
  /** The horizon in years. */
  readonly years: number
  /** Past cases, of which so many can be told only by a lower bound. */
  readonly cases: number
  readonly censored: number
  /** Forecasts that could be judged, of so many editions. */
  readonly judged: number
  readonly editions: number
  readonly scores: Readonly<Record<Method, Readonly<Record<QuantileLevel, Score>>>>
  /** The level that P80 is taken at now, by method. */
  readonly wide: Readonly<Record<QuantileMethod, number>>
  /** The way to take quantiles that lost least at P80; the class where nothing could be judged. */
  readonly quantiles: QuantileMethod
  /** What of it is to be believed. */
  readonly verdict: Verdict
}

/**
 * Whether quantiles are believed: `better` than both naive methods, no better than the `mean`, no better than the `plan`,
 * `short` where less than two thirds of the truths lay at or under what was to be P80, or `untried`, as fewer than thirty
 * forecasts could be judged. P50 is that of the quantiles where it lost less than the plan.
 */
export interface Verdict {
  readonly p80: 'better' | 'mean' | 'plan' | 'short' | 'untried'
  readonly p50: 'better' | 'plan'
}

/** How many forecasts are to be judged before one is believed. */
const FEWEST_JUDGED = 30

/** What lay at or under fewer truths is no P80. */
const LEAST_COVERAGE = 2 / 3

function verdictOf(scores: BackTest['scores'], quantiles: QuantileMethod, judged: number): Verdict {
  if (judged < FEWEST_JUDGED) return { p80: 'untried', p50: 'plan' }
  const losses = (level: QuantileLevel) => (method: Method) => scores[method][level].loss
  const [p50, p80] = [losses('p50'), losses('p80')]
  const best = p80(quantiles) + EPSILON
  const isShort = scores[quantiles].p80.covered < LEAST_COVERAGE * judged
  const against = p80('mean') <= best ? 'mean' : 'better'
  return {
    p80: isShort ? 'short' : p80('plan') <= best ? 'plan' : against,
    p50: p50(quantiles) + EPSILON < p50('plan') ? 'better' : 'plan',
  }
}

/** Which of the wider levels is to be taken, from the forecasts whose truth is known by a moment. */
function wideAt(judged: readonly Judged[], method: QuantileMethod, at: number): number {
  const known = judged.filter(({ truth }) => truth.known <= at + EPSILON)
  if (known.length < FEWEST_CASES) return 0
  const enough = WIDER.findIndex((_, index) => {
    const covered = known.filter(({ within }) => within[method] <= index)
    return covered.length >= LEVELS.p80 * known.length
  })
  return enough < 0 ? WIDER.length - 1 : enough
}

interface Sums {
  covered: number
  loss: number
}

const noSums = (): Record<QuantileLevel, Sums> => ({ p50: { covered: 0, loss: 0 }, p80: { covered: 0, loss: 0 } })

/** Counts a truth; of one that is known only by a lower bound, nothing is known to be wrong where the quantile lies beyond it. */
function record(sums: Sums, { change, isCensored }: Case, quantile: number, level: number): void {
  const isWithin = change <= quantile + EPSILON
  sums.covered += isWithin ? 1 : 0
  sums.loss += isCensored && isWithin ? 0 : pinballLoss(change, quantile, level)
}

function byQuantileMethod<V>(of: (method: QuantileMethod) => V): Record<QuantileMethod, V> {
  return { class: of('class'), neighbours: of('neighbours') }
}

/** The moments at which something was foreseen, oldest first. */
function momentsOf(cases: readonly Case[]): number[] {
  return [...new Set(cases.map(({ at }) => at))].sort((one, other) => one - other)
}

/** Judges what a method forecast for a truth, P80 at the wider level; gives the first of the wider levels that it stays within. */
function judgeBy(
  method: Method,
  truth: Case,
  past: PastCases,
  { wide, sums }: { readonly wide: number; readonly sums: Record<QuantileLevel, Sums> },
): number {
  const { change, size } = truth
  record(sums.p50, truth, changeBy(method, past, size, LEVELS.p50), LEVELS.p50)
  record(sums.p80, truth, changeBy(method, past, size, WIDER[wide] ?? LEVELS.p80), LEVELS.p80)
  const first = WIDER.findIndex((level) => change <= changeBy(method, past, size, level) + EPSILON)
  return first < 0 ? WIDER.length : first
}

/**
 * The trial of all methods on some cases. With fewer than thirty cases known at a moment nothing is forecast
 * from there.
 *
 * @param only - the way to take quantiles, where nothing is to be chosen.
 */
export function backTest(
  cases: readonly Case[],
  years: number,
  quantity: ForecastQuantity,
  only?: QuantileMethod,
): BackTest {
  const sums: Record<Method, Record<QuantileLevel, Sums>> = {
    plan: noSums(),
    mean: noSums(),
    class: noSums(),
    neighbours: noSums(),
  }
  const judged: Judged[] = []
  let editions = 0
  for (const moment of momentsOf(cases)) {
    const past = cases.filter(({ known }) => known <= moment + EPSILON)
    if (past.length < FEWEST_CASES) continue
    editions += 1
    const known = pastCases(past, quantity)
    const wide = byQuantileMethod((method) => wideAt(judged, method, moment))
    const truths = cases.filter(({ at }) => at === moment)
    const judge = (truth: Case, method: Method, level = 0): number =>
      judgeBy(method, truth, known, { wide: level, sums: sums[method] })
    for (const truth of truths) for (const method of ['plan', 'mean'] as const) judge(truth, method)
    judged.push(
      ...truths.map((truth) => ({ truth, within: byQuantileMethod((method) => judge(truth, method, wide[method])) })),
    )
  }
  const count = judged.length
  const score = ({ covered, loss }: Sums): Score => ({ covered, loss: count === 0 ? 0 : loss / count })
  const scored = (method: Method) => ({ p50: score(sums[method].p50), p80: score(sums[method].p80) })
  const scores = { plan: scored('plan'), mean: scored('mean'), ...byQuantileMethod(scored) }
  const best = sums.neighbours.p80.loss < sums.class.p80.loss - EPSILON ? 'neighbours' : 'class'
  const quantiles = only ?? best
  return {
    quantity,
    years,
    cases: cases.length,
    censored: cases.filter(({ isCensored }) => isCensored).length,
    judged: count,
    editions,
    scores,
    wide: byQuantileMethod((method) => WIDER[wideAt(judged, method, Number.POSITIVE_INFINITY)] ?? LEVELS.p80),
    quantiles,
    verdict: verdictOf(scores, quantiles, count),
  }
}
