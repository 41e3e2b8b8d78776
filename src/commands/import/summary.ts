/** Says in lines what an import did: counts, skips, repairs, what could not be read, control totals, files. */

import { isLack } from '../../intake/forms/lacks.ts'
import type { InferredTable } from '../../intake/infer/infer.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import {
  askLine,
  countsText,
  fileCount,
  IMPORT_HEADINGS,
  notChecked,
  sizeText,
} from '../../lang/catalogue/import.ts'
import { INFERENCE_WORDS } from '../../lang/catalogue/import-inference.ts'
import { isSaid, noticeLine } from '../../lang/catalogue/import-notices.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Lang } from '../../values/language.ts'
import { columnLines } from './column-lines.ts'
import { controlLines } from './control-lines.ts'
import { type Imported, MOST_CHECKED } from './import-plan.ts'
import { assumptionLines, type InferredSource } from './infer-source.ts'
import { logLines } from './log-lines.ts'

/** What happens to the files. */
export type ImportFate = 'written' | 'planned' | 'refused' | 'asked'

/** The errors of the plan that is about to be written, one line each. */
function errorLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ place: { file, line, column }, message, rule }) =>
        `${file}:${line}:${column} ${message[lang]}  ${rule}`,
    )
}

/** A project begun before a horizon that was read in a title is right as it stands: the plan lacks that it was taken over. */
function isTakenOver({ rule, facts }: ShownFinding): boolean {
  return rule === 'project-outside-horizon' && facts['edge'] === 'start'
}

/** What the plan still lacks, and apart from it what is wrong with it. */
export function findingLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  const isLacking = (one: ShownFinding): boolean => isLack(one) || isTakenOver(one)
  const [lacks, wrong] = [findings.filter(isLacking), findings.filter((one) => !isLacking(one))]
  return [
    ...importedBlock(IMPORT_HEADINGS.findings[lang], errorLines(wrong, lang)),
    ...importedBlock(IMPORT_HEADINGS.lacks[lang], errorLines(lacks, lang)),
  ]
}

/** Lines under a heading; nothing where there are none. */
export function importedBlock(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}

/** What is known beside the import itself. */
export interface SummaryContext {
  /** What was made of a source without a mapping; its columns are shown. */
  readonly inferred: InferredSource | undefined
  /** The folder of the plan, as shown. */
  readonly root: string
}

/** The files by name; many in one folder are one line with their number. */
function fileLines(files: Imported['files'], root: string, lang: Lang): string[] {
  const inside = files.filter(({ path }) => path.slice(root.length + 1).includes('/'))
  const folders = new Map<string, number>()
  for (const { path } of inside) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  const own = files
    .filter((file) => !inside.includes(file))
    .map(
      ({ path, content }) =>
        `${path} (${sizeText(new TextEncoder().encode(content).length, lang)})`,
    )
  return [
    ...own,
    ...[...folders].map(([folder, count]) => `${folder} (${fileCount(count, lang)})`),
  ].sort()
}

function inferredLines({
  inferred,
  result,
  lang,
}: {
  inferred: InferredSource | undefined
  result: Imported
  lang: Lang
}): string[] {
  if (inferred === undefined) return []
  const { inference } = inferred
  const recordsOf = ({ listed: { list, table } }: InferredTable): number => {
    const read = documentsOf(result.documents, list).filter(({ isNamedOnly }) => !isNamedOnly)
    const isAlone = inference.tables.filter(({ listed }) => listed.list === list).length === 1
    return (isAlone ? read : read.filter(({ origin }) => origin.sheet === table.name)).length
  }
  return [
    ...columnLines(inference, recordsOf, lang),
    ...importedBlock(INFERENCE_WORDS.taken[lang], assumptionLines(inference, lang)),
    '',
  ]
}

/** What reading noticed, one line each; of a source without a mapping its sheets without a table too. */
function noticeLines(
  { notices }: Imported,
  inferred: InferredSource | undefined,
  lang: Lang,
): string[] {
  return [...notices, ...(inferred?.notices ?? [])]
    .filter(({ kind }) => isSaid(kind))
    .map((notice) => noticeLine(notice, lang))
}

/** The command lines that come next. */
function nextLines({ inferred, root }: SummaryContext, lang: Lang): string[] {
  if (inferred === undefined) return []
  const { mapping, questions } = inferred.inference
  const lines = (date: string) => [`plan audit ${root}${date}`, askLine(root, lang) + date]
  if (mapping.plan?.as_of !== undefined) return importedBlock(INFERENCE_WORDS.next[lang], lines(''))
  // A day that a title names need not be the status date: it is offered in the line, and no fact of the plan.
  const offered = questions.find(({ key }) => key === 'as_of')?.usual ?? ''
  const day = offered === '' ? INFERENCE_WORDS.day[lang] : offered
  const told = INFERENCE_WORDS[offered === '' ? 'undated' : 'day_offered'][lang]
  return importedBlock(INFERENCE_WORDS.next[lang], [...lines(` --as-of ${day}`), told])
}

/** What became of files that no mapping made, and the command lines that come next. */
export function writtenLines(
  fate: ImportFate,
  files: Imported['files'],
  root: string,
  next: readonly string[],
  lang: Lang,
): string[] {
  if (fate === 'refused' || fate === 'asked') return ['', INFERENCE_WORDS.refused[lang]]
  return [
    ...importedBlock(IMPORT_HEADINGS[fate][lang], fileLines(files, root, lang)),
    ...importedBlock(INFERENCE_WORDS.next[lang], next),
  ]
}

/** The folder of the header of the plan. */
function folderOf({ files }: Imported): string {
  const header = files.find(({ path }) => path.endsWith('/plan.yaml'))
  return header?.path.replace(/\/plan\.yaml$/, '') ?? ''
}

/** What reading the source came to: counts, what was noticed, what became of rows and cells, totals. */
export function readingLines(result: Imported, lang: Lang, inferred?: InferredSource): string[] {
  const { counts, log, controls } = result
  return [
    countsText(counts, lang),
    ...importedBlock(IMPORT_HEADINGS.noticed[lang], noticeLines(result, inferred, lang)),
    ...(['skipped', 'repaired', 'unreadable'] as const).flatMap((kind) =>
      importedBlock(IMPORT_HEADINGS[kind][lang], logLines(log, kind, lang)),
    ),
    ...importedBlock(IMPORT_HEADINGS.controls[lang], controlLines(controls, lang)),
  ]
}

/** The whole result in lines of a language. */
export function importSummary(
  result: Imported,
  fate: ImportFate,
  lang: Lang,
  context: SummaryContext = { inferred: undefined, root: folderOf(result) },
): string[] {
  const { findings, isChecked, files } = result
  const { inferred, root } = context
  return [
    ...inferredLines({ inferred, result, lang }),
    ...readingLines(result, lang, inferred),
    ...findingLines(findings, lang),
    ...(isChecked ? [] : ['', notChecked(MOST_CHECKED, lang)]),
    ...fateLines(fate, fileLines(files, root, lang), context, lang),
  ]
}

/** What became of the files, and what comes next. */
function fateLines(
  fate: ImportFate,
  files: readonly string[],
  context: SummaryContext,
  lang: Lang,
): string[] {
  if (fate === 'asked') return []
  if (fate === 'refused') {
    const told = context.inferred === undefined ? IMPORT_HEADINGS.refused : INFERENCE_WORDS.refused
    return ['', told[lang]]
  }
  return [...importedBlock(IMPORT_HEADINGS[fate][lang], files), ...nextLines(context, lang)]
}

/** The lines of the end alone, where the rest was shown before somebody was asked. */
export function importEnd(
  result: Imported,
  fate: ImportFate,
  lang: Lang,
  context: SummaryContext,
): string[] {
  return fateLines(fate, fileLines(result.files, context.root, lang), context, lang)
}
