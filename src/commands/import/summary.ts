/** Says in lines what an import did: what came of the file, what is to check, columns, cells, control totals, files. */

import { isLack } from '../../intake/forms/lacks.ts'
import type { Inference } from '../../intake/infer/infer.ts'
import type { InferredTable } from '../../intake/infer/table-record.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import type { SeenEncoding } from '../../intake/source/encoding.ts'
import { countsText, fileCount, IMPORT_HEADINGS, notChecked, sizeText } from '../../lang/catalogue/import.ts'
import {
  AUDIT_HEADING,
  checksHead,
  DETAIL_NOUNS,
  foldedText,
  headlineText,
  keptText,
  yearsLine,
} from '../../lang/catalogue/import-headline.ts'
import { INFERENCE_WORDS } from '../../lang/catalogue/import-inference.ts'
import { isSaid, noticeLine } from '../../lang/catalogue/import-notices.ts'
import { counted } from '../../lang/plurals.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { Lang } from '../../values/language.ts'
import { askLine } from '../ask-line.ts'
import { commandLine } from '../corrected-line.ts'
import { answeredLine } from './answers.ts'
import type { ImportCheck } from './checks.ts'
import { columnLines } from './column-lines.ts'
import { controlLines } from './control-lines.ts'
import { encodingLines } from './encoding-told.ts'
import { headlineOf } from './headline.ts'
import { type Imported, MOST_CHECKED } from './import-plan.ts'
import { assumptionLines, type InferredSource } from './infer-source.ts'
import { logLines } from './log-lines.ts'
import { explainedLines } from './readings-told.ts'

export type ImportFate = 'written' | 'planned' | 'refused' | 'asked'

/** The errors of the plan that is about to be written, one line each. */
function errorLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ place: { file, line, column }, message, rule }) => `${file}:${line}:${column} ${message[lang]}  ${rule}`)
}

/** A project that begins before a horizon read in a title or ends after it is right as it stands: the plan lacks why. */
function isPastHorizon({ rule }: ShownFinding): boolean {
  return rule === 'project-outside-horizon'
}

/** What the plan still lacks, and apart from it what is wrong with it. */
export function findingLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  const isLacking = (one: ShownFinding): boolean => isLack(one) || isPastHorizon(one)
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

export interface SummaryContext {
  /** What was made of a source without a mapping; its columns are shown. */
  readonly inferred: InferredSource | undefined
  readonly root: string
  /** The words of the command line, to which answers are added. */
  readonly argv: readonly string[]
  readonly departments: number
  readonly workbook: string
  readonly plan: Mapping['plan']
  readonly checks: readonly ImportCheck[]
  /** What a text without a mark was taken for. */
  readonly encoding: SeenEncoding | undefined
  readonly audited: readonly string[]
  /** What was taken for granted of a source that a mapping describes. */
  readonly said: readonly string[]
  /** Whether columns, assumptions and repairs are shown, or only counted. */
  readonly isWhole: boolean
  readonly isExplained: boolean
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
    .map(({ path, content }) => `${path} (${sizeText(new TextEncoder().encode(content).length, lang)})`)
  return [...own, ...[...folders].map(([folder, count]) => `${folder} (${fileCount(count, lang)})`)].sort()
}

function recordsOf({ documents }: Imported, { tables }: InferredSource['inference']): (table: InferredTable) => number {
  return ({ listed: { list, table } }) => {
    const read = documentsOf(documents, list).filter(({ isNamedOnly }) => !isNamedOnly)
    const isAlone = tables.filter(({ listed }) => listed.list === list).length === 1
    return (isAlone ? read : read.filter(({ origin }) => origin.sheet === table.name)).length
  }
}

/** What the file was read as, where it was tried in several ways; what each column became. */
function readLines(
  result: Imported,
  fate: ImportFate,
  { inferred, isWhole, isExplained }: SummaryContext,
  lang: Lang,
): string[] {
  if (inferred === undefined) return []
  const { inference, found } = inferred
  // Before anything is written, what each column becomes is what there is to look at.
  const isShown = isWhole || isExplained || fate === 'planned'
  return [
    ...(isExplained ? explainedLines(found, lang) : []),
    ...(isShown ? columnLines(inference, recordsOf(result, inference), lang) : []),
  ]
}

/** That an old project gave the plan its first year. */
const EARLY = 'horizon-early'

/** Assumptions that are always said: days, years, stages and sections that nothing in the file tells, and what is left out. */
const SAID: readonly string[] = [
  'as-of-named',
  'as-of-saved',
  'as-of-changed',
  'horizon-assumed',
  EARLY,
  'column-left',
  'tool',
  'stage',
  'stage-budget',
  'stage-ahead',
  'section',
  'series-left',
  'sheet-same',
  'posts-kept',
  'rows-left',
  'columns-left',
  'work-undated',
  'words-kept',
  'rank-unfit',
  'obligation-unfit',
  'links-left',
  'marks-blank',
  'weather-kept',
  'words-missing',
  'money-kept',
  'authorisations-kept',
]

/** What is said of an old project that gave the plan its first year, with the line that gives the plan others. */
function earlyLines(inference: Inference, argv: readonly string[], lang: Lang): string[] {
  const assumptions = inference.assumptions.filter(({ kind }) => kind === EARLY)
  const years = assumptions.flatMap(({ about }) => about.at(-1) ?? [])
  return [
    ...assumptionLines({ ...inference, assumptions }, lang),
    ...years.map((others) => `  ${answeredLine(argv, `horizon=${others}`)}`),
  ]
}

/** What was assumed: that which is no check, all of it or what is always said. */
function assumedLines({ inferred, checks, isWhole, said, argv }: SummaryContext, lang: Lang): string[] {
  if (inferred === undefined) return importedBlock(INFERENCE_WORDS.taken[lang], said)
  const { inference } = inferred
  const checked = new Set(checks.map(({ text }) => text))
  const shown = inference.assumptions.filter(({ kind }) => kind !== EARLY && (isWhole || SAID.includes(kind)))
  const lines = assumptionLines({ ...inference, assumptions: shown }, lang)
  const kept = inference.tables.flatMap(({ made }) => [...made.own.keys()])
  const names = [...new Set(kept.map(({ column }) => column.name))]
  return importedBlock(INFERENCE_WORDS.taken[lang], [
    ...lines.filter((line) => !checked.has(line)),
    ...(names.length === 0 ? [] : [keptText(names, lang)]),
    ...earlyLines(inference, argv, lang),
  ])
}

/** What reading noticed, one line each; of a source without a mapping its sheets without a table too. */
function noticeLines({ notices }: Imported, inferred: InferredSource | undefined, lang: Lang): string[] {
  return [...notices, ...(inferred?.notices ?? [])]
    .filter(({ kind }) => isSaid(kind))
    .map((notice) => noticeLine(notice, lang))
}

function nextLines({ inferred, root, departments, workbook }: SummaryContext, lang: Lang): string[] {
  if (inferred === undefined) return []
  const lines = [commandLine(['audit', root]), askLine(root, departments, workbook)]
  return importedBlock(INFERENCE_WORDS.next[lang], lines)
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

/** What reading the source came to: counts, what was noticed, what became of rows and cells, totals; repairs where all is shown. */
export function readingLines(
  result: Imported,
  lang: Lang,
  { inferred, isWhole }: Pick<SummaryContext, 'inferred' | 'isWhole'>,
): string[] {
  const { counts, log, controls } = result
  const kinds = isWhole ? (['skipped', 'repaired', 'unreadable'] as const) : (['skipped', 'unreadable'] as const)
  const noticed = noticeLines(result, inferred, lang)
  return [
    countsText(counts, lang),
    ...importedBlock(IMPORT_HEADINGS.noticed[lang], noticed),
    ...kinds.flatMap((kind) => importedBlock(IMPORT_HEADINGS[kind][lang], logLines(log, kind, lang))),
    ...importedBlock(IMPORT_HEADINGS.controls[lang], controlLines(controls, lang)),
  ]
}

/** What is folded away, in one line. */
function foldedLines({ log }: Imported, fate: ImportFate, { inferred, isWhole }: SummaryContext, lang: Lang): string[] {
  if (isWhole) return []
  const { tables = [], assumptions = [] } = inferred?.inference ?? {}
  const counts = {
    columns: fate === 'planned' ? 0 : tables.reduce((sum, { listed }) => sum + listed.columns.length, 0),
    assumptions: assumptions.filter(({ kind }) => !SAID.includes(kind)).length,
    repairs: logLines(log, 'repaired', lang).length,
  }
  const parts = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => counted(counts[kind], DETAIL_NOUNS[kind], lang))
  return parts.length === 0 ? [] : ['', foldedText(parts, lang)]
}

/** The first lines: what came of the file, its money by year, what is to check, each with the line that settles it. */
function headLines(result: Imported, { plan, checks, encoding }: SummaryContext, lang: Lang): string[] {
  const headline = headlineOf(result, plan)
  const years = yearsLine(headline, lang)
  const told = checks.flatMap(({ text, line }) => [`  - ${text}`, ...(line === undefined ? [] : [`    ${line}`])])
  return [
    headlineText(headline, lang),
    ...(years === undefined ? [] : [years]),
    ...encodingLines(encoding, lang),
    ...(checks.length === 0 ? [] : [checksHead(checks.length, lang), ...told]),
    '',
  ]
}

export function importSummary(result: Imported, fate: ImportFate, lang: Lang, context: SummaryContext): string[] {
  const { findings, isChecked, files } = result
  const read = readLines(result, fate, context, lang)
  return [
    ...headLines(result, context, lang),
    ...(read.length === 0 ? [] : [...read.slice(1), '']),
    ...readingLines(result, lang, context),
    ...assumedLines(context, lang),
    ...findingLines(findings, lang),
    ...(isChecked ? [] : ['', notChecked(MOST_CHECKED, lang)]),
    ...foldedLines(result, fate, context, lang),
    ...fateLines(fate, fileLines(files, context.root, lang), context, lang),
  ]
}

function fateLines(fate: ImportFate, files: readonly string[], context: SummaryContext, lang: Lang): string[] {
  if (fate === 'asked') return []
  if (fate === 'refused') {
    const told = context.inferred === undefined ? IMPORT_HEADINGS.refused : INFERENCE_WORDS.refused
    return ['', told[lang]]
  }
  return [
    ...importedBlock(IMPORT_HEADINGS[fate][lang], files),
    ...importedBlock(AUDIT_HEADING[lang], context.audited),
    ...nextLines(context, lang),
  ]
}

/** The lines of the end alone, where the rest was shown before somebody was asked. */
export function importEnd(result: Imported, fate: ImportFate, lang: Lang, context: SummaryContext): string[] {
  return fateLines(fate, fileLines(result.files, context.root, lang), context, lang)
}
