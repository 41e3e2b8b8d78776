/** Rows that name their parents or have a level in an outline: which root each falls under, and how far. */
import { isOutline, type MappedHierarchy } from '../../schema/mapping/table.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceColumn, SourceTable } from '../source/table.ts'

interface Placed {
  readonly root: string
  readonly level: number
}

/** No tool has rows that lie further down. */
const DEEPEST = 50

const BETWEEN_NAMES = /\s*[,;\n]\s*/

export const LINK_SEPARATOR = ', '

/** The parent of each row in the order of an outline; a row without a level has none and is none. */
function outlineParents(records: readonly SourceRecord[], column: string): ReadonlyMap<SourceRecord, SourceRecord> {
  const parents = new Map<SourceRecord, SourceRecord>()
  let above: { readonly level: number; readonly record: SourceRecord }[] = []
  for (const record of records) {
    const level = Number(plainText(record.cells.get(column)) ?? Number.NaN)
    if (Number.isNaN(level)) continue
    above = above.filter((one) => one.level < level)
    const parent = above.at(-1)
    if (parent !== undefined) parents.set(record, parent.record)
    above.push({ level, record })
  }
  return parents
}

/** The number of a row before the type and the lag of a link: `7FF+2 d`, `4FD`, `3`. */
const LINKED_NUMBER = /^(\d+)(?:\s*[A-Z]{2}(?![a-z])|$)/

function listOf(columns: string | readonly string[]): readonly string[] {
  return typeof columns === 'string' ? [columns] : columns
}

function namesIn(cells: SourceRecord['cells'], columns: readonly string[]): string[] {
  return columns.flatMap((column) => plainText(cells.get(column))?.split(BETWEEN_NAMES) ?? [])
}

/** The rows of a table by what they are named by. */
class Tree {
  private readonly rows = new Map<string, SourceRecord>()
  private readonly placed = new Map<SourceRecord, Placed | undefined>()
  private readonly records: readonly SourceRecord[]
  private readonly ids: readonly string[]
  private readonly parents: readonly string[]
  private readonly outline: ReadonlyMap<SourceRecord, SourceRecord> | undefined
  private readonly isRoot: ((record: SourceRecord) => boolean) | undefined

  constructor(
    records: readonly SourceRecord[],
    { id, parent }: MappedHierarchy,
    isRoot: ((record: SourceRecord) => boolean) | undefined,
  ) {
    this.records = records
    this.ids = listOf(id)
    this.parents = isOutline(parent) ? [] : listOf(parent)
    this.outline = isOutline(parent) ? outlineParents(records, parent.outline) : undefined
    this.isRoot = isRoot
    for (const column of this.ids) {
      for (const record of records) {
        const name = plainText(record.cells.get(column))
        if (name !== undefined && !this.rows.has(name)) this.rows.set(name, record)
      }
    }
  }

  /** The row that a text names, by a name or its number (`Epic #12: Network`, `4FD+2 jours`). */
  private named(text: string): SourceRecord | undefined {
    const number = (/#(\d+)/.exec(text) ?? LINKED_NUMBER.exec(text))?.[1]
    const known = this.rows.get(text) ?? (number === undefined ? undefined : this.rows.get(number))
    const isCounted = this.outline !== undefined && this.ids.length === 1
    return known ?? (isCounted ? this.records[Number(number ?? 0) - 1] : undefined)
  }

  private parentOf(record: SourceRecord): SourceRecord | undefined {
    if (this.outline !== undefined) return this.outline.get(record)
    for (const column of this.parents) {
      const text = plainText(record.cells.get(column))
      const parent = text === undefined ? undefined : this.named(text)
      if (text !== undefined) return parent === record ? undefined : parent
    }
    return undefined
  }

  private nameOf({ cells }: SourceRecord): string | undefined {
    return plainText(cells.get(this.ids[0] ?? ''))
  }

  /** The way up from a row to the first one that is wanted, or to the top; undefined where it finds none or turns round. */
  private wayUp(record: SourceRecord): readonly SourceRecord[] | undefined {
    const way: SourceRecord[] = []
    let row: SourceRecord | undefined = record
    for (; row !== undefined; row = this.parentOf(row)) {
      if (way.length > DEEPEST || way.includes(row)) return undefined
      way.push(row)
      if (this.isRoot?.(row) === true) return way
    }
    return this.isRoot === undefined ? way : undefined
  }

  /** Where a row falls; undefined where nothing above it is wanted, and for rows that are above themselves. */
  at(record: SourceRecord): Placed | undefined {
    if (this.placed.has(record)) return this.placed.get(record)
    const way = this.wayUp(record)
    const top = way?.at(-1)
    const root = top === undefined ? undefined : this.nameOf(top)
    const placed = way === undefined || root === undefined ? undefined : { root, level: way.length - 1 }
    this.placed.set(record, placed)
    return placed
  }

  /** How many names in some cells are of no row, or of one that falls under nothing. */
  lost({ cells }: SourceRecord, columns: readonly string[]): number {
    const names = namesIn(cells, columns)
    return names.filter((name) => {
      const row = this.named(name)
      return row === undefined || this.at(row) === undefined
    }).length
  }

  /** The roots of the rows that some cells name, each once and in their order, without a row's own. */
  linked({ cells }: SourceRecord, columns: readonly string[], own: string | undefined): string[] {
    const names = namesIn(cells, columns)
    const roots = names.flatMap((name) => {
      const row = this.named(name)
      return (row === undefined ? undefined : this.at(row)?.root) ?? []
    })
    return [...new Set(roots)].filter((root) => root !== own)
  }
}

/** A table with the columns of its hierarchy; where `isRoot` is not said, the topmost rows are the roots. */
export function withHierarchy(
  table: SourceTable,
  hierarchy: MappedHierarchy,
  isRoot: ((record: SourceRecord) => boolean) | undefined,
): SourceTable {
  const { root, level, links = {} } = hierarchy
  const tree = new Tree(table.records, hierarchy, isRoot)
  const columns = [root, level, ...Object.keys(links)].map((name): SourceColumn => ({ name, letter: '' }))
  const records = table.records.map((record) => {
    const placed = tree.at(record)
    const cells = new Map(record.cells)
    if (placed !== undefined) cells.set(root, placed.root).set(level, String(placed.level))
    for (const [name, from] of Object.entries(links)) {
      const roots = tree.linked(record, from, placed?.root)
      if (roots.length > 0) cells.set(name, roots.join(LINK_SEPARATOR))
    }
    return { ...record, cells }
  })
  return { ...table, columns: [...table.columns, ...columns], records }
}

/** How many links of rows that fall under one are of rows that fall under none: no column can hold these. */
export function lostLinks(
  { records }: SourceTable,
  hierarchy: MappedHierarchy,
  isRoot: ((record: SourceRecord) => boolean) | undefined,
): number {
  const tree = new Tree(records, hierarchy, isRoot)
  const columns = Object.values(hierarchy.links ?? {}).flat()
  return records
    .filter((record) => tree.at(record) !== undefined)
    .reduce((sum, record) => sum + tree.lost(record, columns), 0)
}
