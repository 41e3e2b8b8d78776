/** Balance between axes, links between projects, objectives and needs, and what the data leave out. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

const axes = [
  { id: 'A', title: 'A' },
  { id: 'B', title: 'B' },
]

describe('balance', () => {
  const plan = planWith({
    axes,
    teams: [{ id: 'T', title: 'T' }],
    projects: [
      {
        axis: 'A',
        theme: 'digital',
        budget: [
          { section: 'investment', kind: 'software', amounts: { 2024: { forecast: 60 } } },
          { section: 'operating', kind: 'services', amounts: { 2024: { forecast: 900 } } },
        ],
        workload: [{ team: 'T', days: { 2024: 10 } }],
      },
      {
        axes: [
          { id: 'A', share: 0.5 },
          { id: 'B', share: 0.5 },
        ],
        budget: [{ section: 'investment', kind: 'software', amounts: { 2024: { forecast: 40 } } }],
        workload: [{ team: 'T', days: { 2024: 30 } }],
      },
    ],
  })

  it('is the share of a slice in the whole', () => {
    expect(valuesBy('investment_share', plan, 'axis')).toEqual({ A: 0.8, B: 0.2 })
    expect(valuesBy('investment_share', plan, 'theme')).toEqual({ digital: 0.6, none: 0.4 })
    expect(valuesBy('workload_share', plan, 'axis')).toEqual({ A: 0.625, B: 0.375 })
    expect(partsOf('workload_share', plan)).toEqual([40, 40])
  })

  it('is not applicable where there is nothing to share', () => {
    expect(wholeValue('investment_share', planWith())).toBeNull()
    expect(wholeValue('workload_share', planWith())).toBeNull()
  })
})

describe('alignment', () => {
  const plan = planWith({
    axes,
    objectives: [
      { id: 'OB-1', axis: 'A', title: 'One' },
      { id: 'OB-2', axis: 'b', title: 'Two' },
      { id: 'OB-3', axis: 'B', title: 'Three' },
      { id: 'OB-4', axis: 'GONE', title: 'Four' },
    ],
    projects: [
      { axis: 'A', objectives: ['ob-1'] },
      { axis: 'A' },
      { axis: 'B', objectives: [] },
      { axis: 'B', status: 'candidate', objectives: ['OB-2'] },
    ],
  })

  it('counts retained projects without objective', () => {
    expect(partsOf('projects_without_objective', plan)).toEqual([2, 3])
    expect(valuesBy('projects_without_objective', plan, 'axis')).toEqual({ A: 0.5, B: 1, none: null })
  })

  it('counts objectives that only a candidate serves, or none', () => {
    expect(partsOf('objectives_without_project', plan)).toEqual([3, 4])
    expect(valuesBy('objectives_without_project', plan, 'axis')).toEqual({ A: 0, B: 1, none: 1 })
  })
})

describe('needs', () => {
  const plan = planWith({
    departments: [
      { id: 'HR', title: 'Human resources' },
      { id: 'IT', title: 'IT' },
    ],
    projects: [
      { id: 'DONE', status: 'completed', needs: ['N-1', 'n-2'] },
      { id: 'GOING', status: 'in_progress', needs: ['N-2'] },
      { id: 'IDEA', status: 'candidate', needs: ['N-5'] },
    ],
    needs: [
      { id: 'N-1', department: 'HR', status: 'expressed' },
      { id: 'N-2', department: 'hr', status: 'accepted' },
      { id: 'N-3', department: 'IT', status: 'qualified', projects: ['done'] },
      { id: 'N-4', department: 'IT', status: 'covered' },
      { id: 'N-5', department: 'GONE', status: 'expressed', projects: ['IDEA'] },
      { id: 'N-6', department: 'IT', status: 'duplicate', projects: ['DONE'] },
      { id: 'N-7', department: 'HR', status: 'rejected' },
    ],
  })

  it('are accepted by their status or by a retained project, duplicates left out', () => {
    expect(partsOf('need_acceptance', plan)).toEqual([4, 6])
    expect(valuesBy('need_acceptance', plan, 'department')).toEqual({ HR: 2 / 3, IT: 1, none: 0 })
  })

  it('are planned with a retained project and covered when all of these are completed', () => {
    expect(partsOf('need_planned', plan)).toEqual([3, 4])
    expect(partsOf('need_coverage', plan)).toEqual([2, 4])
    expect(valuesBy('need_coverage', plan, 'department')).toEqual({ HR: 0.5, IT: 0.5, none: null })
  })
})

describe('coverage of the data', () => {
  it('counts retained projects that say what they need', () => {
    const plan = planWith({
      projects: [
        { budget: [{ section: 'investment', kind: 'software', amounts: { 2024: { paid: 0 } } }] },
        { budget: [{ section: 'investment', kind: 'software' }], workload: [{ total: 4 }] },
        { internal_only: true, workload: [{ total: 0 }] },
        { status: 'candidate', workload: [{ total: 4 }] },
      ],
    })
    expect(partsOf('budget_coverage', plan)).toEqual([1, 2])
    expect(partsOf('workload_coverage', plan)).toEqual([1, 3])
  })
})

describe('carried-over projects', () => {
  const previous = planWith({
    projects: [
      { id: 'OLD-1', status: 'in_progress' },
      { id: 'OLD-2', status: 'postponed' },
      { id: 'OLD-3', status: 'on_hold' },
      { id: 'OLD-4', status: 'completed' },
    ],
  })

  it('are continued, dropped by decision, or lost', () => {
    const plan = planWith({
      previous,
      projects: [{ origin: 'carried_over', previous: 'OLD-1' }],
      decisions: [{ id: 'D', date: '2024-01-15', kind: 'cancel', refs: ['OLD-2'] }],
    })
    const ids = ['carried_continued', 'carried_dropped', 'carried_lost']
    expect(ids.map((id) => wholeValue(id, plan))).toEqual([1, 1, 1])
    expect(ids.map((id) => wholeValue(id, planWith({ previous })))).toEqual([0, 0, 3])
  })

  it('are not applicable without a previous plan', () => {
    expect(figureOf('carried_lost', planWith()).reason?.fr).toMatch(/précédent/)
  })
})
