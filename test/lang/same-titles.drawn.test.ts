/** Titles that are found again are those which comparing each with each would give, in the same order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameTitle, SameTitles } from '../../src/lang/title-likeness.ts'
import { runsOf } from '../support/cases.ts'

const WORDS =
  'wifi wiffi portail portails port école écoles ecole de la lot 2 3 sans réseau réseaux numérique numerisation'
const title = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 4 }).map((all) => all.join(' '))

describe('Titles by which things are found again', () => {
  it('are the same as any other by the same rule, whenever they were taken in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(title, title), { maxLength: 12 }), (pairs) => {
        const titles = new SameTitles<number>()
        const known: string[] = []
        for (const [added, asked] of pairs) {
          titles.add(added, known.length)
          known.push(added)
          const each = known.flatMap((one, at) => (isSameTitle(one, asked) ? [at] : []))
          expect(titles.find(asked)).toEqual(each)
        }
      }),
      {
        numRuns: runsOf(20_000, 100),
        examples: [
          [
            [
              ['2 3', ''],
              ['', '3 2'],
            ],
          ],
        ],
      },
    )
  })
})
