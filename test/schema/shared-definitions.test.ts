/** A JSON Schema whose parts stand once says the same as one that repeats them. */
import { describe, expect, it } from 'vitest'
import { jsonSchema, mappingJson } from '../../src/schema/json-schema.ts'
import { withSharedDefinitions } from '../../src/schema/shared-definitions.ts'
import { isPlainMap } from '../../src/values/plain-data.ts'

type Json = Record<string, unknown>

/** A schema with what its references name in their place, but for those that it had before. */
function expanded(schema: Json, before: Json): Json {
  const all = schema['definitions'] as Json
  const kept = Object.keys((before['definitions'] ?? {}) as Json)
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    if (!isPlainMap(value)) return value
    const name = /^#\/definitions\/(.+)$/.exec(String(value['$ref']))?.[1]
    if (name !== undefined && !kept.includes(name)) return inside(all[name])
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(item)]))
  }
  const { definitions, ...rest } = schema
  const own = Object.entries(definitions as Json).filter(([name]) => kept.includes(name))
  return inside({ ...rest, definitions: Object.fromEntries(own) }) as Json
}

const text = { type: 'string', description: 'A text that is long enough to be worth a name of its own' }

describe('shared definitions', () => {
  it('say the same as what they stand for', () => {
    const schema = jsonSchema()
    const made = withSharedDefinitions(schema)
    expect(JSON.stringify(made).length).toBeLessThan(JSON.stringify(schema).length)
    expect(expanded(made, schema)).toEqual(schema)
  })

  it('are called after the key that they first stand under, a second one with a number', () => {
    const list = { type: 'array', items: text }
    const schema = {
      properties: { a: text, b: list, c: { type: 'object', properties: { a: list } } },
      definitions: { a: { type: 'number' } },
    }
    expect(withSharedDefinitions(schema)).toEqual({
      properties: {
        a: { $ref: '#/definitions/a-2' },
        b: { $ref: '#/definitions/b' },
        c: { type: 'object', properties: { a: { $ref: '#/definitions/b' } } },
      },
      definitions: { a: { type: 'number' }, 'a-2': text, b: { type: 'array', items: { $ref: '#/definitions/a-2' } } },
    })
  })

  it('take no key of a file for a part, and leave what stands once', () => {
    const schema = { properties: { items: text, properties: { type: 'string' } } }
    expect(withSharedDefinitions(schema)).toEqual(schema)
  })

  it('let nothing of the schema of mappings stand twice', () => {
    const made = mappingJson()
    expect(withSharedDefinitions(made)).toEqual(made)
    expect(Object.keys(made['definitions'] as Json)).toContain('hierarchy')
  })
})
