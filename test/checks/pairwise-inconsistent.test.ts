import { expect, it } from 'vitest'
import { pairwiseInconsistent } from '../../src/checks/pairwise-inconsistent.ts'
import { locate } from '../../src/source/locate.ts'
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
    '10:5 true Expected the pairwise matrix of 3 criteria to have 3 rows and columns, got 2 rows and 2 columns',
  ])
  expect(found('[[1, 3, 5], [0.33, 1], [0.2, 0.33, 1]]')).toEqual([
    '10:5 true Expected the pairwise matrix of 3 criteria to have 3 rows and columns, got 3 rows and 2 or 3 columns',
  ])
})

it('asks each judgement to be the inverse of its opposite, at the judgement', () => {
  expect(found('[[1, 3, 5], [3, 1, 3], [0.2, 0.33, 2]]')).toEqual([
    '10:26 true Expected judgement (2, 1) to be 0.33, the inverse of its opposite, got 3',
    '10:48 true Expected judgement (3, 3) of a criterion with itself to be 1, got 2',
  ])
  expect(found('[[1, -3, 5], [-0.33, 1, 3], [0.2, 0.33, 1]]')).toHaveLength(1)
})

it('is silent on judgements that agree', () => {
  expect(found('[[1, 3, 5], [0.33, 1, 3], [0.2, 0.33, 1]]')).toEqual([])
})
