/** What two values that contradict each other give a finding: its place, its facts and the place of the other. */

import type { Related } from '../../plan/finding.ts'
import type { Bilingual } from '../../values/language.ts'
import { keyWay } from '../words/places.ts'
import { idOf } from './related-values.ts'
import { type PlacedValue, placeOf } from './ways.ts'

/** Two values that contradict each other, the one to correct first: the one that lies in the record of the relation. */
export interface FactConflict {
  readonly own: PlacedValue
  readonly other: PlacedValue
  readonly record: PlacedValue
}

const OTHER: Bilingual = { fr: 'l’autre valeur', en: 'the other value' }

/** The part of a finding that does not depend on what is said. */
export function contradictionAt({ own, other, record }: FactConflict) {
  const entity = idOf(record)
  const related: Related[] = own === other ? [] : [{ at: placeOf(other), label: OTHER }]
  const at = placeOf(own)
  return {
    at,
    related,
    facts: {
      key: keyWay(at),
      value: String(own.value),
      other: keyWay(placeOf(other)),
      other_value: String(other.value),
    },
    ...(entity === undefined ? {} : { entity }),
  }
}
