/** What each column becomes, as the screen says it. */
import { describe, expect, it } from 'vitest'
import { becomes } from '../../../src/commands/import/column-lines.ts'
import { infer } from '../../../src/intake/infer/infer.ts'
import { gridTable } from '../../support/grid-table.ts'

/** What the columns of a grid become, in a language. */
function said(grid: string, lang: 'fr' | 'en'): (string | undefined)[] {
  const [table] = infer([gridTable(grid)], { stem: 'p' }, {})?.tables ?? []
  return (table?.listed.columns ?? []).map((column) => table && becomes(table, column, lang))
}

describe('a column of money whose header names no stage', () => {
  const COMPARED = `
Projet | Budget 2025 | Budget 2026 | 2027 | Mandaté 2025
Réseau | 40 | 60 | 20 | 38
Paie | 25 | 15 | 35 | 24`
  const assumed = (answers = {}) => {
    const { assumptions = [], questions = [] } = infer([gridTable(COMPARED)], { stem: 'p' }, answers) ?? {}
    const stages = assumptions.filter(({ kind }) => kind.startsWith('stage'))
    return [stages.map(({ kind, about }) => [kind, ...about]), questions.map(({ key }) => key)]
  }

  it('is shown as what it is taken for: a budget beside what was paid is the vote, what comes after a forecast', () => {
    expect(said(COMPARED, 'fr').slice(1)).toEqual([
      'montant voté 2025, investissement',
      'montant voté 2026, investissement',
      'montant prévu 2027, investissement',
      'montant mandaté 2025, investissement',
    ])
  })

  it('is told as guessed, by its name, until somebody answers', () => {
    expect(assumed()[0]).toEqual([
      ['stage-budget', 'Budget 2025', 'Budget 2026'],
      ['stage-ahead', '2027'],
    ])
    expect(assumed({ stage: 'voted' })[0]).toEqual([])
  })

  it('is asked where one answer is what is taken without any', () => {
    expect(assumed()[1]).not.toContain('stage')
    const alone = COMPARED.replaceAll(/ \| (?:2027|20|35)(?= \|)/g, '')
    const { questions = [] } = infer([gridTable(alone)], { stem: 'p' }, {}) ?? {}
    expect(questions.find(({ key }) => key === 'stage')).toMatchObject({ usual: 'voted' })
  })
})

describe('a column of money', () => {
  const LONG = `
Project name | Yearly budget | Fiscal year
Network | 420000 | 2025
Network | 180000 | 2026
Mail | 85000 | 2025
Mail | 90000 | 2026`

  it('has the year of another column where one says it', () => {
    expect(said(LONG, 'en')[1]).toBe('amount requested of the year in "Fiscal year", investment')
    expect(said(LONG, 'fr')[1]).toBe('montant demandé de l’exercice «\u00a0Fiscal year\u00a0», investissement')
  })

  it('is the baseline cost where nothing dates it', () => {
    const undated = 'Project name | Budget\nNetwork | 420000\nMail | 85000'
    expect(said(undated, 'en')[1]).toBe('baseline cost, investment')
  })
})

it('a column of work names its period and its team, where the header does', () => {
  const grid = 'Projet | Charge Réseau 2026 (j/h) | Charge totale (j/h)\nA | 40 | 90\nB | 25 | 70'
  expect(said(grid, 'fr').slice(1)).toEqual(['charge 2026 de l’équipe Réseau', 'charge'])
  expect(said(grid, 'en').slice(1)).toEqual(['workload 2026 of team Réseau', 'workload'])
})

describe('a period of a chart', () => {
  it('gives start and end, and names the field that keeps its letters', () => {
    const chart = (mark: string) => `Projet | T1 2026 | T2 2026 | T3 2026\nRéseau | ${mark} | ${mark} |`
    expect(said(chart('X'), 'fr')[1]).toBe('case du planning\u00a0: début et fin')
    expect(said(chart('D'), 'en')[1]).toBe('cell of the schedule: start and end (x-t1-2026)')
  })
})
