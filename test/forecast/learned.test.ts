/** What was learned from a past: which lesson speaks of what, and what it gives at a level. */
import { describe, expect, it } from 'vitest'
import type { Edition, Telling } from '../../src/forecast/editions.ts'
import {
  allLessons,
  chanceOf,
  changeAt,
  isBelieved,
  type Lesson,
  learnedFrom,
  lessonFor,
  medianChange,
  widerLevel,
} from '../../src/forecast/learned.ts'
import { changing, lessonOf, range } from '../support/forecast-cases.ts'

const nine = changing(range(1, 9))

const wide = (level: number) => ({ wide: { class: level, neighbours: 0.8 } })

describe('the level of the sample', () => {
  it.each([
    [0.3, 0.3],
    [0.5, 0.5],
    [0.65, 0.7],
    [0.8, 0.9],
    [0.9, 0.95],
    [1, 1],
  ])('for %d is %d where P80 is taken at 0.9', (level, taken) => {
    expect(widerLevel(lessonOf(nine, wide(0.9)), level)).toBeCloseTo(taken, 12)
  })

  it('is the level itself where past forecasts were good', () => {
    for (const level of [0.1, 0.5, 0.65, 0.8, 0.95, 1])
      expect(widerLevel(lessonOf(nine, wide(0.8)), level)).toBeCloseTo(level, 12)
  })

  it('is that of the way to take quantiles that the trial chose', () => {
    expect(widerLevel(lessonOf(nine, { ...wide(0.9), quantiles: 'neighbours' }), 0.8)).toBeCloseTo(0.8, 12)
  })
})

describe('a change', () => {
  it('is the quantile at the wider level', () => {
    expect(changeAt(lessonOf(nine, wide(0.8)), 0, 0.8)).toEqual({ value: 8, isLowerBound: false })
    expect(changeAt(lessonOf(nine, wide(0.9)), 0, 0.8)).toEqual({ value: 9, isLowerBound: false })
    expect(changeAt(lessonOf(nine, wide(0.95)), 0, 0.8)).toEqual({ value: 9, isLowerBound: true })
  })

  it('lies further out where cases more are taken to lie beyond it: 5 of 10, 6 of 12', () => {
    expect(changeAt(lessonOf(nine, wide(0.8)), 0, 0.5, 0).value).toBe(5)
    expect(changeAt(lessonOf(nine, wide(0.8)), 0, 0.5, 2).value).toBe(6)
    expect(changeAt(lessonOf(nine, wide(0.8)), 0, 0.9, 99)).toEqual({ value: 9, isLowerBound: true })
  })

  it.each(['plan', 'short', 'untried'] as const)('is none where the verdict is %s', (p80) => {
    const lesson = lessonOf(nine, { verdict: { p80, p50: 'better' } })
    expect(isBelieved(lesson)).toBe(false)
    expect(changeAt(lesson, 0, 0.8)).toEqual({ value: 0, isLowerBound: false })
    expect(chanceOf(lesson, 0, 8)).toBeUndefined()
  })

  it.each(['better', 'mean'] as const)('is believed where the verdict is %s', (p80) => {
    expect(isBelieved(lessonOf(nine, { verdict: { p80, p50: 'plan' } }))).toBe(true)
  })

  it('at P50 is that of the plan unless the past did better', () => {
    expect(medianChange(lessonOf(nine), 0)).toBe(5)
    expect(medianChange(lessonOf(nine, { verdict: { p80: 'better', p50: 'plan' } }), 0)).toBe(0)
  })

  it('depends on the size by neighbours alone', () => {
    const cases = [...changing(range(1, 30), { size: 1 }), ...changing(range(31, 60), { size: 40 })]
    const at = (quantiles: 'class' | 'neighbours') =>
      [1, 40].map((size) => changeAt(lessonOf(cases, { quantiles }), size, 0.5).value)
    expect(at('class')).toEqual([31, 31])
    expect(at('neighbours')).toEqual([16, 46])
  })
})

describe('the chance of a change', () => {
  it.each([
    [0, 0],
    [5, 0.5],
    [8, 0.8],
    [9, 0.9],
  ])('of at most %i is %d where P80 is taken at 0.8', (change, chance) => {
    expect(chanceOf(lessonOf(nine, wide(0.8)), 0, change)).toBeCloseTo(chance, 12)
  })

  it.each([
    [5, 0.5],
    [7, 0.65],
    [9, 0.8],
  ])('of at most %i is %d where P80 is taken at 0.9', (change, chance) => {
    expect(chanceOf(lessonOf(nine, wide(0.9)), 0, change)).toBeCloseTo(chance, 12)
  })

  it('and the change at a level are inverse', () => {
    const lesson = lessonOf(changing(range(1, 99)), wide(0.85))
    for (const level of [0.1, 0.3, 0.5, 0.6, 0.75, 0.8, 0.9]) {
      const chance = chanceOf(lesson, 0, changeAt(lesson, 0, level).value) ?? 0
      expect(chance).toBeGreaterThanOrEqual(level - 1e-9)
      expect(chance).toBeLessThan(level + 0.014)
    }
  })
})

const ofYears = (...years: readonly number[]): Lesson[] => years.map((one) => lessonOf(nine, { years: one }))
const yearsOf = (lessons: readonly Lesson[]): number[] => lessons.map(({ trial }) => trial.years)

describe('the lesson for what is some months ahead', () => {
  it.each([
    [0, 1],
    [12, 1],
    [12.1, 3],
    [36, 3],
    [80, 3],
  ])('%d is that over %i years', (months, years) => {
    expect(lessonFor(ofYears(1, 3), months)?.trial.years).toBe(years)
  })

  it('is none where nothing was learned', () => {
    expect(lessonFor([], 12)).toBeUndefined()
  })
})

describe('what was learned', () => {
  const judged = (years: number, p80: 'better' | 'plan' | 'short' | 'untried'): Lesson =>
    lessonOf(nine, { years, verdict: { p80, p50: 'plan' } })
  const others = ofYears(1, 2, 3)

  it('is that of the own past at the horizons that it could be tried at, whether or not it beat the plan', () => {
    const own = [judged(1, 'better'), judged(2, 'plan'), judged(3, 'short'), judged(4, 'untried')]
    const { end, cost } = learnedFrom(
      () => own,
      () => others,
    )
    expect([end, cost].map(yearsOf)).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  it('is that of others, by quantity, where none of the own is fit', () => {
    const { end, cost } = learnedFrom(
      (quantity) => [judged(1, quantity === 'end' ? 'short' : 'better')],
      () => [...others, judged(4, 'untried')],
    )
    expect([end, cost].map(yearsOf)).toEqual([[1, 2, 3], [1]])
  })
})

describe('the lessons of editions', () => {
  const edition = (at: number, end: number): Edition => ({
    at,
    tellings: new Map(
      range(1, 40).map((number): [string, Telling] => [
        String(number),
        { key: String(number), state: 'open', end: end + number, cost: undefined },
      ]),
    ),
  })

  it('are those of each horizon that has cases, whatever their trial says', () => {
    const editions = [edition(0, 60), edition(12, 66), edition(24, 66)]
    const lessons = allLessons(editions, 'published', 'end')
    expect(lessons.map(({ source, trial }) => [source, trial.years, trial.cases, trial.judged])).toEqual([
      ['published', 1, 80, 40],
      ['published', 2, 40, 0],
    ])
    expect(lessons.map(({ past }) => past.mean)).toEqual([3, 6])
    expect(allLessons(editions, 'published', 'cost')).toEqual([])
  })
})
