/** Puts a sheet of a workbook together as its cells go by, within the limits: rows, merged cells, and what is told of them. */

import { addFill, type FillRun } from './fills.ts'
import { checkLimit, type SourceLimits } from './limits.ts'
import { refuse } from './refused.ts'
import type { MergedCells, SheetRow, SourceNote, SourceSheet } from './sheet.ts'
import { columnLetters } from './xlsx/address.ts'

/** What is counted of the cells of a sheet. */
type CellNote = 'external-formula' | 'formula-without-value' | 'error-value' | 'hidden-rows'

export interface OpenRow {
  readonly number: number
  readonly values: unknown[]
  readonly formats: (string | undefined)[]
  readonly fills: FillRun[]
  readonly indents: (number | undefined)[]
  readonly unvalued: number[]
  readonly isHidden: boolean
  /** How deep it lies in an outline of rows. */
  readonly outline: number
}

/** How a cell looks, as far as it tells something. */
export interface SheetCellStyle {
  /** How its number is shown, `0%`; undefined for the general format. */
  readonly format?: string | undefined
  /** Its colour, `FFC000`. */
  readonly fill?: string | undefined
  /** How far its text is set in, in steps of the program. */
  readonly indent?: number | undefined
}

export interface SheetTask {
  readonly name: string
  readonly limits: SourceLimits
  /** The sheet before it, whose rows, cells and signs count with its own. */
  readonly before: Pick<SheetCells, 'rowCount' | 'cells' | 'signs'> | undefined
}

function putAt<Item>(list: (Item | undefined)[], at: number, item: Item): void {
  while (list.length < at) list.push(undefined)
  list[at] = item
}

/** The cells of one sheet; rows and columns from 1. */
export class SheetCells {
  cells: number
  signs: number
  private runs = 0
  private readonly task: SheetTask
  private readonly rowsBefore: number
  private readonly merges: MergedCells[] = []
  private readonly counted = new Map<CellNote, { readonly address: string; count: number }>()
  private readonly found = new Map<number, OpenRow>()

  constructor(task: SheetTask) {
    this.task = task
    this.cells = task.before?.cells ?? 0
    this.signs = task.before?.signs ?? 0
    this.rowsBefore = task.before?.rowCount ?? 0
  }

  get rowCount(): number {
    return this.rowsBefore + this.found.size
  }

  /** Refuses the sheet as one that contradicts itself. */
  damaged(): never {
    return refuse('workbook-damaged', '', { sheet: this.task.name })
  }

  checkColumn(column: number): void {
    checkLimit(this.task.limits, 'columns', column, this.task.name)
  }

  /** The row of a number, a new one or the one that was begun. */
  openRow(number: number, isHidden: boolean, outline = 0): OpenRow {
    checkLimit(this.task.limits, 'rows', this.rowCount + 1, this.task.name)
    const known = this.found.get(number)
    if (known !== undefined) return known
    const row: OpenRow = { number, isHidden, outline, values: [], formats: [], fills: [], indents: [], unvalued: [] }
    this.found.set(number, row)
    return row
  }

  /** Puts a value into its place; refuses a second one, for one of the two would be lost. */
  put(row: OpenRow, column: number, value: unknown, style: Pick<SheetCellStyle, 'format' | 'indent'>): void {
    const { values, formats, indents } = row
    const { format, indent } = style
    const at = column - 1
    if (values.length === 0 && row.isHidden) this.note('hidden-rows', row, column)
    if (values[at] !== undefined && values[at] !== null) this.damaged()
    if (at >= values.length) {
      this.cells += at + 1 - values.length
      checkLimit(this.task.limits, 'cells', this.cells, this.task.name)
      while (values.length < at) values.push(null)
    }
    values[at] = value
    if (typeof value === 'string') {
      this.signs += value.length
      checkLimit(this.task.limits, 'signs', this.signs, this.task.name)
    }
    if (format !== undefined) putAt(formats, at, format)
    if (indent !== undefined) putAt(indents, at, indent)
  }

  /** Fills some cells side by side; as many changes of colour are kept as cells may be. */
  fill({ fills }: OpenRow, run: FillRun): void {
    const before = fills.length
    addFill(fills, run)
    this.runs += fills.length - before
    checkLimit(this.task.limits, 'cells', this.runs, this.task.name)
  }

  /** Counts something; the first cell is told. */
  note(kind: CellNote, row: OpenRow, column: number): void {
    const known = this.counted.get(kind)
    checkLimit(this.task.limits, 'cells', known?.count ?? 0, this.task.name)
    if (known !== undefined) known.count += 1
    else this.counted.set(kind, { address: `${columnLetters(column)}${row.number}`, count: 1 })
  }

  merge(range: MergedCells): void {
    const { limits, name: sheet } = this.task
    checkLimit(limits, 'merges', this.merges.length + 1, sheet)
    const { top, left, bottom, right } = range
    const isAbsurd = (bottom - top + 1) * (right - left + 1) > limits.merged
    if (isAbsurd) refuse('merge-absurd', `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`, { sheet })
    this.merges.push(range)
  }

  /** The sheet with the rows that hold a value, in order, and what is told of it. */
  finish(state: SourceSheet['state']): { readonly sheet: SourceSheet; readonly notes: readonly SourceNote[] } {
    const { name: sheet } = this.task
    const hidden: readonly SourceNote[] =
      state === 'visible' ? [] : [{ kind: 'hidden-sheet', sheet, address: '', count: 1 }]
    const counted = [...this.counted].map(([kind, told]) => ({ kind, sheet, ...told }))
    return { sheet: { name: sheet, state, rows: this.rows(), merges: this.merges }, notes: [...hidden, ...counted] }
  }

  private rows(): SheetRow[] {
    return [...this.found.values()]
      .filter(({ values }) => values.length > 0)
      .sort((left, right) => left.number - right.number)
      .map(({ number, values, formats, fills, indents, unvalued, isHidden, outline }) => ({
        number,
        values,
        ...(formats.length === 0 ? {} : { formats }),
        ...(fills.length === 0 ? {} : { fills }),
        ...(indents.length === 0 ? {} : { indents }),
        ...(unvalued.length === 0 ? {} : { unvalued }),
        ...(outline > 0 ? { outline } : {}),
        ...(isHidden ? { isHidden } : {}),
      }))
  }
}
