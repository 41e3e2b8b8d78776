/** A later table that adds to a record: what it says otherwise counts, and is told with what stood there before. */
import { expect, it } from 'vitest'
import { mapped } from '../../support/mapping.ts'

const RECORD = { id: 'id', title: 'title', lead: 'lead', baseline: { investment: 'cost' }, tags: ['tag'] }
const TABLES = [
  { into: 'projects', filter: { kind: 'p' }, record: { ...RECORD, status: 'planned' } },
  { into: 'projects', join: true, filter: { kind: 'j' }, record: RECORD },
]

async function joined(row: string) {
  const { list, log } = await mapped(`kind;id;title;lead;cost;tag\np;P-1;Fibre;;10;a\n${row}\n`, { tables: TABLES })
  const told = log.filter(({ reason }) => reason === 'tables-differ')
  return {
    project: list('projects')[0],
    told: told.map(({ address, column, found, written }) => [address, column, found, written]),
  }
}

it('what both tables say alike stands once, and what the first lacks is added', async () => {
  const { project, told } = await joined('j;P-1;Fibre;chef;10;a')
  expect(project).toMatchObject({ lead: 'chef', baseline: { investment: 10 }, tags: ['a'] })
  expect(told).toEqual([])
})

it('what the later table says otherwise counts, and the cell of the first is told', async () => {
  const { project, told } = await joined('j;P-1;Fibre 2;;12;b')
  expect(project).toMatchObject({ title: 'Fibre 2', baseline: { investment: 12 }, tags: ['a', 'b'] })
  expect(told).toEqual([
    ['C2', 'title', 'Fibre', 'Fibre 2'],
    ['E2', 'cost', '10', '12'],
  ])
})
