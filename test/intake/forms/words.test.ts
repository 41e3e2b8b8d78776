/** The words and names that people type into a workbook of their own plan: taken where they mean one thing, asked where they nearly do. */
import type { Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeLines } from '../../../src/commands/edits/merge-lines.ts'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { addRow, cellOf, documentOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
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
departments: [{ id: DSI, title: Systèmes d’information }]
teams:
  - { id: INFRA, title: Réseaux et serveurs, department: DSI, fte: 2 }
  - { id: EQ-2, title: Applications métier, department: DSI, fte: 3 }
projects:
  - { id: P-1, title: Wifi dans les écoles, status: planned }
  - { id: P-2, title: Portail, status: planned }
`,
  },
])
const form = exportForm(plan, 'fr', [])
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

describe('a word of a closed list', () => {
  it.each([
    ['Candidat', 'candidate'],
    ['idée', 'candidate'],
    ['candidate', 'candidate'],
    ['à l’étude', 'candidate'],
    ['2 - En cours', 'in_progress'],
    ['suspendu', 'on_hold'],
  ])('of a status: %s', async (word, status) => {
    cellOf(book, 'Projets', 'P-1', 'Statut').value = word
    expect(proposed(await givenBack(book))).toEqual([['projects P-1 status', 'planned', status]])
  })

  it('of a section, a kind, a theme and a priority', async () => {
    cellOf(book, 'Projets', 'P-1', 'Thème').value = 'Infra'
    cellOf(book, 'Projets', 'P-1', 'Classe de priorité').value = 'P1'
    addRow(book, 'Budget', { Projet: 'P-1', Section: 'Inv', Nature: 'Licences' })
    const { values } = (await givenBack(book)).proposals
    expect(values.map(({ value }) => value)).toEqual([
      'infrastructure',
      'must',
      { section: 'investment', kind: 'software' },
    ])
  })

  it('that means nothing is none', async () => {
    cellOf(book, 'Projets', 'P-1', 'Statut').value = 'bidule'
    const { proposals } = await givenBack(book)
    expect([proposals.values, proposals.unreadable.length]).toEqual([[], 1])
  })
})

/** The cells that the plan cannot take, as they are told. */
async function refused(): Promise<string[]> {
  const merged = merge(plan, (await givenBack(book)).proposals)
  const lines = mergeLines({ ...merged, changes: [], added: [] }, { plan, lang: 'fr' })
  return lines.filter((line) => line.startsWith('    [')).map((line) => line.replace(/^.*?\] /, ''))
}

describe('the name of a record', () => {
  it.each(['INFRA', 'infra', 'Réseaux et serveurs', 'reseaux et serveurs', 'INFRA – autre chose'])(
    'is its id or its title: %s',
    async (team) => {
      addRow(book, 'Charge', { Projet: 'P-2', Équipe: team, 'Prévu 2025 (jours)': 3 })
      const [line] = (await givenBack(book)).proposals.values
      expect(line?.value).toMatchObject({ team: 'INFRA' })
    },
  )

  it.each([
    ['Aplications metier', 'EQ-2 – Applications métier'],
    ['Applications', 'EQ-2 – Applications métier'],
    ['serveurs réseaux', 'INFRA – Réseaux et serveurs'],
  ])('that is nearly one is asked, never taken: %s', async (team, meant) => {
    addRow(book, 'Charge', { Projet: 'P-2', Équipe: team, 'Prévu 2025 (jours)': 3 })
    expect((await refused()).join()).toContain(meant)
  })

  it('of the project that a row belongs to is asked too', async () => {
    addRow(book, 'Charge', { Projet: 'Wifi des écoles', Équipe: 'INFRA' })
    expect(said(await givenBack(book))).toEqual([['row-homeless', 'Projet', 'P-1 – Wifi dans les écoles']])
  })

  it('may be one that the workbook adds', async () => {
    const template = await opened(templateForm('fr', [2026, 2027]))
    addRow(template, 'Équipes', { 'Nom de l’équipe': 'Infrastructures', ETP: 2 })
    addRow(template, 'Projets', { Intitulé: 'Wifi dans les écoles', Statut: 'Candidat' })
    const days = { Côté: 'DSI', 'Prévu 2026 (jours)': 5 }
    addRow(template, 'Charge', { Projet: 'Wifi dans les écoles', Équipe: 'infrastructures', ...days })
    addRow(template, 'Charge', { Projet: 'Wifi des écoles', Équipe: 'Infra', ...days })
    const content = await givenBack(template)
    expect(documentOf(content).projects?.[0]).toMatchObject({
      status: 'candidate',
      workload: [{ team: 'EQ-001', days: { 2026: 5 } }],
    })
    expect(said(content).filter((doubt) => String(doubt).startsWith('row-homeless'))).toEqual([
      ['row-homeless', 'Projet', 'P-001 – Wifi dans les écoles'],
    ])
  })
})
