/** The do-minimum scenario says only what a plan does not mean by itself. */
import { describe, expect, it } from 'vitest'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { isRetained } from '../../src/plan/project-status.ts'
import { doMinimum } from '../../src/scenarios/do-minimum.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'

const law = { kind: 'law' as const }

function choices(...projects: Partial<Raw<'projects'>>[]): string[] {
  return doMinimum(planWith({ projects })).map(
    ({ project, because, by }) => `${project.id} ${because ?? 'out'}${by ? ` ${by.id}` : ''}`,
  )
}

describe('doMinimum', () => {
  it('leaves out what is retained without having to be', () => {
    expect(
      choices(
        { status: 'planned' },
        { status: 'approved', mandatory: law },
        { status: 'in_progress' },
        { status: 'on_hold' },
        { status: 'completed' },
        { status: 'planned', origin: 'carried_over' },
        { status: 'candidate' },
      ),
    ).toEqual(['P-1 out'])
  })

  it('keeps obligations that the plan does not retain, and what they need', () => {
    expect(
      choices(
        { status: 'candidate', mandatory: law, requires: ['p-2'] },
        { status: 'proposed', depends_on: [{ project: 'P-3' }] },
        { status: 'postponed' },
        { status: 'rejected', mandatory: law },
        { status: 'candidate' },
        { status: 'cancelled', mandatory: law },
        { status: 'candidate', origin: 'carried_over' },
      ),
    ).toEqual(['P-1 mandatory', 'P-2 required P-1', 'P-3 required P-2', 'P-4 mandatory', 'P-7 carried-over'])
  })

  it('keeps what it needs although it would be left out alone', () => {
    expect(choices({ status: 'in_progress', requires: ['P-2'] }, { status: 'planned' }, { status: 'planned' })).toEqual(
      ['P-3 out'],
    )
  })

  it('names a project that still needs it, not one that is done', () => {
    expect(
      choices(
        { status: 'completed', requires: ['P-3'] },
        { status: 'in_progress', requires: ['P-3'] },
        { status: 'candidate' },
      ),
    ).toEqual(['P-3 required P-2'])
  })

  it('retains exactly its base when laid over the plan', () => {
    const projects: Partial<Raw<'projects'>>[] = [
      { status: 'planned' },
      { status: 'candidate', mandatory: law, requires: ['P-3'] },
      { status: 'postponed' },
      { status: 'in_progress' },
    ]
    const plan = planWith({ projects })
    const written = doMinimum(plan).map(({ project, because }) => [
      project.id,
      because === undefined ? { out: true } : { keep: true },
    ])
    const scenario = { id: 'S', title: 'S', kind: 'do_minimum' as const, choices: Object.fromEntries(written) }
    const again = planWith({ projects, scenarios: [scenario] })
    const [entry] = again.scenarios
    if (entry === undefined) throw new Error('no scenario')
    const kept = applyScenario(again, entry).projects.filter(isRetained)
    expect(kept.map(({ id }) => id)).toEqual(['P-2', 'P-3', 'P-4'])
  })
})
