/** What could not be read, found where a stranger's file breaks: never less than what is missing. */
import { describe, expect, it } from 'vitest'
import { checked } from '../../../src/commands/findings.ts'
import { validate } from '../../../src/commands/validate/validate.ts'
import { type Loaded, loadPlan } from '../../../src/plan/load/load-plan.ts'
import { PLAN_PARTS } from '../../../src/plan/load/partial-plan.ts'
import { unreadOf } from '../../../src/plan/load/unread.ts'

const HEADER = `plan:
  id: SD
  title: Plan
  organisation: Ville (exemple)
  status: draft
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
`

function load(files: Readonly<Record<string, string>>): Loaded {
  const input = Object.entries(files).map(([name, text]) => ({
    path: `p/${name}`,
    bytes: new TextEncoder().encode(text),
  }))
  return loadPlan({ root: 'p', files: input, strays: [] }, {})
}

const parts = (text: string): string[] => [...load({ 'plan.yaml': HEADER, 'x.yaml': text }).unread.parts].toSorted()
const inHeader = (more: string): string[] => [...load({ 'plan.yaml': `${HEADER}${more}` }).unread.parts].toSorted()
const ALL = [...PLAN_PARTS].toSorted()

describe('what could not be read', () => {
  it('is the list of a record, the list of a file that is no document, or the key of the header', () => {
    expect(parts('needs: [{ id: N-1, title: x, department: D, status: nearly }]\n')).toEqual(['needs'])
    expect(parts('# a comment\nneeds:\n  - { id: N-1\n')).toEqual(['needs'])
    expect(parts('schema_version: 1\nneeds: [\naxes: []\n')).toEqual(['axes', 'needs'])
    expect(inHeader('  envelopes: [{ year: 2024, section: money, max: 1 }]\n')).toEqual(['plan.envelopes'])
  })

  it('is everything where a line of the top level may have been any list', () => {
    expect(parts('needs: []\nprojects\n  - { id: P-1, title: x, status: planned }\n')).toEqual(ALL)
    expect(parts('  projects:\n  - { id: [ }\nneeds: []\n')).toEqual(ALL)
    expect(parts('- id: P-1\n  title: x\n')).toEqual(ALL)
    expect(parts('chantiers: []\nneeds: []\n')).toEqual(ALL)
    expect(parts('{ "projects": [ }\n')).toEqual(ALL)
    expect(parts('schema_version: 2\nneeds: []\n')).toEqual(ALL)
  })

  it('is everything where the header says it of all figures', () => {
    for (const more of ['unit: X', 'thresholds: { load: high }', 'waivers: yes', 'foo: 1'])
      expect(inHeader(`  ${more}\n`), more).toEqual(ALL)
    expect(inHeader('  lang: de\n')).toEqual(['plan.lang'])
  })

  it('is the key that was meant, where one is known', () => {
    expect(parts('project:\n  - { id: P-1, title: x, status: planned }\n')).toEqual(['projects'])
    expect(inHeader('  envelope: []\n')).toEqual(['plan.envelopes'])
  })

  it('asks the text of a file once, however many errors it holds', () => {
    const lines = 3000
    const [error] = load({ 'plan.yaml': `${HEADER}x: 1\nx: 2\n` }).findings
    const errors = error === undefined ? [] : new Array<typeof error>(lines).fill(error)
    let asked = 0
    const { parts: unread } = unreadOf(errors, () => {
      asked += 1
      return 'x: 1\n'.repeat(lines)
    })
    expect(errors[0]?.rule).toBe('yaml-key-duplicate')
    expect([asked, unread.size]).toEqual([1, PLAN_PARTS.length])
  })

  it('takes no record with it that can be read', () => {
    const { plan } = load({
      'plan.yaml': `${HEADER}  criteria: [{ id: A, title: a, weight: x }, { id: B, title: b, weight: 1 }]\n`,
    })
    expect(plan?.header.criteria?.map(({ id }) => id)).toEqual(['B'])
  })
})

describe('a status date that cannot be read', () => {
  it('is told as such, and keeps the plan from being read', () => {
    const loaded = load({ 'plan.yaml': HEADER.replace('2024-06-30', '2024-13-01') })
    expect(loaded).toMatchObject({ plan: undefined, isUndated: false })
    expect(loaded.findings.map(({ rule }) => rule)).toEqual(['date-unreadable'])
  })
})

describe('plan validate', () => {
  const REVERSED = 'projects: [{ id: P-1, title: x, status: planned, start: 2025-11, end: 2025-01, zzz: 1 }]\n'
  const waiver = (rule: string) => `  waivers: [{ rule: ${rule}, reason: r, owner: o, until: 2030-01-01 }]\n`

  it('lets nobody waive what could not be read', () => {
    const { findings } = validate(load({ 'plan.yaml': `${HEADER}${waiver('key-unknown')}${REVERSED}` }))
    expect(findings.map(({ rule, waiver: by }) => [rule, by])).toEqual([['key-unknown', undefined]])
  })

  it('of one rule tells what keeps that rule from being run, and counts that rule alone', () => {
    const loaded = load({ 'plan.yaml': `${HEADER}${REVERSED}` })
    const of = (rule: string) => validate(loaded, { rules: [rule] })
    expect(of('project-end-before-start')).toMatchObject({
      findings: [{ rule: 'key-unknown' }],
      waiting: { files: 1, rules: ['project-end-before-start'] },
    })
    expect(of('plan-without-decision').findings).toEqual([])
    expect(of('plan-without-decision')).not.toHaveProperty('waiting')
  })

  it('does not say that a waiver names nothing while something is unread', () => {
    const files = (more: string) => ({
      'plan.yaml': `${HEADER}  waivers: [{ rule: review-stale, on: P-9, reason: r, owner: o, until: 2030-01-01 }]\n`,
      'needs.yaml': more,
    })
    const rules = (more: string) => checked(load(files(more))).findings.map(({ rule }) => rule)
    expect(rules('needs: []\n')).toContain('waiver-entity-unknown')
    expect(rules('needs: [\n')).not.toContain('waiver-entity-unknown')
  })

  it('against an earlier state waits for what could not be read of it', () => {
    const before = load({ 'plan.yaml': HEADER, 'p.yaml': 'projects: [{ id: P-1, title: x, status: no }]\n' })
    const after = load({ 'plan.yaml': HEADER, 'p.yaml': 'projects: []\n' })
    const { waiting } = validate(after, { before })
    expect(waiting?.files).toBe(1)
    expect(waiting?.rules).toContain('project-record-lost')
  })
})
