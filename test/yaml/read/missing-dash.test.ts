/** A dash that is missing before a record: one finding at its first key, in every list of the sample plans. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/plan/load/read-document.ts'
import { valuesOf } from '../../../src/schema/key-values.ts'
import { locate } from '../../../src/yaml/read/locate.ts'
import { parseSource } from '../../../src/yaml/read/parse.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const PLANS = join(REPOSITORY, 'plans')
const FILES = readdirSync(PLANS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()

/** A line that begins an item, and its number from 1. */
interface Item {
  readonly number: number
  readonly before: string
  readonly rest: string
}

/** The item that a line begins with a key or a brace, if it does. */
function itemOf(line: string, index: number): (Item & { readonly key: string }) | undefined {
  const [, before = '', rest = '', key] = /^( *)- (([a-z_]+:|\{).*)$/.exec(line) ?? []
  return key === undefined ? undefined : { number: index + 1, before, rest, key }
}

/** The items that begin as the item above them in their list begins, on lines of their own. */
function followers(text: string): Item[] {
  const lists = new Map<number, string>()
  return text.split('\n').flatMap((line, index) => {
    if (/^ *(?:#|$)/.test(line)) return []
    const item = itemOf(line, index)
    const indent = line.search(/\S/)
    const first = lists.get(indent)
    for (const other of lists.keys()) if (other >= indent) lists.delete(other)
    if (item !== undefined) lists.set(indent, item.key)
    return item !== undefined && first === item.key ? [item] : []
  })
}

/** The last such item of each depth in a file, of those in braces and of the others. */
function chosen(text: string): Item[] {
  const kind = ({ before, rest }: Item) => `${before.length} ${rest.startsWith('{')}`
  return [...new Map(followers(text).map((item) => [kind(item), item])).values()]
}

function told(text: string, { number }: Item, line: string) {
  const lines = text.split('\n')
  lines[number - 1] = line
  const bytes = Buffer.from(lines.join('\n'))
  const { source, findings } = readDocument({ path: 'plan.yaml', bytes })
  return findings.map(({ rule, at, facts }) => ({ rule, line: locate(source, at).line, written: facts['line'] }))
}

const SAMPLES = FILES.flatMap((name) => {
  const text = readFileSync(join(PLANS, name), 'utf8')
  return chosen(text).map((item) => ({ name: `${name}:${item.number}`, text, item }))
})

it('has lists to try', () => {
  expect(SAMPLES.length).toBeGreaterThan(20)
})

describe.each(SAMPLES)('$name', ({ text, item }) => {
  const line = `- ${item.rest}`.slice(0, 20)
  it.each([
    ['deleted', `${item.before}${item.rest}`],
    ['typed over with spaces', `${item.before}  ${item.rest}`],
  ])('its dash %s is told once', (_, written) => {
    const problems = told(text, item, written)
    expect(problems).toMatchObject([{ rule: 'yaml-dash-missing', line: item.number }])
    expect(String(problems[0]?.written)).toContain(line)
  })
})

it('is not what a first key that only stands twice lacks', () => {
  const text = 'axes:\n  - title: A\n    weight: 1\n    id: A\n    title: B\n'
  const { problems } = parseSource('plan.yaml', Buffer.from(text), valuesOf)
  expect(problems).toMatchObject([{ code: 'yaml-key-duplicate', facts: { key: 'title' } }])
})

it('is told of each record that lacks it', () => {
  const record = (id: string) => `    id: ${id}\n    title: ${id}\n`
  const text = `axes:\n  - ${record('A').trimStart()}${record('B')}${record('C')}`
  const { problems } = parseSource('plan.yaml', Buffer.from(text), valuesOf)
  expect(problems).toMatchObject([
    { code: 'yaml-dash-missing', facts: { line: '- id: B', under: 2 } },
    { code: 'yaml-dash-missing', facts: { line: '- id: C', under: 2 } },
  ])
})
