/** A plan whose projects all ended six months late is forecast to be six months late, whatever those under way still promise. */
import { describe, expect, it } from 'vitest'
import { learnedFrom } from '../../src/forecast/learned.ts'
import { ownLessons } from '../../src/forecast/learned-of.ts'
import { endForecast } from '../../src/forecast/project-forecast.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Day, dayText, lastDay, monthOf, monthText } from '../../src/values/calendar.ts'
import { planWith } from '../support/plan-builder.ts'

/** The month so many months after January 2020, and its last day. */
const month = (index: number): string => monthText(monthOf(2020, 1 + index))
const dayIn = (index: number): string => dayText(lastDay(monthOf(2020, 1 + index)))

const LATE = 6

/** Eighty projects that were promised for a month each time, and ended so many months later. */
const history = Array.from({ length: 80 }, (_, index) => {
  const promised = 8 + (index % 40)
  return {
    status: 'completed' as const,
    baseline: { start: '2020-01', end: month(promised) },
    actual: { start: '2020-01-01', end: dayIn(promised + LATE) },
  }
})

function planOf(end: string): Plan {
  return planWith({
    asOf: '2024-06-30',
    header: { horizon: { start: '2020-01', end: '2026-12' } },
    projects: [
      ...history,
      ...Array.from({ length: 30 }, () => ({
        status: 'in_progress' as const,
        baseline: { end: '2025-06' },
        end: '2025-06',
      })),
      { id: 'X', status: 'in_progress', end },
    ],
  })
}

function forecastOf(end: string) {
  const plan = planOf(end)
  const [project] = plan.projects.slice(-1)
  const learned = learnedFrom(ownLessons(plan), () => [])
  const found = project && endForecast(plan, project, learned)
  if (found === undefined) throw new Error('nothing was learned')
  return found
}

const monthsFrom = (day: string, until: Day): number => (until - Date.parse(day) / 86_400_000) / 30.4375

describe('an end in a plan that was always six months late', () => {
  it('is six months late at P50 and at P80, with no chance to be in time', () => {
    const { p50, p80, chance } = forecastOf('2024-12')
    expect(monthsFrom('2024-12-31', p50)).toBeCloseTo(LATE, 0)
    expect(monthsFrom('2024-12-31', p80)).toBeCloseTo(LATE, 0)
    expect(chance).toBeLessThan(0.1)
  })

  it('is not foreseen for the day on which it has passed already', () => {
    const { p50, p80, isOverdue } = forecastOf('2024-03')
    expect(isOverdue).toBe(true)
    expect(monthsFrom('2024-06-30', p50)).toBeGreaterThan(1)
    expect(p80).toBeGreaterThanOrEqual(p50)
  })
})
