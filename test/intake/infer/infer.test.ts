/** What is made of tables that nobody has described, on small grids: fields, money, work, groups, questions, header. */
import { describe, expect, it } from 'vitest'
import { infer } from '../../../src/intake/infer/infer.ts'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'

function told(table: SourceTable): string[] {
  return inferredOf([table]).assumptions.map(({ kind }) => kind)
}

describe('fields', () => {
  it('are found by words, with a slip of the keyboard and whatever their order', () => {
    const table = gridTable(`
Code PRJ | Intitulé des projets | Dirction | Chef de projet | Date de début | Date de fin | Avancement (%)
P1 | Réseau | DSI | Chef réseau | 2025-01-15 | 2026-06-30 | 40
P2 | Messagerie | DRH | Chef études | 2025-03-01 | 2026-12-31 | 10`)
    expect(recordOf(table)).toMatchObject({
      id: 'Code PRJ',
      title: 'Intitulé des projets',
      departments: { lead: 'Dirction' },
      lead: 'Chef de projet',
      start: 'Date de début',
      end: 'Date de fin',
      progress: { value: { column: 'Avancement (%)', percent: true } },
    })
  })

  it('are found by the last part of a header of several rows, with the parts above it as context', () => {
    const table = gridTable(`
Projet / Intitulé | Planning / Début | Planning / Fin | Réel / Fin | Risque / Intitulé
Réseau | 2025-01-15 | 2026-06-30 | 2026-07-31 | Marché infructueux
Messagerie | 2025-03-01 | 2026-12-31 | | Départ du titulaire`)
    expect(recordOf(table)).toMatchObject({
      title: 'Projet / Intitulé',
      start: 'Planning / Début',
      end: 'Planning / Fin',
      actual: { end: 'Réel / Fin' },
    })
  })

  it('are not the parts of a header that names two things', () => {
    const table = gridTable(`
Projet | Début / Fin
Réseau | 2025
Messagerie | 2026`)
    expect(recordOf(table)).not.toHaveProperty('end')
  })

  it('are told apart by their cells: CP is a lead where names stand below it, a credit where numbers do', () => {
    const names = gridTable(`
Projet | CP
Réseau | Chef réseau
Messagerie | Chef études`)
    const credits = gridTable(`
Projet | CP 2026
Réseau | 12000
Messagerie | 25000`)
    expect(recordOf(names)).toMatchObject({ lead: 'CP' })
    expect(recordOf(credits)).toMatchObject({ budget: [{ years: { 2026: 'CP 2026' } }] })
  })

  it('keep what nothing is called so as fields of the office’s own', () => {
    const table = gridTable(`
Projet | Numéro de marché
Réseau | M-2025-12
Messagerie | M-2025-14`)
    expect(recordOf(table)).toMatchObject({ 'x-numero-marche': 'Numéro de marché' })
  })

  it('take what must not be named outside the office as such, not as a field of its own', () => {
    const table = gridTable(`
Projet | Confidentiel
Réseau | non
Recherche de fuite | oui`)
    expect(recordOf(table)).toMatchObject({ confidential: 'Confidentiel' })
  })

  it('take the short name of a department with its full name', () => {
    const table = gridTable(`
Projet | Ministère porteur | Ministère nom complet
A | SPM | Premier ministre
B | MEF | Économie et finances
C | SPM | Premier ministre`)
    expect(recordOf(table)).toMatchObject({
      departments: { lead: { column: 'Ministère porteur', title: 'Ministère nom complet' } },
    })
  })

  it('make ids of titles where there are none, the same in the next file', () => {
    const table = gridTable(`
Projet | Statut
Réseau | En cours
Messagerie | Terminé`)
    expect(recordOf(table)).toMatchObject({ id: 'Projet', title: 'Projet' })
    expect(told(table)).toContain('ids-from-titles')
  })

  it('never guess a status: a word that means nothing known is unknown, and told', () => {
    const table = gridTable(`
Projet | Statut
Réseau | En cours
Messagerie | Zorglub`)
    expect(recordOf(table)).toMatchObject({
      status: { column: 'Statut', values: { 'En cours': 'in_progress', Zorglub: 'unknown' } },
    })
    expect(told(table)).toContain('words-unknown')
  })
})

describe('money', () => {
  const table = gridTable(`
Projet | Investissement voté 2025 (k€) | Investissement voté 2026 (k€) | Mandaté 2025 (k€) | Fonctionnement 2026 (k€)
Réseau | 120 | 80 | 95 | 10
Messagerie | 40 | 60 | 41 | 12`)

  it('is a line for each section, its stages and years by the words of the headers', () => {
    expect(recordOf(table)).toMatchObject({
      budget: [
        {
          section: { value: 'investment' },
          stage: { value: 'voted' },
          years: { 2025: 'Investissement voté 2025 (k€)', 2026: 'Investissement voté 2026 (k€)' },
        },
        { section: { value: 'investment' }, stage: { value: 'paid' } },
        { section: { value: 'operating' }, stage: { value: 'requested' } },
      ],
    })
    expect(inferredOf([table]).mapping.plan?.unit).toBe('k')
  })

  it('is never summed twice: a total is found by adding up', () => {
    const totals = gridTable(`
Projet | Matériel 2026 | Logiciel 2026 | Total 2026 | Coût total
Réseau | 10000 | 5000 | 15000 | 15000
Messagerie | 20000 | 7000 | 27000 | 27000`)
    expect(recordOf(totals)).toMatchObject({
      budget: [
        { kind: { value: 'hardware' }, years: { 2026: 'Matériel 2026' } },
        { kind: { value: 'software' }, years: { 2026: 'Logiciel 2026' } },
      ],
    })
    expect(recordOf(totals)).not.toHaveProperty('baseline')
    expect(told(totals)).toContain('series-left')
  })

  it('without a year is the reference cost', () => {
    const undated = gridTable(`
Projet | Coût estimé (M€)
Réseau | 1,5
Messagerie | 0,8`)
    expect(recordOf(undated)).toMatchObject({ baseline: { investment: 'Coût estimé (M€)' } })
    expect(inferredOf([undated]).mapping.plan?.unit).toBe('M')
  })

  it('takes its year from a column, rows of one project together', () => {
    const long = gridTable(`
Code | Projet | Exercice | Montant mandaté
P1 | Réseau | 2024 | 12000
P1 | Réseau | 2025 | 15000
P2 | Messagerie | 2024 | 8000
P2 | Messagerie | 2025 | 9000`)
    expect(inferredOf([long]).mapping.tables?.[0]).toMatchObject({
      group_by: 'Code',
      record: { budget: [{ records: 'rows', amounts: { key: 'Exercice', value: { paid: 'Montant mandaté' } } }] },
    })
  })
})

describe('work', () => {
  it('is by period and by the team that a header names', () => {
    const table = gridTable(`
Projet | Charge INFRA T1 2026 (j/h) | Charge INFRA T2 2026 (j/h) | Charge études 2026 (j/h)
Réseau | 20 | 15 | 5
Messagerie | 4 | 8 | 30`)
    expect(recordOf(table)).toMatchObject({
      workload: [
        {
          team: { value: 'INFRA' },
          days: { '2026-Q1': 'Charge INFRA T1 2026 (j/h)', '2026-Q2': 'Charge INFRA T2 2026 (j/h)' },
        },
        { team: { value: 'études' }, days: { 2026: 'Charge études 2026 (j/h)' } },
      ],
    })
  })
})

describe('questions', () => {
  const english = gridTable(`
Project name | Start date | Budget 2026
Network | 03/04/2025 | 250000
Mail | 05/06/2025 | 120000`)

  it('are asked about what nothing settles, and are not safe then', () => {
    const [first] = inferredOf([english]).questions
    expect(first).toMatchObject({ key: 'dates', example: '03/04/2025', isSafe: false })
  })

  it('change the mapping by their answers, and are asked no more', () => {
    expect(recordOf(english, { dates: 'mdy' })).toMatchObject({ start: { column: 'Start date', form: 'mdy' } })
    expect(inferredOf([english], { dates: 'mdy' }).questions.map(({ key }) => key)).not.toContain('dates')
    expect(recordOf(english, { dates: 'mdy', stage: 'voted', section: 'operating' })).toMatchObject({
      budget: [{ section: { value: 'operating' }, stage: { value: 'voted' } }],
    })
  })

  it('need no answer where the language or another column tells it', () => {
    const french = gridTable(`
Projet | Début | Budget 2026
Réseau | 03/04/2025 | 250000
Messagerie | 05/06/2025 | 120000`)
    expect(inferredOf([french]).questions.filter(({ isSafe }) => !isSafe)).toEqual([])
    expect(told(french)).toContain('dates-taken')
  })
})

describe('the header of the plan', () => {
  it('is read from titles, years and signs', () => {
    const table = gridTable(
      `
Projet | Budget 2025 | Budget 2026
Réseau | 120 | 80
Messagerie | 40 | 60`,
      'Projets',
      ['Ville d’Exemple — Portefeuille des projets, situation au 30/06/2025 (en k€ TTC)'],
    )
    expect(inferredOf([table]).mapping.plan).toMatchObject({
      organisation: 'Ville d’Exemple',
      status: 'draft',
      horizon: { start: '2025-01', end: '2026-12' },
      as_of: '2025-06-30',
      lang: 'fr',
      currency: 'EUR',
      unit: 'k',
      tax_basis: 'TTC',
    })
  })
})

describe('lists', () => {
  it.each([
    [
      'Besoins',
      'Besoin | Direction | Échéance souhaitée\nPortail | DRH | 2026-06-30\nScan | DAF | 2026-09-30',
      'needs',
    ],
    ['Équipes', 'Équipe | ETP\nInfra | 6\nÉtudes | 8', 'teams'],
    ['Axes', 'N° | Intitulé de l’axe | Description\nAX1 | Socle | Bases\nAX2 | Usages | Services', 'axes'],
    ['Risques', 'Risque | Probabilité | Impact\nRetard du titulaire | 3 | 4\nDépart | 2 | 5', 'risks'],
  ])('%s', (name, grid, list) => {
    expect(inferredOf([gridTable(grid, name)]).mapping.tables?.[0]?.into).toBe(list)
  })

  it('of values and legends are none', () => {
    expect(infer([gridTable('Statuts\nEn cours\nTerminé', 'Listes')], { stem: 'a' })).toBeUndefined()
  })
})

it('the same tables and answers give the same mapping', () => {
  const table = gridTable('Projet | Budget 2026\nRéseau | 120\nMessagerie | 40')
  expect(JSON.stringify(inferredOf([table]))).toBe(JSON.stringify(inferredOf([table])))
})

describe('needs', () => {
  const needs = (rows: string) =>
    gridTable(`
Direction | Besoin exprimé | Priorité direction | Échéance souhaitée | Obligation
${rows}`)

  it('are known by what departments call them; a rank stands once in a department', () => {
    const table = needs(`
RH | Formations | 1 | 2026-09-30 | loi
RH | Temps de travail | 2 | 2027-12-31 |
Finances | Rapprochement | 1 | | contrat`)
    const [made] = inferredOf([table]).mapping.tables ?? []
    expect(made).toMatchObject({
      into: 'needs',
      record: {
        department: 'Direction',
        title: 'Besoin exprimé',
        rank: 'Priorité direction',
        wanted_by: 'Échéance souhaitée',
        mandatory: { kind: { column: 'Obligation' } },
      },
    })
  })

  it('keep a rank that stands twice, and an obligation of which only yes or no is said, and say so', () => {
    const table = needs(`
RH | Formations | 1 | 2026-09-30 | oui
RH | Temps de travail | 1 | 2027-12-31 | non`)
    const record = recordOf(table)
    expect(record).toMatchObject({ 'x-priorite-direction': 'Priorité direction', 'x-obligation': 'Obligation' })
    expect(record).not.toHaveProperty('mandatory')
    expect(told(table)).toEqual(expect.arrayContaining(['rank-unfit', 'obligation-unfit']))
  })
})

describe('an owner', () => {
  it('is the lead where another column names the department', () => {
    const table = gridTable(`
Project name | Directorate | Owner | SRO
Housing repairs | Housing | A. Example | B. Example
Planning portal | Place | C. Example | B. Example`)
    expect(recordOf(table)).toMatchObject({ departments: { lead: 'Directorate' }, lead: 'Owner', sponsor: 'SRO' })
  })

  it('of several at once is none, where each is named apart too', () => {
    const table = gridTable(`
Project | Branch | Budget 2026
Catalog | Maple Street, Harlan | 84500
Self-checkout | Maple Street | 126000
Kiosk | Harlan | 8000
Cameras | Harlan, Eastgate | 48800
Tagging | Eastgate | 22000`)
    expect(recordOf(table)).toMatchObject({ 'x-branch': 'Branch' })
    expect(recordOf(table)).not.toHaveProperty('departments')
  })

  it('is the lead where roles stand below it, with or without a department', () => {
    const table = gridTable(`
Project | Owner | Budget 2026
Catalog | Systems Librarian | 84500
Self-checkout | Circulation Manager | 126000
Web site | Head of Digital | 37500`)
    expect(recordOf(table)).toMatchObject({ lead: 'Owner' })
    expect(recordOf(table)).not.toHaveProperty('departments')
  })

  it('stays beside where a project manager is named too', () => {
    const table = gridTable(`
Project name | Directorate | Owner | Project manager
Housing repairs | Housing | A. Example | B. Example
Planning portal | Place | C. Example | B. Example`)
    expect(recordOf(table)).toMatchObject({ lead: 'Project manager', 'x-owner': 'Owner' })
  })
})
