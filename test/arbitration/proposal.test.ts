import { describe, expect, it } from 'vitest'
import { applyChoices, choicesOf, proposalEntry } from '../../src/arbitration/proposal.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { isRetained } from '../../src/plan/project-status.ts'
import { candidate, type Facts, planOf, type Written } from '../support/cut-line-of.ts'
import { modesOf, selecting, selectionProblemOf } from '../support/formulation-of.ts'
import { datesOf } from '../support/laid-project.ts'

/** The choices of a solution, and the retained projects of the plan under them. */
function proposed(plan: Plan, written: Written, options: Readonly<Record<string, number>>) {
  const formulation = selectionProblemOf(plan, written)
  const choices = choicesOf(formulation.map, selecting(formulation, options))
  const frame = { id: 'SC', title: 'SC', kind: 'custom' as const, at: plan.header.at, ...written }
  const laid = applyChoices(plan, frame, choices)
  return { choices: Object.fromEntries(choices), laid, kept: keptIn(laid) }
}

const keptIn = ({ projects }: Plan): string[] => projects.filter(isRetained).map(({ id }) => id)

describe('a proposal', () => {
  const plan = planOf(
    [
      candidate('A', 3, 60),
      candidate('B', 3, 60, 0, { status: 'planned' }),
      candidate('C', 3, 60, 0, { stretchable: { min: 3, max: 6 } }),
      candidate('D', 3, 60, 0, { status: 'approved' }),
    ],
    { header: { max_shift: 'free' } },
  )

  it('says of each project what its frame does not say, and nothing else', () => {
    const written = { choices: { C: { keep: true, start: '2025-04' }, D: { out: true } } }
    expect(modesOf(selectionProblemOf(plan, written), 'C')[4]).toBe('2025-01..2025-03 (3)')
    const { choices, kept, laid } = proposed(plan, written, { A: 2, C: 4 })
    expect(choices).toEqual({ A: { keep: true }, B: { out: true }, C: { start: '2025-01' } })
    expect(kept).toEqual(['A', 'C'])
    expect(laid.projects.map(datesOf)[2]).toEqual(['2025-01-01', '2025-03-31'])
  })

  it('says a length with a start', () => {
    expect(modesOf(selectionProblemOf(plan), 'C')[7]).toBe('2025-04..2025-09 (6)')
    expect(proposed(plan, {}, { B: 2, C: 7, D: 2 }).choices).toEqual({
      C: { keep: true, start: '2025-04', stretch: 6 },
    })
  })

  it('keeps work in hand that its frame stops', () => {
    const running = planOf([candidate('S', 3, 60, 0, { status: 'in_progress' })])
    const { choices, kept } = proposed(running, { choices: { S: { out: true } } }, {})
    expect([choices, kept]).toEqual([{ S: { keep: true } }, ['S']])
  })

  it('says of a project and its variant both, where it is not the one that the frame puts in', () => {
    const variants = (id: string): Facts => candidate(id, 3, 10, 0, { variants: 'v' })
    const group = planOf([variants('A'), variants('B')])
    const written = { choices: { A: { variant: 'B' } } }
    expect(proposed(group, written, { B: 2 })).toMatchObject({ choices: {}, kept: ['B'] })
    expect(proposed(group, written, { A: 2 })).toMatchObject({
      choices: { A: { keep: true }, B: { out: true } },
      kept: ['A'],
    })
    expect(proposed(group, written, {})).toMatchObject({ choices: { A: { out: true }, B: { out: true } }, kept: [] })
  })

  it('starts from the plan where there is no frame', () => {
    const choices = new Map([['A', { keep: true as const }]])
    expect(keptIn(applyChoices(plan, undefined, choices))).toEqual(['A', 'B', 'D'])
    expect(proposalEntry(plan, undefined, choices)).not.toHaveProperty('extends')
  })
})
