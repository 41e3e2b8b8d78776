/** What a row of totals adds up: records since the last total, a group, all; told by its label and its figures. */
import { fold } from '../../lang/nearest.ts'
import { addToList } from '../../values/multimap.ts'
import type { Classifier } from './classify.ts'
import { cellKind, type GridRow } from './grid.ts'
import type { GroupLevels } from './group-levels.ts'
import type { TotalLabel } from './words.ts'

/** A record with the groups around it, the widest first. */
export interface BodyRecord {
  readonly row: GridRow
  readonly path: readonly string[]
}

/** Rows that a total may add up, and the group that they are. */
export interface Part {
  readonly rows: readonly GridRow[]
  readonly name: string | undefined
}

/** A column of more different texts than that parts no records into groups that totals add up. */
const MOST_KINDS = 6

/** How many records right above a total are tried as what it adds up. */
const LONGEST_RUN = 60

/** What the totals of a table may add up, as its rows are read one after the other. */
export class Addends {
  section = 0
  private readonly context: Pick<Classifier, 'sums' | 'profile'>
  private readonly records: readonly BodyRecord[]
  private readonly levels: GroupLevels

  constructor(context: Pick<Classifier, 'sums' | 'profile'>, records: readonly BodyRecord[], levels: GroupLevels) {
    this.context = context
    this.records = records
    this.levels = levels
  }

  figuresOf(row: GridRow): number[] {
    return row.filled.filter((column) => this.context.profile.figures.has(column))
  }

  /** Whether all figures of a row are those of others, added up. */
  isSum(row: GridRow, { rows }: Part, isRounded = true): boolean {
    return this.context.sums.isSumOf(row, rows, this.figuresOf(row), isRounded)
  }

  /** The nearest first: the rows since the last total, each open group, all. */
  near(): Part[] {
    const rowsFrom = (start: number): GridRow[] => this.records.slice(start).map(({ row }) => row)
    const groups = [...this.levels.all].reverse().map(({ name, start }): Part => ({ rows: rowsFrom(start), name }))
    const isSection = this.section > 0 && this.section < this.records.length && groups.length === 0
    return [
      ...(isSection ? [{ rows: rowsFrom(this.section), name: undefined }] : []),
      ...groups,
      { rows: rowsFrom(0), name: undefined },
    ]
  }

  /** What the label of a total says that it adds up, and what its figures do; undefined where nothing is found that does. */
  of(row: GridRow, label?: TotalLabel): { readonly said: Part; readonly summed: Part | undefined } {
    const near = this.near().map((part) => ofKind(part, row))
    const whole = near.at(-1) ?? { rows: [], name: undefined }
    const name = label?.name ?? ''
    const named = near.find((part) => name !== '' && isNameOf(part.name, name))
    const meant = label?.isAll === true ? whole : named
    const usual = label?.isPart === true || name !== '' ? near[0] : whole
    const said = meant ?? usual ?? whole
    const summed =
      [...(meant === undefined ? [] : [meant]), ...near].find((part) => this.isSum(row, part)) ??
      this.other().find((part) => this.isSum(row, part))
    return { said, summed }
  }

  /** The records of each text of the columns that have few, as those of a section. */
  private kinds(): GridRow[][] {
    const all = this.records.map(({ row }) => row)
    const columns = [...new Set(all.flatMap(({ filled }) => filled))].filter(
      (at) => !this.context.profile.figures.has(at),
    )
    return columns.flatMap((at) => {
      const kinds = new Map<unknown, GridRow[]>()
      for (const row of all) addToList(kinds, row.source.values[at], row)
      const isKind = kinds.size > 1 && kinds.size <= MOST_KINDS
      return isKind ? [...kinds].flatMap(([text, rows]) => (cellKind(text) === 'text' ? [rows] : [])) : []
    })
  }

  /** Of all records those of one sign, those of one kind, the last ones without a group. */
  private other(): Part[] {
    const all = this.records.map(({ row }) => row)
    const isIncome = (row: GridRow): boolean =>
      this.figuresOf(row).some((column) => (this.context.sums.at(row, column) ?? 0) < 0)
    const signed = [all.filter((row) => !isIncome(row)), all.filter(isIncome)]
    const last = all.slice(-LONGEST_RUN)
    return [...signed, ...this.kinds(), ...last.map((_, at) => last.slice(last.length - 1 - at))].map((rows) => ({
      rows,
      name: undefined,
    }))
  }
}

/** Of rows of several kinds (`AP votée`, `CP payé`) those of the kind that a total names beside its label. */
function ofKind(part: Part, total: GridRow): Part {
  const kinds = total.filled.filter(
    (at) =>
      cellKind(total.source.values[at]) === 'text' &&
      part.rows.some((row) => row.source.values[at] === total.source.values[at]),
  )
  const isSame = (row: GridRow): boolean => kinds.every((at) => row.source.values[at] === total.source.values[at])
  return kinds.length === 0 ? part : { ...part, rows: part.rows.filter(isSame) }
}

/** Whether a label of a total names a group: its name, or the beginning of it (`AXE 1` of `Axe 1 - Modernisation`). */
function isNameOf(group: string | undefined, label: string): boolean {
  if (group === undefined) return false
  const [full, short] = [fold(group), fold(label)]
  return short !== '' && (full === short || (full.startsWith(short) && !/^\d/.test(full.slice(short.length))))
}
