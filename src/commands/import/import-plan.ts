/**
 * Imports a source by a mapping: what it makes of it, the log, the control totals; for a new plan the files to write and
 * what its own validation finds.
 *
 * `readMapping` takes a mapping file apart; `importPlan({ content, source, mapping, root, existing? })` is pure and
 * takes a mapping that was read or made. With `existing`, nothing is written here: `documents` hold every record with the
 * cell of each value, for whoever compares them with the plan.
 */
import { type ControlTotal, controlTotals } from '../../intake/map/control-totals.ts'
import { ImportLog, type LogEntry } from '../../intake/map/log.ts'
import { type ImportedTable, type MappedSource, mapTables } from '../../intake/map/map-tables.ts'
import { type MappedDocuments, rowName } from '../../intake/map/mapped-documents.ts'
import { columnNotices, type Notice, onceEach, sourceNotices, tableNotices } from '../../intake/map/notices.ts'
import type { KnownRecords } from '../../intake/map/record-ids.ts'
import type { MappingFault, NamedColumn } from '../../intake/map/scope.ts'
import { placedTables } from '../../intake/map/tables.ts'
import { tablesOf } from '../../intake/map/tables-of.ts'
import { wordFaults } from '../../intake/map/word-faults.ts'
import type { SourceFault } from '../../intake/record.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import type { SourceTable } from '../../intake/source/table.ts'
import type { FoundTable } from '../../intake/tables/options.ts'
import type { ImportCounts } from '../../lang/catalogue/import.ts'
import { columnUnknown, mappingFault } from '../../lang/catalogue/mapping-faults.ts'
import { meant } from '../../lang/nearest.ts'
import type { Finding } from '../../plan/finding.ts'
import { fileFinding, problemFinding, slipFinding } from '../../plan/load/format-findings.ts'
import { loadPlan } from '../../plan/load/load-plan.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { showFindings } from '../../reports/document/shown-findings.ts'
import { documentSchema } from '../../schema/document.ts'
import { judged } from '../../schema/fit.ts'
import { describeIssues } from '../../schema/issues.ts'
import { keyValuesOf } from '../../schema/key-values.ts'
import { type Mapping, mappingSchema } from '../../schema/mapping/mapping.ts'
import type { Lang } from '../../values/language.ts'
import { parseSource } from '../../yaml/read/parse.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import { findingsOf } from '../findings.ts'
import { headerDocument, type ImportedFile, planFiles } from './plan-files.ts'

/** A mapping that could be read, with its text, in which slips are shown. */
export interface ReadMapping {
  readonly mapping: Mapping
  readonly file: SourceFile
  readonly path: string
}

/** A mapping file with slips in it. */
export interface WrongMapping {
  readonly kind: 'mapping'
  readonly findings: readonly ShownFinding[]
}

export interface ImportInput {
  readonly content: SourceContent
  /** The name of the source, for where the plan says that it comes from. */
  readonly source: string
  readonly mapping: ReadMapping
  readonly root: string
  readonly existing?: KnownRecords
}

export interface Imported {
  readonly kind: 'imported'
  readonly lang: Lang | undefined
  readonly counts: ImportCounts
  readonly log: readonly LogEntry[]
  readonly notices: readonly Notice[]
  readonly controls: readonly ControlTotal[]
  /** The tables that were read, each column with the field that it goes into. */
  readonly tables: readonly Pick<ImportedTable, 'into' | 'source' | 'uses'>[]
  /** The records of all lists, each value with its cell. */
  readonly documents: MappedDocuments
  /** Of a new plan, in the order of their paths; none where it adds to a plan that is there. */
  readonly files: readonly ImportedFile[]
  readonly findings: readonly ShownFinding[]
  /** A new plan as it was loaded for its validation; undefined where it was not, or cannot be. */
  readonly plan: Plan | undefined
  /** Whether the rules were run: not on a plan of very many projects, which only fits the format. */
  readonly isChecked: boolean
  /** Nothing unreadable, no control total missed, no error in the plan. */
  readonly isClean: boolean
}

/** The result of an import: a mapping with errors, a source without the tables that it names, or what was imported. */
export type ImportResult = WrongMapping | { readonly kind: 'source'; readonly fault: SourceFault } | Imported

/** Reads a mapping file; its slips as findings where it has errors. */
export function readMapping({ path, bytes }: InputFile): ReadMapping | WrongMapping {
  const schema = mappingSchema()
  const { source, data, problems } = parseSource(path, bytes, keyValuesOf(schema))
  const slips = problems.map((problem) => problemFinding(path, problem))
  const wrong = (findings: readonly Finding[]): WrongMapping => ({
    kind: 'mapping',
    findings: showFindings(findings, new Map([[path, source]]), undefined),
  })
  if (data === undefined) {
    return wrong([...slips, ...(slips.length === 0 ? [fileFinding('file-empty', path)] : [])])
  }
  const { data: mapping, error } = judged(schema, data)
  const issues =
    error === undefined ? [] : describeIssues(error, data, [], schema).map((problem) => slipFinding(path, problem))
  const findings = [...slips, ...issues]
  const isWrong = findings.some(({ severity }) => severity === 'error')
  return mapping === undefined || isWrong ? wrong(findings) : { mapping, file: source, path }
}

function columnFinding(
  file: string,
  { column, path, part, words = [] }: NamedColumn,
  sources: readonly SourceTable[],
): Finding {
  const known = [...new Set(sources.flatMap(({ columns }) => columns.map(({ name }) => name)))]
  return {
    rule: 'mapping-column-unknown',
    severity: 'error',
    ...columnUnknown(column, meant(column, [...words, ...known])),
    at: { file, path, part },
    related: [],
    facts: { column },
  }
}

function faultFinding(file: string, { code, path, found }: MappingFault): Finding {
  return {
    rule: `mapping-${code}`,
    severity: 'error',
    ...mappingFault(code, found),
    at: { file, path, part: 'value' },
    related: [],
    facts: { found },
  }
}

/** Above so many projects a new plan is not loaded and judged by the rules: that would take far longer than the import. */
export const MOST_CHECKED = 2000

/** Whether records and header fit the format; references do in any case, for the mapping leaves none open. */
function fitsFormat(mapping: Mapping, { documents }: MappedSource): boolean {
  const lists = [...documents.lists].map(([list, made]) => [list, made.map(({ record }) => record)])
  const filled = lists.filter(([, records]) => records !== undefined && records.length > 0)
  const data = { ...headerDocument(mapping, documents), ...Object.fromEntries(filled) }
  return judged(documentSchema, data).error === undefined
}

/** What the validation of a new plan finds, and whether the rules were run. */
function checkedFiles(
  { mapping: { mapping }, root }: ImportInput,
  mapped: MappedSource,
  files: readonly ImportedFile[],
): Pick<Imported, 'findings' | 'isChecked' | 'plan'> {
  const count = mapped.documents.lists.get('projects')?.length ?? 0
  if (count > MOST_CHECKED && fitsFormat(mapping, mapped)) return { findings: [], isChecked: false, plan: undefined }
  return { ...validated(root, files), isChecked: true }
}

/** The plan of files that are about to be written, and what its own validation finds. */
export function validated(root: string, files: readonly ImportedFile[]): Pick<Imported, 'findings' | 'plan'> {
  const encoder = new TextEncoder()
  const inputs = files
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, content }) => ({ path, bytes: encoder.encode(content) }))
  const loaded = loadPlan({ root, files: inputs, strays: [] }, {})
  return { findings: findingsOf(loaded), plan: loaded.plan }
}

/** What a mapping lacks whatever the source is: the header of a new plan. */
function lacks({ mapping, existing }: ImportInput): readonly MappingFault[] {
  return existing === undefined && mapping.mapping.plan === undefined
    ? [{ code: 'plan-missing', path: [], found: '' }]
    : []
}

/** Imports a source; never throws at a user's file, and writes nothing itself. */
export function importPlan(input: ImportInput): ImportResult {
  const { mapping: read, content } = input
  const { mapping, path, file } = read
  const wrong = (all: readonly Finding[]): WrongMapping => ({
    kind: 'mapping',
    findings: showFindings(all, new Map([[path, file]]), undefined),
  })
  const refused = wordFaults(mapping)
  if (refused.length > 0) return wrong(refused.map((fault) => faultFinding(path, fault)))
  const tables = placedTables(mapping)
  const found = tablesOf(
    content,
    tables.map(({ table }) => table),
  )
  if ('fault' in found) return { kind: 'source', fault: found }
  const sources = found.map(({ table }) => table)
  const log = new ImportLog()
  const mapped = mapTables(mapping, sources, log, input.existing)
  const findings = [
    ...[...lacks(input), ...mapped.faults].map((fault) => faultFinding(path, fault)),
    ...mapped.unknown.map((column) => columnFinding(path, column, sources)),
  ]
  if (findings.length > 0) return wrong(findings)
  return imported(input, mapped, found, log)
}

/** Rows left out that are records all the same; titles, headers, groups and totals are none. */
const RECORDS_TOO: readonly string[] = ['repeated', 'shifted']

/** Records that turned out to hold nothing. */
const EMPTY: readonly string[] = ['blank', 'header-repeated']

/** The records of all tables, each row once: several tables of a mapping may read the same. */
function recordsIn(sources: readonly SourceTable[], log: ImportLog, done: ReadonlySet<string>): Set<string> {
  const places = new Set(
    sources.flatMap(({ name, records, leftOut }) => [
      ...records.map(({ sheet = name, row }) => rowName(sheet, row)),
      ...leftOut
        .filter(({ reason }) => RECORDS_TOO.includes(reason))
        .map(({ sheet = name, row }) => rowName(sheet, row)),
    ]),
  )
  for (const { reason, sheet, row } of log.entries) {
    const place = rowName(sheet, row)
    // Where tables lie side by side, a row that is blank in one may be a record of another.
    if (EMPTY.includes(reason) && !done.has(place)) places.delete(place)
  }
  return places
}

function recordsImported(tables: readonly ImportedTable[]): Set<string> {
  return new Set(
    tables.flatMap(({ source: { name }, imported }) =>
      imported.flatMap(({ rows }) => rows.map(({ sheet = name, row }) => rowName(sheet, row))),
    ),
  )
}

/** The log without rows that one table left to another, and with each row once that none took. */
function withoutTaken(log: ImportLog, done: ReadonlySet<string>): LogEntry[] {
  const told = new Set<string>()
  return log.entries.filter((entry) => {
    if (entry.reason !== 'filtered' && entry.reason !== 'blank') return true
    const place = rowName(entry.sheet, entry.row)
    const isNews = !done.has(place) && !told.has(place)
    told.add(place)
    return isNews
  })
}

function imported(input: ImportInput, mapped: MappedSource, found: readonly FoundTable[], log: ImportLog): Imported {
  const { content, source, root, existing } = input
  const { mapping, path } = input.mapping
  const controls = controlTotals(mapped.tables, mapping)
  const files = existing === undefined ? planFiles(mapping, mapped, { source, mapping: path }, root) : []
  const checked =
    existing === undefined ? checkedFiles(input, mapped, files) : { findings: [], isChecked: true, plan: undefined }
  const { findings } = checked
  const sources = found.map(({ table }) => table)
  const done = recordsImported(mapped.tables)
  const read = recordsIn(sources, log, done)
  const counts = {
    read: read.size,
    imported: done.size,
    repaired: log.count('repaired'),
    skipped: read.size - done.size,
    unreadable: log.count('unreadable'),
  }
  return {
    kind: 'imported',
    lang: mapping.plan?.lang,
    counts,
    log: withoutTaken(log, done),
    controls,
    documents: mapped.documents,
    files,
    ...checked,
    tables: mapped.tables,
    notices: onceEach([...sourceNotices(content.notes), ...tableNotices(found), ...columnNotices(mapped.tables)]),
    isClean:
      counts.unreadable === 0 &&
      controls.every(({ isMet }) => isMet) &&
      findings.every(({ severity }) => severity !== 'error'),
  }
}

/** Whether every cell could be read and every total is met; what the plan then lacks is for its audit to tell. */
export function isWhole({ counts, controls }: Imported): boolean {
  return counts.unreadable === 0 && controls.every(({ isMet }) => isMet)
}
