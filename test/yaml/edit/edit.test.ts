import { describe, expect, it, vi } from 'vitest'
import { Parser } from 'yaml'
import { editSource } from '../../../src/yaml/edit/edit.ts'
import type { PathStep } from '../../../src/yaml/read/origin.ts'

const noText = () => 'any' as const

function edited(text: string, ...edits: [readonly PathStep[], unknown][]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const result = editSource(
    { text, eol },
    edits.map(([path, value]) => ({ path, value })),
    noText,
  )
  return 'text' in result ? result.text : `${result.fault.kind} ${result.fault.path.join('/')}`
}

describe('editSource replaces a value', () => {
  it.each([
    ['a scalar before its comment', 'a: 1 # c\n', ['a'], 'x', 'a: x # c\n'],
    ['a quoted scalar', 'a: "1"  # c\n', ['a'], 2, 'a: 2  # c\n'],
    ['an anchored scalar that nobody repeats', 'a: &x 1\nb: 2\n', ['a'], 3, 'a: &x 3\nb: 2\n'],
    ['one that must be quoted', 'a: b\n', ['a'], 'x: y # z', 'a: "x: y # z"\n'],
    ['one that looks like a number', 'a: b\n', ['a'], '012', 'a: "012"\n'],
    ['several lines on one', 'a: b\n', ['a'], 'x\ny', 'a: "x\\ny"\n'],
    ['an empty value', 'a:\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['an empty value before a comment', 'a: # c\nb: 1\n', ['a'], 'x', 'a: x # c\nb: 1\n'],
    ['an empty item', '- a\n-\n', [1], 'x', '- a\n- x\n'],
    ['a key that would merge', 'a: b\n', ['a'], { '<<': 1 }, 'a: { "<<": 1 }\n'],
    ['a value in brackets', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'x, y', 'a: { b: "x, y", c: 2 }\n'],
    [
      'a number with a decimal comma in brackets',
      'a: { b: 1 234,56, c: 2 }\n',
      ['a', 'b'],
      7.5,
      'a: { b: 7.5, c: 2 }\n',
    ],
    ['a key alone in brackets', 'a: { b, c }\n', ['a', 'b'], 1, 'a: { b: 1, c }\n'],
    ['a text of several lines', 'a: |\n  x\n  y\n\n# c\nb: 1\n', ['a'], 'z', 'a: z\n\n# c\nb: 1\n'],
    ['a text that keeps its last lines', 'a: |+\n  x\n\nb: 1\n', ['a'], 'x', 'a: x\n\nb: 1\n'],
    ['a block by a value', 'a:\n  b: 1\nc: 2\n', ['a'], 'x', 'a: x\nc: 2\n'],
    ['a block under a comment', 'a: # c\n- 1\nb: 2\n', ['a'], [], 'a: [] # c\nb: 2\n'],
    ['a list that loses items', 'a: [1, 2] # c\n', ['a'], [3], 'a: [3] # c\n'],
    ['with the line ends of the file', 'a: 1\r\nb: 2\r\n', ['b'], 'x', 'a: 1\r\nb: x\r\n'],
    ['without a last line end', 'a: 1', ['a'], 2, 'a: 2'],
  ] as const)('%s', (_, text, path, value, after) => {
    expect(edited(text, [path, value])).toBe(after)
  })

  it('keeps the comments of what goes, above its line', () => {
    expect(edited('a:\n  # one\n  b: 1 # two\n  c: 2\n# three\n', [['a'], 'x'])).toBe('# two\na: x\n  # one\n# three\n')
    expect(edited('- a: | # c\n    x\n', [[0, 'a'], 'y'])).toBe('# c\n- a: y\n')
  })

  it('changes nothing where the value is there already', () => {
    const text = 'a: {b: "x",   c: [1,2]}   # c\n'
    expect(edited(text, [['a'], { c: [1, 2], b: 'x' }], [['a', 'b'], 'x'])).toBe(text)
  })

  it('touches only the members that differ', () => {
    expect(edited('a: { b: 1,  c: "2" } # c\n', [['a'], { b: 1, c: 3, d: 4 }])).toBe('a: { b: 1,  c: 3, d: 4 } # c\n')
  })
})

describe('editSource adds a member', () => {
  it.each([
    ['in brackets', 'a: { b: 1 } # c\n', ['a', 'd'], 2, 'a: { b: 1, d: 2 } # c\n'],
    [
      'below a comment in brackets',
      'a: {\n  b: 1 # one\n  # end\n}\n',
      ['a', 'd'],
      2,
      'a: {\n  b: 1, # one\n  d: 2\n  # end\n}\n',
    ],
    ['below a comment and a comma', 'a: [1, # one\n]\n', ['a', 1], 2, 'a: [1, # one\n  2,\n]\n'],
    ['in brackets that are empty', 'a: {}\nb: []\n', ['b', 0], { x: 1 }, 'a: {}\nb: [{ x: 1 }]\n'],
    ['behind the last line', 'a:\n  b: 1\n\nc: 2\n', ['a', 'd'], 2, 'a:\n  b: 1\n  d: 2\n\nc: 2\n'],
    ['at the end of the file', 'a: 1', ['b'], 2, 'a: 1\nb: 2'],
    [
      'behind comments of its own column, before those of what follows',
      'l:\n  - a: 1\n    # of a\n  # of b\n  - b: 1\n',
      ['l', 0, 'n'],
      2,
      'l:\n  - a: 1\n    # of a\n    n: 2\n  # of b\n  - b: 1\n',
    ],
    [
      'to a list before the comment of the next key',
      'l:\n- a\n# next\nm: 1\n',
      ['l', 1],
      'b',
      'l:\n- a\n- b\n# next\nm: 1\n',
    ],
    ['as a map that was not there', 'a: 1\n', ['b', 'c', 'd'], 2, 'a: 1\nb:\n  c: { d: 2 }\n'],
    ['into an empty value', 'a: # c\nb: 1\n', ['a', 'x', 'y'], [1], 'a: # c\n  x:\n    y: [1]\nb: 1\n'],
    ['in the style of the item before', 'l:\n  - x: 1\n', ['l', 1], { x: 2 }, 'l:\n  - x: 1\n  - x: 2\n'],
    ['as the item before in brackets', 'l:\n  - { x: 1 }\n', ['l', 1], { x: 2 }, 'l:\n  - { x: 1 }\n  - { x: 2 }\n'],
    [
      'before a later year',
      'a:\n  2025: 1 # c\n  later: 2\n',
      ['a', '2024'],
      0,
      'a:\n  2024: 0\n  2025: 1 # c\n  later: 2\n',
    ],
    ['between years', 'a: { 2024: 1, 2026: 2 }\n', ['a', '2025'], 0, 'a: { 2024: 1, 2025: 0, 2026: 2 }\n'],
    ['behind a text of several lines', 'a: |\n  x\n\n# c\n', ['b'], 1, 'a: |\n  x\nb: 1\n\n# c\n'],
    ['with the line ends of the file', 'a:\r\n  - 1\r\n', ['a', 1], 2, 'a:\r\n  - 1\r\n  - 2\r\n'],
    ['with the indentation of the file', 'a:\n    b: 1\n', ['c', 'd', 'e'], 1, 'a:\n    b: 1\nc:\n    d: { e: 1 }\n'],
  ] as const)('%s', (_, text, path, value, after) => {
    expect(edited(text, [path, value])).toBe(after)
  })

  it('makes several below a comment in brackets', () => {
    expect(edited('a: {\n  b: 1 # one\n}\n', [['a', 'c'], 2], [['a', 'd'], 3])).toBe(
      'a: {\n  b: 1, # one\n  c: 2, d: 3\n}\n',
    )
  })

  it('makes several in their order, whatever stands in another', () => {
    expect(
      edited(
        'p:\n  - id: 1\n    dates: { s: 1 }\n',
        [['p', 0, 'x'], 1],
        [['p', 0, 'base', 'a'], 1],
        [['p', 0, 'base', 'b'], 2],
        [['p', 0, 'dates', 'e'], 2],
        [['p', 1, 'id'], 2],
        [['p', 2], { id: 3 }],
        [['p', 0, 'x'], 5],
      ),
    ).toBe('p:\n  - id: 1\n    dates: { s: 1, e: 2 }\n    x: 5\n    base: { a: 1, b: 2 }\n  - id: 2\n  - id: 3\n')
  })

  it.each([
    ['behind others', 'a:\n  - x: 0\nb: 1\n'],
    ['in brackets', 'a: [{ x: 0 }]\n'],
    ['to an empty list', 'a: []\n'],
    ['to one that is not there', 'b: 1\n'],
  ])('reads the text as often for a thousand items as for two: %s', (_, text) => {
    const parse = vi.spyOn(Parser.prototype, 'parse')
    const first = text.includes('x: 0') ? 1 : 0
    const reads = (count: number): number => {
      parse.mockClear()
      const items = Array.from({ length: count }, (__, at) => [['a', first + at], { x: at }])
      expect(edited(text, ...(items as [PathStep[], unknown][]))).toContain(`x: ${count - 1}`)
      return parse.mock.calls.length
    }
    expect(reads(1000)).toBe(reads(2))
    parse.mockRestore()
  })

  it('breaks lines that would be too wide', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word-${index}`)
    const text = edited('a:\n  b: []\n', [['a', 'b'], words], [['a', 'c'], { one: words, two: 1 }])
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(edited(text, [['a', 'b'], words])).toBe(text)
  })
})

describe('editSource takes a value out', () => {
  it.each([
    ['a line with its comment', 'a: 1\nb: 2 # two\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['the last line', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['the last line with its end', 'a: 1\nb: 2\n', ['b'], 'a: 1\n'],
    ['the first line', '# head\na: 1\nb: 2\n', ['a'], '# head\nb: 2\n'],
    ['a line between comments', '# one\na: 1\n# two\nb: 2\n', ['a'], '# one\n# two\nb: 2\n'],
    ['a block', 'a:\n  b: 1\n  c: [1,\n    2] # c\nd: 2\n', ['a'], 'd: 2\n'],
    [
      'a block but for the comments on lines of their own',
      'x: 1\na:\n  # of b\n  b: 1 # one\n  # last\nd: 2\n',
      ['a'],
      'x: 1\n# of b\n  # last\nd: 2\n',
    ],
    ['a text of several lines', 'a: |\n  x\n  y\n\nb: 1\n', ['a'], '\nb: 1\n'],
    ['a key without value', 'a:\nb: 1\n', ['a'], 'b: 1\n'],
    ['an anchored value that nobody repeats', 'a: &x 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['the first key of an item', '- a: 1 # c\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['the first key of an item above a comment', '- a: 1\n  # of b\n  b: 2\n', [0, 'a'], '-\n  # of b\n  b: 2\n'],
    ['the only key of an item', '- a: 1 # c\n- b: 2\n', [0, 'a'], '- {} # c\n- b: 2\n'],
    ['a number with a decimal comma in brackets', 'a: { b: 0,45, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
    ['in brackets', 'a: { b: 1, c: 2, d: 3 } # c\n', ['a', 'c'], 'a: { b: 1, d: 3 } # c\n'],
    ['the first in brackets', 'a: {b: 1,c: 2}\n', ['a', 'b'], 'a: {c: 2}\n'],
    ['the last in brackets', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['the last before a comma', 'a: { b: 1, c: 2, }\n', ['a', 'c'], 'a: { b: 1, }\n'],
    [
      'a line of its own in brackets',
      'a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3 # three\n}\n',
      ['a', 'c'],
      'a: {\n  b: 1, # one\n  d: 3 # three\n}\n',
    ],
    ['the last line in brackets', 'a: {\n  b: 1, # one\n  c: 2 # two\n}\n', ['a', 'c'], 'a: {\n  b: 1, # one\n}\n'],
    [
      'the last of a line, whose comment speaks of all of it',
      'a: { b: 1, c: 2, # both\n  d: 3 }\n',
      ['a', 'c'],
      'a: { b: 1, # both\n  d: 3 }\n',
    ],
    ['the last of all behind a comment', 'a: { b: 1, # one\n  c: 2 }\n', ['a', 'c'], 'a: { b: 1, # one\n   }\n'],
    ['an item', 'l:\n  - 1\n  - 2 # two\n  # three\n  - 3\n', ['l', 1], 'l:\n  - 1\n  # three\n  - 3\n'],
    ['an item in brackets', 'l: [1, { a: 2 }, 3]\n', ['l', 1], 'l: [1, 3]\n'],
    ['an item with the line ends of the file', 'l:\r\n- a: 1\r\n- b: 1\r\n', ['l', 0], 'l:\r\n- b: 1\r\n'],
    ['an inner item', '- - a\n  - b\n', [0, 0], '- - b\n'],
  ] as const)('%s', (_, text, path, after) => {
    expect(edited(text, [path, undefined])).toBe(after)
  })

  it('takes what it would leave empty, and not an item of a list', () => {
    expect(edited('a:\n  b:\n    c: 1 # c\nd: 2\n', [['a', 'b', 'c'], undefined])).toBe('d: 2\n')
    expect(edited('a: { b: { c: 1 }, d: 2 }\n', [['a', 'b', 'c'], undefined])).toBe('a: { d: 2 }\n')
    expect(edited('l: [1] # c\nd: 2\n', [['l', 0], undefined])).toBe('d: 2\n')
    expect(edited('- { a: { b: 1 } }\n- 2\n', [[0, 'a', 'b'], undefined])).toBe('- {}\n- 2\n')
    expect(edited('a: 1\n', [['a'], undefined])).toBe('{}\n')
  })

  it('takes nothing where there is nothing', () => {
    const text = 'a: { b: 1 }\n'
    expect(edited(text, [['a', 'c'], undefined], [['x', 'y'], undefined])).toBe(text)
  })

  it('takes several, and sets others beside them', () => {
    const text = 'a:\n  b: 1\n  c: 2\n  d: 3 # d\ne: { f: 1, g: 2, h: 3 }\n'
    expect(
      edited(
        text,
        [['a', 'b'], undefined],
        [['a', 'd'], undefined],
        [['a', 'x'], 4],
        [['e', 'h'], undefined],
        [['e', 'f'], undefined],
        [['e', 'g'], 5],
      ),
    ).toBe('a:\n  c: 2\n  x: 4\ne: { g: 5 }\n')
    expect(edited(text, [['a', 'b'], undefined], [['a', 'c'], undefined], [['a', 'd'], undefined])).toBe(
      'e: { f: 1, g: 2, h: 3 }\n',
    )
  })

  it('takes items by the positions that they have by then', () => {
    expect(
      edited(
        'l:\n  - 0\n  - 1\n  - 2\n  - 3\n',
        [['l', 0], 'x'],
        [['l', 1], undefined],
        [['l', 1], undefined],
        [['l', 1], 'y'],
        [['l', 2], 'new'],
      ),
    ).toBe('l:\n  - x\n  - y\n  - new\n')
  })
})

describe('editSource refuses', () => {
  it.each([
    ['a value behind an alias', 'a: &x\n  b: 1\nc: *x\n', ['c', 'b'], 2, 'shared c/b'],
    ['an alias itself', 'a: &x 1\nc: *x\n', ['c'], 2, 'shared c'],
    ['a value that an alias repeats', 'a: &x 1\nc: *x\n', ['a'], 2, 'shared '],
    ['a value from a merge', 'a: &x\n  b: 1\nc:\n  <<: *x\n', ['c', 'b'], 2, 'shared c/b'],
    ['a way through a scalar', 'a: 1\n', ['a', 'b'], 2, 'nowhere a/b'],
    ['a way past the end of a list', 'a: [1]\n', ['a', 3], 2, 'nowhere a/3'],
    ['a list that would begin in its middle', 'a: 1\n', ['b', 1], 2, 'nowhere b/1'],
    ['a text with errors', 'a: [1\n', ['a'], 2, 'unreadable '],
    ['a text without data', '# c\n', ['a'], 2, 'unreadable '],
    ['to take what an alias repeats', 'a: &x 1\nb: 2\nc: *x\n', ['a'], undefined, 'shared '],
    ['to take a value from a merge', 'a: &x\n  b: 1\nc:\n  <<: *x\n', ['c', 'b'], undefined, 'shared c/b'],
    ['to take an explicit key', '? a\n: 1\nb: 2\n', ['a'], undefined, 'nowhere a'],
    ['an explicit key without a colon', '? a\n', ['a'], 2, 'unproven a'],
  ] as const)('%s', (_, text, path, value, outcome) => {
    expect(edited(text, [path, value])).toBe(outcome)
  })
})
