/** What somebody should look at after an import: what could not be read or is left out, and what was assumed that money hangs on; each with the line that settles it. */

import { isOtherSheet } from '../../intake/infer/choose-list.ts'
import { isDoubtful, type LogEntry } from '../../intake/map/log.ts'
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import type { SeenEncoding } from '../../intake/source/encoding.ts'
import { IMPORT_REASONS, rowsText } from '../../lang/catalogue/import.ts'
import { ASSUMPTION_TEXTS } from '../../lang/catalogue/import-assumptions.ts'
import {
  confirmedBy,
  differingCheck,
  doubtfulCheck,
  headerCheck,
  rowsCheck,
  sheetCheck,
  unreadableCheck,
} from '../../lang/catalogue/import-checks.ts'
import { namesText } from '../../lang/catalogue/import-readings.ts'
import { quote } from '../../lang/punctuation.ts'
import type { Lang } from '../../values/language.ts'
import { askLine } from '../ask-line.ts'
import { commandLine } from '../corrected-line.ts'
import { headerText, mainTable } from './answered-tables.ts'
import { answeredLine } from './answers.ts'
import { controlLines } from './control-lines.ts'
import { encodingChecks, oddNameChecks } from './encoding-told.ts'
import type { Imported } from './import-plan.ts'
import type { InferredSource } from './infer-source.ts'
import { nearNames } from './near-names.ts'
import { closeReadings } from './readings-told.ts'

export interface ImportCheck {
  readonly text: string
  /** The command line that settles it; undefined where only the file or its author can. */
  readonly line: string | undefined
}

export interface CheckedImport {
  readonly result: Imported
  readonly inferred: InferredSource | undefined
  readonly root: string
  /** The words of the command line, to which answers are added. */
  readonly argv: readonly string[]
  /** Whether a plan is written, of which more can be asked. */
  readonly isWritten: boolean
  readonly workbook: string
  /** What a text without a mark was taken for. */
  readonly encoding: SeenEncoding | undefined
}

/** The line that asks for what a plan lacks; undefined where none is written. */
function askOf({ root, result, isWritten, workbook }: CheckedImport): string | undefined {
  const { length } = documentsOf(result.documents, 'departments')
  return isWritten ? askLine(root, length, workbook) : undefined
}

function cellOf({ sheet, address, row, column, found }: LogEntry, lang: Lang): string {
  const at = address === '' ? `${column} ${rowsText([row], lang)}` : address
  return `${sheet === '' || address === '' ? '' : `${sheet}!`}${at} ${quote(found, lang)}`
}

/** Rows that are left out though they may be records. */
const RECORDS: readonly LogEntry['reason'][] = [
  'row-shifted',
  'row-repeated',
  'row-beside',
  'record-unmatched',
  'group-missing',
]

/** Those of them that a name tells better than the number of the row. */
const NAMED: readonly LogEntry['reason'][] = ['row-beside', 'record-unmatched']

function logChecks(checked: CheckedImport, lang: Lang): ImportCheck[] {
  const { log } = checked.result
  const ask = askOf(checked)
  const unread = log.filter(({ kind, reason }) => kind === 'unreadable' && !RECORDS.includes(reason))
  const cells = unread.map((entry) => cellOf(entry, lang))
  const doubted = log.filter((entry) => entry.kind !== 'unreadable' && isDoubtful(entry))
  const doubts = doubted.map((entry) => cellOf(entry, lang))
  const rows = RECORDS.flatMap((reason): ImportCheck[] => {
    const own = log.filter((entry) => entry.reason === reason)
    if (own.length === 0) return []
    const numbers = own.map(({ row }) => row)
    const names = namesText(
      own.map(({ found }) => found),
      lang,
    )
    const places = `${rowsText(numbers, lang)}${NAMED.includes(reason) ? ` (${names})` : ''}`
    const text = rowsCheck(own.length, IMPORT_REASONS[reason][lang], places, lang)
    return [{ text, line: undefined }]
  })
  return [
    ...(cells.length === 0 ? [] : [{ text: unreadableCheck(cells.length, cells, lang), line: ask }]),
    ...(doubts.length === 0 ? [] : [{ text: doubtfulCheck(doubts.length, doubts, lang), line: ask }]),
    ...rows,
  ]
}

/** Amounts beside the budget of which only those of the first of several rows are kept. */
function differingChecks({ result: { log }, inferred }: CheckedImport, lang: Lang): ImportCheck[] {
  const kept = (inferred?.inference.tables ?? []).flatMap(({ made }) =>
    [...made.own.keys()].filter(({ destination }) => destination.kind === 'money'),
  )
  const columns = new Set(kept.map(({ column }) => column.name))
  const differing = new Set(
    log.flatMap(({ reason, column }) => (reason === 'rows-differ' && columns.has(column) ? [column] : [])),
  )
  return [...differing].map((column) => ({
    text: differingCheck(column, IMPORT_REASONS['rows-differ'][lang], lang),
    line: undefined,
  }))
}

function controlChecks({ result: { controls }, argv }: CheckedImport, lang: Lang): ImportCheck[] {
  const missed = controls.filter(({ isMet }) => !isMet)
  const line = commandLine(argv.includes('--force') ? argv : [...argv, '--force'])
  return controlLines(missed, lang).map((text) => ({ text, line }))
}

/** The answer that confirms an assumption by which something is lost or wrong where it is false; none where only the file can. */
const CONFIRMING: Readonly<Record<string, (about: readonly string[]) => string | undefined>> = {
  currency: () => 'currency=EUR',
  dollar: () => 'currency=USD',
  unit: ([, unit = '1']) => `unit=${unit}`,
  'projects-bare': ([title = '']) => `title=${title}`,
  'authorisations-summed': () => undefined,
  'ceilings-twice': () => undefined,
  'rows-apart': () => undefined,
  'sum-differs': () => undefined,
  'words-unknown': () => undefined,
  'sheet-unit': () => undefined,
}

/** What is usual in the language of a file and no guess: euros where nothing else is said in French. */
const USUAL_IN: Readonly<Record<Lang, readonly string[]>> = { fr: ['currency'], en: [] }

function assumptionChecks(checked: CheckedImport, lang: Lang): ImportCheck[] {
  const { inferred, argv } = checked
  const { assumptions = [], questions = [], lang: own } = inferred?.inference ?? {}
  const isUnitOpen = questions.some(({ key }) => key === 'unit')
  // Each line confirms what those above it do too, so that the last one alone may be taken.
  const confirmed: string[] = []
  const settled = [...USUAL_IN[own ?? 'en'], ...(isUnitOpen ? [] : ['unit'])]
  const open = assumptions.filter(({ kind }) => Object.hasOwn(CONFIRMING, kind) && !settled.includes(kind))
  return open.map(({ kind, about, count }): ImportCheck => {
    const text = ASSUMPTION_TEXTS[kind](about, count, lang)[lang]
    const answer = CONFIRMING[kind]?.(about)
    // Words can be asked for of who knows them; what is left out is in the file alone.
    if (answer === undefined) return { text, line: kind === 'words-unknown' ? askOf(checked) : undefined }
    confirmed.push(answer)
    return { text: confirmedBy(text, lang), line: answeredLine(argv, ...confirmed) }
  })
}

/** Other rows of which nearly as much speaks for being the header. */
function headerChecks({ inferred, argv }: CheckedImport, lang: Lang): ImportCheck[] {
  if (inferred === undefined || argv.some((word) => word.startsWith('header='))) return []
  const main = mainTable(inferred.found.tables)
  const [best, next] = main === undefined ? [] : closeReadings(main)
  if (best === undefined || next === undefined) return []
  const [taken, other] = [headerText(best.rows), headerText(next.rows)]
  const line = answeredLine(argv, `header=${other}`)
  return [{ text: headerCheck(taken, other, namesText(next.names, lang), lang), line }]
}

function leftChecks({ inferred, argv }: CheckedImport, lang: Lang): ImportCheck[] {
  if (inferred === undefined) return []
  const { tables, assumptions } = inferred.inference
  const taken = [...new Set(tables.map(({ listed }) => listed.table.name))]
  return assumptions.flatMap(({ kind, about: [sheet = '', ...columns], count }): ImportCheck[] => {
    const isLeft = kind === 'sheet-left' || kind === 'sheet-unread'
    if (!isLeft || count < FEWEST_ROWS || isOtherSheet(sheet)) return []
    // Of a sheet that has the projects too, or of which nothing is understood, no answer takes more.
    const isWhole = kind === 'sheet-left' && sheet !== '' && !taken.includes(sheet)
    const line = answeredLine(argv, ...[...taken, sheet].map((name) => `sheet=${name}`))
    return [{ text: sheetCheck(sheet, columns, count, lang), line: isWhole ? line : undefined }]
  })
}

/** A sheet with fewer rows is a note beside the list. */
const FEWEST_ROWS = 3

/** Names that are nearly those of others of the same file. */
function nameChecks({ result: { documents } }: CheckedImport, lang: Lang): ImportCheck[] {
  const brought = { before: () => [], added: documents.lists, documents }
  return nearNames(brought, lang).map((text) => ({ text, line: undefined }))
}

/** What is to check of an import, what is lost first. */
export function importChecks(checked: CheckedImport, lang: Lang): ImportCheck[] {
  const { inferred, encoding, argv } = checked
  return [
    ...encodingChecks(encoding, argv, lang),
    ...oddNameChecks(inferred, encoding, argv, lang),
    ...logChecks(checked, lang),
    ...controlChecks(checked, lang),
    ...differingChecks(checked, lang),
    ...headerChecks(checked, lang),
    ...assumptionChecks(checked, lang),
    ...leftChecks(checked, lang),
    ...nameChecks(checked, lang),
  ]
}
