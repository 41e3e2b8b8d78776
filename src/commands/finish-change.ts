/** Ends a command that changes single records: tells the change, refuses what the plan cannot take, and writes it. */
import { type BadCell, isOpen, type Merged } from '../intake/merge/merged.ts'
import { planRecord } from '../intake/merge/plan-records.ts'
import { placeWords } from '../intake/merge/words.ts'
import { fillIn } from '../lang/catalogue/commands.ts'
import { MERGE_FATES } from '../lang/catalogue/merge.ts'
import { WRITE_TEXTS } from '../lang/catalogue/writing.ts'
import { colon } from '../lang/punctuation.ts'
import { safeLine, safeLines, safeText } from '../render/text/safe-text.ts'
import type { Io } from './declaration.ts'
import { reasonText } from './edits/cell-reason.ts'
import { mergeFate, mergeLines } from './edits/merge-lines.ts'
import { lineToFill } from './line-to-fill.ts'
import { newErrors, type PlanDraft } from './plan-draft.ts'
import { keyText } from './records/record-parts.ts'
import { type TypedLine, withWord } from './records/typed-changes.ts'
import { Refusal } from './refusal.ts'
import { finishDraft, type OpenedDraft, tellFindings } from './write-plan.ts'

/** A change as it was merged into a draft, and what is told beside it. */
export interface MergedChange {
  readonly draft: PlanDraft
  readonly merged: Merged
  readonly lines?: readonly string[]
}

/** What was most likely meant by a value that cannot be taken. */
function meantBy({ reason, meant }: BadCell): string | undefined {
  if (reason.kind === 'reference') return reason.suggestion?.split(' – ')[0]
  const problem = reason.kind === 'format' || reason.kind === 'unreadable' ? reason.problem : undefined
  const suggestion = problem?.facts['suggestion']
  return meant ?? (typeof suggestion === 'string' ? suggestion : undefined)
}

/** Refuses a value that the plan cannot take, in the words of the format, with the line that would be taken. */
function badValue(cell: BadCell, { plan, argv, lang }: TypedLine): Refusal {
  const { list, id, path, origin, reason } = cell
  const record = planRecord(plan, list, id)?.data
  const pair = origin.sheet
  if (reason.kind === 'format' && reason.problem.code === 'key-missing') {
    const key = String(reason.problem.facts['key'])
    const lacking = keyText(record, path.at(-1) === key ? path : [...path.slice(0, -1), key])
    return new Refusal('keys-missing', lacking, { line: [...argv, `${lacking}=${fillIn('value', lang)}`] })
  }
  const place = placeWords({ plan, list, path, record }, lang)
  const key = /^[^=]*=/u.exec(pair)?.[0] ?? `${pair}=`
  return new Refusal('value-unfit', pair || origin.text, {
    details: [`${place}${colon(lang)} ${reasonText(cell, { plan, lang })}`],
    line: withWord(argv, pair, `${key}${meantBy(cell) ?? fillIn('value', lang)}`),
  })
}

/** Refuses what the plan cannot take of a change. */
export function refuseUnfit({ bad, conflicts, ...merged }: Merged, line: TypedLine): void {
  const [cell] = bad
  if (cell !== undefined) throw badValue(cell, line)
  if (isOpen({ bad, conflicts, ...merged })) throw new Refusal('id-taken', conflicts[0]?.origin.text)
}

/**
 * Refuses a change by which the plan would get errors, and tells them.
 *
 * @param word - what was asked to be written.
 */
export async function refuseNewErrors(io: Io, opened: OpenedDraft, after: PlanDraft, word: string): Promise<void> {
  const { lang, draft: before } = opened
  const errors = newErrors(before, after)
  if (errors.length === 0) return
  await tellFindings(io, WRITE_TEXTS.new_errors[lang], errors, lang)
  throw new Refusal('change-breaks', word, { lang, line: lineToFill(io.argv, [{ flag: '--force' }], lang) })
}

/** Tells and writes a change; refused where a value does not fit, or where the plan would get errors by it. */
export async function finishChange(
  io: Io,
  opened: OpenedDraft,
  { draft, merged, lines = [] }: MergedChange,
  options: { readonly dryRun?: boolean; readonly force?: boolean },
): Promise<void> {
  const { lang, draft: before } = opened
  const { argv } = io
  refuseUnfit(merged, { plan: before.plan, argv, lang })
  if (options.force !== true) await refuseNewErrors(io, opened, draft, argv[1] ?? '')
  const told = mergeLines(merged, { plan: before.plan, lang }).slice(1)
  const indented = (line: string) => safeLine(`${/^ */.exec(line)?.[0] ?? ''}${safeText(line)}`)
  if (told.length > 0) io.stdout.write(safeLines([...told, ''].map(indented)))
  const isDry = options.dryRun === true
  const fate = mergeFate(merged, { isWritten: true, isDry, isChanged: draft !== before, isClean: true })
  await finishDraft(io, opened, draft, [MERGE_FATES[fate][lang], ...lines], { ...options, tellsWarnings: true })
}
