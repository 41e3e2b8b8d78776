/** An amount is a slip of a thousand where its project's other amounts, or those of the others, make it one. */
import { describe, expect, it } from 'vitest'
import { budgetMagnitudeOutlier } from '../../src/rules/magnitudes.ts'
import { planWith } from '../support/plan-builder.ts'

type Years = Readonly<Record<string, number>>

/** What is found in a plan kept in thousands, one project for each map of requested amounts by year. */
function found(...projects: readonly Years[]): string[] {
  const plan = planWith({
    header: { unit: 'k', horizon: { start: '2022-01', end: '2025-12' } },
    projects: projects.map((years, index) => ({
      title: `T${index + 1}`,
      budget: [
        {
          section: 'investment',
          kind: 'services',
          amounts: Object.fromEntries(Object.entries(years).map(([year, requested]) => [year, { requested }])),
        },
      ],
    })),
  })
  return [...budgetMagnitudeOutlier.run(plan)].map(({ message }) => message.en.replaceAll('\u00a0', ' '))
}

/** Six honest projects: their amounts have the median 50, three in four of them within a factor of two of it. */
const HONEST: readonly Years[] = [
  { 2023: 20, 2024: 40 },
  { 2023: 50, 2024: 60, 2025: 30 },
  { 2024: 80, 2025: 100 },
  { 2023: 50 },
  { 2022: 25, 2023: 50, 2024: 50 },
  { 2024: 120, 2025: 60 },
]

describe('a plan of seven projects', () => {
  it('is silent where all are honest, a hundred times larger ones too', () => {
    expect(found(...HONEST, { 2023: 40, 2024: 90 })).toEqual([])
    expect(found(...HONEST, { 2023: 5000, 2024: 9000 })).toEqual([])
  })

  it('finds one slip by the other years of its project', () => {
    expect(found(...HONEST, { 2023: 40, 2024: 90_000, 2025: 60 })).toEqual([
      'The 2024 amount of "T7", €90,000k, is 1,800 times the median of the project\'s other amounts',
    ])
  })

  it('finds a slip of the only amount, and of a whole line once, by the other projects', () => {
    const median = "times the median of the other projects' amounts"
    expect(found(...HONEST, { 2024: 45_000 })).toEqual([`The 2024 amount of "T7", €45,000k, is 900 ${median}`])
    expect(found(...HONEST, { 2023: 40_000, 2024: 90_000 })).toEqual([
      `The 2023 amount of "T7", €40,000k, is 800 ${median}`,
    ])
  })

  it('compares with two amounts of others alone what is a thousand times each of them', () => {
    expect(found({ 2023: 50 }, { 2023: 60 }, { 2023: 50_000 })).toEqual([
      'The 2023 amount of "T3", €50,000k, is 913 times the median of the other projects\' amounts',
    ])
    expect(found({ 2023: 50 }, { 2023: 900 }, { 2023: 50_000 })).toEqual([])
    expect(found({ 2023: 50 }, { 2023: 50_000 })).toEqual([])
    expect(found({ 2023: 50 }, { 2023: 60 }, { 2023: 55 }, { 2023: 50_000 })).toHaveLength(1)
  })
})

describe('a plan of few amounts', () => {
  const line = 'times the median of the other amounts of the line'

  it('finds an amount a thousand times the other years of its line, however many stages have the slip', () => {
    expect(found({ 2023: 80_000, 2024: 80 }, { 2023: 1234, 2024: 80 })).toEqual([
      `The 2023 amount of "T1", €80,000k, is 1,000 ${line}`,
    ])
    expect(found({ 2023: 80, 2024: 80_000, 2025: 60 })).toEqual([`The 2024 amount of "T1", €80,000k, is 1,143 ${line}`])
  })

  it('is silent where the ratio is no slip of a thousand, or another project has as much', () => {
    expect(found({ 2023: 8_000, 2024: 80 })).toEqual([])
    expect(found({ 2023: 800_000, 2024: 80 })).toEqual([])
    expect(found({ 2023: 80_000, 2024: 80 }, { 2023: 70_000 })).toEqual([])
    expect(found({ 2023: 80_000, 2024: 80_000, 2025: 80 })).toEqual([])
  })
})

describe('a portfolio whose amounts spread over four powers of ten', () => {
  // Logarithms 0, 1, 2, 3, 4 beside it: median 2, deviations 2, 1, 0, 1, 2, spread 1 / 0.6745 = 1.48 powers of ten.
  const spread = [1, 10, 100, 1000, 10_000].map((amount) => ({ 2024: amount }))

  it('is silent on its largest project: a thousand times the median is two spreads', () => {
    expect(found(...spread, { 2024: 100_000 })).toEqual([])
  })

  it('is silent on a year a thousand times another where all projects vary so', () => {
    const varied = [1, 3, 10, 30].map((amount) => ({ 2023: amount, 2024: amount * 1000 }))
    expect(found(...varied, { 2023: 20, 2024: 20_000 })).toEqual([])
  })

  it('takes a year fifty thousand times the others of its project for no slip of a thousand', () => {
    // Each amount is five times or a fifth of the other: logarithms 0.7 and -0.7, spread 0.7 / 0.6745 = 1.04.
    const uneven = [10, 20, 30, 40].map((amount) => ({ 2023: amount, 2024: amount * 5 }))
    expect(found(...uneven, { 2023: 2, 2024: 50_000, 2025: 2 })).toHaveLength(1)
    expect(found(...uneven, { 2023: 1, 2024: 50_000, 2025: 1 })).toEqual([])
  })
})
