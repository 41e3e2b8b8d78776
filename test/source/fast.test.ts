/** The fast reading is the full one where it dares to answer, and it answers for what people write. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTextKey } from '../../src/schema/text-keys.ts'
import { readFast } from '../../src/source/fast.ts'
import { locate } from '../../src/source/locate.ts'
import type { PathStep } from '../../src/source/origin.ts'
import { parseFully, parseSource } from '../../src/source/parse.ts'
import type { SourceFile } from '../../src/source/source-file.ts'
import { generatePlan } from '../bench/generate-plan.ts'
import { arbitraryYaml } from '../support/arbitrary-yaml.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { suiteCases, suiteFolder } from '../support/yaml-suite.ts'

interface Sample {
  readonly name: string
  readonly text: string
}

function samplesIn(folder: string): Sample[] {
  const from = join(REPOSITORY, folder)
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).sort()
  return names
    .filter((name) => /[.]ya?ml$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(from, name), 'utf8') }))
}

const plans = samplesIn('plans')
const fixtures = [...samplesIn('test/checks'), ...samplesIn('test/support')]

function parsed(text: string) {
  return parseSource('s.yaml', new TextEncoder().encode(text), isTextKey)
}

/** Keys in their order and numbers to the last bit. */
function exactly(data: unknown): string {
  return JSON.stringify(data)
}

/** Holds a text that is read fast against the full parser; says whether it was. */
function isFastAndEqual(text: string, name = text): boolean {
  const fast = readFast(text, isTextKey)
  if (fast === undefined) return false
  const full = parseFully(parsed(text).source, isTextKey)
  expect(full.problems, name).toEqual([])
  expect(exactly(fast), name).toBe(exactly(full.data))
  return true
}

function pathsIn(data: unknown, path: readonly PathStep[] = []): (readonly PathStep[])[] {
  if (typeof data !== 'object' || data === null) return [path]
  const inside = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return [path, ...inside.flatMap(([step, value]) => pathsIn(value, [...path, step]))]
}

function placesIn(source: SourceFile, data: unknown): unknown[] {
  return pathsIn(data).flatMap((path) =>
    (['key', 'value'] as const).map((part) => locate(source, { file: 's.yaml', path, part })),
  )
}

describe('the fast reading', () => {
  it('equals the full one on every file of the repository', () => {
    for (const { name, text } of [...plans, ...fixtures, ...samplesIn('test/fixtures')])
      isFastAndEqual(text, name)
  })

  it('is taken for what people write', () => {
    const isTaken = ({ text, name }: Sample) => isFastAndEqual(text, name)
    expect(plans.filter(isTaken).length / plans.length).toBeGreaterThan(0.9)
    expect(fixtures.filter((sample) => !isTaken(sample)).map(({ name }) => name)).toEqual([])
    const generated = generatePlan(20).map(({ path, text }) => ({ name: path, text }))
    expect(generated.filter((sample) => !isTaken(sample))).toEqual([])
  })

  it('equals the full one on any text that it reads', () => {
    let taken = 0
    fc.assert(
      fc.property(arbitraryYaml, (text) => {
        if (isFastAndEqual(text)) taken += 1
      }),
      { numRuns: 5000 },
    )
    expect(taken).toBeGreaterThan(500)
  })

  it('leaves every place where the full one finds it', () => {
    for (const { name, text } of plans) {
      const { source, data } = parsed(text)
      const full = parseFully(source, isTextKey).source
      expect(placesIn(source, data), name).toEqual(placesIn(full, data))
    }
  })

  it.skipIf(suiteFolder === undefined)('equals the full one on the YAML test suite', () => {
    const taken = suiteCases().filter(({ yaml, name }) => isFastAndEqual(yaml, name))
    expect(taken.length).toBeGreaterThan(50)
  })
})

describe('the full parser is asked for', () => {
  it.each([
    ['a tab', 'a: 1\t# c\n'],
    ['a lone carriage return', 'a: 1\rb: 2\n'],
    ['a comment without space', 'title: Lot #3\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a merge', 'a: { <<: { b: 1 } }\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a mark of a document', '---\na: 1\n'],
    ['a mark of a document, moved in', '  ---\na: 1\n'],
    ['a comment line in brackets', 'a:\n  b: [[1 # ]\n# c\n      ]]\n'],
    ['the end of a document', '...\na: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['two equal keys', 'a: 1\n"a": 2\n'],
    ['a key that is not on one line', '? a\n: 1\n'],
    ['a key in brackets', '[a]: 1\n'],
    ['an empty key', ': 1\n'],
    ['an invisible space', '\u00a0a: 1\n'],
    ['a prototype', '__proto__: 1\n'],
    ['a number with too many digits', 'a: 0.1234567890123456\n'],
    ['a number that is not finite', 'a: .inf\n'],
    ['a block scalar that counts', 'a: |1\n  b\n'],
    ['a block scalar that keeps', 'a: |+\n  b\n\n'],
    ['a blank block scalar', 'a: |\n   \n'],
    ['an escaped line end', 'a: "b\\\n  c"\n'],
    ['nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
    ['a word alone', 'a\n'],
    ['nothing', ''],
    ['a broken text', 'a: "b\n'],
  ])('%s', (_, text) => expect(readFast(text, isTextKey)).toBeUndefined())
})
