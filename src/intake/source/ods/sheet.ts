/** Reads one sheet of an .ods. Repeated cells count against the limits: a few bytes may say a million of them. */
import { addFill, type FillRun } from '../fills.ts'
import type { OpenRow, SheetCellStyle, SheetCells } from '../sheet-cells.ts'
import type { Attributes } from '../xml/events.ts'
import type { CellText } from './cell-text.ts'
import { cellValue } from './cell-value.ts'
import type { Styles } from './styles.ts'

interface SheetReading {
  readonly styles: Styles
  readonly text: CellText
}

/** A cell of a row, or some that are alike. */
interface HeldCell {
  /** From 1, with how many columns it stands in. */
  readonly column: number
  readonly count: number
  readonly cell: ReturnType<typeof cellValue>
  readonly indent: number | undefined
  readonly isExternal: boolean
  readonly isUnvalued: boolean
  readonly columnsSpanned: number
  readonly rowsSpanned: number
}

/** Rows and columns of the largest sheets. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384]

/** A reference to a sheet of another file: `'file:///costs.ods'#$Sheet1.A1`. */
const EXTERNAL = /'[^']+'#/

const CELLS = new Set(['table-cell', 'covered-table-cell'])

/** The rows of one sheet; hand it the events below its element. */
export class OdsSheet {
  private readonly cells: SheetCells
  private readonly styles: Styles
  private readonly cellText: CellText
  private readonly columnStyles: { readonly last: number; readonly style: string | undefined }[] = []
  private held: HeldCell[] | undefined
  private fills: FillRun[] = []
  private rowNumber = 0
  private repeated = 1
  private rowStyle: string | undefined
  private isHidden = false
  private column = 0
  private columnAt = 0
  private cell: { readonly attributes: Attributes; readonly depth: number } | undefined

  constructor(cells: SheetCells, { styles, text }: SheetReading) {
    this.cells = cells
    this.styles = styles
    this.cellText = text
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.cell !== undefined) this.cellText.open(name, attributes, depth)
    else if (this.held !== undefined) {
      if (CELLS.has(name)) this.cell = { attributes, depth }
    } else if (name === 'table-row') this.openRow(attributes)
    else if (name === 'table-column') this.openColumn(attributes)
  }

  text(text: string): void {
    if (this.cell !== undefined) this.cellText.text(text)
  }

  close(name: string, depth: number): void {
    if (this.cell !== undefined) {
      if (depth > this.cell.depth) this.cellText.close(name, depth)
      else this.closeCell(this.cell.attributes)
    } else if (name === 'table-row' && this.held !== undefined) this.closeRow(this.held)
  }

  /** How often something stands, as an attribute says; once where it does not. */
  private countOf(attributes: Attributes, name: string): number {
    const text = attributes[`table:number-${name}`]
    if (text === undefined) return 1
    return /^\d{1,9}$/.test(text) ? Math.max(1, Number(text)) : this.cells.damaged()
  }

  private openColumn(attributes: Attributes): void {
    const last = this.columnStyles.at(-1)?.last ?? 0
    if (last >= LAST_COLUMN) return
    const count = this.countOf(attributes, 'columns-repeated')
    const style = attributes['table:default-cell-style-name']
    this.columnStyles.push({ last: last + count, style })
  }

  private openRow(attributes: Attributes): void {
    this.rowNumber += 1
    this.repeated = this.countOf(attributes, 'rows-repeated')
    this.rowStyle = attributes['table:default-cell-style-name']
    const { 'table:visibility': visibility = 'visible' } = attributes
    this.isHidden = visibility !== 'visible'
    this.held = []
    this.column = 0
    this.columnAt = 0
    this.fills = []
  }

  private closeCell(attributes: Attributes): void {
    this.cell = undefined
    const text = this.cellText.take()
    const column = this.column + 1
    const count = this.countOf(attributes, 'columns-repeated')
    this.column += count
    const name = attributes['table:style-name'] ?? this.rowStyle
    const style = name === undefined ? undefined : this.styles.of(name)
    this.fill(column, Math.min(this.column, LAST_COLUMN), style)
    const { format, indent } = style ?? this.columnStyle(column)
    const formula = attributes['table:formula']
    const held: HeldCell = {
      column,
      count,
      indent,
      cell: cellValue(attributes, text, format),
      columnsSpanned: this.countOf(attributes, 'columns-spanned'),
      rowsSpanned: this.countOf(attributes, 'rows-spanned'),
      isExternal: formula !== undefined && EXTERNAL.test(formula),
      isUnvalued: formula !== undefined && attributes['office:value-type'] === undefined,
    }
    const isTelling = held.cell.value !== null || held.isExternal || held.isUnvalued
    if (isTelling) this.cells.checkColumn(this.column)
    if (isTelling || held.columnsSpanned * held.rowsSpanned > 1) this.held?.push(held)
  }

  /** The style of the cells of a column that have none, nor has their row; columns go by from left to right. */
  private columnStyle(column: number): SheetCellStyle {
    while ((this.columnStyles[this.columnAt]?.last ?? column) < column) this.columnAt += 1
    return this.styles.of(this.columnStyles[this.columnAt]?.style)
  }

  /** Fills the cells from a column to another in the row, by their style or by those of the columns. */
  private fill(first: number, end: number, style: SheetCellStyle | undefined): void {
    for (let column = first; column <= end; ) {
      const { fill } = style ?? this.columnStyle(column)
      const last = style === undefined ? (this.columnStyles[this.columnAt]?.last ?? end) : end
      const final = Math.min(last, end)
      if (fill !== undefined) addFill(this.fills, { from: column - 1, to: final - 1, colour: fill })
      column = final + 1
    }
  }

  private closeRow(held: readonly HeldCell[]): void {
    this.held = undefined
    const holdsValue = held.some(({ cell, isUnvalued }) => cell.value !== null || isUnvalued)
    if (holdsValue) {
      for (let at = 0; at < this.repeated; at += 1) this.putRow(held, this.rowNumber + at)
    }
    this.rowNumber += this.repeated - 1
  }

  private putRow(held: readonly HeldCell[], number: number): void {
    if (number > LAST_ROW) this.cells.damaged()
    const row = this.cells.openRow(number, this.isHidden)
    for (const run of this.fills) this.cells.fill(row, run)
    for (const one of held) {
      const isNothing = one.cell.value === null && !one.isExternal && !one.isUnvalued
      for (let at = 0; at < (isNothing ? 0 : one.count); at += 1) this.putCell(row, one.column + at, one)
      this.merge(number, one.column, one)
    }
  }

  private putCell(row: OpenRow, column: number, held: HeldCell): void {
    const { cell, indent, isExternal, isUnvalued } = held
    if (isExternal) this.cells.note('external-formula', row, column)
    if (isUnvalued) {
      this.cells.note('formula-without-value', row, column)
      row.unvalued.push(column - 1)
    }
    if (cell.isError === true) this.cells.note('error-value', row, column)
    const { value, format } = cell
    if (value !== null) this.cells.put(row, column, value, { format, indent })
  }

  private merge(
    top: number,
    left: number,
    { columnsSpanned, rowsSpanned }: Pick<HeldCell, 'columnsSpanned' | 'rowsSpanned'>,
  ): void {
    if (columnsSpanned * rowsSpanned === 1) return
    const [bottom, right] = [top + rowsSpanned - 1, left + columnsSpanned - 1]
    if (bottom > LAST_ROW || right > LAST_COLUMN) this.cells.damaged()
    this.cells.merge({ top, left, bottom, right })
  }
}
