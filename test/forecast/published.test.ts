/** The published portfolio that the program ships: what it holds, and that no project can be told by it. */
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../src/forecast/editions.ts'
import { PUBLISHED_CITATION, publishedEditions } from '../../src/forecast/published.ts'
import publishedText from '../../src/forecast/published-editions.json?raw'
import { dayOf } from '../support/plan-builder.ts'

describe('the published editions', () => {
  it('are eight, a year apart, from September 2014 to September 2021', () => {
    const days = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => monthsOf(dayOf(`${year}-09-30`)))
    const editions = publishedEditions()
    expect(editions).toHaveLength(days.length)
    for (const [index, { at }] of editions.entries()) expect(at).toBeCloseTo(days[index] ?? 0, 2)
  })

  it('are read once', () => {
    expect(publishedEditions()).toBe(publishedEditions())
  })

  it('tell of each project its number as a key, open, with its cost in cents', () => {
    const [first] = publishedEditions()
    expect(first?.tellings.get('1')).toEqual({ key: '1', state: 'open', end: 542.95, cost: 2_619_000_000 })
    expect([...(first?.tellings.keys() ?? [])].slice(0, 3)).toEqual(['1', '2', '3'])
  })

  it('tell an end or a cost of every project that they have', () => {
    const tellings = publishedEditions().flatMap((edition) => [...edition.tellings.values()])
    expect(tellings.filter(({ end, cost }) => end === undefined && cost === undefined)).toEqual([])
    expect(tellings.filter(({ cost }) => cost !== undefined && !(Number.isSafeInteger(cost) && cost > 0))).toEqual([])
  })

  it('name no project', () => {
    expect(publishedText.replace(/"at"|"projects"|null/g, '')).not.toMatch(/\p{L}/u)
  })

  it('are cited as their licence asks', () => {
    expect(PUBLISHED_CITATION.en).toContain(
      'Contains public sector information licensed under the Open Government Licence v3.0',
    )
  })
})
