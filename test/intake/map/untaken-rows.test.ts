/** Rows of a sheet that no table of a mapping takes are told: their number, the first one, and what stands in it. */
import { describe, expect, it } from 'vitest'
import { mapped } from '../../support/mapping.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

const PROJECTS = `Code | Projet | Budget
P-1 | Fibre | 10
P-2 | Portail | 20`
const SUPPLIERS = `Société | Ville | Téléphone
Exemple SA | Lyon | 04
Modèle SARL | Lille | 03`

const PROJECT = { id: 'Code', title: 'Projet', baseline: { investment: 'Budget' } }

function notesOf(text: string, facts: object = {}) {
  const content = workbookOf(textSheet(text, 'Projets'))
  return mapped(content, { project: PROJECT, ...facts }).then(({ notes }) =>
    notes.filter(({ kind }) => kind === 'other-table'),
  )
}

describe('a second table of a sheet', () => {
  it.each([{}, { header: 1 }])('is told where only the first is taken: %o', async (options) => {
    expect(await notesOf(`${PROJECTS}\n\n${SUPPLIERS}`, options)).toEqual([
      { kind: 'other-table', sheet: 'Projets', row: 5, count: 3, text: 'Société, Ville, Téléphone' },
    ])
  })

  it('that stands above is told as one too', async () => {
    const content = workbookOf(textSheet(`${SUPPLIERS}\n\n${PROJECTS}`, 'Projets'))
    const { notes } = await mapped(content, { project: PROJECT })
    expect(notes.filter(({ kind }) => kind === 'other-table')).toMatchObject([
      { row: 1, text: 'Société, Ville, Téléphone' },
    ])
  })

  it('is not where the mapping takes it too', async () => {
    const tables = [
      { into: 'projects', record: { ...PROJECT, status: 'planned' } },
      { into: 'bodies', record: { title: 'Société' } },
    ]
    expect(await notesOf(`${PROJECTS}\n\n${SUPPLIERS}`, { tables })).toEqual([])
  })
})

describe('of several sheets that one table names', () => {
  it('those that have other columns, or are not there, are told', async () => {
    const content = workbookOf(
      textSheet(PROJECTS, 'DSI'),
      textSheet(PROJECTS.replace(/P-/g, 'R-'), 'DRH'),
      textSheet(SUPPLIERS, 'DAF'),
    )
    const sheets = { sheet: ['DSI', 'DRH', 'DAF', 'DGS'], sheet_column: 'Direction' }
    const { list, notes } = await mapped(content, { project: PROJECT, ...sheets })
    expect(list('projects').map(({ id }) => id)).toEqual(['P-1', 'P-2', 'R-1', 'R-2'])
    expect(notes.filter(({ kind }) => /other-table|gone/.test(kind))).toEqual([
      { kind: 'other-table', sheet: 'DAF', row: 1, count: 3, text: 'Société, Ville, Téléphone' },
      { kind: 'sheet-gone', sheet: 'DGS', row: 0, count: 1, text: 'DGS' },
    ])
  })
})

it('titles, totals and notes of a table are its own', async () => {
  expect(await notesOf(`Portefeuille\n\n${PROJECTS}\n | Total | 30\n\n* hors taxes`)).toEqual([])
})

it('a table on its side tells by itself what stands beside it', async () => {
  const text = `Code | P-1 | P-2\nProjet | Fibre | Portail\nBudget | 10 | 20`
  expect(await notesOf(text, { orientation: 'columns', header: 1 })).toEqual([])
})
