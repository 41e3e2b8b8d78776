/** Columns give way where a table is too wide: texts first, then the headings of numbers, never a number. */
import { describe, expect, it } from 'vitest'
import { columnWidths, fittedLines, inLines } from '../../../src/render/terminal/column-widths.ts'

const isText = (column: number): boolean => column === 0
const words = 'a text of several words that is long'

describe('the widths of columns', () => {
  it('are left alone where the table fits', () => {
    expect(
      columnWidths(
        [
          ['Name', 'a'],
          ['Number', '7'],
        ],
        isText,
        40,
      ),
    ).toBeUndefined()
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
    expect(fittedLines('see plans/a-b/projects/P-1.yaml:2', 16)).toEqual([
      'see plans/a-b/',
      'projects/',
      'P-1.yaml:2',
    ])
    expect(fittedLines('responsable-infrastructures', 18)).toEqual([
      'responsable-',
      'infrastructures',
    ])
    expect(fittedLines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(fittedLines('abcdefgh', undefined)).toEqual(['abcdefgh'])
  })

  it('of a text of megabytes loses no sign', () => {
    const [word, words] = ['y'.repeat(600_000), 'x '.repeat(300_000).trim()]
    expect(fittedLines(word, 16).join('')).toBe(word)
    expect(fittedLines(words, 16).join(' ')).toBe(words)
    expect(columnWidths([[words], ['1']], isText, 40)).toEqual([37, 1])
  })
})

it('a sentence takes lines that fit, and loses no word', () => {
  expect(inLines('one two three four', 9)).toBe('one two\nthree\nfour')
})
