/** Rows that name their parents, sums and edges of groups, times in several units: what mappings say of them. */
import { describe, expect, it } from 'vitest'
import { mapped, told } from '../../support/mapping.ts'

const TREE = { id: ['key', 'no'], parent: ['up', 'link'], root: 'Top', level: 'Depth', where: { kind: 'project' } }

const SOURCE = `key,no,up,link,kind,waits,days,due
A,1,,,project,,1,2026-05-01
B,2,A,,task,C,2,2026-07-31
C,3,,,project,"B,A,X",4,2026-06-30
D,4,,#2 of B,task,,8,
E,5,,,task,,16,
F,6,G,,task,,32,
G,7,F,,task,,64,
`

const TABLES = [
  {
    into: 'projects',
    hierarchy: { ...TREE, links: { Before: ['waits'] } },
    filter: { Depth: '0' },
    record: { id: 'key', title: 'key', status: 'planned' },
  },
  {
    into: 'projects',
    hierarchy: { ...TREE, links: { Before: ['waits'] } },
    join: true,
    group_by: 'Top',
    filter: { Top: '/./' },
    record: {
      id: 'Top',
      depends_on: [{ records: 'rows', project: { column: 'Before', separator: ', ' } }],
      start: { column: 'due', aggregate: 'min' },
      end: { column: 'due', aggregate: 'max' },
      workload: [{ total: { column: 'days', aggregate: 'sum' } }],
    },
  },
]

describe('rows that name their parent row', () => {
  it('fall under the nearest one that is wanted, by any of its names; others and circles under none', async () => {
    const { list, log } = await mapped(SOURCE, { tables: TABLES })
    expect(list('projects')).toMatchObject([
      { id: 'A', start: '2026-05-01', end: '2026-07-31', workload: [{ total: 1 + 2 + 8 }] },
      { id: 'C', start: '2026-06-30', workload: [{ total: 4 }] },
    ])
    expect(told(log).filter((line) => line.startsWith('unreadable'))).toEqual([])
  })

  it('are linked with what the rows that they name fall under, each once and never with themselves', async () => {
    const { list } = await mapped(SOURCE, { tables: TABLES })
    expect(list('projects').map(({ depends_on }) => depends_on)).toEqual([[{ project: 'C' }], [{ project: 'A' }]])
  })

  it('fall under the topmost row where nothing is wanted', async () => {
    const { where: _, ...free } = TREE
    const tables = TABLES.map((table) => ({ ...table, hierarchy: free })).slice(0, 1)
    const { list } = await mapped(SOURCE, { tables })
    expect(list('projects').map(({ id }) => id)).toEqual(['A', 'C', 'E'])
  })

  it('are not followed further down than any tool has them', async () => {
    const rows = Array.from({ length: 80 }, (_, at) => `R${at},,${at === 0 ? '' : `R${at - 1}`},,task,,1,`)
    const { where: _, ...free } = TREE
    const tables = [{ ...TABLES[0], hierarchy: free, filter: { Top: 'R0' } }]
    const { list } = await mapped(`${SOURCE.split('\n')[0]}\n${rows.join('\n')}\n`, { tables })
    expect(list('projects')).toHaveLength(51)
  })

  it('must have the columns that are named', async () => {
    const tables = TABLES.map((table) => ({
      ...table,
      hierarchy: { ...TREE, parent: 'parent', links: { Before: ['waits', 'waits 2'] } },
    }))
    // Of both tables.
    await expect(mapped(SOURCE, { tables })).rejects.toThrow('parent, waits 2, parent, waits 2')
  })
})

describe('the rows of a group', () => {
  const grouped = (cell: object, rows: string) =>
    mapped(`id,title,h,row\n${rows}`, {
      group_by: 'id',
      source: { day_hours: 7 },
      project: { workload: [{ total: { column: 'h', ...cell } }] },
    })

  it('add up before they are rounded, and it is told of what', async () => {
    const rows = '1,a,1,a\n1,a,1,b\n1,a,1,c\n1,a,1,d\n1,a,1,e\n'
    const { list, log } = await grouped({ unit: 'hour', aggregate: 'sum' }, rows)
    // Five times 0.14 would be 0.70.
    expect(list('projects')[0]).toMatchObject({ workload: [{ total: 0.71 }] })
    expect(told(log)).toEqual(['repaired hours-to-days 2 1 + 1 + 1 + 1 + … > 0.71'])
  })

  it('tell each cell that is no number', async () => {
    const { list, log } = await grouped({ aggregate: 'sum' }, '1,a,1,a\n1,a,soon,b\n1,a,2,c\n')
    expect(list('projects')[0]).toMatchObject({ workload: [{ total: 3 }] })
    expect(told(log)).toEqual(['unreadable number-unreadable 3 soon'])
  })

  it('cannot add up texts', async () => {
    const project = { lead: { column: 'title', aggregate: 'sum' } }
    await expect(mapped('id,title\n1,a\n', { project })).rejects.toThrow('aggregate-unfit')
  })
})

describe('a time in several units', () => {
  it.each([
    ['1d 4h', 1.57],
    ['2 j 3,5 h', 2.5],
    ['1w 2d 210m', 7.5],
    ['1 semaine 1 jour', 6],
  ])('%s is %s days', async (text, days) => {
    const { list } = await mapped(`id,title,h\n1,a,"${text}"\n`, {
      source: { day_hours: 7 },
      project: { workload: [{ total: 'h' }] },
    })
    expect(list('projects')[0]).toMatchObject({ workload: [{ total: days }] })
  })

  it.each(['1d 4x', '1d 4h 2m 3w 5d', '4h and 2m'])('%s is none', async (text) => {
    const { log } = await mapped(`id,title,h\n1,a,${text}\n`, { project: { workload: [{ total: 'h' }] } })
    expect(told(log)).toEqual([`unreadable number-unreadable 2 ${text}`])
  })
})
