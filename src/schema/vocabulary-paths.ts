/** Where words of a vocabulary that a plan may declare stand, read once from the schemas themselves. */
import type { z } from 'zod'
import { ENTITY_SCHEMAS, LIST_KEYS, type ListKey } from './document.ts'
import type { Vocabulary } from './field.ts'
import { definition, metaOf } from './lookup.ts'
import { planSchema } from './plan.ts'

/** A way to words in a record: keys, and `*` for every item of a list or map. */
export interface VocabularyPath {
  readonly steps: readonly string[]
  readonly vocabulary: Vocabulary
}

function* walk(schema: z.ZodType, steps: readonly string[]): Generator<VocabularyPath> {
  const { vocabulary } = metaOf(schema)
  const { innerType, element, valueType, options, shape } = definition(schema)
  if (vocabulary !== undefined) yield { steps, vocabulary }
  else if (innerType !== undefined) yield* walk(innerType, steps)
  else if (element !== undefined) yield* walk(element, [...steps, '*'])
  else if (valueType !== undefined) yield* walk(valueType, [...steps, '*'])
  else if (options !== undefined) for (const option of options) yield* walk(option, steps)
  else if (shape !== undefined) for (const [key, value] of Object.entries(shape)) yield* walk(value, [...steps, key])
}

/** The ways to words in the header, and in the records of each list that has some. */
export const VOCABULARY_PATHS: ReadonlyMap<ListKey | 'plan', readonly VocabularyPath[]> = new Map(
  [
    ['plan', [...walk(planSchema, [])]] as const,
    ...LIST_KEYS.map((key) => [key, [...walk(ENTITY_SCHEMAS[key], ['*'])]] as const),
  ].filter(([, ways]) => ways.length > 0),
)
