/** How alike titles are: worked by hand, and what tells two demands apart whatever their words. */
import { describe, expect, it } from 'vitest'
import { likeness, titleWords } from '../../../src/rules/facts/title-likeness.ts'

function alike(left: string, right: string): number {
  return likeness(titleWords(left), titleWords(right))
}

describe('two titles', () => {
  it('are as alike as twice the words of both over all words', () => {
    expect(alike('Signature électronique des marchés', 'La signature électronique du marché')).toBe(
      1,
    )
    // Three words of four: 6 of 7.
    expect(
      alike('Signature électronique des marchés', 'Signature électronique marchés publics'),
    ).toBe(6 / 7)
    expect(alike('Portail des aides', 'Réseau des sites')).toBe(0)
  })

  it('are the same whichever comes first', () => {
    const [one, other] = ['Gestion du temps', 'Gestion du temps des agents']
    expect(alike(one, other)).toBe(alike(other, one))
  })

  it('are told apart by a word on either side, and by a denial', () => {
    expect(alike('Toiture du lycée Exemple', 'Fenêtres du lycée Exemple')).toBe(0)
    expect(alike('Travaux sur sites classés', 'Travaux sur sites non classés')).toBe(0)
  })

  it('are told apart by their lot, phase or year', () => {
    expect(alike('Postes de travail lot 1', 'Postes de travail lot 2')).toBe(0)
    expect(alike('Renouvellement serveurs 2024', 'Renouvellement serveurs 2025')).toBe(0)
    expect(alike('Bâtiment numérique A', 'Bâtiment numérique B')).toBe(0)
    expect(alike('Archivage phase II', 'Archivage phase III')).toBe(0)
  })

  it('are not judged by a single word', () => {
    expect(alike('Annuaire', 'Annuaires')).toBe(0)
    expect(alike('', '')).toBe(0)
  })
})
