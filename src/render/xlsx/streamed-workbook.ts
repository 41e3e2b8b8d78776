/**
 * A workbook written row by row (streaming, SpreadsheetML): only one sheet is in memory at a time, as bare values and
 * shared styles.
 * The parts of each sheet are put into the order of its schema (CT_Worksheet), with the extension list (x14) that the
 * library leaves out.
 */
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { AutoFilter, CellValue, ConditionalFormattingOptions, Row, stream, Worksheet } from 'exceljs'
import type { DataBar } from './conditional-formats.ts'
import type { CellStyle } from './styles.ts'
import type { Book, Excel, FoldableColumn, Properties, Sheet, SheetCell } from './workbook.ts'

/** A row of a draft; its lists are indexed by the column, less one. */
class BufferedRow {
  readonly values: CellValue[] = []
  readonly looks: CellStyle[] = []
  /** The merges that begin in the row. */
  readonly merges: (readonly [number, number, number, number])[] = []
  height: number | undefined
  /** The columns of the break of pages below the row. */
  pageBreak?: readonly [left: number, right: number]

  addPageBreak(left: number, right: number): void {
    this.pageBreak = [left, right]
  }
}

/** A sheet that is written in any order and then read row by row. */
class BufferedSheet implements Sheet {
  readonly id: number
  readonly name: string
  readonly properties = { outlineLevelCol: 0 }
  readonly pageSetup: Worksheet['pageSetup'] = {}
  readonly headerFooter: Partial<Worksheet['headerFooter']> = {}
  readonly formats: ConditionalFormattingOptions[] = []
  /** The columns that were asked for, by their number. */
  readonly columns = new Map<number, FoldableColumn>()
  views: Worksheet['views'] = []
  autoFilter?: AutoFilter
  #rows: (BufferedRow | undefined)[] = []

  /** @param id - its number in the workbook, from 1. */
  constructor(id: number, name: string) {
    this.id = id
    this.name = name
  }

  getCell(row: number, column: number): SheetCell {
    return new BufferedCell(this.#row(row), column - 1)
  }

  getColumn(column: number): FoldableColumn {
    const known = this.columns.get(column) ?? { letter: letterOf(column), hidden: false, outlineLevel: 0 }
    this.columns.set(column, known)
    return known
  }

  getRow(row: number): ReturnType<Sheet['getRow']> {
    return this.#row(row) as ReturnType<Sheet['getRow']>
  }

  mergeCells(top: number, left: number, bottom: number, right: number): void {
    this.#row(top).merges.push([top, left, bottom, right])
  }

  addConditionalFormatting(format: ConditionalFormattingOptions): void {
    this.formats.push(format)
  }

  /** Each row that was touched, with its number; a row that was read is gone from the draft. */
  *takeRows(): Generator<readonly [number, BufferedRow]> {
    for (let row = 1; row < this.#rows.length; row += 1) {
      const taken = this.#rows[row]
      this.#rows[row] = undefined
      if (taken !== undefined) yield [row, taken]
    }
    this.#rows = []
  }

  #row(row: number): BufferedRow {
    const known = this.#rows[row]
    if (known !== undefined) return known
    const added = new BufferedRow()
    this.#rows[row] = added
    return added
  }
}

class BufferedCell implements SheetCell {
  readonly #row: BufferedRow
  readonly #index: number

  constructor(row: BufferedRow, index: number) {
    this.#row = row
    this.#index = index
  }

  get value(): CellValue {
    return this.#row.values[this.#index] ?? null
  }

  set value(value: CellValue) {
    this.#row.values[this.#index] = value
  }

  get style(): CellStyle {
    return this.#row.looks[this.#index] ?? {}
  }

  set style(look: CellStyle) {
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

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'
/** What the specification calls conditional formats among extensions. */
const URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'

/** The extension list as the library writes it for a workbook in memory; nothing for a sheet without bars. */
function barExtension(formats: readonly ConditionalFormattingOptions[]): string {
  const bars = formats.flatMap(({ ref, rules }) =>
    rules.map((rule) => (rule.type === 'dataBar' ? extensionOf(ref, rule as DataBar) : '')),
  )
  const all = bars.join('')
  if (all === '') return ''
  const list = `<x14:conditionalFormattings>${all}</x14:conditionalFormattings>`
  return `<extLst><ext uri="${URI}" xmlns:x14="${X14}">${list}</ext></extLst>`
}

function extensionOf(ref: string, bar: DataBar): string {
  const ends = (bar.cfvo ?? []).map(({ type, value }) =>
    value === undefined ? `<x14:cfvo type="${type}"/>` : `<x14:cfvo type="${type}"><xm:f>${value}</xm:f></x14:cfvo>`,
  )
  const colours =
    `<x14:negativeFillColor rgb="${bar.negativeFillColor.argb}"/>` + `<x14:axisColor rgb="${bar.axisColor.argb}"/>`
  const look = 'minLength="0" maxLength="100" gradient="0" negativeBarColorSameAsPositive="0"'
  const rule =
    `<x14:cfRule type="dataBar" id="${bar.x14Id}">` +
    `<x14:dataBar ${look}>${ends.join('')}${colours}</x14:dataBar></x14:cfRule>`
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}` + `<xm:sqref>${ref}</xm:sqref></x14:conditionalFormatting>`
  )
}

/** The steps of the library's streaming writer that end a sheet, one for each part. */
interface Steps {
  _write(text: string): void
  _writeHyperlinks(): void
  _writeDataValidations(): void
  _writeCloseWorksheet(): void
}

/** Whether a sheet is written by these steps, which are no part of the library's interface. */
function hasSteps(sheet: object): sheet is Steps {
  const names = ['_write', '_writeHyperlinks', '_writeDataValidations', '_writeCloseWorksheet']
  return names.every((name) => name in sheet)
}

/**
 * The library (4.4.0) writes links before conditional formats, which Excel takes for a damaged file, and no
 * extension list: links go behind the validations, the bars' extension before the end.
 *
 * @param sheet - a sheet of a streamed workbook.
 * @param formats - the sheet's conditional formats, read when the sheet ends.
 */
function completeParts(sheet: Worksheet, formats: readonly ConditionalFormattingOptions[]): void {
  if (!hasSteps(sheet)) throw new Error('the library writes a sheet by other steps')
  const links = sheet._writeHyperlinks.bind(sheet)
  const validations = sheet._writeDataValidations.bind(sheet)
  const close = sheet._writeCloseWorksheet.bind(sheet)
  sheet._writeHyperlinks = () => {}
  sheet._writeDataValidations = () => {
    validations()
    links()
  }
  sheet._writeCloseWorksheet = () => {
    const extension = barExtension(formats)
    if (extension !== '') sheet._write(extension)
    close()
  }
}

/** The level of compression that a workbook in memory has, so that a large workbook is no larger than it was. */
const LEVEL = 6
/** After how many rows the archive gets its turn: what is not yet packed is in memory as text. */
const ROWS_AT_ONCE = 16

type Writer = InstanceType<typeof stream.xlsx.WorkbookWriter>

/** A workbook that reads as the one in memory does, for tables that would take too much of it. */
export function streamedBook(excel: Excel, properties: Properties): Book {
  const chunks: Uint8Array[] = []
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const writer = new excel.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: LEVEL } },
  })
  Object.assign(writer, properties)
  let sheets = 0
  return {
    async add(name, write) {
      sheets += 1
      const draft = new BufferedSheet(sheets, name)
      write(draft)
      await replay(writer, name, draft)
    },
    async bytes() {
      await writer.commit()
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}

/** Writes the draft: first what stands before the rows, then each row, which is gone from memory at once. */
async function replay(writer: Writer, name: string, draft: BufferedSheet): Promise<void> {
  const { pageSetup, headerFooter, views, properties } = draft
  const sheet = writer.addWorksheet(name, { pageSetup, headerFooter, views, properties })
  completeParts(sheet, draft.formats)
  for (const [column, { width, hidden, outlineLevel }] of draft.columns) {
    if (width === undefined) continue
    Object.assign(sheet.getColumn(column), { width, hidden, outlineLevel })
  }
  let waiting = 0
  for (const [number, drafted] of draft.takeRows()) {
    const row = sheet.getRow(number)
    writeRow(sheet, row, drafted)
    row.commit()
    waiting += 1
    if (waiting % ROWS_AT_ONCE === 0) await setImmediate()
  }
  for (const format of draft.formats) sheet.addConditionalFormatting(format)
  if (draft.autoFilter !== undefined) sheet.autoFilter = draft.autoFilter
  sheet.commit()
}

function writeRow(sheet: Worksheet, row: Row, { values, looks, merges, height, pageBreak }: BufferedRow): void {
  if (height !== undefined) row.height = height
  looks.forEach((look, index) => {
    const cell = row.getCell(index + 1)
    cell.value = values[index] ?? null
    cell.style = look
  })
  for (const merge of merges) sheet.mergeCells(...merge)
  if (pageBreak !== undefined) row.addPageBreak(...pageBreak)
}
