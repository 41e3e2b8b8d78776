/** A report that keeps some projects says of each what the report on all of them says. */
import { expect, it } from 'vitest'
import { grantsOf } from '../../src/metrics/base/grants.ts'
import { partOfPlan, wholeProjects } from '../../src/plan/part-of-plan.ts'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const plan = planWith({
  projects: [
    {
      theme: 'digital',
      budget: [
        {
          section: 'investment',
          kind: 'services',
          funding: 'S-1',
          amounts: { 2023: { opened: 100 }, 2025: { forecast: 300 } },
        },
      ],
    },
    {
      theme: 'application',
      budget: [
        { section: 'investment', kind: 'services', funding: 'S-1', amounts: { 2023: { opened: 200, paid: 100 } } },
      ],
    },
    { theme: 'infrastructure' },
  ],
  subsidies: [{ id: 'S-1', funder: 'F', status: 'awarded', agreement: 'C', amount: 80 }],
})
const partOf = (...ids: string[]) =>
  partOfPlan(
    plan,
    plan.projects.filter(({ id }) => ids.includes(id)),
  )

it.each(['spending', 'grants_secured', 'net_cost'])('%s of a project is the same alone and among all', (id) => {
  const all = valuesBy(id, plan, 'theme')
  expect(wholeValue(id, partOf('P-1'))).toBe(all['digital'])
  expect(wholeValue(id, partOf('P-2'))).toBe(all['application'])
})

it('keeps that payments are followed, and who shares a grant', () => {
  const part = partOf('P-1')
  // 100 opened in a closed year in which only the other project was paid, and 300 to come.
  expect(wholeValue('spending', part)).toBe(300)
  expect(partsOf('execution_rate', part)).toEqual([0, 100])
  expect(wholeValue('grants_secured', part)).toBe(60)
})

it('knows no grant that funds none of its projects', () => {
  const part = partOf('P-3')
  expect(grantsOf(part).map(({ funded }) => funded)).toEqual([[]])
  expect(figureOf('grants_secured', part).reason?.en).toContain('no grant tells')
})

it('remembers the whole through several choices, and is the plan itself where nothing is left out', () => {
  const part = partOf('P-1', 'P-2')
  expect(wholeProjects(partOfPlan(part, part.projects.slice(0, 1)).projects)).toBe(plan.projects)
  expect(partOfPlan(plan, [...plan.projects])).toBe(plan)
  expect(wholeProjects(plan.projects)).toBe(plan.projects)
})
