/** Slips of a thousand, planted one at a time in the amounts of the sample plans, are found; the plans hold none. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { budgetMagnitudeOutlier } from '../../src/rules/magnitudes.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { foundSlips } from '../support/slips.ts'

const SAMPLES = ['centre-val-de-loire-2017-2021', 'centre-val-de-loire-2022-2027', 'draft', 'minimal'] as const

function sample(name: string): Plan {
  const { plan } = loadPlan(readPlanFolder(REPOSITORY, `plans/${name}`), {
    readPrevious: (root, path) => readPlanFolder(REPOSITORY, join(root, path)),
  })
  if (plan === undefined) throw new Error(`no plan ${name}`)
  return plan
}

describe.each(SAMPLES)('%s', (name) => {
  it('has no slip', () => {
    expect([...budgetMagnitudeOutlier.run(sample(name))]).toEqual([])
  })

  it('gives away 19 of 20 planted ones', () => {
    const { found, of } = foundSlips(sample(name), 300)
    expect(of).toBeGreaterThan(7)
    expect(found / of).toBeGreaterThanOrEqual(0.95)
  })
})
