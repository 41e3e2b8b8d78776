/** Which commits of a history get a line. */
import { describe, expect, it } from 'vitest'
import { type HistoryCommit, historySteps, STEPS } from '../../../src/commands/history/steps.ts'

/** A commit from `day [tag] [.]`: with a dot it changes nothing of the plan; `-` has no plan. */
function commitOf(text: string): HistoryCommit {
  const [day = '', ...marks] = text.split(' ')
  return {
    id: text,
    subject: text,
    day,
    tags: marks.filter((mark) => mark !== '.' && mark !== '-'),
    hasPlan: !marks.includes('-'),
    changes: marks.includes('.') ? [] : ['plan.yaml'],
  }
}

const LINE = [
  '2023-12-30 -',
  '2024-01-05',
  '2024-01-20 v1',
  '2024-02-02 .',
  '2024-02-10 v2 .',
  '2024-03-15',
  '2024-03-20',
  '2024-03-25 - lost',
  '2024-03-31',
  '2024-05-01',
  '2024-05-02 .',
].map(commitOf)

describe('historySteps', () => {
  it.each([
    ['month', undefined, [2, 8, 9]],
    ['commit', undefined, [1, 2, 5, 6, 8, 9]],
    ['tag', undefined, [2, 4, 9]],
    // The first is the state in force at the start, which a later commit of its month does not hide.
    ['month', 4, [2, 8, 9]],
    ['month', 5, [5, 8, 9]],
    ['commit', 4, [2, 5, 6, 8, 9]],
    ['commit', 6, [6, 8, 9]],
    ['tag', 3, [2, 4, 9]],
    ['tag', 5, [5, 9]],
    ['month', 10, [9]],
    // Before the plan: from its beginning.
    ['commit', 0, [1, 2, 5, 6, 8, 9]],
  ] as const)('by %s from %s', (by, start, expected) => {
    expect([...historySteps(LINE, by, start)]).toEqual(expected)
  })

  it('keeps the order of the line where days run backwards', () => {
    const line = ['2024-02-01', '2024-01-15', '2024-02-20'].map(commitOf)
    expect([...historySteps(line, 'month', undefined)]).toEqual([1, 2])
  })

  it('is empty without the plan', () => {
    for (const by of STEPS) expect(historySteps(LINE.slice(0, 1), by, undefined).size).toBe(0)
  })
})
