/** Whatever somebody does to a workbook at a desk is read as what they meant, and nothing else. */
import type { Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { doubtText } from '../../../src/intake/forms/form-doubt.ts'
import { addRow, cellOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
import { sheetOf } from '../../support/read-workbook.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const plan = samplePlan('plans/minimal')
const whole = exportForm(plan, 'fr', [])
/** The sheets that the cases change: each workbook is made, opened, saved and read anew. */
const SHEETS = ['Projets', 'Budget', 'Charge', 'Risques des projets', 'Dépendances', 'Besoins', 'Enveloppes', 'Revues']
const form = { ...whole, tables: whole.tables.filter(({ title }) => SHEETS.includes(title)) }
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

const project = (heading: string) => cellOf(book, 'Projets', 'P-2', heading)

describe('A changed cell', () => {
  it.each([
    ['a text', 'Notes', 'À revoir', 'notes', undefined, 'À revoir'],
    ['a closed value by its label', 'Statut', 'en cours', 'status', 'planned', 'in_progress'],
    ['a label in another case, without accents', 'Phase', 'DEPLOIEMENT ', 'phase', undefined, 'rollout'],
    ['a reference by id alone', 'Programme', '', 'programme', undefined, undefined],
    ['a number', 'Complexité', 4, 'complexity', undefined, 4],
    ['a number as text', 'Complexité', ' 4,0 ', 'complexity', undefined, 4],
    ['a day', 'Début', new Date('2025-10-15'), 'start', '2025-09', '2025-10-15'],
    ['a day as text', 'Début', '15/10/2025', 'start', '2025-09', '2025-10-15'],
    ['a month', 'Fin', '09/2026', 'end', '2026-06', '2026-09'],
    ['a quarter as an end', 'Fin', 'T3 2026', 'end', '2026-06', '2026-09'],
    ['a share of a formatted cell', 'Avancement (%)', 0.25, 'progress/value', undefined, 0.25],
    ['a share in percent', 'Avancement (%)', '25 %', 'progress/value', undefined, 0.25],
    ['an emptied cell', 'Commanditaire', null, 'sponsor', 'direction-generale', undefined],
    ['a formula, by its value', 'Complexité', { formula: '1+2', result: 3 }, 'complexity', undefined, 3],
    ['a group that was not there', 'Direction pilote', 'DSI', 'departments/lead', 'DSI', undefined],
  ] as const)('is proposed: %s', async (_, heading, value, path, base, wanted) => {
    project(heading).value = value
    const content = await givenBack(book)
    const isChange = wanted !== undefined || value === null
    expect(proposed(content)).toEqual(isChange ? [[`projects P-2 ${path}`, base, wanted]] : [])
    expect(content.proposals.unreadable).toEqual([])
  })

  it('changes the language of the form alone in a title of both', async () => {
    project('Intitulé').value = 'Démarches de bout en bout'
    expect(proposed(await givenBack(book))).toEqual([
      ['projects P-2 title/fr', 'Démarches en ligne', 'Démarches de bout en bout'],
    ])
  })

  it('says where it stands', async () => {
    project('Notes').value = 'x'
    const [value] = (await givenBack(book)).proposals.values
    expect(value?.origin).toMatchObject({ sheet: 'Projets', text: 'x' })
    expect(value?.origin.address).toMatch(/^[A-Z]+4$/)
  })

  it('of an amount counts in the unit of the plan, typed with its own or not', async () => {
    cellOf(book, 'Budget', 'P-2 #1', 'Prévu 2026 (k€)').value = '68 500,00 €'
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 budget/0/amounts/2026/forecast', 35, 68.5]])
  })

  it('that means nothing is told with what was meant, and nothing is proposed', async () => {
    project('Statut').value = 'en cour'
    project('Début').value = 'à définir'
    const content = await givenBack(book)
    expect(content.proposals.values).toEqual([])
    expect(content.proposals.unreadable.map(({ path, origin: { text } }) => [path, text])).toEqual([
      [['status'], 'en cour'],
      [['start'], 'à définir'],
    ])
    expect(said(content)).toEqual([
      ['unreadable', 'Statut', 'en cours'],
      ['unreadable', 'Début', ''],
    ])
  })

  it('that is there for information is told, and not taken', async () => {
    project('Fin de référence').value = '12/2026'
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([])
    expect(said(content)).toEqual([['locked-changed', 'Fin de référence', '06/2026']])
  })

  it('that is there for information is told by what stood there and what does now', async () => {
    project('Fin de référence').value = null
    cellOf(book, 'Budget', 'P-2 #1', 'Référence 2025 (k€)').value = null
    cellOf(book, 'Budget', 'P-1 #1', 'Référence 2026 (k€)').value = 7
    const { doubts } = await givenBack(book)
    expect(doubts.map((doubt) => doubtText(doubt).fr.replaceAll('\u00a0', ' '))).toEqual([
      '« Fin de référence » est donné pour information : la cellule vidée n’est pas reprise (le plan dit « 06/2026 »)',
      '« Référence 2026 (k€) » est donné pour information : « 7 » n’est pas repris (le plan n’en dit rien)',
      '« Référence 2025 (k€) » est donné pour information : la cellule vidée n’est pas reprise (le plan dit « 25 »)',
    ])
  })
})

describe('A sheet', () => {
  it('may be renamed, its rows sorted, its columns moved', async () => {
    const sheet = sheetOf(book, 'Projets')
    sheet.name = 'Portefeuille 2025'
    const [first, second] = [3, 4].map((row) => (sheet.getRow(row).values as unknown[]).slice())
    sheet.getRow(3).values = second as never
    sheet.getRow(4).values = first as never
    sheet.spliceColumns(3, 0, [], [])
    expect((await givenBack(book)).proposals).toMatchObject({ values: [], records: [], gone: [] })
  })

  it('may have a column of its own, which is told', async () => {
    const sheet = sheetOf(book, 'Projets')
    sheet.spliceColumns(3, 0, [null, 'Avis du directeur', 'oui', 'non'])
    const content = await givenBack(book)
    expect(content.proposals).toMatchObject({ values: [], records: [] })
    expect(content.doubts).toMatchObject([{ kind: 'column-added', about: 'Avis du directeur', count: 2 }])
  })

  it('is found by its headings where the marks were deleted', async () => {
    sheetOf(book, 'Projets').spliceRows(1, 1)
    cellOf2(book)
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 notes', undefined, 'x']])
  })

  it('that is gone is told, and none of its records is', async () => {
    book.removeWorksheet(sheetOf(book, 'Besoins').id)
    const content = await givenBack(book)
    expect(content.proposals.gone).toEqual([])
    expect(said(content)).toEqual([['sheet-gone', 'Besoins', '']])
  })
})

/** Writes a note beside P-2 on a sheet whose first row was deleted. */
function cellOf2(book: Workbook): void {
  const sheet = sheetOf(book, 'Projets')
  const heading = sheet.getRow(1)
  heading.eachCell((cell, column) => {
    if (cell.value === 'Notes') sheet.getCell(3, column).value = 'x'
  })
}

describe('A row', () => {
  it('that is deleted is gone and deletes nothing', async () => {
    sheetOf(book, 'Projets').spliceRows(4, 1)
    const { proposals } = await givenBack(book)
    expect(proposals.values).toEqual([])
    expect(proposals.gone).toEqual([{ list: 'projects', id: 'P-2', title: 'Démarches en ligne' }])
  })

  it('that is added is a record, with the next id where it has none', async () => {
    addRow(book, 'Projets', { Intitulé: 'Archivage', Statut: 'idée', Axe: 'AX1' })
    const content = await givenBack(book)
    expect(content.proposals.records.map(({ list, id, record }) => [list, id, record])).toEqual([
      ['projects', 'P-3', { id: 'P-3', title: 'Archivage', status: 'candidate', axis: 'AX1' }],
    ])
    expect(said(content)).toEqual([['id-made', 'Archivage', '']])
  })

  it('that lacks what the format asks for is told, and not proposed', async () => {
    addRow(book, 'Projets', { Identifiant: 'P-9', Intitulé: 'Archivage' })
    const content = await givenBack(book)
    expect(content.proposals.records).toEqual([])
    expect(said(content)).toEqual([['row-incomplete', 'Statut', 'Archivage']])
  })

  it('below a list inside records is an item of the record that it names', async () => {
    addRow(book, 'Risques des projets', { Projet: 'p-2', Risque: 'Retard', Probabilité: 2, Impact: 4 })
    addRow(book, 'Dépendances', { Projet: 'P-2', 'Dépend de': 'P-1 – Sauvegarde hors site' })
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([
      ['projects P-2 risks/R2', undefined, { id: 'R2', title: 'Retard', probability: 2, impact: 4 }],
      ['projects P-2 depends_on/0', undefined, { project: 'P-1' }],
    ])
  })

  it('that names no record is told, with what stands in its place', async () => {
    addRow(book, 'Dépendances', { 'Dépend de': 'P-1' })
    addRow(book, 'Dépendances', { Projet: 'P-77', 'Dépend de': 'P-1' })
    const { proposals, doubts } = await givenBack(book)
    expect(proposals.values).toEqual([])
    expect(doubts.map((doubt) => doubtText(doubt).en)).toEqual([
      'added row without "Projet"; it is not taken',
      'added row without a known "Projet" ("P-77"); it is not taken',
    ])
  })

  it('of a record that the workbook adds goes with it', async () => {
    addRow(book, 'Projets', { Identifiant: 'P-9', Intitulé: 'Archivage', Statut: 'idée' })
    addRow(book, 'Charge', { Projet: 'P-9', Équipe: 'IT', 'Prévu T3 2025 (jours)': 5 })
    const { proposals } = await givenBack(book)
    expect(proposals.values).toEqual([])
    expect(proposals.records[0]?.record).toMatchObject({
      id: 'P-9',
      workload: [{ team: 'IT', days: { '2025-Q3': 5 } }],
    })
  })

  it('of a review is known by its project and day', async () => {
    addRow(book, 'Revues', { Projet: 'P-2', 'Date de la revue': '31/05/2025', 'Météo d’ensemble': 'soleil' })
    addRow(book, 'Revues', { Projet: 'P-2', 'Météo d’ensemble': 'orage' })
    const content = await givenBack(book)
    expect(content.proposals.records.map(({ list, id, record }) => [list, id, record])).toEqual([
      ['reviews', 'P-2 2025-05-31', { project: 'P-2', as_of: '2025-05-31', weather: { overall: 'sun' } }],
    ])
    expect(said(content)).toContainEqual(['row-incomplete', 'Date de la revue', ''])
  })

  it('whose id was typed over is neither gone nor new', async () => {
    project('Identifiant').value = 'P-22'
    const content = await givenBack(book)
    expect(content.proposals).toMatchObject({ values: [], records: [], gone: [] })
    expect(said(content)).toEqual([['id-changed', 'P-2', 'P-22']])
  })

  it('that was copied is told, and read once', async () => {
    const sheet = sheetOf(book, 'Projets')
    sheet.getRow(5).values = sheet.getRow(4).values
    const content = await givenBack(book)
    expect(content.proposals).toMatchObject({ values: [], records: [], gone: [] })
    expect(said(content)).toEqual([['row-twice', 'P-2', '4']])
  })

  it('of a list of the header changes the header', async () => {
    cellOf(book, 'Enveloppes', 'PLAN-MIN #2', 'Plafond de l’exercice (k€)').value = 55
    expect(proposed(await givenBack(book))).toEqual([['plan PLAN-MIN envelopes/1/max', 50, 55]])
  })
})
