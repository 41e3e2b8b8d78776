/** Where a scenario contradicts what it inherits or sets twice. */
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../src/schema/document.ts'
import { foundIn, HERE } from '../support/found-contradictions.ts'

type RawScenario = Raw<'scenarios'>
type Choice = NonNullable<RawScenario['choices']>[string]

describe('contradictions of a scenario', () => {
  it('finds a project chosen twice, whatever the case', () => {
    const twice = foundIn({ choices: { Ready: { keep: true }, READY: { out: true } } })
    expect(twice).toEqual([
      {
        kind: 'same-project-twice',
        project: 'READY',
        first: 'Ready',
        at: `${HERE}/choices/READY`,
        related: `${HERE}/choices/Ready`,
      },
    ])
  })

  const forcing = (choice: Choice): RawScenario => ({
    id: 'P',
    title: 'P',
    kind: 'custom',
    choices: { ready: { forced: true, reason: 'Law', ...choice } },
  })

  it('finds a choice that an inherited forced one beats', () => {
    const against = foundIn({ extends: 'p', choices: { READY: { out: true } } }, forcing({ keep: true }))
    expect(against).toEqual([
      {
        kind: 'forced-against',
        project: 'READY',
        scenario: 'P',
        at: `${HERE}/choices/READY`,
        related: 'scenarios/1/choices/ready',
      },
    ])
  })

  it.each<[string, Choice, Choice]>([
    ['says the same', { keep: true }, { keep: true }],
    ['is forced too', { out: true, forced: true }, { keep: true }],
    ['says nothing of it', { scale: 2 }, { keep: true }],
    ['meets a forced one that says nothing', { keep: true }, {}],
  ])('finds nothing where a choice %s', (_, own, inherited) => {
    expect(foundIn({ extends: 'P', choices: { READY: own } }, forcing(inherited))).toEqual([])
  })

  it('does not repeat what an inherited scenario writes', () => {
    const parent: RawScenario = {
      id: 'P',
      title: 'P',
      kind: 'custom',
      choices: { DONE: { out: true } },
      frame: {
        envelopes: [
          { year: 2024, section: 'operating', max: 1 },
          { year: 2024, section: 'operating', max: 2 },
        ],
      },
    }
    expect(foundIn({ extends: 'P' }, parent)).toEqual([])
  })

  it('finds a chain that comes back to it, not one that it only leads into', () => {
    const other = (id: string, parent: string): RawScenario => ({ id, title: id, kind: 'custom', extends: parent })
    expect(foundIn({ extends: 's' })).toEqual([{ kind: 'extends-circular', chain: ['S', 'S'], at: `${HERE}/extends` }])
    expect(foundIn({ extends: 'A' }, other('A', 'B'), other('B', 'S'))).toMatchObject([
      { kind: 'extends-circular', chain: ['S', 'A', 'B', 'S'] },
    ])
    expect(foundIn({ extends: 'A' }, other('A', 'B'), other('B', 'A'))).toEqual([])
    expect(foundIn({ extends: 'GONE' })).toEqual([])
  })

  it('finds what the frame sets twice', () => {
    const twice = foundIn({
      frame: {
        envelopes: [
          { year: 2024, section: 'investment', max: 1 },
          { year: 2024, section: 'operating', max: 1 },
          { year: 2024, section: 'investment', min: 1 },
        ],
        teams: [
          { team: 'T', from: '2025', fte: 1 },
          { team: 't', from: '2025-Q1', hires: 1 },
          { team: 'T', from: '2025-Q2', hires: 1 },
        ],
      },
    })
    expect(twice).toEqual([
      {
        kind: 'frame-twice',
        of: 'envelope',
        year: 2024,
        section: 'investment',
        at: `${HERE}/frame/envelopes/2`,
        related: `${HERE}/frame/envelopes/0`,
      },
      {
        kind: 'frame-twice',
        of: 'team',
        team: 't',
        from: 2025 * 12,
        at: `${HERE}/frame/teams/1`,
        related: `${HERE}/frame/teams/0`,
      },
    ])
  })
})
