import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../src/plan/audience.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { loadedFor } from '../../../src/plan/load/withhold.ts'
import type { Plan } from '../../../src/plan/plan.ts'

const TEXT = `schema_version: 1
plan:
  id: PLAN
  title: Plan
  organisation: Région
  status: draft
  lang: fr
  unit: k
  currency: GBP
  horizon: { start: 2023-01, end: 2025-12 }
  as_of: 2024-06-30
needs:
  - { id: N-1, title: Assainir l'annuaire, department: DSI, status: accepted }
  - { id: N-2, title: Un portail, department: DSI, status: accepted }
departments: [{ id: DSI, title: Informatique, is_it: true }]
subsidies: [{ id: SUB-1, title: Aide annuaire, funder: FEDER, project: P-9, status: awarded, amount: 40 }]
authorisations:
  - id: AP-1
    title: Autorisation
    type: AP
    assignments: [{ project: P-9, date: 2023-02-01, amount: 195 }, { project: P-1, date: 2023-02-01, amount: 100 }]
projects:
  - id: P-9
    title: Coffre-fort Alpha
    status: in_progress
    confidential: true
    needs: [N-1]
    start: 2023-01
    budget: [{ section: investment, kind: services, amounts: { 2023: { paid: 333 } } }]
    risks: [{ id: R1, title: Compte partagé, probability: 4, impact: 5, confidential: true }]
  - id: P-1
    title: Portail
    status: in_progress
    needs: [N-2]
    narrative: Attend le coffre-fort alpha (P-9)
    depends_on: [{ project: P-9 }]
    risks: [{ id: R1, title: Retard du marché, probability: 3, impact: 3 }]
reviews:
  - { project: P-9, as_of: 2024-06-01, author: rssi, done: Porte posée }
scenarios:
  - { id: SC-1, title: Haut, kind: custom, choices: { P-9: { keep: true, start: 2024-09 }, P-1: { keep: true } } }
`

function seenBy(audience: Audience, text = TEXT, newer?: Plan): Plan {
  const bytes = new TextEncoder().encode(text)
  const loaded = loadPlan({ root: '.', files: [{ path: 'plan.yaml', bytes }], strays: [] }, {})
  expect(loaded.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const { plan } = loadedFor(loaded, audience, newer?.withholding)
  if (plan === undefined) throw new Error('the plan cannot be built')
  return plan
}

const projectsOf = ({ projects }: Plan): unknown => projects.map(({ id, title }) => [id, title.fr])

describe('what a committee reads', () => {
  const plan = seenBy('committee')
  const [hidden, open] = plan.projects

  it('is a project without its name, with its money and dates', () => {
    expect(projectsOf(plan)).toEqual([
      ['CONF-2', 'Projet confidentiel 2'],
      ['P-1', 'Portail'],
    ])
    expect(hidden?.budget).toHaveLength(1)
    expect(hidden?.written.start).toBe('2023-01')
  })

  it('names it nowhere, by its new id where others refer to it', () => {
    expect(open?.written.narrative).toBe('Attend le [masqué] ([masqué])')
    expect(open?.written.depends_on).toEqual([{ project: 'CONF-2' }])
    expect(plan.reviews[0]).toMatchObject({ project: 'CONF-2', done: '[masqué]' })
  })

  it('has no name of a need or a grant that is of it alone', () => {
    expect(plan.needs.map(({ title }) => title)).toEqual([
      { fr: 'Besoin confidentiel 1', en: 'Confidential need 1' },
      'Un portail',
    ])
    expect(plan.subsidies[0]?.title).toMatchObject({ fr: 'Subvention confidentielle 4' })
  })

  it('hides the risk that is confidential, and not another of the same id', () => {
    const titles = plan.projects.flatMap(({ written }) => written.risks?.map(({ title }) => title))
    expect(titles).toEqual([{ fr: 'Risque confidentiel 3', en: 'Confidential risk 3' }, 'Retard du marché'])
    expect(plan.withholding?.counts.get('risk')).toBe(1)
  })

  it('is withheld of an older state that did not say so, under the same numbers', () => {
    const older = seenBy('committee', TEXT.replaceAll(/,? ?confidential: true/g, ''), plan)
    expect(projectsOf(older)).toEqual(projectsOf(plan))
    expect(older.withholding?.counts.get('risk')).toBe(1)
  })
})

describe('what the public reads', () => {
  const plan = seenBy('public')

  it('is a project by its state alone: no money, no dates, nothing assigned to it, no choice about it', () => {
    const [hidden] = plan.projects
    expect(hidden?.budget).toEqual([])
    expect(hidden?.written.start).toBeUndefined()
    expect(plan.authorisations[0]?.assignments?.map(({ project }) => project)).toEqual(['P-1'])
    expect(Object.keys(plan.scenarios[0]?.choices ?? {})).toEqual(['P-1'])
    expect(plan.subsidies[0]).not.toHaveProperty('amount')
  })

  it('keeps what the program acts on: the currency of its amounts is that of the plan', () => {
    expect(plan.currency).toBe('GBP')
  })
})

describe('a project whose file cannot be read', () => {
  const [before = '', after = ''] = TEXT.split('  - id: P-1\n')
  const [head = '', secret = ''] = before.split('projects:\n')
  const texts = {
    'plan.yaml': `${head}projects:\n  - id: P-1\n${after}`,
    'projects/P-9.yaml': `projects:\n${secret}    notes: [\n`,
  }
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
  const loaded = loadPlan({ root: '.', files, strays: [] }, {})
  const dataOf = (plan: Plan | undefined): string => JSON.stringify(plan?.contents.map(({ data }) => data))

  it.each(['committee', 'public'] as const)(
    'is named nowhere to the %s, for nobody knows whether it may be',
    (audience) => {
      const { plan } = loadedFor(loaded, audience)
      expect(loaded.plan?.projects.map(({ id }) => id)).toEqual(['P-1'])
      expect(dataOf(plan)).not.toMatch(/P-9|Porte posée/)
      expect(dataOf(plan)).toContain('CONF-')
    },
  )

  it('is named to the office', () => {
    expect(dataOf(loadedFor(loaded, 'internal').plan)).toContain('P-9')
  })
})

it('withholds nothing from the office itself', () => {
  expect(projectsOf(seenBy('internal'))).toEqual([
    ['P-9', 'Coffre-fort Alpha'],
    ['P-1', 'Portail'],
  ])
})
