/**
 * Imports a JSON or CSV file as a plan by a mapping file: the files to write, the log, the control totals, the findings.
 */

import { type ControlTotal, controlTotals } from '../../intake/control-totals.ts'
import { ImportLog, type LogEntry } from '../../intake/log.ts'
import { type MappedPlan, mapRecords } from '../../intake/map-records.ts'
import { mappedColumns } from '../../intake/mapped-columns.ts'
import { readRecords } from '../../intake/read-records.ts'
import type { SourceFaultCode, SourceRecords } from '../../intake/record.ts'
import { columnUnknown, type ImportCounts, provenanceText } from '../../lang/catalogue/import.ts'
import { meant } from '../../lang/nearest.ts'
import type { Finding } from '../../plan/finding.ts'
import { fileFinding, problemFinding, slipFinding } from '../../plan/load/format-findings.ts'
import { loadPlan } from '../../plan/load/load-plan.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { showFindings } from '../../reports/document/shown-findings.ts'
import { judged } from '../../schema/fit.ts'
import { describeIssues } from '../../schema/issues.ts'
import { type Mapping, mappingSchema } from '../../schema/mapping.ts'
import { textKeysOf } from '../../schema/text-keys.ts'
import type { Lang } from '../../values/language.ts'
import { writeYaml } from '../../yaml/edit/write.ts'
import { parseSource } from '../../yaml/read/parse.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import { findingsOf } from '../findings.ts'
import { modelineOf, schemaFile } from '../schema/json-schemas.ts'

/** What an import takes. */
export interface ImportInput {
  readonly source: InputFile
  readonly mapping: InputFile
  /** The folder of the plan to write, as shown. */
  readonly root: string
}

/** A file of the imported plan. */
interface ImportedFile {
  readonly path: string
  readonly content: string
}

/** An import that could be made. */
export interface Imported {
  readonly kind: 'imported'
  readonly lang: Lang | undefined
  readonly counts: ImportCounts
  readonly log: readonly LogEntry[]
  readonly controls: readonly ControlTotal[]
  /** In the order of their paths. */
  readonly files: readonly ImportedFile[]
  /** What the imported plan's own validation finds. */
  readonly findings: readonly ShownFinding[]
  /** Nothing unreadable, no control total missed, no error in the plan. */
  readonly isClean: boolean
}

/** The result of an import: a mapping with errors, a source that cannot be read, or the imported plan. */
export type ImportResult =
  | { readonly kind: 'mapping'; readonly findings: readonly ShownFinding[] }
  | { readonly kind: 'source'; readonly code: SourceFaultCode; readonly detail: string }
  | Imported

interface ReadMapping {
  readonly mapping: Mapping | undefined
  readonly findings: readonly Finding[]
  readonly source: SourceFile
}

function readMapping({ path, bytes }: InputFile): ReadMapping {
  const { source, data, problems } = parseSource(path, bytes, textKeysOf(mappingSchema))
  const slips = problems.map((problem) => problemFinding(path, problem))
  if (data === undefined) {
    const empty = slips.length === 0 ? [fileFinding('file-empty', path)] : []
    return { mapping: undefined, findings: [...slips, ...empty], source }
  }
  const { data: mapping, error } = judged(mappingSchema, data)
  const issues =
    error === undefined
      ? []
      : describeIssues(error, data, [], mappingSchema).map((problem) => slipFinding(path, problem))
  return { mapping, findings: [...slips, ...issues], source }
}

function columnFindings(file: string, mapping: Mapping, { columns }: SourceRecords): Finding[] {
  return mappedColumns(mapping)
    .filter(({ column }) => !columns.includes(column))
    .map(({ column, path, part }) => ({
      rule: 'mapping-column-unknown',
      severity: 'error',
      ...columnUnknown(column, meant(column, columns)),
      at: { file, path, part },
      related: [],
      facts: { column },
    }))
}

function filesOf(
  { source, mapping: { path }, root }: ImportInput,
  mapping: Mapping,
  mapped: MappedPlan,
): ImportedFile[] {
  const nameOf = (file: string): string => file.split('/').at(-1) ?? file
  const lang = mapping.plan.lang ?? 'en'
  const provenance = `# ${provenanceText(nameOf(source.path), nameOf(path), lang)}\n`
  const lists = (['axes', 'departments', 'projects'] as const).filter(
    (list) => mapped[list].length > 0,
  )
  const yaml = (file: string, text: string): ImportedFile => ({
    path: file,
    content: modelineOf(file) + text,
  })
  return [
    ...lists.map((list) => yaml(`${list}.yaml`, writeYaml({ [list]: mapped[list] }))),
    yaml('plan.yaml', provenance + writeYaml(mapped.plan)),
    schemaFile(lang),
  ]
    .map((file) => ({ ...file, path: `${root}/${file.path}` }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))
}

function validated(root: string, files: readonly ImportedFile[]): readonly ShownFinding[] {
  const encoder = new TextEncoder()
  const inputs = files
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, content }) => ({ path, bytes: encoder.encode(content) }))
  return findingsOf(loadPlan({ root, files: inputs, strays: [] }, {}))
}

/** Imports a source; never throws at a user's file, and writes nothing itself. */
export function importPlan(input: ImportInput): ImportResult {
  const { mapping, findings, source } = readMapping(input.mapping)
  const sources = new Map([[input.mapping.path, source]])
  const refused = (found: readonly Finding[]): ImportResult => ({
    kind: 'mapping',
    findings: showFindings(found, sources, undefined),
  })
  if (mapping === undefined || findings.some(({ severity }) => severity === 'error')) {
    return refused(findings)
  }
  const log = new ImportLog()
  const read = readRecords(input.source.bytes, mapping.source, log)
  if ('fault' in read) return { kind: 'source', code: read.fault, detail: read.detail }
  const unknown = columnFindings(input.mapping.path, mapping, read)
  if (unknown.length > 0) return refused(unknown)
  return imported(input, mapping, read, log)
}

function imported(
  input: ImportInput,
  mapping: Mapping,
  read: SourceRecords,
  log: ImportLog,
): Imported {
  const mapped = mapRecords(read, mapping, log)
  const controls = controlTotals(mapped.imported, mapping)
  const files = filesOf(input, mapping, mapped)
  const findings = validated(input.root, files)
  const lost = log.entries.filter(({ reason }) => reason === 'record-not-a-map').length
  const counts = {
    read: read.records.length + lost,
    imported: mapped.imported.length,
    repaired: log.count('repaired'),
    skipped: log.count('skipped'),
    unreadable: log.count('unreadable'),
  }
  return {
    kind: 'imported',
    lang: mapping.plan.lang,
    ...{ counts, log: log.entries, controls, files, findings },
    isClean:
      counts.unreadable === 0 &&
      controls.every(({ isMet }) => isMet) &&
      findings.every(({ severity }) => severity !== 'error'),
  }
}
