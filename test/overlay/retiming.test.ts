/** What of a project moves: the future of one that has started, nothing of one that cannot. */
import { describe, expect, it } from 'vitest'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import type { Raw } from '../../src/schema/document.ts'
import { datesOf, daysByMonth, laidProject, moneyOf, oneLine } from '../support/laid-project.ts'
import { planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

type RawProject = Raw<'projects'>
type Choice = NonNullable<Raw<'scenarios'>['choices']>[string]

describe('a project that has started', () => {
  const started: Partial<RawProject> = {
    status: 'in_progress',
    start: '2024-01',
    end: '2024-12',
    actual: { start: '2024-01-08' },
  }

  // On 30 June 2024: 60 of 120 paid, 60 to come over Jul..Dec, 10 a month. Eighteen months long it ends in June 2025;
  // six months become twelve, 5 a month: 30 in 2024 and 30 in 2025. What comes in 2026 moves with the end: 24 over
  // twelve months, six months later 12 in 2026, 12 beyond.
  it('stretches what is to come and leaves its start and its past', () => {
    const project = laidProject(
      {
        ...started,
        ...oneLine({ 2024: { paid: 60, forecast: 120 }, 2026: { forecast: 24 } }),
        workload: [{ days: { '2024-06': 5, '2024-07': 6, '2024-12': 1 }, actual: { '2024-06': 4 } }],
        milestones: [
          { id: 'M1', title: 'Late', current: '2024-06-20' },
          { id: 'M2', title: 'Opening', current: '2024-12-15' },
          { id: 'M3', title: 'In the month after the end', current: '2025-01-15' },
        ],
      },
      { stretch: 18 },
    )
    expect(datesOf(project)).toEqual(['2024-01-08', '2025-06-30'])
    expect(project.written.start).toBe('2024-01')
    expect(moneyOf(project)).toEqual({
      2024: { paid: 60, forecast: 90 },
      2025: { forecast: 30 },
      2026: { forecast: 12 },
      later: { forecast: 12 },
    })
    expect(daysByMonth(project)).toEqual({ '2024-06': 5, '2024-07': 3, '2024-08': 3, '2025-05': 0.5, '2025-06': 0.5 })
    expect(project.workload[0]?.actual.size).toBe(1)
    expect(project.written.milestones).toMatchObject([
      { current: '2024-06-20' },
      { current: '2025-06-15' },
      { current: '2025-07-15' },
    ])
  })

  it('does not start again', () => {
    const project = laidProject({ ...started, ...oneLine({ 2024: { forecast: 9 } }) }, { start: '2025-01' })
    expect(datesOf(project)).toEqual(['2024-01-08', '2024-12-31'])
    expect(moneyOf(project)).toEqual({ 2024: { forecast: 9 } })
  })

  it('ends after the status date, however short it is made', () => {
    const project = laidProject({ ...started, ...oneLine({ 2024: { forecast: 12 } }) }, { stretch: 2 })
    expect(datesOf(project)).toEqual(['2024-01-08', '2024-07-31'])
    expect(moneyOf(project)).toEqual({ 2024: { forecast: 12 } })
  })

  // It should have ended in March; what is left, 12, is due in July. Made to last until December: 2 a month.
  it('spreads what is left of a late project from the month after the status date', () => {
    const late = { ...started, end: '2024-03', ...oneLine({ 2024: { forecast: 12 } }) }
    const laid = laidProject(late, { stretch: 12 })
    expect(datesOf(laid)).toEqual(['2024-01-08', '2024-12-31'])
    expect(moneyOf(laid)).toEqual({ 2024: { forecast: 12 } })
    expect(moneyOf(laidProject(late, { stretch: 24 }))).toEqual({ 2024: { forecast: 4 }, 2025: { forecast: 8 } })
  })

  it('keeps the end that it has when it is over', () => {
    const done = { ...started, actual: { start: '2024-01-08', end: '2024-05-31' } }
    expect(datesOf(laidProject(done, { stretch: 20 }))).toEqual(['2024-01-08', '2024-05-31'])
  })
})

describe('a project that cannot move', () => {
  it.each<[string, Partial<RawProject>, Choice]>([
    ['without dates', {}, { start: '2025-01', stretch: 5 }],
    ['to where it is', { start: '2025-01', end: '2025-06' }, { start: '2025-01', stretch: 6 }],
    ['by no length', { start: '2025-01', end: '2025-06' }, { stretch: 0 }],
    ['by a length without measure', { start: '2025-01', end: '2025-06' }, { stretch: 1e9 }],
    ['by no factor', { start: '2025-01', end: '2025-06' }, { scale: 1 }],
    ['by an impossible factor', { start: '2025-01', end: '2025-06' }, { scale: -1 }],
  ])('stays %s', (_, project, choice) => {
    const plan = planWith({
      projects: [project],
      scenarios: [{ id: 'S', title: 'S', kind: 'custom', choices: { 'P-1': choice } }],
    })
    expect(applyScenario(plan, scenarioOf(plan)).projects).toBe(plan.projects)
  })
})
