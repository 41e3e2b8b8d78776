/** The public API opens a plan from texts and gives plain data. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadRenderer, openPlan, type PlanInput } from '../../src/index.ts'

const base = readFileSync(new URL('../support/base.yaml', import.meta.url), 'utf8')
const inputOf = (text: string): PlanInput => ({
  root: 'plan',
  files: [{ path: 'plan/plan.yaml', bytes: Buffer.from(text) }],
  strays: [],
})

it('gives findings with their place', () => {
  const { findings, plan } = openPlan(inputOf(base.replace('status: approved', 'status: aproved')))
  expect(plan).toBeUndefined()
  expect(findings.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual(['plan/plan.yaml value-unknown'])
})

it('audits, reports and renders', async () => {
  const opened = openPlan(inputOf(base), { asOf: '2024-12-31' })
  expect(opened.plan?.asOf).toBe('2024-12-31')
  const sections = opened.audit(['budget', 'load']).report?.sections
  expect(sections?.map(({ id }) => id)).toEqual(['budget', 'load'])
  expect(opened.reports.map(({ id }) => id)).toContain('dashboard')
  expect(opened.report('no-such-report')).toBeUndefined()
  const render = await loadRenderer('md')
  const outcome = opened.report('dashboard')
  const options = { lang: 'fr', width: 80, colour: 0, version: '1' } as const
  expect(outcome && (await render(outcome, options))).toContain('# Tableau de bord')
})

it('takes the previous plan by its files', () => {
  const text = base.replace('\n  status:', '\n  previous_plan: ../old\n  status:')
  const without = openPlan(inputOf(text)).findings.map(({ rule }) => rule)
  expect(without).toEqual(['previous-plan-missing'])
  const previous = inputOf(base.replace('id: ', 'id: OLD-'))
  expect(openPlan(inputOf(text), { previous }).findings.map(({ rule }) => rule)).not.toContain('previous-plan-missing')
})

it('throws at a wrong call, never at a plan', () => {
  expect(() => openPlan(inputOf(base), { asOf: '2024-13-01' })).toThrow(RangeError)
  expect(() => openPlan(inputOf(base.replace(/\n {2}as_of:.*/, '')))).toThrow(RangeError)
  expect(openPlan(inputOf('\u0000')).reports).toEqual([])
})
