/** Columns that people add to a workbook: read where their heading is understood, named where it is not. */
import type { Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { isUnread } from '../../../src/intake/forms/form-doubt.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'
import { addRow, documentOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
import { planOf } from '../../support/plan-of.ts'
import { sheetOf } from '../../support/read-workbook.ts'

const { plan } = planOf([
  {
    file: 'p/plan.yaml',
    text: `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
axes: [{ id: AX1, title: Usagers }]
projects:
  - id: P-1
    title: Portail
    status: planned
    tags: [web]
    budget: [{ section: investment, kind: services, amounts: { 2025: { forecast: 10, committed: 4 } } }]
    workload: [{ side: it, days: { 2025-Q1: 3 } }]
`,
  },
])
const form = exportForm(plan, 'fr', [])
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

/** Writes a heading and a cell of the first row behind the last column of a sheet. */
function addColumn(name: string, heading: string, value: string | number | null): void {
  const sheet = sheetOf(book, name)
  const column = sheet.columnCount + 1
  sheet.getCell(2, column).value = heading
  sheet.getCell(3, column).value = value
}

describe('An added column', () => {
  it.each([
    ['Budget', 'Reporté 2026', 7, 'budget/0/amounts/2026/carry_over', 7],
    ['Budget', 'Carried over 2026 (€)', '7 k€', 'budget/0/amounts/2026/carry_over', 7000],
    ['Budget', 'Demandé 2025', 5, 'budget/0/amounts/2025/requested', 5],
    ['Budget', '2030 prévision', 5, 'budget/0/amounts/2030/forecast', 5],
    ['Charge', 'Prévu T3 2027', 5, 'workload/0/days/2027-Q3', 5],
    ['Charge', 'Réalisé 2025 (jours)', 5, 'workload/0/actual/2025', 5],
    ['Projets', 'Suite donnée, en clair', 'à revoir', 'disposition/notes', 'à revoir'],
    ['Projets', 'Échéance souhaitée au plus tard', null, undefined, undefined],
  ])('on %s of the heading %s is read', async (sheet, heading, cell, path, value) => {
    addColumn(sheet, heading, cell)
    const content = await givenBack(book)
    expect(proposed(content)).toEqual(path === undefined ? [] : [[`projects P-1 ${path}`, undefined, value]])
    expect(content.doubts.some(isUnread)).toBe(false)
  })

  it('is told with the field that it is read as', async () => {
    addColumn('Budget', 'Carried over 2026', 7)
    expect(said(await givenBack(book))).toEqual([['column-read', 'Carried over 2026', 'Reporté 2026']])
  })

  it.each([
    ['Projets', 'Bidule'],
    ['Projets', ''],
    ['Projets', 'Budget 2026'],
    ['Budget', 'Prévu 2025'],
  ])('on %s that nothing tells (%s), or that is there, is named and not read', async (name, heading) => {
    addColumn(name, heading, 5)
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([])
    expect(content.doubts.filter(isUnread).map(({ about }) => about)).toEqual([heading])
  })

  it('of a template is read too', async () => {
    book = await opened(templateForm('fr', [2026, 2027]))
    const sheet = sheetOf(book, 'Projets')
    sheet.getCell(2, sheet.columnCount + 1).value = 'Complexité'
    addRow(book, 'Projets', { Intitulé: 'Fibre', Statut: 'idée', Complexité: 3 })
    expect(documentOf(await givenBack(book)).projects).toMatchObject([{ complexity: 3 }])
  })
})

describe('The columns of a form', () => {
  it('span the whole horizon, in each stage and period that is in use', () => {
    const heads = (title: string): string[] =>
      form.tables
        .filter((table) => table.title === title)
        .flatMap(({ columns }) => columns.map(({ header }) => header))
        .filter((header) => /20\d\d/.test(header))
    expect(heads('Budget')).toEqual([
      'Voté 2025 (€)',
      'Mandaté 2025 (€)',
      'Prévu 2025 (€)',
      'Engagé 2025 (€)',
      'Voté 2026 (€)',
      'Mandaté 2026 (€)',
      'Prévu 2026 (€)',
      'Engagé 2026 (€)',
    ])
    const quarters = ['2025', '2026'].flatMap((year) => [1, 2, 3, 4].map((at) => `T${at} ${year}`))
    expect(heads('Charge')).toEqual(quarters.map((quarter) => `Prévu ${quarter} (jours)`))
  })
})
