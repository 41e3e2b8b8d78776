/** A draft of a sheet: bare values and shared styles, which take a fraction of the memory of the library's cells. */
import type { AutoFilter, CellValue, ConditionalFormattingOptions, Worksheet } from 'exceljs'
import type { Sheet, SheetCell } from './sheet.ts'
import type { Look } from './styles.ts'

/** A row of a draft; its lists are indexed by the column, less one. */
export interface DraftRow {
  readonly values: CellValue[]
  readonly looks: Look[]
  /** The merges that begin in the row. */
  readonly merges: (readonly [number, number, number, number])[]
  height: number | undefined
}

/** A column of a draft. */
export interface DraftColumn {
  readonly letter: string
  width?: number
}

/** A sheet that is written in any order and then read row by row. */
export class DraftSheet implements Sheet {
  readonly id: number
  readonly pageSetup: Worksheet['pageSetup'] = {}
  readonly headerFooter: Partial<Worksheet['headerFooter']> = {}
  readonly formats: ConditionalFormattingOptions[] = []
  /** The columns that were asked for, by their number. */
  readonly columns = new Map<number, DraftColumn>()
  views: Worksheet['views'] = []
  autoFilter?: AutoFilter
  #rows: (DraftRow | undefined)[] = []

  /** @param id - the sheet's number in its workbook, from 1. */
  constructor(id: number) {
    this.id = id
  }

  getCell(row: number, column: number): SheetCell {
    return new DraftCell(this.#row(row), column - 1)
  }

  getColumn(column: number): DraftColumn {
    const known = this.columns.get(column) ?? { letter: letterOf(column) }
    this.columns.set(column, known)
    return known
  }

  getRow(row: number): { height: number } {
    return this.#row(row) as { height: number }
  }

  mergeCells(top: number, left: number, bottom: number, right: number): void {
    this.#row(top).merges.push([top, left, bottom, right])
  }

  addConditionalFormatting(format: ConditionalFormattingOptions): void {
    this.formats.push(format)
  }

  /** Each row that was touched, with its number; a row that was read is gone from the draft. */
  *takeRows(): Generator<readonly [number, DraftRow]> {
    for (let row = 1; row < this.#rows.length; row += 1) {
      const taken = this.#rows[row]
      this.#rows[row] = undefined
      if (taken !== undefined) yield [row, taken]
    }
    this.#rows = []
  }

  #row(row: number): DraftRow {
    const known = this.#rows[row]
    if (known !== undefined) return known
    const added: DraftRow = { values: [], looks: [], merges: [], height: undefined }
    this.#rows[row] = added
    return added
  }
}

class DraftCell implements SheetCell {
  readonly #row: DraftRow
  readonly #index: number

  constructor(row: DraftRow, index: number) {
    this.#row = row
    this.#index = index
  }

  get value(): CellValue {
    return this.#row.values[this.#index] ?? null
  }

  set value(value: CellValue) {
    this.#row.values[this.#index] = value
  }

  get style(): Look {
    return this.#row.looks[this.#index] ?? {}
  }

  set style(look: Look) {
    this.#row.looks[this.#index] = look
  }

  get text(): string {
    const { value } = this
    if (typeof value !== 'object' || value === null) return String(value ?? '')
    if ('hyperlink' in value) return value.text
    return String(('result' in value ? value.result : value) ?? '')
  }
}

function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : letterOf(rest) + letter
}
