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
    tests.every(({ column, test }) => test(plainText(columnValue(column, { record, outer: undefined })) ?? ''))
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

function skipper({ skip = [], filter }: MappedTable): (record: SourceRecord) => Skipped | undefined {
  const rules = skip.map(({ column, is, reason }) => ({ column, reason, path: columnPath(column), test: wordTest(is) }))
  const isWanted = matcher(filter)
  const filtered = Object.keys(filter ?? {}).join(', ')
  return (record) => {
    if (isBlank(record)) return { reason: 'blank', column: '', found: '' }
    if (isHeader(record)) return { reason: 'header-repeated', column: '', found: '' }
    const rule = rules.find(({ path, test }) => test(plainText(columnValue(path, { record, outer: undefined })) ?? ''))
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

/** The records of a table that count, those of one group together; why each other one does not goes to the log. */
export function keptRecords(source: SourceTable, table: MappedTable, log: ImportLog): readonly RecordGroup[] {
  const tell = (
    { row, sheet = source.name }: Pick<SourceRecord, 'row' | 'sheet'>,
    kind: LogKind,
    { reason, column, found }: Skipped,
  ): void => log.add({ kind, reason, sheet, row, address: '', column, found, written: '' })
  for (const row of source.leftOut) {
    const [kind, reason] = LEFT_OUT[row.reason] ?? []
    if (kind !== undefined && reason !== undefined) tell(row, kind, { reason, column: '', found: row.text })
  }
  const skipOf = skipper(table)
  const kept = source.records.filter((record) => {
    const skip = skipOf(record)
    if (skip !== undefined) tell(record, 'skipped', skip)
    return skip === undefined
  })
  const { group_by: columns } = table
  if (columns === undefined) {
    return kept.map((record) => ({ key: [], record, rows: [record] }))
  }
  const { groups, without } = groupRecords(kept, columns)
  for (const record of without)
    tell(record, 'unreadable', { reason: 'group-missing', column: String(columns), found: '' })
  return groups
}
