/** `plan apply`: takes what changed in a workbook that came back into the plan, cell by cell. */
import { addsTooMany, formKind, isForm, readForm } from '../../intake/forms/read-form.ts'
import { settledDoubts } from '../../intake/merge/doubtful-cells.ts'
import { planRecord } from '../../intake/merge/plan-records.ts'
import type { ProposedList } from '../../intake/merge/proposal.ts'
import { readSource } from '../../intake/source/read-source.ts'
import type { Plan } from '../../plan/plan.ts'
import { safeLine, safeLines, safeText } from '../../render/text/safe-text.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseNewErrors } from '../finish-change.ts'
import { afterAnswers, leftByImports } from '../imported-doubts.ts'
import { readSourceFile } from '../named-files.ts'
import { required, wholeNumber } from '../option-values.ts'
import { Refusal, sourceRefusal } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import { applyForm } from './apply.ts'
import type { APPLY } from './declaration.ts'

/** The sheets of a workbook that plan wrote. */
async function readWorkbook(io: Io, path: string, maxSize: string | undefined) {
  const size = wholeNumber('--max-size', maxSize)
  const { bytes, path: shown } = readSourceFile(io, path, size)
  const content = await readSource(bytes, shown, { maxSize: size })
  if ('fault' in content) throw sourceRefusal(content)
  if (content.kind !== 'sheets' || !isForm(content.sheets)) throw new Refusal('form-unknown', shown)
  const { sheets } = content
  const kind = formKind(sheets)
  if (kind === undefined) throw new Refusal('form-damaged', shown)
  if (addsTooMany(sheets)) throw new Refusal('form-too-long', shown)
  // It says nothing of any plan, but begins one.
  if (kind === 'template') throw new Refusal('form-template', shown, { line: ['import', shown] })
  return { sheets, shown }
}

export const runApply: CommandRun<OptionsOf<typeof APPLY>> = async ({ io }, [file], options) => {
  const { sheets, shown } = await readWorkbook(io, required(file, 'file'), options.maxSize)
  const opened = await openDraft(io, options)
  const { draft, lang } = opened
  const { plan } = draft
  const present = (list: ProposedList, id: string) =>
    planRecord(plan, list, id) ?? (plan.previous && planRecord(plan.previous, list, id))
  const form = readForm(sheets, { record: (list, id) => present(list, id)?.data })
  if (form === undefined) throw new Refusal('form-damaged', shown)
  const { take, force, dryRun } = options
  const left = leftByImports(io, draft.input.root, lang)
  const request = {
    form,
    file: shown,
    take,
    isForced: force === true,
    isDry: dryRun === true,
    lang,
    answers: (after: Plan) => afterAnswers(left, (cells) => settledDoubts(after, cells, form)),
  }
  const applied = applyForm(draft, request)
  const indented = (line: string) => safeLine(`${/^ */.exec(line)?.[0] ?? ''}${safeText(line)}`)
  io.stdout.write(safeLines(applied.lines.map(indented)))
  if (force !== true && dryRun !== true) await refuseNewErrors(io, opened, applied.draft, shown)
  await finishDraft(io, opened, applied.draft, [applied.fate], {
    ...options,
    beside: applied.beside,
    tellsWarnings: true,
  })
  return applied.isClean && applied.isRead ? EXIT.clean : EXIT.stale
}
