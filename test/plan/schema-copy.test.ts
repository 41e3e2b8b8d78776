/** A copy of the schema is known for what it is, whatever git, an editor or another version made of its text. */
import { describe, expect, it } from 'vitest'
import { planJsonSchema, schemaText } from '../../src/commands/schema/json-schemas.ts'
import { VERSION } from '../../src/commands/version.ts'
import { schemaCopyState, schemaStamp } from '../../src/plan/schema-copy.ts'
import { WRITTEN_SCHEMAS } from '../../src/schema/written-schemas.ts'

const state = (text: string) => schemaCopyState(new TextEncoder().encode(text))
const text = schemaText(planJsonSchema('fr'))
const stampedAs = (version: string) =>
  text.replace(schemaStamp(VERSION, 'plan schema --write'), schemaStamp(version, 'x'))
/** This version with some of its numbers moved on: the next patch, the next minor, the next major. */
const later = (...steps: readonly number[]) =>
  VERSION.split('.')
    .map((number, at) => Number(number) + (steps[at] ?? 0))
    .join('.')
const changed = (copy: string) => copy.replace('"AAAA', '"aaaa').replace('Identifiant', 'Nom')

describe('what this version writes is current', () => {
  it.each([undefined, 'fr', 'en'] as const)('in the language %s', (lang) => {
    expect(state(schemaText(planJsonSchema(lang))).kind).toBe('current')
  })

  it.each([
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
    ['set by another program', JSON.stringify(JSON.parse(text), null, '\t')],
    ['on one line', JSON.stringify(JSON.parse(text))],
    ['under an earlier version that wrote the same', stampedAs('0.0.0')],
    ['under a later version that writes the same', stampedAs(later(7))],
  ])('%s', (_, copy) => {
    expect(state(copy).kind).toBe('current')
  })

  it('and the program knows it without making it', () => {
    expect(WRITTEN_SCHEMAS).toMatchObject({ version: VERSION, hashes: { length: 3 } })
  })
})

it.each([
  ['0.0.0', 'outdated'],
  [VERSION, 'outdated'],
  [later(0, 0, 1), 'newer'],
  // By its number, not by its text.
  [later(0, 10), 'newer'],
  [later(1), 'newer'],
])('other content of version %s is %s', (version, kind) => {
  expect(state(changed(stampedAs(version)))).toEqual({ kind, version })
})

it('a copy from before the stamp is outdated', () => {
  const { $comment: _, ...old } = planJsonSchema('en')
  expect(state(JSON.stringify({ ...old, properties: {} }))).toEqual({ kind: 'outdated', version: '' })
})

it.each([
  ['no JSON', '<<<<<<< HEAD'],
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['another schema', '{ "title": "Orders" }'],
  ['a title that is none', '{ "title": ["IT master plan"] }'],
  ['a text nested without end', '['.repeat(100_000)],
])('%s is foreign', (_, copy) => {
  expect(state(copy)).toEqual({ kind: 'foreign' })
})
