/** Where the format takes one value or several, `plan set` takes either, and a list begins with the one that stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'

const PLAN = `${HEADER}  reports:
    - { id: ours, title: Ours, filter: { department: DA }, sections: [{ show: portfolio }] }
departments:
  - { id: DA, title: First }
  - { id: DB, title: Second }
`

it.each([
  ['=DB', 'department: DB }'],
  ['=DA,DB', 'department: [DA, DB] }'],
  ['+=DB', 'department: [DA, DB] }'],
])('filter.department%s', async (change, wanted) => {
  await inFolder({ 'p/plan.yaml': PLAN }, async (cwd) => {
    const run = await runPlan(cwd, ['set', 'plan', `reports.ours.filter.department${change}`, 'p'])
    expect(run.exit, run.stderr).toBe(0)
    expect(readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')).toContain(wanted)
  })
})
