import { describe, expect, it } from 'vitest'
import { verify } from '../../../src/optimize/model/verify.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { modesOf, selecting, selectionProblemOf, takesOf, taskOf } from '../../support/formulation-of.ts'

const dates = (start: string, end: string): Facts => ({ start, end })

const barrierOf = (formulation: ReturnType<typeof selectionProblemOf>, id: string) =>
  taskOf(formulation, id).about.barrier

describe('the dates that a task may have', () => {
  it('keep to its window', () => {
    const window = { earliest: '2024-09-15', latest_end: '2025-07' }
    const formulation = selectionProblemOf(planOf([candidate('A', 3, 60, 0, { window })]))
    expect(modesOf(formulation, 'A')).toEqual(['2024-10..2024-12 (3)', '2025-01..2025-03', '2025-04..2025-06 (3)'])
  })

  it('keep to its deadline, and to those of the needs that it answers', () => {
    const plan = planOf(
      [
        candidate('A', 3, 60, 0, { mandatory: { kind: 'law', deadline: '2025-03-30' } }),
        candidate('B', 3, 60, 0, { needs: ['N-1'] }),
      ],
      { needs: [{ mandatory: { kind: 'law', deadline: '2024-12' }, projects: ['A'] }] },
    )
    expect(modesOf(selectionProblemOf(plan), 'A').at(-1)).toBe('2024-10..2024-12 (3)')
    expect(modesOf(selectionProblemOf(plan), 'B').at(-1)).toBe('2024-10..2024-12 (3)')
  })

  it('keep to the horizon, but for a project that may pass it', () => {
    const plan = planOf([
      candidate('A', 3, 60, 0, dates('2025-09', '2026-01')),
      candidate('B', 3, 60, 0, { ...dates('2025-09', '2026-01'), beyond_horizon: true }),
    ])
    expect(modesOf(selectionProblemOf(plan), 'A').at(-1)).toBe('2025-06..2025-10 (3)')
    expect(modesOf(selectionProblemOf(plan), 'B').at(-1)).toBe('2025-12..2026-04 (3)')
  })

  it('lie after the status date where work has not begun', () => {
    const plan = planOf([candidate('A', 3, 60, 0, { ...dates('2024-05', '2024-12'), status: 'planned' })])
    expect(modesOf(selectionProblemOf(plan), 'A')[0]).toBe('2024-08..2025-03 (3)')
  })

  it('say what stands in the way where there are none', () => {
    const formulation = selectionProblemOf(
      planOf([
        candidate('A', 3, 60, 0, { window: { latest_end: '2024-08' } }),
        candidate('B', 3, 60, 0, { start: undefined, end: '2025-06', mandatory: { kind: 'law', deadline: '2025-05' } }),
      ]),
    )
    expect([modesOf(formulation, 'A'), modesOf(formulation, 'B')]).toEqual([[], []])
    expect(barrierOf(formulation, 'A')).toEqual({ kind: 'dates', bounds: ['window-end'] })
    expect(barrierOf(formulation, 'B')).toEqual({ kind: 'dates', bounds: ['deadline'] })
    expect(taskOf(formulation, 'B').task.isRequired).toBe(true)
  })

  it('leave out go-lives in a blackout of a department that takes part', () => {
    const live = (id: string, lead: string, month: string): Facts =>
      candidate(id, 3, 1, 0, {
        departments: { lead },
        milestones: [{ id: 'M', title: 'M', kind: 'golive', current: `${month}-10` }],
      })
    const blackouts = [{ from: '2025-05-15', to: '2025-06-15', reason: 'closing', departments: ['FIN'] }]
    const plan = planOf([live('A', 'FIN', '2025-03'), live('B', 'HR', '2025-03')], {
      departments: ['FIN', 'HR'].map((id) => ({ id, title: id })),
      header: { calendars: { blackouts } },
    })
    expect(modesOf(selectionProblemOf(plan), 'A')).not.toContain('2025-04..2025-06 (3)')
    expect(modesOf(selectionProblemOf(plan), 'A')).toHaveLength(5)
    expect(modesOf(selectionProblemOf(plan), 'B')).toHaveLength(6)
  })

  it('keep the least moved in spite of blackouts where these take all', () => {
    const blackouts = [{ from: '2024-07-01', to: '2025-12-31', reason: 'freeze' }]
    const milestones: Facts['milestones'] = [{ id: 'M', title: 'M', kind: 'golive', current: '2025-03-10' }]
    const plan = planOf([candidate('A', 3, 1, 0, { milestones })], { header: { calendars: { blackouts } } })
    expect(modesOf(selectionProblemOf(plan), 'A')).toEqual(['2025-01..2025-03'])
    expect(taskOf(selectionProblemOf(plan), 'A').about.broken).toEqual(['blackout'])
  })

  it('stretch a project within its limits, totals kept', () => {
    const plan = planOf([
      candidate('A', 3, 60, 30, {
        stretchable: { min: 3, max: 6 },
        window: { earliest: '2025-01', latest_end: '2025-06' },
      }),
    ])
    const formulation = selectionProblemOf(plan)
    expect(modesOf(formulation, 'A')).toEqual(['2025-01..2025-03', '2025-01..2025-06 (3)', '2025-04..2025-06 (3)'])
    expect(takesOf(formulation, 'A', 'T 2025-Q1')).toEqual([30_00, 15_00, 0])
    expect(taskOf(formulation, 'A').about.options.map(({ timing }) => timing)).toEqual([
      {},
      { stretch: 6 },
      { start: 2025 * 12 + 3 },
    ])
  })

  it('try at most five lengths beside the present one', () => {
    const plan = planOf(
      [candidate('A', 3, 60, 30, { stretchable: { min: 1, max: 12 }, window: { earliest: '2025-01' } })],
      { header: { period: 'month' } },
    )
    const lengths = modesOf(selectionProblemOf(plan, {}, { canMove: false }), 'A')
    expect(lengths.map((text) => text.slice(9, 16))).toEqual([
      '2025-01',
      '2025-03',
      '2025-04',
      '2025-07',
      '2025-09',
      '2025-12',
    ])
  })

  it('change the end alone of work in hand that is stretchable, and nothing of other work in hand', () => {
    const inHand: Facts = { status: 'in_progress', ...dates('2024-01', '2024-12') }
    const plan = planOf([
      candidate('S', 3, 60, 30, inHand),
      candidate('T', 3, 60, 0, { ...inHand, stretchable: { min: 3, max: 18 } }),
    ])
    const formulation = selectionProblemOf(plan)
    expect(formulation.map.fixed.map(({ id }) => id)).toEqual(['S'])
    // Lengths of 3, 6, 12, 15 and 18 months; the first two would end before the status date.
    expect(modesOf(formulation, 'T')).toEqual(['2024-01..2024-12', '2024-01..2025-03 (3)', '2024-01..2025-06 (6)'])
    expect(taskOf(formulation, 'T').task.isRequired).toBe(true)
    expect(selectionProblemOf(plan, {}, { canStretch: false }).problem.activities).toEqual([])
  })

  it('lie after a predecessor in hand, lag included, and in order with one that is chosen too', () => {
    const plan = planOf([
      candidate('S', 0, 1, 0, { status: 'in_progress', ...dates('2024-01', '2024-10-15') }),
      candidate('A', 3, 1, 0, { depends_on: [{ project: 'S', lag: 2 }] }),
      candidate('B', 3, 1, 0, { depends_on: [{ project: 'A', lag: 1 }] }),
    ])
    const formulation = selectionProblemOf(plan)
    expect(modesOf(formulation, 'A')[0]).toBe('2025-01..2025-03')
    expect(formulation.problem.precedences).toEqual([{ predecessor: 0, successor: 1, lag: 1 }])
    const at = (first: number, second: number) =>
      verify(formulation.problem, selecting(formulation, { A: first, B: second })).map(({ kind }) => kind)
    expect(modesOf(formulation, 'B')[4]).toBe('2025-07..2025-09 (6)')
    expect([at(0, 3), at(0, 4)]).toEqual([['order'], []])
  })

  it('may share a month with the end of a predecessor where it starts on a later day', () => {
    const before = candidate('A', 3, 1, 0, dates('2025-01-01', '2025-03-15'))
    const later = (start: string): Facts =>
      candidate('B', 3, 1, 0, { ...dates(start, '2025-06-30'), depends_on: [{ project: 'A' }] })
    const lagOf = (facts: Facts) => selectionProblemOf(planOf([before, facts])).problem.precedences[0]?.lag
    expect([lagOf(later('2025-03-16')), lagOf(later('2025-03-15'))]).toEqual([-1, 0])
  })
})
