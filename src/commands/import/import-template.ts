/** Makes a new plan of a template workbook that somebody filled in: the records of its sheets, what was not read, the files. */
import { doubtText } from '../../intake/forms/doubt-text.ts'
import { LEFT_OUT } from '../../intake/forms/form-doubt.ts'
import type { FormContent } from '../../intake/forms/read-form.ts'
import { documentOf } from '../../intake/forms/template-form.ts'
import { askLine, IMPORT_HEADINGS, templateText } from '../../lang/catalogue/import.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import { colon } from '../../lang/punctuation.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { Lang } from '../../values/language.ts'
import { validated } from './import-plan.ts'
import { type ImportedFile, recordFiles } from './plan-files.ts'
import { findingLines, type ImportFate, importedBlock, writtenLines } from './summary.ts'

/** A plan that a template became. */
export interface TemplatePlan {
  readonly files: readonly ImportedFile[]
  readonly findings: readonly ShownFinding[]
  readonly lang: Lang
  /** What was typed and is not in the plan, or is there in another way than it was typed. */
  readonly doubts: FormContent['doubts']
  /** Whether the header is filled in and every cell could be read. */
  readonly isWhole: boolean
}

/** Whether something that was typed is not in the plan. */
function isLost({ kind }: FormContent['doubts'][number]): boolean {
  return kind === 'unreadable' || LEFT_OUT.includes(kind)
}

/** The plan that a filled-in template makes. */
export function templatePlan(content: FormContent, source: string, root: string): TemplatePlan {
  const { plan, ...lists } = documentOf(content)
  const records = new Map(LIST_KEYS.map((list) => [list, (lists[list] ?? []) as readonly object[]]))
  const { lang, proposals, doubts } = content
  const header = { ...(plan === undefined ? {} : { lang, ...plan }) }
  const name = source.split(/[/\\]/).at(-1) ?? source
  const files = recordFiles({ header, records, comment: templateText(name, lang), lang }, root)
  return {
    ...{ files, lang, doubts },
    findings: validated(root, files),
    isWhole: plan !== undefined && proposals.unreadable.length === 0 && !doubts.some(isLost),
  }
}

/** What became of a template, in lines. */
export function templateSummary(
  { files, findings, lang, doubts }: TemplatePlan,
  fate: ImportFate,
  root: string,
): string[] {
  const told = (some: FormContent['doubts']): string[] =>
    some.map((doubt) => `${originText(doubt.origin, lang)}${colon(lang)} ${doubtText(doubt)[lang]}`)
  const next = fate === 'refused' ? [] : [`plan audit ${root}`, askLine(root, lang)]
  return [
    ...importedBlock(IMPORT_HEADINGS.unreadable[lang], told(doubts.filter(isLost))),
    ...importedBlock(IMPORT_HEADINGS.noticed[lang], told(doubts.filter((doubt) => !isLost(doubt)))),
    ...findingLines(findings, lang),
    ...writtenLines(fate, files, root, next, lang),
  ]
}
