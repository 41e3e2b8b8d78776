/** What replaces a component by a day: the cases worked out by hand, and that each end of support is of one kind. */
import { describe, expect, it } from 'vitest'
import {
  componentsReplacedBy,
  endDayOf,
  endingWithin,
  goLiveDayOf,
  isReplaced,
  replacementBy,
  supportEnd,
  yearlyCostOf,
} from '../../src/plan/component-support.ts'
import { dayText } from '../../src/values/calendar.ts'
import { dayOf, type PlanFacts, planWith } from '../support/plan-builder.ts'

type Component = NonNullable<PlanFacts['components']>[number]

const PROJECTS: NonNullable<PlanFacts['projects']> = [
  { id: 'DONE', status: 'completed', actual: { start: '2023-01-02', end: '2023-10-31' } },
  { id: 'SOON', status: 'in_progress', start: '2024-01', end: '2024-12' },
  { id: 'LATER', status: 'planned', start: '2025-01', end: '2025-06' },
  { id: 'OVERDUE', status: 'in_progress', start: '2023-01', end: '2024-03' },
  { id: 'OPEN', status: 'planned' },
  { id: 'IDEA', status: 'candidate', end: '2024-10' },
  { id: 'GONE', status: 'merged', merged_into: 'SOON' },
]

function replacedAt(end: string, facts: Partial<Component> = {}) {
  const plan = planWith({
    projects: PROJECTS,
    components: [{ id: 'C', title: 'C', kind: 'application', end_of_support: end, ...facts }],
  })
  const [ending] = endingWithin(plan, supportEnd)
  if (ending === undefined) throw new Error('no end of support within the plan')
  const found = replacementBy(plan, ending)
  return { plan, found, isReplaced: isReplaced(plan, found) }
}

describe('what replaces a component', () => {
  it.each([
    ['2024-12-31', ['soon'], 'in-time', 0],
    ['2024-12-30', ['SOON'], 'late', -1],
    ['2025-01-31', ['LATER', 'SOON'], 'in-time', 31],
    ['2024-12-31', ['GONE', 'IDEA'], 'in-time', 0],
    ['2023-12-31', ['DONE'], 'in-time', 61],
    ['2023-10-30', ['DONE'], 'late', -1],
    // Not done, so that it cannot end before the status date, 2024-06-30.
    ['2024-06-30', ['OVERDUE'], 'in-time', 0],
    ['2024-06-01', ['OVERDUE'], 'late', -29],
    ['2024-12-31', ['OPEN', 'LATER'], 'late', -181],
  ])('by %s, of %j: %s by %i days', (end, named, kind, days) => {
    expect(replacedAt(end, { replaced_by: named }).found).toMatchObject({ kind, days })
  })

  it.each([
    ['2024-12-31', { replaced_by: ['OPEN'] }, 'undated'],
    ['2024-12-31', { replaced_by: ['IDEA'] }, 'not-retained'],
    ['2024-12-31', {}, 'none'],
    ['2024-12-31', { replaced_by: ['NOWHERE'] }, 'none'],
    ['2024-06-30', { lifecycle: 'retire' }, 'retired'],
    ['2024-06-30', { lifecycle: 'retire', replaced_by: ['IDEA'] }, 'retired'],
    ['2024-06-29', { lifecycle: 'retire', replaced_by: ['IDEA'] }, 'not-retained'],
    ['2024-06-29', { lifecycle: 'retire' }, 'none'],
    ['2024-12-31', { lifecycle: 'retire', replaced_by: ['LATER'] }, 'late'],
  ] as const)('by %s, of %j: %s', (end, facts, kind) => {
    const own = { ...facts, ...('replaced_by' in facts ? { replaced_by: [...facts.replaced_by] } : {}) }
    expect(replacedAt(end, own as Partial<Component>).found.kind).toBe(kind)
  })

  it('was replaced where the project is completed, not where its end has passed', () => {
    expect(replacedAt('2023-06-30', { replaced_by: ['DONE'] }).isReplaced).toBe(true)
    expect(replacedAt('2024-06-01', { replaced_by: ['OVERDUE'] }).isReplaced).toBe(false)
    expect(replacedAt('2024-06-01').isReplaced).toBe(false)
  })

  it('is found from the project too, through a merger', () => {
    const { plan } = replacedAt('2024-12-31', { replaced_by: ['GONE'] })
    const of = (id: string) => {
      const project = plan.projects.find((one) => one.id === id)
      return project === undefined ? [] : componentsReplacedBy(plan, project).map((one) => one.id)
    }
    expect(of('SOON')).toEqual(['C'])
    expect(of('GONE')).toEqual([])
  })
})

describe('ends within the plan', () => {
  it('are those up to its last day, past ones too', () => {
    const plan = planWith({
      components: ['2010-01-31', '2025-12-31', '2026-01-01', undefined].map((end, index) => ({
        id: `C-${index}`,
        title: 'C',
        kind: 'application' as const,
        ...(end === undefined ? {} : { end_of_support: end }),
      })),
    })
    expect(endingWithin(plan, supportEnd).map(({ component }) => component.id)).toEqual(['C-0', 'C-1'])
  })
})

describe('the day that users work with what a project brings', () => {
  const goLive = (project: NonNullable<PlanFacts['projects']>[number]): string | undefined => {
    const plan = planWith({ projects: [project] })
    const [own] = plan.projects
    const day = own && goLiveDayOf(plan, own)
    return day === undefined ? undefined : dayText(day)
  }
  const milestone = (dates: Record<string, string>, kind: 'golive' | 'gate' = 'golive') => ({
    id: `M-${Object.values(dates).join('')}`,
    title: 'M',
    kind,
    ...dates,
  })

  it('is its last go-live, foreseen or reached', () => {
    const milestones = [
      milestone({ baseline: '2024-09-30', current: '2024-11-15' }),
      milestone({ actual: '2024-02-01' }),
      milestone({ baseline: '2025-01-31' }, 'gate'),
    ]
    expect(goLive({ end: '2025-03', milestones })).toBe('2024-11-15')
    expect(goLive({ milestones: [milestone({ actual: '2024-02-01' })] })).toBe('2024-02-01')
  })

  it('is the status date at the earliest where it was not reached, and the end where none is named', () => {
    expect(goLive({ milestones: [milestone({ current: '2024-05-15' })] })).toBe('2024-06-30')
    expect(goLive({ end: '2025-03' })).toBe('2025-03-31')
    expect(goLive({})).toBeUndefined()
  })
})

describe('the end of a project', () => {
  it('is the status date at the earliest where it has not ended', () => {
    const plan = planWith({ projects: PROJECTS })
    const [done, , , overdue] = plan.projects
    if (done === undefined || overdue === undefined) throw new Error('no projects')
    expect(endDayOf(plan, done)).toBe(dayOf('2023-10-31'))
    expect(endDayOf(plan, overdue)).toBe(dayOf('2024-06-30'))
  })
})

describe('the cost of a year', () => {
  it('is in cents of the currency, whatever the unit', () => {
    const costs = (unit: 1 | 'k' | 'M') => {
      const plan = planWith({
        header: { unit },
        components: [
          { id: 'C-1', title: 'C', kind: 'contract', yearly_cost: 1.5 },
          { id: 'C-2', title: 'C', kind: 'contract' },
        ],
      })
      return plan.components.map((component) => yearlyCostOf(plan, component))
    }
    expect(costs(1)).toEqual([150, undefined])
    expect(costs('k')).toEqual([150_000, undefined])
    expect(costs('M')).toEqual([150_000_000, undefined])
  })
})
