/** Imports a source into a plan that is there already: what it changes since the last import, merged value by value. */
import { importAgain } from '../../intake/merge/import-again.ts'
import { readImported } from '../../intake/merge/imported-base.ts'
import { merge } from '../../intake/merge/merge.ts'
import { isOpen, type MergeSide } from '../../intake/merge/merged.ts'
import { MERGE_FATES, mergeHeading } from '../../lang/catalogue/merge.ts'
import type { Lang } from '../../values/language.ts'
import { mergeFate, mergeLines } from '../edits/merge-lines.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { PlanDraft, Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'
import { type Imported, isWhole } from './import-plan.ts'

/** What is merged, and how. */
export interface AgainRequest {
  readonly imported: Imported
  /** As it is shown. */
  readonly file: string
  /** The text of what the last import gave; undefined where it is not kept. */
  readonly base: string | undefined
  /** Which side holds where both were edited; undefined to tell and write nothing. */
  readonly take: MergeSide | undefined
  readonly isForced: boolean
  readonly isDry: boolean
  readonly lang: Lang
}

/** An import that was merged. */
export interface MergedImport {
  readonly draft: PlanDraft
  readonly lines: readonly string[]
  readonly fate: string
  /** What the next import is to be compared with; undefined where nothing is written. */
  readonly base: string | undefined
  readonly isClean: boolean
}

/** Merges an import into a plan; the draft stays as it was where something does not fit and nothing forces it. */
export function mergeImport(
  draft: PlanDraft,
  { imported, file, base, take, isForced, isDry, lang }: AgainRequest,
  reload: Reload,
): MergedImport | Refused {
  const { plan } = draft
  const { proposals, baseAfter } = importAgain({
    plan,
    documents: imported.documents,
    base: base === undefined ? undefined : readImported(base),
    isWhole: imported.counts.unreadable === 0,
    log: imported.log,
  })
  const made = mergeInto(draft, merge(plan, proposals, take), reload)
  if (isRefused(made)) return made
  const { merged } = made
  // What the plan lacks is for its audit to tell: only what the file says must be whole.
  const isClean = !isOpen(merged) && isWhole(imported)
  const isWritten = isForced || isClean
  const isChanged = made.draft !== draft
  const counts = { changes: merged.changes.length, added: merged.added.length }
  const fate = mergeFate(merged, {
    isWritten,
    isDry,
    isChanged,
    isClean,
  })
  return {
    draft: isWritten ? made.draft : draft,
    lines: [
      mergeHeading(file, { ...counts, alreadySo: merged.alreadySo }, lang),
      ...mergeLines(merged, { plan, lang }),
      '',
    ],
    fate: MERGE_FATES[fate][lang],
    base: isWritten ? baseAfter(merged) : undefined,
    isClean,
  }
}
