/** The use case of `plan apply`: a workbook that came back, merged into a plan, and what became of it. */
import { doubtText, foldedDoubts, isUnread, LEFT_OUT } from '../../intake/forms/form-doubt.ts'
import type { FormContent } from '../../intake/forms/read-form.ts'
import { merge } from '../../intake/merge/merge.ts'
import { isOpen, type Merged, type MergeSide } from '../../intake/merge/merged.ts'
import { settledText } from '../../lang/catalogue/ask.ts'
import { MERGE_FATES, MERGE_HEADINGS, mergeHeading, ofPlanBefore, originText } from '../../lang/catalogue/merge.ts'
import { colon } from '../../lang/punctuation.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { mergeFate, mergeLines } from '../edits/merge-lines.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { ImportedFile } from '../import/plan-files.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'

export interface ApplyRequest {
  readonly form: FormContent
  /** As it is shown. */
  readonly file: string
  readonly take: MergeSide | undefined
  /** Whether what can be written is written where other cells cannot. */
  readonly isForced: boolean
  readonly isDry: boolean
  readonly lang: Lang
  /** What the workbook settles of the cells that imports left in doubt, where the plan becomes what it is given. */
  readonly answers: (after: Plan) => Answers
}

interface Answers {
  readonly count: number
  readonly files: readonly ImportedFile[]
}

export interface Applied {
  readonly draft: PlanDraft
  readonly merged: Merged
  /** All that is told before what is written. */
  readonly lines: readonly string[]
  /** The last line: what became of it. */
  readonly fate: string
  /** Whether the draft is to be written, or shown. */
  readonly isWritten: boolean
  /** The files of imports from which cells in doubt are taken; none where nothing is written. */
  readonly beside: readonly ImportedFile[]
  /** Whether all of the workbook is in the plan or was decided. */
  readonly isClean: boolean
  /** Whether all that was typed into it was read. */
  readonly isRead: boolean
}

function doubtLines({ doubts }: FormContent, lang: Lang): string[] {
  const lines = foldedDoubts(doubts)
    // Cells that cannot be read are told with what the format expects of them.
    .filter(({ kind }) => kind !== 'unreadable')
    .map((doubt) => `  [${originText(doubt.origin, lang)}] ${doubtText(doubt)[lang]}`)
  return lines.length === 0 ? [] : ['', `${MERGE_HEADINGS.doubts[lang]}${colon(lang)}`, ...lines]
}

/** Whether a workbook is of the plan that a plan follows; refused where it is of any other but itself. */
function isOfPlanBefore({ id, previous }: Plan, { planId }: FormContent): boolean {
  if (planId === '' || isSameId(planId, id)) return false
  if (previous !== undefined && isSameId(planId, previous.id)) return true
  throw new Refusal('form-other-plan', planId)
}

/**
 * Applies a workbook to a plan.
 *
 * @throws Refusal `form-other-plan` for one that was made of a plan that is neither this one nor the one before it, `form-other-unit` where the plan has changed its unit.
 */
export function applyForm(
  draft: PlanDraft,
  { form, file, take, isForced, isDry, lang, answers }: ApplyRequest,
): Applied {
  const { plan } = draft
  const follows = isOfPlanBefore(plan, form)
  if (form.planId !== '' && form.unit !== String(plan.header.unit ?? 1)) throw new Refusal('form-other-unit', form.unit)
  const made = mergeInto(draft, merge(plan, form.proposals, take, follows))
  const { merged } = made
  const isClean = !isOpen(merged) && !form.doubts.some(({ kind }) => LEFT_OUT.includes(kind))
  const isWritten = isForced || isClean
  const isChanged = made.draft !== draft
  const counts = { changes: merged.changes.length, added: merged.added.length }
  const { alreadySo } = merged
  const { count, files } = answers(made.draft.plan)
  return {
    merged,
    isWritten,
    isClean,
    isRead: !form.doubts.some(isUnread) && merged.left.length === 0,
    beside: isWritten ? files : [],
    draft: isWritten ? made.draft : draft,
    lines: [
      mergeHeading(file, { ...counts, alreadySo }, lang),
      ...(follows ? [ofPlanBefore(form.planId)[lang]] : []),
      ...mergeLines(merged, { plan, lang }),
      ...doubtLines(form, lang),
      ...(count === 0 ? [] : ['', settledText(count, lang)]),
      '',
    ],
    fate: MERGE_FATES[mergeFate(merged, { isWritten, isDry, isChanged, isClean })][lang],
  }
}
