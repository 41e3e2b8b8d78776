/** The ledger of the roll-over says of a previous plan what is known of it, and no more. */
import { expect, it } from 'vitest'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { rollOverSection } from '../../../src/reports/sections/roll-over.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const told = (statuses: readonly ('planned' | 'unknown' | 'completed' | 'cancelled')[]): string[] => {
  const previous = planWith({ projects: statuses.map((status, at) => ({ id: `P-${at}`, status })) })
  const plan = { ...planWith(), previous }
  const figures = { figures: computeFigures(plan), previous: computeFigures(previous) }
  const { blocks } = sectionOf(rollOverSection, { plan, ...figures, findings: [], standing: [] })
  return blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
}

it('says that nothing was left open where every project has its fate', () => {
  expect(told(['completed', 'cancelled'])).toEqual(['The previous plan left nothing open.'])
})

it('counts the projects of which nobody told what became, in the place of that', () => {
  const words = 'no fate told in the previous plan: whether they go on is not counted here'
  expect(told(['completed', 'planned', 'unknown'])).toEqual([`2 projects have ${words}`])
})
