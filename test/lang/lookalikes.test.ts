/** What ids read as, and which of them hide letters of another alphabet. */
import { describe, expect, it } from 'vitest'
import { isMixed, readsAs, readsAsLatin } from '../../src/lang/lookalikes.ts'

describe('an id', () => {
  it.each([
    ['AX1', 'AX1', false],
    ['DÉJ-œ', 'DÉJ-œ', false],
    // Cyrillic А before Latin X.
    ['\u0410X1', 'AX1', true],
    // Wide digits and letters.
    ['AX\uff11', 'AX1', true],
    ['\uff30-1', 'P-1', true],
    // Greek Ν alone with a digit, and a word all in Cyrillic: not mixed by themselves.
    ['\u039d-1', 'N-1', false],
    ['\u0421\u041e\u0420', 'COP', false],
    // A Cyrillic letter that looks like no Latin one.
    ['\u041f\u0420-A1', '\u041fP-A1', false],
  ])('%s reads as %s, mixed: %s', (id, read, mixed) => {
    expect(readsAs(id)).toBe(read)
    expect(isMixed(id)).toBe(mixed)
  })

  it('reads as Latin only where every letter does', () => {
    expect(readsAsLatin('\u0421\u041e\u0420')).toBe(true)
    expect(readsAsLatin('\u041f\u0420')).toBe(false)
    expect(readsAsLatin('\u0394\u0399\u039a')).toBe(false)
  })
})
