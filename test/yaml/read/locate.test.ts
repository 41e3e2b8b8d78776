import { describe, expect, test } from 'vitest'
import { locate, sourceText } from '../../../src/yaml/read/locate.ts'
import type { PathStep } from '../../../src/yaml/read/origin.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

const text = [
  'plan: &base',
  '  id: 012',
  '  title: "Été 2024" # saison',
  '  horizon: { start: 2022-01, end: 2027-12 }',
  'projects:',
  '  - id: P-1',
  '    notes:',
  '    tags: [a, b]',
  '  - *base',
  '  - <<: *base',
  '    id: P-3',
  '    body: |',
  '      one',
  '      two',
  `many: { ${Array.from({ length: 40 }, (_, n) => `k${n}: ${n}`).join(', ')} }`,
  '',
].join('\n')
const { source } = parseSource('p.yaml', new TextEncoder().encode(text), () => 'text')

function at(path: readonly PathStep[], part: 'key' | 'value' = 'value'): string {
  const { line, column, endColumn, exact } = locate(source, { file: 'p.yaml', path, part })
  return `${line}:${column}-${endColumn}${exact ? '' : ' near'}`
}

describe('locate', () => {
  test.each<[PathStep[], string, string]>([
    [['plan', 'id'], '2:3-5', '2:7-10'],
    [['plan', 'title'], '3:3-8', '3:10-20'],
    [['plan', 'horizon', 'end'], '4:30-33', '4:35-42'],
    [['projects', 0], '6:5-12', '6:5-12'],
    [['projects', 0, 'tags', 1], '8:15-16', '8:15-16'],
    [['projects', 2, 'body'], '12:5-9', '12:11-12'],
    [['many', 'k39'], '15:340-343', '15:345-347'],
  ])('%j: key %s, value %s', (path, key, value) => {
    expect([at(path, 'key'), at(path)]).toEqual([key, value])
  })

  test('an empty value is shown at its key', () => {
    expect(at(['projects', 0, 'notes'])).toBe('7:5-10')
  })

  test('paths lead through aliases and merges', () => {
    expect(at(['projects', 1, 'horizon', 'start'])).toBe('4:21-28')
    expect(at(['projects', 2, 'title'])).toBe('3:10-20')
    expect(at(['projects', 2, 'id'])).toBe('11:9-12')
  })

  test('a path that is not there is shown at its nearest ancestor', () => {
    expect(at(['plan', 'horizon', 'middle'])).toBe('4:3-10 near')
    expect(at(['projects', 9, 'id'])).toBe('5:1-9 near')
    expect(at(['many', 'k99'])).toBe('15:1-5 near')
  })

  test('the whole document is its first line', () => {
    expect(at([])).toBe('1:1-12')
    expect(at([], 'key')).toBe('1:1-12')
  })

  test('an offset ends with its line at the latest', () => {
    expect(locate(source, { file: 'p.yaml', offset: 14, length: 500 })).toMatchObject({
      line: 2,
      column: 3,
      endColumn: 10,
      exact: true,
    })
  })
})

describe('sourceText', () => {
  test('is what the file says', () => {
    expect(sourceText(source, ['plan', 'id'])).toBe('012')
    expect(sourceText(source, ['plan', 'title'])).toBe('Été 2024')
    expect(sourceText(source, ['plan', 'horizon'])).toBeUndefined()
    expect(sourceText(source, ['plan', 'nothing'])).toBeUndefined()
  })
})
