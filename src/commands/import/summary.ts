/** Says in lines what an import did: counts, skips, repairs, what could not be read, control totals, files. */

import type { InferredList } from '../../intake/infer/choose-list.ts'
import type { ControlTotal } from '../../intake/map/control-totals.ts'
import type { LogEntry, LogKind } from '../../intake/map/log.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import {
  askLine,
  cellCount,
  controlLine,
  controlName,
  countsText,
  fileCount,
  IMPORT_HEADINGS,
  IMPORT_REASONS,
  notChecked,
  rowCount,
  rowKind,
  rowsText,
  sizeText,
} from '../../lang/catalogue/import.ts'
import { INFERENCE_WORDS, totalsMet } from '../../lang/catalogue/import-inference.ts'
import { isSaid, noticeLine } from '../../lang/catalogue/import-notices.ts'
import { listed } from '../../lang/lists.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Lang } from '../../values/language.ts'
import { columnLines } from './column-lines.ts'
import { type Imported, MOST_CHECKED } from './import-plan.ts'
import { assumptionLines, type InferredSource } from './infer-source.ts'

/** What happens to the files. */
export type ImportFate = 'written' | 'planned' | 'refused' | 'asked'

const MOST_DECIMALS = 6

function exact(value: number | undefined, lang: Lang): string {
  if (value === undefined) return IMPORT_HEADINGS.none[lang]
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, lang, Math.min(MOST_DECIMALS, decimals))
}

/** A thing that happened to several cells alike. */
interface LogGroup {
  readonly entry: LogEntry
  readonly entries: LogEntry[]
}

/** From so many cells of a column on, a repair of all of them is one line with their number. */
const ALIKE = 3

function grouped(entries: readonly LogEntry[], keyOf: (entry: LogEntry) => unknown[]): LogGroup[] {
  const groups = new Map<string, LogGroup>()
  for (const entry of entries) {
    const key = JSON.stringify(keyOf(entry))
    const group = groups.get(key) ?? { entry, entries: [] }
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Where something happened: cells by sheet and address where they have one, else rows. */
function whereText(entries: readonly LogEntry[], lang: Lang): string {
  const cells = [...new Set(entries.flatMap(({ sheet, address }) => cellName(sheet, address)))]
  const [first] = entries
  if (first?.reason === 'filtered') return rowCount(entries.length, lang)
  if (cells.length === entries.length) return listed(cells, lang)
  const rows = rowsText(
    entries.map(({ row }) => row),
    lang,
  )
  return first === undefined || first.sheet === '' ? rows : `${first.sheet}, ${rows}`
}

/** The cell of a workbook; a CSV file has rows only, for its reader sees no letters. */
function cellName(sheet: string, address: string): string[] {
  return address === '' || sheet === '' ? [] : [`${sheet}!${address}`]
}

/** Rows that are no records: one line a sheet and kind, with what the first ones say. */
function rowLines(entries: readonly LogEntry[], lang: Lang): string[] {
  return grouped(entries, ({ reason, sheet }) => [reason, sheet]).map(
    ({ entry: { reason }, entries: rows }) => {
      const kind = rowKind(reason, rows.length, lang) ?? ''
      const texts = rows.flatMap(({ found }) => (found === '' ? [] : [quote(found, lang)]))
      const said =
        reason === 'row-repeated' || texts.length === 0 ? '' : ` (${listed(texts, lang)})`
      return `${whereText(rows, lang)}${colon(lang)} ${kind}${said}`
    },
  )
}

/** One line per thing that happened, with all the cells it happened to; a repair common to a column is one line. */
function logLines(log: readonly LogEntry[], kind: LogKind, lang: Lang): string[] {
  const all = log.filter((one) => one.kind === kind)
  const entries = all.filter(({ reason }) => rowKind(reason, 1, lang) === undefined)
  const rows = all.filter(({ reason }) => rowKind(reason, 1, lang) !== undefined)
  if (kind !== 'repaired') {
    const told = grouped(entries, ({ reason, sheet, column, found }) => [
      ...[reason, sheet, column, found],
    ])
    return [
      ...rowLines(rows, lang),
      ...told.map(
        ({ entry, entries: cells }) => `${whereText(cells, lang)}${sentence(entry, lang)}`,
      ),
    ]
  }
  return grouped(entries, ({ reason, sheet, column }) => [reason, sheet, column]).flatMap(
    ({ entry, entries: cells }) =>
      cells.length >= ALIKE
        ? [`${cellCount(cells.length, lang)}${sentence(entry, lang)}`]
        : cells.map((cell) => `${whereText([cell], lang)}${sentence(cell, lang)}`),
  )
}

function sentence(entry: LogEntry, lang: Lang): string {
  const reason = IMPORT_REASONS[entry.reason][lang]
  if (entry.reason === 'skip-rule') return `${colon(lang)} ${entry.found}`
  const place = entry.column === '' ? '' : `, ${entry.column}`
  const to = entry.written === '' ? IMPORT_HEADINGS.none[lang] : quote(entry.written, lang)
  const found = entry.found === '' ? '' : quote(entry.found, lang)
  if (entry.kind === 'repaired') {
    const from = found === '' ? IMPORT_HEADINGS.none[lang] : found
    return `${place}${colon(lang)} ${from} → ${to} (${reason})`
  }
  return found === ''
    ? `${place}${colon(lang)} ${reason}`
    : `${place}${colon(lang)} ${found} (${reason})`
}

function controlText(control: ControlTotal, lang: Lang): string {
  return controlLine(
    controlName(control, lang),
    exact(control.expected, lang),
    exact(control.found, lang),
    control.isMet,
    lang,
  )
}

/** One line for each published figure; of totals that stand in the source, one line a row of them, and each that is missed. */
function controlLines(controls: readonly ControlTotal[], lang: Lang): string[] {
  const own = controls.filter(({ address }) => address === undefined)
  const rows = new Map<string, ControlTotal[]>()
  for (const control of controls.filter(({ address }) => address !== undefined)) {
    const key = `${control.title ?? ''}\u0000${control.where}`
    rows.set(key, [...(rows.get(key) ?? []), control])
  }
  const ofSource = [...rows.values()].flatMap((row) => {
    const met = row.filter(({ isMet }) => isMet)
    const [first] = row
    const name = [first?.title ?? '', first?.where ?? ''].filter((text) => text !== '').join(', ')
    return [
      ...(met.length === 0 ? [] : [totalsMet(name, met.length, lang)]),
      ...row.filter(({ isMet }) => !isMet).map((control) => controlText(control, lang)),
    ]
  })
  return [...own.map((control) => controlText(control, lang)), ...ofSource]
}

/** The errors of the plan that is about to be written, one line each. */
export function errorLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ place: { file, line, column }, message, rule }) =>
        `${file}:${line}:${column} ${message[lang]}  ${rule}`,
    )
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
  const recordsOf = (list: InferredList): number =>
    documentsOf(result.documents, list).filter(({ isNamedOnly }) => !isNamedOnly).length
  return [
    ...columnLines(inference, ({ listed: { list } }) => recordsOf(list), lang),
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
  const lines = (date: string) => [`plan audit ${root}${date}`, askLine(root, lang)]
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

/** The whole result in lines of a language. */
export function importSummary(
  result: Imported,
  fate: ImportFate,
  lang: Lang,
  context: SummaryContext = { inferred: undefined, root: folderOf(result) },
): string[] {
  const { counts, log, controls, findings, isChecked, files } = result
  const { inferred, root } = context
  return [
    ...inferredLines({ inferred, result, lang }),
    countsText(counts, lang),
    ...importedBlock(IMPORT_HEADINGS.noticed[lang], noticeLines(result, inferred, lang)),
    ...(['skipped', 'repaired', 'unreadable'] as const).flatMap((kind) =>
      importedBlock(IMPORT_HEADINGS[kind][lang], logLines(log, kind, lang)),
    ),
    ...importedBlock(IMPORT_HEADINGS.controls[lang], controlLines(controls, lang)),
    ...importedBlock(IMPORT_HEADINGS.findings[lang], errorLines(findings, lang)),
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
