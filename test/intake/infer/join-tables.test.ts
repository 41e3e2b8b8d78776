/** Several tables of one source become one plan: what shows the same again, what says more of it, what stands beside. */
import { describe, expect, it } from 'vitest'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf } from '../../support/inferred.ts'

function joinedOf(...grids: readonly (readonly [name: string, grid: string])[]) {
  const { mapping, assumptions } = inferredOf(grids.map(([name, grid]) => gridTable(grid, name)))
  const tables = mapping.tables ?? []
  return {
    how: tables.map(({ sheet, into, join, merge }) => [
      String(sheet),
      into,
      join === true ? 'add' : merge === true ? 'merge' : 'apart',
    ]),
    record: (sheet: string) => tables.find((one) => one.sheet === sheet)?.record,
    told: assumptions
      .filter(({ kind }) => /^(?:sheet|ids|amounts|status)-/.test(kind))
      .map(({ kind, about, count }) => [kind, ...about, count]),
  }
}

const PROJECTS = `
Intitulé | Service | Statut | Début
Changement du serveur | Accueil | En cours | 2025-01-01
Fibre des écoles | Écoles | En cours | 2025-03-01
Borne d’affichage légal | Accueil | Terminé | 2024-03-01`

describe('a sheet of amounts by title', () => {
  const { how, record, told } = joinedOf(
    [
      'Budget',
      `
Objet | Voté 2025 | Prévu 2026
Changement serveur | 1000 | 2000
Fibre écoles | 3000 | 4000
Borne affichage légal | 500 |
Cartouches | 200 | 200`,
    ],
    ['Projets', PROJECTS],
  )

  it('adds to the projects, whose sheet goes first', () => {
    expect(how).toEqual([
      ['Projets', 'projects', 'apart'],
      ['Budget', 'projects', 'add'],
    ])
    expect(record('Budget')).toMatchObject({ id: 'Objet' })
    expect(record('Budget')).not.toHaveProperty('title')
  })

  it('tells what has no project', () => {
    expect(told).toContainEqual(['sheet-joined', 'Budget', 'title', 'Cartouches', 3])
  })
})

describe('a sheet for each year', () => {
  const { how, record, told } = joinedOf(
    [
      '2026',
      `
N° | Projet | Service | Demande 2026 | État
1 | Fibre des écoles | Écoles | 5000 | En cours
2 | Portail des familles | Écoles | 700 | À lancer`,
    ],
    [
      '2025',
      `
N° | Projet | Service | BP 2025 | État
1 | Changement du serveur | Accueil | 1000 | En cours
2 | Fibre écoles | Écoles | 3000 | En cours`,
    ],
  )

  it('is of the same projects, the newest year last', () => {
    expect(how).toEqual([
      ['2025', 'projects', 'merge'],
      ['2026', 'projects', 'merge'],
    ])
    expect(record('2025')).not.toHaveProperty('x-feuille')
  })

  it('numbers its rows anew, so that the number is no id', () => {
    expect(told).toContainEqual(['ids-numbers', 'N°', 2])
    expect(record('2026')).toMatchObject({ id: 'Projet' })
  })
})

it('a sheet of the same projects that says nothing more is left out, and what only it has is told', () => {
  const { how, told } = joinedOf(['Projets', PROJECTS], ['Vue', `${PROJECTS}\nWifi | Accueil | En cours |`])
  expect(how).toHaveLength(1)
  expect(told.map(([kind]) => kind)).toContain('sheet-same')
})

it('an amount of a year and stage that a sheet says is not taken from a second one', () => {
  const { record, told } = joinedOf(
    [
      'Projets',
      `
Projet | Statut | Début | Voté 2025
Fibre | En cours | 2025-01-01 | 1000
Serveur | En cours | 2025-01-01 | 2000`,
    ],
    [
      'Suivi',
      `
Projet | Voté 2025 | Mandaté 2025
Fibre | 1000 | 900
Serveur | 2000 | 100`,
    ],
  )
  expect(told).toContainEqual(['amounts-again', 'Suivi', 'Voté 2025', 1])
  expect(JSON.stringify(record('Suivi'))).toContain('"x-vote-2025":"Voté 2025"')
})

it('a sheet that sums up the departments of the projects is no list of projects', () => {
  const { how, told } = joinedOf(
    [
      'Projets',
      `
Projet | Direction | Statut | Demande 2026
Fibre | Direction des écoles | En cours | 1000
Serveur | Direction des moyens | En cours | 2000
Portail | Direction des moyens | En cours | 3000`,
    ],
    [
      'Récapitulatif',
      `
Projet | Demande 2026 | Demande 2027
Direction des écoles | 1000 | 0
Direction des moyens | 5000 | 0`,
    ],
  )
  expect(how.map(([sheet]) => sheet)).toEqual(['Projets'])
  expect(told).toContainEqual(['sheet-recap', 'Récapitulatif', 2])
})

it('the same money broken down by who pays is a recapitulation, and another sum is none', () => {
  const fundedBy = (grants: number) =>
    joinedOf(
      [
        'Projets',
        'Projet | Statut | 2025 | 2026 | 2027\nFibre | En cours | 1000 | 400 | 70\nPaie | Validé | 500 | 600 | 30',
      ],
      ['Financement', `Source | 2025 | 2026 | 2027\nSubventions | ${grants} | 250 | 60\nRégion | 1180 | 750 | 40`],
    ).told.map(([kind]) => kind)
  expect(fundedBy(320)).toContain('sheet-recap')
  expect(fundedBy(321)).not.toContain('sheet-recap')
})

it('departments with a sheet each have projects of their own', () => {
  const { how, record } = joinedOf(
    ['DGA Solidarités', 'Projet | Statut | Demande 2026\nPlateforme | Validé | 1000\nDossiers | Validé | 2000'],
    ['DGA Territoires', 'Projet | Statut | Demande 2026\nPonts | Validé | 1000\nRoutes | Validé | 2000'],
  )
  expect(how.map(([, , joining]) => joining)).toEqual(['apart', 'apart'])
  expect(record('DGA Territoires')).toMatchObject({ departments: { lead: { value: 'DGA Territoires' } } })
})

it('wishes with amounts by year are projects that are asked for', () => {
  const { how, record } = joinedOf(
    ['Projets', PROJECTS],
    [
      'Demandes',
      'Demande | Demandeur | Invest. 2026 | Fonct. 2026\nBornes | Accueil | 31000 | 2000\nMinibus | Écoles | 9000 | 1200',
    ],
  )
  expect(how[1]).toEqual(['Demandes', 'projects', 'apart'])
  expect(record('Demandes')).toMatchObject({ status: { value: 'candidate' } })
})

it('a title of projects in one status is that of all of them', () => {
  const table = gridTable('Projet | 2025\nFibre | 1000\nServeur | 2000', 'Projets', [
    'A. Projets en cours (crédits votés)',
  ])
  expect(inferredOf([table]).mapping.tables?.[0]?.record).toMatchObject({ status: { value: 'in_progress' } })
})
