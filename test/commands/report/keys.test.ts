/** Ids of what a row names by its title are for whoever joins rows: people read the titles alone. */
import { expect, it } from 'vitest'
import type { ResultUse } from '../../../src/commands/command-result.ts'
import { committeePage } from '../../../src/commands/report/committee-page.ts'
import { report } from '../../../src/commands/report/report.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { reportsOf } from '../../../src/reports/catalogue.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'
const { plan, ...loaded } = loadPlan(readPlanFolder(REPOSITORY, SAMPLE), {})
if (plan === undefined) throw new Error('the sample cannot be read')
const kind = reportsOf(plan).find(({ id }) => id === 'portfolio')
if (kind === undefined) throw new Error('the sample has no portfolio')
const whole = report({ ...loaded, plan }, kind)

/** The ids of the columns of the table of projects, and of the cells of its first row. */
function portfolioFor(use: ResultUse) {
  if (plan === undefined) throw new Error('the sample cannot be read')
  const page = committeePage(plan, whole, use).report
  const tables = (page?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.id === 'portfolio' ? block : [])),
  )
  const [table] = tables
  if (table === undefined) throw new Error('no table of projects')
  return { ids: table.columns.map(({ id }) => id), cells: table.rows[0]?.cells ?? [] }
}

it.each(['rows', 'data'] as const)('the table of projects has them for %s', (use) => {
  const { ids, cells } = portfolioFor(use)
  const told = (id: string): unknown => cells[ids.indexOf(id)]
  expect(told('axis_id')).toEqual({ kind: 'text', text: { fr: 'AX1', en: 'AX1' } })
  expect(told('department_id')).toEqual({ kind: 'text', text: { fr: 'DCOM', en: 'DCOM' } })
})

it.each(['page', 'screen'] as const)('the table of projects has none for a %s', (use) => {
  const { ids, cells } = portfolioFor(use)
  expect(ids).toContain('axis')
  expect(ids).not.toContain('axis_id')
  expect(ids).not.toContain('department_id')
  expect(cells).toHaveLength(ids.length)
})
