/** How alike titles are: worked by hand, and what tells two demands apart whatever their words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyPairs, likeness, titleWords } from '../../src/lang/title-likeness.ts'

function alike(left: string, right: string): number {
  return likeness(titleWords(left), titleWords(right))
}

describe('two titles', () => {
  it('are as alike as twice the words of both over all words', () => {
    expect(alike('Signature électronique des marchés', 'La signature électronique du marché')).toBe(1)
    // Three words of four: 6 of 7.
    expect(alike('Signature électronique des marchés', 'Signature électronique marchés publics')).toBe(6 / 7)
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

describe('the pairs that can be alike', () => {
  it('leave out none that is', () => {
    const word = fc.constantFrom('portail', 'aides', 'réseau', 'lycées', 'messagerie', 'lot', '2', 'B')
    const title = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const words = titles.map(titleWords)
        const likely = new Set(
          [...likelyPairs(words)].flatMap(([later, earlier]) => earlier.map((index) => `${index} ${later}`)),
        )
        const missed = words.flatMap((right, later) =>
          words
            .slice(0, later)
            .flatMap((left, earlier) =>
              likeness(left, right) > 0 && !likely.has(`${earlier} ${later}`)
                ? [`${titles[earlier]} / ${titles[later]}`]
                : [],
            ),
        )
        expect(missed).toEqual([])
      }),
    )
  })

  it('are few where titles share but common words', () => {
    const titles = Array.from({ length: 50 }, (_, at) => `Portail usagers du service${'abcdefghij'[at % 10]}${at}x`)
    const pairs = [...likelyPairs(titles.map((title) => titleWords(title)))]
    expect(pairs.length).toBe(50)
  })
})
