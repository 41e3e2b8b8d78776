/** A part of a sheet as a grid of cells: what each holds, what kind of value it is, and which cells are merged. */
import { cellDate } from '../cells/date-column.ts'
import { isTick, isUsualMissing } from '../cells/missing.ts'
import { cellNumber } from '../cells/number-column.ts'
import { plainText } from '../record.ts'
import type { MergedCells, SheetRow, SourceSheet } from '../source/sheet.ts'

/** What a cell holds. A year is a whole number or text that may be one: a label of a column, or a value. */
export type CellKind = 'blank' | 'text' | 'number' | 'year' | 'date' | 'missing'

export interface GridRow {
  readonly number: number
  readonly source: SheetRow
  /** Filled columns from 0, in order. */
  readonly filled: readonly number[]
}

/** Columns from 0, both included. */
export interface ColumnRange {
  readonly left: number
  readonly right: number
}

export class Grid {
  readonly sheet: SourceSheet
  readonly range: ColumnRange
  /** Whether values stand right of its range. */
  readonly isCut: boolean
  /** Rows in their order, blank ones of a CSV file too. */
  readonly rows: readonly GridRow[]
  private readonly merges = new Map<string, MergedCells>()

  constructor(sheet: SourceSheet, range?: ColumnRange) {
    this.sheet = sheet
    const rows = sheet.rows.map((source) => ({ number: source.number, source, filled: filledOf(source, range) }))
    this.rows = rows
    const last = rows.reduce((most, { filled }) => Math.max(most, filled.at(-1) ?? -1), -1)
    const first = rows.reduce((least, { filled }) => Math.min(least, filled[0] ?? least), Number.MAX_SAFE_INTEGER)
    this.isCut = range !== undefined && sheet.rows.some(({ values }) => values.length > range.right + 1)
    this.range = range ?? { left: Math.min(first, Math.max(0, last)), right: last }
    for (const merge of sheet.merges) this.merges.set(`${merge.top} ${merge.left - 1}`, merge)
  }

  get hasMerges(): boolean {
    return this.merges.size > 0
  }

  /** The merged cells that a cell is the first of. */
  mergeAt(row: number, column: number): MergedCells | undefined {
    return this.merges.size === 0 ? undefined : this.merges.get(`${row} ${column}`)
  }

  /** The last column that a cell reaches, by its merge. */
  reach(row: number, column: number): number {
    return (this.mergeAt(row, column)?.right ?? column + 1) - 1
  }
}

function filledOf({ values }: SheetRow, range: ColumnRange | undefined): number[] {
  const filled: number[] = []
  const last = Math.min(values.length - 1, range?.right ?? values.length)
  for (let column = range?.left ?? 0; column <= last; column += 1) {
    if (!isBlankValue(values[column])) filled.push(column)
  }
  return filled
}

/** Whether a row fills a column: what `filled` says, without going over all that it does. */
export function fills({ filled, source }: GridRow, column: number): boolean {
  const value = source.values[column]
  return !isBlankValue(value) && column >= (filled[0] ?? column + 1) && column <= (filled.at(-1) ?? -1)
}

function isBlankValue(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** The text of a cell of a row, white space within it as one space. */
export function cellText({ source }: GridRow, column: number): string {
  const text = plainText(source.values[column]) ?? ''
  // A text that stays as it is stays the same object: long ones are kept once, and found again without being compared.
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}

export function cellKind(value: unknown): CellKind {
  if (value === null || value === undefined) return 'blank'
  if (typeof value === 'number') return isYear(value) ? 'year' : 'number'
  return typeof value === 'string' ? textKind(value.trim()) : 'text'
}

function textKind(text: string): CellKind {
  if (text === '') return 'blank'
  if (text.length > 60) return 'text'
  if (/^(?:19|20)\d\d$/.test(text) || isFiscalYear(text)) return 'year'
  if (cellNumber(text) !== undefined) return 'number'
  if (cellDate(text) !== undefined) return 'date'
  return isUsualMissing(text) || isTick(text) ? 'missing' : 'text'
}

/** Whether a text is a budget year of two calendar years, `2026/27`; `2009-10` may be a month. */
function isFiscalYear(text: string): boolean {
  if (/^FY\s?(?:20)?\d\d$/i.test(text)) return true
  const [, first, next] = /^(?:FY\s?)?20(\d\d)\s?[-–/]\s?(?:20)?(\d\d)$/i.exec(text) ?? []
  return Number(next) > MONTHS && Number(next) === Number(first) + 1
}

const MONTHS = 12

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100
}

export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** The columns from 0 that `B:F` names; undefined for anything else. */
export function columnRange(text: string): ColumnRange | undefined {
  const [, left, right] = /^\s*([A-Z]{1,3})\s*:\s*([A-Z]{1,3})\s*$/i.exec(text) ?? []
  if (left === undefined || right === undefined) return undefined
  return { left: columnIndex(left), right: columnIndex(right) }
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
}
