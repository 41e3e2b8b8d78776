/** The scope of a merged project is followed to the one that carries it on. */
import { expect, it } from 'vitest'
import { projectById, successorOf } from '../../src/plan/find-entity.ts'
import { planWith } from '../support/plan-builder.ts'

const merged = (id: string, into?: string) => ({
  id,
  status: 'merged' as const,
  ...(into === undefined ? {} : { merged_into: into }),
})
const plan = planWith({
  projects: [
    merged('A', 'b'),
    merged('B', 'C'),
    { id: 'C', status: 'planned', merged_into: 'A' },
    merged('X', 'Y'),
    merged('Y', 'X'),
    merged('N'),
  ],
})

it.each([
  ['through several mergers', 'A', 'C'],
  ['of one that was not merged to itself', 'C', 'C'],
  ['of one that says nothing to itself', 'N', 'N'],
  ['once round a circle', 'X', 'X'],
])('leads %s', (_, id, heir) => {
  const project = projectById(plan, id)
  expect(project && successorOf(plan, project).id).toBe(heir)
})
