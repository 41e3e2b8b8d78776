/** What a cell says of its own unit counts before what mapping and header say of all; a unit of another kind is told. */
import { describe, expect, it } from 'vitest'
import { mapped, told } from '../../support/mapping.ts'

/** What some cells of one column become, each in a project of its own, and what is told of those that become nothing. */
async function readAs(
  name: string,
  cells: readonly string[],
  baseline: object,
): Promise<(string | number | undefined)[]> {
  const rows = cells.map((cell, at) => `P-${at + 1};A;15/01/2024;${cell}`)
  const { list, log } = await mapped(['id;title;start', ...rows].join('\n').replace('start', `start;${name}`), {
    project: { baseline },
  })
  const unfit = new Set(log.filter(({ reason }) => reason === 'unit-unfit').map(({ row }) => row))
  return list('projects').map(({ baseline: own }, at) => {
    if (unfit.has(at + 2)) return 'unfit'
    const { end, days, investment } = (own ?? {}) as Readonly<Record<string, string | number>>
    return end ?? days ?? investment
  })
}

describe('a duration', () => {
  const ofMonths = { start: 'start', duration: { column: 'Durée', unit: 'month' } }

  it('lasts as long as its cell says, else as long as the mapping does', async () => {
    expect(await readAs('Durée', ['6', '6 mois', '2 ans', '3 semaines', '10 j'], ofMonths)).toEqual([
      '2024-07-14',
      '2024-07-14',
      '2026-01-14',
      '2024-02-04',
      '2024-01-24',
    ])
  })

  it('counts what its header says where neither does', async () => {
    const baseline = { start: 'start', duration: { column: 'Durée (mois)' } }
    expect(await readAs('Durée (mois)', ['6', '1 an'], baseline)).toEqual(['2024-07-14', '2025-01-14'])
  })

  it('is none in hours, full-time equivalents or money', async () => {
    expect(await readAs('Durée', ['6', '40 h', '0,5 ETP', '12 k€'], ofMonths)).toEqual([
      '2024-07-14',
      'unfit',
      'unfit',
      'unfit',
    ])
  })
})

describe('person-days', () => {
  it('are made of hours, days and weeks, whichever the mapping says of cells without a unit', async () => {
    const days = { days: { column: 'Charge', unit: 'hour' } }
    const cells = ['14', '2 j', '1 semaine', '1d 7h', '7 h']
    expect(await readAs('Charge', cells, days)).toEqual([2, 2, 5, 2, 1])
  })

  it('are not made of months, years, full-time equivalents or money', async () => {
    const cells = ['3', '3 mois', '2 ans', '0,5 ETP', '12 k€']
    expect(await readAs('Charge', cells, { days: 'Charge' })).toEqual([3, 'unfit', 'unfit', 'unfit', 'unfit'])
  })

  it('are made of anything by a factor', async () => {
    const days = { days: { column: 'Charge (mois)', factor: 20 } }
    expect(await readAs('Charge (mois)', ['3', '0,5'], days)).toEqual([60, 10])
    expect(await readAs('Charge (mois)', ['3'], { days: 'Charge (mois)' })).toEqual(['unfit'])
  })
})

it('an amount is not made of days; one for a day is among others of its kind alone', async () => {
  const facts = { investment: 'Coût' }
  expect(await readAs('Coût', ['12 k€', '120 j', '500 €/j'], facts)).toEqual([12000, 'unfit', undefined])
  expect(await readAs('Coût', ['500 €/j', '450 €/j'], facts)).toEqual([500, 450])
})

it('what a cell of weeks becomes is told in days', async () => {
  const { log } = await mapped('id;title;days\nP-1;A;2 semaines\n', { project: { baseline: { days: 'days' } } })
  expect(told(log)).toEqual(['repaired number-notation 2 2 semaines > 10'])
})
