/** A candidate that is approved after the baseline was frozen is an addition; before, it belongs to the initial portfolio. */

import { expect, it } from 'vitest'
import { type Approval, approve } from '../../../src/commands/scenario-approve/approve.ts'
import { wholeScope } from '../../../src/metrics/base/scope.ts'
import { completionGross } from '../../../src/metrics/completion.ts'
import { draftFrom } from '../../support/draft-of.ts'

function approved(baseline: string, extra = ''): Approval {
  const draft = draftFrom({
    'plan.yaml': `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: running
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
  lang: fr
${baseline}bodies: [{ id: CODIR, title: Direction, level: executive }]
decisions:
  - { id: D-1, date: 2024-06-15, body: CODIR, kind: scenario, subject: Choix, outcome: approved, owner: dsi, status: done }
projects:
  - { id: A, title: Accueil, status: candidate, start: 2025-01, end: 2025-06${extra} }
  - { id: B, title: Bureau, status: completed, baseline: { start: 2024-01, end: 2024-03 } }
scenarios:
  - { id: S, title: Haut, kind: custom, status: proposed, choices: { A: { keep: true } } }
`,
  })
  const made = approve(draft, { scenario: 'S', decision: 'D-1', force: true })
  if (made.kind !== 'approved') throw new Error('not approved')
  return made
}

const recordOf = ({ freeze }: Approval) => freeze.draft.plan.projects.find(({ id }) => id === 'A')?.written

const FROZEN = '  baseline: { date: 2024-01-31, decision: D-1 }\n'

it('is an addition after the freeze, by which decision and with what money', () => {
  const approval = approved(FROZEN)
  expect(approval.added).toEqual(['A'])
  expect(recordOf(approval)).toMatchObject({
    origin: 'added',
    addition: { date: '2024-06-15', decision: 'D-1', funding: 'scénario S' },
  })
  const { plan } = approval.freeze.draft
  expect(completionGross.compute(plan, wholeScope(plan))).toMatchObject({ numerator: 1, denominator: 1 })
})

it('keeps what the record says of its money', () => {
  const written = recordOf(approved(FROZEN, ', addition: { date: 2024-05-01, funding: FEDER }'))
  expect(written?.addition).toEqual({ date: '2024-06-15', decision: 'D-1', funding: 'FEDER' })
})

it('belongs to the initial portfolio where no baseline was frozen before', () => {
  const approval = approved('')
  expect(approval.added).toEqual([])
  expect(recordOf(approval)?.origin).toBeUndefined()
})

it('is no addition where it had a baseline or was carried over', () => {
  expect(approved(FROZEN, ', origin: carried_over').added).toEqual([])
  expect(approved(FROZEN, ', baseline: { start: 2024-01, end: 2024-06 }').added).toEqual([])
})
