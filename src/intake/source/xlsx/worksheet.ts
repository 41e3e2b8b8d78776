/** Reads the cells of a worksheet as its XML goes by; what else it holds costs no more than its bytes. */
import type { OpenRow, SheetCells } from '../sheet-cells.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'
import { placeOf } from './address.ts'
import { type CellWords, readCell } from './cell.ts'
import { isTrue } from './package.ts'
import { ItemText } from './texts.ts'

interface WorksheetTask {
  readonly words: CellWords
  /** How many other files the formulas of the workbook name. */
  readonly externals: number
}

/** The number of another file in a formula: `[1]Sheet!A1`, `'[1]A sheet'!A1`; the columns of tables stand behind a name. */
const EXTERNAL = /(?<![\w\])])'?\[(\d+)\]/

/** The rows and merged cells of one worksheet; hand it the events of its part. */
export class Worksheet implements XmlEvents {
  private readonly task: WorksheetTask
  private readonly cells: SheetCells
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

  constructor(task: WorksheetTask, cells: SheetCells) {
    this.task = task
    this.cells = cells
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth > 4) this.openInCell(name, attributes, depth)
    else if (depth === 4) this.openInRow(name, attributes)
    else if (depth === 3) this.openInPart(name, attributes)
    else if (depth === 2) this.isOfRows = name === 'sheetData'
    else if (name !== 'worksheet') this.cells.damaged()
  }

  text(text: string): void {
    if (this.part === 'v') this.value = (this.value ?? '') + text
    else if (this.part === 'f') this.formula = (this.formula ?? '') + text
    else if (this.part === 'is') this.inline.text(text)
  }

  close(name: string, depth: number): void {
    if (depth === 3) this.row = undefined
    else if (depth === 4) {
      if (this.isCell && this.row !== undefined) this.closeCell(this.row)
    } else if (depth === 5) {
      if (this.part === 'is') this.value = this.inline.take()
      this.part = undefined
    } else if (this.part === 'is') this.inline.close(name)
  }

  private openInPart(name: string, attributes: Attributes): void {
    if (name === 'row' && this.isOfRows) this.openRow(attributes)
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '')
  }

  private openInRow(name: string, attributes: Attributes): void {
    if (name === 'c' && this.row !== undefined) this.openCell(attributes, this.row)
  }

  private openRow({ r, hidden, outlineLevel }: Attributes): void {
    const number = r === undefined ? this.lastRow + 1 : (placeOf(`A${r}`)?.row ?? this.cells.damaged())
    this.lastRow = number
    this.column = 0
    this.row = this.cells.openRow(number, isTrue(hidden), Number(outlineLevel ?? 0))
  }

  private openCell({ r, s, t }: Attributes, row: OpenRow): void {
    const place = r === undefined ? { row: row.number, column: this.column + 1 } : placeOf(r)
    if (place?.row !== row.number) this.cells.damaged()
    this.cells.checkColumn(place.column)
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
    const { fill, indent } = this.task.words.styles[style] ?? {}
    const at = this.column - 1
    if (fill !== undefined) this.cells.fill(row, { from: at, to: at, colour: fill })
    if (value === null) return
    if (isError === true) this.cells.note('error-value', row, this.column)
    this.cells.put(row, this.column, value, { format, indent })
  }

  private noteFormula(row: OpenRow, formula: string): void {
    if (this.value === undefined) {
      this.cells.note('formula-without-value', row, this.column)
      row.unvalued.push(this.column - 1)
    }
    if (this.task.externals === 0) return
    const number = Number(EXTERNAL.exec(formula)?.[1] ?? 0)
    const share = this.share['t'] === 'shared' ? this.share['si'] : undefined
    const isExternal = number >= 1 && number <= this.task.externals
    // The other cells of a shared formula name it by its number alone.
    if (isExternal && share !== undefined) this.externalShares.add(share)
    if (isExternal || (share !== undefined && this.externalShares.has(share)))
      this.cells.note('external-formula', row, this.column)
  }

  private merge(ref: string): void {
    const [first, last] = ref.split(':').map(placeOf)
    const end = ref.includes(':') ? last : first
    if (first === undefined || end === undefined) this.cells.damaged()
    else
      this.cells.merge({
        top: Math.min(first.row, end.row),
        left: Math.min(first.column, end.column),
        bottom: Math.max(first.row, end.row),
        right: Math.max(first.column, end.column),
      })
  }
}
