/**
 * Forecasts tried on the past of two published portfolios, the UK Government Major Projects Portfolio and Washington’s capital
 * improvement plan: what their projects did, how far forecasts were off, and where they are not good enough.
 */
import { describe, expect, it } from 'vitest'
import { type BackTest, backTest } from '../../src/forecast/back-test.ts'
import { casesOf, type ForecastQuantity } from '../../src/forecast/cases.ts'
import type { Edition } from '../../src/forecast/editions.ts'
import { meanChange } from '../../src/forecast/methods.ts'
import { publishedEditions } from '../../src/forecast/published.ts'
import { distributionOf, quantileOf } from '../../src/forecast/quantile.ts'
import { ukEditions, washingtonEditions } from '../support/published-editions.ts'

const folder = process.env['PLAN_REFERENCE_DATA'] ?? ''
const isMissing = folder === ''
if (isMissing) process.stdout.write('forecasts of published portfolios: skipped, PLAN_REFERENCE_DATA is not set\n')

const uk = (yearsAfter = 0): Edition[] => (isMissing ? [] : ukEditions(folder, yearsAfter))
const washington = (): Edition[] => (isMissing ? [] : washingtonEditions(folder))

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** A quantile of a sample without anything added to it: linear between ranks (type 7 of Hyndman and Fan 1996). */
function sampleQuantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const rank = (sorted.length - 1) * level
  const below = sorted[Math.floor(rank)] ?? Number.NaN
  const above = sorted[Math.ceil(rank)] ?? Number.NaN
  return below + (rank - Math.floor(rank)) * (above - below)
}

/** What two editions so many years apart tell of the same projects. */
function pairsOf(editions: readonly Edition[], years: number) {
  return editions.slice(0, -years).flatMap(({ at, tellings }, index) =>
    [...tellings.values()].flatMap((before) => {
      const after = editions[index + years]?.tellings.get(before.key)
      return after === undefined ? [] : [{ at, before, after }]
    }),
  )
}

/** Slips as they were written, whether or not an end that had passed was kept. */
function writtenSlips(years: number): number[] {
  return pairsOf(uk(1), years).flatMap(({ at, before, after }) =>
    before.end !== undefined && after.end !== undefined && before.end > at ? [after.end - before.end] : [],
  )
}

function writtenRatios(years: number): number[] {
  return pairsOf(uk(1), years)
    .flatMap(({ before, after }) => (before.cost && after.cost ? [after.cost / before.cost] : []))
    .filter((ratio) => ratio <= 20 && ratio >= 1 / 20)
}

/** The first trial: pairs, share on time, and the slip and the cost ratio that half and four in five of them kept to. */
const FIRST_TRIAL = [
  { years: 1, pairs: 592, onTime: 0.78, slip: [0, 3], ratio: [1.0, 1.2, 1.141] },
  { years: 2, pairs: 365, onTime: 0.64, slip: [0, 18], ratio: [1.011, 1.351, 1.273] },
  { years: 3, pairs: 237, onTime: 0.54, slip: [0, 30], ratio: [1.046, 1.465, 1.447] },
] as const

describe.skipIf(isMissing).each(FIRST_TRIAL)('the UK portfolio, $years years on, is near the first trial', (first) => {
  const slips = writtenSlips(first.years)
  const ratios = writtenRatios(first.years)

  it('in its pairs, within 12 of them', () => {
    expect(Math.abs(slips.length - first.pairs)).toBeLessThanOrEqual(12)
  })

  it('in the share on time, within a point', () => {
    const onTime = slips.filter((slip) => slip < 0.5).length / slips.length
    expect(Math.abs(onTime - first.onTime)).toBeLessThan(0.01)
  })

  it('in the median and the P80 of slips, within a tenth of a month', () => {
    expect(Math.abs(sampleQuantile(slips, 0.5) - first.slip[0])).toBeLessThan(0.1)
    expect(Math.abs(sampleQuantile(slips, 0.8) - first.slip[1])).toBeLessThan(0.1)
  })

  it('in the median, the mean and the P80 of cost ratios', () => {
    const [median, average, p80] = first.ratio
    expect(Math.abs(sampleQuantile(ratios, 0.5) - median)).toBeLessThan(0.002)
    expect(Math.abs(mean(ratios) - average)).toBeLessThan(0.05)
    expect(Math.abs(sampleQuantile(ratios, 0.8) - p80)).toBeLessThan(0.03)
  })
})

/** Median, mean and P80 as a forecast takes them. */
function summary(editions: readonly Edition[], years: number, quantity: ForecastQuantity): string {
  const cases = casesOf(editions, years, quantity)
  const scale = (change: number): number => (quantity === 'end' ? change : Math.exp(change))
  const distribution = distributionOf(cases)
  const at = (level: number): number => scale(quantileOf(distribution, level).value)
  const onTime = cases.filter(({ change, isCensored }) => change < 0.5 && !isCensored).length / cases.length
  const figures = [at(0.5), scale(meanChange(cases, quantity)), at(0.8)]
  const digits = quantity === 'end' ? 1 : 3
  const kept = quantity === 'end' ? [`${(100 * onTime).toFixed(1)} % on time`] : []
  const censored = cases.filter(({ isCensored }) => isCensored).length
  return [`${cases.length} cases, ${censored} censored`, ...kept, ...figures.map((one) => one.toFixed(digits))].join(
    '; ',
  )
}

describe.skipIf(isMissing)('the cases of the UK portfolio', () => {
  it.each([
    ['end', 1, '657 cases, 39 censored; 70.5 % on time; 0.0; 4.4; 11.0'],
    ['end', 2, '396 cases, 36 censored; 54.3 % on time; 0.0; 9.0; 27.0'],
    ['end', 3, '253 cases, 22 censored; 44.7 % on time; 5.9; 12.6; 36.0'],
    ['cost', 1, '610 cases, 0 censored; 1.000; 1.234; 1.142'],
    ['cost', 2, '357 cases, 0 censored; 1.010; 1.376; 1.295'],
    ['cost', 3, '227 cases, 0 censored; 1.046; 1.506; 1.476'],
  ] as const)('by %s, years on: %i', (quantity, years, told) => {
    expect(summary(uk(), years, quantity)).toBe(told)
  })
})

/** The loss at P80 of the quantiles against that of the plan, and how many truths in a hundred they covered. */
function standing({ scores, quantiles, judged, editions, verdict }: BackTest): string {
  const { loss, covered } = scores[quantiles].p80
  const share = (loss / scores.plan.p80.loss).toFixed(3)
  return `${quantiles} ${share}, ${((100 * covered) / judged).toFixed(1)} % of ${judged} from ${editions}: ${verdict.p80}`
}

const TARGETS = [
  { quantity: 'end', years: 1, most: 1.02 },
  { quantity: 'end', years: 2, most: 0.85 },
  { quantity: 'end', years: 3, most: 0.85 },
  { quantity: 'cost', years: 1, most: 1.02 },
  { quantity: 'cost', years: 2, most: 0.8 },
  { quantity: 'cost', years: 3, most: 0.8 },
] as const

describe.skipIf(isMissing)('the back-test of the UK portfolio', () => {
  it.each([
    ['end', 1, 'neighbours 0.886, 82.9 % of 585 from 6: better'],
    ['end', 2, 'neighbours 0.646, 83.7 % of 276 from 4: better'],
    ['end', 3, 'neighbours 0.504, 80.6 % of 103 from 2: better'],
    ['cost', 1, 'neighbours 0.879, 79.8 % of 540 from 6: better'],
    ['cost', 2, 'neighbours 0.775, 81.0 % of 248 from 4: better'],
    ['cost', 3, 'neighbours 0.708, 83.0 % of 88 from 2: mean'],
  ] as const)('by %s, years on: %i', (quantity, years, told) => {
    expect(standing(backTest(casesOf(uk(), years, quantity), years, quantity))).toBe(told)
  })

  it.each([
    ['end', 4],
    ['end', 5],
    ['cost', 4],
    ['cost', 5],
  ] as const)('judges nothing by %s, years on: %i', (quantity, years) => {
    const { judged, verdict } = backTest(casesOf(uk(), years, quantity), years, quantity)
    expect([judged, verdict]).toEqual([0, { p80: 'untried', p50: 'plan' }])
  })
})

describe.each(TARGETS)('forecasts by the portfolio that ships: $quantity, $years years', (target) => {
  const { quantity, years, most } = target
  const trial = backTest(casesOf(publishedEditions(), years, quantity), years, quantity)
  const score = trial.scores[trial.quantiles]

  it(`lose at P80 at most ${most} of what the plan loses`, () => {
    expect(score.p80.loss / trial.scores.plan.p80.loss).toBeLessThanOrEqual(most)
  })

  it('lose at P50 at most 1.02 of what the plan loses', () => {
    expect(score.p50.loss / trial.scores.plan.p50.loss).toBeLessThanOrEqual(1.02)
  })

  it('cover between 72 and 88 % at P80', () => {
    const covered = score.p80.covered / trial.judged
    expect(covered).toBeGreaterThanOrEqual(0.72)
    expect(covered).toBeLessThanOrEqual(0.88)
  })
})

describe.skipIf(isMissing)('the back-test of Washington’s plan', () => {
  it.each([
    ['end', 1, 'neighbours 0.718, 76.5 % of 345 from 4: better'],
    ['cost', 1, 'neighbours 0.757, 78.3 % of 699 from 4: mean'],
    ['cost', 2, 'neighbours 0.520, 68.9 % of 344 from 2: better'],
  ] as const)('by %s, years on: %i', (quantity, years, told) => {
    expect(standing(backTest(casesOf(washington(), years, quantity), years, quantity))).toBe(told)
  })

  it('covers too little where one edition is judged, by what was known before: ends, 2 years on', () => {
    const trial = backTest(casesOf(washington(), 2, 'end'), 2, 'end')
    expect(standing(trial)).toBe('class 0.498, 61.0 % of 82 from 1: short')
    expect(standing({ ...trial, quantiles: 'neighbours' })).toBe('neighbours 0.615, 53.7 % of 82 from 1: short')
  })
})
