/** What estimates say: three points, and how far a plan should be over-programmed. */
import { describe, expect, it } from 'vitest'
import { threePoints } from '../../src/metrics/estimates.ts'
import { plain } from '../../src/values/quantity.ts'
import { figureOf, wholeValue } from '../support/figure-of.ts'
import { barePlan, fundedPlan, planOfLines } from '../support/funded-plan.ts'

describe('estimates', () => {
  it('have the mean and deviation of PERT', () => {
    const [project] = fundedPlan.projects
    const points = project && threePoints(fundedPlan, project)
    expect(points && [plain(points.mean), plain(points.deviation)]).toEqual([16.67, 3.33])
    expect(figureOf('pert_cost', fundedPlan)).toMatchObject({ value: 16.67, coverage: { count: 1, of: 2 } })
    expect(wholeValue('pert_cost', barePlan)).toBeNull()
  })

  it('over-program by the reverse of what is spent', () => {
    expect(figureOf('over_programming_factor', fundedPlan).value).toBe(100_000 / 85_000)
    expect(wholeValue('over_programming_factor', barePlan)).toBeNull()
    const unpaid = planOfLines(
      {},
      { section: 'investment', kind: 'services', amounts: { 2023: { opened: 10, paid: 0 } } },
    )
    expect(figureOf('over_programming_factor', unpaid).reason?.en).toContain('nothing was paid')
  })
})
