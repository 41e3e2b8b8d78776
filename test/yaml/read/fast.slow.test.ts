/** The fast reading is the full one where it dares to answer, and it answers for what people write. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../../.ci/bench/generate-plan.ts'
import { valuesOf } from '../../../src/schema/key-values.ts'
import { readFast } from '../../../src/yaml/read/fast.ts'
import { locate, type Place, placeForKey, sourceText } from '../../../src/yaml/read/locate.ts'
import type { PathStep } from '../../../src/yaml/read/origin.ts'
import { parseFully, parseSource } from '../../../src/yaml/read/parse.ts'
import type { SourceFile } from '../../../src/yaml/read/source-file.ts'
import { partsOf } from '../../../src/yaml/read/split.ts'
import { arbitraryYaml } from '../../support/arbitrary-yaml.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { suiteCases, suiteFolder } from '../../support/yaml-suite.ts'

const [WHOLE, IN_PARTS] = [Number.POSITIVE_INFINITY, 0]

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
const fixtures = [...samplesIn('test/rules'), ...samplesIn('test/support')]

function parsed(text: string) {
  return parseSource('s.yaml', new TextEncoder().encode(text), valuesOf)
}

/** Keys in their order and numbers to the last bit. */
function exactly(data: unknown): string {
  return JSON.stringify(data)
}

/** Holds a text that is read fast against the full parser, read whole and part by part; says whether it was. */
function isFastAndEqual(text: string, name = text): boolean {
  const readings = [readFast(text, valuesOf, WHOLE), readFast(text, valuesOf, IN_PARTS)]
  if (readings.every((reading) => reading === undefined)) return false
  const full = parseFully(parsed(text).source, valuesOf)
  expect(full.problems, name).toEqual([])
  for (const reading of readings)
    if (reading !== undefined) expect(exactly(reading.data), name).toBe(exactly(full.data))
  return readings[0] !== undefined
}

/** A text in parts by its own blocks, with the place of every path in it. */
function inParts(source: SourceFile): SourceFile | undefined {
  const blocks = readFast(source.text, valuesOf, IN_PARTS)?.blocks
  return blocks && { ...source, part: partsOf(source.text, blocks) }
}

function pathsIn(data: unknown, path: readonly PathStep[] = []): (readonly PathStep[])[] {
  if (typeof data !== 'object' || data === null) return [path]
  const inside = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return [path, ...inside.flatMap(([step, value]) => pathsIn(value, [...path, step]))]
}

interface PlaceOf {
  readonly path: readonly PathStep[]
  readonly places: readonly Place[]
  readonly next: ReturnType<typeof placeForKey>
  readonly text: string | undefined
}

/** What is asked of each path, and of one beside it that is not there. */
function placesIn(source: SourceFile, data: unknown): PlaceOf[] {
  return pathsIn(data)
    .flatMap((path) => [path, [...path.slice(0, -1), 'absent']])
    .map((path) => ({
      path,
      places: (['key', 'value'] as const).map((part) => locate(source, { file: 's.yaml', path, part })),
      next: placeForKey(source, path),
      text: sourceText(source, path),
    }))
}

/** Holds the places of a text that was read fast, as a whole and in parts, against those of the full parser. */
function hasSamePlaces(text: string, name = text): void {
  const { source, data, problems } = parsed(text)
  if (problems.length > 0 || readFast(text, valuesOf, WHOLE) === undefined) return
  const expected = placesIn(parseFully(source, valuesOf).source, data)
  const { part: _, ...whole } = source
  for (const own of [whole, inParts(source)]) if (own !== undefined) expect(placesIn(own, data), name).toEqual(expected)
}

describe('the fast reading', () => {
  it('equals the full one on every file of the repository', () => {
    for (const { name, text } of [...plans, ...fixtures, ...samplesIn('test/fixtures')]) isFastAndEqual(text, name)
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
    for (const { name, text } of [...plans, ...fixtures, ...samplesIn('test/fixtures')]) hasSamePlaces(text, name)
  })

  it('leaves every place of any text where the full one finds it', () => {
    fc.assert(
      fc.property(arbitraryYaml, (text) => hasSamePlaces(text)),
      { numRuns: 5000 },
    )
  })

  it('looks for the paths of a part in the part alone', () => {
    const { source } = parsed('projects:\n  - id: A\n  - id: B\nplan: { id: X }\n')
    const alone = { ...source, tree: () => expect.fail('the whole text was parsed') }
    const parted = inParts(alone)
    const lineOf = (...path: PathStep[]) => parted && locate(parted, { file: 's.yaml', path, part: 'value' }).line
    expect(lineOf('projects', 1, 'id')).toBe(3)
    expect(lineOf('projects', 0)).toBe(2)
    expect(lineOf('projects')).toBe(2)
    expect(lineOf('plan', 'id')).toBe(4)
  })

  it.skipIf(suiteFolder === undefined)('equals the full one on the YAML test suite', () => {
    const taken = suiteCases().filter(({ yaml, name }) => isFastAndEqual(yaml, name))
    expect(taken.length).toBeGreaterThan(50)
  })
})
