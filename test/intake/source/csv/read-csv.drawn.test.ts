/** CSV as Excel and its neighbours write it: delimiters, quotes, line ends, encodings. */

import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource, type SourceOptions } from '../../../../src/intake/source/read-source.ts'
import { runsOf } from '../../../support/cases.ts'

async function read(bytes: Uint8Array | string, options: SourceOptions = {}) {
  const given = typeof bytes === 'string' ? strToU8(bytes) : bytes
  return readSource(given, 'made.csv', { format: 'csv', ...options })
}

async function rows(bytes: Uint8Array | string, options: SourceOptions = {}) {
  const content = await read(bytes, options)
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  return content.sheets[0]?.rows.map(({ values }) => values)
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = [...text].flatMap((sign) => {
    const [low, high] = [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]
    return isLittle ? [low, high] : [high, low]
  })
  return Uint8Array.from(units)
}

describe('the delimiter', () => {
  it.each([
    ['a comma', 'a,b\n1,2\n'],
    ['a semicolon', 'a;b\n1,5;2,5\n'],
    ['a tab', 'a\tb\n1,5;3\t2,5\n'],
    ['a pipe', 'a|b\n1|2\n'],
    ['a semicolon, though decimal commas are in more rows', 'a;b\n1,5;2;3\n4,5;6;7\nx,5;8\n'.replace('x', '9')],
    ['that of all rows, below a title with commas', 'Plan, version 2, provisoire\n\na;b\n1;2\n3;4\n'],
    ['outside of quotes', '"a,x,y";b\n"1,2,3";2\n'],
    ['not one inside a text over several lines', '"a,\nx,y";b\n1;"2,,,\n,,,""\n,"\n'],
  ])('is seen: %s', async (_, text) => {
    expect((await rows(text))?.at(-1)).toHaveLength(2)
  })

  it('is a comma where there is none, the one that Excel is told, or the one that is declared', async () => {
    expect(await rows('a\nb\n')).toEqual([['a'], ['b']])
    expect(await rows('sep=|\r\na;b|c\r\n')).toEqual([['a;b', 'c']])
    expect(await rows('"sep=;"\na,b;c\n')).toEqual([['a,b', 'c']])
    expect(await rows('a;b,c\n', { delimiter: 'comma' })).toEqual([['a;b', 'c']])
  })
})

describe('records', () => {
  it('are ragged as they are, and blank cells are nothing', async () => {
    expect(await rows('a,b,c\n1,,\n2\n\n3,4,5,6\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', null, null],
      ['2'],
      [],
      ['3', '4', '5', '6'],
    ])
  })

  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('end with %s', async (_, end) => {
    expect(await rows(['a,b', '1,2', ''].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('may end in both ways of one file; a lone return is part of a cell then', async () => {
    expect(await rows('a,b\r\n1,2\n3,x\ry\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', 'x\ry'],
    ])
  })

  it('are numbered as records, whatever lines their texts have', async () => {
    const content = await read('a\n"1\n2\n3"\n4\n')
    expect('fault' in content || content.kind !== 'sheets' ? [] : content.sheets[0]?.rows).toEqual([
      { number: 1, values: ['a'] },
      { number: 2, values: ['1\n2\n3'] },
      { number: 3, values: ['4'] },
    ])
  })
})

describe('quotes', () => {
  it('are signs inside a cell that does not begin with one', async () => {
    expect(await rows('a,5" disk, "x"\n')).toEqual([['a', '5" disk', ' "x"']])
    expect(await rows('a,"5"" disk"\n')).toEqual([['a', '5" disk']])
  })

  it('left open are refused with the line on which their record begins', async () => {
    expect(await read('a,b\n"1\n2",3\n4,"5\n6,7\n')).toEqual({ fault: 'csv-quotes', detail: '', line: 4 })
    expect(await read('"a\n')).toEqual({ fault: 'csv-quotes', detail: '', line: 1 })
    expect(await read('a\r\nb\r\n"c\r\n')).toMatchObject({ line: 3 })
  })
})

describe('encodings', () => {
  const text = 'Coût;Œuvre\n1;–\n'
  const expected = [
    ['Coût', 'Œuvre'],
    ['1', '–'],
  ]

  it('are seen: UTF-8 with and without mark, UTF-16 with and without, windows-1252', async () => {
    expect(await rows(text)).toEqual(expected)
    expect(await rows(`\ufeff${text}`)).toEqual(expected)
    for (const isLittle of [true, false]) {
      expect(await rows(utf16(`\ufeff${text}`, isLittle))).toEqual(expected)
      expect(await rows(utf16(text, isLittle))).toEqual(expected)
    }
    const windows = Uint8Array.from([...text].map((sign) => ({ Œ: 0x8c, '–': 0x96 })[sign] ?? sign.charCodeAt(0)))
    expect(await rows(windows)).toEqual(expected)
  })

  it('that are declared are kept to', async () => {
    expect(await rows(Uint8Array.from([0xc3, 0xa9]), { encoding: 'windows-1252' })).toEqual([['Ã©']])
    expect(await read(Uint8Array.from([0xe9]), { encoding: 'utf-8' })).toEqual({
      fault: 'source-encoding',
      detail: 'utf-8',
    })
  })

  it('leave no control character: what was meant, or U+FFFD, and a note with the line', async () => {
    const notes = async (bytes: Uint8Array | string) => {
      const content = await read(bytes)
      return 'fault' in content ? content : content.notes
    }
    // A byte without a sign in windows-1252, in a file that is no UTF-8.
    const undefinedByte = Uint8Array.from([0x61, 0xe9, 0x62, 0xe9, 0x63, 0x0a, 0xe9, 0x9d])
    expect(await rows(undefinedByte)).toEqual([['aébéc'], ['é\ufffd']])
    expect(await notes(undefinedByte)).toEqual([{ kind: 'unknown-signs', sheet: '', address: '2', count: 1 }])
    // UTF-8 made of windows-1252 that was taken for Latin-1.
    expect(await rows('a\u0096b\u0092\n\u0007\n')).toEqual([['a–b’'], ['\ufffd']])
    expect(await notes('a\u0096b\u0092\n\u0007\n')).toEqual([
      { kind: 'converted-signs', sheet: '', address: '1', count: 2 },
      { kind: 'unknown-signs', sheet: '', address: '2', count: 1 },
    ])
    expect(await read('a,b\n1,\0\n')).toEqual({ fault: 'source-binary', detail: '', line: 2 })
  })
})

describe('limits', () => {
  it('are on cells, columns, rows and the length of a text', async () => {
    const limit = async (text: string) => {
      const content = await read(text, { maxSize: 1 })
      return 'fault' in content ? content.detail : content.kind
    }
    expect(await limit(','.repeat(20_000))).toBe('columns 16384 20001 0')
    expect(await limit(','.repeat(60_001))).toBe('cells 40000 60001 2')
    expect(await limit('\n'.repeat(5001))).toBe('rows 5000 5001 2')
    expect(await limit('x'.repeat(1_000_001))).toBe('text 1000000 1000001 0')
    expect(await limit('x'.repeat(1_000_000))).toBe('sheets')
  })

  it('grow with --max-size, where more is no sign of harm', async () => {
    expect(await rows('\n'.repeat(5001), { maxSize: 2 })).toHaveLength(5001)
    const small = await read('a'.repeat(2 ** 20 + 1), { maxSize: 1 })
    expect(small).toMatchObject({ fault: 'source-limit', detail: 'size 1048576 1048577 2' })
  })
})

describe('any table', () => {
  it('comes back as it was written, whatever its cells hold', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...['a', '"', ';', ',', '\n', '\r\n', 'é', ' ', '5']),
      maxLength: 6,
    })
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const text = cells.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        const expected = cells.map((row) => row.map((value) => value || null))
        expect(await rows(text, { delimiter: 'semicolon' })).toEqual(expected)
      }),
      { numRuns: runsOf(1000, 100) },
    )
  })
})
