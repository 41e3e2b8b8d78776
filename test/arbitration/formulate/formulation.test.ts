import { describe, expect, it } from 'vitest'
import * as solver from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { modesOf, nameOf, rowOf, selecting, selectionProblemOf, takesOf, taskOf } from '../../support/formulation-of.ts'

const names = (list: readonly { readonly project: { readonly id: string } }[]): string[] =>
  list.map(({ project }) => project.id)

const dates = (start: string, end: string): Facts => ({ start, end })

describe('the choice of a plan', () => {
  it('offers each project by whole quarters after the status date, with what it takes of each row', () => {
    const formulation = selectionProblemOf(planOf([candidate('A', 3, 60, 30)]))
    expect(modesOf(formulation, 'A')).toEqual([
      '2024-07..2024-09 (6)',
      '2024-10..2024-12 (3)',
      '2025-01..2025-03',
      '2025-04..2025-06 (3)',
      '2025-07..2025-09 (6)',
      '2025-10..2025-12 (9)',
    ])
    const k60 = 60_000_00
    expect(takesOf(formulation, 'A', 'investment 2025')).toEqual([0, 0, k60, k60, k60, k60])
    expect(takesOf(formulation, 'A', 'T 2025-Q1')).toEqual([0, 0, 30_00, 0, 0, 0])
    expect(takesOf(formulation, 'A', 'T 2025-Q4')).toEqual([0, 0, 0, 0, 0, 30_00])
    expect(taskOf(formulation, 'A').task).toMatchObject({ value: 750_000, isRequired: false })
    expect(taskOf(formulation, 'A').about.options.map(({ isWished }) => isWished)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ])
  })

  it('has a row for each ceiling of an open year and each period that is not over', () => {
    const envelopes = [
      { year: 2023, section: 'investment' as const, max: 1 },
      { year: 2024, section: 'investment' as const, max: 90, min: 20 },
      { year: 2025, section: 'operating' as const, min: 5 },
    ]
    const formulation = selectionProblemOf(planOf([candidate('A', 3, 60, 30)], { header: { envelopes } }))
    expect(formulation.map.rows.map(nameOf)).toEqual([
      'investment 2024',
      'operating 2025',
      'T 2024-Q3',
      'T 2024-Q4',
      'T 2025-Q1',
      'T 2025-Q2',
      'T 2025-Q3',
      'T 2025-Q4',
    ])
    expect(rowOf(formulation, 'investment 2024').row).toEqual({ baseLoad: 0, capacity: 90_000_00, minimum: 20_000_00 })
    expect(rowOf(formulation, 'operating 2025').row).toMatchObject({ capacity: Infinity, minimum: 5_000_00 })
    // 228 days a year, 64 of its 261 weekdays in the quarter, less 20 %: 44.7264, rounded down.
    expect(rowOf(formulation, 'T 2025-Q1').row).toMatchObject({ baseLoad: 0, capacity: 44_72 })
    expect(rowOf(formulation, 'T 2025-Q1').about.exceeded).toBeUndefined()
  })

  it('moves by months where the plan is read by months, and keeps the month of the quarter where it is not', () => {
    const plan = (period: 'month' | 'quarter') =>
      planOf([candidate('A', 3, 60, 0, dates('2025-08', '2025-11'))], { header: { period, max_shift: 'free' } })
    expect(modesOf(selectionProblemOf(plan('quarter')), 'A')).toEqual([
      '2024-08..2024-11 (12)',
      '2024-11..2025-02 (9)',
      '2025-02..2025-05 (6)',
      '2025-05..2025-08 (3)',
      '2025-08..2025-11',
    ])
    const monthly = modesOf(selectionProblemOf(plan('month')), 'A')
    expect(monthly).toHaveLength(15)
    expect([monthly[0], monthly.at(-1)]).toEqual(['2024-07..2024-10 (13)', '2025-09..2025-12 (1)'])
  })

  it('counts what is in hand, completed, and paid for those that are stopped, before anybody', () => {
    const paid: Facts = {
      budget: [{ section: 'investment', kind: 'services', amounts: { '2025': { paid: 5, forecast: 90 } } }],
    }
    const formulation = selectionProblemOf(
      planOf(
        [
          candidate('S', 0, 20, 10, { status: 'in_progress' }),
          candidate('E', 0, 8, 0, { status: 'completed' }),
          candidate('X', 0, 0, 0, { status: 'cancelled', ...paid }),
          candidate('P', 4, 0, 0, { status: 'planned', ...paid }),
          candidate('A', 4, 10),
        ],
        { asOf: '2025-01-01' },
      ),
    )
    expect(names(formulation.map.activities)).toEqual(['P', 'A'])
    expect(formulation.map.fixed.map(({ id }) => id)).toEqual(['S', 'E'])
    // S 20, E 8, the payments of X and P: 5 each; P would take 85 more where it stays.
    expect(rowOf(formulation, 'investment 2025').row).toMatchObject({ baseLoad: 38_000_00 })
    expect(takesOf(formulation, 'P', 'investment 2025').at(-1)).toBe(85_000_00)
    expect(rowOf(formulation, 'T 2025-Q1').row).toMatchObject({ baseLoad: 10_00 })
  })

  it('raises a ceiling that is passed before anybody, says so, and lets in what asks nothing of it', () => {
    const formulation = selectionProblemOf(
      planOf([candidate('S', 0, 130, 0, { status: 'in_progress' }), candidate('A', 4, 0), candidate('B', 4, 1)]),
    )
    const { row, about } = rowOf(formulation, 'investment 2025')
    expect(row).toMatchObject({ baseLoad: 130_000_00, capacity: 130_000_00 })
    expect(about).toMatchObject({ limit: 100_000_00, exceeded: 30_000_00 })
    expect(verify(formulation.problem, selecting(formulation, { A: 2 }))).toEqual([])
    expect(verify(formulation.problem, selecting(formulation, { B: 2 }))).toMatchObject([{ kind: 'over' }])
  })

  it('requires what is mandatory, carried over, forced in, and what these need', () => {
    const formulation = selectionProblemOf(
      planOf([
        candidate('M', 0, 1, 0, { mandatory: { kind: 'law' }, requires: ['Q'] }),
        candidate('K', 0, 1, 0, { origin: 'carried_over' }),
        candidate('F', 0, 1),
        candidate('Q', 0, 1),
        candidate('O', 4, 1),
        candidate('R', 4, 1, 0, { status: 'approved' }),
      ]),
      { choices: { F: { keep: true, forced: true }, O: { out: true, forced: true } } },
    )
    expect(names(formulation.map.activities)).toEqual(['M', 'K', 'F', 'Q', 'R'])
    expect(formulation.problem.activities.map(({ isRequired }) => isRequired)).toEqual([true, true, true, true, false])
    expect(formulation.map.activities.map(({ standing, isKept }) => [standing, isKept])).toEqual([
      ['mandatory', false],
      ['carried-over', false],
      ['forced', true],
      ['required', false],
      ['contested', true],
    ])
  })

  it('keeps a forced start, whatever it breaks, and starts from the wish of one that is not forced', () => {
    const plan = planOf([
      candidate('A', 3, 60),
      candidate('B', 3, 60, 0, { window: { latest_end: '2025-06' } }),
      candidate('C', 3, 60, 0, { window: { latest_end: '2025-06' } }),
    ])
    const formulation = selectionProblemOf(plan, {
      choices: {
        A: { keep: true, start: '2025-02' },
        B: { keep: true, forced: true, start: '2025-07' },
        C: { keep: true, start: '2025-07' },
      },
    })
    expect(modesOf(formulation, 'A')).toContain('2025-02..2025-04')
    expect(modesOf(formulation, 'A')).not.toContain('2025-01..2025-03')
    expect(modesOf(formulation, 'B')).toEqual(['2025-07..2025-09'])
    expect(taskOf(formulation, 'B').about.broken).toEqual(['window-end'])
    expect(modesOf(formulation, 'C').at(-1)).toBe('2025-04..2025-06 (3)')
    expect(taskOf(formulation, 'C').about.broken).toEqual([])
  })

  it('takes each scale of the frame into account', () => {
    const plan = planOf([candidate('A', 3, 60, 30)])
    const formulation = selectionProblemOf(plan, { choices: { A: { out: true, scale: 0.5 } } })
    expect(takesOf(formulation, 'A', 'investment 2025')[2]).toBe(30_000_00)
  })

  it('gives a project without dates one option', () => {
    const undated: Facts = { start: undefined, end: undefined }
    const formulation = selectionProblemOf(
      planOf([candidate('A', 3, 60, 0, undated), candidate('B', 3, 10, 0, { depends_on: [{ project: 'A' }] })]),
      {},
      { unestimated: 'admitted' },
    )
    expect(taskOf(formulation, 'A').task.modes).toHaveLength(1)
    expect(formulation.problem.precedences).toEqual([])
    expect(formulation.problem.requires).toEqual([[1, 0]])
  })

  it('keeps dates or lengths where that is asked', () => {
    const overdue = candidate('O', 3, 1, 0, { status: 'planned', ...dates('2024-03', '2024-09') })
    const plan = planOf([candidate('A', 3, 60, 0, { stretchable: { min: 2, max: 9 } }), overdue])
    const formulation = selectionProblemOf(plan, {}, { canMove: false })
    expect(modesOf(formulation, 'A')).toEqual([
      '2025-01..2025-02 (1)',
      '2025-01..2025-03',
      '2025-01..2025-05 (2)',
      '2025-01..2025-08 (5)',
    ])
    expect(modesOf(formulation, 'O')).toEqual(['2024-03..2024-09'])
    expect(taskOf(formulation, 'O').about.broken).toEqual(['status-date'])
    expect(modesOf(selectionProblemOf(plan, {}, { canStretch: false }), 'A')).toHaveLength(6)
  })

  it('counts values as whole numbers, and ranks of priority classes as they are', () => {
    const plan = planOf([
      candidate('A', 3, 1, 0, { priority: { scores: { V: 1 }, class: 'must' } }),
      candidate('B', 3, 1, 0, { priority: {} }),
    ])
    const worth = (measure: 'weighted' | 'moscow') =>
      selectionProblemOf(plan, {}, { measure }).problem.activities.map(({ value }) => value)
    expect(worth('weighted')).toEqual([250_000, 0])
    expect(worth('moscow')).toEqual([3_000_000, 0])
    const formulation = selectionProblemOf(plan)
    expect(solver.totalValue(formulation.problem, selecting(formulation, { A: 0, B: 0 }))).toBe(250_000)
  })
})
