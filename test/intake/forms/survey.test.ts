/** The workbooks that ask, for needs and for what is missing, and the one with which a plan begins. */
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/commands/ask/ask.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'
import type { ReadablePlan } from '../../../src/plan/load/load-plan.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { documentSchema } from '../../../src/schema/document.ts'
import { addRow, cellOf, documentOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
import { sheetOf } from '../../support/read-workbook.ts'

const text = `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
axes: [{ id: AX1, title: Usagers }]
departments: [{ id: DSI, title: Informatique, is_it: true }, { id: DRH, title: Ressources humaines }, { id: DAJ, title: Juridique }]
teams: [{ id: IT, title: Infra, fte: 3 }]
needs:
  - { id: N-1, title: Signature électronique des marchés, department: DAJ, status: expressed, rank: 1 }
  - { id: N-2, title: Signature électronique du marché, department: DRH, status: expressed, rank: 1 }
  - { id: N-3, title: Saisie des congés, department: DRH, status: accepted, rank: 2 }
  - { id: N-4, title: Ancien besoin, department: DRH, status: rejected, reason: coût }
projects:
  - { id: P-1, title: Portail, status: in_progress, axis: AX1, departments: { lead: DRH }, sponsor: DG, lead: chef, start: 2025-01, end: 2025-03 }
  - { id: P-2, title: Archivage, status: candidate, departments: { lead: DAJ } }
  - { id: P-3, title: Ancien, status: completed }
`
const fileOf = (yaml: string) => ({ path: 'p/plan.yaml', bytes: new TextEncoder().encode(yaml) })
const input = { root: 'p', files: [fileOf(text)], strays: [] }
const loaded = loadPlan(input, {}) as ReadablePlan

describe('The survey of needs', () => {
  const form = asked(loaded, { needs: true }, 'fr')

  it('has a sheet for each department with its needs that are not settled', () => {
    expect(form.tables.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
      ['Ressources humaines', ['N-2', 'N-3']],
      ['Juridique', ['N-1']],
    ])
    expect(asked(loaded, { needs: true, department: ['daj'] }, 'fr').tables).toHaveLength(1)
    expect(() => asked(loaded, { needs: true, department: ['DRHH'] }, 'fr')).toThrow('department-unknown')
  })

  it('names the needs of others that say nearly the same', async () => {
    const book = await opened(form)
    const cell = cellOf(book, 'Juridique', 'N-1', 'Besoins proches déjà exprimés')
    expect(cell.value).toBe('N-2 – Signature électronique du marché')
  })

  it('says what is not answered, ranks that do not rank, and duplicates to be decided', async () => {
    const book = await opened(form)
    cellOf(book, 'Ressources humaines', 'N-3', 'Rang').value = 1
    addRow(book, 'Ressources humaines', { Besoin: 'Entretien annuel en ligne', Rang: 3 })
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([['needs N-3 rank', 2, 1]])
    expect(content.proposals.records[0]?.record).toEqual({
      id: 'N-5',
      title: 'Entretien annuel en ligne',
      rank: 3,
      department: 'DRH',
      status: 'expressed',
      source: 'department',
    })
    const doubts = said(content)
    expect(doubts).toContainEqual(['rank-twice', '1', 'Signature électronique du marché / Saisie des congés'])
    expect(doubts).toContainEqual(['rank-missing', '2', ''])
    expect(doubts.filter((one) => (one as string[])[0] === 'duplicate')).toHaveLength(1)
    expect(doubts.filter((one) => (one as string[])[0] === 'unanswered')).toHaveLength(4)
  })

  it('offers no titles of one sheet to the others where no need is known yet', async () => {
    const first = loadPlan(
      { ...input, files: [fileOf(text.replace(/^needs:\n(?: {2}- .*\n)+/m, ''))] },
      {},
    ) as ReadablePlan
    const book = await opened(asked(first, { needs: true }, 'fr'))
    const sheet = sheetOf(book, 'Juridique')
    const headings = sheet.getRow(3).values as readonly unknown[]
    const rules = headings.map((_, column) => sheet.getCell(4, column + 1).dataValidation)
    expect(rules.map((rule) => rule?.type)).toContain('list')
    expect(rules.map((rule) => String(rule?.formulae?.[0])).filter((of) => /^'/.test(of))).toEqual([])
  })

  it('forces ranks: a whole number, each once', async () => {
    const book = await opened(form)
    const { dataValidation } = cellOf(book, 'Ressources humaines', 'N-2', 'Rang')
    expect(dataValidation).toMatchObject({ type: 'custom', errorStyle: 'stop' })
    expect(String(dataValidation.formulae[0])).toMatch(/COUNTIF\(/)
  })
})

describe('What a plan lacks', () => {
  const form = asked(loaded, {}, 'fr')
  const table = (list: string, within?: string) => form.tables.find((one) => one.list === list && one.within === within)

  it('is asked of each record in its lacking cells alone', () => {
    const projects = table('projects')
    const open = projects?.rows.map(({ id, shut = [] }) => [
      id,
      projects.columns.flatMap(({ path }, index) => (shut.includes(index) ? [] : [path.join('.')])),
    ])
    expect(Object.fromEntries(open ?? [])).toMatchObject({
      'P-2': expect.arrayContaining(['sponsor', 'lead', 'start', 'end', 'axis']),
      'P-1': expect.arrayContaining(['progress.value']),
    })
    // Of what is done, only the day on which it ended is still asked.
    expect(Object.fromEntries(open ?? [])['P-3']).toEqual(['actual.end', ''])
  })

  it('offers rows for what has none at all, and says nothing of those that nobody fills', async () => {
    expect(table('projects', 'budget')?.prefilled).toEqual(['P-1', 'P-2', 'P-3'].map((id) => ({ id, why: '' })))
    const content = await givenBack(await opened(form))
    expect([content.proposals, content.doubts]).toEqual([{ values: [], records: [], gone: [], unreadable: [] }, []])
  })

  it('has a sheet for each who answers, and one for what nobody does', () => {
    const files = [fileOf(`${text}  - { id: P-4, title: Fibre, status: candidate }\n`)]
    const more = loadPlan({ ...input, files }, {}) as ReadablePlan
    const intros = (to: 'owner' | 'department') =>
      new Map(asked(more, { to }, 'fr').tables.map(({ title, intro }) => [title, intro]))
    const intro = 'Seules les cellules blanches ou orange sont demandées\u00a0; laisser vide ce qui n’est pas connu.'
    expect(intros('owner').get('chef – Projets')).toBe(`À remplir par chef. ${intro}`)
    expect(intros('department').get('Juridique – Projets')).toBe(`À remplir par Juridique. ${intro}`)
    for (const to of ['owner', 'department'] as const)
      expect(intros(to).get('À attribuer – Projets')).toBe(
        `Le plan ne désigne personne pour ces lignes\u00a0: trouver qui peut y répondre. ${intro}`,
      )
  })
})

describe('The template', () => {
  it.each(['fr', 'en'] as const)('holds nothing while only its examples stand in it: %s', async (lang) => {
    const content = await givenBack(await opened(templateForm(lang)))
    expect([documentOf(content), content.doubts]).toEqual([{}, []])
  })

  it('makes a plan file of what was written, its records naming each other by title', async () => {
    const book = await opened(templateForm('fr'))
    addRow(book, 'Le plan', {
      'Intitulé du plan': 'Schéma directeur',
      Organisation: 'Commune (exemple)',
      'État d’avancement du plan': 'en préparation',
      'Premier mois du plan': '01/2026',
      'Dernier mois du plan': '2030-12',
      'Date d’arrêté': '31/03/2026',
    })
    addRow(book, 'Directions', { 'Nom de la direction': 'Ressources humaines' })
    addRow(book, 'Axes', { Identifiant: 'AX9', 'Intitulé de l’axe': 'Usagers' })
    addRow(book, 'Projets', {
      Intitulé: 'Portail',
      Statut: 'idée',
      Axe: 'usagers',
      'Direction pilote': 'ressources humaines',
    })
    addRow(book, 'Enveloppes', {
      'Exercice budgétaire': 2026,
      'Section du budget': 'investissement',
      'Plafond de l’exercice': 400,
    })
    const document = documentOf(await givenBack(book))
    expect(document).toMatchObject({
      plan: {
        title: 'Schéma directeur',
        horizon: { start: '2026-01', end: '2030-12' },
        envelopes: [{ year: 2026, max: 400 }],
      },
      departments: [{ id: 'DIR-001', title: 'Ressources humaines' }],
      projects: [{ id: 'P-001', axis: 'AX9', departments: { lead: 'DIR-001' } }],
    })
    expect(documentSchema.safeParse(document).success).toBe(true)
    expect(sheetOf(book, 'Projets').getCell(3, 1).value).toMatch(/^▸/)
  })
})
