/** Every report of a plan of hundreds of projects, of three and of projects without dates and money is made whole, and stays light. */
import { describe, expect, it } from 'vitest'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { report } from '../../src/commands/report/report.ts'
import { ALL_READ } from '../../src/plan/load/unread.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import { readHtml } from '../support/html-page.ts'
import { planWith } from '../support/plan-builder.ts'
import { renderOptions } from '../support/render-options.ts'
import { fullPlan, undatedPlan } from '../support/sizes-of-plans.ts'

/** A page that opens at once on a telephone. */
const LIGHT = 1_000_000

/** Sheets of hundreds of projects are more than one page should hold: what each may weigh, alerts, actions, ties and work by period among it. */
const SHEET = 12_500

const PLANS: readonly (readonly [name: string, plan: Plan])[] = [
  ['three hundred projects', fullPlan(300)],
  ['three projects', fullPlan(3)],
  ['projects without dates and money', undatedPlan(12)],
  ['no project', planWith()],
]

describe.each(PLANS)('of %s', (_, plan) => {
  const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
  const most = Math.max(LIGHT, SHEET * plan.projects.length)

  it.each(reportsOf(plan).map((kind) => [kind.id, kind] as const))('%s', async (id, kind) => {
    const page = committeePage(plan, report(loaded, kind), 'page')
    for (const lang of ['fr', 'en'] as const) {
      const [html, markdown] = [
        await renderHtml(page, renderOptions(lang)),
        await renderMarkdown(page, renderOptions(lang)),
      ]
      expect(readHtml(html).faults).toEqual([])
      for (const text of [html, markdown]) {
        expect(text.length).toBeLessThan(id === 'project' ? most : LIGHT)
        // Neither the script nor the hashes of the policy, which may have any letters.
        const words = text.replace(/<(script|style)>[\s\S]*?<\/\1>|'sha256-[^']*'/g, '')
        expect(words).not.toMatch(/NaN|undefined|\[object|Infinity/)
      }
    }
  })
})

it('sheets of a hundred projects are one light page', async () => {
  const plan = fullPlan(100)
  const kind = reportsOf(plan).find(({ id }) => id === 'project')
  if (kind === undefined) throw new Error('no sheets')
  const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
  const html = await renderHtml(report(loaded, kind), renderOptions('fr'))
  expect(html.length).toBeLessThan(100 * SHEET)
})

it('a meeting of hundreds of projects reads those that are latest, and counts the others', () => {
  const plan = fullPlan(300)
  const kind = reportsOf(plan).find(({ id }) => id === 'meeting')
  if (kind === undefined) throw new Error('no page of a meeting')
  const whole = report({ plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }, kind)
  const rowsOf = (use: 'page' | 'data'): number[] =>
    (committeePage(plan, whole, use).report?.sections ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : [])),
    )
  expect(Math.max(...rowsOf('page'))).toBeLessThanOrEqual(24)
  expect(Math.max(...rowsOf('data'))).toBeGreaterThan(100)
})
