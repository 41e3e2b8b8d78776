/** A row of a table has one name: what CSV calls it is what JSON writes in its column `id`. */
import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/reports/document/document.ts'
import { reportsOfSample } from '../support/page-reports.ts'
import { SAMPLES } from '../support/sample-plan.ts'

/** Rows whose name is not what their column `id` shows. */
function misnamed({ id, columns, rows }: Table): string[] {
  const column = columns.findIndex((one) => one.id === 'id')
  return rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell?.kind !== 'text' || cell.text.en === row.id ? [] : [`${id} ${row.id} ${cell.text.en}`]
  })
}

describe.each(SAMPLES)('the tables of %s', (name) => {
  it('name their rows by what their column of ids shows', () => {
    const tables = reportsOfSample(`plans/${name}`)
      .flatMap(([, { report }]) => report?.sections ?? [])
      .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    expect(tables.flatMap(misnamed)).toEqual([])
    expect(tables.length).toBeGreaterThan(5)
  })
})
