/** What is tried has the figures, breaches and fates of the same scenario once it is saved. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScenario } from '../../../src/commands/edits/scenario.ts'
import { viewScenarios } from '../../../src/commands/scenario/view-scenarios.ts'
import { changesOf, tryState } from '../../../src/commands/serve/what-if.ts'
import type { WhatIfState } from '../../../src/commands/serve/what-if-state.ts'
import { hasStarted, isCompleted, isGone, isRetained } from '../../../src/plan/project-status.ts'
import { scenarioData } from '../../../src/reports/scenarios/report.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { runsOf } from '../../support/cases.ts'
import { draftOfInput } from '../../support/draft-of.ts'
import { groundOf } from '../../support/ground-of.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const PATH = 'plans/centre-val-de-loire-2022-2027'
const REGION = draftOfInput(readPlanFolder(REPOSITORY, PATH))

interface OptionFigures {
  readonly id: string
  readonly metrics: unknown
  readonly projects: unknown
  readonly lost: unknown
  readonly breaches: readonly { readonly rule: string; readonly message: unknown }[]
}

/** What machines are told of the last option, but where the scenario's record lies. */
function figuresOf(data: Readonly<Record<string, unknown>> | undefined): Omit<OptionFigures, 'id'> {
  const options = (data?.['scenarios'] ?? []) as readonly OptionFigures[]
  const last = options.at(-1)
  if (last === undefined) throw new Error('no option')
  const { metrics, projects, lost, breaches } = last
  return { metrics, projects, lost, breaches: breaches.map(({ rule, message }) => ({ rule, message })) }
}

const open = REGION.plan.projects.filter((project) => !isGone(project) && !isCompleted(project))
const movable = open.filter((project) => isRetained(project) && !hasStarted(project))
const idsOf = (projects: readonly { id: string }[]) =>
  fc.subarray(
    projects.map(({ id }) => id),
    { maxLength: 4 },
  )

/** A state of some choices that make sense together. */
const states = fc
  .record({
    from: fc.constantFrom('', ...REGION.plan.scenarios.filter(({ kind }) => kind !== 'do_minimum').map(({ id }) => id)),
    kept: idsOf(open.filter((project) => !isRetained(project))),
    out: idsOf(open.filter((project) => isRetained(project) && hasStarted(project))),
    moved: fc.dictionary(fc.constantFrom(...movable.map(({ id }) => id)), fc.constantFrom('+3M', '-3M', '+2Q', '+1Y'), {
      maxKeys: 3,
    }),
    ceiling: fc.option(fc.constantFrom('investment:2026=-10%', 'operating:2025=+50k€', 'investment:2025=4M€')),
    hire: fc.option(fc.constantFrom('APPLI=+1@2025-01', 'INFRA=-0.5@2026-07')),
  })
  .map(
    ({ from, kept, out, moved, ceiling, hire }): WhatIfState => ({
      ...(from === '' ? {} : { from }),
      in: [...kept, ...Object.keys(moved)],
      out,
      start: Object.entries(moved).map(([id, shift]) => `${id}=${shift}`),
      scale: [],
      stretch: [],
      envelope: ceiling === null ? [] : [ceiling],
      hire: hire === null ? [] : [hire],
    }),
  )

describe('a state', () => {
  it('comes to what the scenario of the same options comes to once it is saved', () => {
    fc.assert(
      fc.property(states, (state) => {
        const ground = groundOf(REGION, PATH)
        const { context } = tryState(ground, state)
        const { changes } = changesOf(ground, 'SC-SAVED', state)
        const saved = addScenario(REGION, 'SC-SAVED', changes)
        const ids = [...(state.from === undefined ? [] : [state.from]), 'SC-SAVED']
        const { data } = viewScenarios(saved.loaded, { ids }).result([], 'data')
        expect(figuresOf(scenarioData(context))).toEqual(figuresOf(data))
      }),
      { numRuns: runsOf(200, 8), seed: 38 },
    )
  })
})
