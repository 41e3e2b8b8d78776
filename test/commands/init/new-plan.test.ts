/** A new plan reads without findings to mend, in both languages, and is useful from the first command. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/commands/audit/audit.ts'
import { findingsOf } from '../../../src/commands/findings.ts'
import { newPlan } from '../../../src/commands/init/new-plan.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'

function loaded(lang: 'fr' | 'en') {
  const files = newPlan(lang)
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, content }) => ({ path: `plan/${path}`, bytes: new TextEncoder().encode(content) }))
  return loadPlan({ root: 'plan', files, strays: [] }, {})
}

describe.each(['fr', 'en'] as const)('a new plan in %s', (lang) => {
  it('has at most five findings, none of them an error', () => {
    const findings = findingsOf(loaded(lang))
    expect(findings.length).toBeLessThanOrEqual(5)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('speaks its language, is a draft and has a status date of its own', () => {
    const { plan, isUndated } = loaded(lang)
    expect(plan?.header.lang).toBe(lang)
    expect(plan?.status).toBe('draft')
    expect(isUndated).toBe(false)
  })

  it('has something of each thing that an office fills in', () => {
    const { plan } = loaded(lang)
    for (const list of ['axes', 'objectives', 'departments', 'needs', 'projects'] as const) {
      expect(plan?.[list].length, list).toBeGreaterThan(0)
    }
    expect(plan?.teams.length).toBeGreaterThan(0)
    expect(plan?.decisions.length).toBeGreaterThan(0)
    expect(audit(loaded(lang), { sections: [], isSummary: true }).report).toBeDefined()
  })

  it('teaches in comments of every file', () => {
    for (const { path, content } of newPlan(lang)) {
      if (path.endsWith('.yaml')) expect(content.match(/^\s*# /gm)?.length).toBeGreaterThan(1)
    }
  })
})
