import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from '../../../src/yaml/read/locate.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'

const TEXT_KEYS = new Set(['id', 'title', 'fr', 'en', 'status', 'start', 'tags'])

function parse(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return parseSource('plan.yaml', bytes, (key) => (TEXT_KEYS.has(key) ? 'text' : 'any'))
}

/** Each problem as `code line:column-endColumn`. */
function told(text: string | Uint8Array): string[] {
  const { source, problems } = parse(text)
  return problems.map(({ code, offset, length }) => {
    const { line, column, endColumn } = locate(source, { file: 'plan.yaml', offset, length })
    return `${code} ${line}:${column}-${endColumn}`
  })
}

function bytesOf(...parts: (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  )
}

describe('what a file holds', () => {
  test('text keys keep their source text, other keys resolve', () => {
    const { data, problems } = parse(
      'id: 012\ntitle: 2024\nstart: 2024\nstatus: NO\ntags: [1E3, "x", ~]\nflag: yes\non: true\nmax: 1e3\nhex: 0x1F\nneg: -0.5\nnone: ~\nempty:\n',
    )
    expect(problems).toEqual([])
    expect(data).toEqual({
      id: '012',
      title: '2024',
      start: '2024',
      status: 'NO',
      tags: ['1E3', 'x', null],
      flag: 'yes',
      on: true,
      max: 1000,
      hex: 31,
      neg: -0.5,
      none: null,
      empty: null,
    })
  })

  test('a text key does not reach through the keys of a map', () => {
    expect(parse('title: { fr: 12, other: 12 }\n').data).toEqual({ title: { fr: '12', other: 12 } })
  })

  test('keys are their source text', () => {
    expect(Object.keys(parse('012: a\n1.0: b\ntrue: c\n').data as object)).toEqual(['012', '1.0', 'true'])
  })

  test('merged maps give way to own keys, the first merged one to none', () => {
    const text = 'a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], x: 0 }\nd: *b\n'
    expect(parse(text).data).toMatchObject({ c: { x: 0, y: 1, z: 2 }, d: { y: 2, z: 2 } })
  })

  test('an anchor that is set again stands for its last value', () => {
    expect(parse('a: &x 1\nb: *x\nc: &x 2\nd: *x\n').data).toEqual({ a: 1, b: 1, c: 2, d: 2 })
  })

  test('__proto__ is a key like any other', () => {
    const data = parse('__proto__: { hacked: true }\n').data as object
    expect(Object.keys(data)).toEqual(['__proto__'])
    expect('hacked' in data).toBe(false)
  })

  test('a version directive does not turn words into truth values', () => {
    expect(parse('%YAML 1.1\n---\nflag: yes\nat: 12:30\n').data).toEqual({ flag: 'yes', at: '12:30' })
  })

  test.each(['', '\n\n', '# only a remark\n', '\ufeff'])('%j holds nothing', (text) => {
    expect(parse(text)).toMatchObject({ data: undefined, problems: [] })
  })
})

describe('how a file is written', () => {
  test('a byte order mark is kept apart and moves no column', () => {
    const { source } = parse('\ufeffid: 1\nid: 2\n')
    expect(source).toMatchObject({ hasBom: true, text: 'id: 1\nid: 2\n', eol: '\n' })
    expect(told('\ufeffid: 1\nid: 2\n')).toEqual(['yaml-key-duplicate 2:1-3'])
  })

  test('CRLF is kept in the text and out of the values', () => {
    const { source, data } = parse('id: a\r\ntitle: b\r\n')
    expect(source).toMatchObject({ eol: '\r\n', text: 'id: a\r\ntitle: b\r\n' })
    expect(data).toEqual({ id: 'a', title: 'b' })
    expect(told('id: a\r\n\ttitle: b\r\n')).toEqual(['yaml-tab-indent 2:1-2'])
  })

  test.each([
    [bytesOf('id: a\ntitle: ', 0xe9, 't', 0xe9), 'file-not-utf8 2:8-9', { byte: 'E9', character: 'é' }],
    [bytesOf('title: é', 0xc3), 'file-not-utf8 1:9-10', { byte: 'C3', character: 'Ã' }],
    [bytesOf(0xff, 0xfe, 'i', 0, 'd', 0), 'file-not-utf8 1:1-2', { encoding: 'UTF-16' }],
    [bytesOf('id: a\n', 0, 1, 2), 'file-binary 2:1-2', {}],
    [bytesOf('PK', 3, 4, 0xff, 0, 0), 'file-binary 1:6-7', {}],
    [
      bytesOf('id: a\ntitle: l\u0092\u00e9t\u00e9 \u0001'),
      'file-control-character 2:9-10',
      { text: 'U+0092', count: 2, character: '’' },
    ],
    [bytesOf('title: a\u000bb'), 'file-control-character 1:9-10', { text: 'U+000B', count: 1 }],
    [bytesOf('title: a\u0081'), 'file-control-character 1:9-10', { text: 'U+0081', count: 1 }],
  ])('bytes that are no text: case %#', (bytes, place, facts) => {
    expect(told(bytes)).toEqual([place])
    expect(parse(bytes).problems[0]?.facts).toEqual(facts)
    expect(parse(bytes).data).toBeUndefined()
  })
})

test('bytes that are no UTF-8 stand as what they mean in windows-1252', () => {
  const { source } = parse(bytesOf('title: ', 0x4c, 0x92, 0xe9, 0x74, 0xe9, ' à 5 ', 0x80, '\n'))
  expect(source.text).toBe('title: L’été à 5 €\n')
  const wide = Uint8Array.from([0xfe, 0xff, 0, 0x69, 0, 0xe9])
  expect(parse(wide).source.text).toBe('ié')
})

test('what is UTF-8 and what is not is told apart as the decoder of Node does', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const isText = (bytes: Uint8Array): boolean => {
    try {
      strict.decode(bytes)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          0x61,
          0x7f,
          0x80,
          0x8f,
          0x90,
          0x9f,
          0xa0,
          0xbf,
          0xc0,
          0xc2,
          0xe0,
          0xe1,
          0xed,
          0xee,
          0xf0,
          0xf1,
          0xf4,
          0xf5,
        ),
      ),
      (codes) => {
        const { problems } = parse(Uint8Array.from([0x61, ...codes]))
        const isRefused = problems.some(({ code }) => code === 'file-not-utf8')
        expect(isRefused).toBe(!isText(Uint8Array.from(codes)))
        const offset = problems[0]?.offset ?? 0
        if (!isRefused) return
        const start = parse(Uint8Array.from([0x61, ...codes])).source.text.slice(0, offset)
        expect(isText(new TextEncoder().encode(start))).toBe(true)
      },
    ),
  )
})

describe('what is wrong, and where', () => {
  test.each([
    ['max: 1234567890.1234567', 'number-too-precise 1:6-24'],
    ['max: 9007199254740993', 'number-too-precise 1:6-22'],
    ['max: .inf', 'number-not-finite 1:6-10'],
    ['max: .nan', 'number-not-finite 1:6-10'],
    ['max: 1e999', 'number-not-finite 1:6-11'],
    ['a: 1\n---\nb: 2\n', 'yaml-several-documents 2:1-4'],
    ['a: *nowhere', 'yaml-alias-unknown 1:4-12'],
    ['a: &a [*a]', 'yaml-alias-cycle 1:8-10'],
    ['a: { <<: 3 }', 'yaml-merge-unreadable 1:10-11'],
    ['a: !urgent x', 'yaml-tag-unknown 1:4-11'],
    ['a: !!binary aGk=', 'yaml-tag-unknown 1:4-12'],
    ['? [a, b]\n: c', 'yaml-key-complex 1:3-9'],
    ['title: Lot #3', 'yaml-comment-in-text 1:12-14'],
    ['title: #3', 'yaml-comment-in-text 1:8-10'],
    ['%FOO bar\n---\na: 1', 'yaml-directive-unknown 1:1-9'],
    ['\u00a0id: a', 'yaml-space-unbreakable 1:1-2'],
    ['a: "C:\\plans"', 'yaml-escape-unknown 1:7-9'],
    ['a: - b', 'yaml-dash-after-key 1:4-5'],
    ['a: [Lot 1] suite', 'yaml-text-after-bracket 1:12-17'],
    ['a: { b: 1 c: 2 }', 'yaml-comma-missing 1:11-13'],
    ['a: ["x" "y"]', 'yaml-comma-missing 1:9-10'],
    ['a: [1]]', 'yaml-bracket-unexpected 1:7-8'],
    ['a: > 5 ans', 'yaml-value-start-reserved 1:4-5'],
    ['a: & b', 'yaml-value-start-reserved 1:4-5'],
    ['a: ? b', 'yaml-value-start-reserved 1:4-5'],
    ['%a\nb: 1', 'yaml-value-start-reserved 1:1-2'],
    ['a: **b** c', 'yaml-value-start-reserved 1:4-5'],
    ['l:\n  - a\n  b\n', 'yaml-dash-missing 3:3-4'],
    ['l:\n  -a: 1\n    b: 2\n', 'yaml-dash-space-missing 2:3-4'],
    [' a: 1\nb: 2\n', 'yaml-indent-unexpected 2:1-2'],
    ['a: 1\nb\nc: 2\n', 'yaml-colon-missing 2:1-2'],
    ['a: "x\nb: 1\nc: 2\n', 'yaml-quote-unclosed 1:4-5'],
    ['l:\n  - a: 1\n  – b: 2\n', 'yaml-dash-typographic 3:3-4'],
    ['l:\n  - a: 1\n  • b: 2\n', 'yaml-dash-typographic 3:3-4'],
    ['a: 1\nid\ttitle\nx\ty\n', 'yaml-rows-pasted 2:1-9'],
    ['a: 1\n// b\nc: 2\n', 'yaml-comment-sign 2:1-3'],
    ['a:\n  b: 1\n\u00a0\u00a0c: 2\n', 'yaml-space-unbreakable 3:1-3'],
    ['a: { b: 1; c: 2 }', 'yaml-comma-missing 1:10-11'],
    ['title: &Portail des aides', 'yaml-anchor-in-text 1:8-16'],
    ['title: &R&D(2):b aides', 'yaml-anchor-in-text 1:8-17'],
  ])('%j: %s', (text, place) => expect(told(text)).toEqual([place]))

  test('what an ordinary comment says is left alone', () => {
    expect(told('title: Lot # 3\nid: a #= same\nmax: 3 #c\n')).toEqual([])
  })

  test('an anchor that an alias names is one, also before a text', () => {
    expect(told('title: &x Portail\nb: { title: *x }\n')).toEqual([])
    expect(told('title: &x Portail\nb: { title: *xy }\n')).toEqual([
      'yaml-anchor-in-text 1:8-10',
      'yaml-alias-unknown 2:13-16',
    ])
    expect(told('max: &x 3\n')).toEqual([])
  })

  test('the first of two equal keys is shown beside the second, and wins', () => {
    const { data, problems } = parse('a: 1\nb: 2\na: 3\n')
    expect(problems).toMatchObject([
      { code: 'yaml-key-duplicate', offset: 10, related: { offset: 0, length: 1 }, facts: { key: 'a' } },
    ])
    expect(data).toEqual({ a: 1, b: 2 })
  })

  test('a broken document gives one problem and no data', () => {
    expect(told('a: 1\n b: [\n - c: d: e\n\tf')).toHaveLength(1)
    expect(parse('a: 1\n b: 2\n').data).toBeUndefined()
  })

  test('problems come in the order of the file', () => {
    const offsets = parse('title: a #b\nx: .inf\nx: 2\ny: !u 1\n').problems.map(({ offset }) => offset)
    expect(offsets).toHaveLength(4)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
  })
})

describe('hostile files', () => {
  const doubling = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`)}]`)
  test.each([
    ['brackets', '['.repeat(100_000), 'yaml-nesting-excess 1:101-102'],
    ['dashes', '- '.repeat(10_000), 'yaml-nesting-excess 1:201-202'],
    ['an alias bomb', `a0: &a0 [x]\n${doubling.join('\n')}\n`, 'yaml-alias-excess'],
  ])('%s give one problem', (_, text, place) => {
    expect(told(text)).toHaveLength(1)
    expect(told(text)[0]).toContain(place)
  })

  test('a line of five megabytes is read', () => {
    const title = 'mot '.repeat(1_250_000).trim()
    expect(parse(`title: ${title}\n`).data).toEqual({ title })
  })

  test('a hundred levels are read', () => {
    expect(told(`${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([])
  })
})
