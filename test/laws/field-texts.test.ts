/** Everything that the schemas say in English is said in French too: descriptions, units, entities, allowed values. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { documentSchema } from '../../src/schema/document.ts'
import type { FieldMeta } from '../../src/schema/field.ts'
import { formatParts } from '../../src/schema/field-rows.ts'
import { FIELD_TEXT_TABLES, fieldText } from '../../src/schema/field-texts/field-text.ts'
import { ENTITY_TEXTS, KIND_TEXTS, UNIT_TEXTS } from '../../src/schema/field-texts/units.ts'
import { FIELD_VALUES, valueText } from '../../src/schema/field-texts/value-text.ts'
import { jsonSchema, mappingJson } from '../../src/schema/json-schema.ts'
import { definition, type SchemaDefinition } from '../../src/schema/lookup.ts'
import { mappingSchema } from '../../src/schema/mapping.ts'

/** Values that are names or codes: there is nothing to say of them in another language. */
const CODES = ['1', 'json', 'csv', 'utf-8', 'windows-1252', ...'abcdefghij']

/** Values that are the same word in both languages. */
const SAME_VALUES = ['budget', 'initial']

/** Sentences that both languages write alike. */
const SAME = ['Section']

interface Said {
  readonly meta: Partial<FieldMeta>
  readonly values: readonly string[]
}

function valuesOf({ entries, values, options }: SchemaDefinition): string[] {
  const inner = (options ?? []).flatMap((option) => valuesOf(definition(option)))
  return [...Object.values(entries ?? {}), ...(values ?? []).map(String), ...inner]
}

function* said(schema: z.ZodType): Generator<Said> {
  const parts = definition(schema)
  const { innerType, element, keyType, valueType, options = [], shape = {} } = parts
  const meta = (schema.meta() ?? {}) as Partial<FieldMeta>
  yield { meta, values: meta.description === undefined ? [] : valuesOf(parts) }
  const below = [innerType, element, keyType, valueType, ...options, ...Object.values(shape)]
  for (const child of below) if (child !== undefined) yield* said(child)
}

const all = [...said(documentSchema), ...said(mappingSchema)]
const setOf = (values: readonly (string | undefined)[]) =>
  [...new Set(values.filter((value) => value !== undefined))].sort()
const descriptions = setOf(all.map(({ meta }) => meta.description))
const french = FIELD_TEXT_TABLES.flatMap((texts) => Object.keys(texts)).sort()
const valuePairs = setOf(
  all.flatMap(({ meta, values }) =>
    meta.description === undefined ? [] : values.map((value) => `${meta.description} → ${value}`),
  ),
)

describe('the French of the format', () => {
  it('has each description once, and none that the schemas do not use', () => {
    expect(descriptions.length).toBeGreaterThan(300)
    expect(french).toEqual(descriptions)
  })

  it('is not the English sentence', () => {
    expect(descriptions.filter((text) => fieldText(text) === text && !SAME.includes(text))).toEqual(
      [],
    )
  })

  it('has each unit, each entity and each kind that the page names, and no other', () => {
    const rows = formatParts().flatMap((part) => part.rows)
    const bare = rows.filter(({ values, to, unit }) => !values && !to && !unit)
    expect(Object.keys(UNIT_TEXTS).sort()).toEqual(setOf(all.map(({ meta }) => meta.unit)))
    expect(Object.keys(ENTITY_TEXTS).sort()).toEqual(
      setOf(all.flatMap(({ meta }) => meta.to ?? [])),
    )
    expect(Object.keys(KIND_TEXTS).sort()).toEqual(
      setOf(bare.filter(({ description }) => description !== '').map(({ kind }) => kind)),
    )
  })

  it('says what each allowed value means, codes and equal words apart', () => {
    const pairs = valuePairs.map((pair) => pair.split(' → ') as [string, string])
    expect(pairs.length).toBeGreaterThan(150)
    const untold = pairs.filter(([text, value]) => valueText(text, value) === undefined)
    expect(setOf(untold.map(([, value]) => value))).toEqual([...CODES, ...SAME_VALUES].sort())
  })

  it('explains no value that its key does not allow', () => {
    const explained = Object.entries(FIELD_VALUES).flatMap(([text, values]) =>
      Object.keys(values).map((value) => `${text} → ${value}`),
    )
    expect(explained.filter((pair) => !valuePairs.includes(pair))).toEqual([])
  })

  it('is set as French print sets it', () => {
    const texts = [
      ...FIELD_TEXT_TABLES.flatMap((table) => Object.values(table)),
      ...Object.values(FIELD_VALUES).flatMap((values) => Object.values(values)),
      ...Object.values(UNIT_TEXTS),
    ]
    expect(texts.filter((text) => /'|\.\.\.|\.$|\p{L}[;:?!]/u.test(text))).toEqual([])
    expect(descriptions.filter((text) => / [;:?!%»]/.test(fieldText(text)))).toEqual([])
  })
})

describe.each([
  ['plan', jsonSchema()],
  ['mapping', mappingJson()],
])('the hover of the %s schema', (_, schema) => {
  it('begins with both sentences, each said once', () => {
    const hovers: [string, string][] = []
    JSON.stringify(schema, (_key, node: unknown) => {
      if (typeof node === 'object' && node !== null && 'markdownDescription' in node) {
        const { description, markdownDescription } = node as Record<string, unknown>
        hovers.push([String(description), String(markdownDescription)])
      }
      return node
    })
    expect(hovers.length).toBeGreaterThan(100)
    const wrong = hovers.filter(([english, hover]) => {
      const both = [...new Set([english, fieldText(english)])]
      const lines = hover.split('\n\n')
      return both.some((text, index) => lines[index] !== text) || new Set(lines).size < lines.length
    })
    expect(wrong).toEqual([])
  })
})
