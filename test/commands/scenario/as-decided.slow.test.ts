/** What approval freezes of the options, and that they stay what they were. */
import { expect, it } from 'vitest'
import { edited, type PlanDraft } from '../../../src/commands/plan-draft.ts'
import { appraisalOfDecision, asDecided } from '../../../src/commands/scenario/as-decided.ts'
import { viewScenarios } from '../../../src/commands/scenario/view-scenarios.ts'
import { applyScenario } from '../../../src/overlay/apply-scenario.ts'
import { appraisalHash } from '../../../src/plan/content-hash.ts'
import { within } from '../../../src/plan/entity.ts'
import { entityById } from '../../../src/plan/find-entity.ts'
import type { PlanInput } from '../../../src/plan/load/plan-input.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { SCENARIO_METRICS } from '../../../src/reports/scenarios/context.ts'
import type { Bilingual } from '../../../src/values/language.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { approved, planOf } from '../../support/approval-of.ts'
import { draftFrom, draftOfInput } from '../../support/draft-of.ts'
import { dayOf } from '../../support/plan-builder.ts'
import { REPOSITORY } from '../../support/scenario.ts'

/** The draft sample on the day of the decision, which a status date is asked for with. */
function sample(): PlanDraft {
  const input: PlanInput = readPlanFolder(REPOSITORY, 'plans/draft')
  return draftOfInput(input, { asOf: dayOf('2025-07-10') })
}

const REQUEST = { scenario: 'SC-AMBITION', decision: 'D-9', body: 'CM', date: '2025-07-10', asOf: '2025-07-10' }

/** The sentences of a report. */
function notesOf({ report }: CommandResult): Bilingual[] {
  return (report?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])),
  )
}

/** Retained projects and spending of a scenario laid over a plan. */
function laid({ plan }: PlanDraft, id: string): (number | null)[] {
  const scenario = entityById(plan.scenarios, id)
  if (scenario === undefined) throw new Error(id)
  const figures = computeFigures(applyScenario(plan, scenario))
  return ['retained_count', 'spending'].map((metric) => figures.whole(metric).value)
}

it('keeps a refused option of 8 projects and 1,963 k that would be 18 and 3,358 k on the plan as approved', () => {
  const before = sample()
  expect(laid(before, 'SC-SOCLE')).toEqual([8, 1_963_000])
  const { draft } = approved(before, REQUEST).freeze
  expect(laid(draft, 'SC-SOCLE')[0]).not.toBe(8)
  const record = appraisalOfDecision(draft.plan, 'd-9')
  const socle = record?.options.find(({ scenario }) => scenario === 'SC-SOCLE')
  expect(socle?.figures['retained_count']).toEqual({ value: 8 })
  expect(socle?.figures['spending']).toEqual({ value: 1963, by_section: { investment: 1540, operating: 423 } })
  expect(entityById(draft.plan.scenarios, 'SC-SOCLE')).toMatchObject({ status: 'rejected', decision: 'D-9' })
})

it('shows the figures of the comparison before approval, in plain units, whatever the plan becomes', () => {
  const before = sample()
  const live = viewScenarios(before.loaded)?.result([], 'data').data as {
    scenarios: { id: string; metrics: Record<string, { value: number | null }> }[]
  }
  const { draft } = approved(before, REQUEST).freeze
  const [first] = draft.plan.projects
  if (first === undefined) throw new Error('the sample has projects')
  const changed = edited(draft, [{ at: within(first, 'status'), value: 'cancelled' }])
  const record = appraisalOfDecision(changed.plan, 'D-9')
  if (record === undefined) throw new Error('no record')
  const shown = asDecided({ ...changed.loaded, plan: changed.plan }, record).data as typeof live & { intact: boolean }
  expect(shown.intact).toBe(true)
  for (const { id, metrics } of live.scenarios) {
    const frozen = shown.scenarios.find((one) => one.id === id)?.metrics ?? {}
    for (const metric of SCENARIO_METRICS) {
      const [was, is] = [metrics[metric]?.value ?? null, frozen[metric]?.value ?? null]
      if (was === null) expect(is).toBeNull()
      else expect(is).toBeCloseTo(was, 9)
    }
  }
})

it('says under which limits the options stood, in the words of the page that was decided on', () => {
  const before = sample()
  const live = viewScenarios(before.loaded)?.result(['summary'], 'page')
  const said = live === undefined ? [] : notesOf(live)
  const { draft } = approved(before, REQUEST).freeze
  const record = appraisalOfDecision(draft.plan, 'D-9')
  if (record === undefined) throw new Error('no record')
  const [passed] = record.limits ?? []
  expect(passed).toMatchObject({ en: expect.stringMatching(/^Exceed a limit of their frame/) })
  expect(said).toContainEqual(passed)
  const shown = asDecided({ ...draft.loaded, plan: draft.plan }, record)
  expect(notesOf(shown)).toEqual(expect.arrayContaining([...(record.limits ?? [])]))
  expect(shown.data).toMatchObject({ limits: record.limits?.map((sentence) => Object(sentence).en) })
})

it('says of a record from before limits were kept that they are not recorded', () => {
  const { draft } = approved(planOf('A: { keep: true }')).freeze
  const [record] = draft.plan.appraisals
  if (record === undefined) throw new Error('no record')
  const { limits: _, hash: __, ...older } = record
  const old = { ...older, hash: appraisalHash(older) }
  const shown = asDecided({ ...draft.loaded, plan: draft.plan }, old)
  expect(shown.data).toMatchObject({ intact: true, limits: null })
  expect(notesOf(shown)).toContainEqual(
    expect.objectContaining({ en: 'Under which limits these values stood is not recorded.' }),
  )
})

it('leaves settled options out of the live comparison and says where they are', () => {
  const { draft } = approved(sample(), REQUEST).freeze
  const outcome = viewScenarios(draft.loaded)?.result(['overview'], 'page')
  const data = viewScenarios(draft.loaded)?.result([], 'data').data as {
    scenarios: { id: string }[]
    settled: object[]
  }
  expect(data.scenarios.map(({ id }) => id)).toEqual(['SC-AMBITION'])
  expect(data.settled).toEqual([{ id: 'SC-SOCLE', decision: 'D-9' }])
  expect(JSON.stringify(outcome?.report)).toContain('plan scenario --as-decided D-9')
})

it('finds a record that was retouched', () => {
  const { draft } = approved(planOf('A: { keep: true }')).freeze
  const [record] = draft.plan.appraisals
  if (record === undefined) throw new Error('no record')
  const at = within(record, 'options', 0, 'figures', 'spending', 'value')
  const changed = edited(draft, [{ at, value: 1 }])
  expect(changed.loaded.plan).toBeDefined()
  const shown = changed.plan.appraisals[0]
  if (shown === undefined) throw new Error('no record')
  expect(asDecided({ ...changed.loaded, plan: changed.plan }, shown).data).toMatchObject({ intact: false })
})

const FRAMED = `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: submitted
  horizon: { start: 2025-01, end: 2027-12 }
  as_of: 2024-12-31
  lang: fr
  unit: k
  envelopes:
    - { year: 2025, section: investment, max: 80, min: 5, decision: D-0 } # voté
    - { year: 2026, section: investment, max: 90 }
bodies: [{ id: CODIR, title: Direction, level: executive, chair: dg }]
departments: [{ id: DSI, title: Informatique, is_it: true }]
axes: [{ id: AX, title: Axe }]
decisions:
  - { id: D-0, date: 2024-09-01, body: CODIR, subject: Budget, outcome: approved, owner: dg, status: done }
  - { id: D-1, date: 2024-12-20, body: CODIR, subject: Choix, outcome: approved, owner: dg, status: done }
teams:
  - { id: T, title: Équipe, fte: 3, capacity: { working_days: 220, run: 0.5 } } # trois agents
  - { id: U, title: Autre, fte: { 2025: 2, 2026-07: 3 }, capacity: { working_days: 220 } }
  - { id: V, title: Inconnue }
projects:
  - id: A
    title: Accueil
    status: candidate
    axis: AX
    departments: { lead: DSI }
    start: 2025-03
    end: 2026-08
    budget: [{ section: investment, kind: services, amounts: { 2025: { requested: 60 }, 2026: { requested: 30 } } }]
    workload: [{ team: T, total: 200 }, { team: U, total: 80 }]
scenarios:
  - id: S
    title: Haut
    kind: custom
    status: proposed
    assumptions: [x]
    frame:
      envelopes:
        - { year: 2025, section: investment, max: 100 }
        - { year: 2026, section: investment, max: null }
        - { year: 2027, section: operating, max: 40 }
      teams:
        - { team: T, from: "2026", hires: 1 }
        - { team: U, from: 2026-10, hires: 0.5 }
        - { team: V, from: "2026", hires: 1 }
      margin: 0.1
      axis_minima: { AX: 0.2 }
      golive_limits: { DSI: 1 }
    choices: { A: { keep: true } }
`

it('writes the frame into the plan, touches only those lines, and says which caps stay outside', () => {
  const before = draftFrom({ 'plan.yaml': FRAMED })
  const approval = approved(before, { scenario: 'S', decision: 'D-1' })
  const { draft } = approval.freeze
  const file = draft.input.files.find(({ path }) => path === 'p/plan.yaml')
  const text = new TextDecoder().decode(file?.bytes)
  expect(text).toContain('- { year: 2025, section: investment, max: 100, min: 5, decision: D-1 } # voté')
  expect(text).toContain('- { year: 2026, section: investment, max: 90 }\n')
  expect(text).toContain('- { year: 2027, section: operating, max: 40, decision: D-1 }')
  expect(text).toContain(
    'fte: { 2025: 3, 2026: 4 }, capacity: { working_days: 220, run: 0.5, margin: 0.1 } } # trois agents',
  )
  expect(text).toContain('fte: { 2025: 2, 2026-07: 3, 2026-10: 3.5 }')
  expect(approval.frame).toEqual({
    envelopes: ['2025 investment', '2027 operating'],
    teams: ['T', 'U'],
    outside: [
      { kind: 'lifted', year: 2026, section: 'investment', edge: 'max' },
      { kind: 'staff-unknown', team: 'V' },
    ],
    inForce: [
      { kind: 'by-id', key: 'axis_minima', id: 'AX' },
      { kind: 'by-id', key: 'golive_limits', id: 'DSI' },
    ],
  })
  expect(draft.plan.appraisals[0]?.limits).toMatchObject([
    { en: 'No option passes a known limit of its frame, margins of teams included.' },
    { en: expect.stringMatching(/^"Haut" asks for a frame that is not the plan’s: .*€100k instead/) },
  ])
})

it('counts a hire once: the approved scenario laid over the plan gives the figures of the plan', () => {
  const text = FRAMED.replace('        - { year: 2026, section: investment, max: null }\n', '')
  const { draft } = approved(draftFrom({ 'plan.yaml': text }), { scenario: 'S', decision: 'D-1' }).freeze
  const { plan } = draft
  const scenario = entityById(plan.scenarios, 'S')
  if (scenario === undefined) throw new Error('S')
  const [own, over] = [computeFigures(plan), computeFigures(applyScenario(plan, scenario))]
  for (const metric of [...SCENARIO_METRICS, 'capacity_net', 'staff_end']) {
    expect([metric, over.whole(metric)]).toEqual([metric, own.whole(metric)])
  }
  expect(applyScenario(plan, scenario).teams.map(({ fte }) => fte.at(-1)?.fte)).toEqual([4, 3.5, undefined])
})
