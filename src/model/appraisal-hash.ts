/** The seal of an appraisal: a hash that changes when anything does that a body saw of its options. */
import type { Raw } from '../schema/document.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'

/**
 * SHA-256, in hexadecimal, of the canonical JSON of the record without its hash.
 *
 * Values count as they are written; the order of keys makes no difference, that of the options does.
 */
export function appraisalHash(record: Raw<'appraisals'>): string {
  const { decision, date, as_of, chosen, value_measure, currency, unit, content, plan, options } =
    record
  const sealed = { decision, date, as_of, chosen, value_measure, currency, content, plan, options }
  // A unit of 1 may be written as a text.
  return sha256(canonicalJson({ ...sealed, unit: unit === undefined ? undefined : String(unit) }))
}
