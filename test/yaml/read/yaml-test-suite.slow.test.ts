/** Every document of the YAML test suite is read as the suite says, or refused with a place. */
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../../src/yaml/read/parse.ts'
import type { SourceProblemCode } from '../../../src/yaml/read/problem.ts'
import { suiteCases, suiteFolder } from '../../support/yaml-suite.ts'

/** Documents that the parser reads although the suite refuses them, or the other way round. */
const PARSER_DIFFERS = new Set(['SF5V', 'ZYU8'])

/** Valid YAML that a plan has no use for. */
const REFUSED_ON_PURPOSE: readonly SourceProblemCode[] = [
  'yaml-alias-unknown',
  'yaml-key-complex',
  'yaml-key-duplicate',
  'yaml-merge-unreadable',
  'yaml-several-documents',
  'yaml-tag-unknown',
  'number-not-finite',
]

const isThere = suiteFolder !== undefined
const cases = suiteCases()
if (!isThere) process.stdout.write('YAML test suite: skipped, PLAN_REFERENCE_DATA names no folder with it\n')

const judged = cases.filter(({ name }) => !PARSER_DIFFERS.has(name.slice(0, 4)))

function read(yaml: string) {
  return parseSource('suite.yaml', new TextEncoder().encode(yaml), () => 'any')
}

describe.skipIf(!isThere)('the YAML test suite', () => {
  test('has its documents', () => expect(cases.length).toBeGreaterThan(380))

  test('every problem of every document has a place inside the text', () => {
    for (const { name, yaml } of cases) {
      for (const { offset, length } of read(yaml).problems) {
        expect(offset, name).toBeGreaterThanOrEqual(0)
        expect(offset + length, name).toBeLessThanOrEqual(yaml.length + 1)
      }
    }
  })

  test('refuses what must be refused', () => {
    const accepted = judged.filter(({ fails, yaml }) => fails && read(yaml).problems.length === 0)
    expect(accepted.map(({ name }) => name)).toEqual([])
  })

  test('reads what is valid, but for what a plan has no use for', () => {
    const refused = judged.filter(({ fails, yaml }) => {
      const codes = read(yaml).problems.map(({ code }) => code)
      return !fails && codes.some((code) => !REFUSED_ON_PURPOSE.includes(code) && code !== 'yaml-directive-unknown')
    })
    expect(refused.map(({ name, yaml }) => [name, read(yaml).problems])).toEqual([])
  })

  test('gives the data that the suite expects', () => {
    for (const { name, yaml, json } of judged) {
      const { data, problems } = read(yaml)
      if (json === undefined || problems.length > 0) continue
      expect(data ?? null, name).toEqual(json.trim() === '' ? null : JSON.parse(json))
    }
  })
})
