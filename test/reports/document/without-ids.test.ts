/** A committee reads names; ids stay where names do not tell things apart. */
import { expect, it } from 'vitest'
import { verbatim } from '../../../src/reports/document/cell.ts'
import { byId, column, listTable } from '../../../src/reports/document/table.ts'
import { withoutIds } from '../../../src/reports/document/without-ids.ts'
import { outcomeOf } from '../../support/sample-report.ts'

const HEADING = { fr: 'Titre', en: 'Title' }

/** The columns and rows that are left of a table of items with ids and names. */
function left(columns: readonly string[], ...items: readonly Record<string, string>[]) {
  const table = listTable(
    { id: 't', rowId: byId },
    items.map((item) => ({ id: '', ...item })),
    columns.map((id) => column(id, HEADING, 'text', (item: Record<string, string>) => verbatim(item[id] ?? ''))),
  )
  const { report } = outcomeOf([table])
  if (report === undefined) throw new Error('no report')
  const [block] = withoutIds(report).sections.flatMap(({ blocks }) => blocks)
  if (block?.kind !== 'table') throw new Error('no table')
  return {
    columns: block.columns.map(({ id }) => id),
    cells: block.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text.en : ''))),
    ids: block.rows.map(({ id }) => id),
  }
}

it('leaves out the ids of what has names, and keeps them with the rows', () => {
  const two = [
    { id: 'P-1', project: 'Maps', end: 'June' },
    { id: 'P-2', project: 'Mail', end: 'July' },
  ]
  expect(left(['id', 'project', 'end'], ...two)).toEqual({
    columns: ['project', 'end'],
    cells: [
      ['Maps', 'June'],
      ['Mail', 'July'],
    ],
    ids: ['P-1', 'P-2'],
  })
})

it('keeps the ids of two things of one name', () => {
  const two = [
    { id: 'P-1', project: 'Maps' },
    { id: 'P-2', project: 'Maps' },
  ]
  expect(left(['id', 'project'], ...two).columns).toEqual(['id', 'project'])
})

it('keeps the ids of what has no name', () => {
  expect(left(['id', 'end'], { id: 'P-1', end: 'June' }).columns).toEqual(['id', 'end'])
})
