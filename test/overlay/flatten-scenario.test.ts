/** Inheritance of scenarios: the nearest value counts key by key, a forced choice holds, an approved scale is done. */
import { describe, expect, it } from 'vitest'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import type { Raw } from '../../src/schema/document.ts'
import { planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

type RawScenario = Raw<'scenarios'>

function flat(scenarios: readonly Partial<RawScenario>[], id = 'C') {
  const plan = planWith({
    axes: [{ id: 'AX', title: 'Axis' }],
    departments: [{ id: 'HR', title: 'Staff' }],
    teams: [{ id: 'Infra', title: 'Infra' }],
    projects: [{}, {}, {}],
    scenarios: scenarios.map((facts, index) => ({
      id: 'ABC'[index] ?? 'D',
      title: 'Scenario',
      kind: 'custom',
      ...facts,
    })),
  })
  return flattenScenario(plan, scenarioOf(plan, id))
}

const choice = (parent: RawScenario['choices'], child: RawScenario['choices'], status = 'draft') =>
  flat(
    [
      { choices: parent, status: status as RawScenario['status'] },
      { extends: 'a', choices: child },
    ],
    'B',
  ).choices.get('p-1')

describe('flattenScenario', () => {
  it('goes through the chain from the farthest, whatever the case of ids', () => {
    const { chain, assumptions, id, status } = flat([
      { assumptions: ['one'] },
      { extends: 'a', assumptions: ['two'] },
      { extends: 'B', assumptions: ['three'], status: 'proposed' },
    ])
    expect({ chain, assumptions, id, status }).toEqual({
      chain: ['A', 'B'],
      assumptions: ['one', 'two', 'three'],
      id: 'C',
      status: 'proposed',
    })
  })

  it('stops at an unknown parent and where the chain comes back', () => {
    expect(flat([{ extends: 'GONE' }], 'A').chain).toEqual([])
    expect(flat([{ extends: 'A' }], 'A').chain).toEqual([])
    expect(flat([{ extends: 'C' }, { extends: 'A' }, { extends: 'B' }]).chain).toEqual(['A', 'B'])
    expect(flat([{ extends: 'B' }, { extends: 'A' }, { extends: 'A' }]).chain).toEqual(['B', 'A'])
  })

  it('merges choices key by key, under the id of the plan', () => {
    const merged = choice(
      { 'p-1': { keep: true, start: '2025-03', scale: 0.8, reason: 'Early' } },
      { 'P-1': { start: '2025-09-15', stretch: 8 } },
    )
    expect(merged).toMatchObject({
      project: 'P-1',
      isKept: true,
      start: 2025 * 12 + 8,
      scale: 0.8,
      stretch: 8,
      reason: 'Early',
      isForced: false,
      at: { path: ['scenarios', 1, 'choices', 'P-1'], part: 'key' },
    })
  })

  it.each([
    ['keep over out', { out: true }, { keep: true }, true, undefined],
    ['out over keep', { keep: true }, { out: true }, false, undefined],
    ['keep over a variant', { variant: 'P-2' }, { keep: true }, true, undefined],
    ['a variant over keep', { keep: true }, { variant: 'P-2' }, false, 'P-2'],
    ['what a child does not say', { keep: true }, { scale: 2 }, true, undefined],
    ['keep and out', { keep: true }, { keep: true, out: true }, undefined, undefined],
    ['keep and a variant', {}, { keep: true, variant: 'P-2' }, undefined, undefined],
    ['keep: false as out', {}, { keep: false }, false, undefined],
    ['out: false as keep', { out: true }, { out: false }, true, undefined],
    ['a forced one over the child', { out: true, forced: true }, { keep: true }, false, undefined],
    ['a forced child over a forced one', { out: true, forced: true }, { keep: true, forced: true }, true, undefined],
    ['a forced one that says nothing', { scale: 2, forced: true }, { keep: true }, true, undefined],
  ])('decides %s', (_, parent, child, isKept, variant) => {
    expect(choice({ 'P-1': parent }, { 'P-1': child })).toMatchObject({ isKept, variant })
  })

  it('keeps the reason of the choice that holds, and takes dates of the child all the same', () => {
    const held = choice(
      { 'P-1': { keep: true, forced: true, reason: 'Law' } },
      { 'P-1': { out: true, reason: 'Cost', start: '2025-02' } },
    )
    expect(held).toMatchObject({ reason: 'Law', isForced: true, start: 2025 * 12 + 1 })
    expect(choice({ 'P-1': { reason: 'a' } }, { 'P-1': { reason: 'b' } })?.reason).toBe('b')
    const turned = choice({ 'P-1': { out: true, reason: 'Cost' } }, { 'P-1': { keep: true } })
    expect(turned).toMatchObject({ isKept: true, reason: undefined })
  })

  it('drops the scale of an approved scenario and of what it inherits, not that of its children', () => {
    expect(choice({ 'P-1': { scale: 0.5 } }, {}, 'approved')?.scale).toBeUndefined()
    expect(choice({ 'P-1': { scale: 0.5 } }, { 'P-1': { scale: 2 } }, 'approved')?.scale).toBe(2)
    expect(choice({ 'P-1': { scale: 0.5 } }, {}, 'rejected')?.scale).toBe(0.5)
    const inherited = flat(
      [{ choices: { 'P-1': { scale: 0.5 } } }, { extends: 'A', status: 'superseded', decision: 'D-1' }],
      'B',
    )
    expect(inherited.choices.get('p-1')?.scale).toBeUndefined()
  })

  it('takes the first of two choices of one scenario about a project', () => {
    const { choices } = flat([{ choices: { 'P-2': { keep: true }, 'p-2': { out: true } } }], 'A')
    expect([...choices.values()]).toMatchObject([{ project: 'P-2', isKept: true }])
  })

  it('keeps the order in which the chain names projects, unknown ones as they are written', () => {
    const { choices } = flat(
      [{ choices: { 'P-3': {}, Gone: {} } }, { extends: 'A', choices: { 'P-1': {}, 'p-3': {} } }],
      'B',
    )
    expect([...choices.values()].map(({ project }) => project)).toEqual(['P-3', 'Gone', 'P-1'])
  })

  it('merges envelopes by year and section, key by key; null takes a ceiling away', () => {
    const { frame } = flat(
      [
        {
          frame: {
            envelopes: [
              { year: 2024, section: 'investment', max: 10, min: 1 },
              { year: 2025, section: 'investment', max: 20 },
              { year: 2025, section: 'operating', max: 5 },
            ],
          },
        },
        {
          extends: 'A',
          frame: {
            envelopes: [
              { year: 2025, section: 'investment', max: null },
              { year: 2024, section: 'investment', min: 2 },
              { year: 2024, section: 'investment', min: 3 },
              { year: 2026, section: 'operating', min: 4 },
            ],
          },
        },
      ],
      'B',
    )
    const place = (scenario: number, index: number) => ({ path: ['scenarios', scenario, 'frame', 'envelopes', index] })
    expect(frame.envelopes).toMatchObject([
      { year: 2024, section: 'investment', max: 10, min: 2, at: place(0, 0), floorAt: place(1, 1) },
      { year: 2025, section: 'investment', max: null, min: undefined, at: place(1, 0) },
      { year: 2025, section: 'operating', max: 5, at: place(0, 2) },
      { year: 2026, section: 'operating', max: undefined, min: 4, at: place(1, 3) },
    ])
  })

  it('merges teams by month, limits by id, and takes the nearest margin', () => {
    const { frame } = flat(
      [
        {
          frame: {
            teams: [{ team: 'INFRA', from: '2025-Q1', fte: 5 }],
            margin: 0.1,
            axis_minima: { ax: 0.2 },
            golive_limits: { hr: 3, Gone: 1 },
          },
        },
        {
          extends: 'A',
          frame: {
            teams: [
              { team: 'infra', from: '2025-01', hires: 2 },
              { team: 'infra', from: '2026', fte: 9 },
            ],
            axis_minima: { AX: 0.3 },
          },
        },
        { extends: 'B' },
      ],
      'C',
    )
    expect(frame).toMatchObject({
      teams: [
        { team: 'Infra', from: 2025 * 12, fte: 5, hires: 2 },
        { team: 'Infra', from: 2026 * 12, fte: 9, hires: undefined },
      ],
      margin: 0.1,
      limits: [
        { key: 'axis_minima', id: 'AX', value: 0.3, at: { path: ['scenarios', 1, 'frame', 'axis_minima', 'AX'] } },
        { key: 'golive_limits', id: 'HR', value: 3 },
        { key: 'golive_limits', id: 'Gone', value: 1 },
      ],
    })
  })
})
