import { describe, expect, it } from 'vitest'
import { unestimated } from '../../src/scenarios/estimate-gaps.ts'
import { candidate, type Facts, lineOf, planOf } from '../support/cut-line-of.ts'

const missing = (facts: Facts, more = {}): readonly string[] => {
  const plan = planOf([candidate('A', 3, 60, 30, facts)], more)
  const [project] = plan.projects
  if (project === undefined) throw new Error('no project')
  return unestimated(plan, project)?.missing ?? []
}

describe('what a project does not tell', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['nothing where it tells all', {}, []],
    ['dates without an end', { end: undefined }, ['dates']],
    ['dates without a start', { start: undefined }, ['dates']],
    ['work where there is none', { workload: undefined }, ['workload']],
    ['work where only the business has some', { workload: [{ side: 'business', total: 9 }] }, ['workload']],
    ['work where a supplier has it', { workload: [{ team: 'T', side: 'external', total: 9 }] }, ['workload']],
    ['work of a team that the plan does not have', { workload: [{ team: 'X', total: 9 }] }, ['workload']],
    ['work of a team without a figure', { workload: [{ team: 'T' }] }, ['workload']],
    ['no work where it says 0', { workload: [{ team: 't', total: 0 }] }, []],
    ['cost without a budget', { budget: undefined }, ['cost']],
    ['cost where a total has no years', { budget: [{ section: 'investment', kind: 'software', total: 9 }] }, ['cost']],
    ['no cost where it says that it needs no money', { budget: undefined, internal_only: true }, []],
    [
      'all three of a title',
      { start: undefined, end: undefined, budget: undefined, workload: undefined },
      ['dates', 'workload', 'cost'],
    ],
  ])('is %s', (_, facts, expected) => {
    expect(missing(facts)).toEqual(expected)
  })

  it('is a cost of 0 no more than a cost of 60', () => {
    const budget = [{ section: 'investment', kind: 'software', amounts: { '2025': { requested: 0 } } }] as const
    expect(missing({ budget: [...budget] })).toEqual([])
  })

  it('is no work where the plan has no team to ask', () => {
    expect(missing({ workload: undefined }, { teams: [] })).toEqual([])
  })

  it.each<[string, Facts, string | undefined]>([
    ['its lead', { lead: 'L', sponsor: 'S', departments: { lead: 'D' } }, 'L'],
    ['else its sponsor', { sponsor: 'S', departments: { lead: 'D' } }, 'S'],
    ['else its lead department', { departments: { lead: 'D' } }, 'D'],
    ['else nobody', {}, undefined],
  ])('is asked of %s', (_, facts, owner) => {
    const plan = planOf([candidate('A', 3, 60, 30, { ...facts, end: undefined })])
    const [project] = plan.projects
    expect(project && unestimated(plan, project)?.owner).toBe(owner)
  })
})

describe('the cut line', () => {
  const undated: Facts = { start: undefined, end: undefined }

  it('passes over a candidate that is to be estimated, and what needs it', () => {
    const plan = planOf([
      candidate('A', 4, 10, 0, undated),
      candidate('B', 3, 10, 0, { requires: ['A'] }),
      candidate('C', 1, 10),
    ])
    expect(lineOf(plan).ranked.map(({ project, outcome }) => [project.id, outcome])).toEqual([
      ['A', { kind: 'unestimated', missing: ['dates'] }],
      ['B', { kind: 'need-unestimated', by: 'A' }],
      ['C', { kind: 'in' }],
    ])
  })

  it('keeps what the plan has approved already, and what is mandatory', () => {
    const plan = planOf([
      candidate('A', 4, 10, 0, { ...undated, status: 'approved' }),
      candidate('B', 4, 10, 0, { ...undated, mandatory: { kind: 'law' } }),
    ])
    const { ranked, fixed } = lineOf(plan)
    expect(ranked.map(({ outcome }) => outcome.kind)).toEqual(['in'])
    expect(fixed.map(({ project }) => project.id)).toEqual(['B'])
  })
})
