/** Makes the workbook of a form: a cover, a protected sheet for each table, the lists of its cells, and the hidden sheet. */
import type { CellValue, Style, Workbook, Worksheet } from 'exceljs'
import { FORM_WORDS } from '../../lang/catalogue/forms.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { HEADING_LOOK, LINK_LOOK, PARAGRAPH_LOOK, TITLE_LOOK } from './cell-looks.ts'
import type { Form, FormTable } from './form.ts'
import { HIDDEN_SHEET, hiddenLines, LISTS_SHEET } from './hidden-sheet.ts'
import { printCover } from './print-setup.ts'
import { type SheetContext, titleRange, writeTable } from './write-table.ts'

/** What makes texts and bytes fit for a workbook, which whoever writes reports has too. */
export interface WorkbookTools {
  /** A line of text as a cell shows it, harmless and legal in XML. */
  readonly text: (line: string) => string
  /** One legal name of a sheet for each title. */
  readonly sheetNames: (titles: readonly string[]) => string[]
  /** The archive without the times of its making. */
  readonly seal: (archive: Uint8Array) => Uint8Array
  /** The program and its version. */
  readonly tool: string
  /** Hears before each sheet how many rows are written. */
  readonly tell?: (rows: { readonly done: number; readonly of: number }) => Promise<void>
}

/** The width of the cover's text, in characters. */
const COVER_WIDTH = 80

const PROTECTION = {
  objects: false,
  scenarios: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const

function writeLists(book: Workbook, { choices }: Form, { text }: WorkbookTools): ReadonlyMap<string, string> {
  const sheet = book.addWorksheet(LISTS_SHEET)
  sheet.state = 'veryHidden'
  const ranges = new Map<string, string>()
  let column = 0
  for (const [name, list] of choices) {
    if (list.length === 0) continue
    column += 1
    for (const [index, { label }] of list.entries()) {
      const cell = sheet.getCell(index + 1, column)
      cell.value = text(label)
      cell.numFmt = '@'
    }
    const letter = sheet.getColumn(column).letter
    ranges.set(name, `${LISTS_SHEET}!$${letter}$1:$${letter}$${list.length}`)
  }
  return ranges
}

function writeHidden(book: Workbook, form: Form): void {
  const sheet = book.addWorksheet(HIDDEN_SHEET)
  sheet.state = 'veryHidden'
  for (const [index, line] of hiddenLines(form).entries()) {
    for (const [column, piece] of line.entries()) {
      const cell = sheet.getCell(index + 1, column + 1)
      cell.value = piece
      cell.numFmt = '@'
    }
  }
}

function put(sheet: Worksheet, row: number, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(row, 1)
  cell.value = value
  cell.style = style
}

async function writeCover(
  sheet: Worksheet,
  form: Form,
  names: readonly string[],
  { text }: WorkbookTools,
): Promise<void> {
  const { lang, cover, tables } = form
  sheet.getColumn(1).width = COVER_WIDTH
  put(sheet, 1, text(form.title), TITLE_LOOK)
  sheet.getRow(1).height = 28
  let row = 3
  for (const { text: line, isHeading } of cover) {
    if (isHeading === true) row += 1
    put(sheet, row, text(line), isHeading === true ? HEADING_LOOK : PARAGRAPH_LOOK)
    if (isHeading !== true) sheet.getRow(row).height = 15 * Math.ceil((line.length + 1) / COVER_WIDTH)
    row += 1
  }
  put(sheet, row + 1, FORM_WORDS.sheets[lang], HEADING_LOOK)
  row += 2
  for (const [index, name] of names.entries()) {
    const table = tables[index]
    const count = table === undefined ? 0 : rowsOf(table)
    // Without the dollar signs the library would write the target twice.
    put(sheet, row, { text: count === 0 ? name : `${name} (${count})`, hyperlink: `#'${name}'!$A$1` }, LINK_LOOK)
    row += 1
  }
  sheet.views = [{ state: 'normal', showGridLines: false }]
  printCover(sheet)
  await sheet.protect('', PROTECTION)
}

function properties(form: Form, { text, tool }: WorkbookTools): Partial<Workbook> {
  const date = new Date(`${form.date ?? '1970-01-01'}T00:00:00Z`)
  return {
    title: text(form.title),
    creator: text(form.organisation) || tool,
    lastModifiedBy: tool,
    created: date,
    modified: date,
  }
}

/** A cell's text, line by line. */
function linesText({ text }: WorkbookTools, value: string): string {
  return value
    .split(/\r\n?|\n/)
    .map(text)
    .join('\n')
}

/** Where the titles of records stand that people add; of records on several sheets no range tells all. */
function ownRanges({ tables, choices }: Form, names: readonly string[]): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>()
  for (const [index, table] of tables.entries()) {
    if (table.list === 'plan' || table.within !== undefined) continue
    const kind = KIND_OF_LIST[table.list]
    const alike = tables.filter(({ list, within }) => list === table.list && within === undefined)
    if (alike.length === 1 && choices.get(kind)?.length === 0) ranges.set(kind, titleRange(table, names[index] ?? ''))
  }
  return ranges
}

/** How many rows a table fills. */
function rowsOf({ rows, prefilled = [] }: FormTable): number {
  return rows.length + prefilled.length
}

/** How many rows a form fills. */
export function rowsOfForm({ tables }: Pick<Form, 'tables'>): number {
  return tables.reduce((sum, table) => sum + rowsOf(table), 0)
}

/** The workbook's bytes; the same form gives the same bytes. */
export async function formBytes(form: Form, tools: WorkbookTools): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  Object.assign(book, properties(form, tools))
  const [cover = '', ...names] = tools.sheetNames([
    FORM_WORDS.cover[form.lang],
    ...form.tables.map(({ title }) => title),
  ])
  const first = book.addWorksheet(cover)
  const sheets = names.map((name) => book.addWorksheet(name))
  const ranges = new Map([...ownRanges(form, names), ...writeLists(book, form, tools)])
  const context: SheetContext = {
    lang: form.lang,
    ranges,
    choices: form.choices,
    text: (value) => linesText(tools, value),
  }
  const written: FormTable[] = []
  let done = 0
  const of = rowsOfForm(form)
  for (const [index, table] of form.tables.entries()) {
    const sheet = sheets[index]
    if (sheet === undefined) continue
    await tools.tell?.({ done, of })
    written.push(writeTable(sheet, table, index, context))
    await sheet.protect('', PROTECTION)
    done += rowsOf(table)
  }
  await writeCover(first, form, names, tools)
  writeHidden(book, { ...form, tables: written })
  return tools.seal(new Uint8Array(await book.xlsx.writeBuffer()))
}
