/** Rows of one project that are of several kinds: what was voted and paid, investment and operating, authorisations. */
import { describe, expect, it } from 'vitest'
import { kindWords } from '../../../src/intake/infer/figure-header.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf } from '../../support/inferred.ts'

const budgetOf = (grid: string) => {
  const made = inferredOf([gridTable(grid)])
  const record = made.mapping.tables?.[0]?.record as { budget?: unknown }
  return { budget: record.budget, told: made.assumptions }
}

const CREDITS = `
Opération | Libellé | Ligne | 2025 | 2026
21P01 | Fibre des collèges | AP votée | 900000 |
21P01 | Fibre des collèges | CP voté | 250000 | 320000
21P01 | Fibre des collèges | CP réalisé | 241310 | 0
22P02 | Aide sociale | AP votée | 1200000 |
22P02 | Aide sociale | CP voté | 120000 | 380000
22P02 | Aide sociale | CP réalisé | 96540 | 0`

describe('rows of several kinds', () => {
  it('are lines of their stage, and authorisations are none', () => {
    const { budget, told } = budgetOf(CREDITS)
    expect(budget).toMatchObject([
      { records: 'rows', where: { Ligne: ['CP voté'] }, stage: { value: 'voted' } },
      { records: 'rows', where: { Ligne: ['CP réalisé'] }, stage: { value: 'paid' } },
    ])
    expect(told).toContainEqual({ kind: 'rows-apart', about: ['AP votée'], count: 2 })
  })

  it('say the section too, where that is what differs, and money that comes in', () => {
    const { budget, told } = budgetOf(`
Ref | Scheme | Type | 2025/26 Budget | 2026/27 Plan
D1 | Care record | Capital | 380 | 150
D1 | Care record | Revenue | 95 | 110
D1 | Care record | Grant income | -150 | 0
D2 | Device refresh | Capital | 400 | 0
D2 | Device refresh | Revenue | 10 | 12`)
    expect(budget).toMatchObject([
      { where: { Type: ['Capital'] }, section: { value: 'investment' } },
      { where: { Type: ['Revenue'] }, section: { value: 'operating' } },
      { where: { Type: ['Grant income'] }, kind: { value: 'revenue' }, title: { value: 'Grant income' } },
    ])
    expect(told).toContainEqual({ kind: 'rows-income', about: ['Grant income'], count: 1 })
  })

  it('are told by two columns together', () => {
    const { budget } = budgetOf(`
Code projet | Projet | Exercice | Titre | Étape | CP (€)
P1 | Paie | 2024 | Titre 3 – fonctionnement | LFI | 533000
P1 | Paie | 2024 | Titre 3 – fonctionnement | Exécution | 397347
P1 | Paie | 2024 | Titre 5 – investissement | LFI | 358000
P1 | Paie | 2024 | Titre 5 – investissement | Exécution | 285415`)
    expect(budget).toHaveLength(4)
    expect(budget).toMatchObject([
      { where: { Titre: ['Titre 3 – fonctionnement'], Étape: ['LFI'] } },
      { section: { value: 'operating' }, amounts: { key: 'Exercice', value: { paid: 'CP (€)' } } },
      { section: { value: 'investment' } },
      {},
    ])
  })

  it('are none where a column says the same in all rows of a project, as a status does', () => {
    const { budget } = budgetOf(CREDITS.replaceAll(/AP votée|CP voté/g, 'CP réalisé'))
    expect(JSON.stringify(budget)).not.toContain('where')
  })
})

describe('the words of a kind', () => {
  it.each([
    ['CP voté', { section: undefined, stage: 'voted', isApart: false }],
    ['Titre 5 – investissement', { section: 'investment', stage: undefined, isApart: false }],
    ['Capitalisable', { section: 'investment', stage: undefined, isApart: false }],
    ['I', { section: 'investment', stage: undefined, isApart: false }],
    ['Grant income', { isApart: true }],
    ['AE', { isApart: true }],
  ])('%s say what its amounts are', (text, said) => {
    expect(kindWords(text)).toMatchObject(said)
  })

  it.each(['Réseau', 'Portail voté par les agents', 'Phase 2'])('%s say nothing of amounts', (text) => {
    expect(kindWords(text)).toBeUndefined()
  })
})
