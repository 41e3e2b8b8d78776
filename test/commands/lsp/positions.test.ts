/** Positions as an editor counts them: UTF-16 code units, whatever stands before them and however lines end. */
import { describe, expect, it } from 'vitest'
import { offsetAt, overlap, pageOf, rangeOf, spanOfPlace } from '../../../src/commands/lsp/positions.ts'
import { locate } from '../../../src/yaml/read/locate.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

/** The range that an editor is given of a value. */
function rangeOfValue(text: string, ...path: (string | number)[]) {
  const bytes = new TextEncoder().encode(text)
  const { source } = parseSource('a.yaml', bytes, () => 'any')
  const { start, end } = spanOfPlace(source, locate(source, { file: 'a.yaml', path, part: 'value' }))
  return rangeOf(pageOf(text), start, end)
}

function line(number: number, start: number, end: number) {
  return { start: { line: number, character: start }, end: { line: number, character: end } }
}

describe('a range', () => {
  it('counts an accent as one and an emoji as two', () => {
    expect(rangeOfValue('a: { é: "ça", b: x }', 'a', 'b')).toEqual(line(0, 17, 18))
    expect(rangeOfValue('a: { é: "🏫🏫", b: x }', 'a', 'b')).toEqual(line(0, 19, 20))
  })

  it('is on the right line after CRLF and after a carriage return alone', () => {
    expect(rangeOfValue('a: 1\r\nb: 2\r\nc: x\r\n', 'c')).toEqual(line(2, 3, 4))
    expect(rangeOfValue('a: "1\r2"\nc: x\n', 'c')).toEqual(line(2, 3, 4))
  })

  it('counts a byte order mark where the editor has one in its text', () => {
    expect(rangeOfValue('\ufeffa: x\nb: y', 'a')).toEqual(line(0, 4, 5))
    expect(rangeOfValue('\ufeffa: x\nb: y', 'b')).toEqual(line(1, 3, 4))
    expect(offsetAt(pageOf('\ufeffa: x'), { line: 0, character: 4 })).toBe(3)
    expect(offsetAt(pageOf('\ufeffa: x'), { line: 0, character: 0 })).toBe(0)
  })

  it('ends with the text where a position lies behind it', () => {
    expect(offsetAt(pageOf('ab\ncd'), { line: 0, character: 99 })).toBe(2)
    expect(offsetAt(pageOf('ab\ncd'), { line: 99, character: 0 })).toBe(5)
  })

  it('meets another that it touches', () => {
    expect(overlap(line(0, 1, 3), line(0, 3, 3))).toBe(true)
    expect(overlap(line(0, 1, 3), line(0, 4, 5))).toBe(false)
    expect(overlap(line(1, 0, 3), line(0, 0, 9))).toBe(false)
  })
})
