import { expect, it } from 'vitest'
import { committeePage } from '../../../src/commands/report/committee-page.ts'
import { meeting } from '../../../src/commands/report/meeting.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderTerminal } from '../../../src/render/terminal.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { renderOptions } from '../../support/render-options.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const { plan, ...loaded } = loadPlan(readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), {})
if (plan === undefined) throw new Error('the sample cannot be read')
const whole = meeting({ ...loaded, plan }, { body: plan.bodies.find(({ id }) => id === 'BP') })

it('counts the findings on the page and lists the errors only', async () => {
  const warnings = whole.findings.filter(
    ({ severity, waiver }) => severity === 'warning' && waiver === undefined,
  ).length
  expect(warnings).toBeGreaterThan(0)
  const text = await renderTerminal(committeePage(plan, whole, 'page'), renderOptions('en'))
  expect(text).toContain(`Findings: 0 errors, ${warnings} warnings (plan validate shows them).`)
  expect(text).not.toContain('no findings')
})

it('is less than two pages of the sample, none of its lines wider than the terminal', async () => {
  const text = await renderTerminal(committeePage(plan, whole, 'page'), { ...renderOptions('fr'), width: 120 })
  expect(text.split('\n').length).toBeLessThan(130)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
})
