/** Everything that the schemas say in English is said in French beside it: meanings, units, entities, allowed values. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { documentSchema } from '../../src/schema/document.ts'
import type { FieldMeta } from '../../src/schema/field.ts'
import { formatParts } from '../../src/schema/field-rows.ts'
import { jsonSchema, mappingJson } from '../../src/schema/json-schema.ts'
import { definition, metaOf, type SchemaDefinition, valueMeaning } from '../../src/schema/lookup.ts'
import { mappingSchema } from '../../src/schema/mapping/mapping.ts'
import { OWN_TITLE } from '../../src/schema/schema-titles.ts'

/** Values that are names or codes: there is nothing to say of them in another language. */
const CODES = ['1', 'json', 'csv']

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
  const meta = metaOf(schema)
  yield { meta, values: meta.en === undefined ? [] : valuesOf(parts) }
  const below = [innerType, element, keyType, valueType, ...options, ...Object.values(shape)]
  for (const child of below) if (child !== undefined) yield* said(child)
}

const all = [...said(documentSchema), ...said(mappingSchema())]
const described = all.filter(({ meta }) => meta.en !== undefined)
const rows = formatParts().flatMap((part) => part.rows)
const setOf = (values: readonly string[]) => [...new Set(values)].sort()

describe('the French of the format', () => {
  it('stands beside each English sentence, and is not that sentence', () => {
    expect(described.length).toBeGreaterThan(300)
    const alike = described.filter(({ meta: { fr, en } }) => fr === undefined || fr === en)
    expect(setOf(alike.map(({ meta }) => meta.en ?? ''))).toEqual(SAME)
  })

  it('is one for each English sentence', () => {
    const pairs = new Set(described.map(({ meta }) => `${meta.en} → ${meta.fr}`))
    expect(pairs.size).toBe(setOf(described.map(({ meta }) => meta.en ?? '')).length)
  })

  it('names each unit, each entity and each kind that the page names', () => {
    const names = rows.flatMap(({ about, kind, unit, values, to }) =>
      about === undefined || values !== undefined ? [] : (to ?? [unit ?? kind]),
    )
    expect(names.length).toBeGreaterThan(200)
    const same = names.filter(({ fr, en }) => fr === en).map(({ en }) => en)
    expect(setOf(same)).toEqual(['programme'])
  })

  it('says what each allowed value means, codes and equal words apart', () => {
    const pairs = all.flatMap(({ meta, values }) =>
      values.map((value) => ({ value, fr: valueMeaning(value, meta.meanings).fr })),
    )
    expect(pairs.length).toBeGreaterThan(150)
    const untold = pairs.filter(({ fr }) => fr === undefined)
    expect(setOf(untold.map(({ value }) => value))).toEqual([...CODES, ...SAME_VALUES].sort())
  })

  it('explains no value that its key does not allow', () => {
    const strange = all.flatMap(({ meta, values }) =>
      Object.keys(meta.meanings ?? {}).filter((value) => !values.includes(value)),
    )
    expect(strange).toEqual([])
  })

  it('is set as French print sets it', () => {
    const texts = [
      ...described.flatMap(({ meta }) => meta.fr ?? []),
      ...all.flatMap(({ meta: { meanings, label, heading } }) => [
        ...Object.values(meanings ?? {}).map((text) => (typeof text === 'object' ? text.fr : (text ?? ''))),
        ...(label === undefined ? [] : [label.fr]),
        ...(heading === undefined ? [] : [heading.fr]),
      ]),
      ...rows.flatMap(({ unit }) => unit?.fr ?? []),
    ]
    expect(texts.filter((text) => /'|\.\.\.|\.$|\p{L}[;:?!]| [;:?!%»]|« /u.test(text))).toEqual([])
  })
})

describe.each([
  ['plan', jsonSchema()],
  ['mapping', mappingJson()],
])('the hover of the %s schema', (_, schema) => {
  it('begins with both sentences, each said once', () => {
    const french = new Map(described.map(({ meta }) => [meta.en, meta.fr]))
    // Every group refers to it, but no key of the format is called so.
    french.set(OWN_TITLE.description.en, OWN_TITLE.description.fr)
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
      const both = [...new Set([english, french.get(english)])]
      const lines = hover.split('\n\n')
      return both.some((text, index) => lines[index] !== text) || new Set(lines).size < lines.length
    })
    expect(wrong).toEqual([])
  })
})
