import { describe, expect, it } from 'vitest'
import { committeeOption } from '../../src/scenarios/committee-option.ts'
import { isChangedIn, outcomesOf } from '../../src/scenarios/outcome.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

function fatesUnder(choices: Raw<'scenarios'>['choices'], projects: readonly Partial<Raw<'projects'>>[]) {
  const plan = planWith({
    header: { status: 'draft' },
    projects,
    scenarios: [{ id: 'SC', title: 'SC', kind: 'custom', choices }],
  })
  const [entry] = plan.scenarios
  if (entry === undefined) throw new Error('no scenario')
  return outcomesOf(plan, committeeOption(plan, entry))
}

const later = { start: '2025-01', end: '2025-06' }

describe('the outcome of a project', () => {
  it('is in or left out; what was out before is not left out', () => {
    const outcomes = fatesUnder({ A: { keep: true }, C: { out: true } }, [
      { id: 'A', status: 'candidate' },
      { id: 'B', status: 'candidate' },
      { id: 'C', status: 'planned' },
      { id: 'D', status: 'planned' },
      { id: 'E', status: 'rejected' },
      { id: 'F', status: 'in_progress' },
    ])
    expect(outcomes.map(({ isIn, isLeftOut }) => [isIn, isLeftOut])).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [true, false],
      [false, false],
      [true, false],
    ])
  })

  it('tells months moved and months longer or shorter', () => {
    const [moved, stretched, still] = fatesUnder({ A: { start: '2025-04' }, B: { stretch: 9 }, C: { keep: true } }, [
      { id: 'A', ...later },
      { id: 'B', ...later },
      { id: 'C', ...later },
    ])
    expect(moved).toMatchObject({ shift: 3, longer: undefined, isMoved: true })
    expect(stretched).toMatchObject({ shift: undefined, longer: 3, isMoved: true })
    expect(still).toMatchObject({ shift: undefined, longer: undefined, isMoved: false })
  })

  it('is changed by dates or by a scale other than 1', () => {
    const outcomes = fatesUnder(
      { A: { scale: 0.8 }, B: { scale: 1 }, C: { start: '2025-02' }, D: { keep: true } },
      ['A', 'B', 'C', 'D'].map((id) => ({ id, ...later })),
    )
    expect(outcomes.map(isChangedIn)).toEqual([true, false, true, false])
  })
})
