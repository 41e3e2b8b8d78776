/** Columns give way where a table is too wide: texts first, then the headings of numbers, never a number. */
import { describe, expect, it } from 'vitest'
import { columnParts, columnWidths, fittedLines, namingColumns } from '../../../src/render/terminal/column-widths.ts'

const isText = (column: number): boolean => column === 0
const words = 'a text of several words that is long'

describe('the widths of columns', () => {
  it('are those of the widest texts where the table fits', () => {
    expect(
      columnWidths(
        [
          ['Name', 'a'],
          ['Number', '7'],
        ],
        isText,
        40,
      ),
    ).toEqual([4, 6])
  })

  it('take from texts before they break the heading of a number', () => {
    expect(
      columnWidths(
        [
          ['Name', words],
          ['Retained projects', '7'],
        ],
        isText,
        40,
      ),
    ).toEqual([21, 17])
    expect(
      columnWidths(
        [
          ['Name', words],
          ['Retained projects', '7'],
        ],
        isText,
        24,
      ),
    ).toEqual([12, 10])
  })

  it('are as narrow as can be where nothing fits', () => {
    expect(
      columnWidths(
        [
          ['Name', words],
          ['Figure', '1 234 567'],
        ],
        isText,
        9,
      ),
    ).toEqual([12, 9])
  })
})

describe('a word that is wider than its column', () => {
  it('breaks behind a slash, else behind a hyphen, else anywhere', () => {
    expect(fittedLines('see plans/a-b/projects/P-1.yaml:2', 16)).toEqual(['see plans/a-b/', 'projects/', 'P-1.yaml:2'])
    expect(fittedLines('responsable-infrastructures', 18)).toEqual(['responsable-', 'infrastructures'])
    expect(fittedLines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(fittedLines('abcdefgh', 8)).toEqual(['abcdefgh'])
  })

  it('of a text of megabytes loses no sign', () => {
    const [word, words] = ['y'.repeat(600_000), 'x '.repeat(300_000).trim()]
    expect(fittedLines(word, 16).join('')).toBe(word)
    expect(fittedLines(words, 16).join(' ')).toBe(words)
    expect(columnWidths([[words], ['1']], isText, 40)).toEqual([37, 1])
  })
})

describe('a word', () => {
  const word = 'anticonstitutionnellement'

  it('of a text stays whole where its column could be narrower', () => {
    const [first = 0] = columnWidths(
      [
        ['Nom', `un ${word}`],
        ['Nombre', '7'],
      ],
      isText,
      20,
    )
    expect(first).toBe(word.length)
    expect(fittedLines(`un ${word}`, first)).toEqual(['un', word])
  })

  it('with hyphens breaks behind one only where nothing else gives way', () => {
    const ids = ['Rule', 'review-stale-for-months']
    const both = (): boolean => true
    expect(columnWidths([ids, ['What', words]], both, 40)).toEqual([23, 15])
    expect(columnWidths([ids, ['What', words]], both, 30)).toEqual([16, 12])
    expect(fittedLines('review-stale-for-months', 16)).toEqual(['review-stale-', 'for-months'])
  })

  it('of a heading stays whole too', () => {
    expect(
      columnWidths(
        [
          ['Objectifs', 'a b'],
          ['Nombre', '7'],
        ],
        isText,
        4,
      ),
    ).toEqual([9, 6])
  })
})

describe('the width of a sign', () => {
  it('is that of a terminal: two cells for an ideogram or a picture, none for a mark', () => {
    const column = ['Name', '計画案', '👩‍💻', 'e\u0301te\u0301']
    expect(columnWidths([column, ['1']], isText, 40)).toEqual([6, 1])
    expect(fittedLines('計画 案', 4)).toEqual(['計画', '案'])
  })
})

describe('the columns of a table that does not fit', () => {
  it('stand in parts, each with the first column', () => {
    expect(columnParts([10, 10, 10, 10], 34, 1)).toEqual([
      [0, 1, 2],
      [0, 3],
    ])
  })

  it('begin each part with all that name a row', () => {
    const columns = [
      ['Team', 'a', 'a', 'b'],
      ['Figure', 'x', 'y', 'x'],
      ['2024', '1', '1', '1'],
    ]
    expect(namingColumns(columns)).toBe(2)
    expect(columnParts([4, 6, 10, 10], 26, 2)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
    ])
    expect(
      namingColumns([
        ['Team', 'a', 'b'],
        ['Figure', 'x', 'x'],
      ]),
    ).toBe(1)
    expect(namingColumns([['Team', 'a', 'a']])).toBe(1)
  })

  it('are in one part where the first and another take all the room', () => {
    expect(columnParts([30, 40], 34, 1)).toEqual([[0, 1]])
    expect(columnParts([30, 40, 40], 34, 2)).toEqual([
      [0, 1],
      [0, 2],
    ])
    expect(columnParts([90], 34, 1)).toEqual([])
  })
})
