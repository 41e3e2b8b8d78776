/** Starts of a first year that is over are not asked to be spread. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { portfolioBunched } from '../../src/rules/milestones.ts'
import type { Day } from '../../src/values/calendar.ts'
import { planOverBase } from '../support/plan-of.ts'

it('tells of the starts until the last day of the first year, of the ends after it too', () => {
  const { plan } = planOverBase(join(import.meta.dirname, 'portfolio-bunched', 'bad.yaml'))
  const sides = (asOf: Day) => [...portfolioBunched.run({ ...plan, asOf })].map(({ facts }) => facts?.['side'])
  expect(sides(plan.asOf)).toEqual(['start', 'end'])
  expect(sides((plan.asOf + 1) as Day)).toEqual(['end'])
})
