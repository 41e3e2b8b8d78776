/** Findings against an earlier state: not of what could not be read, not between two plans, not back in time. */
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/commands/diff/diff.ts'
import { validate } from '../../src/commands/validate/validate.ts'
import { type Loaded, loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { RULE_IDS } from '../../src/rules/check.ts'
import { STATE_RULES } from '../../src/rules/two-states/index.ts'
import { HEADER } from '../support/in-folder.ts'

type Read = Loaded & { readonly plan: Plan }

function load(files: Readonly<Record<string, string>>): Read {
  const input = Object.entries(files).map(([path, text]) => ({
    path: `p/${path}`,
    bytes: new TextEncoder().encode(text),
  }))
  const loaded = loadPlan({ root: 'p', files: input, strays: [] }, {})
  const { plan } = loaded
  if (plan === undefined) throw new Error('no plan')
  return { ...loaded, plan }
}

const PROJECTS = `projects:
  - { id: P-1, title: Fibre, status: completed, baseline: { start: 2024-01 } }
  - { id: P-2, title: Paie, status: in_progress }
`
const DECISIONS = 'decisions: [{ id: D-1, outcome: approved, subject: Plan }]\n'
const before = load({ 'decisions.yaml': DECISIONS, 'plan.yaml': HEADER, 'projects.yaml': PROJECTS })

function rulesOf(files: Readonly<Record<string, string>>, only: readonly string[] = []): string[] {
  const ours = STATE_RULES.map(({ id }) => id)
  const { findings } = validate(load(files), { rules: only, before })
  return findings.map(({ rule }) => rule).filter((rule) => ours.includes(rule))
}

describe('plan validate --since', () => {
  const changed = PROJECTS.replace('completed', 'planned')

  it('says what is gone, but not while a file can’t be read', () => {
    expect(rulesOf({ 'plan.yaml': HEADER }).sort()).toEqual([
      'decision-rewritten',
      'project-record-lost',
      'project-record-lost',
    ])
    const unread = { 'plan.yaml': HEADER, 'projects.yaml': 'projects: [' }
    expect(rulesOf(unread)).toEqual(['decision-rewritten'])
    const partly = {
      'plan.yaml': HEADER,
      'decisions.yaml': DECISIONS,
      'needs.yaml': 'needs: [',
      'projects.yaml': changed,
    }
    expect(rulesOf(partly)).toEqual(['project-status-rewritten'])
  })

  it('does not take a record that is there but can’t be read for gone', () => {
    const broken = PROJECTS.replace('completed', 'nonsense')
    const files = { 'plan.yaml': HEADER, 'decisions.yaml': DECISIONS, 'projects.yaml': broken }
    expect(rulesOf(files)).toEqual([])
  })

  it('follows the plan’s severities and the rules asked for', () => {
    const files = (more: string) => ({
      'plan.yaml': `${HEADER}${more}`,
      'decisions.yaml': DECISIONS,
      'projects.yaml': changed,
    })
    const off = '  rules: { project-status-rewritten: off }\n'
    const info = '  rules: { project-status-rewritten: info }\n'
    expect(rulesOf(files(''))).toEqual(['project-status-rewritten'])
    expect(rulesOf(files(off))).toEqual([])
    expect(rulesOf(files(''), ['id-duplicate'])).toEqual([])
    const { findings } = validate(load(files(info)), { rules: ['project-status-rewritten'], before })
    expect(findings).toMatchObject([{ severity: 'info' }])
  })
})

describe('plan diff', () => {
  const fresh = (left: Read, right: Read): string[] => {
    const state = (loaded: Read) => ({ name: { fr: 'x', en: 'x' }, loaded })
    const { findings_new: found } = diff(state(left), state(right)).result.data as {
      readonly findings_new: readonly { readonly rule: string }[]
    }
    return found.map(({ rule }) => rule).filter((rule) => rule === 'project-record-lost')
  }
  const files = { 'decisions.yaml': DECISIONS }

  it('has them among its new findings, for one plan that goes on', () => {
    const told = (header: string) => fresh(before, load({ ...files, 'plan.yaml': header }))
    expect(told(HEADER)).toEqual(['project-record-lost', 'project-record-lost'])
    expect(told(HEADER.replace('id: SD', 'id: OTHER'))).toEqual([])
    expect(told(HEADER.replace('2024-06-30', '2024-06-29'))).toEqual([])
  })
})

it('every rule on two states can be named in the header', () => {
  expect(STATE_RULES.filter(({ id }) => !RULE_IDS.has(id))).toEqual([])
})
