/** Control totals are exact over the imported records, and a difference is seen. */
import { describe, expect, it } from 'vitest'
import { controlTotals } from '../../src/intake/control-totals.ts'
import { mapRecords } from '../../src/intake/map-records.ts'
import { mappingWith, recordsOf } from '../support/mapping.ts'

function totals(text: string, control: readonly object[], source: object = {}) {
  const mapping = mappingWith({ source: { missing: ['tbd'], ...source }, control })
  const { read, log } = recordsOf(text, mapping)
  const { imported } = mapRecords(read, mapping, log)
  return controlTotals(imported, mapping).map(({ found, isMet, year }) => [found, isMet, year])
}

describe('control totals', () => {
  const text = 'id,title,kind,cost\n1,a,x,0.1\n2,b,x,0.2\n3,c,y,tbd\n,,,\n'

  it('count records, the filled cells of a column, and the records of a value', () => {
    expect(
      totals(text, [
        { figure: 'count', expected: 3 },
        { figure: 'count', column: 'cost', expected: 2 },
        { figure: 'count', where: { kind: ['y'] }, expected: 2 },
      ]),
    ).toEqual([
      [3, true, undefined],
      [2, true, undefined],
      [1, false, undefined],
    ])
  })

  it('sum and average without drift, with a tolerance', () => {
    expect(
      totals(text, [
        { figure: 'sum', column: 'cost', expected: 0.3 },
        { figure: 'sum', column: 'cost', expected: 0.31 },
        { figure: 'mean', column: 'cost', expected: 0.149, tolerance: 0.001 },
        { figure: 'mean', column: 'cost', where: { kind: 'z' }, expected: 0 },
      ]),
    ).toEqual([
      [0.3, true, undefined],
      [0.3, false, undefined],
      [0.15, true, undefined],
      [undefined, false, undefined],
    ])
  })

  it('read a column that holds a map by year, whole or year by year', () => {
    const json =
      '[{"id":"1","title":"a","by":{"2020":0.1,"2021":1}},{"id":"2","title":"b","by":{"2020":0.2}}]'
    const control = { figure: 'sum', column: 'by', expected: 1.3, by_year: { 2020: 0.3, 2022: 0 } }
    expect(totals(json, [control], { format: 'json' })).toEqual([
      [1.3, true, undefined],
      [0.3, true, '2020'],
      [0, true, '2022'],
    ])
  })
})
