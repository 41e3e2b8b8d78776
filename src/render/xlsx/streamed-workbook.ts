/** A workbook written row by row (streaming, SpreadsheetML): only a draft of one sheet is in memory at a time. */
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Row, stream, Worksheet } from 'exceljs'
import { type DraftRow, DraftSheet } from './draft-sheet.ts'
import { completeParts } from './sheet-parts.ts'
import type { Book, Excel, Properties } from './workbook.ts'

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
      const draft = new DraftSheet(sheets)
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
async function replay(writer: Writer, name: string, draft: DraftSheet): Promise<void> {
  const { pageSetup, headerFooter, views } = draft
  const sheet = writer.addWorksheet(name, { pageSetup, headerFooter, views })
  completeParts(sheet, draft.formats)
  for (const [column, { width }] of draft.columns) {
    if (width !== undefined) sheet.getColumn(column).width = width
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

function writeRow(sheet: Worksheet, row: Row, { values, looks, merges, height }: DraftRow): void {
  if (height !== undefined) row.height = height
  looks.forEach((look, index) => {
    const cell = row.getCell(index + 1)
    cell.value = values[index] ?? null
    cell.style = look
  })
  for (const merge of merges) sheet.mergeCells(...merge)
}
