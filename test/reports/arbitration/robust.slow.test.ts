/** The page and the data of how firm a proposal is: which costs vary by what, and who leaves and comes in at P80. */
import { expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { arbitratedIn } from '../../support/arbitration-of.ts'
import { candidate, planOf } from '../../support/cut-line-of.ts'
import { planWithPast } from '../../support/plan-with-past.ts'

const RANGE = { estimate: { class: 'budget', optimistic: 30, likely: 60, pessimistic: 120 } as const }

async function robustIn(plan: Plan) {
  const result = await arbitratedIn(plan, { kind: 'robust', draws: 5 })
  const [page] = result(['robust'], 'page').report?.sections ?? []
  const { data } = result([], 'data')
  const blocks = page?.blocks ?? []
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
  const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []))
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  return {
    en: notes.map(({ en }) => plain(en)),
    fr: notes.map(({ fr }) => plain(fr)),
    cells: tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(-3))),
    data,
  }
}

it('tells what costs vary by, and who leaves and comes in at P80', async () => {
  const { en, fr, cells, data } = await robustIn(
    planWithPast([
      candidate('A', 3, 60, 0, RANGE),
      candidate('B', 4, 40),
      candidate('C', 2, 44, 0, { estimate: { class: 'budget', optimistic: 40, likely: 44, pessimistic: 44 } as const }),
    ]),
  )
  expect(en).toEqual([
    '5 draws: the cost of all 3 projects varies, 2 within a declared range and 1 as costs changed in this plan and the one before.',
    'With each of these costs at its P80 (held in four cases of five), "Project" (A) leaves, "Project" (C) comes in.',
  ])
  expect(fr).toEqual([
    '5 tirages : le coût des 3 projets varie, 2 dans une fourchette déclarée et 1 comme les coûts ont changé dans ce plan et le précédent.',
    'Avec chacun de ces coûts à son P80 (tenu quatre fois sur cinq), « Project » (A) sort, « Project » (C) entre.',
  ])
  expect(cells).toHaveLength(3)
  expect(data).toMatchObject({
    robustness: {
      draws: 5,
      projects_that_vary: 3,
      projects_with_range: 2,
      p80: { status: 'optimal', leaving: ['A'], entering: ['C'] },
      projects: [
        { id: 'A', in_proposal: true, in_at_p80: false, basis: 'range', cost_ratio_at_p80: 1.4523 },
        { id: 'B', in_proposal: true, in_at_p80: true, basis: 'own', cases: 120, cost_ratio_at_p80: 1.4 },
        { id: 'C', in_proposal: false, in_at_p80: true, basis: 'range' },
      ],
    },
  })
})

it('says which costs stay, and that the same projects are in', async () => {
  const { en, fr, data } = await robustIn(planOf([candidate('A', 3, 10, 0, RANGE), candidate('B', 4, 0)]))
  expect(en).toEqual([
    '5 draws: the cost of 1 of 2 projects varies, within a declared range. The others keep their cost.',
    'With each of these costs at its P80 (held in four cases of five), the same projects are in.',
  ])
  expect(fr[0]).toBe(
    '5 tirages : le coût de 1 projet sur 2 varie, dans une fourchette déclarée. Les autres gardent leur coût.',
  )
  expect(data).toMatchObject({ robustness: { projects: [{}, { id: 'B', basis: 'none' }] } })
})

it('says that no cost varies where no project costs anything', async () => {
  const { en, cells } = await robustIn(planOf([candidate('A', 3, 0)]))
  expect(en).toEqual([
    'No cost varies: no project to be chosen declares a range, and no past tells how costs change. Write estimate.optimistic, likely and pessimistic in the projects.',
  ])
  expect(cells).toEqual([])
})
