/** What a meeting decided goes into the register: an answer to a review as a new decision, one that waited where it stands. */
import { describe, expect, it } from 'vitest'
import { mattersBefore } from '../../../src/commands/meet/matters.ts'
import { recordMeeting } from '../../../src/commands/meet/record.ts'
import { rulingsAsked } from '../../../src/commands/meet/request.ts'
import { draftFrom, newLines, refusalOf } from '../../support/draft-of.ts'
import { dayOf } from '../../support/plan-builder.ts'

const PLAN = `plan:
  id: SD
  title: Plan
  organisation: Town
  status: running
  horizon: { start: 2023-01, end: 2026-12 }
  as_of: 2025-03-31
bodies:
  - { id: CODIR, title: Board, level: executive, chair: director }
decisions:
  - { id: DEC-2024-07, date: 2024-11-14, body: CODIR, subject: Hire, outcome: pending, due: 2025-06-30, status: in_progress }
  - { id: DEC-2024-09, date: 2025-01-16, body: CODIR, subject: Other, outcome: approved }
projects:
  - { id: A, title: A, status: in_progress, lead: lead-of-a }
  - { id: B, title: B, status: in_progress }
reviews:
  - { project: A, as_of: 2025-01-10, decision_requested: { question: New end, body: CODIR } }
  - { project: B, as_of: 2025-01-20, decision_requested: More, confidential: true }
`

function meet(date: string, decide: readonly string[], reason: readonly string[] = []) {
  const draft = draftFrom({ 'plan.yaml': PLAN })
  const [body] = draft.plan.bodies
  if (body === undefined) throw new Error('no body')
  const matters = mattersBefore(draft.plan, body, dayOf(date))
  const rulings = rulingsAsked({ decide, reason }, { body: body.id, matters, argv: [], lang: 'en' })
  const { draft: made, ruled } = recordMeeting(draft, { body, date, rulings, owner: undefined, notes: undefined })
  return { matters: matters.map(({ id }) => id), lines: newLines(draft, made, 'plan.yaml').join('\n'), ruled }
}

describe('what is before a body', () => {
  it('is what reviews up to the day of the meeting ask of it or of nobody, and what waits in the register', () => {
    expect(meet('2025-01-16', []).matters).toEqual(['A', 'DEC-2024-07'])
    expect(meet('2025-03-20', []).matters).toEqual(['A', 'B', 'DEC-2024-07'])
  })
})

describe('an outcome', () => {
  it.each([
    ['approved', 'approved'],
    ['Approuvé', 'approved'],
    ['approuvée', 'approved'],
    ['rejetée', 'rejected'],
    ['ajourné', 'postponed'],
    ['prise d’acte', 'noted'],
    ['pris acte', 'noted'],
  ])('%s is read', (word, outcome) => {
    expect(meet('2025-03-20', [`a=${word}`]).ruled).toMatchObject([{ outcome }])
  })

  it.each(['pending', 'en attente', 'perhaps'])('%s is none: it decides nothing', (word) => {
    expect(refusalOf(() => meet('2025-03-20', [`A=${word}`]))).toContain('choice-unknown')
  })
})

describe('the decision that is written', () => {
  it('continues the register in the year of the meeting, followed up by who leads the project', () => {
    const { lines } = meet('2025-03-20', ['A=approved', 'B=rejected'], ['A=the network, is=late'])
    expect(lines).toContain('id: DEC-2025-01')
    expect(lines).toContain('owner: lead-of-a')
    expect(lines).toContain('the network, is=late')
    expect(lines).toContain('id: DEC-2025-02')
    expect(lines).toContain('decisions: [DEC-2025-01, DEC-2025-02]')
  })

  it('is as confidential as the review that asked for it', () => {
    expect(meet('2025-03-20', ['A=noted']).lines).not.toContain('confidential')
    expect(meet('2025-03-20', ['B=noted']).lines).toContain('confidential: true')
  })

  it('stands where it waited, with its follow-up and the due date of that where it lies ahead', () => {
    const approved = meet('2025-03-20', ['DEC-2024-07=approved']).lines
    expect(approved).toContain('date: 2025-03-20, body: CODIR, subject: Hire, outcome: approved')
    expect(approved).toContain('due: 2025-06-30, status: in_progress')
    expect(meet('2025-03-20', ['DEC-2024-07=rejected']).lines).toContain('status: done')
  })

  it('is listed with those that the body took on that day beside', () => {
    expect(meet('2025-01-16', ['A=noted']).lines).toContain('decisions: [DEC-2024-09, DEC-2025-01]')
  })
})
