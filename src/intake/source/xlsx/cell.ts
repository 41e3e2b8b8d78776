/** What a cell of a worksheet holds (ECMA-376 part 1, 18.3.1.4): its type, its style and its text become a value. */
import { refuse } from '../refused.ts'
import type { XlsxStyle } from './cell-styles.ts'
import { isMonthFirst, type NumberFormat } from './number-formats.ts'
import { isoDay, seenDate, serialDay } from './serial-date.ts'
import { unescaped } from './texts.ts'

export interface CellWords {
  readonly strings: readonly string[]
  readonly styles: readonly XlsxStyle[]
  readonly is1904: boolean
}

export interface WrittenCell {
  readonly type: string
  readonly style: number
  /** The text of its value; undefined where it has none. */
  readonly text: string | undefined
}

export interface XlsxCell {
  readonly value: string | number | boolean | null
  readonly format?: string | undefined
  readonly isError?: true
}

const NOTHING: XlsxCell = { value: null }

/** The value of a cell; one that is not finite stays a text. Refuses a shared text that the workbook lacks. */
export function readCell({ type, style, text }: WrittenCell, words: CellWords): XlsxCell {
  if (text === undefined || text === '') return NOTHING
  switch (type) {
    case 's':
      return { value: shared(text, words) || null }
    case 'b':
      return { value: text.trim() === '1' || text.trim() === 'true' }
    case 'e':
      return { value: text, isError: true }
    case 'str':
      return { value: unescaped(text) || null }
    case 'inlineStr':
      return { value: text }
    case 'd':
      return { value: isoDay(text.trim()) ?? text }
    default:
      return numberCell(text, formatOf(style, words), words.is1904)
  }
}

function shared(text: string, { strings }: CellWords): string {
  const index = /^\s*\d+\s*$/.test(text) ? Number(text) : -1
  return strings[index] ?? refuse('workbook-damaged', 'sharedStrings.xml')
}

/** The format of a style; a workbook without styles has the general one alone. */
function formatOf(style: number, { styles }: CellWords): NumberFormat | undefined {
  if (styles.length === 0 && style === 0) return undefined
  return styles[style]?.format ?? refuse('workbook-damaged', 'styles.xml')
}

/** Decimal numbers alone: `0x1F` and `Infinity` are texts. */
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/

function numberCell(text: string, format: NumberFormat | undefined, is1904: boolean): XlsxCell {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) return { value: text }
  const day = format?.date === undefined ? undefined : serialDay(value, is1904)
  if (day === undefined) return { value, format: format?.code }
  const code = format?.code ?? ''
  return { value: seenDate(day, format?.date), ...(isMonthFirst(code) ? { format: code } : {}) }
}
