/** Keys of texts: the same for the same text alone, and short enough to be hashed by what they say. */
import { expect, test } from 'vitest'
import { TextKeys } from '../../src/values/text-keys.ts'

const LONG = 'mot '.repeat(10_000)

test('a short text is its own key', () => {
  expect(new TextKeys().of('Projet')).toBe('Projet')
})

test('long texts of one length have keys of their own, the same text the same one', () => {
  const keys = new TextKeys()
  const texts = Array.from({ length: 50 }, (_, at) => `${LONG}${100 + at}`)
  const made = texts.map((text) => keys.of(text))
  expect(new Set(made).size).toBe(50)
  expect(texts.map((text) => keys.of(text))).toEqual(made)
  expect(Math.max(...made.map(({ length }) => length))).toBeLessThan(100)
  expect(keys.of(`1${LONG}`)).not.toBe(keys.of(`${LONG}1`))
})
