import { describe, expect, test } from 'vitest'
import { excerpt, visible } from '../../../src/yaml/read/excerpt.ts'
import { locate } from '../../../src/yaml/read/locate.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

function show(text: string, found: string, context?: number) {
  const { source } = parseSource('p.yaml', new TextEncoder().encode(text), () => 'text')
  const origin = { file: 'p.yaml', offset: text.indexOf(found), length: found.length }
  return excerpt(source, locate(source, origin), context)
}

/** What the mark of the last line underlines. */
function marked(lines: ReturnType<typeof show>): string {
  const line = lines.at(-1)
  const start = line?.mark?.start ?? 0
  return [...(line?.text ?? '')].slice(start, start + (line?.mark?.length ?? 0)).join('')
}

describe('excerpt', () => {
  test('shows the line and the one before', () => {
    expect(show('a: 1\nb: 2\nc: 3\n', '3')).toEqual([
      { number: 2, text: 'b: 2' },
      { number: 3, text: 'c: 3', mark: { start: 3, length: 1 } },
    ])
  })

  test('leaves blank lines out and takes as many as asked', () => {
    expect(show('a: 1\n\nc: 3\n', '3', 2).map(({ number }) => number)).toEqual([1, 3])
    expect(show('a: 1\nb: 2\n', '2', 0).map(({ number }) => number)).toEqual([2])
  })

  test('cuts a long line around the place', () => {
    const lines = show(`a: ${'x'.repeat(5000)}FOUND${'y'.repeat(5000)}\n`, 'FOUND')
    expect(marked(lines)).toBe('FOUND')
    expect(lines[0]?.text).toMatch(/^…x{30}FOUNDy{65}…$/)
  })

  test('cuts a long line before the place', () => {
    const lines = show(`a: ${'x'.repeat(500)}\nb: 1\n`, '1')
    expect(lines[0]?.text).toMatch(/^a: x{97}…$/)
  })

  test('underlines the right letters beside accents that stand alone', () => {
    const lines = show('a: e\u0301te\u0301 ICI\n', 'ICI')
    expect(lines[0]?.mark).toEqual({ start: 7, length: 3 })
  })

  test('shows no sign that moves, colours or turns', () => {
    const lines = show('a: \u001b[31mrouge\u202e\u0007 ICI\t\n', 'ICI')
    expect(lines[0]?.text).toBe('a: ␛[31mrouge\ufffd␇ ICI␉')
    expect(marked(lines)).toBe('ICI')
    expect(visible('\u007f\u0085\u2066\u2028')).toBe('␡\ufffd\ufffd\ufffd')
  })
})
