/** Renders an outcome as the JSON envelope `{schema_version, command, plan, as_of, data, waiting, findings}`, in English. */

import { chartEncoding } from '../reports/document/chart-encoding.ts'
import type { CommandResult, ShownFinding, ShownPlace } from '../reports/document/command-result.ts'
import type { Report, Row, Table } from '../reports/document/document.ts'
import { dayText } from '../values/calendar.ts'
import { type CellData, cellData } from './text/cell-data.ts'
import { jsonText } from './text/json-text.ts'
import type { SafeText } from './text/safe-text.ts'

/** Version of the envelope's shape; it grows when a key changes its meaning or goes away. */
const SCHEMA_VERSION = 1

/** The outcome's own data, then where it comes from and the report's tables, where there is a report. */
export async function renderJson(outcome: CommandResult): Promise<SafeText> {
  const { command, plan, asOf, data, report, findings, waiting } = outcome
  const day = report?.provenance.asOf
  return jsonText({
    schema_version: SCHEMA_VERSION,
    command,
    plan: plan ?? report?.provenance.plan.id ?? null,
    as_of: asOf ?? (day === undefined ? null : dayText(day)),
    data: { ...data, ...(report === undefined ? {} : reportData(report)) },
    ...(waiting === undefined ? {} : { waiting }),
    findings: findings.map(findingData),
  })
}

function reportData({ id, provenance, sections }: Report): object {
  const { plan, status, currency, hash, files, commit } = provenance
  return {
    report: id,
    provenance: {
      title: plan.title.en,
      organisation: plan.organisation.en,
      status,
      currency,
      hash,
      files,
      ...(commit === undefined ? {} : { commit }),
    },
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title.en,
      tables: section.blocks.flatMap((block) => (block.kind === 'table' ? [tableData(block)] : [])),
    })),
  }
}

function tableData({ id, title, columns, rows, totals, chart }: Table): object {
  return {
    id,
    ...(title === undefined ? {} : { title: title.en }),
    columns: columns.map((column) => ({ id: column.id, title: column.title.en, unit: column.unit })),
    rows: rows.map((row) => rowData(row, columns)),
    ...(totals === undefined ? {} : { totals: rowData(totals, columns) }),
    ...(chart === undefined ? {} : { chart: chartEncoding(chart) }),
  }
}

function rowData({ id, cells }: Row, columns: Table['columns']): Readonly<Record<string, CellData>> {
  const entries = columns.map((column, index): [string, CellData] => [
    column.id,
    cellData(cells[index] ?? { kind: 'empty' }, column.unit),
  ])
  return { ...(id === undefined ? {} : { id }), ...Object.fromEntries(entries) }
}

function findingData(finding: ShownFinding): object {
  const { rule, severity, message, help, place, entity, facts, related, waiver, isUnread, isPast } = finding
  return {
    rule,
    severity,
    message: message.en,
    help: help.en,
    ...placeData(place),
    entity: entity ?? null,
    facts,
    related: related.map(({ place: at, label }) => ({ ...placeData(at), label: label.en })),
    waived: waiver ?? null,
    ...(isUnread === true ? { unread: true } : {}),
    ...(isPast === true ? { past: true } : {}),
  }
}

function placeData({ file, line, column, endColumn }: ShownPlace): object {
  return { file, line, column, end_column: endColumn }
}
