/** Says in lines what an import did: counts, skips, repairs, what could not be read, control totals, files. */
import type { ControlTotal } from '../../intake/map/control-totals.ts'
import type { LogEntry, LogKind } from '../../intake/map/log.ts'
import {
  controlLine,
  controlName,
  countsText,
  IMPORT_HEADINGS,
  IMPORT_REASONS,
  rowCount,
  rowsText,
  sizeText,
} from '../../lang/catalogue/import.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Lang } from '../../values/language.ts'
import type { Imported } from './import-plan.ts'

/** What happens to the files. */
export type ImportFate = 'written' | 'planned' | 'refused'

const MOST_DECIMALS = 6

function exact(value: number | undefined, lang: Lang): string {
  if (value === undefined) return IMPORT_HEADINGS.none[lang]
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, lang, Math.min(MOST_DECIMALS, decimals))
}

/** One line per thing that happened, with all the rows it happened to. */
function logLines(log: readonly LogEntry[], kind: LogKind, lang: Lang): string[] {
  const groups = new Map<string, { entry: LogEntry; rows: number[] }>()
  for (const entry of log.filter((one) => one.kind === kind)) {
    const key = JSON.stringify([entry.reason, entry.column, entry.found, entry.written])
    const group = groups.get(key) ?? { entry, rows: [] }
    group.rows.push(entry.row)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ entry, rows }) => {
    const where = entry.reason === 'filtered' ? rowCount(rows.length, lang) : rowsText(rows, lang)
    return `${where}${sentence(entry, lang)}`
  })
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

function controlLines(controls: readonly ControlTotal[], lang: Lang): string[] {
  return controls.map((control) =>
    controlLine(
      controlName(control, lang),
      exact(control.expected, lang),
      exact(control.found, lang),
      control.isMet,
      lang,
    ),
  )
}

function errorLines(findings: readonly ShownFinding[], lang: Lang): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ place: { file, line, column }, message, rule }) =>
        `${file}:${line}:${column} ${message[lang]}  ${rule}`,
    )
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}

/** The whole result in lines of a language. */
export function importSummary(result: Imported, fate: ImportFate, lang: Lang): string[] {
  const { counts, log, controls, findings, files } = result
  const sizes = files.map(
    ({ path, content }) => `${path} (${sizeText(new TextEncoder().encode(content).length, lang)})`,
  )
  return [
    countsText(counts, lang),
    ...(['skipped', 'repaired', 'unreadable'] as const).flatMap((kind) =>
      block(IMPORT_HEADINGS[kind][lang], logLines(log, kind, lang)),
    ),
    ...block(IMPORT_HEADINGS.controls[lang], controlLines(controls, lang)),
    ...block(IMPORT_HEADINGS.findings[lang], errorLines(findings, lang)),
    ...(fate === 'refused'
      ? ['', IMPORT_HEADINGS.refused[lang]]
      : block(IMPORT_HEADINGS[fate][lang], sizes)),
  ]
}
