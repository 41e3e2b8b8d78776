/** Each declared relation between facts holds in one plan, and each is told once it is broken there, from either side. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { placeName } from '../../src/lang/catalogue/place-names.ts'
import { factsContradictory } from '../../src/rules/contradictions.ts'
import { factsOutOfOrder } from '../../src/rules/date-order.ts'
import { factUnlikeOthers } from '../../src/rules/exceptions.ts'
import { asked, sided } from '../../src/rules/facts/related-values.ts'
import { type PlacedValue, placeOf } from '../../src/rules/facts/ways.ts'
import { numberOverBound, percentageOffScale } from '../../src/rules/sizes.ts'
import { wayTo } from '../../src/rules/words/places.ts'
import { APPROXIMATE } from '../../src/schema/relations/approximate.ts'
import { ORDERS } from '../../src/schema/relations/dates.ts'
import { DIFFERENCES, MEMBERS } from '../../src/schema/relations/names.ts'
import type { FactRelation } from '../../src/schema/relations/relation.ts'
import { PERCENTAGES, SIZES } from '../../src/schema/relations/sizes.ts'
import { planOf } from '../support/plan-of.ts'

const TEXT = readFileSync(join(import.meta.dirname, '../fixtures/relations/plan.yaml'), 'utf8')
type Tree = Record<PropertyKey, unknown>

const DATA = parse(TEXT)
const freshData = (): Tree => structuredClone(DATA)
// JSON is YAML, and is written in a tenth of the time.
const planWith = (data: unknown) => planOf([{ file: 'plan.yaml', text: JSON.stringify(data) }]).plan
const SOUND = planWith(DATA)

/** The plan with another value at a place. */
function edited(at: PlacedValue, value: unknown) {
  const { path, part } = placeOf(at)
  const data = freshData()
  const holder = path.slice(0, -1).reduce((tree, step) => tree[step] as Tree, data)
  const last = path.at(-1) ?? ''
  if (part === 'key') {
    holder[String(value)] = holder[last]
    delete holder[last]
  } else holder[last] = value
  return planWith(data)
}

function messages(rule: typeof factsOutOfOrder, plan = SOUND): string[] {
  return [...rule.run(plan)].map(({ message }) => message.en)
}

/** The values of the sides where the relation is asked and each of some sides has one. */
function written(
  relation: FactRelation,
  sides: readonly (readonly string[])[],
  needed = sides.length,
): (readonly PlacedValue[])[] {
  const found = [...asked(SOUND, sided(relation, sides, { needed }))].map(({ values }) => values)
  const whole = found.find((values) => values.slice(0, needed).every(({ length }) => length > 0))
  if (whole === undefined) throw new Error('no record of the plan has both sides')
  return whole
}

const nameOf = (relation: object) =>
  Object.entries(relation)
    .filter(([key]) => !['fr', 'en'].includes(key))
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(', ')
const named = <R extends object>(relations: readonly R[]) =>
  relations.map((relation) => [nameOf(relation), relation] as const)

/** A date in the same form, so many years after another. */
function yearsFrom(form: unknown, other: unknown, years: number): unknown {
  const year = Number(String(other).slice(0, 4)) + years
  return typeof form === 'number' ? year : `${year}${String(form).slice(4)}`
}

describe('facts in order', () => {
  it('are not told', () => {
    expect(messages(factsOutOfOrder)).toEqual([])
  })

  it.each(named(ORDERS))('%s: told where the first is later, and where the second is earlier', (_, relation) => {
    const [[low] = [], [high] = []] = written(relation, [relation.low, relation.high])
    if (low === undefined || high === undefined) throw new Error('no values')
    const [above, below] = [yearsFrom(low.value, high.value, 4), yearsFrom(high.value, low.value, -4)]
    // The horizon of the plan is no fact of the record: it is not what is wrong.
    const isOfHeader = (ways: readonly string[]) => ways.some((way) => /^\/|^horizon/.test(way))
    if (!isOfHeader(relation.low)) expect(messages(factsOutOfOrder, edited(low, above))).not.toEqual([])
    if (!isOfHeader(relation.high)) expect(messages(factsOutOfOrder, edited(high, below))).not.toEqual([])
  })
})

/** What may stand in place of another: values of closed lists, ids of the plan, a number and a day. */
const WORDS = [
  ...['rejected', 'hold', 'cancel', 'add', 'reject', 'office', 'cancelled', 'candidate'],
  ...['initial', 'planned', 'draft', 'completed', 'wont', 'assembly', 'dropped', 'infrastructure', 'open'],
  ...['AX2', 'DSI', 'DFIN', 'P-LATER', 'COPIL', 'closed', 0.9, '2020-01-01'],
]

/** Whether a word in place of a value is told; one that the format refuses there is not tried. */
function isTold(at: PlacedValue, word: string | number): boolean {
  try {
    return messages(factsContradictory, edited(at, word)).length > 0
  } catch {
    return false
  }
}

describe('facts that agree', () => {
  it('are not told', () => {
    expect(messages(factsContradictory)).toEqual([])
  })

  it('are told where a risk that has occurred is open', () => {
    const risk = DATA.projects[0].risks[0]
    expect(risk.occurred).toBeDefined()
    const origin = { file: 'plan.yaml', path: ['projects', 0, 'risks', 0, 'status'], part: 'value' } as const
    const at = { value: risk.status, origin }
    expect(messages(factsContradictory, edited(at, 'open'))).toHaveLength(1)
  })

  const AMONG = MEMBERS.filter(({ among }) => !among.includes('='))
  it.each(named(AMONG))('%s: told where another word stands there', (_, relation) => {
    const ways = relation.among.filter((way) => !/^[=!]/.test(way))
    const isOfId = relation.one === 'id'
    const [[one] = [], ...others] = written(relation, [[relation.one], ...ways.map((way) => [way])], isOfId ? 2 : 1)
    const own = isOfId ? others.flat()[0] : one
    if (own === undefined) throw new Error('no value')
    expect(WORDS.some((word) => word !== own.value && isTold(own, word))).toBe(true)
  })

  it.each(named(DIFFERENCES))('%s: told where both are the same', (_, relation) => {
    const [[one] = [], [other] = []] = written(relation, [[relation.one], [relation.other]])
    if (one === undefined || other === undefined) throw new Error('no values')
    expect(messages(factsContradictory, edited(one, other.value))).not.toEqual([])
  })
})

describe('what a plan keeps in nearly all records', () => {
  /** The plan with five records more like each that the relation is asked of, so that keeping it is a habit. */
  function habitual(scope: string, way: string): Tree {
    const data = freshData()
    const copies = <T>(items: readonly T[], copy: (item: T, index: number) => T): T[] =>
      items.concat(...[1, 2, 3, 4, 5].map((index) => items.map((item) => copy(item, index))))
    if (scope === 'plan') {
      const header = data['plan'] as Record<string, Tree[]>
      const key = way.split('.')[0] ?? ''
      header[key] = copies(header[key] ?? [], (item, index) => ({ ...item, year: Number(item['year']) + 10 * index }))
    } else {
      const records = data[scope] as Tree[]
      data[scope] = copies(records, (record, index) => ({ ...structuredClone(record), id: `${record['id']}-${index}` }))
    }
    return data
  }

  /** The first value of the relation that the first plan has on both sides. */
  function ownValue(relation: (typeof APPROXIMATE)[number]): PlacedValue {
    const isWord = relation.other.startsWith('=')
    const [[own] = []] = written(relation, isWord ? [[relation.one]] : [[relation.one], [relation.other]])
    if (own === undefined) throw new Error('no value')
    return own
  }

  it('is not told where all keep it', () => {
    for (const { scope, one } of APPROXIMATE) {
      expect(messages(factUnlikeOthers, planWith(habitual(scope, one))), `${scope} ${one}`).toEqual([])
    }
  })

  /** Another value of the kind. */
  function another(value: unknown): unknown {
    if (typeof value === 'number') return 3 * value
    if (/^\d/.test(String(value))) return yearsFrom(value, value, -3)
    return { closed: 'pilot', mandatory: 'could' }[String(value)] ?? 'DEC-FUSION'
  }

  /** The data with the first record of the relation no longer keeping it. */
  function breaking(relation: (typeof APPROXIMATE)[number], data: Tree): Tree {
    const own = ownValue(relation)
    const steps = placeOf(own).path
    const trees = [data]
    for (const step of steps.slice(0, -1)) trees.unshift(trees[0]?.[step] as Tree)
    const companions = relation.other.split('.').filter((key) => key !== '*')
    const [holder = {}] = trees
    if (!relation.isThere) holder[steps.at(-1) ?? ''] = another(own.value)
    else {
      const key = companions.at(-1) ?? ''
      const tree = trees.find((one) => key in one)
      if (tree === undefined) delete trees.find((one) => (companions[0] ?? '') in one)?.[companions[0] ?? '']
      else delete tree[key]
    }
    return data
  }

  it.each(named(APPROXIMATE))(
    '%s: told where one record does not keep it, not where nobody else does',
    (_, relation) => {
      const habit = breaking(relation, habitual(relation.scope, relation.one))
      expect(messages(factUnlikeOthers, planWith(habit))).not.toEqual([])
      expect(messages(factUnlikeOthers, planWith(breaking(relation, freshData())))).toEqual([])
    },
  )
})

describe('numbers within their bounds', () => {
  it('are not told', () => {
    expect(messages(numberOverBound)).toEqual([])
  })

  it.each(named(SIZES))('%s: told where the number has three figures too many', (_, relation) => {
    const [[low] = []] = written(relation, [[relation.low], ...relation.high.map((way) => [way])], 1)
    if (low === undefined) throw new Error('no value')
    expect(messages(numberOverBound, edited(low, Number(low.value) < 1 ? 1 : Number(low.value) * 1000))).not.toEqual([])
  })
})

describe('percentages', () => {
  it('on their scale are not told', () => {
    expect(messages(percentageOffScale)).toEqual([])
  })

  it.each(named(PERCENTAGES))('%s: told above the whole and below nothing', (_, relation) => {
    const [[value] = []] = written(relation, [[relation.value], [relation.unit]])
    if (value === undefined) throw new Error('no value')
    expect(messages(percentageOffScale, edited(value, 950))).not.toEqual([])
    expect(messages(percentageOffScale, edited(value, -2))).not.toEqual([])
  })
})

describe('the places that relations speak of', () => {
  const spoken = [
    ...ORDERS.flatMap((relation) => written(relation, [relation.low, relation.high])),
    ...SIZES.flatMap((relation) => written(relation, [[relation.low], ...relation.high.map((way) => [way])], 1)),
    ...PERCENTAGES.flatMap((relation) => written(relation, [[relation.value]])),
    ...APPROXIMATE.flatMap((relation) => written(relation, [[relation.one]])),
  ].flat()
  const ways = [...new Set(spoken.map((value) => wayTo(placeOf(value))))]

  it.each(ways)('%s has words with an article', (way) => {
    expect(placeName(way)).toBeDefined()
  })
})
