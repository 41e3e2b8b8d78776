/** Headers, sheets and marks as offices of other kinds write them, each of which was once read wrongly or not at all. */
import { describe, expect, it } from 'vitest'
import { isTick, isUsualMissing } from '../../../src/intake/cells/missing.ts'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'

describe('headers in short', () => {
  it('are the words that they stand for', () => {
    const table = gridTable(`
N° | Intitulé | Resp. métier | Début prév. | Fin prév. | Avct
P1 | Réseau | Chef de pôle | 2025-01-15 | 2026-06-30 | 45 %
P2 | Messagerie | Directrice | 2025-03-01 | 2026-12-31 | 60 %`)
    expect(recordOf(table)).toMatchObject({
      business_owner: 'Resp. métier',
      start: 'Début prév.',
      end: 'Fin prév.',
      progress: { value: 'Avct' },
    })
  })
})

describe('work', () => {
  it('in full-time equivalents stays beside, for nobody knows how many days it is', () => {
    const table = gridTable(`
Project | FTE required
Network | 6
Mail | 1.5`)
    expect(recordOf(table)).toMatchObject({ 'x-fte-required': 'FTE required' })
    expect(recordOf(table)).not.toHaveProperty('workload')
    expect(inferredOf([table]).assumptions.map(({ kind }) => kind)).toContain('posts-kept')
  })

  it('in hours is turned into days, and said', () => {
    const table = gridTable(`
Project | Hours
Network | 70
Mail | 14`)
    expect(recordOf(table)).toMatchObject({ workload: [{ total: { column: 'Hours', unit: 'hour' } }] })
    expect(inferredOf([table]).assumptions.map(({ kind }) => kind)).toContain('hours-converted')
  })
})

describe('person-days of each side', () => {
  it('stand under PD, internal and external', () => {
    const record = recordOf(
      gridTable(`
Project | PD int. | PD ext.
Portal | 140 | 210
Tickets | 25 | 18`),
    )
    expect(record).toMatchObject({
      workload: [
        { side: { value: 'it' }, total: 'PD int.' },
        { side: { value: 'external' }, total: 'PD ext.' },
      ],
    })
  })
})

describe('the staff of a team', () => {
  const teams = (grid: string) =>
    inferredOf([gridTable(grid, 'Effectifs')]).mapping.tables?.find(({ into }) => into === 'teams')

  it('has a column for each year', () => {
    expect(
      teams(`
Équipe | ETP 2025 | ETP 2026
Études | 8 | 8.5
Sécurité | 1 | 2`)?.record,
    ).toMatchObject({ fte: { 2025: 'ETP 2025', 2026: 'ETP 2026' } })
  })

  it('is one figure where a column names no year, and what else there is stays beside', () => {
    expect(
      teams(`
Équipe | ETP | ETP 2026
Études | 8 | 8.5
Sécurité | 1 | 2`)?.record,
    ).toMatchObject({ fte: 'ETP', 'x-etp-2026': 'ETP 2026' })
  })
})

describe('what a project serves', () => {
  const projects = `
Action | Objectif stratégique | Fin
Fibre des écoles | Axe 1 - Réussite | 2026-12-31
Site accessible | Axe 2 - Services | 2026-06-30`

  it('is an axis where no sheet lists objectives', () => {
    expect(recordOf(gridTable(projects))).toMatchObject({ axis: 'Objectif stratégique' })
  })

  it('is an objective where a sheet lists them', () => {
    const objectives = gridTable(
      `
Code | Objectif | Indicateur | Cible
O1 | Axe 1 - Réussite | Taux | 80
O2 | Axe 2 - Services | Part | 50`,
      'Objectifs',
    )
    const { mapping } = inferredOf([gridTable(projects), objectives])
    const table = mapping.tables?.find(({ into }) => into === 'projects')
    expect(table?.record).toMatchObject({ objectives: 'Objectif stratégique' })
  })
})

describe('ticks', () => {
  it('are values, and no words for nothing', () => {
    expect(['x', 'X', '✓'].map(isTick)).toEqual([true, true, true])
    expect(['x', '✓', 'xx', '-', '?'].map(isUsualMissing)).toEqual([false, false, true, true, true])
  })

  it('below months are kept, and do not hide that the rows are projects', () => {
    const table = gridTable(
      `
Projet | Chef de projet | Janv. 2026 | Févr. 2026
Messagerie | Chef études | X |
Cartographie | Chef réseau | X | X`,
      'Planning',
    )
    expect(recordOf(table)).toMatchObject({ 'x-janv-2026': 'Janv. 2026', 'x-fevr-2026': 'Févr. 2026' })
  })
})

describe('pictures of weather', () => {
  it('mean the same with the sign that asks for a picture and without it', () => {
    expect([meantValue('weather', '☀️'), meantValue('weather', '☀')]).toEqual(['sun', 'sun'])
  })
})

describe('a sheet of ideas', () => {
  it('holds needs', () => {
    const { mapping } = inferredOf([
      gridTable(
        `
Idea | Requested by | Wanted by
Chatbot for admissions | Admissions | 2026-09
Alumni register | Advancement | 2027`,
        'Pipeline',
      ),
    ])
    expect(mapping.tables?.[0]).toMatchObject({
      into: 'needs',
      record: { title: 'Idea', department: 'Requested by', wanted_by: 'Wanted by' },
    })
  })
})

describe('the horizon', () => {
  it('is that of the sheet of projects, where its name says one', () => {
    const table = gridTable(
      `
Projet | Début | Fin
Réseau | 2024-09-02 | 2026-06-30
Messagerie | 2025-03-01 | 2026-12-31`,
      'Portefeuille 2025-2028',
    )
    expect(inferredOf([table]).mapping.plan?.horizon).toEqual({ start: '2025-01', end: '2028-12' })
  })
})

describe('an American capital programme', () => {
  it('has its numbers, titles and completion dates', () => {
    const table = gridTable(`
Project # | Project Title | % Complete | Est. Completion
IT-101 | Body camera storage | 40% | 06/30/2026
IT-102 | Fiber ring | 55% | 12/31/2027`)
    expect(recordOf(table)).toMatchObject({
      id: 'Project #',
      title: 'Project Title',
      progress: { value: '% Complete' },
      end: 'Est. Completion',
    })
  })
})

describe('shares', () => {
  const progress = (cells: readonly string[]) =>
    recordOf(
      gridTable(['Projet | Avancement', ...cells.map((cell, at) => `Projet n° ${at + 1} | ${cell}`)].join('\n')),
    )?.['progress']

  it('without a sign are fractions beside those with one, where none is above 1', () => {
    expect(progress(['0.45', '60 %', '1', '0 %'])).toEqual({ value: 'Avancement' })
  })

  it('without a sign are hundredths where one is above 1', () => {
    expect(progress(['45', '60 %', '100', '0'])).toEqual({ value: { column: 'Avancement', percent: true } })
  })
})

describe('a hospital', () => {
  const table = gridTable(`
Projet | Jours MOE | Jours MOA | Invest. 2026 | Exploit. 2026 | Total
Dossier patient | 420 | 180 | 220 | 60 | 280
Pharmacie | 150 | 90 | 180 | 10 | 190`)

  it('has operating costs in short, and no team that is called days', () => {
    expect(recordOf(table)).toMatchObject({
      budget: [{ section: { value: 'investment' } }, { section: { value: 'operating' } }],
      workload: [
        { side: { value: 'it' }, total: 'Jours MOE' },
        { side: { value: 'business' }, total: 'Jours MOA' },
      ],
    })
    expect(JSON.stringify(recordOf(table))).not.toContain('team')
  })
})

describe('columns that the plan has no place for', () => {
  it('are kept: a duration beside an end, days on which rows were updated', () => {
    const table = gridTable(`
Project | Start | End | Duration | Last updated
Patient record | 2026-01-05 | 2026-12-18 | 240 | 2026-09-28
Wi-Fi | 2026-03-02 | 2026-06-30 | 85 | 2026-09-14`)
    expect(recordOf(table)).toMatchObject({ 'x-duration': 'Duration', 'x-last-updated': 'Last updated' })
    expect(inferredOf([table]).mapping.plan?.as_of).toBe('2026-09-28')
  })

  it('are called by whole words of their headers', () => {
    const table = gridTable(`
Projet | Risque principal | Impacts attendus sur les utilisateurs et les partenaires
Réseau | Pénurie | Moins de pannes
Messagerie | Retard | Moins de courriels`)
    const keys = Object.keys(recordOf(table) ?? {}).filter((key) => key.startsWith('x-'))
    expect(keys).toEqual(['x-risque-principal', 'x-impacts-attendus-utilisateurs'])
  })
})

describe('a rating of one letter', () => {
  it('may be one that says nothing in a header', () => {
    expect(['R', 'A', 'G'].map((text) => meantValue('weather', text))).toEqual(['storm', 'cloud', 'sun'])
  })
})

describe('a register of risks, issues and assumptions', () => {
  it('gives only its risks, and says what the others are', () => {
    const { mapping } = inferredOf([
      gridTable(
        `
ID | Type | Description | Likelihood | Impact | Owner
1 | Risk | Supplier fails | 2 | 5 | Lead
2 | Issue | No documents | | 4 | Lead
3 | Assumption | Grant goes on | | | Head`,
        'RAID',
      ),
    ])
    expect(mapping.tables?.[0]).toMatchObject({
      into: 'risks',
      skip: [
        { column: 'Type', is: ['Issue'], reason: 'Issue' },
        { column: 'Type', is: ['Assumption'], reason: 'Assumption' },
      ],
    })
  })
})

describe('the title of a plan', () => {
  it('is not the name of the body, nor the words before it in an export', () => {
    const grid = `
Projet | Début | Fin
Réseau | 2025-09-02 | 2026-06-30`
    const titled = (...titles: string[]) => inferredOf([gridTable(grid, 'Feuil1', titles)]).mapping.plan?.title
    expect(titled('Mairie (exemple)', 'Plan pluriannuel informatique')).toBe('Plan pluriannuel informatique')
    expect(titled('Plan name Feuille de route')).toBe('Feuille de route')
  })

  it.each([
    ['Portefeuille des projets, montants en k€ TTC, au 15/10/2026', 'Portefeuille des projets'],
    ['Portefeuille des projets (montants en k€) – situation au 15/10/2026', 'Portefeuille des projets'],
    ['Portefeuille des projets au 15 octobre 2026', 'Portefeuille des projets'],
    ['Plan de charge 2026-2029 – DSI', 'Plan de charge 2026-2029 – DSI'],
    ['Project portfolio, figures in £k, as at 31/03/2026', 'Project portfolio'],
    ['État au 15/10/2026', 'État au 15/10/2026'],
  ])('does without what holds for this file alone: %s', (title, expected) => {
    const grid = 'Projet | Début | Fin\nRéseau | 2025-09-02 | 2026-06-30'
    expect(inferredOf([gridTable(grid, 'Feuil1', [title])]).mapping.plan?.title).toBe(expected)
  })
})
