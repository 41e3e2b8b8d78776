/** A small plan with a past of its own: what its projects were to cost was raised every year, which candidates can be forecast from. */
import type { Plan } from '../../src/plan/plan.ts'
import { type Facts, planOf } from './cut-line-of.ts'

const RAISED = ['2022-06-30', '2023-06-30']

/** So much more of its first cost a project costs each year, of five kinds of projects. */
const MORE = [0.001, 0.1, 0.2, 0.3, 0.4]

/** A project in hand that has cost more every year, and spends nothing any more. */
function raised(index: number): Facts {
  const times = 1 + (MORE[index % MORE.length] ?? 0)
  const amounts = [1, 2, 3].map((years) => Math.round(10_000 * times ** years) / 100)
  return {
    id: `H-${index + 1}`,
    status: 'in_progress',
    start: '2022-01',
    end: '2025-03',
    baseline: { investment: 100, start: '2022-01', end: '2025-03' },
    rebaselines: RAISED.map((date, at) => ({ date, decision: `D-${at + 1}`, investment: amounts[at] ?? 0 })),
    budget: [{ section: 'investment', kind: 'software', amounts: { '2022': { paid: amounts[2] ?? 0 } } }],
    actual: { start: '2022-01-01' },
  }
}

/** A plan at the end of 2024 of some candidates and of forty projects whose costs rose. */
export function planWithPast(candidates: readonly Facts[]): Plan {
  const decisions = RAISED.map((date, at) => ({
    id: `D-${at + 1}`,
    date,
    body: 'CODIR',
    kind: 'rebaseline' as const,
    outcome: 'approved' as const,
  }))
  return planOf([...Array.from({ length: 40 }, (_, index) => raised(index)), ...candidates], {
    asOf: '2024-12-31',
    header: { horizon: { start: '2022-01', end: '2025-03' } },
    decisions,
  })
}
