/** Finds a figure in what the program wrote, whatever the format: by the words of its row and column on pages, by their ids in data. */
import { parse } from 'csv-parse/sync'
import type { Lang } from '../../src/values/language.ts'
import { readHtml } from './html-page.ts'
import { markdownRows } from './printed-figures.ts'
import { below, readDeck } from './read-deck.ts'
import { readDocument } from './read-document.ts'
import { readWorkbook, rowValues } from './read-workbook.ts'

/** Where a figure stands: ids for data, words for readers. */
export interface Place {
  readonly table: string
  readonly row: string
  readonly column: string
  /** The words of a cell that tells the row from all others of its table. */
  readonly label: string
  /** The heading of the column. */
  readonly heading: string
}

/** A figure as data has it. */
export interface Exact {
  readonly value: number | string | null
  readonly numerator?: number
  readonly denominator?: number
  /** Of how many the figure is made, where that is not all of them. */
  readonly known?: readonly [count: number, of: number]
}

type Rows = readonly (readonly string[])[]

/** What is read of an output: every table with its headings first, and all words on one line. */
interface Page {
  readonly tables: readonly Rows[]
  readonly words: string
}

/** Words without what formats put between them: kinds of space, and marks of Markdown. */
export function plainWords(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** The cells of a line of the terminal, each with where it stands. */
function spans(line: string): { text: string; from: number; to: number }[] {
  return [...line.matchAll(/[^ ]+(?: [^ ]+)*/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }))
}

/** The tables of a terminal, in which a cell stands above or below its heading. */
function terminalTables(text: string): Rows[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n').map(spans)
    // A title may stand above the headings.
    return lines
      .slice(0, 2)
      .map((heads, at) => [
        heads.map((head) => head.text),
        ...lines
          .slice(at + 1)
          .map((cells) =>
            heads.map(({ from, to }) => cells.find((cell) => cell.from < to && cell.to > from)?.text ?? ''),
          ),
      ])
  })
}

function htmlPage(text: string): Page {
  const { elements } = readHtml(text)
  const tables: string[][][] = []
  for (const { name, text: words } of elements) {
    if (name === 'table') tables.push([])
    if (name === 'tr') tables.at(-1)?.push([])
    if (name === 'th' || name === 'td') tables.at(-1)?.at(-1)?.push(words)
  }
  const body = elements.find(({ name }) => name === 'body')
  return { tables, words: body?.text ?? '' }
}

/** The tables of the notes of slides, which have all columns and the fractions of rates, then those of the slides. */
function deckPage(bytes: Uint8Array): Page {
  const slides = readDeck(bytes)
  const cellText = (cell: Parameters<typeof below>[0]): string =>
    below(cell, 'a:t')
      .map(({ text }) => text)
      .join('')
  const drawn = slides.flatMap(({ tree }) =>
    below(tree, 'a:tbl').map((table) => below(table, 'a:tr').map((row) => below(row, 'a:tc').map(cellText))),
  )
  const noted = slides.map(({ notes }) => notes.map((line) => line.split(' | ')))
  const lines = noted.flatMap((rows) => rows.map((_, at) => rows.slice(at)))
  const words = slides.flatMap(({ words: own, notes }) => [...own, ...notes]).join(' ')
  return { tables: [...lines, ...drawn], words }
}

function documentPage(bytes: Uint8Array): Page {
  const { tables, words } = readDocument(bytes)
  // The sign of a tone stands before the words.
  const plain = (cell: string): string => cell.replace(/^[✓!✗] /, '')
  return { tables: tables.map((rows) => rows.map((row) => row.map(plain))), words: words.join(' ') }
}

function markdownPage(text: string): Page {
  const tables = text.split(/\n\s*\n/).map(markdownRows)
  return { tables, words: text.replace(/\*\*|\\/g, '') }
}

const PAGES: Readonly<Record<string, (bytes: Uint8Array, text: string) => Page>> = {
  pretty: (_, text) => ({ tables: terminalTables(text), words: text }),
  md: (_, text) => markdownPage(text),
  html: (_, text) => htmlPage(text),
  pptx: (bytes) => deckPage(bytes),
  docx: (bytes) => documentPage(bytes),
}

/** The formats that people read as they are printed. */
export const PAGE_FORMATS = Object.keys(PAGES)

/** The words of a page on one line. */
export async function writtenWords(format: string, bytes: Uint8Array): Promise<string> {
  const page = PAGES[format]
  if (page !== undefined) return plainWords(page(bytes, Buffer.from(bytes).toString()).words)
  const { worksheets } = await readWorkbook(bytes)
  const cells = worksheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (__, at) => rowValues(sheet, at + 1)),
  )
  return plainWords(cells.flat().map(String).join(' '))
}

/** A cell as a page prints it; undefined where the page has no such row and column. */
function printedFigure(format: string, bytes: Uint8Array, { label, heading }: Place): string | undefined {
  const { tables } = PAGES[format]?.(bytes, Buffer.from(bytes).toString()) ?? { tables: [] }
  for (const [head = [], ...rows] of tables) {
    const column = head.findIndex((title) => plainWords(title) === heading)
    const row = rows.find((cells) => cells.some((cell) => plainWords(cell) === label))
    if (column >= 0 && row !== undefined) return plainWords(row[column] ?? '')
  }
  return undefined
}

interface JsonFigure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly coverage?: { readonly count: number; readonly of: number }
}
type JsonRow = Readonly<Record<string, JsonFigure | number | string | null>>
interface JsonTable {
  readonly id: string
  readonly rows: readonly JsonRow[]
  readonly totals?: JsonRow
}

/** Only what is there. */
function exactOf(
  value: Exact['value'],
  parts: readonly (number | undefined)[],
  known: readonly (number | undefined)[],
): Exact {
  const [[numerator, denominator], [count, of]] = [parts, known]
  return {
    value,
    ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
    ...(count === undefined || of === undefined ? {} : { known: [count, of] }),
  }
}

function jsonFigure(text: string, { table, row, column }: Place): Exact | undefined {
  const { data } = JSON.parse(text) as { data: { sections: { tables: JsonTable[] }[] } }
  const found = data.sections.flatMap(({ tables }) => tables).find(({ id }) => id === table)
  const line = row === 'total' ? found?.totals : found?.rows.find(({ id }) => id === row)
  const cell = line?.[column]
  if (cell === undefined) return undefined
  if (cell === null || typeof cell !== 'object') return { value: cell }
  const { value, numerator, denominator, coverage } = cell
  return exactOf(value, [numerator, denominator], [coverage?.count, coverage?.of])
}

/** The words of CSV for the parts of a figure. */
const PARTS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['numérateur', 'dénominateur', 'connus', 'sur'],
  en: ['numerator', 'denominator', 'known', 'of'],
}

/** The figure in a file of a line for each cell, or in one that keeps the shape of its only table. */
function csvFigure(text: string, place: Place, lang: Lang): Exact | undefined {
  const rows: string[][] = parse(text, { bom: true, delimiter: lang === 'fr' ? ';' : ',' })
  const [head = [], ...lines] = rows
  const isLong = head[1] === { fr: 'tableau', en: 'table' }[lang]
  const { table, row, column, label, heading } = place
  const line = isLong
    ? lines.find((cells) => [table, row, column].every((id, at) => cells[at + 1] === id))
    : lines.find((cells) => cells.includes(label))
  const cellOf = (title: string): string => line?.[head.indexOf(title)] ?? ''
  const own = isLong ? { fr: 'valeur', en: 'value' }[lang] : heading
  if (line === undefined || !head.includes(own)) return undefined
  const number = (cell: string): number | undefined => {
    const written = lang === 'fr' ? cell.replace(',', '.') : cell
    return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined
  }
  const parts = PARTS[lang].map((part) => number(cellOf(isLong ? part : `${own} (${part})`)))
  const value = cellOf(own)
  return exactOf(number(value) ?? (value === '' ? null : value), parts.slice(0, 2), parts.slice(2))
}

/** A cell of a workbook as data: the result of a formula, a day as it is written. */
function plainValue(cell: unknown): Exact['value'] {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'object' && cell !== null && 'result' in cell) return plainValue(cell.result)
  return typeof cell === 'number' || typeof cell === 'string' ? cell : null
}

type SheetRow = readonly Exact['value'][]

/** The words of a cell; of a heading without its unit. */
function bare(cell: unknown): string {
  return plainWords(String(cell)).replace(/ \((j|d)\)$/, '')
}

/** The headings of a sheet's table and the row that has the label, in the first table that has both; undefined where none has. */
function lineIn(rows: readonly SheetRow[], { label, heading }: Place): [SheetRow, SheetRow] | undefined {
  for (const [at, head] of rows.entries()) {
    if (!head.some((title) => bare(title) === heading)) continue
    const after = rows.slice(at + 1)
    const end = after.findIndex((cells) => cells.every((cell) => cell === null))
    const table = after.slice(0, end < 0 ? undefined : end)
    const line = table.find((cells) => cells.some((cell) => bare(cell) === label))
    if (line !== undefined) return [head, line]
  }
  return undefined
}

/** How much of a figure is known, as the remarks of its row tell. */
function knownIn(line: SheetRow): readonly number[] {
  const [, count, of] =
    line.map((cell) => /^(\d+) (?:of|sur) (\d+)/.exec(bare(cell)) ?? []).find(({ length }) => length > 0) ?? []
  return count === undefined ? [] : [Number(count), Number(of)]
}

/** The figure in a sheet, its parts in their own columns to the right and how much of it is known among the remarks. */
async function workbookFigure(bytes: Uint8Array, place: Place, lang: Lang): Promise<Exact | undefined> {
  const { worksheets } = await readWorkbook(bytes)
  const found = worksheets
    .map((sheet) => Array.from({ length: sheet.rowCount }, (_, at) => rowValues(sheet, at + 1).map(plainValue)))
    .flatMap((rows) => lineIn(rows, place) ?? [])
  const [head = [], line = []] = found as [SheetRow?, SheetRow?]
  const cellOf = (title: string): Exact['value'] =>
    line[head.findIndex((one) => bare(one).replace(' :', ':') === title)] ?? null
  const parts = PARTS[lang].slice(0, 2).map((name) => {
    const part = cellOf(`${place.heading}: ${name}`)
    return typeof part === 'number' ? part : undefined
  })
  return found.length === 0 ? undefined : exactOf(cellOf(place.heading), parts, knownIn(line))
}

/** A figure as the format has it: printed on a page, exact in data; undefined where it is not there. */
export async function figureIn(
  format: string,
  bytes: Uint8Array,
  place: Place,
  lang: Lang,
): Promise<string | Exact | undefined> {
  const text = Buffer.from(bytes).toString()
  if (format === 'xlsx') return await workbookFigure(bytes, place, lang)
  if (format === 'json') return jsonFigure(text, place)
  return format === 'csv' ? csvFigure(text, place, lang) : printedFigure(format, bytes, place)
}
