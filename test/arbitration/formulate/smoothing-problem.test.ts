import { describe, expect, it } from 'vitest'
import { verify } from '../../../src/optimize/model/verify.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import {
  modesOf,
  nameOf,
  rowOf,
  selecting,
  selectionProblemOf,
  smoothingOf,
  taskOf,
} from '../../support/formulation-of.ts'

const dates = (start: string, end: string): Facts => ({ start, end })

/** A planned project of some quarters. */
function planned(id: string, start: string, end: string, facts: Facts = {}): Facts {
  return candidate(id, 2, 10, 10, { ...dates(start, end), status: 'planned', ...facts })
}

const brokenOf = (formulation: ReturnType<typeof smoothingOf>, id: string) => taskOf(formulation, id).about.broken

describe('the smoothing of a plan', () => {
  it('carries out all that is retained and not finished, and takes the rest as it stands', () => {
    const formulation = smoothingOf(
      planOf([
        planned('A', '2025-01', '2025-03'),
        planned('S', '2024-01', '2025-03', { status: 'in_progress' }),
        planned('E', '2025-01', '2025-03', { status: 'completed' }),
        candidate('C', 3, 10, 10),
      ]),
    )
    expect(formulation.map.activities.map(({ project }) => project.id)).toEqual(['A', 'S'])
    expect(formulation.problem.activities.every(({ isRequired }) => isRequired)).toBe(true)
    expect(modesOf(formulation, 'S')).toEqual(['2024-01..2025-03'])
    expect(rowOf(formulation, 'investment 2025').row.baseLoad).toBe(10_000_00)
  })

  it('may pass net capacity and ceilings at a cost, and levels each team', () => {
    const plan = planOf([planned('A', '2025-01', '2025-03')])
    const formulation = smoothingOf(plan)
    expect(formulation.map.rows.map(nameOf)).toEqual(selectionProblemOf(plan).map.rows.map(nameOf))
    expect(rowOf(formulation, 'T 2025-Q1').row).toEqual({
      baseLoad: 0,
      capacity: 55_90,
      minimum: -Infinity,
      overload: 'days',
      levelledLoad: 'T',
    })
    expect(rowOf(formulation, 'investment 2025').row).toEqual({
      baseLoad: 0,
      capacity: 100_000_00,
      minimum: -Infinity,
      overload: 'money',
    })
  })

  it('moves starts from the quarter after the status date to the last end of the plan', () => {
    const plan = planOf([
      planned('A', '2025-01', '2025-03'),
      planned('Z', '2025-04', '2025-09', { window: { earliest: '2025-01' } }),
    ])
    expect(modesOf(smoothingOf(plan), 'A')).toEqual([
      '2024-07..2024-09 (6)',
      '2024-10..2024-12 (3)',
      '2025-01..2025-03',
      '2025-04..2025-06 (3)',
      '2025-07..2025-09 (6)',
    ])
    expect(modesOf(smoothingOf(plan), 'Z')).toEqual(['2025-01..2025-06 (3)', '2025-04..2025-09'])
    expect(modesOf(smoothingOf(plan, 'levelling'), 'A').at(-1)).toBe('2025-10..2025-12 (9)')
    expect(modesOf(smoothingOf(plan, 'levelling'), 'Z').at(-1)).toBe('2025-07..2025-12 (3)')
  })

  it('keeps windows and deadlines in both ways', () => {
    const plan = planOf([
      planned('A', '2025-01', '2025-03', { window: { latest_end: '2025-06' } }),
      planned('B', '2025-01', '2025-03', { mandatory: { kind: 'law', deadline: '2025-04' } }),
      planned('Z', '2025-10', '2025-12'),
    ])
    for (const mode of ['smoothing', 'levelling'] as const) {
      expect(modesOf(smoothingOf(plan, mode), 'A').at(-1)).toBe('2025-04..2025-06 (3)')
      expect(modesOf(smoothingOf(plan, mode), 'B').at(-1)).toBe('2025-01..2025-03')
    }
  })

  it('passes the horizon in levelling where the project may', () => {
    const plan = planOf([planned('A', '2025-07', '2025-12', { beyond_horizon: true })])
    expect(modesOf(smoothingOf(plan), 'A').at(-1)).toBe('2025-07..2025-12')
    expect(modesOf(smoothingOf(plan, 'levelling'), 'A').at(-1)).toBe('2025-10..2026-03 (3)')
  })

  it('holds the critical chain, and gives what has float the time up to the late start of what follows', () => {
    const chain = planOf([
      planned('A', '2024-07', '2024-12'),
      planned('B', '2025-01', '2025-06', { depends_on: [{ project: 'A' }] }),
      planned('C', '2025-07', '2025-12', { depends_on: [{ project: 'B' }] }),
      // Three months of lag to C: it may end by March 2025.
      planned('F', '2024-07', '2024-09', {}),
      planned('G', '2025-07', '2025-09', { depends_on: [{ project: 'F', lag: 3 }] }),
    ])
    const formulation = smoothingOf(chain)
    expect(['A', 'B', 'C'].map((id) => modesOf(formulation, id))).toEqual([
      ['2024-07..2024-12'],
      ['2025-01..2025-06'],
      ['2025-07..2025-12'],
    ])
    // G may start in October 2025 at the latest, so F may end in June.
    expect(modesOf(formulation, 'F').at(-1)).toBe('2025-04..2025-06 (9)')
    // F may end in September 2024 at the earliest, so G may start in January 2025.
    expect(modesOf(formulation, 'G')[0]).toBe('2025-01..2025-03 (6)')
    expect(formulation.problem.precedences).toHaveLength(3)
  })

  it('lets what is too late already stay where it is, and says what it breaks', () => {
    const plan = planOf([
      planned('A', '2025-04', '2025-06', { window: { latest_end: '2025-03' } }),
      planned('O', '2024-03', '2024-08'),
      planned('L', '2025-01', '2025-06', { mandatory: { kind: 'law', deadline: '2024-09' } }),
    ])
    const formulation = smoothingOf(plan)
    expect(modesOf(formulation, 'A')).toEqual([
      '2024-07..2024-09 (9)',
      '2024-10..2024-12 (6)',
      '2025-01..2025-03 (3)',
      '2025-04..2025-06',
    ])
    expect(brokenOf(formulation, 'A')).toEqual(['window-end'])
    expect(modesOf(formulation, 'O')[0]).toBe('2024-03..2024-08')
    expect(brokenOf(formulation, 'O')).toEqual(['status-date'])
    expect(modesOf(formulation, 'L')).toEqual(['2025-01..2025-06'])
  })

  it('lets what ends too late for what follows stay, and keeps what follows to it', () => {
    const plan = planOf([
      planned('A', '2025-01', '2025-03'),
      planned('B', '2025-04', '2025-09', { depends_on: [{ project: 'A' }], window: { latest_end: '2025-06' } }),
    ])
    const formulation = smoothingOf(plan)
    // B should start by January, so A should end by December; both may stay, B then too late.
    expect(modesOf(formulation, 'A')).toEqual(['2024-07..2024-09 (6)', '2024-10..2024-12 (3)', '2025-01..2025-03'])
    expect(brokenOf(formulation, 'A')).toEqual(['successor'])
    expect(modesOf(formulation, 'B')).toEqual(['2024-10..2025-03 (6)', '2025-01..2025-06 (3)', '2025-04..2025-09'])
    expect(verify(formulation.problem, selecting(formulation, { A: 2, B: 2 }))).toEqual([])
    expect(verify(formulation.problem, selecting(formulation, { A: 2, B: 1 }))).toHaveLength(1)
  })

  it('mends an order that is broken where it can, and says which it cannot', () => {
    const plan = planOf([
      planned('A', '2025-01', '2025-06'),
      planned('B', '2025-04', '2025-06', { depends_on: [{ project: 'A' }] }),
      planned('Z', '2025-10', '2025-12'),
    ])
    const formulation = smoothingOf(plan)
    expect(modesOf(formulation, 'B')[0]).toBe('2025-01..2025-03 (3)')
    expect(verify(formulation.problem, selecting(formulation, { A: 0, B: 0, Z: 0 }))).toEqual([])
    const stuck = planOf([
      planned('A', '2025-01', '2025-06', { window: { earliest: '2025-01' } }),
      planned('B', '2025-04', '2025-06', { depends_on: [{ project: 'A' }], window: { latest_end: '2025-06' } }),
    ])
    const lost = smoothingOf(stuck)
    expect(lost.problem.precedences).toEqual([])
    expect(lost.map.lostOrders.map(({ before, after }) => [before.id, after.id])).toEqual([['A', 'B']])
  })

  it('loses the order of a circle, and no other', () => {
    const on = (project: string): Facts => ({ depends_on: [{ project }] })
    const formulation = smoothingOf(
      planOf([
        planned('A', '2024-07', '2024-09', on('C')),
        planned('B', '2024-10', '2024-12', on('A')),
        planned('C', '2025-01', '2025-03', on('B')),
        planned('D', '2025-04', '2025-06', on('C')),
      ]),
    )
    expect(formulation.problem.precedences).toHaveLength(3)
    expect(formulation.map.lostOrders).toMatchObject([{ before: { id: 'C' }, after: { id: 'A' } }])
  })

  it('keeps a start that the frame forces', () => {
    const plan = planOf([planned('A', '2025-01', '2025-03'), planned('Z', '2025-10', '2025-12')])
    const choices = { A: { keep: true, forced: true, start: '2025-04' } }
    expect(modesOf(smoothingOf(plan, 'smoothing', { choices }), 'A')).toEqual(['2025-04..2025-06'])
  })

  it('moves no go-live into a blackout', () => {
    const blackouts = [{ from: '2025-05-15', to: '2025-06-15', reason: 'closing' }]
    const milestones: Facts['milestones'] = [{ id: 'M', title: 'M', kind: 'golive', current: '2025-03-10' }]
    const plan = planOf([planned('A', '2025-01', '2025-03', { milestones }), planned('Z', '2025-10', '2025-12')], {
      header: { calendars: { blackouts } },
    })
    const options = modesOf(smoothingOf(plan), 'A')
    expect(options).toHaveLength(5)
    expect(options).not.toContain('2025-04..2025-06 (3)')
  })
})
