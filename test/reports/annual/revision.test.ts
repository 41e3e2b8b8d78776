import { expect, it } from 'vitest'
import { changesCounted } from '../../../src/reports/annual/revision.ts'
import { planWith } from '../../support/plan-builder.ts'

const decision = (id: string, kind: 'add' | 'cancel' | 'hold' | 'rebaseline', date: string, facts = {}) => ({
  id,
  kind,
  date,
  outcome: 'approved' as const,
  ...facts,
})

it('counts what was approved since the last revision, by what it changes', () => {
  const plan = planWith({
    header: { revisions: [{ year: 2022, date: '2023-02-16' }] },
    decisions: [
      decision('A', 'add', '2023-02-16'),
      decision('B', 'add', '2023-03-01'),
      decision('C', 'add', '2023-04-01'),
      decision('D', 'rebaseline', '2024-02-01'),
      decision('E', 'cancel', '2024-02-01', { outcome: 'rejected' }),
      decision('F', 'hold', '2024-07-01'),
    ],
  })
  expect(changesCounted(plan, 2023, 'en')).toBe('2 additions; 1 new baseline')
  expect(changesCounted(plan, 2023, 'fr')).toBe('2 ajouts\u00a0; 1 recalage')
})

it('has nothing to say where nothing was decided', () => {
  expect(changesCounted(planWith(), 2023, 'en')).toBe('')
})
