/** A text falls into the blocks and records that its indentation shows, each line in one of them. */
import { describe, expect, it } from 'vitest'
import { recordEnd, splitText } from '../../../src/yaml/read/split.ts'

/** The texts of the records by their keys; the text of a block without a list. */
function partsIn(text: string): unknown {
  return splitText(text)?.map((block) => [
    block.key,
    block.records === undefined
      ? text.slice(block.start, block.end)
      : block.records.map((start, index) => text.slice(start, recordEnd(block, index))),
  ])
}

describe('a text falls into', () => {
  it('records at the indent of the first dash, and keys that hold no list', () => {
    const text = '# head\nplan:\n  id: A\nprojects: # all\n\n  - id: B\n    list:\n      - c\n  - id: D\n'
    expect(partsIn(text)).toEqual([
      ['plan', 'plan:\n  id: A\n'],
      ['projects', ['  - id: B\n    list:\n      - c\n', '  - id: D\n']],
    ])
  })

  it('records whose dashes stand below the key, on lines that end with carriage returns', () => {
    expect(partsIn('needs:\r\n- id: A\r\n-\r\n  id: B\r\nteams:\r\n  - id: C')).toEqual([
      ['needs', ['- id: A\r\n', '-\r\n  id: B\r\n']],
      ['teams', ['  - id: C']],
    ])
  })

  it('one block for a list in brackets', () => {
    expect(partsIn('teams: [a,\n  - b]\n')).toEqual([['teams', 'teams: [a,\n  - b]\n']])
  })
})

describe('a text is not split', () => {
  it.each([
    ['that is empty', ''],
    ['of comments', '# a\n'],
    ['that begins with an indented line', '  a:\n'],
    ['that is a list', '- a\n'],
    ['with a quoted key', '"a":\n  - b\n'],
    ['with a bracket at the edge', 'a: [\n]\n'],
    ['with a dash at the edge below an indented list', 'a:\n  - b\n- c\n'],
  ])('%s', (_, text) => expect(splitText(text)).toBeUndefined())
})
