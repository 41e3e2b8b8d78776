/** Each kind of limit is listed once, and whatever breaks it is a breach of a scenario. */
import { describe, expect, it } from 'vitest'
import { LIMIT_KINDS, limitKindOf, PEOPLE_FIRST } from '../../src/limits/index.ts'
import { BREACHES } from '../../src/rules/breaches.ts'

describe('the kinds of limit', () => {
  it('have names of their own', () => {
    const names = LIMIT_KINDS.map(({ kind }) => kind)
    expect(new Set(names).size).toBe(names.length)
    for (const kind of LIMIT_KINDS) expect(limitKindOf(kind)).toBe(kind)
  })

  it('are broken by rules that every scenario must keep', () => {
    const rules = LIMIT_KINDS.flatMap((kind) => kind.rules)
    expect(LIMIT_KINDS.filter((kind) => kind.rules.length === 0)).toEqual([])
    expect(new Set(rules).size).toBe(rules.length)
    expect(BREACHES.map(({ id }) => id)).toEqual(expect.arrayContaining(rules))
  })

  it('put people before money where a committee is told of both', () => {
    expect(PEOPLE_FIRST.map(({ unit }) => unit)[0]).toBe('days')
    expect(new Set(PEOPLE_FIRST)).toEqual(new Set(LIMIT_KINDS))
  })
})
