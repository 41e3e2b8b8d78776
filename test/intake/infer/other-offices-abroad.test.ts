/** Portfolios of offices in Québec, Switzerland, Belgium, Scotland, Australia and of an agency of the Union: what was once read wrongly. */
import { describe, expect, it } from 'vitest'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import type { SourceContent } from '../../../src/intake/source/sheet.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredFrom, inferredOf, recordOf } from '../../support/inferred.ts'

/** A workbook of one sheet, its blank cells as empty texts. */
function bookOf(name: string, rows: readonly (readonly unknown[])[]): SourceContent {
  const sheet = {
    name,
    state: 'visible' as const,
    merges: [],
    rows: rows.map((values, at) => ({ number: at + 1, values: values.map((value) => (value === '' ? null : value)) })),
  }
  return { kind: 'sheets', format: 'xlsx', sheets: [sheet], notes: [] }
}

describe('the sections of a Belgian budget', () => {
  it('are ordinary and extraordinary', () => {
    const table = gridTable(`
Action | Budget ordinaire 2026 | Budget extraordinaire 2026
Guichet | 15000 | 120000
Écoles | 5000 | 75500`)
    expect(recordOf(table)).toMatchObject({
      budget: [
        { section: { value: 'operating' }, years: { 2026: 'Budget ordinaire 2026' } },
        { section: { value: 'investment' }, years: { 2026: 'Budget extraordinaire 2026' } },
      ],
    })
  })
})

describe('a Swiss commitment credit', () => {
  it('is the cost of the project, and no money that was committed', () => {
    const table = gridTable(`
Désignation | Crédit d'engagement CHF | Budget 2026
Polycom | 2050000 | 150000
Archives | 780000 | 80000`)
    expect(recordOf(table)).toMatchObject({ baseline: { investment: "Crédit d'engagement CHF" } })
  })
})

describe('a budget year of two calendar years', () => {
  const planOf = (header: string, titles: readonly string[] = []) =>
    inferredOf([
      gridTable(
        `
Project | Start | ${header}
Network | 2027-02-01 | 120000
Mail | 2026-05-01 | 45000`,
        'Projects',
        titles,
      ),
    ])

  it('begins in April or July by the currency, and says so', () => {
    const { mapping, assumptions } = planOf('Capital 2026-27 (£)')
    expect(mapping.plan).toMatchObject({
      fiscal_year: { start_month: 4, named_after: 'start' },
      horizon: { start: '2026-04', end: '2027-03' },
    })
    expect(assumptions.map(({ kind }) => kind)).toContain('fiscal-year')
    expect(planOf('Budget 2026–27 (AUD)').mapping.plan?.fiscal_year?.start_month).toBe(7)
  })

  it('is none where the header names a calendar year, or the currency does not tell', () => {
    expect(planOf('Capital 2026 (£)').mapping.plan).not.toHaveProperty('fiscal_year')
    expect(planOf('Budget 2026-2027 (€)').mapping.plan).not.toHaveProperty('fiscal_year')
  })

  it('in a title is no span of the plan', () => {
    const { mapping } = planOf('Budget 2028 (€)', ['Portefeuille – Exercice 2026-2027'])
    expect(mapping.plan?.horizon).toEqual({ start: '2026-01', end: '2028-12' })
    const three = planOf('Budget 2028 (€)', ['Portefeuille – Exercice 2025-2029'])
    expect(three.mapping.plan?.horizon).toEqual({ start: '2025-01', end: '2029-12' })
  })

  it('may stand in the second row of a header', () => {
    const content = bookOf('Plan', [
      ['Project', 'SRO', 'Capital', '', 'Revenue', ''],
      ['', '', '2026/27', '2027/28', '2026/27', '2027/28'],
      ['Prescribing', 'Medical Director', 850, 120, 210, 340],
      ['Imaging', 'Director of Acute', 0, 1400, 45.5, 95],
    ])
    const { mapping, tables } = inferredFrom(content)
    expect(tables[0]?.listed.table.records.map(({ row }) => row)).toEqual([3, 4])
    expect(mapping.tables?.[0]?.record).toMatchObject({
      budget: [
        { section: { value: 'investment' }, years: { 2026: 'Capital / 2026/27' } },
        { section: { value: 'operating' }, years: { 2027: 'Revenue / 2027/28' } },
      ],
    })
  })
})

describe('dollars', () => {
  const said = (header: string, titles: readonly string[] = []) => {
    const table = gridTable(`Project | ${header}\nNetwork | 120000\nMail | 45000`, 'P', titles)
    const { mapping, assumptions } = inferredOf([table])
    return [mapping.plan?.currency, assumptions.some(({ kind }) => kind === 'dollar')]
  }

  it('by their sign alone are taken for American ones, and said', () => {
    expect(said('Budget 2026 ($)')).toEqual(['USD', true])
    expect(said('Budget 2026 (USD)')).toEqual(['USD', false])
  })

  it('are American where dates begin with the month', () => {
    const dated = (go: string) =>
      inferredOf([
        gridTable(`Project | Go-live | Budget 2026 ($)\nNetwork | ${go} | 120000\nMail | 03/02/2026 | 45000`),
      ])
    const isAsked = (go: string) => dated(go).assumptions.some(({ kind }) => kind === 'dollar')
    expect([isAsked('06/30/2026'), isAsked('30/06/2026'), isAsked('2026-06-30')]).toEqual([false, true, true])
  })

  it('are those that a title names', () => {
    expect(said('Coût ($)', ['Montants en dollars canadiens'])).toEqual(['CAD', false])
    expect(said('Cost (A$m)')).toEqual(['AUD', false])
  })
})

describe('work in person-months', () => {
  it('is no work in days', () => {
    const record = recordOf(
      gridTable(`
Work package | Effort (person-months)
Governance | 14
Documents | 18`),
    )
    expect(record).toMatchObject({ 'x-effort-person-months': 'Effort (person-months)' })
    expect(record).not.toHaveProperty('workload')
  })
})

describe('the rating of last month', () => {
  it('is not the one that counts', () => {
    const { mapping } = inferredOf(
      [
        gridTable(`
Project | RAG last month | RAG this month
Network | Amber | Green
Mail | Green | Complete`),
      ],
      { as_of: '2026-09-30' },
    )
    const reviews = mapping.tables?.find(({ into }) => into === 'reviews')
    expect(reviews?.record).toMatchObject({ weather: { overall: { column: 'RAG this month' } } })
    expect(reviews?.skip).toMatchObject([{ is: ['', 'Complete'] }])
  })
})

describe('words of which none is known', () => {
  it('are kept, for they would give nothing', () => {
    const table = gridTable(`
Project | Delivery confidence
Payments | Medium
Identity | High`)
    expect(recordOf(table)).toMatchObject({ 'x-delivery-confidence': 'Delivery confidence' })
    expect(inferredOf([table]).assumptions.map(({ kind }) => kind)).toContain('words-kept')
  })
})

describe('priorities', () => {
  it('called P0 are the highest, and oblige nobody', () => {
    expect(meantValue('priority', 'P0')).toBe('must')
  })
})

describe('titles and ids by the first word of their headers', () => {
  it('are taken where nothing else is', () => {
    const table = gridTable(`
Réf. PST | Projet en RI | Montant 2026
OO.1.1 | Système de taxation | 120000
OO.1.2 | Portail citoyen | 45000`)
    expect(recordOf(table)).toMatchObject({ id: 'Réf. PST', title: 'Projet en RI' })
  })

  it('are not, where an id stands twice or a better title is there', () => {
    const table = gridTable(`
N° marché | Intitulé | Projet lié
M-1 | Système de taxation | Fibre
M-1 | Portail citoyen | Radio`)
    expect(recordOf(table)).toMatchObject({ title: 'Intitulé', 'x-numero-marche': 'N° marché' })
  })

  it('may look like months', () => {
    const table = gridTable(`
Identifiant | Intitulé
2026-01 | Paie
2026-02 | Musée`)
    expect(recordOf(table)).toMatchObject({ id: 'Identifiant' })
  })
})

describe('an owner by the address of electronic mail', () => {
  it('is a person and no department', () => {
    const table = gridTable(`
Project | Owner
Student app | lead.a@example.org
Timetabling | lead.b@example.org`)
    expect(recordOf(table)).toMatchObject({ lead: 'Owner' })
  })
})

describe('departments by their abbreviations', () => {
  it('are parted by commas, which part no names', () => {
    const contributors = (first: string) =>
      recordOf(gridTable(`Project | Contributing units\nDocuments | ${first}\nNetwork | SEC`))
    expect(contributors('HR, FIN')).toMatchObject({ departments: { contributors: { separator: ',' } } })
    expect(contributors('Water, roads and parks')).toMatchObject({
      departments: { contributors: 'Contributing units' },
    })
  })
})

describe('projects on a sheet for each department', () => {
  const sheet = (name: string, title: string, more = '') =>
    gridTable(`Projet | Fin${more && ' | Pôle'}\n${title} | 2026-06-30${more}`, name)
  const leads = (more = '') =>
    inferredOf([sheet('DSN', 'Réseau', more), sheet('DRH', 'Paie', more)]).mapping.tables?.map(({ record }) => record)

  it('have its name as their department', () => {
    expect(leads()).toMatchObject([
      { departments: { lead: { value: 'DSN' } } },
      { departments: { lead: { value: 'DRH' } } },
    ])
  })

  it('keep it beside, where a column names the department', () => {
    expect(leads(' | Soins')).toMatchObject([
      { departments: { lead: 'Pôle' }, 'x-feuille': { value: 'DSN' } },
      { 'x-feuille': { value: 'DRH' } },
    ])
  })

  it('do not, where one sheet holds them all', () => {
    expect(recordOf(sheet('DSN', 'Réseau'))).not.toHaveProperty('departments')
  })
})

describe('the name of the body', () => {
  const headerOf = (...titles: readonly string[]) =>
    inferredOf([gridTable('Projet | Fin\nRéseau | 2026-06-30', 'Feuil1', titles)]).mapping.plan

  it('may be that of a canton, a county or an agency, before or behind its kind', () => {
    const bodies = [
      'Canton d’Exemple – Service de l’informatique',
      'Communauté de communes de l’Exemple – Schéma de mutualisation',
      'Exampleshire County Council - ICT Capital Programme',
      'European Agency for Examples – ICT work programme',
    ].map((title) => headerOf(title)?.organisation)
    expect(bodies).toEqual([
      'Canton d’Exemple',
      'Communauté de communes de l’Exemple',
      'Exampleshire County Council',
      'European Agency for Examples',
    ])
  })

  it('is no sentence about it', () => {
    expect(headerOf('Projects approved by the council')?.organisation).toBe('Organisme à préciser')
  })

  it('says the tax basis in words too', () => {
    expect(headerOf('All figures in € incl. VAT')?.tax_basis).toBe('TTC')
    expect(headerOf('Montants hors taxes')?.tax_basis).toBe('HT')
  })
})

describe('rows of boxes that nobody ticked', () => {
  it('are blank', () => {
    const content = bookOf('Sheet1', [
      ['Project', 'Lead', 'Approved?'],
      ['Student app', 'Lead A', true],
      ['Timetabling', 'Lead B', false],
      ['', '', false],
      ['', '', 'FALSE'],
    ])
    expect(inferredFrom(content).tables[0]?.listed.table.records).toHaveLength(2)
  })
})
