/** The short names of keys for lists of what changed, as the schemas say them: `depends_on` is « dépendances ». */

import { ENTITY_SCHEMAS } from '../schema/document.ts'
import { metaWithin } from '../schema/lookup.ts'
import { planSchema } from '../schema/plan.ts'
import type { Bilingual } from '../values/language.ts'

let labels: ReadonlyMap<string, Bilingual> | undefined

function labelsByKey(): ReadonlyMap<string, Bilingual> {
  const records = [planSchema, ...Object.values(ENTITY_SCHEMAS)]
  return new Map(
    records.flatMap((record) =>
      Object.entries(record.shape).flatMap(([key, field]): [string, Bilingual][] => {
        const { label } = metaWithin(field)
        return label === undefined ? [] : [[key, label]]
      }),
    ),
  )
}

/** The name of a key of a record or of the header; a key without one stands for itself. */
export function fieldLabel(key: string): Bilingual {
  labels ??= labelsByKey()
  return labels.get(key) ?? { fr: key, en: key }
}
