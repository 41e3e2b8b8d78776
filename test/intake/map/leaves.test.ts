/** Every value of a record that was mapped, with the cell that it was read from: what an update compares and shows. */
import { describe, expect, it } from 'vitest'
import type { MappedDocument } from '../../../src/intake/map/mapped-documents.ts'
import { importExamples } from '../../support/import-page.ts'
import { type MappingFacts, mapped } from '../../support/mapping.ts'

async function documentsOf(
  source: Parameters<typeof mapped>[0],
  facts: MappingFacts,
): Promise<readonly MappedDocument[]> {
  const { mapped: made } = await mapped(source, facts)
  return [...made.documents.lists.values(), made.documents.envelopes].flat()
}

/** Each leaf of the first record as `budget.0.amounts.2025.voted = 10 at C2 "10,0"`. */
async function leavesIn(text: string, facts: MappingFacts): Promise<string[]> {
  const [document] = await documentsOf(text, facts)
  return (document?.leaves() ?? []).map(
    ({ path, value, origin: { address, text: found } }) =>
      `${path.join('.')} = ${JSON.stringify(value)} at ${address} "${found}"`,
  )
}

describe('dates of a chart by cells', () => {
  const marks = { '2026-Q1': 'T1', '2026-Q2': 'T2', '2026': 'Année' }
  const datesOf = async (cells: string) =>
    (
      await leavesIn(`id;title;T1;T2;Année\nP-1;Fibre;${cells}\n`, {
        project: { start: { marks }, baseline: { end: { marks } } },
      })
    ).filter((line) => /start|end/.test(line))

  it('are the first month of the first mark and the last one of the last', async () => {
    expect(await datesOf('x;x;')).toEqual([
      'baseline.end = "2026-06" at 2 "2026-06"',
      'start = "2026-01" at 2 "2026-01"',
    ])
    expect(await datesOf(';x;x')).toEqual([
      'baseline.end = "2026-12" at 2 "2026-12"',
      'start = "2026-01" at 2 "2026-01"',
    ])
  })

  it('are none where no cell is marked: no, a dash and figures but one are no marks', async () => {
    expect(await datesOf('non;0;-')).toEqual([])
    expect(await datesOf('12;3,5;')).toEqual([])
  })

  it('are no titles: a mapping that asks for one is refused', async () => {
    const refused = mapped('id;title;T1\nP-1;Fibre;x\n', { project: { notes: { marks: { '2026-Q1': 'T1' } } } })
    await expect(refused).rejects.toThrow('marks-unfit')
  })
})

describe('the values of a record', () => {
  it('have the cell and the text that they were read from; a constant has its row and no text', async () => {
    const text = 'id;title;début;coût;mots\nP-1;Fibre;15/01/2025;68 500,00;a, b\n'
    const facts = {
      project: { tags: { column: 'mots', separator: ',' }, baseline: { start: 'début', investment: 'coût' } },
    }
    expect(await leavesIn(text, facts)).toEqual([
      'id = "P-1" at A2 "P-1"',
      'title = "Fibre" at B2 "Fibre"',
      'status = "planned" at 2 ""',
      'baseline.start = "2025-01-15" at C2 "15/01/2025"',
      'baseline.investment = 68500 at D2 "68 500,00"',
      'tags = ["a","b"] at E2 "a, b"',
    ])
  })

  it('of a long table stand in the row of each', async () => {
    const text = 'id,title,year,amount\nP-1,Fibre,2025,10\nP-1,Fibre,2026,20\n'
    const amounts = { key: 'year', value: { voted: 'amount' } }
    const line = { records: 'rows', section: 'investment', kind: 'services', amounts }
    const leaves = await leavesIn(text, { group_by: 'id', project: { budget: [line] } })
    expect(leaves.filter((leaf) => leaf.includes('voted'))).toEqual([
      'budget.0.amounts.2025.voted = 10 at D2 "10"',
      'budget.0.amounts.2026.voted = 20 at D3 "20"',
    ])
  })

  it('of rows that become one line, or stand between such, keep the cell of their row', async () => {
    const text = `id,title,year,kind,amount
P-1,Fibre,2025,services,10
P-1,Fibre,2026,services,20
P-1,Fibre,2026,hardware,30
P-1,Fibre,2027,services,-5
P-1,Fibre,2027,services,40
`
    const amounts = { key: 'year', value: { voted: 'amount' } }
    const line = { records: 'rows', section: 'investment', kind: 'kind', amounts }
    const leaves = await leavesIn(text, { group_by: 'id', project: { budget: [line] } })
    expect(leaves.filter((leaf) => /kind|voted/.test(leaf))).toEqual([
      'budget.0.kind = "services" at D2 "services"',
      'budget.0.amounts.2025.voted = 10 at E2 "10"',
      'budget.0.amounts.2026.voted = 20 at E3 "20"',
      'budget.0.amounts.2027.voted = 40 at E6 "40"',
      'budget.1.kind = "hardware" at D4 "hardware"',
      'budget.1.amounts.2026.voted = 30 at E4 "30"',
      'budget.2.kind = "correction" at D5 "services"',
      'budget.2.amounts.2027.voted = -5 at E5 "-5"',
    ])
  })

  it('of a line with a year below nothing stand in the same row as those of its corrections', async () => {
    const text = 'id,title,2025,2026\nP-1,Fibre,10,-20\n'
    const line = { section: 'investment', kind: 'services', stage: 'paid', years: { 2025: '2025', 2026: '2026' } }
    const leaves = await leavesIn(text, { project: { budget: [line] } })
    expect(leaves.filter((leaf) => leaf.includes('paid'))).toEqual([
      'budget.0.amounts.2025.paid = 10 at C2 "10"',
      'budget.1.amounts.2026.paid = -20 at D2 "-20"',
    ])
  })

  it('of an item that has an id are found by it', async () => {
    const text = 'id,title,golive\nP-1,Fibre,2025-06-30\n'
    const milestone = { id: { value: 'MEP' }, title: { value: 'Mise en service' }, current: 'golive' }
    const leaves = await leavesIn(text, { project: { milestones: [milestone] } })
    expect(leaves).toContain('milestones.MEP.current = "2025-06-30" at C2 "2025-06-30"')
  })

  it('of a record that others only name were read nowhere', async () => {
    const all = await documentsOf('id,title,axis\nP-1,Fibre,AX\n', { project: { axis: 'axis' } })
    const named = all.find(({ isNamedOnly }) => isNamedOnly)
    expect(named?.leaves().map(({ path, origin }) => [...path, origin])).toEqual([
      ['id', { sheet: '', address: '', text: '' }],
      ['title', { sheet: '', address: '', text: '' }],
    ])
  })

  it('that a later table adds stand behind those that are there, in their own row', async () => {
    const text = 'id,title,kind,days\nP-1,Fibre,p,\nP-1,,c,12\n'
    const tables = [
      { into: 'projects', filter: { kind: 'p' }, record: { id: 'id', title: 'title', status: 'planned' } },
      {
        into: 'projects',
        join: true,
        filter: { kind: 'c' },
        record: { id: 'id', workload: [{ side: 'it', total: 'days' }] },
      },
    ]
    const leaves = await leavesIn(text, { tables })
    expect(leaves.slice(0, 3).map((leaf) => leaf.split(' ')[0])).toEqual(['id', 'title', 'status'])
    expect(leaves).toContain('workload.0.total = 12 at D3 "12"')
  })

  it('that a later table adds to a list that has some are those of their own cells', async () => {
    const text = 'id,title,kind,days\nP-1,Fibre,p,5\nP-1,,c,12\n'
    const workload = [{ side: 'it', total: 'days' }]
    const tables = [
      { into: 'projects', filter: { kind: 'p' }, record: { id: 'id', title: 'title', status: 'planned', workload } },
      {
        into: 'projects',
        join: true,
        filter: { kind: 'c' },
        record: { id: 'id', workload: [{ side: 'business', total: 'days' }] },
      },
    ]
    expect((await leavesIn(text, { tables })).filter((leaf) => leaf.includes('workload'))).toEqual([
      'workload.0.side = "it" at 2 ""',
      'workload.0.total = 5 at D2 "5"',
      'workload.1.side = "business" at 3 ""',
      'workload.1.total = 12 at D3 "12"',
    ])
  })
})

/** The simple values of a record, lists of them whole, in its order. */
function simpleValues(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  const items = Object.values(value)
  if (Array.isArray(value) && !items.some((item) => typeof item === 'object')) return [value]
  return items.flatMap(simpleValues)
}

describe('of each example of the page', () => {
  it.each(importExamples())('every value is one leaf: $name', async ({ source, mapping }) => {
    const documents = await documentsOf(source, mapping)
    for (const document of documents) {
      const leaves = document.leaves()
      expect(leaves.map(({ value }) => value)).toEqual(simpleValues(document.record))
      const places = leaves.map(({ path }) => path.join('\u0000'))
      expect(new Set(places).size).toBe(places.length)
    }
    expect(documents.length).toBeGreaterThan(0)
  })
})
