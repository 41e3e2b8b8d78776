import { describe, expect, test } from 'vitest'
import { locate } from '../../../src/yaml/read/locate.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

const TEXT_KEYS = new Set(['title', 'start'])

function parse(text: string) {
  return parseSource('p.yaml', new TextEncoder().encode(text), (key) => (TEXT_KEYS.has(key) ? 'text' : 'any'))
}

describe('a decimal comma inside braces', () => {
  test.each<[string, unknown]>([
    ['a: { value: 0,45 }', { value: '0,45' }],
    ['a: { value: 0,45, method: percent }', { value: '0,45', method: 'percent' }],
    ['a: { 2024: 12,5, 2025: 13 }', { 2024: '12,5', 2025: 13 }],
    ['a: { value: 45,5 % }', { value: '45,5 %' }],
    ['a: { value: 45,5% }', { value: '45,5%' }],
    ['a: { forecast: 1,2 M€ }', { forecast: '1,2 M€' }],
    ['a: { max: 1 234,56 }', { max: '1 234,56' }],
    ['a: { max: 400.000,00 }', { max: '400.000,00' }],
    ['a: { max: 1,234,567 }', { max: '1,234,567' }],
    ['a: { max: -3,5 }', { max: '-3,5' }],
  ])('%s is one value', (text, data) => {
    const parsed = parse(text)
    expect(parsed.data).toEqual({ a: data })
    expect(parsed.problems).toEqual([])
  })

  test.each<[string, unknown]>([
    ['a: { title: Lot 1,2 }', { title: 'Lot 1', 2: null }],
    ['a: { start: 2024,5 }', { start: '2024', 5: null }],
    ['a: { value: 0, 45 }', { value: 0, 45: null }],
    ['a: { value: 0,45: 3 }', { value: 0, 45: 3 }],
    ['a: { value: x,45 }', { value: 'x', 45: null }],
    ['a: { value: 0,x }', { value: 0, x: null }],
    ['a: { value: "0",45 }', { value: '0', 45: null }],
    ['a: { year: 2024,max: 400 }', { year: 2024, max: 400 }],
    ['a: [0,45]', [0, 45]],
    ['a: { "start": 0,45 }', { start: '0', 45: null }],
  ])('%s is what YAML makes of it', (text, data) => expect(parse(text).data).toEqual({ a: data }))

  test('is found as a whole', () => {
    const { source } = parse('a: { value: 0,45, as_of: 1 }')
    const path = ['a', 'value']
    expect(locate(source, { file: 'p.yaml', path, part: 'value' })).toMatchObject({
      column: 13,
      endColumn: 17,
      exact: true,
    })
  })
})
