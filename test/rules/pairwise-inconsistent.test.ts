import { expect, it } from 'vitest'
import { pairwiseInconsistent } from '../../src/rules/criteria.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import { planOf } from '../support/plan-of.ts'

const text = (matrix: string) => `plan:
  id: SD
  title: Schéma directeur
  organisation: Région (exemple)
  status: draft
  horizon: { start: 2023-01, end: 2026-12 }
  as_of: 2024-06-30
  pairwise:
    criteria: [a, b, c]
    matrix: ${matrix}
`

function found(matrix: string): string[] {
  const { plan, sources } = planOf([{ file: 'plan.yaml', text: text(matrix) }])
  return [...pairwiseInconsistent.run(plan)].map(({ at, message }) => {
    const source = sources.get(at.file)
    const place = source === undefined ? undefined : locate(source, at)
    return `${place?.line}:${place?.column} ${place?.exact} ${message.en}`
  })
}

it('asks for as many rows and columns as criteria', () => {
  expect(found('[[1, 3], [0.33, 1]]')).toEqual([
    '10:5 true The pairwise matrix of the 3 criteria has 2 rows and 2 columns instead of 3 of each',
  ])
  expect(found('[[1, 3, 5], [0.33, 1], [0.2, 0.33, 1]]')).toEqual([
    '10:5 true The pairwise matrix of the 3 criteria has 3 rows and 2 or 3 columns instead of 3 of each',
  ])
})

it('asks each judgement to be the inverse of its opposite, at the judgement', () => {
  expect(found('[[1, 3, 5], [3, 1, 3], [0.2, 0.33, 2]]')).toEqual([
    '10:26 true Judgement (2, 1) is 3 instead of 0.33, the inverse of its opposite',
    '10:48 true Judgement (3, 3) of a criterion with itself is 2 instead of 1',
  ])
  expect(found('[[1, -3, 5], [-0.33, 1, 3], [0.2, 0.33, 1]]')).toHaveLength(1)
})

it('is silent on judgements that agree', () => {
  expect(found('[[1, 3, 5], [0.33, 1, 3], [0.2, 0.33, 1]]')).toEqual([])
})
