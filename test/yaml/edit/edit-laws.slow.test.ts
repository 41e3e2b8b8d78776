/** Any edit of any text gives exactly the data that was asked for, and touches nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/schema/key-values.ts'
import { type Edit, isSameData, memberOf, withEdit } from '../../../src/yaml/edit/data.ts'
import { editSource } from '../../../src/yaml/edit/edit.ts'
import type { PathStep } from '../../../src/yaml/read/origin.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'
import { arbitraryYaml } from '../../support/arbitrary-yaml.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const noText = () => 'any' as const

function* pathsIn(data: unknown, at: readonly PathStep[] = []): Generator<readonly PathStep[]> {
  if (at.length > 0) yield at
  if (typeof data !== 'object' || data === null) return
  for (const key of Object.keys(data)) {
    const step = Array.isArray(data) ? Number(key) : key
    yield* pathsIn(memberOf(data, step), [...at, step])
  }
}

/** Where something is added to data that holds nothing: a list takes no key. */
function pathInto(data: unknown): readonly PathStep[] {
  return Array.isArray(data) ? [0] : ['a']
}

function dataOf(text: string): unknown {
  return parseSource('t.yaml', new TextEncoder().encode(text), noText).data
}

function eolOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** What edits give that are made one call after the other. */
function editedApart(text: string, eol: '\r\n' | '\n', edits: readonly Edit[]): ReturnType<typeof editSource> {
  let result: ReturnType<typeof editSource> = { text }
  for (const edit of edits) if ('text' in result) result = editSource({ text: result.text, eol }, [edit], noText)
  return result
}

/** By how many spaces a text indents: as its first line that is indented. */
function widthOf(text: string): number {
  return /^( +)[^\s#]/m.exec(text)?.[1]?.length ?? 2
}

/** How often each text of a comment stands in a file, at a line of its own or behind a value without a `#`. */
function comments(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /^\s*(#.*)$/.exec(line)?.[1]?.trim() ?? [])
    .sort()
}

describe('any edit of any text', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(true, null, 'x', '012', 'a: b # c', '', '- x', '*a', '2024', 'é\n\u2028'),
    fc.integer(),
    fc.constantFrom<unknown>({ a: 1, b: { c: [1, 2] } }, [{ id: 'x' }, 'y'], {}, []),
  )

  const chosen = fc
    .tuple(arbitraryYaml, fc.nat(), value, fc.boolean())
    .map(([text, which, set, isNew]): { text: string; edit: Edit } => {
      const paths = [...pathsIn(dataOf(text))]
      const path = paths[which % Math.max(1, paths.length)] ?? ['a']
      return { text, edit: { path: isNew ? [...path, 'new'] : path, value: set } }
    })

  it('gives exactly the data asked for, or nothing', () => {
    fc.assert(
      fc.property(chosen, ({ text, edit }) => {
        const eol = text.includes('\r\n') ? '\r\n' : '\n'
        const result = editSource({ text, eol }, [edit], noText)
        if (!('text' in result)) return
        expect(isSameData(dataOf(result.text), withEdit(dataOf(text), edit))).toBe(true)
        expect(editSource({ text: result.text, eol }, [edit], noText)).toEqual(result)
      }),
      { numRuns: 120 },
    )
  })

  it('gives exactly the data asked for with several edits, removals among them, or nothing', () => {
    const step = fc.tuple(fc.nat(), fc.oneof(value, fc.constant(undefined)))
    const several = fc.tuple(arbitraryYaml, fc.array(step, { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(several, ([text, steps]) => {
        const eol = text.includes('\r\n') ? '\r\n' : '\n'
        let wanted = dataOf(text)
        const edits = steps.map(([which, set]): Edit => {
          const paths = [...pathsIn(wanted)]
          const path = paths[which % Math.max(1, paths.length)] ?? pathInto(wanted)
          wanted = withEdit(wanted, { path, value: set })
          return { path, value: set }
        })
        const result = editSource({ text, eol }, edits, noText)
        if ('text' in result) expect(isSameData(dataOf(result.text), wanted)).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('adds several items to lists as it adds one after the other', () => {
    const long = fc.constantFrom<unknown>('x'.repeat(45), { id: 'x', title: 'un '.repeat(25) })
    const items = fc.array(fc.oneof(value, long), { minLength: 2, maxLength: 6 })
    const grown = fc.oneof(
      arbitraryYaml,
      fc.constantFrom(
        'a: []\n',
        'a: [ # c\n  ]\n',
        'a: [x]\n',
        'a: [{ b: 1 }]\nc: 1\n',
        'a: [\n  x, # c\n  ]\n',
        'a: [\n    { b: 1 }, # c\n    { b: 2 } # d\n  ]\n',
        'a:\n- b: 1\n  c: 2\n# c\n',
        'a:\r\n  - { b: 1 }\r\n  # c\r\nd: 1\r\n',
        'a:\n  - x',
        'a:\n  -\n    - x\n  - - y\n',
      ),
    )
    fc.assert(
      fc.property(grown, fc.nat(), items, (text, which, added) => {
        const eol = eolOf(text)
        const data = dataOf(text)
        const lists = [...pathsIn(data)].filter((path) => Array.isArray(path.reduce(memberOf, data)))
        fc.pre(lists.length > 0)
        const path = lists[which % lists.length] ?? []
        const { length } = path.reduce(memberOf, data) as unknown[]
        const edits = added.map((item, at): Edit => ({ path: [...path, length + at], value: item }))
        const apart = editedApart(text, eol, edits)
        const together = editSource({ text, eol }, edits, noText)
        if (!('text' in apart && 'text' in together)) expect(together).toHaveProperty('fault')
        // Behind the comment of empty brackets more may stand than one item; and an item that comes before the first
        // line that is indented gives those after it another width to indent by.
        else if (length > 0 && widthOf(text) === widthOf(apart.text)) expect(together).toEqual(apart)
        else expect(isSameData(dataOf(together.text), dataOf(apart.text))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const key = fc.constantFrom('a', 'b', 'c', '2024', 'title')
  const leaf = fc.constantFrom('1', '"x"', "'y' # c", '[1, { a: 2 }]', '{ a: 1, b: x } # d', '')
  const block: fc.Arbitrary<string[]> = fc
    .uniqueArray(fc.tuple(key, leaf, fc.boolean(), fc.constantFrom('', '# between', '  # deep')), {
      minLength: 1,
      selector: ([name]) => name,
    })
    .map((entries) =>
      entries.flatMap(([name, text, isList, between]) => [
        ...(isList ? [`${name}:`, `  - x: ${text}`, '    y: 2', '  - z'] : [`${name}: ${text}`]),
        ...(between === '' ? [] : [between]),
      ]),
    )
  const tidy = fc
    .tuple(block, fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, eol, ends]) => lines.join(eol) + (ends ? eol : ''))

  it('succeeds on tidy texts, touches one line for a scalar and keeps every comment', () => {
    fc.assert(
      fc.property(tidy, fc.nat(), fc.constantFrom<unknown>('x: y', 5, false), (text, which, set) => {
        const data = dataOf(text)
        const paths = [...pathsIn(data)]
        const path = paths[which % paths.length] ?? []
        const old = path.reduce(memberOf, data)
        const eol = text.includes('\r\n') ? '\r\n' : '\n'
        const result = editSource({ text, eol }, [{ path, value: set }], noText)
        if (!('text' in result)) throw new Error(`${result.fault.kind}: ${JSON.stringify(text)}`)
        const [before, after] = [text.split('\n'), result.text.split('\n')]
        expect(comments(result.text)).toEqual(expect.arrayContaining(comments(text)))
        expect(result.text.endsWith('\n')).toBe(text.endsWith('\n'))
        if (typeof old === 'object' && old !== null) return
        expect(after).toHaveLength(before.length)
        expect(after.filter((line, at) => line !== before[at]).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 80 },
    )
  })

  it('succeeds at taking anything out of tidy texts, adds no line and keeps comments on lines of their own', () => {
    fc.assert(
      fc.property(tidy, fc.nat(), (text, which) => {
        const data = dataOf(text)
        const paths = [...pathsIn(data)]
        const path = paths[which % paths.length] ?? []
        const eol = text.includes('\r\n') ? '\r\n' : '\n'
        const result = editSource({ text, eol }, [{ path, value: undefined }], noText)
        if (!('text' in result)) throw new Error(`${result.fault.kind}: ${JSON.stringify([text, path])}`)
        expect(isSameData(dataOf(result.text), withEdit(data, { path, value: undefined }))).toBe(true)
        expect(comments(result.text)).toEqual(comments(text))
        expect(result.text.endsWith('\n')).toBe(text.endsWith('\n'))
        const lines = text.split(/\r?\n/)
        expect(result.text.split(/\r?\n/).length).toBeLessThanOrEqual(lines.length)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the sample plans', () => {
  const read = (file: string): string => readFileSync(join(REPOSITORY, 'plans', file), 'utf8')

  it('take a status, a baseline and a forecast with three lines changed', () => {
    const text = read('centre-val-de-loire-2022-2027/projects/P-038.yaml')
    const edits = [
      { path: ['projects', 0, 'status'], value: 'approved' },
      { path: ['projects', 0, 'budget', 0, 'amounts', '2027', 'forecast'], value: 200.5 },
      { path: ['projects', 0, 'baseline'], value: { start: '2027-01', investment: 240 } },
    ]
    const result = editSource({ text, eol: '\n' }, edits, valuesOf)
    expect('text' in result && result.text).toBe(
      text
        .replace('status: candidate', 'status: approved')
        .replace('{ requested: 240 }', '{ requested: 240, forecast: 200.5 }')
        .replace(/$/, '    baseline: { start: 2027-01, investment: 240 }\n'),
    )
  })

  it('take a decision and a scenario in one file', () => {
    const text = read('minimal/plan.yaml')
    const edits = [
      { path: ['decisions', 1], value: { id: 'D-2', date: '2025-07-01', subject: 'Été : suite' } },
      { path: ['scenarios'], value: [{ id: 'SC', kind: 'custom', choices: { 'P-2': { out: true } } }] },
    ]
    const result = editSource({ text, eol: '\n' }, edits, valuesOf)
    const lines = text.split('\n')
    const after = 'text' in result ? result.text.split('\n') : []
    expect(after.filter((line) => !lines.includes(line))).toEqual([
      expect.stringContaining('status: done },'),
      '  { id: D-2, date: 2025-07-01, subject: "Été : suite" }]',
      'scenarios:',
      '  - id: SC',
      '    kind: custom',
      '    choices:',
      '      P-2: { out: true }',
    ])
  })
})
