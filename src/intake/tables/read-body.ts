/** Reads the rows below a header: records with their groups, and each other row with why it is none. */
import { TextKeys } from '../../values/text-keys.ts'
import type { LeftOutRow, SourceTotal } from '../source/table.ts'
import { Addends, type BodyRecord, type Part } from './addends.ts'
import { type BodyEntry, type Classifier, entriesOf, type RowClass } from './classify.ts'
import { cellText, fills, type GridRow } from './grid.ts'
import { GroupLevels } from './group-levels.ts'
import type { TableNote } from './options.ts'
import { isFootLabel, isUnitNote } from './words.ts'

/** A total before its values are named. */
interface BodyTotal extends Omit<SourceTotal, 'values'> {
  readonly from: GridRow
}

export interface Body {
  readonly records: readonly BodyRecord[]
  readonly leftOut: readonly LeftOutRow[]
  readonly totals: readonly BodyTotal[]
  readonly groups: readonly (readonly string[])[]
  readonly notes: readonly TableNote[]
  /** How many of the totals are what their records add up to. */
  readonly heldTotals: number
}

/** What a row of figures with the label of a total says. */
type LabelledTotal = Omit<Extract<RowClass, { kind: 'total' }>, 'kind'>

/** How many rows a sum is looked for in. */
const LONGEST_SUM = 5000

/** From so many figures on a row below a table holds amounts, and adds up others by no accident. */
const FEWEST_AMOUNTS = 2

/** How many ends of groups a sum may reach to. */
const MOST_ENDS = 60

class BodyReader {
  readonly records: BodyRecord[] = []
  readonly leftOut: LeftOutRow[] = []
  readonly totals: BodyTotal[] = []
  readonly notes: TableNote[] = []
  readonly levels = new GroupLevels()
  private readonly context: Classifier
  private readonly addends: Addends
  private readonly entries: readonly BodyEntry[]
  private readonly pending: { readonly total: BodyTotal; readonly depth: number; readonly start: number }[] = []
  private readonly seen = new Map<string, number>()
  private readonly numbers = new CellNumbers()
  private readonly repeats = new Map<number, number>()
  private isCovered = false
  private isFoot = false
  private wasGroup = false

  constructor(context: Classifier, rows: readonly GridRow[]) {
    this.context = context
    this.addends = new Addends(context, this.records, this.levels)
    this.entries = entriesOf(context, rows)
    this.isCovered = this.areCovered()
    this.openFirst()
  }

  /** Where a text and the names of the columns again head each group, the text above the header is the first one. */
  private openFirst(): void {
    const { grid, header } = this.context
    const above = grid.rows[header.first - 1]
    const isHeaded = this.entries.some(
      ({ row, class: own }, at) =>
        own.kind === 'group' &&
        row.filled[0] === above?.filled[0] &&
        this.entries[at + 1]?.class.kind === 'header-repeated',
    )
    if (isHeaded && above?.filled.length === 1) this.levels.open(grid, above, false, 0)
  }

  /** Whether unnamed groups are to be expected: the first row is one, where ids stand or with more rows like it. */
  private areCovered(): boolean {
    const { ids } = this.context.profile
    const filled = this.entries.filter((entry) => entry.class.kind !== 'blank')
    const [first] = filled
    if (first?.class.kind !== 'group') return false
    const column = first.row.filled[0]
    if (ids !== undefined) return column === ids.at
    return filled.some(
      (entry, at) =>
        at > 0 && entry.class.kind === 'group' && entry.row.filled[0] === column && filled[at + 1] !== undefined,
    )
  }

  read(): Body {
    for (const [at, entry] of this.entries.entries()) this.take(entry, at)
    for (const { total, depth, start } of this.pending) {
      const own = this.records.slice(start)
      const end = total.group === undefined ? -1 : own.findIndex(({ path }) => path[depth] !== total.group)
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
    return this.addends.isSum(from, { rows: parts, name: undefined })
  }

  /** Without records that repeat another where a column tells records apart; in a table of lines both count. */
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

  private take({ row, class: own }: BodyEntry, at: number): void {
    if (own.kind === 'record') this.takeRecord(row)
    else if (own.kind === 'blank') this.leave(row, 'blank', '')
    else if (own.kind === 'group') this.takeGroup(row, own, at)
    else if (own.kind === 'total') this.takeTotal(row, own, at)
    else if (own.kind === 'total-like') this.takeTotalLike(row, own, at)
    else if (own.kind === 'unlabelled') this.takeUnlabelled(row, at)
    else this.leave(row, this.reasonOf(row, own.kind), this.reasonText(row, own.kind))
  }

  /** Why a row is left out; amounts below a table are no mere notes, but where a total above them is that of all records. */
  private reasonOf(
    row: GridRow,
    kind: Exclude<RowClass['kind'], 'record' | 'group' | 'total' | 'total-like' | 'unlabelled'>,
  ): LeftOutRow['reason'] {
    const hasAmounts = this.addends.figuresOf(row).length >= FEWEST_AMOUNTS
    // What stands below `Financed by:` pays for what stands above.
    this.isFoot ||= kind === 'outside' && isFootLabel(cellText(row, row.filled[0] ?? 0))
    if (kind !== 'outside' || !hasAmounts || this.isFoot) return kind
    return this.addends.of(row).summed === undefined && !this.isClosed() ? 'beside' : kind
  }

  /** Whether a total adds up all records: whoever added them up left out what stands below. */
  private isClosed(): boolean {
    return this.totals.some((total) => total.rows.length === this.records.length && this.isHeld(total))
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

  /** What tells whether a row says the same as another one below the same groups. */
  private keyOf({ source }: GridRow): string {
    const of = (value: unknown): number => this.numbers.of(value)
    return `${source.values.map(of).join(' ')},${this.levels.path.map(of).join(' ')}`
  }

  private takeRecord(row: GridRow): void {
    this.wasGroup = false
    const key = row.filled.length < 2 ? undefined : this.keyOf(row)
    const first = key === undefined ? undefined : this.seen.get(key)
    if (first !== undefined) this.repeats.set(row.number, first)
    else if (key !== undefined) this.seen.set(key, row.number)
    this.records.push({ row, path: this.levels.path })
  }

  private takeGroup(row: GridRow, { hasSums, isNamed }: Extract<RowClass, { kind: 'group' }>, at: number): void {
    const below = hasSums ? this.sumBelow(row, at) : undefined
    const isGroup = hasSums ? below !== undefined || isNamed : this.opensGroup(at, isNamed)
    if (!isGroup) {
      this.takeNoGroup(row, hasSums, at)
      return
    }
    this.levels.open(this.context.grid, row, this.wasGroup, this.records.length)
    this.wasGroup = true
    this.addends.section = this.records.length
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

  /** A text that heads nothing, with figures or without: a total by another name where these add up what stands above. */
  private takeNoGroup(row: GridRow, hasSums: boolean, at: number): void {
    const isSummed = hasSums && this.addends.figuresOf(row).length >= FEWEST_AMOUNTS
    const above = isSummed ? this.sumAbove(row) : undefined
    if (above === undefined) this.takeRecordOrNote(row, at)
    else this.addTotal(row, cellText(row, row.filled[0] ?? 0), above)
  }

  /** A single text that opens no group: a footnote behind the last record, else a record. */
  private takeRecordOrNote(row: GridRow, at: number): void {
    const isLast = !this.entries.slice(at + 1).some((entry) => entry.class.kind === 'record')
    const isAlone = row.filled.length === 1 && this.context.profile.usual.size > 2
    if ((isLast && isAlone && this.isApart(row, at)) || this.isFootOfGroup(row, at))
      this.leave(row, 'outside', cellText(row, row.filled[0] ?? 0))
    else this.takeRecord(row)
  }

  /** Whether a lone cell that is no title sums up the group above a gap, as a span of dates does, where each group has the names of the columns again. */
  private isFootOfGroup({ filled, number }: GridRow, at: number): boolean {
    const next = this.entries[at + 1]
    const isBeforeGap = next === undefined || next.class.kind === 'blank' || next.row.number > number + 1
    const isTitle = filled.length > 1 || filled[0] === this.context.columns[0]?.at
    return isBeforeGap && !isTitle && this.entries.some(({ class: own }) => own.kind === 'header-repeated')
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
    if (next.class.kind === 'header-repeated') return true
    if (next.class.kind !== 'group') return false
    const rest = this.entries.slice(at + 1).some((entry) => entry.class.kind === 'record')
    return rest && (isNamed || (this.isCovered && isOtherColumn(this.entries[at], next)))
  }

  /** The rows below that a row of figures adds up, to one of the places where a group may end; undefined for none. */
  private sumBelow(row: GridRow, at: number): readonly number[] | undefined {
    const parts: GridRow[] = []
    let ends = 0
    for (let index = at + 1; index <= this.entries.length; index += 1) {
      const entry = this.entries[index]
      if (entry?.class.kind === 'record') parts.push(entry.row)
      else if (entry?.class.kind !== 'blank' && parts.length > 0) {
        if (this.addends.isSum(row, { rows: parts, name: undefined }, false)) return parts.map(({ number }) => number)
        ends += 1
      }
      if (parts.length > LONGEST_SUM || ends > MOST_ENDS) return undefined
    }
    return undefined
  }

  private takeTotalLike(row: GridRow, own: LabelledTotal, at: number): void {
    if (this.addends.near().some((part) => this.addends.isSum(row, part))) {
      this.takeTotal(row, own, at)
      return
    }
    this.note('total-doubtful', row, own.text)
    this.takeRecord(row)
  }

  /** The records right above that the figures of a row add up to the cent, whatever its text calls them. */
  private sumAbove(row: GridRow): Part | undefined {
    const { addends } = this
    return addends.near().find((part) => part.rows.length > 1 && addends.isSum(row, part, false))
  }

  private takeUnlabelled(row: GridRow, at: number): void {
    const found = this.sumAbove(row)
    const isLast = this.entries.slice(at + 1).every((entry) => entry.class.kind !== 'record')
    if (found === undefined && !isLast) {
      this.takeRecord(row)
      return
    }
    this.note('sums-without-word', row, '')
    this.addTotal(row, '', found ?? { rows: this.records.map((one) => one.row), name: undefined })
  }

  /** A total adds up what its figures say, before what its label says; one that nothing explains is held against the latter. */
  private takeTotal(row: GridRow, { label, text }: LabelledTotal, at: number): void {
    if (this.records.length === 0) {
      const total = { row: row.number, label: text, group: undefined, rows: [], from: row }
      this.leave(row, 'total', text)
      this.pending.push({ total, depth: 0, start: 0 })
      return
    }
    const { said, summed } = this.addends.of(row, label)
    if (summed === undefined && this.isSumOfTotals(row)) {
      this.leave(row, 'total', text)
      return
    }
    const below = summed === undefined ? this.sumBelow(row, at) : undefined
    if (below !== undefined) {
      this.totals.push({ row: row.number, label: text, group: undefined, rows: below, from: row })
      this.leave(row, 'total', text)
      return
    }
    this.addTotal(row, text, summed ?? said)
  }

  /** Whether a row adds up the totals above it, as what is left to pay once the grants are taken off. */
  private isSumOfTotals(row: GridRow): boolean {
    const rows = this.totals.map(({ from }) => from)
    return [2, 3, 4].some(
      (count) => rows.length >= count && this.addends.isSum(row, { rows: rows.slice(-count), name: undefined }),
    )
  }

  private addTotal(row: GridRow, label: string, { rows, name }: Part): void {
    const numbers = rows.map(({ number }) => number)
    this.totals.push({ row: row.number, label, group: name, rows: numbers, from: row })
    this.leave(row, 'total', label)
    if (name !== undefined) this.levels.close(name)
    this.addends.section = this.records.length
    this.wasGroup = false
  }
}

function cellCount({ source, filled }: GridRow): number {
  return source.width ?? Math.max(source.values.length, (filled.at(-1) ?? 0) + 1)
}

/** Numbers the texts of cells in the order in which they come: what a row says is told from its numbers, however long its texts are. */
class CellNumbers {
  private readonly numbers = new Map<string, number>()
  private readonly keys = new TextKeys()

  of(value: unknown): number {
    const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
    const key = this.keys.of(text)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.numbers.size)
    return this.numbers.size - 1
  }
}

function isKey(records: readonly BodyRecord[], at: number): boolean {
  const values = new Set(records.map(({ row }) => row.source.values[at]))
  const hasBlank = records.some(({ row }) => !fills(row, at))
  return !hasBlank && values.size === records.length
}

function isOtherColumn(one: BodyEntry | undefined, other: BodyEntry): boolean {
  return one !== undefined && one.row.filled[0] !== other.row.filled[0]
}

export function readBody(context: Classifier, rows: readonly GridRow[]): Body {
  return new BodyReader(context, rows).read()
}
