/** A complete plan in which one value at a time is of another type: always a finding at an exact place, never a fault. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { audit } from '../../src/commands/audit/audit.ts'
import { validate } from '../../src/commands/validate/validate.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { IS_EVERYTHING } from '../support/cases.ts'

const text = readFileSync(join(import.meta.dirname, '../support/base.yaml'), 'utf8')

type Path = readonly (string | number)[]
type Tree = Record<string | number, unknown>

const data: unknown = parse(text)

/** One value of each type, and some that only look right. */
const OTHERS: Readonly<Record<string, unknown>> = {
  nothing: null,
  'a number': -7.5,
  'a text': 'x',
  'a list': [null],
  'a map': { a: 1 },
  'a flag': true,
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inside] of Object.entries(value))
    yield* pathsOf(inside, [...path, Array.isArray(value) ? Number(key) : key])
}

/** Every place of the plan, the first of those that differ by their position in a list or a year only. */
function places(): Path[] {
  const byShape = new Map<string, Path>()
  for (const path of pathsOf(data)) {
    const shape = path.map((step) => (/^\d/.test(String(step)) ? '*' : step)).join('/')
    if (!byShape.has(shape)) byShape.set(shape, path)
  }
  return [...byShape.values()]
}

/** The plan with another value at a place, as JSON, which is YAML too. */
function withValue(path: Path, value: unknown): Uint8Array {
  const last = path.at(-1)
  const copy = structuredClone(data)
  const holder = path.slice(0, -1).reduce((inside, step) => inside[step] as Tree, copy as Tree)
  if (last !== undefined) holder[last] = value
  return new TextEncoder().encode(JSON.stringify(last === undefined ? value : copy, null, 1))
}

/** What is wrong with the answer to a plan. */
function faultsOf(bytes: Uint8Array, isAudited = false): string[] {
  const loaded = loadPlan({ root: '.', files: [{ path: 'plan.yaml', bytes }], strays: [] }, {})
  const { findings } = validate(loaded)
  if (isAudited) audit(loaded, { sections: [], isSummary: false })
  return findings.flatMap(({ rule, place, related, message }) => [
    ...[place, ...related.map(({ place }) => place)].flatMap(({ isExact, line }) =>
      isExact ? [] : `${rule}: not exact at line ${line}`,
    ),
    ...[message.fr, message.en].flatMap((sentence) =>
      /undefined|\[object|NaN|Invalid input|expected string/.test(sentence) ? sentence : [],
    ),
  ])
}

const all = places()

it('has a plan with every kind of place', () => {
  expect(all.length).toBeGreaterThan(150)
  expect(faultsOf(withValue(['plan', 'id'], 'SD'))).toEqual([])
})

/** The places that a type is tried at: all of them where time allows, else each place with one of the types. */
function placesFor(type: string): readonly Path[] {
  const types = Object.keys(OTHERS)
  const turn = types.indexOf(type)
  return IS_EVERYTHING ? all : all.filter((_, index) => index % types.length === turn)
}

describe.each(Object.entries(OTHERS))('%s instead of any value', (type, other) => {
  it('gives findings at exact places in clear words', () => {
    const faults = placesFor(type).flatMap((path) =>
      faultsOf(withValue(path, other), path[0] === 'plan' || other === null).map(
        (fault) => `${path.join('/')}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })
})

it('instead of the whole file gives findings too', () => {
  for (const other of [...Object.values(OTHERS), '', [], {}]) {
    const bytes = withValue([], other)
    expect(faultsOf(bytes)).toEqual([])
    const loaded = loadPlan({ root: '.', files: [{ path: 'plan.yaml', bytes }], strays: [] }, {})
    expect(loaded.plan).toBeUndefined()
    expect(loaded.findings.length).toBeGreaterThan(0)
  }
})
