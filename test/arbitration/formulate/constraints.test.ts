import { describe, expect, it } from 'vitest'
import { applyChoices, choicesOf } from '../../../src/arbitration/proposal.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { breachesOf } from '../../../src/rules/breaches.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { modesOf, nameOf, rowOf, selecting, selectionProblemOf, taskOf } from '../../support/formulation-of.ts'

const kinds = (formulation: ReturnType<typeof selectionProblemOf>, options: Record<string, number>): string[] =>
  verify(formulation.problem, selecting(formulation, options)).map(({ kind }) => kind)

describe('the ties between tasks', () => {
  it('are what one needs, groups of variants, and pairs that exclude each other', () => {
    const formulation = selectionProblemOf(
      planOf([
        candidate('A', 1, 1, 0, { requires: ['d'] }),
        candidate('B', 1, 1, 0, { variants: 'v' }),
        candidate('C', 1, 1, 0, { variants: 'V', excludes: ['B', 'A'] }),
        candidate('D', 1, 1, 0, { variants: 'v' }),
      ]),
    )
    expect(formulation.problem.requires).toEqual([[0, 3]])
    expect(formulation.problem.exclusiveGroups).toEqual([
      [1, 2, 3],
      [0, 2],
    ])
  })

  it('leave no option to what needs a project that is out, or excludes one in hand, and say which', () => {
    const formulation = selectionProblemOf(
      planOf([
        candidate('A', 1, 1, 0, { requires: ['O'] }),
        candidate('B', 1, 1, 0, { excludes: ['S'] }),
        candidate('S', 1, 1, 0, { status: 'in_progress' }),
        candidate('O', 1, 1),
        candidate('C', 1, 1, 0, { requires: ['S'] }),
      ]),
      { choices: { O: { out: true, forced: true } } },
    )
    expect(formulation.map.activities.map(({ barrier }) => barrier)).toEqual([
      { kind: 'missing', project: 'O' },
      { kind: 'against', project: 'S' },
      undefined,
    ])
    expect(formulation.problem.activities.map(({ modes: options }) => options.length)).toEqual([0, 0, 6])
    expect(formulation.problem.requires).toEqual([])
  })

  it('ask for no mandatory variant of work in hand', () => {
    const formulation = selectionProblemOf(
      planOf([
        candidate('S', 1, 1, 0, { status: 'in_progress', variants: 'v' }),
        candidate('M', 1, 1, 0, { mandatory: { kind: 'law' }, variants: 'v' }),
      ]),
    )
    const { task, about } = taskOf(formulation, 'M')
    expect([task.isRequired, task.modes]).toEqual([false, []])
    expect(about.barrier).toEqual({ kind: 'against', project: 'S' })
  })
})

describe('the limits of a frame beside money and people', () => {
  const axis = (id: string, money: number, axes: Facts['axes']): Facts => candidate(id, 1, money, 0, { axes })
  const axes = ['AX', 'AY'].map((id) => ({ id, title: id }))

  it('hold the share of an axis against the whole investment', () => {
    const plan = planOf(
      [
        axis('A', 30, [{ id: 'ax', share: 1 }]),
        axis('B', 40, [{ id: 'AY', share: 1 }]),
        axis('C', 20, [
          { id: 'AX', share: 0.25 },
          { id: 'AY', share: 0.75 },
        ]),
        axis('S', 10, undefined),
      ].map((facts, index) => (index === 3 ? { ...facts, status: 'in_progress' as const } : facts)),
      { axes },
    )
    const formulation = selectionProblemOf(plan, { frame: { axis_minima: { AX: 0.4 } } })
    const { row, about } = rowOf(formulation, 'axis AX')
    // S alone: none of 10, which is 4 below 40 %.
    expect(row).toEqual({ baseLoad: -4_000_00, capacity: Infinity, minimum: 0 })
    expect(about).toMatchObject({ kind: 'axis', limit: 0.4 })
    // A: 30 of 40 is 75 %; with C 35 of 60, 58 %; with B 30 of 80, 37.5 %.
    expect(kinds(formulation, { A: 2 })).toEqual([])
    expect(kinds(formulation, { A: 2, C: 2 })).toEqual([])
    expect(kinds(formulation, { A: 2, B: 2 })).toEqual(['under'])
  })

  it('hold go-lives of a department by quarter, those of work in hand before', () => {
    const live = (id: string, day: string, more: Facts = {}): Facts =>
      candidate(id, 1, 1, 0, {
        departments: { lead: 'HR' },
        milestones: [{ id: 'M', title: 'M', kind: 'golive', current: day }],
        ...more,
      })
    const plan = planOf(
      [
        live('S', '2025-02-10', { status: 'in_progress' }),
        live('A', '2025-03-10'),
        live('B', '2025-06-20', { start: '2025-04', end: '2025-06' }),
      ],
      { header: { max_shift: 'free' }, departments: [{ id: 'HR', title: 'HR' }] },
    )
    const frame = { golive_limits: { hr: 1 } }
    const formulation = selectionProblemOf(plan, { frame })
    expect(formulation.map.rows.map(nameOf).filter((name) => name.startsWith('HR'))).toHaveLength(6)
    expect(rowOf(formulation, 'HR 2025-Q1').row).toMatchObject({ baseLoad: 1, capacity: 1 })
    expect(modesOf(formulation, 'A')[2]).toBe('2025-01..2025-03')
    expect(kinds(formulation, { A: 2 })).toEqual(['over'])
    expect(kinds(formulation, { A: 3, B: 3 })).toEqual(['over'])
    expect(kinds(formulation, { A: 3, B: 4 })).toEqual([])
    const laid = applyChoices(plan, undefined, choicesOf(formulation.map, selecting(formulation, { A: 3, B: 4 })))
    expect(breachesOf({ ...laid, limits: formulation.map.frame.limits })).toEqual([])
    const none = selectionProblemOf(plan, { frame: { golive_limits: { HR: 0 } } })
    expect(rowOf(none, 'HR 2025-Q1')).toMatchObject({ row: { capacity: 1 }, about: { exceeded: 1 } })
  })
})
