/**
 * Reads the dump of a base of linked tables as lists of plain records: tables by their names, the fields of a record beside its
 * id, and for the id of another record what that is called. What the records say again that point to one is left out: the list
 * of them, and what their amounts add up to.
 *
 * Its form: `{ "tables": [{ "name", "records": [{ "id", "fields": {…} }] }] }`, as the programming interface of Airtable has
 * records, or lists of records with texts as ids.
 */
import { isPlainMap, type PlainMap } from '../../../values/plain-data.ts'

/** A list of records, and its keys whose values are ids of records. */
interface Table {
  readonly records: readonly PlainMap[]
  readonly links: readonly string[]
}

/** Part of the records of a table in which a sum must be that of others. */
const NEARLY_ALL = 0.95

function areRecords(value: unknown): value is readonly PlainMap[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainMap)
}

/** Lists that stand beside their names, as a map of them. */
function byName(value: unknown): PlainMap | undefined {
  if (!areRecords(value)) return undefined
  const named = value.map(({ name, records }) => [String(name ?? ''), records] as const)
  const isNamed = named.every(([name, records]) => name !== '' && !name.includes('.') && Array.isArray(records))
  return isNamed ? Object.fromEntries(named) : undefined
}

/** A record with its fields beside its id, where it has nothing else: when it was made is no field. */
function flat(record: PlainMap): PlainMap {
  const { id, fields, createdTime: _, ...rest } = record
  const isOfBase = isPlainMap(fields) && Object.keys(rest).length === 0
  return isOfBase ? { ...(id === undefined ? {} : { id }), ...fields } : record
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
}

function keysOf(records: readonly PlainMap[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))]
}

class Base {
  private readonly tables = new Map<readonly PlainMap[], Table>()
  private readonly homes = new Map<unknown, Table>()
  private readonly byId = new Map<unknown, PlainMap>()
  /** The records that point to one alone, by its id. */
  private readonly pointing = new Map<unknown, Set<PlainMap>>()

  constructor(lists: readonly (readonly PlainMap[])[]) {
    const isId = (id: unknown): boolean => typeof id === 'string' && id !== ''
    for (const record of lists.flat()) if (isId(record['id'])) this.byId.set(record['id'], record)
    for (const records of lists) {
      const table = { records, links: keysOf(records).filter((key) => this.isLink(records, key)) }
      this.tables.set(records, table)
      for (const record of records) this.homes.set(record['id'], table)
      for (const record of records) this.point(record, table)
    }
  }

  private isLink(records: readonly PlainMap[], key: string): boolean {
    const items = records.flatMap((record) => itemsOf(record[key]))
    return key !== 'id' && items.length > 0 && items.every((item) => this.byId.has(item))
  }

  private point(record: PlainMap, { links }: Table): void {
    for (const [id, other] of links.map((key) => itemsOf(record[key])))
      if (other === undefined && id !== undefined)
        this.pointing.set(id, (this.pointing.get(id) ?? new Set()).add(record))
  }

  private pointingTo({ id }: PlainMap): readonly PlainMap[] {
    return [...(this.pointing.get(id) ?? [])]
  }

  /** Whether a key lists nothing but records that point back. */
  private isMirror({ records, links }: Table, key: string): boolean {
    const pointsBack = (record: PlainMap): boolean =>
      itemsOf(record[key]).every((id) => this.pointingTo(record).some((one) => one['id'] === id))
    const isList = records.some((record) => itemsOf(record[key]).length > 1)
    return links.includes(key) && isList && records.every(pointsBack)
  }

  /** Whether a key adds up what the records say that point to each. */
  private isRollUp({ records }: Table, key: string): boolean {
    const held = records.filter((record) => typeof record[key] === 'number')
    const parts = keysOf(held.flatMap((record) => this.pointingTo(record)))
    const isSum = (record: PlainMap, part: string): boolean => {
      const amounts = this.pointingTo(record).map((one) => Number(one[part] ?? 0))
      const sum = amounts.reduce((total, amount) => total + amount, 0)
      return amounts.length > 0 && Math.abs(sum - Number(record[key])) < 0.005
    }
    return (
      held.length > 1 && parts.some((part) => held.filter((one) => isSum(one, part)).length >= held.length * NEARLY_ALL)
    )
  }

  /** What a record is called: the first text that it says beside its id and its links. */
  private nameOf(id: unknown): string {
    const links = this.homes.get(id)?.links ?? []
    const said = Object.entries(this.byId.get(id) ?? {}).find(
      ([key, value]) => key !== 'id' && !links.includes(key) && typeof value === 'string',
    )
    return String(said?.[1] ?? id)
  }

  /** The records of a table with names for links, without what is said elsewhere. */
  plain(records: readonly PlainMap[]): readonly PlainMap[] {
    const table = this.tables.get(records) ?? { records, links: [] }
    const again = keysOf(records).filter((key) => this.isMirror(table, key) || this.isRollUp(table, key))
    const shown = (key: string, value: unknown): unknown =>
      table.links.includes(key)
        ? itemsOf(value)
            .map((id) => this.nameOf(id))
            .join('; ')
        : value
    return records.map((record) => {
      const kept = Object.entries(record).filter(([key]) => !again.includes(key))
      return Object.fromEntries(kept.map(([key, value]) => [key, shown(key, value)]))
    })
  }
}

/** Data with the tables of a base as lists of plain records; other data as it is. */
export function withLinks(data: unknown): unknown {
  if (!isPlainMap(data)) return data
  const parts = Object.entries(data)
    .flatMap(([key, value]) => Object.entries(byName(value) ?? { [key]: value }))
    .map(([key, value]) => [key, areRecords(value) ? value.map(flat) : value] as const)
  const base = new Base(parts.flatMap(([, value]) => (areRecords(value) ? [value] : [])))
  return Object.fromEntries(parts.map(([key, value]) => [key, areRecords(value) ? base.plain(value) : value]))
}
