/** Makes a new plan of a template workbook that somebody filled in: the records of its sheets, what was not read, the files. */

import { doubtText, foldedDoubts, LEFT_OUT } from '../../intake/forms/form-doubt.ts'
import type { PresentRecords } from '../../intake/forms/form-reading.ts'
import type { FormContent } from '../../intake/forms/read-form.ts'
import { templateDocuments } from '../../intake/forms/template-form.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import { firstBase, importAgain } from '../../intake/merge/import-again.ts'
import { IMPORTED, type ImportedBase } from '../../intake/merge/imported-base.ts'
import { planRecord, writtenTitle } from '../../intake/merge/plan-records.ts'
import type { ProposedList } from '../../intake/merge/proposal.ts'
import { IMPORT_HEADINGS, templateText } from '../../lang/catalogue/import.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import { fold } from '../../lang/nearest.ts'
import { colon } from '../../lang/punctuation.ts'
import { likelyName } from '../../lang/title-likeness.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { Lang } from '../../values/language.ts'
import { type Applied, type ApplyRequest, applyForm } from '../apply/apply.ts'
import { askLine } from '../ask-line.ts'
import { commandLine } from '../corrected-line.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { validated } from './import-plan.ts'
import { type ImportedFile, recordFiles } from './plan-files.ts'
import { findingLines, type ImportFate, importedBlock, writtenLines } from './summary.ts'

export interface TemplatePlan {
  readonly files: readonly ImportedFile[]
  readonly findings: readonly ShownFinding[]
  readonly lang: Lang
  readonly departments: number
  /** What was typed and is not in the plan, or is there in another way than it was typed. */
  readonly doubts: FormContent['doubts']
  /** Whether the header is filled in and every cell could be read. */
  readonly isWhole: boolean
}

function isLost({ kind }: FormContent['doubts'][number]): boolean {
  return kind === 'unreadable' || LEFT_OUT.includes(kind)
}

/** The file in the folder of a plan that keeps what its template gave, with which a corrected one is compared. */
export const TEMPLATE_BASE = `template${IMPORTED}`

/** The plan that a filled-in template makes, and what the next import of it is compared with. */
export function templatePlan(content: FormContent, source: string, root: string): TemplatePlan {
  const documents = templateDocuments(content)
  const records = new Map(LIST_KEYS.map((list) => [list, documentsOf(documents, list).map(({ record }) => record)]))
  const { lang, proposals, doubts } = content
  const header = documents.header?.record ?? {}
  const name = source.split(/[/\\]/).at(-1) ?? source
  const files = recordFiles({ header, records, comment: templateText(name, lang), lang }, root)
  const base = firstBase({ documents, log: [], columns: [] })
  return {
    lang,
    doubts,
    findings: validated(root, files).findings,
    departments: records.get('departments')?.length ?? 0,
    files: [...files, { path: `${root}/${TEMPLATE_BASE}`, content: base }],
    isWhole: documents.header !== undefined && proposals.unreadable.length === 0 && !doubts.some(isLost),
  }
}

/** What tells the rows of a corrected template; one without an id is that of its title, or of one nearly the same. */
export function presentRecords(
  plan: Plan,
  base: ImportedBase | undefined,
  typed: FormContent['added'],
): PresentRecords {
  const keyOf = (list: ProposedList, title: unknown): string => `${list} ${fold(String(title))}`
  const present = new Set(typed.map(({ list, record }) => keyOf(list, writtenTitle(record))))
  const before = base?.records() ?? []
  const ids = new Map(before.map(({ list, id, data }) => [keyOf(list, writtenTitle(data)), id] as const))
  const gone = before.filter(({ list, data }) => !present.has(keyOf(list, writtenTitle(data))))
  const likely = (list: ProposedList, title: string): string | undefined => {
    const titles = gone.flatMap((one) => (one.list === list ? [String(writtenTitle(one.data))] : []))
    return ids.get(keyOf(list, likelyName(title, titles)))
  }
  return {
    record: (list, id) => base?.record(list, id) ?? planRecord(plan, list, id)?.data,
    idOf: (list, title) => (list === 'plan' ? plan.id : (ids.get(keyOf(list, title)) ?? likely(list, title))),
  }
}

export interface TemplateAgain {
  readonly applied: Applied
  readonly base: string
}

/** Merges a template into the plan that it began: what it changes since it was read before. */
export function templateAgain(
  draft: PlanDraft,
  content: FormContent,
  base: ImportedBase | undefined,
  request: Omit<ApplyRequest, 'form' | 'answers'>,
): TemplateAgain {
  const { plan } = draft
  const { proposals: typed, doubts } = content
  const { proposals, baseAfter } = importAgain({
    plan,
    base,
    log: [],
    documents: templateDocuments(content),
    isWhole: typed.unreadable.length === 0,
  })
  const form: FormContent = {
    ...content,
    planId: typed.records.find(({ list }) => list === 'plan')?.id ?? plan.id,
    proposals: { ...proposals, unreadable: typed.unreadable },
    // Of a row that was there before, its id was made then.
    doubts: doubts.filter(
      ({ kind, list, id }) => kind !== 'id-made' || list === undefined || planRecord(plan, list, id) === undefined,
    ),
  }
  const answers = () => ({ count: 0, files: [] })
  const applied = applyForm(draft, { ...request, form, answers })
  return { applied, base: baseAfter(applied.merged) }
}

export function templateSummary(
  { files, findings, lang, doubts, departments }: TemplatePlan,
  fate: ImportFate,
  { root, workbook }: { readonly root: string; readonly workbook: string },
): string[] {
  const told = (some: FormContent['doubts']): string[] =>
    foldedDoubts(some).map((doubt) => `${originText(doubt.origin, lang)}${colon(lang)} ${doubtText(doubt)[lang]}`)
  const next = fate === 'refused' ? [] : [commandLine(['audit', root]), askLine(root, departments, workbook)]
  return [
    ...importedBlock(IMPORT_HEADINGS.unreadable[lang], told(doubts.filter(isLost))),
    ...importedBlock(IMPORT_HEADINGS.noticed[lang], told(doubts.filter((doubt) => !isLost(doubt)))),
    ...findingLines(findings, lang),
    ...writtenLines(fate, files, root, next, lang),
  ]
}
