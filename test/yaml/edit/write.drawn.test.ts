/** What is written as YAML is read back as it was, in a shape that people edit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeYaml } from '../../../src/yaml/edit/write.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

function readBack(text: string): unknown {
  const { data, problems } = parseSource('t.yaml', new TextEncoder().encode(text), () => 'any')
  expect(problems).toEqual([])
  return data
}

describe('writeYaml', () => {
  it('writes blocks, years without quotes and long lines whole', () => {
    const long = 'word '.repeat(60).trim()
    expect(writeYaml({ projects: [{ id: 'P-1', amounts: { 2024: { paid: 1.5 } }, notes: long }] })).toBe(
      `projects:\n  - id: P-1\n    amounts:\n      2024:\n        paid: 1.5\n    notes: ${long}\n`,
    )
  })

  it('quotes only what would be read as something else', () => {
    const data = { a: '012', b: 'a # b', c: 'x: y', d: 'P-1', e: '2024-07-01', f: 'no', g: 'a\nb' }
    const text = writeYaml(data)
    expect(text).toBe('a: "012"\nb: "a # b"\nc: "x: y"\nd: P-1\ne: 2024-07-01\nf: no\ng: |-\n  a\n  b\n')
    expect(readBack(text)).toEqual(data)
  })

  it('is read back as it was, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    const hostile = fc.constantFrom(
      '*a',
      '&a',
      '!t',
      '%d',
      '@x',
      '`',
      '"',
      "'",
      '- a',
      '? b',
      '|',
      '>',
      '~',
      'null',
      'true',
      '1e3',
      '.5',
      '---',
      '...',
      '=1',
      '\u202e',
      '\u001b[31m',
      'a\tb',
      ' a',
      'a ',
      '\n',
      'a\r\nb',
    )
    const leaf = fc.oneof(text, hostile, fc.integer(), fc.boolean(), fc.constant(null))
    const key = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(leaf, fc.array(leaf))), (data) => {
        expect(readBack(writeYaml(data))).toEqual({ ...data })
      }),
    )
  })
})
