/** The go-lives of a department count in the quarter that runs and the ones after it, not in those that are over. */
import { describe, expect, it } from 'vitest'
import { goLivesByQuarter } from '../../src/limits/go-lives.ts'
import { periodText } from '../../src/values/period.ts'
import { planWith } from '../support/plan-builder.ts'

const milestone = (id: string, dates: object) => ({ id, title: id, kind: 'golive' as const, ...dates })

/** The go-lives of the department HR by quarter, as the plan is on a day. */
function counted(asOf: string): [string, string[]][] {
  const plan = planWith({
    asOf,
    departments: [
      { id: 'HR', title: 'Staff' },
      { id: 'FIN', title: 'Finance' },
    ],
    projects: [
      {
        departments: { lead: 'HR' },
        milestones: [
          milestone('first', { baseline: '2024-03-31' }),
          milestone('second', { baseline: '2024-03-15', current: '2024-04-01' }),
          { id: 'steering', title: 'S', kind: 'gate' as const, current: '2024-05-02' },
        ],
      },
      {
        departments: { lead: 'FIN', contributors: ['HR'] },
        milestones: [milestone('third', { current: '2024-07-01', actual: '2024-06-30' })],
      },
      { departments: { lead: 'FIN' }, milestones: [milestone('other', { current: '2024-06-01' })] },
      {
        status: 'cancelled' as const,
        departments: { lead: 'HR' },
        milestones: [milestone('cancelled', { current: '2024-06-01' })],
      },
    ],
  })
  return goLivesByQuarter(plan, 'HR').map(([quarter, goLives]) => [
    periodText(quarter),
    goLives.map((goLive) => goLive.milestone.id ?? ''),
  ])
}

describe('the go-lives of a department', () => {
  it('count by the real date, else the one now foreseen, else the baseline, of what it leads or takes part in', () => {
    expect(counted('2024-03-31')).toEqual([
      ['2024-Q1', ['first']],
      ['2024-Q2', ['second', 'third']],
    ])
  })

  it.each(['2024-04-01', '2024-05-15', '2024-06-30'])('count while their quarter runs: %s', (day) => {
    expect(counted(day)).toEqual([['2024-Q2', ['second', 'third']]])
  })

  it('count no more once their quarter is over', () => {
    expect(counted('2024-07-01')).toEqual([])
  })
})
