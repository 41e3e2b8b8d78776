/** Boards of work tools in a sheet: groups with the names of the columns repeated, and sub-items with columns of their own. */
import { describe, expect, it } from 'vitest'
import { drawn, leftOut, only, rowsOf } from '../../support/found-table.ts'
import { recordOf } from '../../support/inferred.ts'

const BOARD = `
  Portfolio
  Doing
  Name | Subitems | Owner | Status | Timeline - Start | Timeline - End | Budget 2026 | Item ID (auto generated)
  Network | Survey, Moves | Ann | Working on it | 2025-01-15 | 2026-06-30 | 10 | 9001
  Subitems | Name | Owner | Status | Date
   | Survey | Bob | Done | 2025-03-01
   | Moves | Bob | Stuck | 2025-09-01
  Mail | | Eve | Working on it | 2025-03-01 | 2026-12-31 | 20 | 9002
   | | | | | | 30

  To do
  Name | Subitems | Owner | Status | Timeline - Start | Timeline - End | Budget 2026 | Item ID (auto generated)
  Archives | | Zoe | Not started | 2026-03-01 | 2026-12-31 | 5 | 9003
  Backup | | Zoe | Not started | 2026-04-01 | 2026-12-31 | 6 | 9004
   | | | | | | 11
`

describe('a board', () => {
  const found = only(drawn(BOARD))

  it('has a record for each item, in the group whose name and columns stand above', () => {
    expect(found.table.records.map(({ cells }) => [...cells.values()].slice(0, 2))).toEqual([
      ['Doing', 'Network'],
      ['Doing', 'Mail'],
      ['To do', 'Archives'],
      ['To do', 'Backup'],
    ])
  })

  it('leaves sub-items out, each told as a part of what stands above', () => {
    expect(leftOut(found)).toEqual(expect.arrayContaining(['5 part Subitems', '6 part Survey', '7 part Moves']))
  })

  it('has the start and the end of a timeline, and the id of each item', () => {
    expect(recordOf(found.table)).toMatchObject({
      start: 'Timeline - Start',
      end: 'Timeline - End',
      id: 'Item ID (auto generated)',
    })
  })

  it('keeps groups by status beside the status of each item', () => {
    expect(recordOf(found.table)).not.toHaveProperty('axis')
  })
})

it('sub-items with figures of their own are told as amounts that nobody counted', () => {
  const found = only(
    drawn(`
      Name | Owner | Budget | Notes
      Network | Ann | 10 | a
      Subitems | Name | Owner | Budget
       | Survey | Bob | 4
      Mail | Eve | 20 | b
      Archives | Zoe | 5 | c
    `),
  )
  expect(found.table.records).toHaveLength(3)
  expect(leftOut(found)).toEqual(expect.arrayContaining(['4 beside Survey']))
})

it('names of columns that head nothing set in are a row as others are', () => {
  const found = only(
    drawn(`
      Name | Owner | Status | Date
      Network | Ann | Done | 2025-01-15
      Owner | Name | Status | Date
      Mail | Eve | Done | 2025-01-15
    `),
  )
  expect(rowsOf(found)).toHaveLength(3)
})

it('the dates that a group spans are no item of it', () => {
  const found = only(
    drawn(`
      Doing
      Name | Owner | Status | Date
      Network | Ann | Done | 2025-01-15
      Mail | Eve | Done | 2025-03-01
       | | | 2025-01-15 to 2025-03-01

      To do
      Name | Owner | Status | Date
      Archives | Zoe | Not started | 2026-01-15
      Backup | Zoe | Not started | 2026-03-01
       | | | 2026-01-15 to 2026-03-01
    `),
  )
  expect(found.table.records.map(({ cells }) => cells.get('Name'))).toEqual(['Network', 'Mail', 'Archives', 'Backup'])
  expect(leftOut(found)).toEqual(expect.arrayContaining(['5 outside 2025-01-15 to 2025-03-01']))
})

it('sub-items may have more columns of their own than names that their items have too', () => {
  const found = only(
    drawn(`
      Name | Subitems | Person | Status | Date | Files | Link
      October | Sale, Colors | Ann | Done | 2025-01-15 | a | b
      Subitems | Name | Owner | Due Date | Send Date | Status | Files | Link
       | Sale | Bob | 2025-01-10 | | Done
       | Colors | Bob | 2025-01-12 | | Done
      November | | Eve | Done | 2025-03-01 | c | d
    `),
  )
  expect(found.table.records.map(({ cells }) => cells.get('Name'))).toEqual(['October', 'November'])
})
