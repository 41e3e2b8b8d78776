/** Cells that say something else than they seem to: none of them empties or changes a value of the plan unseen. */
import type { CellValue, Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { readForm } from '../../../src/intake/forms/read-form.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'
import { addRow, cellOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
import { planOf } from '../../support/plan-of.ts'
import { sheetOf } from '../../support/read-workbook.ts'
import { samplePlan } from '../../support/sample-plan.ts'
import { sheetsIn } from '../../support/source-sheets.ts'

const plan = samplePlan('plans/minimal')
const whole = exportForm(plan, 'fr', [])
const SHEETS = ['Projets', 'Budget', 'Risques des projets']
const form = { ...whole, tables: whole.tables.filter(({ title }) => SHEETS.includes(title)) }
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

/** Writes the values of a sheet into a new one, as a copy of it. */
function copySheet(name: string, copy: string): void {
  const into = book.addWorksheet(copy)
  sheetOf(book, name).eachRow({ includeEmpty: true }, (row, number) => {
    into.getRow(number).values = row.values
  })
}

describe('A cell', () => {
  it.each<[string, CellValue, string]>([
    ['a formula that was never computed', { formula: 'A1&"x"' } as CellValue, 'unvalued'],
    ['the error of a formula', { formula: 'Z1', result: { error: '#N/A' } } as CellValue, 'error-value'],
    ['an error', { error: '#REF!' } as CellValue, 'error-value'],
    ['control characters', 'a_x001B_[31m', 'signs'],
    ['a zero', 'a_x0000_', 'signs'],
    ['half a character', 'a_xD800_b', 'signs'],
  ])('with %s is not read, and empties nothing', async (_, value, why) => {
    cellOf(book, 'Projets', 'P-2', 'Commanditaire').value = value
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([])
    expect(content.proposals.unreadable).toMatchObject([{ path: ['sponsor'], why }])
  })

  it('that is merged into another says nothing by itself', async () => {
    sheetOf(book, 'Projets').mergeCells('D3:D4')
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([])
    expect(content.proposals.unreadable).toMatchObject([
      { id: 'P-2', path: ['status'], origin: { address: 'D4' }, why: 'merged' },
    ])
  })

  it('that is merged into another says so behind any number of merged ranges', async () => {
    const sheet = sheetOf(book, 'Projets')
    for (let row = 1000; row < 2100; row += 1) sheet.mergeCells(row, 1, row, 2)
    sheet.mergeCells('D3:D4')
    const content = await givenBack(book)
    expect(content.proposals.unreadable).toContainEqual(
      expect.objectContaining({
        id: 'P-2',
        path: ['status'],
        why: 'merged',
        origin: expect.objectContaining({ address: 'D4' }),
      }),
    )
  })

  it('of a sum is the number that the program shows', async () => {
    cellOf(book, 'Budget', 'P-2 #1', 'Prévu 2026 (k€)').value = { formula: '0.1+0.2', result: 0.1 + 0.2 }
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 budget/0/amounts/2026/forecast', 35, 0.3]])
  })

  it('keeps the lines that other programs end in ways of their own', async () => {
    cellOf(book, 'Projets', 'P-2', 'Notes').value = 'un_x000B_deux_x000D_\ntrois\u2028quatre'
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 notes', undefined, 'un\ndeux\ntrois\nquatre']])
  })
})

describe('A value of a list', () => {
  const choices = new Map([
    ...form.choices,
    [
      'axis',
      [
        { value: 'AX1', label: 'AX1 – 1 Lot' },
        { value: 'AX11', label: 'AX11 – Lot' },
        { value: 'AX2', label: 'AX2 – Réseau' },
        { value: 'AX3', label: 'AX3 – Réseaù' },
      ],
    ],
  ])

  it.each([
    ['AX11 – Lot', 'AX11'],
    ['AX2 – Réseau', 'AX2'],
    ['ax3', 'AX3'],
  ])('is the one that stands there, not one that only resembles it: %s', async (typed, id) => {
    book = await opened({ ...form, choices })
    cellOf(book, 'Projets', 'P-2', 'Axe').value = typed
    const content = await givenBack(book)
    expect(proposed(content).map((value) => (value as unknown[])[2])).toEqual([id])
  })

  it('that two of them may mean is asked, not guessed', async () => {
    book = await opened({ ...form, choices })
    cellOf(book, 'Projets', 'P-2', 'Axe').value = 'reseau'
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([])
    expect(content.proposals.unreadable).toMatchObject([{ path: ['axis'], why: 'ambiguous' }])
  })
})

describe('A sheet', () => {
  it('that was copied is read once, from the one with its name, and the other is told', async () => {
    addRow(book, 'Projets', { Intitulé: 'Archivage', Statut: 'idée' })
    copySheet('Projets', 'Projets (2)')
    const content = await givenBack(book)
    expect(content.proposals.records).toHaveLength(1)
    expect(said(content)).toContainEqual(['sheet-twice', 'Projets (2)', 'Projets'])
  })

  it('whose column of ids was deleted finds its rows by what they say, and says it once', async () => {
    cellOf(book, 'Projets', 'P-2', 'Notes').value = 'x'
    sheetOf(book, 'Projets').spliceColumns(1, 1)
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([['projects P-2 notes', undefined, 'x']])
    expect(said(content)).toEqual([['column-gone', 'Identifiant', '']])
  })

  it('of items whose column of keys was deleted finds them so too, sorted or not, and adds none twice', async () => {
    const two = planOf([
      {
        file: 'p/plan.yaml',
        text: `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2025-01, end: 2025-12 }
  as_of: 2025-06-30
projects:
  - id: P-1
    title: Portail
    status: candidate
    budget:
      - { section: investment, kind: services, amounts: { 2025: { forecast: 10 } } }
      - { section: investment, kind: services, amounts: { 2025: { forecast: 20 } } }
      - { section: operating, kind: services, title: Support, amounts: { 2025: { forecast: 5, voted: 5 } } }
`,
      },
    ]).plan
    const { tables, ...rest } = exportForm(two, 'fr', [])
    book = await opened({ ...rest, tables: tables.filter(({ within }) => within === 'budget') })
    cellOf(book, 'Budget', 'P-1 #3', 'Prévu 2025 (€)').value = 6
    const sheet = sheetOf(book, 'Budget')
    const [first, second] = [3, 4].map((row) => (sheet.getRow(row).values as unknown[]).slice())
    sheet.getRow(3).values = second as never
    sheet.getRow(4).values = first as never
    sheet.spliceColumns(1, 1)
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([['projects P-1 budget/2/amounts/2025/forecast', 5, 6]])
    expect(said(content)).toEqual([['column-gone', 'Repère', '']])
  })

  it('of a hundred thousand rows and a cell in the last column is read', async () => {
    const sheets = await sheetsIn(book)
    const tall = sheets.map((sheet) => {
      if (sheet.name !== 'Projets') return sheet
      const far = Array.from({ length: 16_384 }, (_, at) => (at === 16_383 ? 'x' : null))
      const rows = Array.from({ length: 100_000 }, (_, at) => ({
        number: at + 10,
        values: at === 50_000 ? far : [' '],
      }))
      return { ...sheet, rows: [...sheet.rows, ...rows] }
    })
    const content = readForm(tall)
    expect(content?.proposals.values).toEqual([])
    expect(content?.doubts).toMatchObject([{ kind: 'column-added', count: 1 }])
  })
})

describe('A row without an id', () => {
  it('gets none that another row of the plan got since, unless it is that row', async () => {
    addRow(book, 'Projets', { Intitulé: 'Archivage', Statut: 'idée' })
    addRow(book, 'Risques des projets', { Projet: 'P-2', Risque: 'Retard', Probabilité: 2, Impact: 4 })
    const sheets = await sheetsIn(book)
    const ids = (title: string, risk: string): unknown[] => {
      const content = readForm(sheets, {
        record: (list, id) => {
          if (list !== 'projects') return undefined
          if (id === 'P-3') return { id, title, status: 'planned' }
          return id === 'P-2' ? { id, risks: [{ id: 'R2', title: risk }] } : undefined
        },
      })
      return [...(content?.proposals.records ?? []), ...(content?.proposals.values ?? [])].map((one) =>
        'path' in one ? one.path.join('/') : one.id,
      )
    }
    expect(ids('Archivage', 'Retard')).toEqual(['P-3', 'risks/R2'])
    expect(ids('Téléphonie', 'Panne')).toEqual(['P-4', 'risks/R3'])
  })
})

describe('A record that is called like what every object has', () => {
  it('gets items as any other', async () => {
    const table = form.tables.find(({ within }) => within === 'risks')
    if (table === undefined) throw new Error('no table')
    const asked = { ...form, tables: [{ ...table, rows: [], items: { 'p-2': ['R1'] } }] }
    const choices = new Map([...form.choices, ['project', [{ value: 'constructor', label: 'constructor' }]]])
    book = await opened({ ...asked, choices })
    addRow(book, 'Risques des projets', { Projet: 'constructor', Risque: 'Retard', Probabilité: 2, Impact: 4 })
    const { proposals } = await givenBack(book)
    expect(proposals.values).toMatchObject([{ id: 'constructor', value: { title: 'Retard' } }])
  })
})

describe('The example of a template', () => {
  it('that somebody typed over is theirs, and told where its id cannot be one', async () => {
    book = await opened(templateForm('fr'))
    expect(await givenBack(book)).toMatchObject({ doubts: [], proposals: { records: [] } })
    const sheet = sheetOf(book, 'Axes')
    sheet.getCell(3, 2).value = 'Sobriété'
    const content = await givenBack(book)
    expect(content.proposals.unreadable).toMatchObject([{ list: 'axes', path: ['id'] }])
  })

  it('is known without the column of ids', async () => {
    book = await opened(templateForm('en'))
    sheetOf(book, 'Axes').spliceColumns(1, 1)
    expect((await givenBack(book)).proposals).toMatchObject({ records: [], unreadable: [] })
  })
})
