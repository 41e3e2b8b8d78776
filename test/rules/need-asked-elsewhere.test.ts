/** Thousands of needs of few titles are compared once a title, and each is told once. */
import { expect, it } from 'vitest'
import { needAskedElsewhere } from '../../src/rules/alike-titles.ts'
import { planWith } from '../support/plan-builder.ts'

it('tells each need that repeats one of another department once, of ten thousand too', () => {
  const plan = planWith({
    needs: Array.from({ length: 10_000 }, (_, at) => ({
      title: at % 2 === 0 ? 'Signature électronique des marchés' : 'Signature électronique du marché',
      department: `D-${at % 25}`,
    })),
  })
  const hits = [...needAskedElsewhere.run(plan)]
  expect(hits).toHaveLength(9_999)
  expect(hits[0]).toMatchObject({ entity: 'N-2', facts: { other: 'N-1' } })
  expect(hits[0]?.message.fr).toMatch(
    /\(N-1, D-0\) et .*\(N-2, D-1\) demandent presque la même chose\u00a0: un seul projet pourrait répondre aux deux$/,
  )
})
