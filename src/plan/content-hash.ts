/**
 * Canonical JSON (one text for one meaning, keys sorted, in the manner of RFC 8785) and the SHA-256 hashes made of it,
 * which change when a baseline, or what a body saw of the options of an appraisal, does.
 */
import { createHash } from 'node:crypto'
import type { Raw } from '../schema/document.ts'
import type { Project } from './plan.ts'

/** JSON with the keys of every object sorted, so that the order in a file makes no difference. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** SHA-256 of a text, in hexadecimal. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What the seal holds of a project; nothing of one that was never frozen. */
function sealed({ id, written }: Pick<Project, 'id' | 'written'>): string[] {
  const { baseline, rebaselines = [] } = written
  if (baseline === undefined && rebaselines.length === 0) return []
  return [canonicalJson({ id: id.toLowerCase(), baseline, rebaselines })]
}

/**
 * SHA-256, in hexadecimal, of the canonical JSON of the projects' baselines and re-baselines.
 *
 * Values count as they are written (`2024-07` and `2024-07-01` differ, `0.10` and `0.1` don't). The order of
 * files, projects and keys, the case of project ids, and projects without any baseline make no difference.
 */
export function baselineHash(plan: { readonly projects: readonly Pick<Project, 'id' | 'written'>[] }): string {
  const lines = plan.projects.flatMap(sealed).sort()
  return sha256(`[${lines.join(',')}]`)
}

/**
 * SHA-256, in hexadecimal, of the canonical JSON of the record without its hash.
 *
 * Values count as they are written; the order of keys makes no difference, that of the options does.
 */
export function appraisalHash(record: Raw<'appraisals'>): string {
  const { decision, date, as_of, chosen, value_measure, currency, unit, content } = record
  const { limits, plan, options } = record
  const day = { decision, date, as_of, chosen, value_measure, currency, content }
  const sealed = { ...day, limits, plan, options }
  // A unit of 1 may be written as a text.
  return sha256(canonicalJson({ ...sealed, unit: unit === undefined ? undefined : String(unit) }))
}
