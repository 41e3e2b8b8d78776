/** A scenario's breaches are counted in words, and the first of each kind are named before the second of any. */
import { expect, it } from 'vitest'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { breachesOf } from '../../src/rules/breaches.ts'
import { scenarioBreach } from '../../src/rules/scenarios.ts'
import { planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

it('counts the breaches by kind and names five of them, one of each kind first', () => {
  const late = { status: 'candidate', start: '2025-01', end: '2026-06' } as const
  const amounts = { '2025': { forecast: 30 } }
  const budget = [{ section: 'investment', kind: 'services', amounts } as const]
  const busy = { workload: [{ team: 'T', days: { '2025-Q1': 60 } }] }
  const ids = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']
  const plan = planWith({
    header: { envelopes: [{ year: 2025, section: 'investment', max: 10 }] },
    teams: [{ id: 'T', title: 'T', fte: 0.1, capacity: { working_days: 228 } }],
    projects: [
      { id: 'P-0' },
      ...ids.map((id) => ({ id, ...late, budget })),
      { id: 'P-7', status: 'candidate', ...busy },
    ],
    scenarios: [
      {
        id: 'SC',
        title: 'High',
        kind: 'ambitious',
        status: 'proposed',
        choices: Object.fromEntries([...ids, 'P-7'].map((id) => [id, { keep: true }])),
      },
    ],
  })
  const [found, ...others] = [...scenarioBreach.run(plan)]
  expect(others).toEqual([])
  expect(found?.message).toEqual({
    fr: 'Le scénario «\u00a0High\u00a0» ne tient pas ses limites\u00a0: 1 dépassement de l’enveloppe d’investissement, 6 projets hors de l’horizon, 1 surcharge d’équipe',
    en: 'Scenario "High" does not keep its limits: 1 investment overrun, 6 projects outside the horizon, 1 team overload',
  })
  expect(found?.facts).toEqual({
    breaches: 8,
    'investment-over-envelope': 1,
    'project-outside-horizon': 6,
    'team-load-over-capacity': 1,
  })
  const places = found?.related?.map(({ at }) => 'path' in at && at.path.join('.'))
  expect(places).toEqual(['plan.envelopes.0.max', 'projects.1.end', 'teams.0.fte', 'projects.2.end', 'projects.3.end'])
})

it('points at dates that stand in the file where the scenario moves a project without current dates', () => {
  const golive = { id: 'M', title: 'Go', kind: 'golive', baseline: '2025-06-30' } as const
  const plan = planWith({
    departments: [{ id: 'HR', title: 'HR' }],
    projects: [
      {
        id: 'P-1',
        status: 'candidate',
        departments: { lead: 'HR' },
        baseline: { start: '2025-01', end: '2025-06' },
        milestones: [golive],
      },
    ],
    scenarios: [
      {
        id: 'SC',
        title: 'Late',
        kind: 'custom',
        status: 'proposed',
        frame: { golive_limits: { HR: 0 } },
        choices: { 'P-1': { keep: true, start: '2025-09' } },
      },
    ],
  })
  const places = [...scenarioBreach.run(plan)].flatMap(({ related = [] }) =>
    related.map(({ at }) => 'path' in at && at.path.join('.')),
  )
  expect(places).toEqual(['scenarios.0.frame.golive_limits.HR', 'projects.0.baseline.end'])
  const limit = [...breachesOf(applyScenario(plan, scenarioOf(plan)))].find(
    ({ rule }) => rule.id === 'department-golives-over-limit',
  )
  const goLives = limit?.hit.related?.map(({ at }) => 'path' in at && at.path.join('.'))
  expect(goLives).toEqual(['projects.0.milestones.0.baseline'])
})
