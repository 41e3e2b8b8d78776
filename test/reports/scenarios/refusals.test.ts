import { expect, it } from 'vitest'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

const scored = (id: string, score: number) => ({ id, status: 'candidate' as const, priority: { scores: { V: score } } })

// The values 0.1, 0.2 and 0.5: 0.1 less their sum is -0.7, and -0.7000000000000001 in binary fractions.
it('tells what a scenario has less of without the noise of binary fractions', () => {
  const plan = planWith({
    header: { criteria: [{ id: 'V', title: 'V', weight: 1, max: 10 }] },
    projects: [scored('A', 1), scored('B', 2), scored('C', 5)],
    scenarios: [
      { id: 'S', title: 'S', kind: 'custom', choices: { A: { keep: true } } },
      { id: 'L', title: 'L', kind: 'custom', choices: { A: { keep: true }, B: { keep: true }, C: { keep: true } } },
    ],
  })
  const [row] = rowsIn(scenarioSection(plan, 'refusals'), 'lost_against_larger')
  expect(row?.slice(0, 4)).toEqual(['S', 'L', -2, -0.7])
})

it('holds a scenario against a larger one that breaks nothing, and says of another that it does', () => {
  const budget = (requested: number) => [
    { section: 'investment' as const, kind: 'software' as const, amounts: { 2025: { requested } } },
  ]
  const keep = (...ids: string[]) => ({ choices: Object.fromEntries(ids.map((id) => [id, { keep: true }])) })
  const plan = planWith({
    header: {
      horizon: { start: '2024-01', end: '2025-12' },
      criteria: [{ id: 'V', title: 'V', weight: 1 }],
      envelopes: [{ year: 2025, section: 'investment', max: 100 }],
    },
    projects: [
      { ...scored('A', 1), budget: budget(40) },
      { ...scored('B', 2), budget: budget(50) },
      { ...scored('C', 3), budget: budget(60) },
    ],
    scenarios: [
      { id: 'SMALL', title: 'S', kind: 'custom', ...keep('A') },
      { id: 'LARGE', title: 'L', kind: 'custom', ...keep('A', 'B') },
      { id: 'BROKEN', title: 'B', kind: 'custom', ...keep('A', 'B', 'C') },
    ],
  })
  const section = scenarioSection(plan, 'refusals')
  expect(rowsIn(section, 'lost_against_larger').map(([id, larger]) => [id, larger])).toEqual([
    ['S', 'L'],
    ['L', 'B'],
  ])
  expect(notesIn(section)).toContain('"B" does not hold: it breaks 1 constraint that the plan as it is keeps.')
})
