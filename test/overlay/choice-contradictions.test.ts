/** What a choice asks for in vain or in conflict with itself, each with the place that must be changed. */
import { describe, expect, it } from 'vitest'
import type { Raw } from '../../src/schema/document.ts'
import { dayText } from '../../src/values/calendar.ts'
import { foundIn, HERE } from '../support/found-contradictions.ts'

type RawScenario = Raw<'scenarios'>
type Choice = NonNullable<RawScenario['choices']>[string]

function ofChoice(project: string, choice: Choice, status?: RawScenario['status']) {
  const prefix = `${HERE}/choices/${project}`
  return foundIn({ choices: { [project]: choice }, status }).map(({ at, related, ...facts }) => ({
    ...facts,
    at: at.startsWith(prefix) ? at.slice(prefix.length) : at,
    ...(related === undefined ? {} : { related: related.replace(prefix, '') }),
  }))
}

describe('contradictions of a choice', () => {
  it.each<[string, string, Choice, object]>([
    ['keep and out', 'READY', { keep: true, out: true }, { kind: 'keep-and-out', at: '/out', related: '/keep' }],
    [
      'keep and a variant',
      'READY',
      { keep: true, variant: 'OTHER' },
      { kind: 'keep-and-out', at: '/variant', related: '/keep' },
    ],
    [
      'neither keep nor out',
      'READY',
      { keep: false, out: false },
      { kind: 'keep-and-out', at: '/keep', related: '/out' },
    ],
    [
      'a start of what has started',
      'RUNNING',
      { start: '2025-01' },
      { kind: 'start-of-started', status: 'in_progress', since: 19_731, at: '/start' },
    ],
    [
      'a start of what is done',
      'DONE',
      { start: '2025-01' },
      { kind: 'start-of-started', status: 'completed', since: undefined, at: '/start' },
    ],
    [
      'a start that is past',
      'READY',
      { start: '2024-06' },
      { kind: 'start-in-the-past', start: 19_875, asOf: 19_904, at: '/start' },
    ],
    ['a start without dates', 'BARE', { start: '2025-01' }, { kind: 'nothing-to-move', key: 'start', at: '/start' }],
    ['a length without dates', 'BARE', { stretch: 5 }, { kind: 'nothing-to-move', key: 'stretch', at: '/stretch' }],
    ['a length of what is done', 'DONE', { stretch: 5 }, { kind: 'nothing-to-move', key: 'stretch', at: '/stretch' }],
    [
      'what is done left out',
      'DONE',
      { out: true },
      { kind: 'out-of-completed', at: '/out', related: 'projects/2/status' },
    ],
    [
      'what is done replaced',
      'DONE',
      { keep: false },
      { kind: 'out-of-completed', at: '/keep', related: 'projects/2/status' },
    ],
    [
      'what is merged retained',
      'MERGED',
      { keep: true },
      { kind: 'keep-of-stopped', status: 'merged', at: '/keep', related: 'projects/3/status' },
    ],
    [
      'what is merged retained as a variant',
      'READY',
      { variant: 'merged' },
      { kind: 'keep-of-stopped', project: 'MERGED', status: 'merged', at: '/variant', related: 'projects/3/status' },
    ],
    [
      'a length of what runs and may not be stretched',
      'RUNNING',
      { stretch: 18 },
      { kind: 'stretch-beyond-limits', stretch: 18, min: undefined, max: undefined, at: '/stretch' },
    ],
    [
      'a length beyond the limits',
      'ELASTIC',
      { stretch: 15 },
      {
        kind: 'stretch-beyond-limits',
        stretch: 15,
        min: 10,
        max: 14,
        at: '/stretch',
        related: 'projects/6/stretchable',
      },
    ],
    [
      'no length',
      'READY',
      { stretch: 0 },
      { kind: 'value-impossible', key: 'stretch', value: 0, min: 1, max: 600, at: '/stretch' },
    ],
    [
      'a negative factor',
      'READY',
      { scale: -0.5 },
      { kind: 'value-impossible', key: 'scale', value: -0.5, min: 0, max: 1000, at: '/scale' },
    ],
    [
      'a variant of no group',
      'READY',
      { variant: 'bare' },
      {
        kind: 'variant-not-in-group',
        variant: 'BARE',
        group: 'HR',
        variantGroup: undefined,
        at: '/variant',
        related: 'projects/4/id',
      },
    ],
    ['force without a reason', 'READY', { keep: true, forced: true }, { kind: 'forced-without-reason', at: '/forced' }],
  ])('finds %s', (_, project, choice, expected) => {
    expect(ofChoice(project, choice)).toEqual([{ project, ...expected }])
  })

  it.each<[string, string, Choice]>([
    ['that is possible', 'READY', { keep: true, start: '2024-07-01', stretch: 18, scale: 0 }],
    ['of a variant of the group', 'READY', { variant: 'OTHER', out: true }],
    ['of an unknown project', 'GONE', { keep: true, start: '2020-01', stretch: 5 }],
    ['of an unknown variant', 'READY', { variant: 'GONE' }],
    ['of the present length', 'RUNNING', { stretch: 12 }],
    ['within the limits', 'ELASTIC', { stretch: 14 }],
    ['with a reason', 'READY', { keep: true, forced: true, reason: 'Law' }],
    ['that keeps what runs', 'RUNNING', { keep: true, scale: 0.5 }],
    ['to leave out what is gone', 'MERGED', { out: true }],
    ['whose dates do not matter', 'RUNNING', { out: true, start: '2025-01' }],
  ])('finds nothing in a choice %s', (_, project, choice) => {
    expect(ofChoice(project, choice)).toEqual([])
  })

  it('takes a day of a start as it is, and a month as still open until its last day', () => {
    expect(ofChoice('READY', { start: '2024-06-30' })).toHaveLength(1)
    expect(ofChoice('READY', { start: '2024-07' })).toEqual([])
    const [past] = ofChoice('READY', { start: '2024-06-30' })
    expect(past).toMatchObject({ kind: 'start-in-the-past' })
    expect(past && 'start' in past ? dayText(past.start) : '').toBe('2024-06-30')
  })

  it('holds only open scenarios against what projects have become', () => {
    const late: Choice = { start: '2024-02', out: true, keep: true, stretch: 40 }
    expect(ofChoice('RUNNING', late, 'approved')).toMatchObject([{ kind: 'keep-and-out' }])
    expect(ofChoice('READY', { start: '2024-02' }, 'proposed')).toHaveLength(1)
    expect(ofChoice('READY', { start: '2024-02' }, 'superseded')).toEqual([])
  })
})
