/** What `--answer key=value` takes, and which slips it refuses. */
import { describe, expect, it } from 'vitest'
import { answersOf, isAnswer } from '../../../src/commands/import/answers.ts'
import { Refusal } from '../../../src/commands/refusal.ts'

describe('answers', () => {
  it('are read by their keys, the last one of a key counts', () => {
    expect(answersOf(['unit=k', 'currency=GBP', 'unit=M'])).toEqual({ unit: 'M', currency: 'GBP' })
  })

  it.each([
    ['as_of', '2025-02-28', true],
    ['as_of', '2025-02-31', false],
    ['as_of', '2025', false],
    ['currency', 'CAD', true],
    ['currency', '£', false],
    ['horizon', '2026-2028', true],
    ['organisation', '', false],
  ] as const)('%s=%s fits: %s', (key, value, isFit) => {
    expect(isAnswer(key, value)).toBe(isFit)
  })

  it.each(['unit=euro', 'unti=k', 'as_of=2025-02-31', 'k'])('%s is refused', (word) => {
    expect(() => answersOf([word])).toThrow(Refusal)
  })
})
