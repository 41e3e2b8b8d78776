/** Text of users stays on its line and gives no orders. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeLine, safePage, safeText } from '../../../src/render/text/safe-text.ts'
import { HOSTILE } from '../../support/sample-outcome.ts'

const FLAG = '\u{1f3f4}'

/** Letters as tags, which are invisible. */
const tags = (word: string): string =>
  [...word].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')

describe('safeText', () => {
  it.each([
    ['one\r\ntwo\tthree', 'one two three'],
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['\u001b]8;;http://evil\u0007link', '\ufffd]8;;http://evil\ufffdlink'],
    ['open \u001b]52;c;ZXZpbA== exceeds', 'open \ufffd]52;c;ZXZpbA== exceeds'],
    ['\u009b2Jclear', '\ufffd2Jclear'],
    ['::add-mask::a', '\ufffd:add-mask::a'],
    ['a ##[add-mask]b ##VSO[c]d # ##', 'a #\ufffd[add-mask]b #\ufffdVSO[c]d # ##'],
    ['std::vector :: x', 'std::vector :: x'],
    ['a\u202eb\u2066c\u200fd', 'a\ufffdb\ufffdc\ufffdd'],
    ['nul\u0000 bell\u0007 c1\u0085next', 'nul\ufffd bell\ufffd c1 next'],
    ['lone \ud800.', 'lone \ufffd.'],
    ['12\u202f000\u00a0€', '12\u202f000\u00a0€'],
    ['Crêpe 👩‍💻', 'Crêpe 👩‍💻'],
    ['a\u3164b\u115f\u1160\uffa0\u034f\u2800c', 'a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffdc'],
    ['co\u00adop \u2764\ufe0f \u0646\u200c\u0647', 'co\u00adop \u2764\ufe0f \u0646\u200c\u0647'],
    [`${FLAG}${tags('gbsct')}\u{e007f}!`, `${FLAG}${tags('gbsct')}\u{e007f}!`],
    [`${FLAG}${tags('gbfra')}\u{e007f}`, `${FLAG}${'\ufffd'.repeat(6)}`],
    [`${FLAG}${tags('gbeng')}`, `${FLAG}${'\ufffd'.repeat(5)}`],
    [`${FLAG}${tags('gbeng')}\u{e007f}${tags('go')}`, `${FLAG}${tags('gbeng')}\u{e007f}\ufffd\ufffd`],
    [`${tags('gbeng')}\u{e007f}`, '\ufffd'.repeat(6)],
    ['\u845b\u{e0100}\u57ce', '\u845b\u{e0100}\u57ce'],
    ['\u845b\u{e0100}\u{e0101}a\u{e01ef}', '\u845b\u{e0100}\ufffda\ufffd'],
  ])('makes %j into %j', (text, expected) => {
    expect(safeText(text)).toBe(expected)
  })

  it.each([safeText, safeLine, safePage])('%o sees each sign alike where nothing else may be hidden', (encode) => {
    const signs = Array.from({ length: 0x1_0000 }, (_, code) => `a${String.fromCharCode(code)}b`)
    expect(signs.filter((text) => `${encode(text)}\ufffd` !== encode(`${text}\u202e`))).toEqual([])
  })

  it('leaves no control, direction mark or line end in any text, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(`${text}${HOSTILE}`)
        expect(safe).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(safeText(safe)).toBe(safe)
      }),
    )
  })
})
