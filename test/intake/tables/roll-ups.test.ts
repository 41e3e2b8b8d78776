/** Rows that add up the rows below them: only those of one level are records, so that nothing counts twice. */
import { describe, expect, it } from 'vitest'
import type { SourceContent } from '../../../src/intake/source/sheet.ts'
import { findTables } from '../../../src/intake/tables/find-tables.ts'

/** A row by its depth in the outline, its title, its status and its amounts. */
type Row = readonly [outline: number, title: string, status: string, ...amounts: number[]]

function readOutline(rows: readonly Row[], by: 'outline' | 'indent' = 'outline') {
  const content: SourceContent = {
    kind: 'sheets',
    format: 'xlsx',
    notes: [],
    sheets: [
      {
        name: 'Portfolio',
        state: 'visible',
        merges: [],
        rows: [
          { number: 1, values: ['Project', 'Status', 'FY25 Budget', 'FY26 Budget'] },
          ...rows.map(([outline, ...values], at) => ({
            number: at + 2,
            values,
            ...(by === 'outline' ? { outline } : { indents: [outline] }),
          })),
        ],
      },
    ],
  }
  const [found] = findTables(content).tables
  return {
    titles: found?.table.records.map(({ cells }) => cells.get('Project')),
    programmes: found?.table.records.map(({ cells }) => cells.get('Programme')),
    leftOut: found?.table.leftOut.map(({ reason, text }) => [reason, text]),
  }
}

const PORTFOLIO: readonly Row[] = [
  [0, 'Infrastructure', 'In progress', 300, 30],
  [1, 'Data centre', 'In progress', 200, 20],
  [2, 'Survey', 'Complete', 50, 5],
  [2, 'Moves', 'Not started', 150, 15],
  [1, 'Network', 'In progress', 100, 10],
  [0, 'Services', 'In progress', 70, 7],
  [1, 'Licences', 'Complete', 40, 4],
  [1, 'Forms', 'On hold', 30, 3],
]

describe('three levels', () => {
  it.each(['outline', 'indent'] as const)('are programmes, projects and parts, by %s', (by) => {
    const { titles, programmes, leftOut } = readOutline(PORTFOLIO, by)
    expect(titles).toEqual(['Data centre', 'Network', 'Licences', 'Forms'])
    expect(programmes).toEqual(['Infrastructure', 'Infrastructure', 'Services', 'Services'])
    expect(leftOut).toContainEqual(['group', 'Infrastructure'])
    expect(leftOut).toContainEqual(['part', 'Moves'])
  })
})

it('of two levels the upper one is that of the records where some rows have nothing below', () => {
  const { titles, programmes } = readOutline([
    [0, 'Data centre', 'In progress', 200, 20],
    [1, 'Survey', 'Complete', 50, 5],
    [1, 'Moves', 'Not started', 150, 15],
    [0, 'Network', 'In progress', 100, 10],
    [1, 'Cables', 'Complete', 100, 10],
    [0, 'Forms', 'On hold', 30, 3],
  ])
  expect(titles).toEqual(['Data centre', 'Network', 'Forms'])
  expect(programmes).toEqual([undefined, undefined, undefined])
})

it('rows that add up nothing are records on any level', () => {
  const { titles } = readOutline([
    [0, 'Data centre', 'In progress', 10, 20],
    [1, 'Network', 'Complete', 50, 5],
    [1, 'Moves', 'Not started', 150, 15],
    [0, 'Forms', 'In progress', 1, 10],
    [1, 'Licences', 'Complete', 100, 10],
  ])
  expect(titles).toHaveLength(5)
})
