import { describe, expect, it } from 'vitest'
import { daysToComplete, moneyToComplete } from '../../../src/metrics/base/to-complete.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { sum } from '../../../src/values/quantity.ts'
import { planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

/** What is left of the only project of a plan on 2024-06-30: cents by year, and hundredths of a day. */
function leftOf(facts: Facts) {
  const plan = planWith({ projects: [facts] })
  const [project] = plan.projects
  if (project === undefined) throw new Error('no project')
  const money = moneyToComplete(plan, project)
  const byYear = Object.fromEntries(money.map(({ year, amount }) => [year, amount]))
  return { byYear, days: sum(daysToComplete(plan, project).map(({ days }) => days)) }
}

const line = (amounts: NonNullable<NonNullable<Facts['budget']>[number]['amounts']>): Facts['budget'] => [
  { section: 'investment', kind: 'software', amounts },
]

describe('what is still to be paid', () => {
  const budget = line({ 2023: { requested: 60, paid: 50 }, 2024: { forecast: 110, paid: 30 }, 2025: { requested: 24 } })

  it('is the rest of the year that runs and all of those to come', () => {
    expect(leftOf({ status: 'in_progress', budget }).byYear).toEqual({ 2024: 8000, 2025: 2400 })
  })

  it('is what an ended year carries over into one that says nothing', () => {
    const carried = line({ 2023: { requested: 60, paid: 50, carry_over: 10 } })
    expect(leftOf({ status: 'in_progress', budget: carried }).byYear).toEqual({ 2024: 1000 })
  })

  it('is nothing where more was paid than was foreseen', () => {
    expect(leftOf({ status: 'in_progress', budget: line({ 2024: { forecast: 10, paid: 30 } }) }).byYear).toEqual({})
  })

  it('is all that was not paid of a project that was postponed, in whichever year', () => {
    expect(leftOf({ status: 'postponed', budget }).byYear).toEqual({ 2023: 1000, 2024: 8000, 2025: 2400 })
  })

  it('is nothing of one that was stopped, and the payments to come of one that is completed', () => {
    expect(leftOf({ status: 'cancelled', budget }).byYear).toEqual({})
    expect(leftOf({ status: 'completed', budget }).byYear).toEqual({ 2024: 8000, 2025: 2400 })
  })

  it('keeps the sum of a year where one nature was paid beyond its estimate', () => {
    const plan = planWith({
      projects: [
        {
          status: 'in_progress',
          budget: [
            { section: 'investment', kind: 'software', amounts: { 2024: { forecast: 10, paid: 25 } } },
            { section: 'investment', kind: 'hardware', amounts: { 2024: { forecast: 40 } } },
            { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 10 } } },
          ],
        },
      ],
    })
    const [project] = plan.projects
    const left = project === undefined ? [] : moneyToComplete(plan, project)
    expect(left.map(({ amount }) => amount)).toEqual([2800, 700])
  })
})

describe('what is still to be worked', () => {
  const days = { '2024-Q1': 10, '2024-Q2': 10, '2024-Q3': 8 }

  it('is what is planned in months that have not passed', () => {
    expect(leftOf({ status: 'in_progress', workload: [{ team: 'T', days }] }).days).toBe(800)
  })

  it('is what should have been done before, too, where days done are told', () => {
    const workload = [{ team: 'T', days, actual: { '2024-Q1': 10, '2024-Q2': 4 } }]
    expect(leftOf({ status: 'in_progress', workload }).days).toBe(1400)
  })

  it('is all of a project that was postponed, nothing of one that is over', () => {
    const workload = [{ team: 'T', days }]
    expect(leftOf({ status: 'postponed', workload }).days).toBe(2800)
    expect(leftOf({ status: 'completed', workload }).days).toBe(0)
    expect(leftOf({ status: 'rejected', workload }).days).toBe(0)
  })

  it('is a total of no months, less what was done', () => {
    const workload = [{ team: 'T', total: 20, actual: { '2024-Q1': 5 } }]
    expect(leftOf({ status: 'in_progress', workload }).days).toBe(1500)
  })
})
