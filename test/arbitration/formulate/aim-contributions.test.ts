/** What is at stake with a project, by hand: each cause of a loss, and where it counts for nobody. */
import { describe, expect, it } from 'vitest'
import type { InactionLoss } from '../../../src/arbitration/formulate/formulation-map.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { selectionProblemOf, taskOf } from '../../support/formulation-of.ts'
import type { PlanFacts } from '../../support/plan-builder.ts'

type Component = NonNullable<PlanFacts['components']>[number]

/** A component that goes without support in the plan, which lasts from 2023 to 2025. */
function component(facts: Partial<Component> = {}): Component {
  return {
    id: 'C',
    title: 'Finances',
    kind: 'application',
    criticality: 'high',
    end_of_support: '2025-06-30',
    users: 220,
    replaced_by: ['A'],
    ...facts,
  }
}

function told(loss: InactionLoss): string {
  switch (loss.kind) {
    case 'support':
      return `support ${loss.component.id}`
    case 'need':
      return `need ${loss.need.id}`
    case 'grant':
      return `grant ${loss.grant.id}`
  }
}

/** What is lost without each project, by its id; nothing for a project that is no task. */
function losses(plan: Plan): Record<string, string[]> {
  const { activities: tasks } = selectionProblemOf(plan).map
  return Object.fromEntries(tasks.map(({ project, contribution }) => [project.id, contribution.losses.map(told)]))
}

function of(facts: PlanFacts, ...projects: Facts[]): Record<string, string[]> {
  return losses(planOf(projects, facts))
}

const [a, b] = [candidate('A', 3, 10), candidate('B', 3, 10)]

describe('a component of high criticality that goes without support', () => {
  it('is lost without the only project that replaces it, whatever the case of its id', () => {
    expect(of({ components: [component()] }, a, b)).toEqual({ A: ['support C'], B: [] })
    expect(of({ components: [component({ replaced_by: ['a', 'A'] })] }, a)).toEqual({ A: ['support C'] })
  })

  it.each([
    ['is of lesser criticality', { criticality: 'medium' as const }],
    ['has no criticality', { criticality: undefined }],
    ['is supported beyond the plan', { end_of_support: '2026-01-01' }],
    ['tells no end of support', { end_of_support: undefined }],
    ['is replaced by nobody', { replaced_by: [] }],
    ['names a project that does not exist', { replaced_by: ['Z'] }],
  ])('counts for nobody where it %s', (_, facts) => {
    expect(of({ components: [component(facts)] }, a)).toEqual({ A: [] })
  })

  it('counts on the last day of the plan, and where its support has ended already', () => {
    expect(of({ components: [component({ end_of_support: '2025-12-31' })] }, a)).toEqual({ A: ['support C'] })
    expect(of({ components: [component({ end_of_support: '2021-12-31' })] }, a)).toEqual({ A: ['support C'] })
  })

  it('counts for nobody where several could replace it, but for variants, of which one is in at most', () => {
    const components = [component({ replaced_by: ['A', 'B'] })]
    expect(of({ components }, a, b)).toEqual({ A: [], B: [] })
    const [one, other] = [a, b].map((project) => ({ ...project, variants: 'finance' }))
    expect(of({ components }, one ?? {}, other ?? {})).toEqual({ A: ['support C'], B: ['support C'] })
  })

  it('counts for nobody where one that is in anyway replaces it, or one that is out of the contest', () => {
    const components = [component({ replaced_by: ['A', 'B'] })]
    expect(of({ components }, a, { ...b, status: 'completed' })).toEqual({ A: [] })
    const law = { mandatory: { kind: 'law' as const } }
    expect(of({ components }, a, { ...b, ...law })).toEqual({ A: [], B: [] })
    expect(of({ components }, a, { ...b, status: 'cancelled' })).toEqual({ A: ['support C'] })
  })

  it('follows a merged project to the one that took over its scope', () => {
    const merged: Facts = { ...b, status: 'merged', merged_into: 'A' }
    expect(of({ components: [component({ replaced_by: ['B'] })] }, a, merged)).toEqual({ A: ['support C'] })
  })
})

describe('a need under obligation', () => {
  const need = { mandatory: { kind: 'law' as const, deadline: '2025-06' } }

  it('is lost without the only project that answers it, whichever of the two names the other', () => {
    expect(of({ needs: [{ ...need, projects: ['A'] }] }, a, b)).toEqual({ A: ['need N-1'], B: [] })
    expect(of({ needs: [need] }, { ...a, needs: ['n-1'] }, b)).toEqual({ A: ['need N-1'], B: [] })
    expect(of({ needs: [{ ...need, projects: ['A'] }] }, a, { ...b, needs: ['N-1'] })).toEqual({ A: [], B: [] })
  })

  it.each([
    ['is under none', {}],
    ['was rejected', { ...need, status: 'rejected' as const }],
    ['is a duplicate', { ...need, status: 'duplicate' as const }],
    ['is covered', { ...need, status: 'covered' as const }],
    ['falls due after the plan', { mandatory: { kind: 'law' as const, deadline: '2026-03' } }],
  ])('counts for nobody where it %s', (_, facts) => {
    expect(of({ needs: [{ ...facts, projects: ['A'] }] }, a)).toEqual({ A: [] })
  })
})

describe('a grant', () => {
  type Grant = NonNullable<PlanFacts['subsidies']>[number]
  const grant = (facts: Partial<Grant> = {}): Grant => ({
    id: 'S',
    funder: 'FEDER',
    project: 'A',
    status: 'awarded',
    amount: 288,
    eligibility: { from: '2024-01-01', to: '2025-03-31' },
    ...facts,
  })

  it('lapses without its project, in the plan and after the status date', () => {
    expect(of({ subsidies: [grant()] }, a, b)).toEqual({ A: ['grant S'], B: [] })
    const to = (day: string) => grant({ eligibility: { from: '2024-01-01', to: day } })
    // The status date is 2024-06-30: on the day itself nothing is left to be claimed.
    const days = ['2024-06-30', '2024-07-01', '2025-12-31', '2026-01-01']
    expect(days.map((day) => of({ subsidies: [to(day)] }, a)['A']?.length)).toEqual([0, 1, 1, 0])
  })

  it.each([
    ['was refused', { status: 'refused' as const }],
    ['is paid', { status: 'paid' as const }],
    ['tells no day', { eligibility: undefined }],
    ['funds no project', { project: undefined }],
  ])('counts for nobody where it %s', (_, facts) => {
    expect(of({ subsidies: [grant(facts)] }, a)).toEqual({ A: [] })
  })
})

describe('what the problem asks for', () => {
  const must = { priority: { scores: { V: 3 }, class: 'must' as const } }
  const components = [component(), component({ id: 'D' })]

  it('is one must, and each loss by itself', () => {
    const formulation = selectionProblemOf(planOf([{ ...a, ...must }, b], { components }))
    expect(taskOf(formulation, 'A').task.aims).toEqual([1, 2])
    expect(taskOf(formulation, 'B').task).not.toHaveProperty('aims')
  })

  it('is a must too where the class says mandatory and no obligation is named', () => {
    const classes = ['mandatory', 'must', 'should', 'could', 'wont'] as const
    const projects = classes.map((name) => candidate(name, 3, 1, 0, { priority: { scores: { V: 3 }, class: name } }))
    const { activities: tasks } = selectionProblemOf(planOf(projects)).map
    expect(tasks.map(({ contribution }) => contribution.isMust)).toEqual([true, true, false, false, false])
  })

  it('is nothing for a project that is in by obligation: there it is kept already', () => {
    const law = { mandatory: { kind: 'law' as const } }
    const formulation = selectionProblemOf(planOf([{ ...a, ...must, ...law }], { components }))
    expect(taskOf(formulation, 'A').task).toMatchObject({ isRequired: true })
    expect(taskOf(formulation, 'A').task).not.toHaveProperty('aims')
  })
})
