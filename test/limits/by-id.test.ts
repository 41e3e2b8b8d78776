/** A plan keeps the limits of its approved scenario; a scenario laid over it changes those that it names. */
import { describe, expect, it } from 'vitest'
import { limitsById } from '../../src/limits/by-id.ts'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { planWith } from '../support/plan-builder.ts'

const APPROVED = { id: 'SC-REF', title: 'Reference', kind: 'baseline', status: 'approved' } as const
const OTHER = { id: 'SC-A', title: 'A', kind: 'custom' } as const

function planOf(scenarios: Parameters<typeof planWith>[0] & object): Plan {
  return planWith({
    axes: [
      { id: 'AX1', title: 'One' },
      { id: 'AX2', title: 'Two' },
    ],
    ...scenarios,
  })
}

function told(plan: Plan) {
  return (['axis_minima', 'golive_limits'] as const)
    .flatMap((key) => limitsById(plan, key))
    .map(({ id, value }) => [id, value])
}

describe('the limits in force', () => {
  const frame = { axis_minima: { AX1: 0.2, AX2: 0.3 }, golive_limits: { DRH: 1 } }

  it('are none without an approved scenario', () => {
    expect(told(planOf({ scenarios: [{ ...OTHER, frame }] }))).toEqual([])
  })

  it('are those of the approved scenario', () => {
    const plan = planOf({ scenarios: [{ ...APPROVED, frame }] })
    expect(told(plan)).toEqual([
      ['AX1', 0.2],
      ['AX2', 0.3],
      ['DRH', 1],
    ])
  })

  it('are changed one by one by a scenario laid over the plan', () => {
    const other = { ...OTHER, frame: { axis_minima: { ax1: 0.5 } } }
    const plan = planOf({ scenarios: [{ ...APPROVED, frame }, other] })
    const laid = plan.scenarios[1] && applyScenario(plan, plan.scenarios[1])
    expect(laid && told(laid)).toEqual([
      ['AX1', 0.5],
      ['AX2', 0.3],
      ['DRH', 1],
    ])
  })

  it('are none where two scenarios claim to be approved', () => {
    const plan = planOf({
      scenarios: [
        { ...APPROVED, frame },
        { ...OTHER, status: 'approved' },
      ],
    })
    expect(told(plan)).toEqual([])
  })
})
