/** What a program exports as JSON: lists inside records, codes of other lists, amounts in cents. */
import { describe, expect, it } from 'vitest'
import { inferredJson } from '../../support/inferred.ts'

const EXPORT = {
  meta: { unite_montant: 'centime' },
  referentiels: {
    directions: [
      { id: 11, lib: 'Direction des transports' },
      { id: 12, lib: 'Direction des lycées' },
    ],
  },
  items: [
    {
      code: 'RG1',
      intitule: 'Billettique',
      etat: 'EN_COURS',
      direction: { ref: 11 },
      equipe: { chefDeProjet: 'Chef A' },
      budget: { 2025: { investissement: { vote: 15550000 } } },
      dependances: ['RG2'],
      jalons: [{ nom: 'Lancement', date: '15/01/2025' }],
      risques: [{ libelle: 'Retard', gravite: 3, probabilite: 2 }],
      besoins: [{ besoin: 'AMO', jours: 20 }],
    },
    {
      code: 'RG2',
      intitule: 'Portail',
      etat: 'VALIDE',
      direction: { ref: 12 },
      equipe: { chefDeProjet: 'Chef B' },
      budget: { 2025: { investissement: { vote: 250000 } } },
      dependances: [],
      jalons: [],
      risques: [],
      besoins: [],
    },
  ],
}

describe('an export of projects', () => {
  const { tables, record, told } = inferredJson(EXPORT)

  it('has milestones and risks in each record, whose dates are read by their own order', () => {
    expect(record).toMatchObject({
      milestones: [{ records: 'jalons', title: 'nom', current: { column: 'date', form: 'dmy' } }],
      risks: [{ records: 'risques', title: 'libelle', impact: 'gravite', probability: 'probabilite' }],
      depends_on: [{ records: 'dependances', project: '@value' }],
    })
  })

  it('tells a list of which nothing is known', () => {
    expect(told).toContainEqual(['list-left', 'besoins'])
  })

  it('refers to departments by their code, which are a list of their own', () => {
    expect(record).toMatchObject({ departments: { lead: 'direction.ref' } })
    expect(tables).toContainEqual(
      expect.objectContaining({
        into: 'departments',
        records: 'referentiels.directions',
        record: expect.objectContaining({ id: 'id', title: 'lib' }),
      }),
    )
  })

  it('knows the key of an object by its own name', () => {
    expect(record).toMatchObject({ lead: 'equipe.chefDeProjet' })
  })

  it('counts in cents where a text beside the list says so', () => {
    expect(JSON.stringify(record)).toContain('{"column":"budget.2025.investissement.vote","factor":0.01}')
    expect(told).toContainEqual(['cents', 'unite montant: centime'])
  })
})

it('an amount counts in cents where its key says so, and only that one', () => {
  const { record } = inferredJson([
    { id: 'A', title: 'Network', status: 'in progress', budget_2025_cents: 100, paid_2025: 4 },
    { id: 'B', title: 'Portal', status: 'in progress', budget_2025_cents: 300, paid_2025: 5 },
  ])
  const text = JSON.stringify(record)
  expect(text).toContain('{"column":"budget_2025_cents","factor":0.01}')
  expect(text).toContain('"paid_2025"')
  expect(text).not.toContain('{"column":"paid_2025"')
})
