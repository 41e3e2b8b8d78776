/**
 * Reads the rows below a header: records with the groups that they stand in, and the rows that are none, each with why;
 * a row that adds up others is a total of theirs, never a record.
 */

import { fold } from '../../lang/nearest.ts'
import type { LeftOutRow, SourceTotal } from '../source/table.ts'
import { type Classifier, classify, type RowClass } from './classify.ts'
import { cellKind, cellText, type GridRow } from './grid.ts'
import { GroupLevels } from './group-levels.ts'
import type { TableNote } from './options.ts'
import { isFootLabel, isUnitNote, type TotalLabel } from './words.ts'

/** A record with the groups around it, the widest first. */
interface BodyRecord {
  readonly row: GridRow
  readonly path: readonly string[]
}

/** A total before its values are named. */
interface BodyTotal extends Omit<SourceTotal, 'values'> {
  readonly from: GridRow
}

/** The rows below a header. */
export interface Body {
  readonly records: readonly BodyRecord[]
  readonly leftOut: readonly LeftOutRow[]
  readonly totals: readonly BodyTotal[]
  /** Names of groups by depth. */
  readonly groups: readonly (readonly string[])[]
  readonly notes: readonly TableNote[]
  /** How many of the totals are what their records add up to. */
  readonly heldTotals: number
}

interface Entry {
  readonly row: GridRow
  readonly class: RowClass
}

/** How many rows a sum is looked for in. */
const LONGEST_SUM = 5000

/** How many ends of groups a sum may reach to. */
const MOST_ENDS = 60

class BodyReader {
  readonly records: BodyRecord[] = []
  readonly leftOut: LeftOutRow[] = []
  readonly totals: BodyTotal[] = []
  readonly notes: TableNote[] = []
  readonly levels = new GroupLevels()
  private readonly context: Classifier
  private readonly entries: readonly Entry[]
  private readonly pending: {
    readonly total: BodyTotal
    readonly depth: number
    readonly start: number
  }[] = []
  private readonly seen = new Map<string, number>()
  private readonly repeats = new Map<number, number>()
  private isCovered = false
  private wasGroup = false
  private section = 0

  constructor(context: Classifier, rows: readonly GridRow[]) {
    this.context = context
    const entries = rows.map((row) => ({ row, class: classify(context, row) }))
    const foot = footOf(entries, context)
    this.entries = entries.map((entry, at) =>
      at < foot || entry.class.kind === 'blank' || entry.class.kind === 'total'
        ? entry
        : { ...entry, class: { kind: 'outside' } },
    )
    this.isCovered = this.areCovered()
  }

  /**
   * Whether groups whose text does not say so are to be expected: the first row is one, and it stands where others have
   * their id, or more rows are like it. One title alone is a record of which nothing else is known.
   */
  private areCovered(): boolean {
    const { ids } = this.context.profile
    const filled = this.entries.filter((entry) => entry.class.kind !== 'blank')
    const [first] = filled
    if (first?.class.kind !== 'group') return false
    const column = first.row.filled[0]
    if (ids !== undefined) return column === ids.at
    return filled.some(
      (entry, at) =>
        at > 0 &&
        entry.class.kind === 'group' &&
        entry.row.filled[0] === column &&
        filled[at + 1] !== undefined,
    )
  }

  read(): Body {
    for (const [at, entry] of this.entries.entries()) this.take(entry, at)
    for (const { total, depth, start } of this.pending) {
      const own = this.records.slice(start)
      const end = own.findIndex(({ path }) => path[depth] !== total.group)
      const rows = (end === -1 ? own : own.slice(0, end)).map(({ row }) => row.number)
      this.totals.push({ ...total, rows })
    }
    const totals = [...this.totals].sort((a, b) => a.row - b.row)
    const records = this.withoutRepeats()
    const { leftOut, notes, levels } = this
    const heldTotals = totals.filter((total) => this.isHeld(total)).length
    return { records, leftOut, totals, groups: levels.found, notes, heldTotals }
  }

  private isHeld({ from, rows }: BodyTotal): boolean {
    const own = new Set(rows)
    const parts = this.records.map(({ row }) => row).filter(({ number }) => own.has(number))
    const columns = this.figuresOf(from)
    return columns.length > 0 && this.context.sums.isSumOf(from, parts, columns, true)
  }

  /**
   * The records without those that repeat another, where a column tells records apart: the same project twice is a slip.
   * In a table of lines (operation, year, source) two may be alike, and both count.
   */
  private withoutRepeats(): readonly BodyRecord[] {
    if (this.repeats.size === 0) return this.records
    const firsts = this.records.filter(({ row }) => !this.repeats.has(row.number))
    const hasKey = this.context.columns.some(({ at }) => isKey(firsts, at))
    for (const { row } of this.records) {
      const first = this.repeats.get(row.number)
      if (first === undefined) continue
      this.note(hasKey ? 'repeated' : 'repeated-kept', row, String(first))
      if (hasKey) this.leave(row, 'repeated', String(first))
    }
    return hasKey ? firsts : this.records
  }

  private take({ row, class: own }: Entry, at: number): void {
    if (own.kind === 'record') this.takeRecord(row)
    else if (own.kind === 'blank') this.leave(row, 'blank', '')
    else if (own.kind === 'group') this.takeGroup(row, own, at)
    else if (own.kind === 'total') this.takeTotal(row, own.label, own.text)
    else if (own.kind === 'total-like') this.takeTotalLike(row, own.label, own.text)
    else if (own.kind === 'unlabelled') this.takeUnlabelled(row, at)
    else this.leave(row, own.kind, this.reasonText(row, own.kind))
  }

  /** The number of cells of a shifted row, which is told; the first text of another. */
  private reasonText(row: GridRow, kind: RowClass['kind']): string {
    if (kind !== 'shifted') return cellText(row, row.filled[0] ?? 0)
    const count = String(cellCount(row))
    this.note('shifted', row, count)
    return count
  }

  private leave(row: GridRow, reason: LeftOutRow['reason'], text: string): void {
    this.leftOut.push({ row: row.number, reason, text })
  }

  private note(kind: TableNote['kind'], row: GridRow, text: string): void {
    this.notes.push({ kind, row: row.number, count: 1, text })
  }

  private takeRecord(row: GridRow): void {
    this.wasGroup = false
    const key = row.filled.length < 2 ? undefined : keyOf(row, this.levels.path)
    const first = key === undefined ? undefined : this.seen.get(key)
    if (first !== undefined) this.repeats.set(row.number, first)
    else if (key !== undefined) this.seen.set(key, row.number)
    this.records.push({ row, path: this.levels.path })
  }

  private takeGroup(
    row: GridRow,
    { hasSums, isNamed }: Extract<RowClass, { kind: 'group' }>,
    at: number,
  ): void {
    const below = hasSums ? this.sumBelow(row, at) : undefined
    const isGroup = hasSums ? below !== undefined || isNamed : this.opensGroup(at, isNamed)
    if (!isGroup) {
      this.takeRecordOrNote(row, at)
      return
    }
    this.levels.open(this.context.grid, row, this.wasGroup, this.records.length)
    this.wasGroup = true
    this.section = this.records.length
    const name = this.levels.path.at(-1) ?? ''
    if (!hasSums) {
      this.leave(row, 'group', name)
      return
    }
    const total = { row: row.number, label: name, group: name, rows: below ?? [], from: row }
    this.leave(row, 'total', name)
    if (below !== undefined) this.totals.push(total)
    else {
      const depth = this.levels.path.length - 1
      this.pending.push({ total, depth, start: this.records.length })
    }
  }

  /** A single text that opens no group: a footnote behind the last record, else a record. */
  private takeRecordOrNote(row: GridRow, at: number): void {
    const isLast = !this.entries.slice(at + 1).some((entry) => entry.class.kind === 'record')
    const isAlone = row.filled.length === 1 && this.context.profile.usual.size > 2
    if (isLast && isAlone && this.isApart(row, at))
      this.leave(row, 'outside', cellText(row, row.filled[0] ?? 0))
    else this.takeRecord(row)
  }

  /** Whether a text below the records is no title of one: a sentence, behind a gap, or not where titles are. */
  private isApart(row: GridRow, at: number): boolean {
    const column = row.filled[0] ?? 0
    const text = cellText(row, column)
    const before = this.entries[at - 1]
    const isNext = before?.class.kind === 'record' && before.row.number === row.number - 1
    const { texts, ids } = this.context.profile
    const isTitle = texts.has(column) && column !== ids?.at
    return !isNext || !isTitle || isUnitNote(text) || /[.:;]$/.test(text) || text.length > 120
  }

  /** Whether a single text heads what follows it: records, or a group within it that does. */
  private opensGroup(at: number, isNamed: boolean): boolean {
    const next = this.entries.slice(at + 1, at + 12).find((entry) => entry.class.kind !== 'blank')
    if (next === undefined) return false
    if (next.class.kind === 'record') return isNamed || this.isCovered
    if (next.class.kind === 'total') return isNamed
    if (next.class.kind !== 'group') return false
    const rest = this.entries.slice(at + 1).some((entry) => entry.class.kind === 'record')
    return rest && (isNamed || (this.isCovered && isOtherColumn(this.entries[at], next)))
  }

  /** The rows below that a row of figures adds up, to one of the places where a group may end; undefined for none. */
  private sumBelow(row: GridRow, at: number): readonly number[] | undefined {
    const { sums } = this.context
    const columns = this.figuresOf(row)
    const parts: GridRow[] = []
    let ends = 0
    for (let index = at + 1; index <= this.entries.length; index += 1) {
      const entry = this.entries[index]
      if (entry?.class.kind === 'record') parts.push(entry.row)
      else if (entry?.class.kind !== 'blank' && parts.length > 0) {
        if (sums.isSumOf(row, parts, columns, false)) return parts.map(({ number }) => number)
        ends += 1
      }
      if (parts.length > LONGEST_SUM || ends > MOST_ENDS) return undefined
    }
    return undefined
  }

  private figuresOf(row: GridRow): number[] {
    return row.filled.filter((column) => this.context.profile.figures.has(column))
  }

  private takeTotalLike(row: GridRow, label: TotalLabel, text: string): void {
    const columns = this.figuresOf(row)
    const isSum = this.parts().some(({ rows }) =>
      this.context.sums.isSumOf(row, rows, columns, true),
    )
    if (isSum) {
      this.takeTotal(row, label, text)
      return
    }
    this.note('total-doubtful', row, text)
    this.takeRecord(row)
  }

  private takeUnlabelled(row: GridRow, at: number): void {
    const columns = this.figuresOf(row)
    const found = this.parts().find(
      ({ rows }) => rows.length > 1 && this.context.sums.isSumOf(row, rows, columns, false),
    )
    const isLast = this.entries.slice(at + 1).every((entry) => entry.class.kind !== 'record')
    if (found === undefined && !isLast) {
      this.takeRecord(row)
      return
    }
    this.note('sums-without-word', row, '')
    this.addTotal(row, '', found ?? { rows: this.records.map((one) => one.row), name: undefined })
  }

  private takeTotal(row: GridRow, label: TotalLabel, text: string): void {
    const columns = this.figuresOf(row)
    const parts = this.parts().map((part) => ofKind(part, row))
    const whole = parts.at(-1)
    const named =
      label.name === '' ? undefined : parts.find(({ name }) => isNameOf(name, label.name))
    const summed = parts.find(({ rows }) => this.context.sums.isSumOf(row, rows, columns, true))
    const usual = label.isPart || label.name !== '' ? parts[0] : (summed ?? whole)
    const own = (label.isAll ? whole : undefined) ?? named ?? summed ?? usual
    this.addTotal(row, text, own ?? { rows: [], name: undefined })
  }

  private addTotal(row: GridRow, label: string, { rows, name }: Part): void {
    const numbers = rows.map(({ number }) => number)
    this.totals.push({ row: row.number, label, group: name, rows: numbers, from: row })
    this.leave(row, 'total', label)
    if (name !== undefined) this.levels.close(name)
    this.section = this.records.length
    this.wasGroup = false
  }

  /** What a total may add up, the nearest first: the rows since the last total, each open group, all. */
  private parts(): Part[] {
    const rowsFrom = (start: number): GridRow[] =>
      this.records.slice(start).map((record) => record.row)
    const groups = [...this.levels.all]
      .reverse()
      .map(({ name, start }): Part => ({ rows: rowsFrom(start), name }))
    const section = this.section > 0 && this.section < this.records.length && groups.length === 0
    return [
      ...(section ? [{ rows: rowsFrom(this.section), name: undefined }] : []),
      ...groups,
      { rows: rowsFrom(0), name: undefined },
    ]
  }
}

/** Of rows of several kinds (`AP votée`, `CP payé`) those of the kind that a total names beside its label. */
function ofKind(part: Part, total: GridRow): Part {
  const kinds = total.filled.filter(
    (at) =>
      cellKind(total.source.values[at]) === 'text' &&
      part.rows.some((row) => row.source.values[at] === total.source.values[at]),
  )
  const isSame = (row: GridRow): boolean =>
    kinds.every((at) => row.source.values[at] === total.source.values[at])
  return kinds.length === 0 ? part : { ...part, rows: part.rows.filter(isSame) }
}

/**
 * The position from which on no row is a record: behind the last row that has an id, or that fills most of what rows usually
 * fill, where a total of all stands between, or the rows have ids, or a label says that it sums up.
 */
function footOf(entries: readonly Entry[], { profile }: Classifier): number {
  const isRecord = ({ row, class: own }: Entry): boolean => {
    if (own.kind !== 'record') return false
    const filled = [...profile.usual].filter((at) => row.filled.includes(at)).length
    return profile.ids === undefined
      ? filled * 2 > profile.usual.size
      : row.filled.includes(profile.ids.at)
  }
  const last = entries.findLastIndex(isRecord)
  if (last < 1) return entries.length
  const after = entries.slice(last + 1)
  const total = after.findIndex(({ class: own }) => own.kind === 'total' && own.label.isAll)
  const foot = after.findIndex(
    ({ row, class: own }, at) =>
      own.kind !== 'blank' &&
      own.kind !== 'total' &&
      ((total >= 0 && at > total) || isFootLabel(cellText(row, row.filled[0] ?? 0))),
  )
  if (foot >= 0) return last + 1 + foot
  const below = after.filter(({ class: own }) => own.kind === 'record')
  const isPoor = ({ row }: Entry): boolean =>
    [...profile.usual].filter((at) => row.filled.includes(at)).length * 2 < profile.usual.size
  const isApart = profile.ids !== undefined && below.length > 0 && below.every(isPoor)
  return isApart ? last + 1 : entries.length
}

interface Part {
  readonly rows: readonly GridRow[]
  readonly name: string | undefined
}

function cellCount({ source, filled }: GridRow): number {
  return source.width ?? Math.max(source.values.length, (filled.at(-1) ?? 0) + 1)
}

function keyOf({ source }: GridRow, path: readonly string[]): string {
  return `${source.values.join('\u0001')}\u0002${path.join('\u0001')}`
}

/** Whether each record has a value of its own in a column. */
function isKey(records: readonly BodyRecord[], at: number): boolean {
  const values = new Set(records.map(({ row }) => row.source.values[at]))
  const hasBlank = records.some(({ row }) => !row.filled.includes(at))
  return !hasBlank && values.size === records.length
}

function isOtherColumn(one: Entry | undefined, other: Entry): boolean {
  return one !== undefined && one.row.filled[0] !== other.row.filled[0]
}

/** Whether a label of a total names a group: its name, or the beginning of it (`AXE 1` of `Axe 1 - Modernisation`). */
function isNameOf(group: string | undefined, label: string): boolean {
  if (group === undefined) return false
  const [full, short] = [fold(group), fold(label)]
  return (
    short !== '' &&
    (full === short || (full.startsWith(short) && !/^\d/.test(full.slice(short.length))))
  )
}

/** The rows below a header, each told what it is. */
export function readBody(context: Classifier, rows: readonly GridRow[]): Body {
  return new BodyReader(context, rows).read()
}
