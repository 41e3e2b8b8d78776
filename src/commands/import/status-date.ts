/** Of which day a newer file is: what an answer, the file itself or its mapping says; a file that nothing dates leaves the plan its own. */
import type { Answers } from '../../intake/infer/assumptions.ts'
import type { Inference } from '../../intake/infer/infer.ts'
import { statusDateIn } from '../../intake/infer/plan-day.ts'
import type { SourceStatusDate } from '../../intake/merge/import-again.ts'
import type { ProposalOrigin } from '../../intake/merge/proposal.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import { inferContent } from './infer-source.ts'

export interface DatedSource {
  readonly content: SourceContent
  readonly path: string
  readonly answers: Answers
  /** The status date of its mapping, with the name of the file. */
  readonly mapping: { readonly name: string; readonly day: string | undefined }
  /** The status date that the last import gave the plan. */
  readonly last: string | undefined
  readonly plan: string | undefined
}

/** What says a day where it is no cell. */
function saidBy(name: string, day: string): ProposalOrigin {
  return { sheet: name, address: '', text: day }
}

/** The title that names a day, else the file as a whole. */
function originOf({ tables }: Inference, day: string, path: string): ProposalOrigin {
  for (const { listed } of tables) {
    const { name, leftOut } = listed.table
    const title = leftOut.find(({ reason, text }) => reason === 'title' && statusDateIn([text]) === day)
    if (title !== undefined) return { sheet: name, address: String(title.row), text: title.text }
  }
  return saidBy(path, day)
}

/** What a day is told by that says nothing certain of the facts. */
const WEAK: readonly string[] = ['as-of-saved', 'as-of-named']

/**
 * The status date of a source that goes into a plan: an answer first, then what the file says, then the mapping where
 * somebody has dated it anew. The day on which a workbook was saved counts only where nobody has dated the plan since.
 */
export function sourceStatusDate(source: DatedSource): SourceStatusDate | undefined {
  const { content, path, answers, mapping, last, plan } = source
  if (answers.as_of !== undefined) {
    const day = answers.as_of
    return { day, origin: saidBy(`--answer as_of=${day}`, day) }
  }
  // The day on which a file was last changed moves with each copy of it: no plan goes on by that.
  const { inference } = inferContent({ content, path, changed: undefined }, answers)
  const day = inference?.mapping.plan?.as_of
  const isSaved = inference?.assumptions.some(({ kind }) => WEAK.includes(kind)) === true
  if (inference !== undefined && day !== undefined && !isSaved) return { day, origin: originOf(inference, day, path) }
  if (mapping.day !== undefined && mapping.day !== last)
    return { day: mapping.day, origin: saidBy(mapping.name, mapping.day) }
  if (day === undefined || plan !== last) return undefined
  return { day, origin: saidBy(path, day) }
}
