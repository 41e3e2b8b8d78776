/** The value of a project by each measure, worked out by hand, and the weights behind it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahpOf, criteriaOf, measureOf } from '../../../src/metrics/base/criteria.ts'
import { density, type ProjectValue, projectValue } from '../../../src/metrics/base/value.ts'
import type { Plan, Project } from '../../../src/plan/plan.ts'
import { documentSchema } from '../../../src/schema/document.ts'
import { closedListAt, valueMeaning } from '../../../src/schema/lookup.ts'
import { PRIORITY_CLASSES, VALUE_MEASURES } from '../../../src/schema/values.ts'
import { planFacts } from '../../support/arbitrary-plan.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

type Header = NonNullable<PlanFacts['header']>
type Priority = NonNullable<Project['written']['priority']>

const criteria = [
  { id: 'alignment', title: 'Alignment', weight: 0.4 },
  { id: 'user_value', title: 'User value', weight: 0.35 },
  { id: 'risk', title: 'Risk', weight: 0.25 },
]
const pairwise = {
  criteria: ['alignment', 'USER_VALUE', 'risk'],
  matrix: [
    [1, 3, 5],
    [1 / 3, 1, 3],
    [1 / 5, 1 / 3, 1],
  ],
}
const scores = { ALIGNMENT: 3, user_value: 2, risk: 4 }

function firstOf({ projects }: Plan): Project {
  const [project] = projects
  if (project === undefined) throw new Error('no project')
  return project
}

/** The value of a project with some priority in a plan with some header. */
function worth(header: Header, priority: Priority): ProjectValue | undefined {
  const plan = planWith({ header, projects: [{ priority }] })
  return projectValue(plan, firstOf(plan))
}

describe('weighted scores', () => {
  it('add up weight × score ÷ max, over the sum of the weights', () => {
    const value = worth({ criteria }, { scores })
    expect(value).toMatchObject({
      measure: 'weighted',
      value: 0.725,
      numerator: 0.725,
      denominator: 1,
      terms: [
        { id: 'alignment', weight: 0.4, score: 3, max: 4, part: 0.3 },
        { id: 'user_value', weight: 0.35, score: 2, max: 4, part: 0.175 },
        { id: 'risk', weight: 0.25, score: 4, max: 4, part: 0.25 },
      ],
    })
    expect(value?.terms.map(({ at }) => at?.path.join('/'))).toEqual([
      'projects/0/priority/scores/ALIGNMENT',
      'projects/0/priority/scores/user_value',
      'projects/0/priority/scores/risk',
    ])
  })

  it('are the same with weights that add up to 100, and on a scale of their own', () => {
    const hundred = criteria.map((one) => ({ ...one, weight: one.weight * 100, max: 20 }))
    const value = worth({ criteria: hundred }, { scores: { alignment: 15, user_value: 10, risk: 20 } })
    expect(value).toMatchObject({ value: 0.725, numerator: 72.5, denominator: 100 })
  })

  it('count a criterion without score as 0, and keep it as a term without a place', () => {
    const value = worth({ criteria }, { scores: { risk: 4 } })
    expect(value?.value).toBe(0.25)
    expect(value?.terms[0]).toMatchObject({ score: undefined, part: 0, at: undefined })
  })

  it.each<[string, Header, Priority]>([
    ['no score', { criteria }, { class: 'must' }],
    ['only scores for unknown criteria', { criteria }, { scores: { beauty: 4 } }],
    ['no criteria', {}, { scores }],
    ['weights of 0', { criteria: [{ id: 'risk', title: 'Risk', weight: 0 }] }, { scores }],
  ])('give no value with %s', (_, header, priority) => {
    expect(worth(header, priority)).toBeUndefined()
  })

  it('take the first of two criteria with one id, and pass over one that cannot be scored', () => {
    const twice = [
      { id: 'risk', title: 'Risk', weight: 1 },
      { id: 'RISK', title: 'Risk', weight: 9 },
      { id: 'alignment', title: 'None', weight: 1, max: 0 },
    ]
    expect(worth({ criteria: twice }, { scores })?.value).toBe(0.5)
  })

  it('take other weights where they are given', () => {
    const plan = planWith({ header: { criteria }, projects: [{ priority: { scores } }] })
    const value = projectValue(plan, firstOf(plan), 'weighted', new Map([['user_value', 0.85]]))
    expect(value).toMatchObject({ numerator: 0.975, denominator: 1.5, value: 0.65 })
  })
})

describe('scores weighted by AHP', () => {
  it('take the weights of the judgements', () => {
    const value = worth({ value: { measure: 'ahp' }, criteria, pairwise }, { scores })
    expect(value?.terms.map(({ id, weight }) => [id, weight.toFixed(4)])).toEqual([
      ['alignment', '0.6370'],
      ['user_value', '0.2583'],
      ['risk', '0.1047'],
    ])
    expect(value?.value).toBeCloseTo(0.637 * 0.75 + 0.2583 * 0.5 + 0.1047, 4)
    expect(ahpOf(planWith({ header: { pairwise } }))?.consistencyRatio).toBeCloseTo(0.0332, 4)
  })

  it.each<[string, Header]>([
    ['no judgements', { criteria }],
    ['a matrix of another size', { criteria, pairwise: { ...pairwise, criteria: ['risk'] } }],
    ['a judgement of 0', { criteria, pairwise: { criteria: ['risk'], matrix: [[0]] } }],
  ])('give no value with %s', (_, header) => {
    expect(worth({ ...header, value: { measure: 'ahp' } }, { scores })).toBeUndefined()
    expect(ahpOf(planWith({ header }))).toBeUndefined()
  })

  it('know a criterion of the matrix that the plan does not list by its id', () => {
    const found = criteriaOf(planWith({ header: { pairwise } }), 'ahp')
    expect(found.map(({ id, label, max }) => [id, label.en, max])).toEqual([
      ['alignment', 'alignment', 4],
      ['USER_VALUE', 'USER_VALUE', 4],
      ['risk', 'risk', 4],
    ])
  })
})

describe('WSJF', () => {
  const wsjf = { business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5 }

  it('is the cost of delay over the job size', () => {
    const value = worth({ value: { measure: 'wsjf' } }, { wsjf })
    expect(value).toMatchObject({ value: 3.2, numerator: 16, denominator: 5 })
    expect(value?.terms.map(({ id, part }) => [id, part])).toEqual([
      ['business_value', 1.6],
      ['time_criticality', 1],
      ['risk_reduction', 0.6],
    ])
  })

  it('has no value without scores or with a job size of 0', () => {
    expect(worth({ value: { measure: 'wsjf' } }, { scores })).toBeUndefined()
    expect(worth({ value: { measure: 'wsjf' } }, { wsjf: { ...wsjf, job_size: 0 } })).toBeUndefined()
  })
})

describe('MoSCoW', () => {
  it('ranks the classes', () => {
    const ranks = PRIORITY_CLASSES.map((name) => worth({ value: { measure: 'moscow' } }, { class: name }))
    expect(ranks.map((value) => value?.value)).toEqual([4, 3, 2, 1, 0])
    expect(worth({ value: { measure: 'moscow' } }, { scores })).toBeUndefined()
  })

  it.each(PRIORITY_CLASSES)('names %s as the description of the format does', (name) => {
    const label = worth({ value: { measure: 'moscow' } }, { class: name })?.terms[0]?.label.fr
    const list = closedListAt(documentSchema, ['projects', 0, 'priority', 'class'])
    expect(label?.toLowerCase()).toBe(valueMeaning(name, list?.meanings).fr)
  })
})

describe('a value', () => {
  it('is by weighted scores where the plan names no measure', () => {
    expect(measureOf(planWith())).toBe('weighted')
    expect(measureOf(planWith({ header: { value: { measure: 'moscow' } } }))).toBe('moscow')
  })

  it('is the sum of its parts and its fraction, whatever the measure', () => {
    fc.assert(
      fc.property(planFacts, fc.constantFrom(...VALUE_MEASURES), (facts, measure) => {
        const plan = planWith(facts)
        const values = plan.projects.flatMap((one) => projectValue(plan, one, measure) ?? [])
        for (const { value, merit, factor, terms, numerator, denominator } of values) {
          expect(terms.reduce((total, { part }) => total + part, 0)).toBeCloseTo(merit, 6)
          expect(numerator / denominator).toBe(merit)
          expect(merit * factor).toBe(value)
        }
      }),
    )
  })

  it('has a density by what the project costs, or would cost', () => {
    const budget = [{ section: 'investment' as const, kind: 'software' as const, amounts: { 2024: { forecast: 10 } } }]
    const densities = (['planned', 'candidate'] as const).map((status) => {
      const plan = planWith({ header: { criteria, unit: 'k' }, projects: [{ status, budget, priority: { scores } }] })
      const value = projectValue(plan, firstOf(plan))
      return value && density(plan, firstOf(plan), value)
    })
    expect(densities).toEqual([0.725 / 10_000, 0.725 / 10_000])
    const free = planWith({ header: { criteria }, projects: [{ priority: { scores } }] })
    const value = projectValue(free, firstOf(free))
    expect(value && density(free, firstOf(free), value)).toBeUndefined()
  })
})
