/** Files, and values in brackets, are written byte by byte as the `yaml` package alone would write them, only faster. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, isScalar, parse, visit } from 'yaml'
import { flowText, writeYaml } from '../../../src/yaml/edit/write.ts'
import { escapeControls } from '../../../src/yaml/read/decode.ts'
import { runsOf } from '../../support/cases.ts'

/** The package with the wishes of this format: years are keys without quotes, `<<` is one with, control characters are escapes. */
function libraryYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string') return
      if (/^[1-9]\d{3}$/.test(key.value)) key.value = Number(key.value)
      if (key.value === '<<') key.type = 'QUOTE_DOUBLE'
    },
    Scalar: (_, scalar) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
      const controls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
      if (typeof scalar.value === 'string' && controls.test(scalar.value)) {
        scalar.type = 'QUOTE_DOUBLE'
      }
    },
  })
  return escapeControls(document.toString({ lineWidth: 0, blockQuote: 'literal', indentSeq: true }))
}

const signs = fc.constantFrom(
  ...'aZé0129 -:#,.;\'"[]{}&*!|>%@`?~=<\\/()«»“”’…–€$_+\n\t\r\u00a0\u202f\u2028\u00ad\ufeff\u001b\u0085😀漢ﬁ',
)
const words = fc.constantFrom(
  ...['null', 'True', 'FALSE', '~', '12', '-1', '1.', '1.5', '1e3', '1E-3', '1e+', '0o7', '0x1F'],
  ...['.inf', '.nan', '2024', '2024-01', '2024-01-31', '2024-Q1', '12:30', '---', '--- a', '...'],
  ...['- a', '? b', '<<', 'y', 'no', 'a: b', 'a #b', 'a:', 'a-', 'a ', ' a', 'a\nb', 'a\n\nb\n\n'],
  ...['\n', 'a\n ', ' a\nb', 'Coût « en k€ »', 'AP-2024/07', '1_000', '1,5', '0123', 'e3', ''],
)
const text = fc.oneof(
  fc.string({ unit: signs, maxLength: 12 }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: signs, minLength: 30, maxLength: 90 }),
  words,
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1, 1e21, 1e-7),
)
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof({ weight: 4, arbitrary: text }, number, fc.boolean(), fc.constant(null)),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.dictionary(text, tie('tree'), { maxKeys: 5 }),
  tree: fc.oneof({ depthSize: 'medium' }, tie('leaf'), tie('list'), tie('map')),
}))

/** The package with the wishes of an edit: in brackets, on one line. */
function libraryInBrackets(value: unknown): string {
  const document = new Document([value])
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof value === 'string' && /\p{Cc}/u.test(value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  const width = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY }
  const form = { blockQuote: false, collectionStyle: 'flow', flowCollectionPadding: false } as const
  return escapeControls(
    document
      .toString({ ...width, ...form })
      .trimEnd()
      .slice(1, -1),
  )
}

describe('a value in brackets', () => {
  it('of random text or a number is that of the library', () => {
    fc.assert(
      fc.property(fc.oneof(text, number, fc.boolean(), fc.constant(null)), (value) => {
        expect(flowText(value)).toBe(libraryInBrackets(value))
      }),
      { numRuns: runsOf(20_000, 2000) },
    )
  }, 300_000)

  it('with every single sign, in every place of a text, is that of the library', () => {
    const signs = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))
    for (const sign of signs)
      for (const value of [sign, `a${sign}`, `${sign}a`, `a${sign} b`, `a ${sign}b`, `1${sign}`])
        expect(flowText(value)).toBe(libraryInBrackets(value))
  })
})

describe('a file', () => {
  it('of random data is that of the library', () => {
    fc.assert(
      fc.property(tree, (data) => {
        expect(writeYaml(data)).toBe(libraryYaml(data))
      }),
      { numRuns: runsOf(20_000, 2000) },
    )
  }, 300_000)

  it('with every single sign, and every two of the usual ones, is that of the library', () => {
    const ascii = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))
    const pairs = ascii.slice(32, 127).flatMap((one) => [`a${one}`, `${one}a`, `a${one} b`, `1${one}`])
    const more = Array.from({ length: 0xa00 }, (_, code) => `a${String.fromCharCode(0x1e00 + code)}b`)
    const data = { texts: [...ascii, ...ascii.map((one) => `a${one}b`), ...pairs, ...more] }
    expect(writeYaml(data)).toBe(libraryYaml(data))
  })

  it('without what is undefined is that of the library', () => {
    const data = { a: undefined, b: { c: undefined }, d: [{ e: undefined, f: 1 }], g: [undefined] }
    expect(writeYaml(data)).toBe(libraryYaml(data))
  })

  it('with a very long key is that of the library', () => {
    const data = { a: { [`${'k'.repeat(1100)}`]: { b: [1] } } }
    expect(writeYaml(data)).toBe(libraryYaml(data))
  })

  const plans = resolve(import.meta.dirname, '../../../plans')
  const files = readdirSync(plans, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()

  it('of the sample plans is that of the library', () => {
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const data: unknown = parse(readFileSync(join(plans, file), 'utf8'))
      expect(writeYaml(data), file).toBe(libraryYaml(data))
    }
  })
})
