/** What differs between a plan's files before and after a change: the files to write, and how to show them. */

import type { ShownFinding } from '../report/outcome.ts'
import { type LineDiff, lineDiff } from '../text/line-diff.ts'
import { findingsOf } from './outcome.ts'
import type { PlanDraft } from './plan-draft.ts'

/** A file that a change writes. */
export interface ChangedFile {
  readonly path: string
  readonly content: Uint8Array
  readonly diff: LineDiff
}

/** The files that differ, in the order of their paths. */
export function changedFiles(before: PlanDraft, after: PlanDraft): ChangedFile[] {
  const decoder = new TextDecoder()
  const old = new Map(before.input.files.map(({ path, bytes }) => [path, bytes]))
  return after.input.files.flatMap(({ path, bytes }) => {
    const own = old.get(path)
    if (own === bytes) return []
    const text = own === undefined ? undefined : decoder.decode(own)
    return [{ path, content: bytes, diff: lineDiff(path, text, decoder.decode(bytes)) }]
  })
}

/** The errors of the plan after a change that it did not have before, as the rules tell them. */
export function newErrors(before: PlanDraft, after: PlanDraft): ShownFinding[] {
  const key = ({ rule, message }: ShownFinding): string => `${rule} ${message.en}`
  const known = new Set(findingsOf(before.loaded).map(key))
  return findingsOf(after.loaded).filter(
    (finding) =>
      finding.severity === 'error' && finding.waiver === undefined && !known.has(key(finding)),
  )
}
