/** What the fast reading leaves to the full parser. */
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/schema/key-values.ts'
import { readFast } from '../../../src/yaml/read/fast.ts'

const [WHOLE, IN_PARTS] = [Number.POSITIVE_INFINITY, 0]

describe('the full parser is asked for', () => {
  it.each([
    ['a tab', 'a: 1\t# c\n'],
    ['a lone carriage return', 'a: 1\rb: 2\n'],
    ['a comment without space', 'title: Lot #3\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a merge', 'a: { <<: { b: 1 } }\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a mark of a document', '---\na: 1\n'],
    ['a mark of a document, moved in', '  ---\na: 1\n'],
    ['a comment line in brackets', 'a:\n  b: [[1 # ]\n# c\n      ]]\n'],
    ['the end of a document', '...\na: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['two equal keys', 'a: 1\n"a": 2\n'],
    ['a key that is not on one line', '? a\n: 1\n'],
    ['a key in brackets', '[a]: 1\n'],
    ['an empty key', ': 1\n'],
    ['an invisible space', '\u00a0a: 1\n'],
    ['a prototype', '__proto__: 1\n'],
    ['a number with too many digits', 'a: 0.1234567890123456\n'],
    ['a number that is not finite', 'a: .inf\n'],
    ['a block scalar that counts', 'a: |1\n  b\n'],
    ['a block scalar that keeps', 'a: |+\n  b\n\n'],
    ['a blank block scalar', 'a: |\n   \n'],
    ['an escaped line end', 'a: "b\\\n  c"\n'],
    ['nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
    ['a word alone', 'a\n'],
    ['nothing', ''],
    ['a broken text', 'a: "b\n'],
  ])('%s', (_, text) => {
    expect(readFast(text, valuesOf, WHOLE)).toBeUndefined()
    expect(readFast(text, valuesOf, IN_PARTS)).toBeUndefined()
  })

  it.each([
    ['a quote that runs over the start of a record', 'a:\n  - "b\n  - c"\n'],
    ['brackets that run over the start of a record', 'a:\n  - [b\n  - c]\n'],
    ['a line between two records that belongs to neither', 'a:\n  - b\n c: d\n  - e\n'],
    ['a record that is moved in', 'a:\n  - b\n    - c: 1\n      d: 2\n   e: 3\n'],
    ['a key that stands twice', 'a:\n  - b\na:\n  - c\n'],
    ['a key that objects keep for themselves', '__proto__:\n  - a\n'],
    ['a key too long for the full parser', `${'a'.repeat(201)}:\n  - b\n`],
  ])('%s, in a text that is read in parts', (_, text) => expect(readFast(text, valuesOf, IN_PARTS)).toBeUndefined())
})
