/** The chances of scenarios: rows that only a past that beat the plan can fill. */
import { describe, expect, it } from 'vitest'
import { forecastByPast } from '../../../src/forecast/forecast.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { chanceRows } from '../../../src/reports/scenarios/chances.ts'
import type { ScenarioContext } from '../../../src/reports/scenarios/context.ts'
import { type Day, dayText } from '../../../src/values/calendar.ts'
import { contextOf, planThatSlipped } from '../../support/forecast-report.ts'
import { planWith } from '../../support/plan-builder.ts'

/** The rows of a plan and of states of it, as the values of their cells. */
function rowsOf(plan: Plan, ...states: readonly Plan[]) {
  const columns = [plan, ...states].map((state) => ({ plan: state }) as ScenarioContext['columns'][number])
  const rows = chanceRows({ ...contextOf(plan), columns } as unknown as ScenarioContext)
  return Object.fromEntries(
    rows.map(({ id, cells }) => [id, cells.slice(1).map((cell) => (cell.kind === 'figure' ? cell.value : null))]),
  )
}

/** With a ceiling of 2025 where one is told. */
const planOf = (max?: number): Plan =>
  planThatSlipped({
    header: {
      horizon: { start: '2020-01', end: '2027-12' },
      ...(max === undefined ? {} : { envelopes: [{ year: 2025, section: 'investment', max }] }),
    },
  })

/** A state without the projects that slip most. */
const without = (plan: Plan): Plan => ({ ...plan, projects: plan.projects.filter((_, index) => index % 5 !== 4) })

describe('chances of scenarios', () => {
  it('are told of each state by the past of the plan as it is', () => {
    const plan = planOf(40_000)
    const rows = rowsOf(plan, without(plan))
    expect(rows['forecast_envelopes']).toEqual([1, 1])
    expect(rows['forecast_ends']?.[1]).toBeGreaterThan(rows['forecast_ends']?.[0] ?? 1)
    expect(Number(rows['forecast_spending']?.[1])).toBeLessThan(Number(rows['forecast_spending']?.[0]))
  })

  it('have none to keep without envelopes and deadlines', () => {
    const rows = rowsOf(planOf())
    expect([rows['forecast_envelopes'], rows['forecast_deadlines']]).toEqual([[null], [null]])
  })

  it('count the deadlines that P80 keeps, that of its day among them', () => {
    const due = (deadline: string): Plan =>
      planThatSlipped({
        projects: [{ id: 'X', status: 'in_progress', end: '2025-12', mandatory: { kind: 'law', deadline } }],
      })
    const plan = due('2030-12-31')
    const p80 = forecastByPast(plan)?.projects.find(({ project }) => project.id === 'X')?.end?.p80 ?? plan.asOf
    const kept = [p80, p80 - 1].map((day) => rowsOf(due(dayText(day as Day)))['forecast_deadlines'])
    expect(kept).toEqual([[1], [0]])
  })

  it('are no rows without an own past that beat the plan', () => {
    expect(rowsOf(planWith({ projects: [{ id: 'A', status: 'in_progress', end: '2025-06' }] }))).toEqual({})
  })
})
