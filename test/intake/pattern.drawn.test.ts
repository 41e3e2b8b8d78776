/** Expressions of a mapping: which are run, on how long a text, and that none that is run hangs on any text. */
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePattern, wordFault, wordTest } from '../../src/intake/pattern.ts'
import { patternCost } from '../../src/intake/pattern-cost.ts'
import { runsOf } from '../support/cases.ts'
import { PATIENCE } from '../support/patience.ts'

/** What an expression finds; it is stopped where it hangs. */
function found(source: string, text: string): string | undefined {
  const made = safePattern(source)
  if (typeof made === 'string') throw new Error(made)
  const context = createContext({ find: () => made.find(text) })
  return runInContext('find()', context, { timeout: PATIENCE }) as string | undefined
}

/** Texts that match for long and fail at the end. */
const PUMPED = [30, 60, 400, 3000, 9999].flatMap((length) => [`${'a'.repeat(length)}!`, `${'ab'.repeat(length / 2)}!`])

describe('an expression', () => {
  it.each([
    ['^(\\d+)', '42 rue', '42'],
    ['n° ?(\\d+)', 'Marché n° 7', '7'],
    ['[A-Z]+', 'le SIRH', 'SIRH'],
    ['^(?<année>\\d{4})-', '2026-03', '2026'],
    ['^(?:Lot|Tranche) (\\d+)', 'Tranche 3', '3'],
    ['(\\d{3} ?\\d{3} ?\\d{3})', 'SIREN 123 456 789', '123 456 789'],
    ['^x(y)?$', 'x', 'x'],
    ['^(\\d+)', 'rue', undefined],
  ])('%s gives of %s its first group, or the whole match: %s', (source, text, expected) => {
    expect(found(source, text)).toBe(expected)
  })

  it.each(['(', '[a', 'a{2', '\\', '*a', '(?<a>x)(?<a>y)'])('%s is none', (source) => {
    expect(safePattern(source)).toBe('pattern-invalid')
  })

  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(aa?)*b',
    '(a?a?)*b',
    '(?:\\w\\s?)+\\d$',
    '(?:(a+)b?){2}',
    '(a|b|ab){3,}c',
    '^(a?){30}a{30}$',
    `^${'a?'.repeat(30)}a{30}$`,
    `^${'(a|a)'.repeat(30)}b`,
    `^${'(s|ſ)'.repeat(30)}b`,
    '(.*)(.*)(.*)(.*)b',
    '(?:a{1000}){1000}',
    '(?<a>b+)+c',
    '(a*)\\1\\1\\1b',
  ])('%s is too slow for some text', (source) => {
    expect(safePattern(source)).toBe('pattern-slow')
  })

  it('sees no text at whose length its repetitions would cost much', () => {
    const text = `${'a'.repeat(300)}b`
    expect(found('(a.*b)', text)).toBe(text)
    expect(found('(a.*a.*b)', text)).toBeUndefined()
    expect(found('^(a.*a.*b)', text)).toBe(text)
  })

  it('ends on any text, where it is not refused', () => {
    const { source } = fc.letrec<{ source: string; part: string; group: string }>((tie) => ({
      source: fc.oneof(
        fc.array(tie('part'), { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
        fc.tuple(tie('part'), tie('part')).map((parts) => parts.join('|')),
      ),
      part: fc
        .tuple(
          fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a', 'b', '.', '\\w', '[ab]') }, tie('group')),
          fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,3}', '{20}', '*?', '??'),
        )
        .map((parts) => parts.join('')),
      group: fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<name>'), tie('source'))
        .map(([opening, inside]) => `${opening}${inside})`),
    }))
    let accepted = 0
    fc.assert(
      fc.property(source, fc.constantFrom('', '^'), (inside, start) => {
        const pattern = `${start}${inside}$`
        if (typeof safePattern(pattern) === 'string') return
        accepted += 1
        for (const text of PUMPED) found(pattern, text)
      }),
      { numRuns: runsOf(4000, 300) },
    )
    expect(accepted).toBeGreaterThan(50)
  })
})

describe('the cost of an expression', () => {
  it.each([
    ['abc', 1, 0, 3],
    ['a|b|[cd]', 3, 0, 3],
    ['(?:Lot|Tranche|Avenant)', 1, 0, 17],
    ['(?:Lot|Ligne)', 2, 0, 8],
    ['a?b?c?', 8, 0, 3],
    ['a*b+c{2,}d{1,9}', 1, 4, 13],
    ['(?:ab){3}', 1, 0, 6],
    ['(a*)\\1', 1, 2, 2],
    ['\\p{Lu}\\.\\u{1F600}[^\\]]', 1, 0, 4],
  ])('%s: %i choices, %i repetitions, %i signs', (source, choices, repeats, size) => {
    expect(patternCost(source)).toMatchObject({ choices, repeats, size, isSlow: false })
  })

  it.each([
    ['^a', true],
    ['^a|^b', true],
    ['(^a)', true],
    ['^a|b', false],
    ['a^', false],
    ['(^a)?b', false],
    ['(?!^)a', false],
    ['(?<=^a*)b', false],
  ])('%s begins only where the text does: %s', (source, expected) => {
    expect(patternCost(source).isAnchored).toBe(expected)
  })
})

describe('words', () => {
  it('are exact texts, or expressions between slashes that match anywhere', () => {
    const isOne = wordTest(['à voir', '/^n.?a$/', '/^tbd/i'])
    const texts = ['à voir', 'À voir', 'à voir ici', 'n/a', 'N/A', 'TBD (x)', '/^tbd/i']
    expect(texts.filter(isOne)).toEqual(['à voir', 'n/a', 'TBD (x)'])
  })

  it('are found whatever their capitals where they are read loosely', () => {
    const isOne = wordTest(['À voir', '/^n.?a$/'], true)
    expect(['à VOIR', 'N/A', 'néant'].filter(isOne)).toEqual(['à VOIR', 'N/A'])
  })

  it('are at fault only where they are expressions that are refused', () => {
    expect(['(', '(a+)+', '/x/', '//', '/(/', '/(a+)+/i'].map(wordFault)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'pattern-invalid',
      'pattern-slow',
    ])
  })
})
