import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isNothing, numberFault, resolvePlain } from '../../../src/yaml/read/core-schema.ts'

describe('resolvePlain', () => {
  test.each([
    ['', null],
    ['~', null],
    ['NULL', null],
    ['True', true],
    ['yes', 'yes'],
    ['12', 12],
    ['+12', 12],
    ['-0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['0o17', 15],
    ['0x1f', 31],
    ['1_000', '1_000'],
    ['1 234,56', '1 234,56'],
    ['2024-01', '2024-01'],
    ['-', '-'],
    ['.', '.'],
  ])('%j is %j', (text, value) => expect(resolvePlain(text)).toBe(value))

  test('agrees with the core schema on every text that looks like a number', () => {
    const text = fc.stringMatching(/^[-+]?[0-9.][0-9.eExo+-]{0,6}$/)
    fc.assert(
      fc.property(text, (word) => {
        const { value: expected } = parse(`value: ${word}`) as { value: unknown }
        const finite = typeof expected === 'number' && !Number.isFinite(expected) ? 0 : expected
        expect(resolvePlain(word)).toEqual(Object.is(finite, -0) ? 0 : finite)
      }),
    )
  })
})

test('only empty, ~ and null are nothing', () => {
  expect(['', '~', 'null', 'Null', 'NULL'].every(isNothing)).toBe(true)
  expect(['nul', '-', '0', 'false'].some(isNothing)).toBe(false)
})

describe('numberFault', () => {
  test.each([
    ['123456789012345', undefined],
    ['1234567890123456', 'number-too-precise'],
    ['0.0000000000000001', undefined],
    ['100000000000000000000', undefined],
    ['-0.1234567890123456', 'number-too-precise'],
    ['0x1fffffffffffff', undefined],
    ['0x20000000000001', 'number-too-precise'],
    ['-.inf', 'number-not-finite'],
    ['.NaN', 'number-not-finite'],
    ['1e400', 'number-not-finite'],
    ['texte', undefined],
  ])('%s: %s', (text, fault) => expect(numberFault(text)).toBe(fault))
})
