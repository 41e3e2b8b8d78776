import { describe, expect, it } from 'vitest'
import { estimatesOf } from '../../../src/arbitration/explain/reasons.ts'
import { outText } from '../../../src/reports/arbitration/reasons.ts'
import { arbitrationOf, proposalIn, verdictOn } from '../../support/arbitration-of.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { selectionProblemOf, taskOf } from '../../support/formulation-of.ts'

const undated: Facts = { start: undefined, end: undefined }

const ids = (list: readonly { readonly project: { readonly id: string } }[]): string[] =>
  list.map(({ project }) => project.id)

describe('a candidate that is to be estimated', () => {
  const plan = planOf([
    candidate('A', 4, 10, 0, undated),
    candidate('B', 3, 10, 0, { depends_on: [{ project: 'A' }] }),
    candidate('C', 2, 10),
    candidate('D', 1, 10, 0, { ...undated, mandatory: { kind: 'law' } }),
    candidate('E', 1, 10, 0, { ...undated, status: 'approved' }),
  ])

  it('is never chosen, nor what depends on it, and takes part in no proof', async () => {
    const arbitration = await arbitrationOf(plan)
    const proposal = proposalIn(arbitration)
    const inside = proposal.verdicts.filter(({ isIn }) => isIn)
    expect(ids(inside)).toEqual(['C', 'D', 'E'])
    expect(proposal.worth).toMatchObject({ chosen: 1, bound: 1, isOptimal: true })
    const { why, value } = verdictOn(proposal, 'B')
    expect(outText(plan, why, value).en).toBe('its prerequisite "Project" (A) is to be estimated')
    expect(outText(plan, why, value).fr).toBe('son préalable «\u00a0Project\u00a0» (A) est à estimer')
    expect(verdictOn(proposal, 'A').why).toEqual({ kind: 'estimate', missing: ['dates'] })
    const { problem, map: meaning } = arbitration.formulation
    const found = estimatesOf(meaning, proposal.plan, (task) => problem.activities[task]?.isRequired === true)
    expect([ids(found.barred), ids(found.admitted), ids(found.silent)]).toEqual([['A'], [], ['D', 'E']])
  })

  it('competes where that is allowed, and is named among those in at a risk', () => {
    const formulation = selectionProblemOf(plan, {}, { unestimated: 'admitted' })
    expect(taskOf(formulation, 'A').task.modes).toHaveLength(1)
    const laid = { ...plan, projects: plan.projects.map((one) => ({ ...one, status: 'planned' as const })) }
    const found = estimatesOf(
      formulation.map,
      laid,
      (task) => formulation.problem.activities[task]?.isRequired === true,
    )
    expect([ids(found.barred), ids(found.admitted), ids(found.silent)]).toEqual([[], ['A'], ['D', 'E']])
  })

  it('stays in a replanning where its frame keeps it, and is out where it does not', () => {
    const written = { choices: { A: { keep: true } } }
    const kept = selectionProblemOf(plan, written, { unestimated: 'kept' })
    expect(taskOf(kept, 'A').task.modes).toHaveLength(1)
    expect(taskOf(selectionProblemOf(plan, {}, { unestimated: 'kept' }), 'A').task.modes).toEqual([])
    expect(taskOf(selectionProblemOf(plan, written), 'A').task.modes).toEqual([])
  })
})

describe('a predecessor', () => {
  it('must be in with what depends on it', async () => {
    const facts = { asOf: '2024-12-31', header: { horizon: { start: '2025-01', end: '2025-06' } } }
    const later: Facts = { start: '2025-04', end: '2025-06' }
    const one = planOf(
      [candidate('A', 1, 90), candidate('B', 4, 20, 0, { ...later, depends_on: [{ project: 'A' }] })],
      facts,
    )
    const proposal = proposalIn(await arbitrationOf(one))
    expect(proposal.verdicts.map(({ isIn }) => isIn)).toEqual([true, false])
    const { why, value } = verdictOn(proposal, 'B')
    expect(outText(one, why, value).en).toBe('limit reached: investment 2025')
  })
})
