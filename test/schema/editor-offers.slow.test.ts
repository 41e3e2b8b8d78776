/** What an editor offers at every place of a plan file and of a mapping file: keys and allowed values of the format alone. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { mappingJsonSchema, planJsonSchema } from '../../src/commands/schema/json-schemas.ts'
import { shareOf } from '../support/cases.ts'
import { LanguageServer } from '../support/language-server.ts'

const root = join(import.meta.dirname, '../..')
const server = new LanguageServer()
beforeAll(() => server.start(pathToFileURL(root).href))
afterAll(() => server.stop())

interface Node {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | false
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Node>>
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

type Step = string | number

/** Stands for the key of a map whose keys the user chooses, and for what is typed at a place. */
const OWN = 'zzz'

/** The schema with what it refers to in place of the references; none refers to itself. */
function resolved(node: Node, definitions = node.definitions ?? {}): Node {
  const { $ref, definitions: _, ...own } = node
  const named = $ref === undefined ? {} : (definitions[$ref.replace('#/definitions/', '')] ?? {})
  const whole = { ...named, ...own }
  const inner = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(inner)
    return typeof one === 'object' && one !== null ? resolved(one as Node, definitions) : one
  }
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, inner(value)]))
}

const branches = (node: Node): readonly Node[] => (node.anyOf ?? node.oneOf)?.flatMap(branches) ?? [node]

/** The ways to all places below some schemas, every branch of a union of them. */
function* placesBelow(nodes: readonly Node[], way: readonly Step[]): Generator<readonly Step[]> {
  if (way.length > 0) yield way
  const below = new Map<Step, Node[]>()
  const add = (step: Step, node: Node) => below.set(step, [...(below.get(step) ?? []), node])
  for (const { properties = {}, additionalProperties, items } of nodes.flatMap(branches)) {
    for (const [key, node] of Object.entries(properties)) add(key, node)
    if (additionalProperties) add(OWN, additionalProperties)
    if (items !== undefined) add(0, items)
  }
  for (const [step, inner] of below) yield* placesBelow(inner, [...way, step])
}

/** What a schema lists itself: the keys of a record, the allowed values. */
function listed({ properties, type, ...node }: Node): string[] {
  const types = [type].flat()
  return [
    ...Object.keys(properties ?? {}),
    ...[...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const])].map(String),
    ...(types.includes('boolean') ? ['true', 'false'] : []),
    ...(types.includes('null') ? ['null'] : []),
  ]
}

/** What may be offered at a place; where a list begins, also what may be its first item. */
function allowedAt(schema: Node, way: readonly Step[]): ReadonlySet<string> {
  const here = way.reduce<readonly Node[]>(
    (nodes, step) =>
      nodes.flatMap(branches).flatMap(({ properties, additionalProperties, items }) => {
        const next = typeof step === 'number' ? items : (properties?.[step] ?? additionalProperties)
        return next ? [next] : []
      }),
    [schema],
  )
  const itself = here.flatMap(branches)
  const items = itself.flatMap((node) => (node.items === undefined ? [] : branches(node.items)))
  return new Set([...itself, ...items].flatMap(listed))
}

/** Every key and every value that a schema lists anywhere. */
function words(node: Node): string[] {
  const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = node
  const inner = [...Object.values(properties), additionalProperties, items, ...anyOf, ...oneOf]
  return [...listed(node), ...inner.flatMap((one) => (one ? words(one) : []))]
}

function nested([step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return OWN
  return typeof step === 'number' ? [nested(rest)] : { [step]: nested(rest) }
}

interface Offer {
  readonly label: string
  readonly insertText?: string
}

/** What is offered where nothing is written yet at the end of a way. */
async function offersAt(name: string, way: readonly Step[]): Promise<readonly Offer[]> {
  const modeline = `# yaml-language-server: $schema=../../schemas/${name}.schema.json\n`
  const text = `${modeline}${stringify(nested(way), { lineWidth: 0 })}`
  const lines = text.slice(0, text.lastIndexOf(OWN)).split('\n')
  const uri = pathToFileURL(join(root, 'plans/editor', `${name}.${way.join('.')}.yaml`)).href
  server.show(uri, text.replace(new RegExp(`${OWN}\n$`), '\n'))
  const found = await server.at('completion', uri, lines.length - 1, lines.at(-1)?.length ?? 0)
  server.close(uri)
  return (found as { items: Offer[] }).items
}

/** The frame of a record, with or without the name that the schema has for it; the stop where the user types a key. */
const isFrame = (label: string, names: readonly string[]) =>
  /^object\(.*\)$|^property$/.test(label) || names.includes(label)

/** What a choice types into the file: each of several words that a stop offers, and nothing where the user types. */
const typed = ({ insertText = '' }: Offer) =>
  insertText
    .replace(/\$\{\d+\|(.*?)\|\}/g, (_, offered: string) => offered.replaceAll(',', ' '))
    .replace(/\$\{\d+:(?:0|property)\}|\$\{?\d+\}?/g, '')
    .match(/[^\s:"'{}[\],]+/g) ?? []

describe.each([
  ['plan', planJsonSchema() as Node],
  ['mapping', mappingJsonSchema() as Node],
] as const)('in a file of the schema %s', (name, whole) => {
  const schema = resolved(whole)
  const names = Object.keys(whole.definitions ?? {})
  // The mapping has a record for each list of the format, with a cell at each leaf.
  const all = [...placesBelow([schema], [])]
  const some = shareOf(all)
  const ways = name === 'plan' ? all : some

  it('an editor offers keys and values that the format lists there, and types no other', async () => {
    const known = new Set([...words(schema), '-'])
    const strange: string[] = []
    let count = 0
    for (const way of ways) {
      const allowed = allowedAt(schema, way)
      for (const offer of await offersAt(name, way)) {
        count += 1
        const value = String(parse(offer.label))
        const isListed = allowed.has(value) || isFrame(offer.label, names)
        if (!isListed || typed(offer).some((word) => !known.has(word)))
          strange.push(`${way.join('.')}: ${offer.label} (${offer.insertText})`)
      }
    }
    expect(strange).toEqual([])
    expect(count).toBeGreaterThan(ways.length / 2)
  })
})
