/** Says in lines what became of rows and cells: a thing that happened to several alike is one line with where it did. */
import type { LogEntry, LogKind, LogReason } from '../../intake/map/log.ts'
import {
  cellCount,
  IMPORT_HEADINGS,
  IMPORT_REASONS,
  otherRowText,
  rowCount,
  rowKind,
  rowsText,
} from '../../lang/catalogue/import.ts'
import { listed } from '../../lang/lists.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { Lang } from '../../values/language.ts'

interface LogGroup {
  readonly entry: LogEntry
  readonly entries: LogEntry[]
}

/** From so many cells of a column on, a repair of all of them is one line with their number. */
const ALIKE = 3

/** So many cells are told one by one where each says something else. */
const MOST_TOLD = 20

/** What is not alike in several cells, though it happened to all of them. */
const DIFFERING: readonly LogReason[] = ['rows-differ', 'tables-differ', 'title-alike']

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
  return grouped(entries, ({ reason, sheet }) => [reason, sheet]).map(({ entry: { reason }, entries: rows }) => {
    const kind = rowKind(reason, rows.length, lang) ?? ''
    const texts = rows.flatMap(({ found }) => (found === '' ? [] : [quote(found, lang)]))
    const said = reason === 'row-repeated' || texts.length === 0 ? '' : ` (${listed(texts, lang)})`
    return `${whereText(rows, lang)}${colon(lang)} ${kind}${said}`
  })
}

/** One line per thing that happened, with all the cells it happened to; a repair common to a column is one line. */
export function logLines(log: readonly LogEntry[], kind: LogKind, lang: Lang): string[] {
  const all = log.filter((one) => one.kind === kind)
  const entries = all.filter(({ reason }) => rowKind(reason, 1, lang) === undefined)
  const rows = all.filter(({ reason }) => rowKind(reason, 1, lang) !== undefined)
  if (kind !== 'repaired') {
    const told = grouped(entries, ({ reason, sheet, column, found }) => [reason, sheet, column, found])
    return [
      ...rowLines(rows, lang),
      ...told.map(({ entry, entries: cells }) => `${whereText(cells, lang)}${sentence(entry, lang)}`),
    ]
  }
  return grouped(entries, ({ reason, sheet, column }) => [reason, sheet, column]).flatMap(
    ({ entry, entries: cells }) => {
      // What rows or tables say against each other differs from one to the next: each is told, as far as somebody reads on.
      const most = DIFFERING.includes(entry.reason) ? MOST_TOLD : ALIKE - 1
      const lines = cells.map((cell) => `${whereText([cell], lang)}${sentence(cell, lang)}`)
      return cells.length > most ? [`${cellCount(cells.length, lang)}${sentence(entry, lang)}`] : lines
    },
  )
}

function sentence(entry: LogEntry, lang: Lang): string {
  const reason = IMPORT_REASONS[entry.reason][lang]
  if (entry.reason === 'skip-rule') return `${colon(lang)} ${entry.found}`
  const place = entry.column === '' ? '' : `, ${entry.column}`
  const to = entry.written === '' ? IMPORT_HEADINGS.none[lang] : quote(entry.written, lang)
  const found = entry.found === '' ? '' : quote(entry.found, lang)
  if (entry.reason === 'rows-differ') {
    const first = { value: to, row: entry.counts ?? entry.row }
    return `${place}${colon(lang)} ${otherRowText(found, first, lang)} (${reason})`
  }
  // The same text on both sides was put elsewhere, not mended.
  if (entry.kind === 'repaired' && entry.found !== entry.written) {
    const from = found === '' ? IMPORT_HEADINGS.none[lang] : found
    return `${place}${colon(lang)} ${from} → ${to} (${reason})`
  }
  return found === '' ? `${place}${colon(lang)} ${reason}` : `${place}${colon(lang)} ${found} (${reason})`
}
