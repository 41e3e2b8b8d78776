/** A cell is told where it stands: on its own sheet, in its own row, under the letter that its column has there. */
import { describe, expect, it } from 'vitest'
import { controlTotals } from '../../../src/intake/map/control-totals.ts'
import { type Mapped, mapped } from '../../support/mapping.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

const DSI = `Code | Projet | Coût | Début
D-1 | Fibre | 10 | à revoir
D-2 | Portail | 20 | 15/01/2025
 | Total | 31 |`
const DRH = `Note | Code | Projet | Coût | Début
 | R-1 | Paie | 30 | à revoir
 | R-2 | Congés | 40 | 15/01/2025
 | | Total | 71`
const PROJECT = { id: 'Code', title: 'Projet', baseline: { start: 'Début', investment: 'Coût' } }
const SHEETS = { sheet: ['DSI', 'DRH'], sheet_column: 'Direction', project: PROJECT }

const read = (): Promise<Mapped> => mapped(workbookOf(textSheet(DSI, 'DSI'), textSheet(DRH, 'DRH')), SHEETS)

/** The cells of which the log tells a thing, as `sheet!address`, or the row where no cell is meant. */
function cellsOf({ log }: Mapped, told: string): string[] {
  return log
    .filter(({ reason }) => reason === told)
    .map(({ sheet, address, row }) => `${sheet}!${address === '' ? row : address}`)
}

describe('a table of several sheets', () => {
  it('has its cells on the sheet of each, also where two say the same in the same row', async () => {
    const made = await read()
    expect(cellsOf(made, 'date-unreadable')).toEqual(['DSI!D2', 'DRH!E2'])
    expect(cellsOf(made, 'row-total')).toEqual(['DSI!4', 'DRH!4'])
  })

  it('has its records, their values and their doubts there too', async () => {
    const projects = (await read()).mapped.documents.lists.get('projects') ?? []
    const rows = new Set(['DSI\u00002', 'DRH\u00002'])
    const places = projects.map((one) => [
      `${one.origin.sheet}!${one.origin.address}`,
      ...one
        .leaves()
        .filter(({ path }) => path[1] === 'investment')
        .map(({ origin: { sheet, address } }) => `${sheet}!${address}`),
      ...one.doubts(rows).map(({ origin: { sheet, address } }) => `${sheet}!${address}?`),
    ])
    expect(places).toEqual([
      ['DSI!2', 'DSI!C2', 'DSI!D2?'],
      ['DSI!3', 'DSI!C3'],
      ['DRH!2', 'DRH!D2', 'DRH!E2?'],
      ['DRH!3', 'DRH!D3'],
    ])
  })

  it('has its totals there', async () => {
    const { tables } = (await read()).mapped
    const totals = controlTotals(tables, {} as never)
    expect(totals.map(({ address, isMet }) => [address, isMet])).toEqual([
      ['DSI!C4', false],
      ['DRH!D4', false],
    ])
  })
})

describe('a record of several rows', () => {
  const text = 'id;title;start;cost\nP-1;A;;\nP-1;A;à revoir;5\nP-1;A;;7\n'
  const facts = { group_by: 'id', project: { baseline: { start: 'start', investment: 'cost' } } }

  it('has each value in the row that it was found in', async () => {
    const { log, mapped: made } = await mapped(text, facts)
    expect(log.map(({ reason, address, counts }) => [reason, address, counts])).toEqual([
      ['date-unreadable', 'C3', undefined],
      ['rows-differ', 'D4', 3],
    ])
    const [project] = made.documents.lists.get('projects') ?? []
    const cost = project?.leaves().find(({ path }) => path[1] === 'investment')
    expect(cost?.origin).toEqual({ sheet: '', address: 'D3', text: '5' })
  })

  it('has the number format of that row', async () => {
    const sheet = textSheet('id | title | done\nP-1 | A | \nP-1 | A | 0.45\nP-2 | B | 50', 'S')
    const rows = sheet.rows.map((row) => (row.number === 3 ? { ...row, formats: [undefined, undefined, '0%'] } : row))
    const project = { progress: { value: 'done', method: 'percent' } }
    const content = workbookOf({ ...sheet, rows })
    const { list } = await mapped(content, { group_by: 'id', project })
    expect(list('projects').map(({ progress }) => progress?.value)).toEqual([0.45, 0.5])
  })
})
