/** Control totals are exact over the imported records, and a difference is seen; those of the source are held like published ones. */
import { describe, expect, it } from 'vitest'
import { type ControlTotal, controlTotals } from '../../../src/intake/map/control-totals.ts'
import { type MappingFacts, mapped, mappingWith } from '../../support/mapping.ts'

async function all(text: string, facts: MappingFacts): Promise<ControlTotal[]> {
  const { mapped: made } = await mapped(text, facts)
  return controlTotals(made.tables, mappingWith(facts))
}

async function totals(text: string, control: readonly object[], facts: MappingFacts = {}) {
  const found = await all(text, { ...facts, control })
  return found.map((total) => [total.found, total.isMet, total.year])
}

describe('published figures', () => {
  const text = 'id,title,kind,cost\n1,a,x,0.1\n2,b,x,0.2\n3,c,y,tbd\n,,,\n'
  const missing = { source: { missing: ['tbd'] } }

  it('count records, the filled cells of a column, and the records of a value', async () => {
    const control = [
      { figure: 'count', expected: 3 },
      { figure: 'count', column: 'cost', expected: 2 },
      { figure: 'count', where: { kind: ['y'] }, expected: 2 },
    ]
    expect(await totals(text, control, missing)).toEqual([
      [3, true, undefined],
      [2, true, undefined],
      [1, false, undefined],
    ])
  })

  it('sum and average without drift, with a tolerance', async () => {
    const control = [
      { figure: 'sum', column: 'cost', expected: 0.3 },
      { figure: 'sum', column: 'cost', expected: 0.31 },
      { figure: 'sum', column: 'cost', expected: 0.31, tolerance: 0.01 },
      { figure: 'mean', column: 'cost', expected: 0.149, tolerance: 0.001 },
      { figure: 'mean', column: 'cost', where: { kind: 'z' }, expected: 0 },
    ]
    expect(await totals(text, control, missing)).toEqual([
      [0.3, true, undefined],
      [0.3, false, undefined],
      [0.3, true, undefined],
      [0.15, true, undefined],
      [undefined, false, undefined],
    ])
  })

  it('read a column that holds a map by year, whole or year by year', async () => {
    const json = '[{"id":"1","title":"a","by":{"2020":0.1,"2021":1}},{"id":"2","title":"b","by":{"2020":0.2}}]'
    const control = { figure: 'sum', column: 'by', expected: 1.3, by_year: { 2020: 0.3, 2022: 0 } }
    expect(await totals(json, [control])).toEqual([
      [1.3, true, undefined],
      [0.3, true, '2020'],
      [0, true, '2022'],
    ])
  })

  it('are about the records of one table, the first where nothing is said, and about none that is left out', async () => {
    const record = { id: 'id', title: 'title', status: 'planned' }
    const tables = [
      { into: 'projects', filter: { kind: 'x' }, record },
      { into: 'projects', filter: { kind: 'y' }, record },
    ]
    const control = [
      { figure: 'count', expected: 2 },
      { figure: 'count', table: 2, expected: 1 },
      { figure: 'sum', column: 'cost', table: 2, expected: 0 },
    ]
    expect(await totals(text, control, { ...missing, tables })).toEqual([
      [2, true, undefined],
      [1, true, undefined],
      [0, true, undefined],
    ])
  })

  it('count the projects of a long table, and add up all its rows', async () => {
    const long = 'id,title,year,cost\n1,a,2025,10\n1,a,2026,20\n2,b,2025,5\n'
    const control = [
      { figure: 'count', expected: 2 },
      { figure: 'sum', column: 'cost', expected: 35 },
      { figure: 'sum', column: 'cost', where: { year: '2025' }, expected: 15 },
    ]
    expect(await totals(long, control, { group_by: 'id' })).toEqual([
      [2, true, undefined],
      [35, true, undefined],
      [15, true, undefined],
    ])
  })
})

describe('totals of the source', () => {
  const project = { baseline: { investment: 'cost' } }

  it('are held where a column of amounts is read, with their address and group', async () => {
    const text = 'id,title,cost,points\n1,a,10.5,1\n2,b,20,2\n,Total,30.5,9\n'
    const found = await all(text, { project })
    expect(found).toEqual([
      {
        figure: 'sum',
        title: undefined,
        column: 'cost',
        year: undefined,
        where: '',
        expected: 30.5,
        found: 30.5,
        isMet: true,
        address: 'C4',
      },
    ])
  })

  it('are held against the rows that they add up, also those that the mapping leaves out', async () => {
    const text = 'id,title,cost\n1,a,10\n2,b,20\n,Total,30\n'
    const [total] = await all(text, { project, skip: [{ column: 'title', is: ['b'], reason: 'b' }] })
    expect([total?.expected, total?.found, total?.isMet]).toEqual([30, 30, true])
  })

  it.each([
    ['31', true],
    ['30.9', true],
    ['30.85', true],
    ['30.8', true],
    ['30.7', false],
    ['30', false],
  ])('may be rounded in their last place: %s of 30.85 %s', async (total, isMet) => {
    const text = `id,title,cost\n1,a,10.5\n2,b,20.35\n,Total,${total}\n`
    const [found] = await all(text, { project })
    expect([found?.found, found?.isMet]).toEqual([30.85, isMet])
  })

  it('are read by the decimal sign that the mapping names for the cell of a column', async () => {
    const text = 'id;title;cost\n1;a;1,234\n2;b;2,266\n;Total;3,500\n'
    const cell = { column: 'cost', decimal: 'comma' }
    const control = [{ figure: 'sum', column: 'cost', expected: 3.5 }]
    const found = await all(text, { project: { baseline: { investment: cell } }, control })
    expect(found.map((total) => [total.found, total.isMet, total.address])).toEqual([
      [3.5, true, undefined],
      [3.5, true, 'C4'],
    ])
  })

  it('are those of groups and of all', async () => {
    const text = `id,title,cost
1,a,10
2,b,20
,Sous-total Réseau,30
3,c,5
4,d,6
,Sous-total Postes,11
,Total général,41
`
    const found = await all(text, { project })
    expect(found.map(({ expected, isMet, address }) => [expected, isMet, address])).toEqual([
      [30, true, 'C4'],
      [11, true, 'C7'],
      [41, true, 'C8'],
    ])
  })
})
