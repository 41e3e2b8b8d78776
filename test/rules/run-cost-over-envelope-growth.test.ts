/** The rule names the three projects whose recurring cost grows most, the largest first. */
import { expect, it } from 'vitest'
import { runCostOverEnvelopeGrowth } from '../../src/rules/envelopes.ts'
import { planWith } from '../support/plan-builder.ts'

function grown(id: string, by: number) {
  const amounts = { 2024: { forecast: 1 }, 2025: { forecast: 1 + by } }
  const line = { section: 'operating' as const, kind: 'subscription' as const, amounts }
  return { id, title: id, status: 'approved' as const, budget: [{ ...line, recurring_from: 2024 }] }
}

it('names the largest first, and no more than three', () => {
  const plan = planWith({
    header: {
      horizon: { start: '2024-01', end: '2025-12' },
      envelopes: [
        { year: 2024, section: 'operating', max: 100 },
        { year: 2025, section: 'operating', max: 101 },
      ],
    },
    projects: [grown('A', 10), grown('B', 30), grown('C', -2), grown('D', 5), grown('E', 20)],
  })
  const [found] = runCostOverEnvelopeGrowth.run(plan)
  const named = found?.related?.map(({ label }) => label.en.split(':')[0])
  expect(named?.map((name) => name?.replaceAll('"', ''))).toEqual(['B', 'E', 'A'])
})
