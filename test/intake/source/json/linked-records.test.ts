/** A base of linked tables is read as lists of plain records, each fact once. */
import { describe, expect, it } from 'vitest'
import { withLinks } from '../../../../src/intake/source/json/linked-records.ts'
import { inferredJson } from '../../../support/inferred.ts'

const record = (id: string, fields: object): object => ({ id, createdTime: '2025-07-30T14:12:00.000Z', fields })

const BASE = {
  base: { name: 'Roadmap' },
  tables: [
    {
      name: 'Teams',
      records: [
        record('recT1', { Name: 'Journals', Projects: ['recP1', 'recP2'] }),
        record('recT2', { Name: 'Books', Projects: ['recP3'] }),
      ],
    },
    {
      name: 'Projects',
      records: [
        record('recP1', { Name: 'Portal', Team: ['recT1'], Lines: ['recL1', 'recL2'], Total: 30 }),
        record('recP2', { Name: 'Archive', Team: ['recT1'], After: ['recP1', 'recP3'] }),
        record('recP3', { Name: 'Payroll', Team: ['recT2'], Lines: ['recL3'], Total: 5.5 }),
      ],
    },
    {
      name: 'Budget lines',
      records: [
        record('recL1', { Line: '2025 Capex', Project: ['recP1'], Amount: 10 }),
        record('recL2', { Line: '2026 Capex', Project: ['recP1'], Amount: 20 }),
        record('recL3', { Line: '2025 Opex', Project: ['recP3'], Amount: 5.5 }),
        record('recL4', { Line: '2025 Opex', Amount: 7 }),
      ],
    },
  ],
}

describe('a base of linked tables', () => {
  const read = withLinks(BASE) as Record<string, Record<string, unknown>[]>

  it('has its tables by their names, fields beside the id', () => {
    expect(Object.keys(read)).toEqual(['base', 'Teams', 'Projects', 'Budget lines'])
    expect(read['Teams']?.[1]).toEqual({ id: 'recT2', Name: 'Books' })
  })

  it('names what a link points to, several of them too', () => {
    expect(read['Projects']?.map(({ Team, After }) => [Team, After])).toEqual([
      ['Journals', undefined],
      ['Journals', 'Portal; Payroll'],
      ['Books', undefined],
    ])
    expect(read['Budget lines']?.map(({ Project }) => Project)).toEqual(['Portal', 'Portal', 'Payroll', undefined])
  })

  it('says nothing twice: no list of what points back, no sum of its amounts', () => {
    expect(read['Projects']?.[0]).toEqual({ id: 'recP1', Name: 'Portal', Team: 'Journals' })
    const off = structuredClone(BASE)
    Object.assign(off.tables[1]?.records[0] ?? {}, { fields: { Name: 'Portal', Total: 31 } })
    expect(withLinks(off)).toMatchObject({ Projects: [{ Total: 31 }, {}, { Total: 5.5 }] })
  })
})

it('lists with texts as ids are linked as well, other data stays as it is', () => {
  const lists = {
    projects: [{ id: 'P-1', title: 'Portal', owner: 'T-2', class: 'A' }],
    teams: [
      { id: 'T-1', label: 'Books' },
      { id: 'T-2', label: 'Journals' },
    ],
  }
  expect(withLinks(lists)).toMatchObject({ projects: [{ owner: 'Journals', class: 'A' }] })
  for (const data of [[{ id: 'P-1', owner: 'T-2' }], { items: [{ id: '1', key: 'A-1', fields: { of: 1 } }] }, 'text'])
    expect(withLinks(data)).toEqual(data)
})

describe('lines that point to projects', () => {
  const line = (id: string, project: string, year: string, kind: string, amount: number) => ({
    id,
    Project: project,
    'Financial year': year,
    Type: 'Capex',
    Kind: kind,
    Amount: amount,
  })
  const data = withLinks({
    Projects: [
      { id: 'P-1', Name: 'Portal of services', Team: 'Journals', Status: 'In progress' },
      { id: 'P-2', Name: 'Archive of films', Team: 'Books', Status: 'Proposal' },
    ],
    Lines: [
      line('L-1', 'P-1', '2024-25', 'Actual', 100),
      line('L-2', 'P-1', '2025-26', 'Budget', 200),
      line('L-3', 'P-2', '2024-25', 'Actual', 300),
      line('L-4', 'P-2', '2025-26', 'Budget', 400),
    ],
  })
  const { tables, record: project } = inferredJson(data)

  it('add their amounts to these, by year and by what they are', () => {
    const [, lines] = tables
    expect(lines).toMatchObject({ records: 'Lines', group_by: 'Project', join: true })
    expect(JSON.stringify(lines?.record)).toContain('"key":"Financial year"')
    expect(JSON.stringify(lines?.record)).toContain('"voted":"Amount"')
    expect(JSON.stringify(lines?.record)).toContain('"paid":"Amount"')
  })

  it('leave to the projects their ids, and the team that has them without any work', () => {
    expect(project).toMatchObject({ id: 'id', title: 'Name', departments: { lead: 'Team' } })
  })
})
