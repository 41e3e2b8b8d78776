/** Ends a command that changes single records: tells the change, refuses one that brings errors into the plan, and writes it. */
import { isOpen, type Merged } from '../intake/merge/merged.ts'
import type { ProposedValue } from '../intake/merge/proposal.ts'
import { MERGE_FATES } from '../lang/catalogue/merge.ts'
import { WRITE_TEXTS } from '../lang/catalogue/writing.ts'
import { safeLine, safeLines, safeText } from '../render/text/safe-text.ts'
import type { Io } from './declaration.ts'
import { mergeFate, mergeLines } from './edits/merge-lines.ts'
import { lineToFill } from './line-to-fill.ts'
import { newErrors, type PlanDraft } from './plan-draft.ts'
import { badValue } from './records/bad-value.ts'
import { Refusal } from './refusal.ts'
import { finishDraft, type OpenedDraft, tellFindings } from './write-plan.ts'

/** A change as it was merged into a draft. */
export interface MergedChange {
  readonly draft: PlanDraft
  readonly merged: Merged
  /** What is told beside it, as of its decision. */
  readonly lines?: readonly string[]
}

interface ChangeOptions {
  readonly dryRun?: boolean
  readonly force?: boolean
}

/** The first of what a plan cannot take: a cell, or what another record has already. */
function refuseOpen(
  { draft: { plan }, lang }: OpenedDraft,
  argv: readonly string[],
  { bad, conflicts }: Merged,
): never {
  const [cell] = bad
  if (cell !== undefined) throw badValue(cell, { plan, argv, lang })
  const taken: Pick<ProposedValue, 'origin' | 'id'> | undefined = conflicts[0]
  throw new Refusal('id-taken', taken?.origin.text ?? '')
}

/** Tells and writes a change; refused where a value does not fit, or where the plan would get errors by it. */
export async function finishChange(
  io: Io,
  opened: OpenedDraft,
  { draft, merged, lines = [] }: MergedChange,
  options: ChangeOptions,
): Promise<void> {
  const { lang, draft: before } = opened
  const { argv } = io
  if (isOpen(merged)) refuseOpen(opened, argv, merged)
  const errors = options.force === true ? [] : newErrors(before, draft)
  if (errors.length > 0) {
    await tellFindings(io, WRITE_TEXTS.new_errors[lang], errors, lang)
    throw new Refusal('change-breaks', argv[1], { line: lineToFill(argv, [{ flag: '--force' }], lang) })
  }
  const told = mergeLines(merged, { plan: before.plan, lang }).slice(1)
  const indented = (line: string) => safeLine(`${/^ */.exec(line)?.[0] ?? ''}${safeText(line)}`)
  if (told.length > 0) io.stdout.write(safeLines([...told, ''].map(indented)))
  const isChanged = draft !== before
  const fate = mergeFate(merged, { isWritten: true, isDry: options.dryRun === true, isChanged, isClean: true })
  await finishDraft(io, opened, draft, [MERGE_FATES[fate][lang], ...lines], { ...options, tellsWarnings: true })
}
