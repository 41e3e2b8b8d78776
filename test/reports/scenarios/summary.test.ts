import { describe, expect, it } from 'vitest'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

type Status = Raw<'scenarios'>['status']

function planOf(...statuses: readonly Status[]) {
  return planWith({
    projects: [{ id: 'A' }],
    scenarios: statuses.map((status, index) => ({
      id: `S-${index + 1}`,
      title: `Way ${index + 1}`,
      kind: 'custom',
      status,
    })),
  })
}

const asked = (...statuses: readonly Status[]): string | undefined =>
  notesIn(scenarioSection(planOf(...statuses), 'summary')).find((text) => /decision asked/i.test(text))

describe('the decision that is asked', () => {
  it('is about what is proposed, and not about a draft', () => {
    expect(asked('draft', 'proposed')).toBe('Decision asked: approve "Way 2" or not.')
    expect(asked('approved', 'draft', 'proposed')).toBe(
      'Decision asked: keep "Way 1", approved, or replace it by "Way 3".',
    )
  })

  it('is none where nothing is proposed, which is said with what is there', () => {
    expect(asked('draft', 'draft')).toBe('No decision asked: "Way 1" and "Way 2" are drafts.')
    expect(asked('approved', 'draft')).toBe('No decision asked: "Way 1" is approved.')
    expect(asked('rejected')).toBe('No decision asked: none of the scenarios shown is proposed.')
  })
})

it('says that the plan has the projects of the approved scenario, but not its frame', () => {
  const planOf = (max: number) =>
    planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 100 }] },
      projects: [
        { id: 'A', budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 90 } } }] },
      ],
      scenarios: [
        {
          id: 'S',
          title: 'S',
          kind: 'baseline',
          status: 'approved',
          frame: { envelopes: [{ year: 2024, section: 'investment', max }] },
        },
      ],
    })
  const told = (max: number) => notesIn(scenarioSection(planOf(max), 'summary'))
  expect(told(80)).toContain(
    'The plan as it is has the projects of "S", but not its frame (envelopes, staff or margin).',
  )
  expect(told(100)).toContain('The plan as it is equals the scenario "S": same projects, same figures.')
})

const budget = (requested: number) => [
  { section: 'investment' as const, kind: 'software' as const, amounts: { 2025: { requested } } },
]

function candidate(id: string, score: number, requested: number): Partial<Raw<'projects'>> {
  return {
    id,
    title: `Project ${id}`,
    status: 'candidate',
    priority: { scores: { V: score } },
    budget: budget(requested),
  }
}

type Scenario = Raw<'scenarios'>

function scenario(id: string, keep: readonly string[], more: Partial<Scenario> = {}): Scenario {
  return {
    id,
    title: `Way ${id}`,
    kind: 'custom',
    status: 'proposed',
    choices: Object.fromEntries(keep.map((one) => [one, { keep: true }])),
    ...more,
  }
}

/** Values 0.25, 0.5 and 0.75 of four; an envelope of 100 k€. */
function planOfThree(...scenarios: readonly Scenario[]) {
  return planWith({
    header: {
      status: 'draft',
      unit: 'k',
      horizon: { start: '2024-01', end: '2025-12' },
      criteria: [{ id: 'V', title: 'V', weight: 1, max: 4 }],
      envelopes: [{ year: 2025, section: 'investment', max: 100 }],
    },
    projects: [candidate('A', 1, 40), candidate('B', 2, 50), candidate('C', 3, 60)],
    scenarios,
  })
}

const notesOf = (...scenarios: readonly Scenario[]): string[] =>
  notesIn(scenarioSection(planOfThree(...scenarios), 'summary'))

describe('the scenarios that keep every constraint', () => {
  it('are counted, and the others named with how many they break', () => {
    expect(notesOf(scenario('S', ['A']), scenario('L', ['A', 'B', 'C']))).toContain(
      '1 of 2 scenarios breaks no constraint; "Way L" breaks 1.',
    )
    expect(notesOf(scenario('S', ['A']), scenario('M', ['B']))).toContain(
      'None of the 2 scenarios breaks a constraint.',
    )
    expect(notesOf(scenario('S', ['A']))).toContain('"Way S" breaks no constraint.')
  })

  it('are none where all break something, and then none is put forward', () => {
    const notes = notesOf(scenario('M', ['A', 'B', 'C']), scenario('L', ['B', 'C']))
    expect(notes).toContain(
      'Each of the 2 scenarios breaks constraints, none can be recommended as it is: "Way M" breaks 1 and "Way L" breaks 1.',
    )
    expect(notes.join('\n')).not.toContain('worth most is')
    expect(notesOf(scenario('M', ['A', 'B', 'C']))).toContain(
      '"Way M" breaks 1 constraint and cannot be recommended as it is.',
    )
  })
})

describe('the sentence of the picture', () => {
  const sentence = (...scenarios: readonly Scenario[]): string | undefined => {
    const { blocks } = scenarioSection(planOfThree(...scenarios), 'summary')
    const charts = blocks.flatMap((block) => ('chart' in block ? [block.chart] : []))
    return charts.find((chart) => chart?.type === 'comparison')?.sentence?.en
  }

  it('names what is worth most and what costs least', () => {
    expect(sentence(scenario('S', ['A']), scenario('M', ['B']))).toBe('"Way M" is worth most, "Way S" costs least.')
  })

  it('speaks of no scenario that breaks a constraint', () => {
    expect(sentence(scenario('S', ['A']), scenario('M', ['B']), scenario('L', ['A', 'B', 'C']))).toBe(
      'Of those that break no constraint, "Way M" is worth most, "Way S" costs least.',
    )
    expect(sentence(scenario('L', ['A', 'B', 'C']), scenario('S', ['A']))).toBeUndefined()
  })

  it('speaks of none that was rejected', () => {
    const rejected = scenario('N', [], { status: 'rejected' })
    expect(sentence(scenario('S', ['A']), scenario('M', ['B']), rejected)).toBe(
      'Of those not rejected that break no constraint, "Way M" is worth most, "Way S" costs least.',
    )
  })
})

describe('the scenario that is worth most', () => {
  const worth = (...scenarios: readonly Scenario[]): string | undefined =>
    notesOf(...scenarios).find((text) => text.startsWith('Of those that break none'))

  it('is one that breaks nothing, held against the next of value', () => {
    expect(worth(scenario('S', ['A']), scenario('M', ['A', 'B']), scenario('L', ['A', 'B', 'C']))).toBe(
      'Of those that break none, worth most is "Way M" (value 0.75); against "Way S": value +0.50, spending +€50k.',
    )
  })

  it('is held against the approved one where there is one, also where that costs less', () => {
    const approved = scenario('S', ['B'], { status: 'approved' })
    expect(worth(approved, scenario('M', ['A', 'B']), scenario('N', []))).toContain(
      'against "Way S" (approved): value +0.25',
    )
  })

  it('is none that was rejected', () => {
    const rejected = scenario('M', ['A', 'B'], { status: 'rejected' })
    expect(worth(rejected, scenario('S', ['A']), scenario('N', []))).toMatch(
      /^Of those that break none and are not rejected, worth most is "Way S" /,
    )
  })

  it('is the only one where no other may be chosen', () => {
    expect(worth(scenario('S', ['A']), scenario('L', ['A', 'B', 'C']))).toBe(
      'Of those that break none, there is only "Way S" (value 0.25).',
    )
  })

  it('is several where they are equal, and the cheapest is named', () => {
    expect(worth(scenario('S', ['A', 'B']), scenario('M', ['C']))).toBe(
      'Of those that break none, worth most alike (0.75): "Way S" and "Way M"; "Way M" costs least.',
    )
  })

  it('is none where nothing has a value', () => {
    const plan = planWith({
      projects: [{ id: 'A', status: 'candidate' }],
      scenarios: [scenario('S', []), scenario('M', ['A'])],
    })
    expect(notesIn(scenarioSection(plan, 'summary'))).toContain(
      'Of those that break none, none has a value by this measure: value does not tell them apart.',
    )
  })

  it('is told with the frame that it asks for', () => {
    const envelopes = [{ year: 2025, section: 'investment' as const, max: 150 }]
    const notes = notesOf(scenario('S', ['A']), scenario('L', ['A', 'B', 'C'], { frame: { envelopes } }))
    expect(notes).toContain(
      '"Way L" asks for a frame that is not the plan’s: envelope, investment 2025: €150k instead of €100k.',
    )
  })
})

describe('the figures that set scenarios apart', () => {
  const section = scenarioSection(planOfThree(scenario('S', ['A']), scenario('L', ['A', 'B', 'C'])), 'summary')

  it('are those that differ, the most telling first, six at most, behind the status', () => {
    expect(rowsIn(section, 'scenario_key_figures')).toEqual([
      ['Status', 'proposed', 'proposed'],
      ['Retained value', 0.25, 1.5],
      ['Expected spending', 40_000, 150_000],
      ['Retained projects', 1, 3],
      ['Overspend', 0, 50_000],
      ['Constraints broken', 0, 1],
    ])
  })

  it('leave out what is the same in all, which is named, and count all others of the overview', () => {
    expect(notesIn(section).find((text) => text.includes('same in all'))).toBe(
      '2 figures are the same in all scenarios: projects moved, workload. 3 more figures differ ("Overview", plan scenario --section overview).',
    )
    const plan = planOfThree(scenario('S', ['A']), scenario('L', ['A', 'B', 'C']))
    const rows = rowsIn(scenarioSection(plan, 'overview'), 'scenario_overview')
    // The status stands in a table of its own there.
    expect(rows).toHaveLength(rowsIn(section, 'scenario_key_figures').length - 1 + 2 + 3)
  })

  it('are all that matter of a scenario that is alone', () => {
    const alone = scenarioSection(planOfThree(scenario('S', ['A'])), 'summary')
    expect(rowsIn(alone, 'scenario_key_figures').map(([name]) => name)).toEqual([
      'Status',
      'Retained value',
      'Expected spending',
      'Retained projects',
      'Overspend',
      'Constraints broken',
      'Workload',
    ])
  })
})

describe('what each refusal costs', () => {
  it('is a line for each scenario that leaves something out', () => {
    const plan = planOfThree(scenario('S', ['A']), scenario('L', ['A', 'B', 'C']))
    expect(rowsIn(scenarioSection(plan, 'summary'), 'refusal_costs')).toEqual([['Way S', 2, 1.25, 0, 0, 110_000, 0]])
  })

  it('names the obligations that are not met, of many scenarios in one sentence', () => {
    const plan = planWith({
      projects: [
        { id: 'A', status: 'candidate' },
        { id: 'D', title: 'Duty', status: 'candidate', mandatory: { kind: 'law', reference: 'Act' } },
      ],
      scenarios: [scenario('S', ['A']), scenario('M', []), scenario('O', ['A']), scenario('N', ['D'])],
    })
    const told = (ids: readonly string[]) =>
      notesIn(scenarioSection(plan, 'summary', { ids })).filter((text) => text.includes('what is mandatory'))
    expect(told(['S', 'N'])).toEqual(['"Way S" leaves out what is mandatory: "Duty" (D).'])
    expect(told(['S', 'M', 'O', 'N'])).toEqual(['3 scenarios leave out what is mandatory: "Duty" (D).'])
  })
})

describe('long titles', () => {
  const long = 'A way of doing things that nobody could name in fewer words than these '.repeat(2)
  const plan = planOfThree(scenario('S', ['A'], { title: long }), scenario('L', ['B'], { title: long }))

  it('are cut in headings, told apart by ids, and whole in a list of their own', () => {
    const section = scenarioSection(plan, 'summary')
    const rows = rowsIn(section, 'scenario_titles')
    expect(rows.map(([name]) => name)).toEqual([
      'A way of doing things that nobody could name in… (S)',
      'A way of doing things that nobody could name in… (L)',
    ])
    expect(rows.map(([, title]) => title)).toEqual([long, long])
  })

  it('are ids on a screen, as commands take them', () => {
    const notes = notesIn(scenarioSection(plan, 'summary', { use: 'screen' }))
    expect(notes[0]).toBe('Decision asked: approve one of S and L.')
  })
})

it('says beside values which scenarios pass the limits of their frame, and what decisions lift of them', () => {
  const project = (id: string, requested: number): Partial<Raw<'projects'>> => ({
    id,
    status: 'candidate',
    start: '2025-01',
    end: '2025-03',
    budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { requested } } }],
  })
  const scenario = (id: string, title: string, ...kept: string[]) => ({
    id,
    title,
    kind: 'custom' as const,
    choices: Object.fromEntries(kept.map((one) => [one, { keep: true }])),
  })
  const ofOptions = (decisions: Raw<'decisions'>[]) =>
    planWith({
      header: { unit: 'k', envelopes: [{ year: 2025, section: 'investment', max: 100 }] },
      projects: [project('A', 60), project('B', 50)],
      scenarios: [scenario('S-1', 'Both', 'A', 'B'), scenario('S-2', 'One', 'A')],
      decisions,
    })
  const told = (decisions: Raw<'decisions'>[]): string[] =>
    notesIn(scenarioSection(ofOptions(decisions), 'summary')).filter((one) => /limit/i.test(one))
  const accepting = (amount: number): Raw<'decisions'> => ({
    id: 'D-9',
    date: '2024-01-10',
    kind: 'risk_acceptance',
    outcome: 'approved',
    accepts: [{ section: 'investment', years: [2025], amount }],
  })
  expect(told([])).toEqual([
    'Exceed a limit of their frame or the margin of a team: "Both" (+€10k of investment money in 2025); the others keep them.',
  ])
  expect(told([accepting(4)])).toEqual([
    'Exceed a limit of their frame or the margin of a team: "Both" (+€6k of investment money in 2025); the others keep them; lifted by decision: +€4k of investment money in 2025 (D-9).',
  ])
  expect(told([accepting(10)])).toEqual(['Limits lifted by decision: +€10k of investment money in 2025 (D-9).'])
})
