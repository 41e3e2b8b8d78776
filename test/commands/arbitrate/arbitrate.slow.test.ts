/** What `plan arbitrate` is asked, what it refuses, its data, and the scenario that it writes. */

import { describe, expect, it } from 'vitest'
import { type ArbitrationRequest, arbitrate, prepareArbitration } from '../../../src/commands/arbitrate/arbitrate.ts'
import { parseFrontier } from '../../../src/commands/arbitrate/request.ts'
import { addArbitrated } from '../../../src/commands/arbitrate/write-proposal.ts'
import { allFindings } from '../../../src/commands/findings.ts'
import type { PlanDraft } from '../../../src/commands/plan-draft.ts'
import { isRetained } from '../../../src/plan/project-status.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { committeeOption } from '../../../src/scenarios/committee-option.ts'
import { proposalIn } from '../../support/arbitration-of.ts'
import { draftFrom, refusalOf, textIn } from '../../support/draft-of.ts'
import { builtEngines } from '../../support/engines.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { filesOfScenario } from '../../support/scenario.ts'
import { scenarioOf } from '../../support/scenario-of.ts'

/** The plan of the scenario of the command line. */
const [SMALL = ''] = Object.values(filesOfScenario('arbitrate.slow'))

const PLAIN: ArbitrationRequest = { frame: undefined, measure: undefined, mode: { kind: 'choice' }, isBare: false }

async function viewOf(draft: PlanDraft, request: Partial<ArbitrationRequest> = {}) {
  const loaded = { ...draft.loaded, plan: draft.plan }
  const posed = prepareArbitration(loaded, { ...PLAIN, ...request })
  const engine = builtEngines()
  try {
    return await arbitrate(loaded, posed, { engine, budget: { isThorough: false }, watch: {} })
  } finally {
    await engine.close()
  }
}

describe('a frontier', () => {
  it.each([
    ['investment=-20%..+20%', [-0.2, -0.1, 0, 0.1, 0.2]],
    ['operating=0%..10%/5%', [0, 0.05, 0.1]],
    ['investment=-25..-5/10', [-0.25, -0.15, -0.05, 0]],
  ])('is read from %s, with no change as a point', (word, changes) => {
    expect(parseFrontier(word)?.changes).toEqual(changes)
  })

  it.each(['people=0%..10%', 'investment', 'investment=20%..-20%', 'investment=-200%..0%', ''])(
    'is not read from "%s"',
    (word) => expect(parseFrontier(word)).toBeUndefined(),
  )
})

describe('what is asked', () => {
  const draft = draftFrom({ 'plan.yaml': SMALL })

  it('is refused of a project that is none, or about which nothing is to be chosen', () => {
    const done = draftFrom({ 'plan.yaml': SMALL.replace('status: candidate', 'status: completed') })
    const add = (id: string) =>
      refusalOf(() =>
        prepareArbitration(done.loaded, { ...PLAIN, mode: { kind: 'replan', add: [id], changes: undefined } }),
      )
    expect(add('P-9')).toBe('project-unknown P-9')
    expect(add('p-1')).toBe('project-settled P-1 completed')
    expect(add('p-2')).toBeUndefined()
  })

  it('is refused of a section without an envelope to come', () => {
    const mode = { kind: 'frontier', asked: { section: 'operating', changes: [0] } } as const
    const refused = refusalOf(() => prepareArbitration(draft.loaded, { ...PLAIN, mode }))
    expect(refused).toBe('frontier-without-envelope operating')
  })
})

describe('a frontier of a plan that does not hold', () => {
  /** What the law asks for costs 130 k€ in 2025, where the envelope is 100; nothing may be moved. */
  const OVER = `schema_version: 1
plan:
  { id: PL, title: Plan, organisation: Town, status: draft, as_of: 2024-06-30, unit: k, horizon: { start: 2024-01, end: 2025-12 },
    max_shift: { earlier: 0, later: 0 }, criteria: [{ id: V, title: Value, weight: 1 }],
    envelopes: [{ year: 2024, section: investment, max: 100 }, { year: 2025, section: investment, max: 100 }] }
projects:
  - { id: P-1, title: Law, status: candidate, start: 2025-01, end: 2025-03, priority: { scores: { V: 3 } },
      mandatory: { kind: law, reference: NIS2 },
      budget: [{ section: investment, kind: software, amounts: { 2025: { requested: 130 } } }] }
`

  it('says from which envelope on it does, what lacks before and why', async () => {
    const mode = { kind: 'frontier', asked: { section: 'investment', changes: [0, 0.5] } } as const
    const { result: outcome } = await viewOf(draftFrom({ 'plan.yaml': OVER }), { mode })
    const [section] = outcome(['frontier'], 'page').report?.sections ?? []
    if (section === undefined) throw new Error('no section')
    expect(rowsOf(section, 'frontier')).toEqual([
      ['0%', 100_000, 'nothing fits', '+€30k of investment money in 2025'],
      ['+50%', 150_000, 'all that is required holds', ''],
    ])
    expect(notesOf(section)[0]).toBe(
      'At 0% nothing fits. Cannot hold together: "Law" (P-1) and the limit investment 2025. Without any one of them the rest would hold.',
    )
  })
})

describe('the data', () => {
  it('holds value, bound and gap, who is in and out with reasons, limits and more means', async () => {
    const { result: outcome } = await viewOf(draftFrom({ 'plan.yaml': SMALL }))
    expect(outcome([], 'data').data).toMatchObject({
      value_measure: 'weighted',
      status: 'optimal',
      engine: 'HiGHS, clingo',
      seed: 1,
      cut_off: false,
      value: 1.25,
      bound: 1.25,
      gap: { value: 0, numerator: 0, denominator: 1.25 },
      in: [
        { id: 'P-2', why: 'value', comes_in: true, moved: false },
        { id: 'P-3', moved: true, proposed: { start: '2025-04-01', end: '2025-06-30' } },
      ],
      out: [
        {
          id: 'P-1',
          obstacle: 'short',
          lacks: [{ limit: 'investment 2025', kind: 'money', more: 85_000 }],
          displaces: { outcome: 'comes-in', leaving: ['P-2', 'P-3'], value_change: -0.25 },
        },
        { id: 'P-4', value: null, reason: 'no score: nothing speaks for it', displaces: null },
      ],
      limits: expect.arrayContaining([
        expect.objectContaining({ limit: 'investment 2025', available: 100_000, taken: 95_000 }),
      ]),
      reliefs: [
        { kind: 'person', value_change: 0, proven: true },
        { kind: 'money', value_change: 1, enter: ['P-1'] },
      ],
      reference: { scenario: null, breaches: 0 },
    })
  })

  it('has the same bytes twice', async () => {
    const told = async () => {
      const { result: outcome } = await viewOf(draftFrom({ 'plan.yaml': SMALL }))
      return JSON.stringify(outcome([], 'data'))
    }
    expect(await told()).toBe(await told())
  })
})

describe('the scenario that is written', () => {
  it('makes the plan of the proposal, to the last digit, and no new error or warning', async () => {
    const before = draftFrom({ 'plan.yaml': SMALL })
    const view = await viewOf(before)
    const proposal = proposalIn(view.arbitration)
    const { draft } = addArbitrated(before, 'SC-1', view, proposal)
    const laid = committeeOption(draft.plan, scenarioOf(draft.plan, 'SC-1')).plan
    // A candidate that was judged and stays out is refused by the scenario.
    const refused = scenarioOf(draft.plan, 'SC-1').choices?.['P-1']
    expect(refused).toEqual({ out: true, reason: 'limit reached: investment 2025' })
    const datesOf = ({ projects }: typeof laid) =>
      projects.map((project) => [project.id, isRetained(project), project.span])
    expect(datesOf(laid)).toEqual(datesOf(proposal.plan))
    // A candidate that the scenario refuses awaits no decision any more.
    const figures = [laid, proposal.plan].map((plan) =>
      computeFigures(plan)
        .all.map(({ metric, figure }) => [metric.id, figure.value])
        .filter(([id]) => id !== 'candidate_cost'),
    )
    expect(figures[0]).toEqual(figures[1])
    const serious = ({ loaded }: PlanDraft) =>
      allFindings(loaded)
        .filter(({ severity }) => severity !== 'info')
        // The first scenario of a plan is one too few, whoever wrote it.
        .filter(({ rule }) => rule !== 'scenarios-too-few')
        .map(({ rule, entity }) => [rule, entity])
    expect(serious(draft)).toEqual(serious(before))
  })

  it('speaks the language of the plan', async () => {
    const before = draftFrom({ 'plan.yaml': SMALL.replace('lang: en', 'lang: fr') })
    const view = await viewOf(before, { isBare: true })
    const made = addArbitrated(before, 'SC-1', view, proposalIn(view.arbitration))
    const text = textIn(made.draft, 'scenarios/SC-1.yaml')
    expect(text).toContain('Valeur retenue 1,25, et aucun autre choix ne vaut plus (prouvé)')
    expect(text).toContain('retenu par sa valeur\u00a0; décalé, limite atteinte\u00a0: T T1 2025')
  })
})
