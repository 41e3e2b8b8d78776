/** Projects moved are counted against the plan as it is, of the proposal and of its frame alike, as a comparison counts them. */
import { expect, it } from 'vitest'
import type { Section } from '../../../src/reports/document/document.ts'
import { arbitratedIn } from '../../support/arbitration-of.ts'
import { candidate, planOf } from '../../support/cut-line-of.ts'
import { notesOf } from '../../support/page.ts'
import { rowsIn, scenarioSection } from '../../support/scenario-section.ts'

const approved = (id: string) => candidate(id, 4, 10, 10, { status: 'approved' })
const plan = planOf([approved('A'), approved('B'), candidate('C', 2, 10, 10)], {
  scenarios: [{ id: 'S', title: 'Later', kind: 'custom', choices: { A: { keep: true, start: '2025-04' } } }],
})

const notesIn = (section: Section): string[] => notesOf(section).map((one) => one.replaceAll('\u00a0', ' '))

it('counts what the frame moves, and says against what changes are', async () => {
  const result = await arbitratedIn(plan, { kind: 'choice' }, plan.scenarios[0])
  const [page, choices] = result(['answer', 'choices'], 'page').report?.sections ?? []
  if (page === undefined || choices === undefined) throw new Error('no answer')
  const moved = rowsIn(page, 'arbitration_figures').find(([name]) => name === 'Projects moved')
  const compared = rowsIn(scenarioSection(plan, 'overview'), 'scenario_overview').find(
    ([name]) => name === 'Projects moved',
  )
  expect(compared?.at(-1)).toBe(1)
  expect(moved).toEqual(['Projects moved', 1, 1])
  expect(notesIn(choices)).toContain('Against "Later": 1 project comes in.')
})

it('names no frame where it is the plan as it is', async () => {
  const result = await arbitratedIn(plan, { kind: 'choice' })
  const page = result(['choices'], 'page').report?.sections[0]
  expect(page === undefined ? [] : notesIn(page)).toContain('1 project comes in.')
})
