/** A scenario's breaches are counted in words, and the first of each kind are named before the second of any. */
import { expect, it } from 'vitest'
import { scenarioBreach } from '../../src/checks/scenario-breach.ts'
import { planWith } from '../support/plan-builder.ts'

it('counts the breaches by kind and names five of them, one of each kind first', () => {
  const late = { status: 'candidate', start: '2025-01', end: '2026-06' } as const
  const amounts = { '2025': { forecast: 30 } }
  const budget = [{ section: 'investment', kind: 'services', amounts } as const]
  const ids = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']
  const plan = planWith({
    header: { envelopes: [{ year: 2025, section: 'investment', max: 10 }] },
    projects: [{ id: 'P-0' }, ...ids.map((id) => ({ id, ...late, budget }))],
    scenarios: [
      {
        ...{ id: 'SC', title: 'High', kind: 'ambitious', status: 'proposed' },
        choices: Object.fromEntries(ids.map((id) => [id, { keep: true }])),
      },
    ],
  })
  const [found, ...others] = [...scenarioBreach.run(plan)]
  expect(others).toEqual([])
  expect(found?.message).toEqual({
    fr: 'Le scénario «\u00a0High\u00a0» ne tient pas ses limites\u00a0: 1 dépassement de l’enveloppe d’investissement, 6 projets hors de l’horizon',
    en: 'Expected scenario "High" to keep the limits, got 1 investment overrun, 6 projects outside the horizon',
  })
  expect(found?.facts).toEqual({
    breaches: 7,
    'investment-over-envelope': 1,
    'project-outside-horizon': 6,
  })
  const places = found?.related?.map(({ at }) => 'path' in at && at.path.join('.'))
  expect(places).toEqual([
    'plan.envelopes.0.max',
    ...[1, 2, 3, 4].map((position) => `projects.${position}.end`),
  ])
})
