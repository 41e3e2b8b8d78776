/** What the last import gave, beside its mapping: JSON, a record a line, sorted, so that git shows what changed. */
import { IMPORT_REASONS } from '../../lang/catalogue/import.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import type { LogReason } from '../map/log.ts'
import type { DoubtfulCell } from './doubtful-cells.ts'
import { recordKey } from './plan-records.ts'
import type { ProposedList } from './proposal.ts'

export interface ImportedRecord {
  readonly list: ProposedList
  /** Empty for what the header holds. */
  readonly id: string
  readonly data: PlainMap
}

export interface ImportedBase {
  readonly record: (list: ProposedList, id: string) => PlainMap | undefined
  readonly records: () => readonly ImportedRecord[]
  /** The names of the columns that it saw; undefined where an older version did not keep them. */
  readonly columns: ReadonlySet<string> | undefined
  /** The cells that it took with a doubt or could not read, those too that were confirmed since. */
  readonly doubts: readonly DoubtfulCell[]
}

/** The version of the file; another one is not read. Parts that older programs did not write may be missing. */
const VERSION = 1

const LISTS: readonly ProposedList[] = ['plan', ...LIST_KEYS]

export const IMPORTED = '.imported.json'

/** The name of the file beside a mapping: `portfolio.map.yaml` has `portfolio.imported.json`. */
export function importedFile(mapping: string): string {
  return `${mapping.replace(/(?:\.map)?\.ya?ml$/, '')}${IMPORTED}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isPlainMap(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]))
}

function compare(left: ImportedRecord, right: ImportedRecord): number {
  const lists = LISTS.indexOf(left.list) - LISTS.indexOf(right.list)
  return lists || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}

function doubtLine({ origin, reason, isConfirmed, ...place }: DoubtfulCell): string {
  const { list, id, path, item, kept } = place
  const confirmed = isConfirmed ? { confirmed: true } : {}
  return JSON.stringify({ list, id, path, item, ...origin, reason, kept, ...confirmed })
}

interface KeptImport {
  readonly records: readonly ImportedRecord[]
  readonly doubts: readonly DoubtfulCell[]
  /** Undefined where they are not known, which is written as if there were none. */
  readonly columns: Iterable<string> | undefined
}

/** The text of the file; columns and doubts are written where there are some. */
export function importedOf({ records, doubts, columns = [] }: KeptImport): string {
  const lines = records
    .filter(({ data }) => Object.keys(data).length > 0)
    .toSorted(compare)
    .map(({ list, id, data }) => JSON.stringify([list, id, sorted(data)]))
  const seen = [...new Set(columns)].sort()
  const head = seen.length === 0 ? '' : `"columns":${JSON.stringify(seen)},\n`
  const open = doubts.map(doubtLine).join(',\n')
  const more = open === '' ? '' : `,"doubts":[\n${open}\n]`
  return `{"imported":${VERSION},${head}"records":[\n${lines.join(',\n')}\n]${more}}\n`
}

function recordOf(line: unknown): ImportedRecord[] {
  if (!Array.isArray(line)) return []
  const [list, id, data] = line as readonly unknown[]
  const isList = LISTS.includes(list as ProposedList)
  if (!isList || typeof id !== 'string' || !isPlainMap(data)) return []
  return [{ list: list as ProposedList, id, data }]
}

function isStep(step: unknown): step is string | number {
  return (typeof step === 'string' && step !== '__proto__') || typeof step === 'number'
}

function doubtOf(line: unknown): DoubtfulCell[] {
  if (!isPlainMap(line)) return []
  const { list, id, path, item, sheet, address, text, reason, kept, confirmed } = line
  const isList = LISTS.includes(list as ProposedList)
  if (!isList || !Array.isArray(path) || !path.every(isStep)) return []
  if ([id, sheet, address, text].some((word) => typeof word !== 'string')) return []
  if (typeof reason !== 'string' || !Object.hasOwn(IMPORT_REASONS, reason)) return []
  return [
    {
      list: list as ProposedList,
      id: String(id),
      path,
      item: isPlainMap(item) ? item : undefined,
      origin: { sheet: String(sheet), address: String(address), text: String(text) },
      reason: reason as LogReason,
      kept,
      isConfirmed: confirmed === true,
    },
  ]
}

/** Reads the file; undefined where it is none, damaged or of another version, as if there were none. */
export function readImported(text: string): ImportedBase | undefined {
  const data = parsed(text)
  if (!isPlainMap(data) || data['imported'] !== VERSION || !Array.isArray(data['records'])) return undefined
  const lines: readonly unknown[] = data['records']
  const records = lines.flatMap(recordOf)
  const open: readonly unknown[] = Array.isArray(data['doubts']) ? data['doubts'] : []
  const doubts = open.flatMap(doubtOf)
  if (records.length < lines.length || doubts.length < open.length) return undefined
  const byKey = new Map(records.map(({ list, id, data: own }) => [recordKey(list, id), own]))
  const seen: unknown = data['columns']
  return {
    record: (list, id) => byKey.get(recordKey(list, id)),
    records: () => records,
    doubts,
    columns: Array.isArray(seen) ? new Set(seen.map(String)) : undefined,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
