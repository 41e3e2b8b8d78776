/** What differs between a plan's files before and after a change: the files to write, and how to show them. */

import type { ShownFinding } from '../reports/document/command-result.ts'
import { showFindings } from '../reports/document/shown-findings.ts'
import { compareFindings } from '../scenario/compare-findings.ts'
import { type LineDiff, lineDiff } from '../yaml/edit/line-diff.ts'
import { allFindings } from './findings.ts'
import type { PlanDraft } from './plan-draft.ts'

/** A file that a change writes. */
export interface ChangedFile {
  readonly path: string
  readonly content: Uint8Array
  /** What it was read as; `absent` for a new one. */
  readonly before: Uint8Array | 'absent'
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
    const diff = lineDiff(path, text, decoder.decode(bytes))
    return [{ path, content: bytes, before: own ?? 'absent', diff }]
  })
}

/** The errors of the plan after a change that it did not have before; one that only grew is not new. */
export function newErrors(before: PlanDraft, after: PlanDraft): ShownFinding[] {
  const { fresh } = compareFindings(allFindings(before.loaded), allFindings(after.loaded))
  const errors = fresh.filter(({ severity }) => severity === 'error')
  return showFindings(errors, after.loaded.sources, after.plan).filter(
    ({ waiver }) => waiver === undefined,
  )
}
