import { describe, expect, test } from 'vitest'
import { windowsSign, windowsText } from '../../../src/yaml/read/decode.ts'

describe('windows-1252', () => {
  test.each([
    [0x41, 'A'],
    [0x80, '€'],
    [0x81, '\u0081'],
    [0x85, '…'],
    [0x8a, 'Š'],
    [0x8c, 'Œ'],
    [0x8d, '\u008d'],
    [0x8e, 'Ž'],
    [0x92, '’'],
    [0x96, '–'],
    [0x99, '™'],
    [0x9c, 'œ'],
    [0x9d, '\u009d'],
    [0x9f, 'Ÿ'],
    [0xa0, '\u00a0'],
    [0xab, '«'],
    [0xe9, 'é'],
    [0xff, 'ÿ'],
  ])('byte %i is %s', (byte, sign) => expect(windowsSign(byte)).toBe(sign))

  test('each byte has a sign of its own', () => {
    const all = windowsText(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    expect(new Set(all).size).toBe(256)
  })

  test('a long text keeps its length and order', () => {
    const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => 0x61 + (index % 7))
    expect(windowsText(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
  })
})
