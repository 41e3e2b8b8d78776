/** Risks: the open ones by level and scope, the high ones and how many are managed, what is late and what occurred. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import type { PlanFacts } from '../support/plan-builder.ts'
import { planWith } from '../support/plan-builder.ts'

type Risk = NonNullable<NonNullable<PlanFacts['projects']>[number]['risks']>[number]

let next = 0
function risk(probability: number, impact: number, more: Partial<Risk> = {}): Risk {
  next += 1
  return { id: `R${next}`, title: 'Risk', probability, impact, ...more }
}

const MANAGED = { mitigation: 'reserve', owner: 'IT', due: '2024-12-31' }

const plan = planWith({
  programmes: [{ id: 'PG', title: 'Programme' }],
  risks: [
    risk(4, 4, { owner: 'IT', due: '2024-12-31' }),
    { ...risk(3, 4), programme: 'PG' },
    { ...risk(5, 5, { status: 'closed' }) },
    { ...risk(2, 2, { status: 'occurred' }), programme: 'PG' },
  ],
  projects: [
    {
      risks: [
        risk(3, 5, MANAGED),
        risk(4, 4, { response: 'accept', decision: 'DEC-1', owner: 'IT' }),
        risk(5, 3, { actions: [{ title: 'Act', owner: 'IT', due: '2024-06-29' }] }),
        risk(2, 5, {
          actions: [
            { title: 'Late and done', due: '2024-05-31', done: '2024-06-15' },
            { title: 'On the day', due: '2024-06-30' },
            { title: 'Some day' },
          ],
        }),
        risk(1, 1, { occurred: '2024-05-14' }),
        risk(1, 1, { occurred: '2024-05-14', status: 'closed' }),
      ],
    },
    { status: 'completed', risks: [risk(5, 5), risk(5, 5, { status: 'occurred' })] },
    { status: 'candidate', risks: [risk(5, 5)] },
    { status: 'cancelled', risks: [risk(5, 5, { actions: [{ title: 'A', due: '2024-01-31' }] })] },
  ],
})

describe('open risks', () => {
  it('are those of the plan, its programmes and its unfinished projects', () => {
    expect(wholeValue('open_risk_count', plan)).toBe(6)
    expect(valuesBy('open_risk_count', plan, 'risk_scope')).toEqual({ project: 4, programme: 1, plan: 1 })
  })

  it('may lack a grade: they are counted, and weigh nothing that is known', () => {
    const { probability: _, ...ungraded } = risk(5, 5)
    const some = planWith({ risks: [risk(3, 4), ungraded] })
    expect(wholeValue('open_risk_count', some)).toBe(2)
    expect(figureOf('risk_exposure', some)).toMatchObject({ value: 12, coverage: { count: 1, of: 2 } })
    expect(Object.values(valuesBy('open_risk_count', some, 'risk_level')).filter((count) => count !== 0)).toEqual([1])
    expect(figureOf('risk_exposure', planWith({ risks: [ungraded] })).value).toBeNull()
    expect(wholeValue('high_risk_count', planWith({ risks: [ungraded] }))).toBe(0)
  })

  it('lie in a cell that is high where they are, whatever the fraction of their grades', () => {
    const cellOf = (probability: number, impact: number) => {
      const one = planWith({ risks: [risk(probability, impact)] })
      const cells = valuesBy('open_risk_count', one, 'risk_level')
      return Object.entries(cells).flatMap(([key, count]) => (count === 0 ? [] : [key]))
    }
    expect(cellOf(2.5, 5)).toEqual(['2x5'])
    expect(cellOf(3.9, 4.9)).toEqual(['4x5'])
    expect(cellOf(3.4, 4.5)).toEqual(['3x5'])
    expect(cellOf(3, 5)).toEqual(['3x5'])
    expect(cellOf(0.5, 6)).toEqual(['1x5'])
  })

  it('lie each in one cell of the map, off the scale in the nearest', () => {
    const cells = valuesBy('open_risk_count', plan, 'risk_level')
    expect(Object.keys(cells)).toHaveLength(25)
    const filled = Object.entries(cells).filter(([, count]) => count !== 0)
    expect(Object.fromEntries(filled)).toEqual({ '5x3': 1, '4x4': 2, '3x4': 1, '3x5': 1, '2x5': 1 })
    const odd = planWith({ projects: [{ risks: [risk(9, 0), risk(2.4, 3)] }] })
    const found = Object.entries(valuesBy('open_risk_count', odd, 'risk_level'))
    expect(found.filter(([, count]) => count !== 0)).toEqual([
      ['5x1', 1],
      ['2x3', 1],
    ])
  })

  it('are those of candidates too while nobody approved the plan', () => {
    const draft = planWith({ header: { status: 'draft' }, projects: [{ status: 'proposed', risks: [risk(2, 2)] }] })
    expect(wholeValue('open_risk_count', draft)).toBe(1)
  })

  it('are not told where no risk is written, and none where all are closed', () => {
    for (const id of ['open_risk_count', 'high_risk_count', 'occurred_risk_count']) {
      expect(figureOf(id, planWith({ projects: [{}] })).reason?.en).toMatch(/no risk is written/)
    }
    const closed = planWith({ projects: [{ risks: [risk(2, 2, { status: 'closed' })] }] })
    expect(wholeValue('open_risk_count', closed)).toBe(0)
  })
})

describe('exposure', () => {
  it('weighs the open risks that are counted, in all, by scope and in each cell of the map', () => {
    // 4×4 of the plan, 3×4 of its programme; 3×5, 4×4, 5×3 and 2×5 of the project under way.
    expect(wholeValue('risk_exposure', plan)).toBe(84)
    expect(valuesBy('risk_exposure', plan, 'risk_scope')).toEqual({ project: 56, programme: 12, plan: 16 })
    expect(valuesBy('risk_exposure', plan, 'risk_level')).toMatchObject({ '4x4': 32, '2x5': 10 })
  })

  it('is of no other risks than the count, whatever the plan', () => {
    for (const status of ['draft', 'running'] as const) {
      const candidate = { status: 'candidate' as const, risks: [risk(2, 3)] }
      const projects = [candidate, { risks: [risk(1, 4)] }]
      const own = planWith({ header: { status }, projects })
      const figures = ['open_risk_count', 'risk_exposure'].map((id) => wholeValue(id, own))
      expect(figures).toEqual(status === 'draft' ? [2, 10] : [1, 4])
    }
  })

  it('is not told where no risk is written, and zero where all are closed or done with', () => {
    expect(figureOf('risk_exposure', planWith()).reason?.en).toContain('no risk')
    const done = planWith({ projects: [{ status: 'completed', risks: [risk(5, 5)] }] })
    expect(wholeValue('risk_exposure', done)).toBe(0)
  })
})

describe('high risks', () => {
  it('weigh fifteen or more', () => {
    expect(wholeValue('high_risk_count', plan)).toBe(4)
    expect(valuesBy('high_risk_count', plan, 'risk_scope')).toEqual({ project: 3, programme: 0, plan: 1 })
  })

  it('are managed with an answer, an owner and a due date, or accepted by a decision', () => {
    expect(partsOf('high_risks_managed', plan)).toEqual([3, 4])
    const lacking = planWith({
      projects: [
        {
          risks: [
            risk(4, 4, { mitigation: 'reserve', owner: 'IT' }),
            risk(4, 4, { mitigation: 'reserve', due: '2024-12-31' }),
            risk(4, 4, { response: 'accept', owner: 'IT' }),
            risk(4, 4, { actions: [{ title: 'A', owner: 'IT' }] }),
            risk(4, 4, { actions: [{ title: 'A', owner: 'IT' }, { title: 'B' }], due: '2025-01-31' }),
          ],
        },
      ],
    })
    expect(partsOf('high_risks_managed', lacking)).toEqual([0, 5])
  })

  it('have no share where none is high', () => {
    const low = planWith({ projects: [{ risks: [risk(3, 4)] }] })
    expect(wholeValue('high_risk_count', low)).toBe(0)
    expect(figureOf('high_risks_managed', low)).toMatchObject({ value: null, denominator: 0 })
  })
})

describe('what is done', () => {
  it('is late the day after its due date, until it is done', () => {
    expect(partsOf('risk_actions_late', plan)).toEqual([1, 3])
    expect(valuesBy('risk_actions_late', plan, 'risk_scope')).toEqual({ project: 1 / 3, programme: null, plan: null })
  })

  it('is not done yet on the status date where it was done later', () => {
    const action = { title: 'Act', due: '2024-05-31' }
    const of = (done: string) => planWith({ projects: [{ risks: [risk(1, 1, { actions: [{ ...action, done }] })] }] })
    expect(partsOf('risk_actions_late', of('2024-07-01'))).toEqual([1, 1])
    expect(partsOf('risk_actions_late', of('2024-06-30'))).toEqual([0, 1])
  })

  it('has not occurred yet on the status date where it occurred later', () => {
    const of = (more: Partial<Risk>) => planWith({ projects: [{ risks: [risk(2, 3, more)] }] })
    const figures = (more: Partial<Risk>) =>
      ['occurred_risk_count', 'open_risk_count', 'risk_exposure'].map((id) => wholeValue(id, of(more)))
    expect(figures({ occurred: '2024-07-01' })).toEqual([0, 1, 6])
    expect(figures({ occurred: '2024-07-01', status: 'occurred' })).toEqual([0, 1, 6])
    expect(figures({ occurred: '2024-06-30' })).toEqual([1, 0, 0])
    expect(figures({ status: 'occurred' })).toEqual([1, 0, 0])
  })

  it('follows risks that have occurred, of whatever project', () => {
    expect(wholeValue('occurred_risk_count', plan)).toBe(3)
    expect(valuesBy('occurred_risk_count', plan, 'risk_scope')).toEqual({ project: 2, programme: 1, plan: 0 })
  })
})
