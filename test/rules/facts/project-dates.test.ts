/** A day moved by months stays in the month that is meant. */
import { describe, expect, it } from 'vitest'
import { shiftDay } from '../../../src/rules/facts/project-dates.ts'
import { type Day, dayText, parseDay } from '../../../src/values/calendar.ts'

const shifted = (text: string, months: number) => dayText(shiftDay(parseDay(text, 'start') ?? (0 as Day), months))

describe('shiftDay', () => {
  it.each([
    ['2024-01-15', 1, '2024-02-15'],
    ['2024-12-15', 2, '2025-02-15'],
    ['2024-03-15', -3, '2023-12-15'],
    ['2024-02-29', 1, '2024-03-31'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-06-30', 0, '2024-06-30'],
  ])('moves %s by %i months to %s', (from, months, to) => {
    expect(shifted(from, months)).toBe(to)
  })
})
