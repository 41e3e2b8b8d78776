/**
 * Reads the cells of a worksheet as its XML goes by: whatever else it holds (formats, validations, drawings, tables) is
 * passed over, so that nothing of it costs more than its bytes.
 */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { MergedCells, SheetRow } from '../sheet.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'
import { columnLetters, placeOf } from './address.ts'
import { type CellWords, readCell } from './cell.ts'
import { isTrue } from './package.ts'
import { ItemText } from './texts.ts'

/** What is counted of a sheet. */
export type CellNote = 'external-formula' | 'formula-without-value' | 'error-value' | 'hidden-rows'

/** A row while it is read. */
interface OpenRow {
  readonly number: number
  readonly values: unknown[]
  readonly formats: (string | undefined)[]
  readonly unvalued: number[]
  readonly isHidden: boolean
}

/** What a worksheet is read with. */
export interface SheetTask {
  readonly name: string
  readonly words: CellWords
  readonly limits: SourceLimits
  /** How many other files the formulas of the workbook name. */
  readonly externals: number
  /** How many rows and cells the sheets before it hold. */
  readonly rowsBefore: number
  readonly cellsBefore: number
}

/** The number of another file in a formula: `[1]Sheet!A1`, `'[1]A sheet'!A1`; the columns of tables stand behind a name. */
const EXTERNAL = /(?<![\w\])])'?\[(\d+)\]/

/** The rows and merged cells of one worksheet; hand it the events of its part. */
export class Worksheet implements XmlEvents {
  readonly merges: MergedCells[] = []
  readonly notes = new Map<CellNote, { readonly address: string; count: number }>()
  cells: number
  private readonly task: SheetTask
  private readonly found = new Map<number, OpenRow>()
  private readonly externalShares = new Set<string>()
  private readonly inline = new ItemText()
  private isOfRows = false
  private row: OpenRow | undefined
  private lastRow = 0
  private column = 0
  private isCell = false
  private type = ''
  private style = 0
  private value: string | undefined
  private formula: string | undefined
  private share: Attributes = {}
  private part: 'f' | 'v' | 'is' | undefined

  constructor(task: SheetTask) {
    this.task = task
    this.cells = task.cellsBefore
  }

  /** How many rows it has, blank ones too. */
  get rowCount(): number {
    return this.found.size
  }

  /** The rows that hold a value, in order. */
  rows(): readonly SheetRow[] {
    return [...this.found.values()]
      .filter(({ values }) => values.length > 0)
      .sort((left, right) => left.number - right.number)
      .map(({ number, values, formats, unvalued, isHidden }) => ({
        ...{ number, values },
        ...(formats.length === 0 ? {} : { formats }),
        ...(unvalued.length === 0 ? {} : { unvalued }),
        ...(isHidden ? { isHidden } : {}),
      }))
  }

  /** Takes the start of an element. */
  open(name: string, attributes: Attributes, depth: number): void {
    if (depth > 4) this.openInCell(name, attributes, depth)
    else if (depth === 4) this.openInRow(name, attributes)
    else if (depth === 3) this.openInPart(name, attributes)
    else if (depth === 2) this.isOfRows = name === 'sheetData'
    else if (name !== 'worksheet') this.damaged()
  }

  /** Takes text between tags. */
  text(text: string): void {
    if (this.part === 'v') this.value = (this.value ?? '') + text
    else if (this.part === 'f') this.formula = (this.formula ?? '') + text
    else if (this.part === 'is') this.inline.text(text)
  }

  /** Takes the end of an element. */
  close(name: string, depth: number): void {
    if (depth === 3) this.row = undefined
    else if (depth === 4) {
      if (this.isCell && this.row !== undefined) this.closeCell(this.row)
    } else if (depth === 5) {
      if (this.part === 'is') this.value = this.inline.take()
      this.part = undefined
    } else if (this.part === 'is') this.inline.close(name)
  }

  private damaged(): never {
    return refuse('workbook-damaged', '', { sheet: this.task.name })
  }

  /** What stands in one of the parts of a worksheet. */
  private openInPart(name: string, attributes: Attributes): void {
    if (name === 'row' && this.isOfRows) this.openRow(attributes)
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '')
  }

  private openInRow(name: string, attributes: Attributes): void {
    if (name === 'c' && this.row !== undefined) this.openCell(attributes, this.row)
  }

  private openRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.lastRow + 1 : (placeOf(`A${r}`)?.row ?? this.damaged())
    const count = this.task.rowsBefore + this.found.size + 1
    checkLimit(this.task.limits, 'rows', count, this.task.name)
    this.lastRow = number
    this.column = 0
    const isHidden = isTrue(hidden)
    const row = { number, values: [], formats: [], unvalued: [], isHidden }
    this.row = this.found.get(number) ?? row
    this.found.set(number, this.row)
  }

  private openCell({ r, s, t }: Attributes, row: OpenRow): void {
    const place = r === undefined ? { row: row.number, column: this.column + 1 } : placeOf(r)
    if (place?.row !== row.number) this.damaged()
    checkLimit(this.task.limits, 'columns', place.column, this.task.name)
    this.isCell = true
    this.column = place.column
    this.type = t ?? 'n'
    this.style = s === undefined ? 0 : Number(s)
    this.value = undefined
    this.formula = undefined
    this.share = {}
  }

  private openInCell(name: string, attributes: Attributes, depth: number): void {
    if (!this.isCell) return
    if (depth > 5) {
      if (this.part === 'is') this.inline.open(name)
    } else if (name === 'v' || name === 'is') {
      this.part = name
      // A value may be an empty text, which is one all the same.
      if (name === 'v') this.value = ''
    } else if (name === 'f') {
      this.part = name
      this.formula = ''
      this.share = attributes
    }
  }

  private closeCell(row: OpenRow): void {
    this.isCell = false
    if (this.formula !== undefined) this.noteFormula(row, this.formula)
    const { value: text, type, style } = this
    const { value, format, isError } = readCell({ type, style, text }, this.task.words)
    if (value === null) return
    if (isError === true) this.note('error-value', row)
    if (row.values.length === 0 && row.isHidden) this.note('hidden-rows', row)
    this.put(row, value, format)
  }

  private put({ values, formats }: OpenRow, value: unknown, format: string | undefined): void {
    const at = this.column - 1
    // Two cells in one place: whichever was taken, the other would be lost.
    if (values[at] !== undefined && values[at] !== null) this.damaged()
    if (at >= values.length) {
      this.cells += at + 1 - values.length
      checkLimit(this.task.limits, 'cells', this.cells, this.task.name)
      while (values.length < at) values.push(null)
    }
    values[at] = value
    if (format === undefined) return
    while (formats.length < at) formats.push(undefined)
    formats[at] = format
  }

  private noteFormula(row: OpenRow, formula: string): void {
    if (this.value === undefined) {
      this.note('formula-without-value', row)
      row.unvalued.push(this.column - 1)
    }
    if (this.task.externals === 0) return
    const number = Number(EXTERNAL.exec(formula)?.[1] ?? 0)
    const share = this.share['t'] === 'shared' ? this.share['si'] : undefined
    const isExternal = number >= 1 && number <= this.task.externals
    // The other cells of a shared formula name it by its number alone.
    if (isExternal && share !== undefined) this.externalShares.add(share)
    if (isExternal || (share !== undefined && this.externalShares.has(share)))
      this.note('external-formula', row)
  }

  private note(kind: CellNote, row: OpenRow): void {
    const known = this.notes.get(kind)
    if (known !== undefined) known.count += 1
    else this.notes.set(kind, { address: `${columnLetters(this.column)}${row.number}`, count: 1 })
  }

  private merge(ref: string): void {
    checkLimit(this.task.limits, 'merges', this.merges.length + 1, this.task.name)
    const [first, last] = ref.split(':').map(placeOf)
    const end = ref.includes(':') ? last : first
    if (first === undefined || end === undefined) this.damaged()
    else
      this.merges.push({
        top: Math.min(first.row, end.row),
        left: Math.min(first.column, end.column),
        bottom: Math.max(first.row, end.row),
        right: Math.max(first.column, end.column),
      })
  }
}
