/**
 * The share of a population estimated from few trials (Jeffreys interval: Brown, Cai and DasGupta 2001), what it lets expect
 * of further ones (the beta-binomial distribution), and how alike members of a portfolio do (one-factor Gaussian copula: Li 2000).
 */
import { createRequire } from 'node:module'
import type Jstat from 'jstat'
import { memoize } from '../values/memoize.ts'

let loaded: typeof Jstat | undefined

/** The library of distributions, loaded when a portfolio is first drawn: an audit does without. */
function library(): typeof Jstat.jStat {
  loaded ??= createRequire(import.meta.url)('jstat') as typeof Jstat
  return loaded.jStat
}

/** Successes of trials. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** What Jeffreys’ prior adds to successes and to failures. */
const PRIOR = 0.5

/**
 * A quantile of the share that trials let expect: that of Beta(count + 1/2, of - count + 1/2).
 *
 * @example 15 of 20 at 0.1 and 0.9: 0.61 and 0.85
 */
export function shareQuantile({ count, of }: Share, level: number): number {
  return library().beta.inv(level, count + PRIOR, of - count + PRIOR)
}

/** The probability of so many successes in further trials (beta-binomial). */
function successProbability({ count, of }: Share, trials: number, successes: number): number {
  const [a, b] = [count + PRIOR, of - count + PRIOR]
  const jStat = library()
  const ways = jStat.combinationln(trials, successes)
  return Math.exp(ways + jStat.betaln(successes + a, trials - successes + b) - jStat.betaln(a, b))
}

/**
 * The fewest successes in further trials that are not passed with a probability of `level`.
 *
 * @example 45 of 60 known, 50 further: 38 at 0.5, 34 at 0.2
 */
export function furtherSuccesses(known: Share, trials: number, level: number): number {
  let reached = 0
  for (let successes = 0; successes < trials; successes += 1) {
    reached += successProbability(known, trials, successes)
    if (reached >= level) return successes
  }
  return trials
}

export function normalQuantile(probability: number): number {
  return library().normal.inv(probability, 0, 1)
}

function normalShare(value: number): number {
  return library().normal.cdf(value, 0, 1)
}

/** Levels from 0 to 1 that are alike by a correlation: what is common to all of a draw, and what is each one’s own. */
export function alikeLevel(common: number, own: number, correlation: number): number {
  return normalShare(Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * own)
}

/** Where the midpoints of so many equal parts of a normal distribution lie. */
const midpoints = memoize((parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, part) => normalQuantile((part + 0.5) / parts)),
)

const PARTS = 200

/** The probability that two members are both among the share `share`, where their levels are alike by a correlation. */
export function bothProbability(share: number, correlation: number): number {
  const threshold = normalQuantile(share)
  const own = Math.sqrt(1 - correlation)
  const sum = midpoints(PARTS).reduce(
    (total, common) => total + normalShare((threshold - Math.sqrt(correlation) * common) / own) ** 2,
    0,
  )
  return sum / PARTS
}

/** What is taken where the past does not tell. */
export const USUAL_CORRELATION = 0.3

/** The fewest groups, and members of each, that a correlation is estimated from. */
const FEWEST_GROUPS = 6
const FEWEST_MEMBERS = 10

const MOST_CORRELATION = 0.9

/** The correlation at which two members are both among a share with a probability, by bisection. */
function correlationAt(share: number, probability: number): number {
  let [low, high] = [0, MOST_CORRELATION]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (bothProbability(share, middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The correlation by which groups differ in their shares more than chance would have it (method of moments of default
 * correlation: Gordy 2000): in pairs of one group, how often both are among the share; from 0 to 0.9. Undefined with fewer than six groups
 * of ten, or where all or none are.
 */
export function correlationOf(groups: readonly Share[]): number | undefined {
  const large = groups.filter(({ of }) => of >= FEWEST_MEMBERS)
  if (large.length < FEWEST_GROUPS) return undefined
  const total = large.reduce((sum, { of }) => sum + of, 0)
  const share = large.reduce((sum, { count }) => sum + count, 0) / total
  if (share <= 0 || share >= 1) return undefined
  const pairs = large.reduce((sum, { of }) => sum + of * (of - 1), 0)
  const both = large.reduce((sum, { count }) => sum + count * (count - 1), 0) / pairs
  return correlationAt(share, both)
}
