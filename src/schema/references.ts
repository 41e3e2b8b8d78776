/** Where in each list's records references and words of a vocabulary stand, read once from the schemas themselves. */
import type { z } from 'zod'
import { ENTITY_SCHEMAS, LIST_KEYS, type ListKey } from './document.ts'
import type { FieldMeta, Vocabulary } from './field.ts'
import { definition, metaOf } from './lookup.ts'
import { planSchema } from './plan.ts'

export const KIND_OF_LIST: Record<ListKey, string> = {
  preparation: 'preparation',
  axes: 'axis',
  objectives: 'objective',
  assessments: 'assessment',
  risks: 'risk',
  regimes: 'regime',
  departments: 'department',
  bodies: 'body',
  teams: 'team',
  needs: 'need',
  programmes: 'programme',
  projects: 'project',
  authorisations: 'authorisation',
  subsidies: 'subsidy',
  components: 'component',
  decisions: 'decision',
  reviews: 'review',
  scenarios: 'scenario',
  appraisals: 'appraisal',
}

/** A way into a record: keys, and `*` for every item of a list or map. */
export interface Way {
  readonly steps: readonly string[]
  /** Whether the keys of the map at the end are meant. */
  readonly isKey?: true
}

export interface ReferencePath extends Way {
  readonly to: readonly string[]
}

export interface VocabularyPath extends Way {
  readonly vocabulary: Vocabulary
}

/** Every place below a schema with what the format says of it. */
function* placesIn(
  schema: z.ZodType,
  steps: readonly string[] = [],
  said: Partial<FieldMeta> = {},
): Generator<Way & { readonly meta: Partial<FieldMeta> }> {
  const meta = { ...metaOf(schema), ...said }
  const { innerType, element, valueType, options = [], shape = {} } = definition(schema)
  if (innerType !== undefined) {
    yield* placesIn(innerType, steps, meta)
    return
  }
  yield { steps, meta }
  // What is said of a leaf goes for all its forms.
  if (meta.kind !== undefined) return
  const item = element ?? valueType
  if (item !== undefined) yield* placesIn(item, [...steps, '*'])
  for (const option of options) yield* placesIn(option, steps)
  for (const [key, value] of Object.entries(shape)) yield* placesIn(value, [...steps, key])
}

function referencesIn(schema: z.ZodType): ReferencePath[] {
  return [...placesIn(schema)].flatMap(({ steps, meta: { kind, to, keysTo } }): ReferencePath[] => {
    if (keysTo !== undefined) return [{ steps, to: keysTo, isKey: true }]
    return kind === 'reference' && to !== undefined ? [{ steps, to }] : []
  })
}

function wordsIn(schema: z.ZodType, ...base: readonly string[]): VocabularyPath[] {
  return [...placesIn(schema, base)].flatMap(({ steps, meta: { vocabulary } }) =>
    vocabulary === undefined ? [] : [{ steps, vocabulary }],
  )
}

export const REFERENCE_PATHS: ReadonlyMap<ListKey, readonly ReferencePath[]> = new Map(
  LIST_KEYS.map((key) => [key, referencesIn(ENTITY_SCHEMAS[key])]),
)

export const HEADER_REFERENCE_PATHS: readonly ReferencePath[] = referencesIn(planSchema)

/** The ways to words in the header, and in the records of each list that has some. */
export const VOCABULARY_PATHS: ReadonlyMap<ListKey | 'plan', readonly VocabularyPath[]> = new Map(
  [
    ['plan', wordsIn(planSchema)] as const,
    ...LIST_KEYS.map((key) => [key, wordsIn(ENTITY_SCHEMAS[key], '*')] as const),
  ].filter(([, ways]) => ways.length > 0),
)
