/** Where in each list's records references stand, read once from the schemas themselves. */
import type { z } from 'zod'
import { ENTITY_SCHEMAS, LIST_KEYS, type ListKey } from './document.ts'
import type { FieldMeta } from './field.ts'
import { definition } from './lookup.ts'
import { planSchema } from './plan.ts'

/** The kind of entity that each list holds. */
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

/** A way to references in a record: keys, and `*` for every item of a list or map. */
export interface ReferencePath {
  readonly steps: readonly string[]
  readonly to: readonly string[]
  /** Whether the keys of the map at the end are the references. */
  readonly isKey?: true
}

function* walk(schema: z.ZodType, steps: readonly string[]): Generator<ReferencePath> {
  const meta = schema.meta() as Partial<FieldMeta> | undefined
  const { innerType, element, valueType, options, shape } = definition(schema)
  if (meta?.keysTo !== undefined) yield { steps, to: meta.keysTo, isKey: true }
  if (meta?.kind === 'reference' && meta.to !== undefined) {
    yield { steps, to: meta.to }
  } else if (innerType !== undefined) {
    yield* walk(innerType, steps)
  } else if (element !== undefined) {
    yield* walk(element, [...steps, '*'])
  } else if (valueType !== undefined) {
    yield* walk(valueType, [...steps, '*'])
  } else if (options !== undefined) {
    for (const option of options) yield* walk(option, steps)
  } else if (shape !== undefined) {
    for (const [key, value] of Object.entries(shape)) yield* walk(value, [...steps, key])
  }
}

/** The ways to references in the records of each list. */
export const REFERENCE_PATHS: ReadonlyMap<ListKey, readonly ReferencePath[]> = new Map(
  LIST_KEYS.map((key) => [key, [...walk(ENTITY_SCHEMAS[key], [])]]),
)

/** The ways to references in the plan's header. */
export const HEADER_REFERENCE_PATHS: readonly ReferencePath[] = [...walk(planSchema, [])]
