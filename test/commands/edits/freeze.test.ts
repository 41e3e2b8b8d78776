/** A freeze keeps what was frozen, adds what a decision allows, and seals the whole. */

import { describe, expect, it } from 'vitest'
import { freezeByDecision, type NamedFreeze } from '../../../src/commands/baseline-freeze/freeze-by-decision.ts'
import type { FreezeResult } from '../../../src/commands/edits/freeze.ts'
import type { PlanDraft } from '../../../src/commands/plan-draft.ts'
import { baselineHash } from '../../../src/plan/content-hash.ts'
import { draftFrom, newLines, refusalOf, textIn } from '../../support/draft-of.ts'

const HEADER = `plan:
  id: SD
  title: Plan
  organisation: Town
  status: approved
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
  unit: k
decisions:
  - { id: D-1, date: 2024-01-15, outcome: approved }
  - { id: D-2, outcome: rejected }
  - { id: D-ALL, date: 2024-05-02, kind: rebaseline, outcome: approved }
  - { id: D-B, date: 2024-05-03, outcome: approved, projects: [b] }
`

const PROJECTS = `projects:
  - id: A
    title: Written by months, two sections, two teams
    status: planned
    start: 2025-01
    end: 2025-06-15
    budget:
      - { section: investment, kind: services, amounts: { 2025: { forecast: 120.5 }, later: { requested: 1 } } }
      - { section: operating, kind: services, amounts: { 2025: { requested: 0 } } }
    workload:
      - { team: T, days: { 2025-Q1: 10.25 } }
      - { team: U, side: internal, total: 5 }
      - { team: U, side: external, total: 7 }
      - { side: business, total: 8 }
  - { id: B, title: Done by real dates alone, status: in_progress, actual: { start: 2024-02-05 } }
  - { id: C, title: Not retained, status: candidate, start: 2025-01 }
  - { id: D, title: Stopped, status: cancelled, start: 2024-01 }
  - { id: E, title: Has one, status: completed, end: 2024-03, baseline: { end: 2024-01, days: 9 } }
`

function planOf(projects = PROJECTS, header = HEADER): PlanDraft {
  return draftFrom({ 'plan.yaml': header, 'projects.yaml': projects })
}

function freeze(draft: PlanDraft, request: Partial<NamedFreeze> = {}): FreezeResult {
  const all = { decision: 'd-1', date: undefined, reason: undefined, ...request }
  const made = freezeByDecision(draft, all)
  if (made.kind !== 'frozen') throw new Error(made.kind)
  return made.frozen
}

function refusal(draft: PlanDraft, request: Partial<NamedFreeze> = {}): string {
  const all = { decision: 'D-1', date: undefined, reason: undefined, ...request }
  let unsaid: string | undefined
  const refused = refusalOf(() => {
    const made = freezeByDecision(draft, all)
    if (made.kind === 'amounts-unsaid') unsaid = `${made.kind} ${made.projects.join(', ')}`
  })
  return refused ?? unsaid ?? 'made'
}

/** The plan frozen once, then with some of its project texts replaced. */
function laterPlan(...changes: readonly [string, string][]): PlanDraft {
  const { draft } = freeze(planOf())
  const projects = changes.reduce((text, [old, now]) => text.replace(old, now), textIn(draft, 'projects.yaml'))
  return planOf(projects, textIn(draft, 'plan.yaml'))
}

describe('the first freeze', () => {
  it('writes the present values of retained projects, a section without a line as 0, and the seal', () => {
    const before = planOf()
    const { draft, frozen, rebaselined, seal } = freeze(before)
    expect([frozen, rebaselined, seal]).toEqual([['A', 'B'], [], 'new'])
    expect(newLines(before, draft, 'projects.yaml')).toEqual([
      'baseline: { start: 2025-01, end: 2025-06-15, investment: 121.5, operating: 0, days: 15.25, decision: D-1 }',
      expect.stringContaining('baseline: { start: 2024-02-05, decision: D-1 } }'),
    ])
    const hash = baselineHash(draft.plan)
    expect(draft.plan.header.baseline).toEqual({ date: '2024-01-15', decision: 'D-1', hash })
  })

  it('takes the baselines that are there as they are, even where a project departs from one', () => {
    const own = 'baseline: { start: 2025-01, end: 2025-03, decision: D-1 }'
    const written = PROJECTS.replace('end: 2025-06-15', `end: 2025-06-15\n    ${own}`)
    const made = freeze(planOf(written), { decision: 'D-ALL', reason: 'x' })
    expect([made.frozen, made.rebaselined, made.departing]).toEqual([['B'], [], []])
  })

  it('is idle when done again, and writes nothing', () => {
    const { draft } = freeze(planOf())
    const again = freeze(draft)
    expect(again).toMatchObject({ frozen: [], rebaselined: [], departing: [], seal: undefined })
    expect(again.draft).toBe(draft)
  })

  it('adds the hash alone to a plan that has an entry without one', () => {
    const { draft } = freeze(planOf())
    const header = textIn(draft, 'plan.yaml').replace(/decision: D-1\n\s*hash: .*\n|, hash: \w+/, '')
    const before = planOf(textIn(draft, 'projects.yaml'), header)
    expect(before.plan.header.baseline?.hash).toBeUndefined()
    const after = freeze(before, { decision: 'D-ALL' })
    expect(after.seal).toBe('hash')
    expect(after.draft.plan.header.baseline).toEqual(draft.plan.header.baseline)
  })

  it('takes the day asked for', () => {
    const { draft } = freeze(planOf(), { date: '2024-02-01' })
    expect(draft.plan.header.baseline?.date).toBe('2024-02-01')
  })
})

describe('a freeze by a decision older than the state of the plan', () => {
  const later = HEADER.replace('as_of: 2024-06-30', 'as_of: 2025-06-30')
  const voted = `projects:
  - id: V
    title: Costs more than its vote, and has no vote of 2026
    status: in_progress
    budget:
      - { section: investment, kind: services, amounts: { 2025: { voted: 90, forecast: 95 }, 2026: { forecast: 10 } } }
      - { section: operating, kind: services, amounts: { 2025: { voted: 0, forecast: 4 } } }
  - id: S
    title: Stopped since
    status: cancelled
    origin: initial
    disposition: { date: 2024-09-01 }
    end: 2024-12
    budget: [{ section: investment, kind: services, amounts: { 2025: { voted: 15, forecast: 0 } } }]
  - { id: O, title: Stopped nobody says when, status: cancelled, origin: initial }
  - { id: W, title: Stopped before, status: cancelled, origin: initial, disposition: { date: 2024-01-10 } }
`
  const before = planOf(voted, later)
  const costOf = (draft: PlanDraft, id: string) => {
    const { investment, operating } = draft.plan.projects.find((project) => project.id === id)?.written.baseline ?? {}
    return [investment, operating]
  }

  it('asks whether it keeps what was voted, and names the projects of which that is another sum', () => {
    expect(refusal(before)).toBe('amounts-unsaid V, S')
  })

  it('keeps what was voted, with the forecast of years without a vote, and says whose these are', () => {
    const { draft, partlyVoted } = freeze(before, { amounts: 'voted' })
    expect([costOf(draft, 'V'), costOf(draft, 'S')]).toEqual([
      [100, 0],
      [15, 0],
    ])
    expect(partlyVoted).toEqual(['V'])
  })

  it('keeps what is expected where that is asked for', () => {
    const { draft, partlyVoted } = freeze(before, { amounts: 'expected' })
    expect([costOf(draft, 'V'), costOf(draft, 'S')]).toEqual([
      [105, 4],
      [0, 0],
    ])
    expect(partlyVoted).toEqual([])
  })

  it('counts a project that was stopped since among those of the plan, and names the others that were stopped', () => {
    const { frozen, leftOut } = freeze(before, { amounts: 'expected' })
    expect([frozen, leftOut]).toEqual([
      ['V', 'S'],
      ['O', 'W'],
    ])
  })

  it('asks nothing where the decision is of the day of the plan', () => {
    expect(refusal(before, { date: '2025-06-30' })).toBe('made')
  })
})

describe('a later freeze', () => {
  const moved: [string, string] = ['end: 2025-06-15', 'end: 2025-09']

  it('leaves baselines that the decision does not move, and says which depart', () => {
    const again = freeze(laterPlan(moved))
    expect(again).toMatchObject({ frozen: [], rebaselined: [], departing: ['A'], seal: undefined })
  })

  it('re-baselines everything that departs by a decision to do so, beside the first baseline', () => {
    const before = laterPlan(moved, ['investment, kind', 'operating, kind'])
    const { draft, rebaselined } = freeze(before, { decision: 'D-ALL', reason: 'délai' })
    expect(rebaselined).toEqual(['A'])
    const written = draft.plan.projects[0]?.written
    expect(written?.baseline).toEqual(before.plan.projects[0]?.written.baseline)
    expect(written?.rebaselines).toEqual([
      {
        date: '2024-05-02',
        decision: 'D-ALL',
        start: '2025-01',
        end: '2025-09',
        investment: 0,
        operating: 121.5,
        days: 15.25,
        reason: 'délai',
      },
    ])
    expect(draft.plan.header.baseline).toMatchObject({ date: '2024-05-02', decision: 'D-ALL' })
    expect(freeze(draft, { decision: 'D-ALL' }).seal).toBeUndefined()
  })

  it('re-baselines only what a decision names', () => {
    const before = laterPlan(moved, ['actual: { start: 2024-02-05 }', 'end: 2025-01'])
    const { rebaselined, departing } = freeze(before, { decision: 'D-B', reason: 'x' })
    expect([rebaselined, departing]).toEqual([['B'], ['A']])
  })

  it('does not take a month and its edge for a move', () => {
    const same = laterPlan(['start: 2025-01\n', 'start: 2025-01-01\n'])
    expect(freeze(same, { decision: 'D-ALL', reason: 'x' }).seal).toBeUndefined()
  })

  it('refuses to move without a reason, and to seal what was changed since', () => {
    expect(refusal(laterPlan(moved), { decision: 'D-ALL' })).toBe('argument-missing --reason')
    const retouched = laterPlan(['investment: 121.5', 'investment: 200'])
    expect(refusal(retouched)).toBe('baseline-changed 2024-01-15')
    const { draft, isOverridden } = freeze(retouched, { decision: 'D-B', force: true })
    expect(isOverridden).toBe(true)
    expect(draft.plan.header.baseline).toMatchObject({ date: '2024-05-03', decision: 'D-B' })
    expect(draft.plan.header.baseline?.hash).toBe(baselineHash(draft.plan))
  })

  it('asks of a decision that the register has not for what it lacks', () => {
    const all = { decision: 'D-9', date: undefined, reason: undefined }
    expect(freezeByDecision(planOf(), all)).toMatchObject({
      kind: 'incomplete',
      lacks: [{ kind: 'body', known: [] }, { kind: 'date' }, { kind: 'owner' }],
    })
  })

  it('enters such a decision once it is told, and freezes by it', () => {
    const bodies = 'bodies: [{ id: CODIR, title: Board, level: executive, chair: director }]\n'
    const told = { decision: 'D-9', body: 'CODIR', date: '2024-05-04' }
    const { draft, frozen } = freeze(planOf(PROJECTS, `${HEADER}${bodies}`), told)
    expect(frozen).toEqual(['A', 'B'])
    expect(draft.plan.header.baseline).toMatchObject({ date: '2024-05-04', decision: 'D-9' })
    expect(draft.plan.decisions.at(-1)).toMatchObject({
      id: 'D-9',
      date: '2024-05-04',
      body: 'CODIR',
      kind: 'approve',
      outcome: 'approved',
      subject: 'Baseline of the plan',
      owner: 'director',
      status: 'done',
    })
  })

  it('refuses a decision that did not approve, or a day that is none', () => {
    expect(refusal(planOf(), { decision: 'D-2' })).toBe('decision-not-approving D-2')
    expect(refusal(planOf(), { date: '2024-02-30' })).toBe('date-unreadable 2024-02-30')
  })
})

describe('a freeze of named projects alone', () => {
  const sealed = freeze(planOf()).draft
  const moved = new Map([['a', 'late']])

  it('moves theirs, gives none, and leaves the freeze of the plan on its day with a hash that holds', () => {
    const text = textIn(sealed, 'projects.yaml')
    const late = draftFrom({
      'plan.yaml': textIn(sealed, 'plan.yaml'),
      'projects.yaml': text
        .replace('end: 2025-06-15', 'end: 2025-09-15')
        .concat('  - { id: N, title: New, status: planned, start: 2025-01 }\n'),
    })
    const made = freeze(late, { decision: 'D-ALL', moved, isOfMoved: true })
    expect(made).toMatchObject({ rebaselined: ['A'], frozen: [], departing: [] })
    const { baseline } = made.draft.plan.header
    expect(baseline).toMatchObject({ date: '2024-01-15', decision: 'D-1' })
    expect(baseline?.hash).toBe(baselineHash(made.draft.plan))
  })
})
