/** What is said of cells that mean nothing: their place in the plan, and in words of whoever typed them. */
import type { Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeLines } from '../../../src/commands/edits/merge-lines.ts'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { addRow, cellOf, givenBack, opened, proposed } from '../../support/form-desk.ts'
import { planOf } from '../../support/plan-of.ts'

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
objectives:
  - { id: OB-1, title: Répondre, axis: AX1 }
  - { id: OB-2, title: Ouvrir, axis: AX1 }
projects:
  - id: P-1
    title: { fr: Portail, en: Portal }
    status: candidate
    axis: AX1
    objectives: [OB-1]
    milestones: [{ id: M1, title: Recette, kind: golive, current: 2025-12-15 }]
    budget:
      - { section: investment, kind: services, title: { fr: Étude, en: Study }, amounts: { 2025: { forecast: 10 } } }
      - { section: operating, kind: services, title: { en: Support }, amounts: { 2025: { forecast: 1 } } }
`,
  },
])
const whole = exportForm(plan, 'fr', [])
const SHEETS = ['Projets', 'Jalons', 'Budget']
const form = { ...whole, tables: whole.tables.filter(({ title }) => SHEETS.includes(title)) }
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

/** The cells that the plan cannot take: record, place and what is said. */
async function refused(): Promise<unknown[]> {
  const { proposals } = await givenBack(book)
  const merged = merge(plan, proposals)
  const lines = mergeLines({ ...merged, changes: [], added: [] }, { plan, lang: 'fr' })
  const said = lines.filter((line) => line.startsWith('    ['))
  return merged.bad.map(({ id, path }, at) => [
    `${id} ${path.join('/')}`,
    said[at]?.replaceAll('\u00a0', ' ').replace(/^.*?\] /, ''),
  ])
}

describe('A cell that cannot be read', () => {
  it('of several references names the one that the plan does not have', async () => {
    cellOf(book, 'Projets', 'P-1', 'Objectifs').value = 'OB-1 – Répondre; OB-9'
    expect(await refused()).toEqual([
      [
        'P-1 objectives',
        '« OB-1 – Répondre; OB-9 »  objectifs : « OB-9 » n’est pas dans le plan (objectif) (vouliez-vous dire « OB-1 – Répondre » ?) ; le plan a : OB-1, OB-2',
      ],
    ])
  })

  it('of an added record is told in the words of its column', async () => {
    addRow(book, 'Projets', { Identifiant: 'P-2', Intitulé: 'Neuf', Statut: 'planifié', Axe: 'AX7' })
    addRow(book, 'Projets', { Identifiant: '#REF!', Intitulé: 'Autre', Statut: 'planifié' })
    expect(await refused()).toEqual([
      [
        'P-2 axis',
        '« AX7 »  axe : « AX7 » n’est pas dans le plan (axe) (vouliez-vous dire « AX1 – Usagers » ?) ; le plan a : AX1',
      ],
      [' id', '« #REF! »  identifiant : la formule de la cellule est en erreur ; remplacez-la par sa valeur'],
    ])
  })

  it('of an added item is told at its place in the item', async () => {
    cellOf(book, 'Jalons', 'P-1 › M1', 'Date prévue').value = 'plus tard'
    addRow(book, 'Jalons', { Projet: 'P-1', Jalon: 'Bilan', 'Date prévue': 'bientôt' })
    addRow(book, 'Budget', {
      Projet: 'P-1',
      Section: 'investissement',
      Nature: 'prestations',
      'Prévu 2026 (€)': 'beaucoup',
    })
    expect(await refused()).toEqual([
      [
        'P-1 budget/2/amounts/2026/forecast',
        '« beaucoup »  budget 3 2026 montant prévu : Montant « beaucoup » illisible ; écrivez le montant seul, dans l’unité de la colonne, sans texte',
      ],
      [
        'P-1 milestones/M1/current',
        '« plus tard »  jalons M1 date prévue à ce jour : Date « plus tard » illisible ; écrivez le jour, par exemple 31/07/2024',
      ],
      [
        'P-1 milestones/M2/current',
        '« bientôt »  jalons M2 date prévue à ce jour : Date « bientôt » illisible ; écrivez le jour, par exemple 31/07/2024',
      ],
    ])
  })
})

describe('An emptied title of both languages', () => {
  it('loses the one of the form where it may be empty', async () => {
    cellOf(book, 'Budget', 'P-1 #1', 'Intitulé').value = null
    expect(proposed(await givenBack(book))).toEqual([['projects P-1 budget/0/title/fr', 'Étude', undefined]])
  })

  it('goes as a whole where it is the only one', async () => {
    cellOf(book, 'Budget', 'P-1 #2', 'Intitulé').value = null
    expect(proposed(await givenBack(book))).toEqual([['projects P-1 budget/1/title', { en: 'Support' }, undefined]])
  })

  it('is refused where the record cannot be without it', async () => {
    cellOf(book, 'Projets', 'P-1', 'Intitulé').value = null
    const { bad } = merge(plan, (await givenBack(book)).proposals)
    expect(bad).toMatchObject([{ path: ['title'], reason: { kind: 'required' } }])
  })
})
