/** Small plans of candidates and their cut lines, for tests of arbitration. */

import { applyFlatScenario } from '../../src/overlay/apply-scenario.ts'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { cutLineOf } from '../../src/scenarios/priority-list/cut-line.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from './plan-builder.ts'

export type Facts = Partial<Raw<'projects'>>

/** A candidate of a score of 4 that costs some k€ of investment in 2025 and some days of T in the first quarter of 2025. */
export function candidate(id: string, score: number, money: number, days = 0, facts: Facts = {}): Facts {
  return {
    id,
    status: 'candidate',
    start: '2025-01',
    end: '2025-03',
    priority: { scores: { V: score } },
    budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { requested: money } } }],
    workload: [{ team: 'T', days: { '2025-Q1': days } }],
    ...facts,
  }
}

/** A plan with 100 k€ of investment in 2025, and with a team of 1 FTE where asked: 45.6 plannable days in a quarter. */
export function planOf(projects: readonly Facts[], facts: Parameters<typeof planWith>[0] = {}): Plan {
  return planWith({
    teams: [{ id: 'T', title: 'T', fte: 1, capacity: { working_days: 228, margin: 0.2 } }],
    ...facts,
    header: {
      status: 'draft',
      unit: 'k',
      criteria: [{ id: 'V', title: 'Value', weight: 1 }],
      envelopes: [{ year: 2025, section: 'investment', max: 100 }],
      ...facts.header,
    },
    projects,
  })
}

export type Written = Omit<Raw<'scenarios'>, 'id' | 'title' | 'kind'>

/** The arguments of a cut line: a scenario laid over the plan. */
export function laid(plan: Plan, written: Written = {}) {
  const entry: Entry<'scenarios'> = { id: 'SC', title: 'SC', kind: 'custom', at: plan.header.at, ...written }
  const scenario = flattenScenario(plan, entry)
  return [plan, applyFlatScenario(plan, scenario), scenario] as const
}

export const lineOf = (plan: Plan, written?: Written) => cutLineOf(...laid(plan, written), 'weighted')

export const outcome = (plan: Plan): string[] =>
  lineOf(plan).ranked.map(({ project, isIn: fits }) => `${project.id} ${fits ? 'in' : 'out'}`)
