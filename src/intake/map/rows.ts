/** Decides which records of a table count, and brings those of one group together. */
import type { MappedFilter, MappedTable } from '../../schema/mapping/table.ts'
import { wordTest } from '../pattern.ts'
import { isBlank, plainText, type SourceRecord } from '../record.ts'
import type { LeftOutReason, SourceTable } from '../source/table.ts'
import { groupRecords, type RecordGroup } from '../tables/group-records.ts'
import type { ImportLog, LogKind, LogReason } from './log.ts'
import { columnPath, columnValue } from './reading.ts'

/** The test whether a record's columns hold one of the wanted values each. */
export function matcher(filter: MappedFilter | undefined): (record: SourceRecord) => boolean {
  const tests = Object.entries(filter ?? {}).map(([name, wanted]) => ({
    column: columnPath(name),
    test: wordTest(Array.isArray(wanted) ? wanted : [String(wanted)]),
  }))
  return (record) =>
    tests.every(({ column, test }) =>
      test(plainText(columnValue(column, { record, outer: undefined })) ?? ''),
    )
}

/** Whether a record repeats the header: each of its cells is blank or holds the name of its column. */
function isHeader({ cells }: SourceRecord): boolean {
  for (const [column, value] of cells) {
    const text = plainText(value)
    if (text !== undefined ? text !== column : value !== '' && value !== null) return false
  }
  return true
}

/** Why a record is left out, with the words of the mapping where it gives some. */
interface Skipped {
  readonly reason: LogReason
  readonly column: string
  readonly found: string
}

function skipper({
  skip = [],
  filter,
}: MappedTable): (record: SourceRecord) => Skipped | undefined {
  const rules = skip.map(({ column, is, reason }) => ({
    ...{ column, reason },
    path: columnPath(column),
    test: wordTest(is),
  }))
  const isWanted = matcher(filter)
  const filtered = Object.keys(filter ?? {}).join(', ')
  return (record) => {
    if (isBlank(record)) return { reason: 'blank', column: '', found: '' }
    if (isHeader(record)) return { reason: 'header-repeated', column: '', found: '' }
    const rule = rules.find(({ path, test }) =>
      test(plainText(columnValue(path, { record, outer: undefined })) ?? ''),
    )
    if (rule !== undefined) {
      return { reason: 'skip-rule', column: rule.column, found: rule.reason }
    }
    return isWanted(record) ? undefined : { reason: 'filtered', column: filtered, found: '' }
  }
}

const LEFT_OUT: Readonly<Record<LeftOutReason, readonly [LogKind, LogReason] | undefined>> = {
  blank: ['skipped', 'blank'],
  header: undefined,
  'header-repeated': ['skipped', 'header-repeated'],
  title: ['skipped', 'row-title'],
  group: ['skipped', 'row-group'],
  part: ['skipped', 'row-part'],
  total: ['skipped', 'row-total'],
  outside: ['skipped', 'row-outside'],
  beside: ['skipped', 'row-beside'],
  repeated: ['skipped', 'row-repeated'],
  shifted: ['unreadable', 'row-shifted'],
}

/** Says which rows of a sheet were no records. */
function logLeftOut({ name, leftOut }: SourceTable, log: ImportLog): void {
  for (const { row, sheet = name, reason, text } of leftOut) {
    const [kind, told] = LEFT_OUT[reason] ?? []
    if (kind === undefined || told === undefined) continue
    const entry = { kind, reason: told, sheet, row, address: '', column: '' }
    log.add({ ...entry, found: text, written: '' })
  }
}

/** The records of a table that count, those of one group together; why each other one does not goes to the log. */
export function keptRecords(
  source: SourceTable,
  table: MappedTable,
  log: ImportLog,
): readonly RecordGroup[] {
  logLeftOut(source, log)
  const skipOf = skipper(table)
  const kept: SourceRecord[] = []
  for (const record of source.records) {
    const skip = skipOf(record)
    if (skip === undefined) {
      kept.push(record)
      continue
    }
    const { reason, column, found } = skip
    const { row, sheet = source.name } = record
    const place = { sheet, row, address: '', column }
    log.add({ kind: 'skipped', reason, ...place, found, written: '' })
  }
  const { group_by: columns } = table
  if (columns === undefined) {
    return kept.map((record) => ({ key: [], record, rows: [record] }))
  }
  const { groups, without } = groupRecords(kept, columns)
  for (const { row, sheet = source.name } of without) {
    const place = { sheet, row, address: '', column: String(columns) }
    log.add({ kind: 'unreadable', reason: 'group-missing', ...place, found: '', written: '' })
  }
  return groups
}
