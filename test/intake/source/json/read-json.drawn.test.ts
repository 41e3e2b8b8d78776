/** JSON as data: what it says and nothing else, also where `JSON.parse` would lose some of it. */

import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { runsOf } from '../../../support/cases.ts'

async function read(text: string, maxSize?: number) {
  const content = await readSource(strToU8(text), 'made.json', { maxSize })
  return 'fault' in content || content.kind !== 'data' ? content : content.data
}

describe('JSON', () => {
  it('is read as it is', async () => {
    expect(await read('\ufeff {"a": [1, -2.5e3, true, null, "é\\n"], "b": {}}')).toEqual({
      a: [1, -2500, true, null, 'é\n'],
      b: {},
    })
  })

  it('keeps numbers that a double cannot hold as texts', async () => {
    expect(
      await read('[9007199254740991, 9007199254740993, -12345678901234567890.5, 1e400, "9007199254740993", 0.1]'),
    ).toEqual([9007199254740991, '9007199254740993', '-12345678901234567890.5', '1e400', '9007199254740993', 0.1])
  })

  it('of one value a line is their list', async () => {
    expect(await read('{"a": 1}\n{"a": 2}\r\n\n{"a": 12345678901234567890}')).toEqual([
      { a: 1 },
      { a: 2 },
      { a: '12345678901234567890' },
    ])
  })

  it('has no power by the names of its keys', async () => {
    const data = (await read('[{"__proto__": {"x": 1}, "constructor": 2}]')) as object[]
    expect(Object.keys(data[0] ?? {})).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('with a key twice in one map is refused with its line, however it is written', async () => {
    expect(await read('[{"a": 1},\n {"a": 1, "b": {"a": 2},\n "\\u0061": 3}]')).toEqual({
      fault: 'json-key-twice',
      detail: 'a',
      line: 3,
    })
  })

  it.each([
    ['{"a": 1,\n "b": }', 2],
    ['[1, 2', 1],
    ['{"a": 1}\n{"a": 2\n', 2],
    ["{'a': 1}", 1],
    ['[\n\n01]', 3],
    ['[1]\n]', 2],
  ])('that is malformed is refused with its line: %s', async (text, line) => {
    expect(await read(text)).toEqual({ fault: 'json-malformed', detail: '', line })
  })

  it('is limited in depth and values before it is built', async () => {
    expect(await read('['.repeat(100_000))).toEqual({ fault: 'source-limit', detail: 'depth 100 101 0' })
    expect(await read(`[${'{},'.repeat(60_001)}{}]`, 1)).toMatchObject({
      fault: 'source-limit',
      detail: 'cells 40000 40001 2',
    })
  })

  it('of any data comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const list = [value]
        const isExact = (_: string, one: unknown) =>
          typeof one === 'number' && Math.abs(one) > Number.MAX_SAFE_INTEGER ? 0 : one
        const exact = JSON.stringify(list, isExact)
        const clean = exact.replace(/[\u007f-\u009f]/g, '?')
        expect(await read(clean)).toEqual(JSON.parse(clean))
      }),
      { numRuns: runsOf(1000, 100) },
    )
  })
})
