/** Changes of an approved plan that wait for a decision: each question by hand, and what asks nobody anything. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { type DecidingBody, pendingDecisions } from '../../../src/scenarios/compare/pending-decisions.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

const BODIES: readonly Raw<'bodies'>[] = [
  { id: 'VOTE', title: 'Assembly', level: 'assembly' },
  { id: 'EXEC', title: 'Executive', level: 'executive' },
  { id: 'EXEC-2', title: 'Second', level: 'executive' },
  { id: 'STRAT', title: 'Strategy', level: 'strategy' },
  { id: 'COPIL', title: 'Steering', level: 'steering' },
]

function who(by: DecidingBody): string {
  if (by.kind === 'body') return by.body.id
  return by.kind === 'level' ? `level ${by.level}` : `unknown ${by.id}`
}

/** What is asked, of what, and who decides. */
function told(before: Plan, after: Plan): string[] {
  return pendingDecisions(comparePlans(before, after)).map((one) => {
    const on = one.kind === 'envelope' ? `${one.envelope.year} ${one.envelope.section}` : one.project.id
    return `${one.kind} ${on}: ${who(one.by)}`
  })
}

/** What carries a re-baseline. */
const DECIDED = [{ id: 'D-1', outcome: 'approved' }] as never

function between(before: Facts | undefined, after: Facts, facts: PlanFacts = {}): string[] {
  const state = (project: Facts | undefined) =>
    planWith({ bodies: BODIES, decisions: DECIDED, ...facts, projects: project === undefined ? [] : [project] })
  return told(state(before), state(after))
}

const cost = (forecast: number): Facts => ({
  budget: [{ section: 'investment', kind: 'services', amounts: { 2025: { forecast } } }],
})
const DUE: Facts = { status: 'in_progress', baseline: { end: '2024-12-31', investment: 100 } }
const again = (end: string, investment?: number): Facts => ({
  rebaselines: [{ date: '2024-05-01', end, decision: 'D-1', ...(investment === undefined ? {} : { investment }) }],
})

describe('a new reference is asked of the executive body', () => {
  it.each<[string, Facts, Facts, boolean]>([
    ['at the red threshold', { end: '2024-12-31' }, { end: '2025-03-31' }, false],
    ['beyond it', { end: '2024-12-31' }, { end: '2025-04-01' }, true],
    ['later still', { end: '2025-06-30' }, { end: '2025-07-31' }, true],
    ['late and brought forward', { end: '2025-07-31' }, { end: '2025-06-30' }, false],
    ['late and only its start moved', { end: '2025-06' }, { end: '2025-06', start: '2024-02' }, false],
    ['finished late', { end: '2024-12-31' }, { status: 'completed', actual: { end: '2025-06-30' } }, false],
    ['re-baselined since', { end: '2024-12-31' }, { end: '2025-06-30', ...again('2025-06-30') }, false],
    ['within the re-baseline of old', again('2025-05-31'), { ...again('2025-05-31'), end: '2025-08-29' }, false],
    ['beyond the re-baseline of old', again('2025-05-31'), { ...again('2025-05-31'), end: '2025-08-30' }, true],
    ['at the red overrun', cost(100), cost(120), false],
    ['above it', cost(100), cost(120.01), true],
    ['dear and made cheaper', cost(150), cost(140), false],
    [
      'within the cost of the re-baseline',
      { ...again('2025-01', 200), ...cost(200) },
      { ...again('2025-01', 200), ...cost(240) },
      false,
    ],
    [
      'above the cost of the re-baseline',
      { ...again('2025-01', 200), ...cost(200) },
      { ...again('2025-01', 200), ...cost(241) },
      true,
    ],
  ])('%s', (_, before, after, isAsked) => {
    const asked = between({ ...DUE, ...before }, { ...DUE, ...after })
    expect(asked).toEqual(isAsked ? ['rebaseline P-1: EXEC'] : [])
  })

  it('once, with the days and the share, where a project is late and dear', () => {
    const state = (facts: Facts) => planWith({ projects: [{ ...DUE, ...facts }] })
    const [one, ...rest] = pendingDecisions(
      comparePlans(state({ end: '2024-12-31', ...cost(100) }), state({ end: '2025-12-31', ...cost(125) })),
    )
    expect(rest).toEqual([])
    expect(one).toMatchObject({ kind: 'rebaseline', late: 365, overrun: 0.25 })
  })
})

describe('an addition is asked of the strategy body', () => {
  const added: Facts = { origin: 'added', status: 'planned' }
  const decided: Facts = { addition: { date: '2024-05-01', decision: 'D-1' } }
  it.each<[string, Facts | undefined, Facts, boolean]>([
    ['new', undefined, added, true],
    ['candidate before', { ...added, status: 'candidate' }, added, true],
    ['there before', added, { ...added, start: '2024-09' }, false],
    ['decided', undefined, { ...added, ...decided }, false],
    ['still a candidate', undefined, { ...added, status: 'proposed' }, false],
    ['of the initial plan', undefined, { status: 'planned' }, false],
  ])('%s', (_, before, after, isAsked) => {
    expect(between(before, after)).toEqual(isAsked ? ['addition P-1: STRAT'] : [])
  })

  it('else of the executive body, else of its level', () => {
    const bodies = BODIES.filter(({ level }) => level !== 'strategy')
    expect(between(undefined, added, { bodies })).toEqual(['addition P-1: EXEC'])
    expect(between(undefined, added, { bodies: [] })).toEqual(['addition P-1: level executive'])
  })
})

describe('a stop is asked of the executive body', () => {
  it.each<[Facts['status'], Facts, boolean]>([
    ['planned', { status: 'cancelled' }, true],
    ['planned', { status: 'postponed', disposition: { reason: 'budget' } }, true],
    ['in_progress', { status: 'on_hold' }, true],
    ['on_hold', { status: 'rejected' }, true],
    ['planned', { status: 'merged' }, false],
    ['candidate', { status: 'rejected' }, false],
    ['planned', { status: 'cancelled', disposition: { decision: 'D-1' } }, false],
    ['on_hold', { status: 'on_hold', lead: 'dsi' }, false],
  ])('%s, then %j', (status, after, isAsked) => {
    expect(between(status === undefined ? {} : { status }, after)).toEqual(isAsked ? ['stop P-1: EXEC'] : [])
  })
})

describe('a new scope is asked of the body that steers the project', () => {
  const steered: Facts = { status: 'in_progress', steering_body: 'copil', theme: 'digital' }
  const rescoped: Facts = { ...steered, theme: 'application' }
  it('where it names one and is under way', () => {
    expect(between(steered, rescoped)).toEqual(['scope P-1: COPIL'])
    expect(between(steered, { ...rescoped, steering_body: 'X' })).toEqual(['scope P-1: unknown X'])
    expect(between(steered, { ...rescoped, status: 'planned' })).toEqual([])
    const { steering_body: _, ...unsteered } = rescoped
    expect(between(steered, unsteered)).toEqual([])
  })

  it('unless a decision on the project came with it', () => {
    const decision = { id: 'D-1', subject: 'Scope', date: '2024-06-15', projects: ['P-1'] }
    const before = planWith({ asOf: '2024-05-31', bodies: BODIES, projects: [steered] })
    const after = planWith({ bodies: BODIES, decisions: [decision], projects: [rescoped] })
    expect(told(before, after)).toEqual([])
  })
})

describe('an envelope is asked of the assembly', () => {
  const state = (max: number, decision?: string, facts: PlanFacts = {}) =>
    planWith({
      bodies: BODIES,
      ...facts,
      header: {
        ...facts.header,
        envelopes: [{ year: 2025, section: 'investment', max, ...(decision === undefined ? {} : { decision }) }],
      },
    })
  it('where it names no decision, or still the one behind the old amount', () => {
    const asked = ['envelope 2025 investment: VOTE']
    expect(told(state(5, 'D-1'), state(4))).toEqual(asked)
    expect(told(state(5, 'D-1'), state(4, 'd-1'))).toEqual(asked)
    expect(told(state(5, 'D-1'), planWith({ bodies: BODIES }))).toEqual(asked)
    expect(told(state(5, 'D-1'), state(4, 'D-2'))).toEqual([])
    expect(told(state(5, 'D-1'), state(5))).toEqual([])
  })

  it('only in the course of one approved plan', () => {
    expect(told(state(5, undefined, { header: { status: 'draft' } }), state(4))).toEqual([])
    expect(told(state(5), state(4, undefined, { header: { id: 'OTHER' } }))).toEqual([])
    expect(told(state(5), state(4, undefined, { asOf: '2024-01-31' }))).toEqual([])
  })
})
