/** Findings of two states pair up by what they are about, whatever their lines and amounts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/rules/index.ts'
import { STATE_RULES } from '../../../src/rules/two-states/index.ts'
import { compareFindings } from '../../../src/scenarios/compare/findings.ts'

interface Known {
  readonly rule: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
  readonly entity?: string
}

const OVER = { rule: 'team-load-over-capacity', entity: 'INFRA' }
const over = (period: string, overload_days: number): Known => ({ ...OVER, facts: { period, overload_days } })

describe('compareFindings', () => {
  it('knows a finding again when its amounts changed', () => {
    const pair = compareFindings([over('2024-Q1', 5)], [over('2024-Q1', 9)])
    expect(pair).toEqual({ fresh: [], solved: [] })
  })

  it('tells apart another period, another entity, another rule, and knows ids in any case', () => {
    const before = [over('2024-Q1', 5), { rule: 'a', entity: 'P-1', facts: {} }]
    const after = [over('2024-Q2', 5), { rule: 'a', entity: 'p-1', facts: {} }, { rule: 'b', facts: {} }]
    expect(compareFindings(before, after)).toEqual({ fresh: [after[0], after[2]], solved: [before[0]] })
  })

  const parts = [...RULES, ...STATE_RULES].flatMap(({ id, parts = [] }) => parts.map((part) => [id, part] as const))

  it.each(parts)('tells apart two findings of %s on one entity by their %s', (rule, name) => {
    const about = (part: string): Known => ({ rule, entity: 'P', facts: { [name]: part } })
    const [before, after] = [about('x'), about('y')]
    expect(compareFindings([before], [after])).toEqual({ fresh: [after], solved: [before] })
  })

  it('takes a fact that no rule calls a part for a value', () => {
    const about = (end: string): Known => ({ ...OVER, facts: { period: '2024-Q1', end } })
    expect(compareFindings([about('x')], [about('y')])).toEqual({ fresh: [], solved: [] })
  })

  it('counts findings that are alike: of two before and three after, one is new', () => {
    const same = (date: string): Known => ({ rule: 'a', entity: 'P', facts: { date } })
    const [one, two, three, four] = ['1', '2', '3', '4'].map(same)
    const pair = compareFindings([one, two] as Known[], [four, three, two] as Known[])
    // `2` did not change at all and is paired first; `4` then takes the place of `1`.
    expect(pair).toEqual({ fresh: [three], solved: [] })
  })

  it('knows a slip of a file, which has no entity, by its words', () => {
    const slip = (found: string): Known => ({ rule: 'value-unknown', facts: { found, allowed: ['x'] } })
    expect(compareFindings([slip('a')], [slip('b')])).toEqual({ fresh: [slip('b')], solved: [slip('a')] })
  })
})

const finding: fc.Arbitrary<Known> = fc.record(
  {
    rule: fc.constantFrom('investment-over-envelope', 'operating-over-envelope'),
    entity: fc.constantFrom('P-1', 'p-1', 'P-2'),
    facts: fc.record(
      { year: fc.constantFrom(2024, 2025), excess: fc.nat(3), end: fc.constantFrom('x', 'y') },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Known['facts']>,
  },
  { requiredKeys: ['rule', 'facts'] },
)

describe('any two lists of findings', () => {
  const lists = fc.tuple(fc.array(finding, { maxLength: 8 }), fc.array(finding, { maxLength: 8 }))

  it('balance, mirror each other, and are empty against themselves in any order', () => {
    fc.assert(
      fc.property(lists, ([before, after]) => {
        const there = compareFindings(before, after)
        const back = compareFindings(after, before)
        expect(there.fresh.length - there.solved.length).toBe(after.length - before.length)
        expect([back.fresh.length, back.solved.length]).toEqual([there.solved.length, there.fresh.length])
        expect(compareFindings(before, before.toReversed())).toEqual({ fresh: [], solved: [] })
      }),
    )
  })
})
