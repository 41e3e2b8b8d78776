/** The quick copy is that of zod where it is one, and there is none where zod finds something wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../src/schema/document.ts'
import { judged } from '../../src/schema/fit.ts'
import { valuesOf } from '../../src/schema/key-values.ts'
import { parted } from '../../src/schema/own-entries.ts'
import { copierOf, MISFIT } from '../../src/schema/quick-fit.ts'
import { isTree } from '../../src/values/plain-data.ts'
import { parseSource } from '../../src/yaml/read/parse.ts'
import { runsOf } from '../support/cases.ts'
import { REPOSITORY } from '../support/scenario.ts'

function samplesIn(folder: string): unknown[] {
  const from = join(REPOSITORY, folder)
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const texts = names.sort().map((name) => parseSource(name, readFileSync(join(from, name)), valuesOf))
  return texts.map(({ data }) => parted(documentSchema, data).rest)
}

const EVERY_KEY = samplesIn('test/fixtures/every-key')

function pathsIn(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isTree(data)) return []
  return Object.keys(data).flatMap((key) => [[...path, key], ...pathsIn(data[key], [...path, key])])
}

/** The data with another value at a path. */
function edited(data: unknown, [step, ...path]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (!isTree(data)) return data
  const own = edited(data[step], path, value)
  return Array.isArray(data) ? data.with(Number(step), own) : { ...data, [step]: own }
}

/** Holds the two against each other, keys in their order; says whether there was a quick copy. */
function isQuickAndEqual(data: unknown): boolean {
  const quick = copierOf(documentSchema)(data)
  const { success, data: fitted } = judged(documentSchema, data)
  expect(quick !== MISFIT).toBe(success)
  if (success) expect(JSON.stringify(quick)).toBe(JSON.stringify(fitted))
  return success
}

const VALUES = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, -1, 1.5, 1e20, Number.NaN, true, '2024-13', '2024-02-30', 'x-a', [], {}),
  fc.constantFrom<unknown>([1], ['A'], { a: 1 }, { 'x-a': 1 }, { later: {} }, JSON.parse('{"__proto__":1}')),
  fc.jsonValue(),
)

describe('the quick copy', () => {
  it('is there for every key of the format', () => {
    expect(EVERY_KEY.map(isQuickAndEqual)).toEqual(EVERY_KEY.map(() => true))
  })

  it('is that of zod on every plan', () => {
    expect(samplesIn('plans').filter(isQuickAndEqual).length).toBeGreaterThan(90)
  })

  it('is that of zod, or none, whatever stands at a place', () => {
    const places = EVERY_KEY.flatMap((data) => pathsIn(data).map((path) => [data, path] as const))
    fc.assert(
      fc.property(fc.constantFrom(...places), VALUES, ([data, path], value) => {
        isQuickAndEqual(edited(data, path, value))
      }),
      { numRuns: runsOf(20_000, 500) },
    )
  })
})
