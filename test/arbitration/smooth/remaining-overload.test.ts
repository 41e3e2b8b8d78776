/** What no dates take away is told with what fills it, what holds that there, and what could go. */
import { afterAll, describe, expect, it } from 'vitest'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { type Facts, planOf } from '../../support/cut-line-of.ts'
import { closeEngine, holdsOf, LAST, smoothed, work } from '../../support/smoothing-of.ts'

afterAll(closeEngine)

describe('an overload that no dates take away', () => {
  const held: Facts = { window: { earliest: '2025-01' }, mandatory: { kind: 'law', deadline: '2025-03' } }

  it('says what fills it, what holds that there, and how many people are missing', async () => {
    const plan = planOf([work('A', '2025-Q1', 40, held), work('B', '2025-Q1', 30, held), LAST])
    const found = await smoothed(plan, 'levelling')
    const [residue] = found.remaining
    expect(residue?.by).toBeCloseTo(14_09.2, 1)
    expect(found.isProven.days).toBe(true)
    expect(residue?.contributors.map(({ project, amount }) => [project.id, amount])).toEqual([
      ['A', 40_00],
      ['B', 30_00],
    ])
    const bounds = {
      kind: 'bounds',
      isPlanEnd: false,
      later: [{ reason: 'deadline' }],
      earlier: [{ reason: 'window-start' }],
    }
    expect(holdsOf(found)).toMatchObject({ A: bounds, B: bounds })
    // 14.09 days of the 55.91 that one person has.
    expect(residue?.fte).toBeCloseTo(0.252, 3)
    expect(computeFigures(found.after).whole('missing_fte').value).toBeCloseTo(0.252, 3)
    // The law asks for both.
    expect(residue?.drop).toBeUndefined()
  })

  it('names the project of least value that could go, but none that others need', async () => {
    const window = { earliest: '2025-01', latest_end: '2025-03' }
    const fixed = { window, priority: { scores: { V: 0 } } }
    const dropOf = async (last: Facts, ...projects: Facts[]): Promise<string | undefined> => {
      const all = [work('A', '2025-Q1', 40, held), ...projects, work('Z', '2025-Q4', 0, last)]
      const [residue] = (await smoothed(planOf(all))).remaining
      return residue?.drop?.id
    }
    const n = work('N', '2025-Q1', 20, fixed)
    // 60 asked of 55.91, then 100: without N 80 are left, without C 60.
    expect(await dropOf({}, n)).toBe('N')
    expect(await dropOf({}, n, work('C', '2025-Q1', 40, { window }))).toBeUndefined()
    // 75 asked, 19.09 too many: N is enough, C is not.
    expect(await dropOf({}, n, work('C', '2025-Q1', 15, { window }))).toBe('N')
    expect(await dropOf({ requires: ['N'] }, n)).toBeUndefined()
  })

  it('leaves work in hand where it is', async () => {
    const plan = planOf([
      work('S', '2025-Q1', 100, { status: 'in_progress', start: '2024-01' }),
      work('A', '2025-Q1', 10),
      LAST,
    ])
    const found = await smoothed(plan)
    expect(found.moves.map(({ before }) => before.id)).toEqual(['A'])
    expect(holdsOf(found)).toEqual({ S: { kind: 'running' } })
    expect(found.remaining[0]?.by).toBeCloseTo(44_09.2, 1)
  })

  it('counts what no dates can change: more is asked in all than there is', async () => {
    const all = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']
    const plan = planOf(all.map((quarter, index) => work(`P${index}`, quarter, 60)))
    const [shortfall] = (await smoothed(plan)).shortfalls
    // 360 asked of two half-years of 114.87 in 2024 and a year of 228: 2024 has 262 weekdays, its second half 132.
    expect(shortfall).toMatchObject({ asked: 360_00, count: 6 })
    expect(shortfall?.held).toBeCloseTo((100 * 228 * 132) / 262 + 228_00, 6)
    expect(shortfall?.by).toBeCloseTo(360_00 - (100 * 228 * 132) / 262 - 228_00, 6)
  })
})
