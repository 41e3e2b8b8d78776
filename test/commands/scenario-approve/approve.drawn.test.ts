/** An approved scenario is in the plan: laid over it, it changes nothing, and every figure is the scenario's. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineToFill } from '../../../src/commands/line-to-fill.ts'
import { type Approval, approve } from '../../../src/commands/scenario-approve/approve.ts'
import { statusDateLine } from '../../../src/lang/catalogue/writing.ts'
import { plannedDays } from '../../../src/metrics/base/demand.ts'
import { spendingOf } from '../../../src/metrics/base/spending.ts'
import { applyScenario } from '../../../src/overlay/apply-scenario.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { parseDay } from '../../../src/values/calendar.ts'
import { approved, PLAN, PROJECTS, planOf, refusal, scenario, tryApprove } from '../../support/approval-of.ts'
import { draftFrom, draftOfInput, newLines, textIn } from '../../support/draft-of.ts'

describe('approve', () => {
  it('writes statuses, why a project is left out, and the baseline of those that stay', () => {
    const before = planOf('A: { keep: true }, B: { out: true, reason: trop cher }, C: { out: true }')
    const { freeze, taken, superseded, isAdopted } = approved(before)
    const { draft } = freeze
    expect(taken.map(({ ids }) => ids)).toEqual([['A'], ['B'], ['C']])
    expect([superseded, isAdopted]).toEqual([['OLD'], true])
    expect(newLines(before, draft, 'projects.yaml')).toEqual([
      'status: approved # à arbitrer',
      'baseline: { start: 2025-01, end: 2025-06, investment: 120, operating: 0, days: 30, decision: D-1 }',
      'status: rejected',
      'disposition: { date: 2024-01-15, decision: D-1, reason: priority_change, notes: trop cher }',
      'status: cancelled',
      'disposition: { date: 2024-01-15, decision: D-1, reason: priority_change }',
    ])
    expect(newLines(before, draft, 'scenarios.yaml')).toEqual([
      'status: approved',
      'decision: D-1',
      '- { id: OLD, title: Avant, kind: baseline, status: superseded, decision: D-1 }',
    ])
    expect(newLines(before, draft, 'plan.yaml').slice(0, 2)).toEqual(['status: approved', 'decision: D-1'])
    expect(draft.plan.header.baseline).toMatchObject({ date: '2024-01-15', decision: 'D-1' })
  })

  it('writes moved dates in the form they had, money, days and milestones', () => {
    const before = planOf('A: { keep: true, start: 2025-10 }, B: { start: 2025-04, scale: 0.5 }')
    const { draft } = approved(before).freeze
    const text = textIn(draft, 'projects.yaml')
    expect(text).toContain('    start: 2025-10\n    end: 2026-03\n')
    expect(text).toContain('amounts: { 2025: { requested: 120, forecast: 60 }, 2026: { forecast: 60 } }')
    expect(text).toContain('{ team: T, days: { 2025-Q4: 10, 2026-Q1: 20 } }\n      - { side: business, total: 8')
    expect(text).toContain('current: 2026-01-15')
    expect(text).toContain('start: 2025-04-10\n    end: 2026-01\n')
  })

  it('scales what is to come and leaves what is done', () => {
    const { draft } = approved(planOf('C: { scale: 2 }')).freeze
    const text = textIn(draft, 'projects.yaml')
    expect(text).toContain('{ 2024: { forecast: 65, paid: 15 } }')
    expect(text).toContain('days: { 2024-Q1: 4, 2024-Q2: 6, 2024-Q3: 12, 2024-Q4: 12 }')
  })

  // From February to June 5 of 11 months are past: 50 days. Of the 60 to come half is left, 5 a month.
  it('writes by periods the days of a total where the past would not stay', () => {
    const total = '{ team: T, total: 110 }'
    const files = { 'plan.yaml': PLAN, 'scenarios.yaml': scenario('C: { scale: 0.5 }') }
    const days = '{ team: T, days: { 2024-Q1: 4, 2024-Q2: 6, 2024-S2: 12 } }'
    const draft = draftFrom({ ...files, 'projects.yaml': PROJECTS.replace(days, total) })
    const text = textIn(approved(draft).freeze.draft, 'projects.yaml')
    expect(text).toContain('{ team: T, total: 80, days: { 2024-Q1: 20, 2024-Q2: 30, 2024-Q3: 15, 2024-Q4: 15 } }')
  })

  it('enters a decision that the register does not have', () => {
    const before = planOf('A: { keep: true }')
    const request = { decision: 'D-9', body: 'codir', date: '2024-06-25', reason: 'arbitrage' }
    const { freeze, isNew } = approved(before, request)
    expect(isNew).toBe(true)
    expect(freeze.draft.plan.decisions.at(-1)).toMatchObject({
      id: 'D-9',
      date: '2024-06-25',
      body: 'CODIR',
      kind: 'scenario',
      outcome: 'approved',
      subject: 'Scénario retenu\u00a0: Haut',
      owner: 'direction-generale',
      reason: 'arbitrage',
    })
    expect(freeze.draft.plan.header.baseline?.date).toBe('2024-06-25')
  })

  it('leaves the status of the plan to a body with authority', () => {
    const made = approved(planOf('A: { keep: true }'), { decision: 'D-3' })
    expect([made.isAdopted, made.hasAuthority]).toEqual([false, false])
    expect(made.freeze.draft.plan).toMatchObject({ status: 'draft' })
    expect(made.freeze.draft.plan.header.decision).toBeUndefined()
  })

  it('tells the new decision beside what was noted of the one before', () => {
    const before = 'disposition: { decision: D-3, reason: supplier, notes: fournisseur }'
    const held = PROJECTS.replace('status: in_progress', `status: on_hold\n    ${before}`)
    const draft = draftFrom({
      'plan.yaml': PLAN,
      'projects.yaml': held,
      'scenarios.yaml': scenario('C: { out: true }'),
    })
    const { projects } = approved(draft).freeze.draft.plan
    expect(projects[2]?.written).toMatchObject({
      status: 'cancelled',
      disposition: { decision: 'D-1', reason: 'priority_change', notes: 'fournisseur' },
    })
  })

  it('leaves a plan that runs running', () => {
    const before = draftFrom({
      'plan.yaml': PLAN.replace('status: draft', 'status: running\n  decision: D-3'),
      'projects.yaml': PROJECTS,
      'scenarios.yaml': scenario('A: { keep: true }'),
    })
    const made = approved(before)
    expect([made.isAdopted, made.hasAuthority]).toEqual([false, true])
    expect(made.freeze.draft.plan.status).toBe('running')
    expect(made.freeze.draft.plan.header.decision).toBe('D-3')
  })

  it('moves the baselines of projects that it changes in a plan that was frozen', () => {
    const first = approved(planOf('A: { keep: true }')).freeze.draft
    const text = textIn(first, 'scenarios.yaml').replaceAll('status: approved', 'status: draft')
    const before = draftFrom({
      'plan.yaml': textIn(first, 'plan.yaml'),
      'projects.yaml': textIn(first, 'projects.yaml'),
      'scenarios.yaml': text.replace('A: { keep: true }', 'B: { start: 2025-06, reason: attente }'),
    })
    const { freeze } = approved(before, { decision: 'D-3' })
    expect(freeze.rebaselined).toEqual(['B'])
    const written = freeze.draft.plan.projects.find(({ id }) => id === 'B')?.written
    expect(written?.baseline?.start).toBe('2025-03-10')
    expect(written?.rebaselines).toEqual([
      {
        date: '2024-06-20',
        decision: 'D-3',
        start: '2025-06-10',
        end: '2026-03',
        investment: 0,
        operating: 60,
        reason: 'attente',
      },
    ])
  })

  it('refuses what it cannot stand on', () => {
    const draft = planOf('A: { keep: true }')
    expect(refusal(draft, { scenario: 'GONE' })).toBe('scenario-unknown GONE')
    expect(refusal(draft, { scenario: 'OLD' })).toBe('already')
    expect(refusal(draft, { date: '2024-07' })).toBe('date-unreadable 2024-07')
    expect(refusal(draft, { body: 'COPIL' })).toBe('decision-other d-1')
    expect(refusal(draft, { decision: 'a', body: 'CODIR', date: '2024-06-28' })).toBe('id-taken a')
    expect(refusal(draft, { decision: 'D-2' })).toBe('decision-not-approving D-2')
  })

  it('asks for everything that it lacks at once, with the options that say it', () => {
    const draft = planOf('A: { keep: true }')
    const asked = (request: Partial<Parameters<typeof tryApprove>[1]>) => {
      const made = tryApprove(draft, request)
      if (made.kind !== 'incomplete') throw new Error('not asked')
      const line = lineToFill(['scenario', 'approve', 's'], made.options, 'en')
      return [made.lacks.map(({ kind }) => kind), line.slice(3).join(' '), made.suggestion]
    }
    // Of two bodies, nobody but the user knows which one decided.
    expect(asked({ decision: '' })).toEqual([
      ['decision', 'body', 'date'],
      '--decision DECISION --body BODY --date YYYY-MM-DD',
      undefined,
    ])
    expect(asked({ decision: 'D-9', date: '2024-06-28' })).toEqual([['body'], '--body BODY', 'D-1'])
    // COPIL has no chair who would follow the decision up.
    expect(asked({ decision: 'D-9', body: 'COPIL' })).toEqual([
      ['date', 'owner'],
      '--date YYYY-MM-DD --owner ROLE',
      'D-1',
    ])
    expect(asked({ decision: 'D-9', body: 'X', date: '2024-06-28' })).toEqual([['body'], '--body BODY', 'D-1'])
    // The plan is as of 30 June: what is decided in July is no fact of it yet.
    expect(asked({ decision: 'D-9', body: 'CODIR', date: '2024-07-11' })).toEqual([
      ['as_of'],
      '--as-of 2024-07-11',
      'D-1',
    ])
    expect(asked({ decision: 'D-9', date: '2024-07-11' })).toEqual([
      ['body', 'as_of'],
      '--body BODY --as-of 2024-07-11',
      'D-1',
    ])
  })

  it('refuses a start that has gone by on the day of the decision, though not on the status date', () => {
    const draft = planOf('A: { keep: true, start: 2024-08 }')
    const decided = { decision: 'D-9', body: 'CODIR' }
    expect(approved(draft, { ...decided, date: '2024-06-28' }).taken[0]?.ids).toEqual(['A'])
    const made = tryApprove(draft, { ...decided, date: '2024-09-12' })
    if (made.kind !== 'contradictory') throw new Error('not refused')
    expect(made.findings.map(({ facts }) => facts['kind'])).toEqual(['start-in-the-past'])
  })

  it('writes the status date that was asked for where the decision lies after it, and says so', () => {
    const onDay = (day: string, date: string): Approval => {
      const draft = draftOfInput(planOf('A: { keep: true }').input, { asOf: parseDay(day, 'end') })
      const decided = { decision: 'D-9', body: 'CODIR', date, asOf: day }
      const made = approve(draft, { scenario: 'S', ...decided })
      if (made.kind !== 'approved') throw new Error('not approved')
      return made
    }
    const moved = onDay('2024-07-15', '2024-07-11')
    expect(moved.statusDate).toEqual({ before: '2024-06-30', after: '2024-07-15' })
    expect(moved.freeze.draft.plan.header.as_of).toBe('2024-07-15')
    expect(statusDateLine(moved.statusDate, 'en')).toEqual([
      'status date of the plan: 15 July 2024, instead of 30 June 2024',
    ])
    // A plan that is looked at as of another day is not moved by a decision of before.
    const looked = onDay('2024-07-15', '2024-06-28')
    expect(looked.freeze.draft.plan.header.as_of).toBe('2024-06-30')
    expect(statusDateLine(looked.statusDate, 'fr')).toEqual([])
  })

  it('holds a scenario that was set aside against the projects as they are now', () => {
    const made = tryApprove(planOf('A: { start: 2024-03 }', 'rejected'))
    if (made.kind !== 'contradictory') throw new Error('not refused')
    expect(made.findings.map(({ facts }) => facts['kind'])).toEqual(['start-in-the-past'])
  })

  it('refuses a scenario that contradicts itself, with what the rules say of it', () => {
    const made = tryApprove(planOf('C: { start: 2025-01 }'))
    if (made.kind !== 'contradictory') throw new Error('not refused')
    expect(made.findings.map(({ rule }) => rule)).toEqual(['scenario-choice-contradictory'])
  })
})

describe('any approval', () => {
  const when = fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}`)
  const scale = fc.constantFrom(0.5, 0.333, 1.2)
  const parts = (...arbitraries: fc.Arbitrary<string>[]) =>
    fc.tuple(...arbitraries).map((all) => all.filter(Boolean).join(', '))
  const maybe = (key: string, value: fc.Arbitrary<unknown>) =>
    fc.option(value, { nil: undefined }).map((found) => (found === undefined ? '' : `${key}: ${found}`))
  const keep = fc.constantFrom('', 'keep: true')
  const length = fc.constantFrom(2, 3, 5, 9, 14)
  const choices = fc.tuple(
    parts(keep, maybe('start', when), maybe('stretch', length), maybe('scale', scale)),
    parts(keep, maybe('start', when), maybe('stretch', length), maybe('scale', scale)),
    parts(keep, maybe('scale', scale)),
  )

  function figures(plan: Plan): unknown {
    return plan.projects.map((project) => [
      project.id,
      project.span,
      plannedDays(project),
      spendingOf(plan, project, { year: 2025 }),
      spendingOf(plan, project, {}),
      project.written.milestones?.map(({ current }) => current),
    ])
  }

  it('gives the figures of the scenario, which then changes nothing any more', () => {
    fc.assert(
      fc.property(choices, ([a, b, c]) => {
        const draft = planOf(`A: { ${a} }, B: { ${b} }, C: { ${c} }`)
        const chosen = draft.plan.scenarios[0]
        const after = approved(draft).freeze.draft.plan
        const again = after.scenarios[0]
        if (chosen === undefined || again === undefined) throw new Error('no scenario')
        expect(figures(after)).toEqual(figures(applyScenario(draft.plan, chosen)))
        expect(applyScenario(after, again).projects).toEqual(after.projects)
      }),
      { numRuns: 12 },
    )
  })
})
