/** A merge is written into a plan: what cannot be is laid at its cell, and few readings of the plan find it. */
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import type { PlanDraft } from '../../../src/commands/plan-draft.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { draftFrom, textIn } from '../../support/draft-of.ts'

const COUNT = 64
/** The project whose lead is the alias of another’s. */
const SHARED = 40

const PLAN = `schema_version: 1
plan:
  id: PL
  title: Plan
  organisation: Commune
  status: running
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
`

function leadOf(at: number): string {
  if (at === 0) return '&lead chef'
  return at === SHARED ? '*lead' : 'chef'
}

const projects = Array.from(
  { length: COUNT },
  (_, at) => `  - { id: P-${at}, title: Projet, status: candidate, lead: ${leadOf(at)} }\n`,
)
const DRAFT = draftFrom({ 'plan.yaml': PLAN, 'projects.yaml': `projects:\n${projects.join('')}` })

describe('a value that stands in several places', () => {
  it('is found among many changes by few readings, and all others are written', () => {
    const values = projects
      .slice(1)
      .map((_, at) => ({
        list: 'projects' as const,
        id: `P-${at + 1}`,
        path: ['lead'],
        base: 'chef',
        value: 'cheffe',
        origin: { sheet: 'Projets', address: `C${at + 4}`, text: 'cheffe' },
      }))
    const proposals = { values, records: [], gone: [], unreadable: [] }
    let readings = 0
    const reload: PlanDraft['reload'] = (input) => {
      readings += 1
      return DRAFT.reload(input)
    }
    const made = mergeInto({ ...DRAFT, reload }, merge(DRAFT.plan, proposals))
    expect(made.merged.bad).toMatchObject([{ id: `P-${SHARED}`, reason: { kind: 'shared' } }])
    expect(textIn(made.draft, 'projects.yaml').match(/lead: cheffe/g)).toHaveLength(COUNT - 2)
    expect(readings).toBeLessThanOrEqual(2 * Math.log2(COUNT))
  })
})
