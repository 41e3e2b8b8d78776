import { describe, expect, it } from 'vitest'
import { carriedOverProjects } from '../../src/metrics/carried-over.ts'
import { planOf } from '../support/plan-of.ts'

const header = (id: string) => `plan:
  id: ${id}
  title: ${id}
  organisation: Région (exemple)
  status: running
  horizon: { start: 2022-01, end: 2027-12 }
  as_of: 2024-06-30
`

const planText = (id: string, lists: string) => planOf([{ file: `${id}.yaml`, text: header(id) + lists }]).plan

const OLD = planText(
  'old',
  `projects:
  - { id: A, title: A, status: in_progress }
  - { id: B, title: B, status: on_hold }
  - { id: C, title: C, status: postponed }
  - { id: D, title: D, status: completed }
  - { id: E, title: E, status: in_progress }
  - { id: F, title: F, status: merged }
`,
)

const NEW = planText(
  'new',
  `projects:
  - { id: P-1, title: A goes on, status: approved, origin: carried_over, previous: a }
  - { id: P-2, title: A goes on twice, status: approved, previous: A }
decisions:
  - { id: DEC-1, kind: cancel, refs: [C, A] }
  - { id: DEC-2, kind: postpone, refs: [B] }
  - { id: DEC-3, kind: reject, projects: [e] }
`,
)

describe('carriedLedger', () => {
  it('says of each unfinished project whether it was continued, dropped or lost, and by what', () => {
    const ledger = carriedOverProjects({ ...NEW, previous: OLD })
    expect(ledger.map(({ open, outcome, by }) => [open.id, outcome, by?.id])).toEqual([
      ['A', 'continued', 'P-1'],
      ['B', 'lost', undefined],
      ['C', 'dropped', 'DEC-1'],
      ['E', 'dropped', 'DEC-3'],
    ])
  })

  it('is empty without a previous plan', () => {
    expect(carriedOverProjects(NEW)).toEqual([])
  })
})
