/** The trial of forecasts on the past, by worked figures. */
import { describe, expect, it } from 'vitest'
import { backTest, pinballLoss, type Verdict } from '../../src/forecast/back-test.ts'
import type { Case } from '../../src/forecast/cases.ts'
import { changing, range } from '../support/forecast-cases.ts'

/** What was known at month 12, and what was forecast there. */
function twoEditions(past: readonly number[], truths: readonly number[]): Case[] {
  return [...changing(past), ...changing(truths, { at: 12 })]
}

const repeated = (change: number, count: number): number[] => new Array<number>(count).fill(change)

describe('the pinball loss', () => {
  it.each([
    [30, 20, 0.8, 8],
    [10, 20, 0.8, 2],
    [20, 20, 0.8, 0],
    [30, 20, 0.5, 5],
    [10, 20, 0.5, 5],
  ])('of a truth of %i under a quantile of %i at %d is %d', (truth, quantile, level, loss) => {
    expect(pinballLoss(truth, quantile, level)).toBeCloseTo(loss, 12)
  })
})

describe('a trial', () => {
  const trial = backTest(twoEditions(range(1, 100), range(11, 110)), 1, 'end')

  it('forecasts from each edition with what was known there, and judges what came', () => {
    expect(trial).toMatchObject({ quantity: 'end', years: 1, cases: 200, censored: 0, judged: 100, editions: 1 })
  })

  it('counts the truths at or under a quantile: at P80 the 81st of 100, at P50 the 51st', () => {
    expect(trial.scores.class.p80.covered).toBe(71)
    expect(trial.scores.class.p50.covered).toBe(41)
  })

  it('has the mean loss of each method', () => {
    expect(trial.scores.plan.p80.loss).toBeCloseTo(0.8 * 60.5, 12)
    // 29 truths lie 1 to 29 above 81, and 70 lie 1 to 70 below it.
    expect(trial.scores.class.p80.loss).toBeCloseTo((0.8 * 435 + 0.2 * 2485) / 100, 12)
    // The mean is 50.5: 60 truths lie 0.5 to 59.5 above it, and 40 lie 0.5 to 39.5 below.
    expect(trial.scores.mean.p80.loss).toBeCloseTo((0.8 * 1800 + 0.2 * 800) / 100, 12)
  })

  it('takes P80 further out where too few truths lay within it: 71 at 0.8, 76 at 0.85, 81 at 0.9', () => {
    expect(trial.wide.class).toBe(0.9)
  })

  it('goes no further out than 0.95', () => {
    const far = backTest(twoEditions(range(1, 100), repeated(1000, 40)), 1, 'end')
    expect(far.wide).toEqual({ class: 0.95, neighbours: 0.95 })
  })

  it('takes P80 further out in the next edition, once what was judged is known', () => {
    const third = changing(range(1, 100), { at: 24 })
    const [late, now] = [12, 0].map((delay) =>
      backTest(
        [...twoEditions(range(1, 100), []), ...changing(range(11, 110), { at: 12, known: 24 + delay }), ...third],
        1,
        'end',
      ),
    )
    // Of the first hundred P80 is 81; of both, at 0.9, it is the 181st of 200, which is 96.
    expect(late?.scores.class.p80.covered).toBe(71 + 81)
    expect(now?.scores.class.p80.covered).toBe(71 + 96)
  })

  it('leaves P80 where fewer than thirty forecasts were judged', () => {
    expect(backTest(twoEditions(range(1, 100), range(101, 129)), 1, 'end').wide.class).toBe(0.8)
    expect(backTest(twoEditions(range(1, 100), range(101, 130)), 1, 'end').wide.class).toBe(0.95)
  })

  it('forecasts nothing from fewer than thirty cases', () => {
    const judged = (known: number) => backTest(twoEditions(range(1, known), range(1, 50)), 1, 'end').judged
    expect([judged(29), judged(30)]).toEqual([0, 50])
  })

  it('knows nothing of what was known later', () => {
    const past = changing(range(1, 50), { known: 12.5 })
    expect(backTest([...past, ...changing(range(1, 50), { at: 12 })], 1, 'end').judged).toBe(0)
  })

  it('of no case has no loss and is not tried', () => {
    const none = backTest([], 1, 'cost')
    expect(none).toMatchObject({ cases: 0, judged: 0, editions: 0, verdict: { p80: 'untried', p50: 'plan' } })
    expect(none.scores.class.p80).toEqual({ covered: 0, loss: 0 })
  })

  it('counts what is known by a lower bound alone', () => {
    const bounds = changing(range(1, 7), { isCensored: true })
    expect(backTest([...bounds, ...changing(range(1, 40))], 1, 'end')).toMatchObject({ cases: 47, censored: 7 })
  })
})

describe('the verdict of a trial', () => {
  const VERDICTS: readonly [string, number[], number[], Verdict][] = [
    ['that nothing could be judged', range(1, 40), range(1, 29), { p80: 'untried', p50: 'plan' }],
    ['that nothing moved any more', repeated(10, 40), repeated(0, 40), { p80: 'plan', p50: 'plan' }],
    ['that too much moved', repeated(0, 40), repeated(10, 40), { p80: 'short', p50: 'plan' }],
    [
      'that all moved to the mean',
      [...repeated(0, 20), ...repeated(20, 20)],
      repeated(10, 40),
      { p80: 'mean', p50: 'plan' },
    ],
    ['that all moved alike', repeated(10, 40), repeated(10, 40), { p80: 'mean', p50: 'better' }],
    [
      'that three in ten moved much',
      [...repeated(0, 70), ...repeated(20, 30)],
      [...repeated(0, 70), ...repeated(20, 30)],
      { p80: 'better', p50: 'plan' },
    ],
  ]
  it.each(VERDICTS)('is, having seen %s, …', (_, past, truths, verdict) => {
    expect(backTest(twoEditions(past, truths), 1, 'end').verdict).toEqual(verdict)
  })

  it('is short below two thirds of the truths', () => {
    const verdict = (within: number) =>
      backTest(twoEditions(repeated(10, 40), [...repeated(10, within), ...repeated(90, 30 - within)]), 1, 'end').verdict
    expect([verdict(19).p80, verdict(20).p80]).not.toContain('untried')
    expect(verdict(19).p80).toBe('short')
    expect(verdict(20).p80).not.toBe('short')
  })

  it('takes neighbours where sizes tell changes apart, the class where they do not', () => {
    const year = (at: number) => [
      ...changing(repeated(0, 60), { at, size: 1 }),
      ...changing(repeated(20, 60), { at, size: 50 }),
    ]
    expect(backTest([...year(0), ...year(12)], 1, 'end').quantiles).toBe('neighbours')
    expect(backTest(twoEditions(range(1, 30), range(1, 60)), 1, 'end').quantiles).toBe('class')
  })
})
