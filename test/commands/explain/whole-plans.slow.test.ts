/** Every project of a plan has a page, and every finding is explained from the place that `plan validate` prints. */
import { describe, expect, it } from 'vitest'
import { explain, meaningOf } from '../../../src/commands/explain/explain.ts'
import { explainPlace } from '../../../src/commands/explain/explain-finding.ts'
import type { TopicExplanation } from '../../../src/commands/explain/explanation.ts'
import { findingsOf } from '../../../src/commands/findings.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { renderOptions } from '../../support/render-options.ts'

const PLANS = [
  'plans/minimal',
  'plans/draft',
  'test/fixtures/every-key/plan.yaml',
  'plans/centre-val-de-loire-2022-2027',
]

function expectWhole({ sections }: TopicExplanation, about: string): void {
  for (const lang of ['fr', 'en'] as const) {
    const said = renderSections(sections, renderOptions(lang), 'EUR')
    expect(said, about).toMatch(/\S\n\n\S/)
    expect(said, about).not.toMatch(/undefined|NaN|\[object/)
  }
}

describe.each(PLANS)('of %s', (path) => {
  const loaded = loadPlan(readPlanFolder('.', path), {})

  it('every project has a page', () => {
    const ids = loaded.plan?.projects.map(({ id }) => id) ?? []
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) {
      const page = explain(meaningOf(id.toLowerCase(), loaded), loaded)
      expect(page.data).toMatchObject({ topic: 'project', project: id })
      expectWhole(page, id)
    }
  })

  it('every finding is explained from its place, gathered or by itself', () => {
    for (const isWhole of [true, false]) {
      for (const { place, rule } of findingsOf(loaded, { isWhole })) {
        const explained = explainPlace(loaded, place)
        expect(explained.findings?.map((found) => found.rule)).toContain(rule)
        expectWhole(explained, rule)
      }
    }
  })
})
