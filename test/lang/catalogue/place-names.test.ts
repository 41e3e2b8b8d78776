/** Every date, number and list of which a rule can speak has words with an article in both languages. */
import { describe, expect, it } from 'vitest'
import { listName } from '../../../src/lang/catalogue/list-names.ts'
import { placeName } from '../../../src/lang/catalogue/place-names.ts'
import { wayTo } from '../../../src/rules/words/places.ts'
import { INSPECTED_DOCUMENT, type Inspected } from '../../../src/schema/inspected.ts'
import type { PathStep } from '../../../src/yaml/read/origin.ts'

const DATES = ['date', 'moment', 'period', 'year']
/** Kinds of number with a range, though the field itself names none. */
const RANGED = ['amount', 'count', 'days', 'months']

const ARTICLE = { fr: /^(le |la |les |l’|une? |ce qui )/, en: /^(an? |the |what )/ }

interface Site {
  readonly path: readonly PathStep[]
  readonly inspected: Inspected
}

/** Every place of the format, with a name that a user could have given for each key of a map. */
function* sites(inspected: Inspected, path: readonly PathStep[]): Generator<Site> {
  yield { path, inspected }
  for (const [key, field] of inspected.fields) yield* sites(field, [...path, key])
  const { each, keys } = inspected
  if (each === undefined) return
  yield* sites(each, [...path, keys === undefined ? 0 : '2025'])
}

const SITES = [...sites(INSPECTED_DOCUMENT, [])]

function wayOf(path: readonly PathStep[], part: 'key' | 'value'): string {
  return wayTo({ file: 'plan.yaml', path, part })
}

const LEAVES = SITES.flatMap(({ path, inspected: { leaf, keys } }) => {
  const isTold = leaf !== undefined && ([...DATES, ...RANGED].includes(leaf.kind) || leaf.plausible !== undefined)
  return [
    ...(isTold ? [wayOf(path, 'value')] : []),
    ...(keys !== undefined && DATES.includes(keys.kind) ? [wayOf([...path, '2025'], 'key')] : []),
  ]
})

describe('placeName', () => {
  it.each([...new Set(LEAVES)])('has words for %s', (way) => {
    const name = placeName(way)
    expect(name?.fr).toMatch(ARTICLE.fr)
    expect(name?.en).toMatch(ARTICLE.en)
  })

  it('has words for both sides of every pair', () => {
    const pairs = SITES.flatMap(({ path, inspected }) =>
      inspected.ordered.flatMap(({ low, high }) => [wayOf([...path, low], 'value'), wayOf([...path, high], 'value')]),
    )
    expect(pairs.length).toBeGreaterThan(20)
    expect(pairs.filter((way) => placeName(way) === undefined)).toEqual([])
  })

  it('has none for other places', () => {
    expect(placeName('projects.colour')).toBeUndefined()
  })
})

describe('listName', () => {
  it('has words for every list that is looked at', () => {
    const lists = SITES.flatMap(({ path, inspected: { distinct } }) => {
      const key = path.findLast((step) => typeof step === 'string')
      return distinct.length > 0 ? [listName(String(key), String(path[0]))] : []
    })
    expect(lists.length).toBeGreaterThan(10)
    for (const { fr, en } of lists) {
      expect(fr).toMatch(ARTICLE.fr)
      expect(en).toMatch(ARTICLE.en)
    }
  })

  it('knows what the lists of one kind of record hold', () => {
    expect(listName('history', 'plan').fr).toBe('les plans antérieurs')
    expect(listName('history', 'authorisations').fr).toBe('les votes')
    expect(listName('colours', 'projects').en).toBe('"colours"')
  })
})
