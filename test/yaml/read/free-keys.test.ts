/** A map of numbers whose keys are the plan's own words: none of them is read as the key of the format that it equals. */
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../../../src/schema/key-values.ts'
import { readFast } from '../../../src/yaml/read/fast.ts'
import { parseFully, parseSource } from '../../../src/yaml/read/parse.ts'

const BLOCK =
  'projects:\n  - id: 012\n    benefit: 3\n    priority:\n      scores:\n        benefit: 3\n        mandate: 2.5\n        id: 4\n'
const FLOW = 'projects:\n  - id: 012\n    benefit: 3\n    priority: { scores: { benefit: 3, mandate: 2.5, id: 4 } }\n'
const DATA = { projects: [{ id: '012', benefit: '3', priority: { scores: { benefit: 3, mandate: 2.5, id: 4 } } }] }

describe('criteria named like keys of the format', () => {
  test.each([BLOCK, FLOW])('are numbers to both parsers', (text) => {
    const { source, data } = parseSource('p.yaml', new TextEncoder().encode(text), valuesOf)
    expect(data).toEqual(DATA)
    expect(readFast(text, valuesOf)?.data).toEqual(DATA)
    expect(parseFully(source, valuesOf).data).toEqual(DATA)
  })

  test('are numbers with a decimal comma, told as such', () => {
    const text = 'priority: { scores: { benefit: 2,5 } }\n'
    const { data } = parseSource('p.yaml', new TextEncoder().encode(text), valuesOf)
    expect(data).toEqual({ priority: { scores: { benefit: '2,5' } } })
  })

  test('are numbers behind an alias and a merge too', () => {
    const text = 'a: &s { benefit: 3 }\npriority: { scores: { <<: { mandate: 2 }, id: 1 } }\nother: { scores: *s }\n'
    const { data } = parseSource('p.yaml', new TextEncoder().encode(text), valuesOf)
    expect(data).toMatchObject({ priority: { scores: { mandate: 2, id: 1 } }, other: { scores: { benefit: 3 } } })
  })
})
