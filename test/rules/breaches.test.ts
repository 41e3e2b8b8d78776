/** The breaches of a plan are those of what it keeps, and are the same breach whatever the amounts. */
import { describe, expect, it } from 'vitest'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { BREACHES, breachesOf, breachKey, breachNoun } from '../../src/rules/breaches.ts'
import { RULES } from '../../src/rules/index.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const LATE = {
  id: 'P-LATE',
  status: 'candidate' as const,
  start: '2025-01',
  end: '2026-06',
  budget: [{ section: 'investment' as const, kind: 'services' as const, amounts: { '2025': { forecast: 30 } } }],
}

function planOf(facts: Partial<PlanFacts> = {}): Plan {
  return planWith({
    header: { envelopes: [{ year: 2025, section: 'investment', max: 10 }] },
    projects: [LATE],
    scenarios: [
      { id: 'SC-IN', title: 'In', kind: 'custom', choices: { 'P-LATE': { keep: true } } },
      { id: 'SC-OUT', title: 'Out', kind: 'custom' },
    ],
    ...facts,
  })
}

function under(plan: Plan, position: number): Plan {
  const scenario = plan.scenarios[position]
  if (scenario === undefined) throw new Error(`no scenario ${position}`)
  return applyScenario(plan, scenario)
}

const rulesOf = (plan: Plan): string[] => breachesOf(plan).map(({ rule }) => rule.id)

it('point at a floor and at a ceiling where each is written', () => {
  const plan = planOf({
    header: { envelopes: [{ year: 2025, section: 'investment', max: 50, min: 40 }] },
    projects: [{ ...LATE, status: 'planned', end: '2025-12' }],
    scenarios: [
      { id: 'SC', title: 'SC', kind: 'custom', frame: { envelopes: [{ year: 2025, section: 'investment', max: 20 }] } },
    ],
  })
  const places = breachesOf(under(plan, 0)).map(
    ({ rule, hit: { at } }) => `${rule.id} ${'path' in at ? at.path.join('.') : ''}`,
  )
  expect(places).toEqual([
    'investment-over-envelope scenarios.0.frame.envelopes.0.max',
    'investment-under-floor plan.envelopes.0.min',
  ])
})

describe('the rules that a scenario must keep', () => {
  it('are sorted rules of the program', () => {
    const ids = BREACHES.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(RULES.filter(({ breach }) => breach !== undefined)).toEqual(BREACHES)
  })

  it('have a name for one breach and for several, in both languages', () => {
    for (const rule of BREACHES) {
      const [none, one, two] = [0, 1, 2].map((count) => breachNoun(rule, count))
      expect(none?.fr).toBe(one?.fr)
      expect(none?.en).toBe(two?.en)
      expect([one?.fr, one?.en]).not.toEqual([two?.fr, two?.en])
      expect(one?.fr).not.toBe(rule.summary.fr)
    }
  })
})

describe('the breaches of a plan', () => {
  it('are those of the projects that it keeps, not of candidates', () => {
    const plan = planOf()
    expect(rulesOf(plan)).toEqual([])
    expect(rulesOf(under(plan, 0))).toEqual(['investment-over-envelope', 'project-outside-horizon'])
    expect(rulesOf(under(plan, 1))).toEqual([])
  })

  it('do not hold a project to the dates of one that is left out', () => {
    const plan = planOf({
      projects: [
        { id: 'P-1', start: '2025-01', end: '2025-06', depends_on: [{ project: 'P-2' }] },
        { id: 'P-2', status: 'candidate', start: '2025-01', end: '2025-12' },
      ],
    })
    expect(rulesOf(plan)).toEqual(['project-prerequisite-not-retained'])
  })

  it('tell a mandatory project that the scenario leaves out', () => {
    const mandatory = { kind: 'law' as const, reference: 'NIS2', deadline: '2025-12-31' }
    const plan = planOf({ projects: [{ id: 'P-1' }, { ...LATE, mandatory }] })
    expect(rulesOf(under(plan, 1))).toEqual(['mandatory-project-left-out'])
  })

  it('leave out what the plan turns off', () => {
    const plan = planOf({ header: { rules: { 'project-outside-horizon': 'off' } } })
    expect(rulesOf(under(plan, 0))).toEqual([])
  })

  it('are the same breach whatever the amount, and others in another year', () => {
    const keysAt = (year: number, max: number): string[] => {
      const envelopes = [{ year, section: 'investment' as const, max }]
      const amounts = { [year]: { forecast: 30 } }
      const budget = [{ section: 'investment' as const, kind: 'services' as const, amounts }]
      const plan = planOf({ header: { envelopes }, projects: [{ budget }] })
      return breachesOf(plan).map(breachKey)
    }
    expect(keysAt(2025, 10)).toHaveLength(1)
    expect(keysAt(2025, 10)).toEqual(keysAt(2025, 20))
    expect(keysAt(2025, 10)).not.toEqual(keysAt(2024, 10))
  })
})
