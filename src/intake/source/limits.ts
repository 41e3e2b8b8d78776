/** How large a source may be: each limit has one name, and a default that no workbook of an office meets. */
import { refuse } from './refused.ts'

export interface SourceLimits {
  readonly size: number
  /** Bytes of all parts of a workbook that are read, once inflated. */
  readonly inflated: number
  /** How many times larger than its packed bytes a part of a workbook may be; counted above a mebibyte. */
  readonly ratio: number
  /** Parts of a workbook, pictures included, and what they say of each other. */
  readonly parts: number
  /** Rows of all sheets, records of a CSV file, records of a kind in an XML file. */
  readonly rows: number
  /** Columns of a sheet, as Excel has them. */
  readonly columns: number
  /** Cells of a file, blank ones before the last of a row included; values of a JSON file. */
  readonly cells: number
  /** Signs of the texts of all cells of a workbook, a text that cells share at each of them. */
  readonly signs: number
  /** Keys of a record of JSON. */
  readonly keys: number
  /** Sheets of a workbook. */
  readonly sheets: number
  readonly merges: number
  /** Cells shown as one. */
  readonly merged: number
  /** Formats of the cells of a workbook, of which Excel has 65,490 at the most. */
  readonly styles: number
  readonly text: number
  /** Levels of lists and maps, or of elements. */
  readonly depth: number
}

export type LimitName = keyof SourceLimits

const MEBIBYTE = 2 ** 20

/** The default of `--max-size`, in mebibytes. */
const DEFAULT_SIZE = 50

/** The largest that makes sense, in mebibytes: no text in memory is longer. */
const LARGEST_SIZE = 500

/** The limits that no larger file needs to pass. */
const FIXED = new Set<LimitName>(['columns', 'depth', 'keys', 'merged', 'ratio', 'parts', 'sheets', 'styles', 'text'])

const DEFAULTS: SourceLimits = {
  size: DEFAULT_SIZE * MEBIBYTE,
  inflated: 256 * MEBIBYTE,
  ratio: 300,
  parts: 10_000,
  rows: 250_000,
  columns: 16_384,
  cells: 2_000_000,
  signs: 32 * MEBIBYTE,
  keys: 5000,
  sheets: 1000,
  merges: 200_000,
  merged: 1_000_000,
  styles: 100_000,
  text: 1_000_000,
  depth: 100,
}

/** The limits of a file of at most so many mebibytes: counts grow with it, what has no reason to stays. */
export function limitsFor(maxSize = DEFAULT_SIZE): SourceLimits {
  const grown = Object.entries(DEFAULTS).map(([name, value]: [string, number]) => [
    name,
    FIXED.has(name as LimitName) ? value : Math.ceil((value * Math.min(maxSize, LARGEST_SIZE)) / DEFAULT_SIZE),
  ])
  return Object.fromEntries(grown) as unknown as SourceLimits
}

/** The words of a limit that is passed, the last of which is the option with which the same file would pass, as far as it was counted. */
export function limitDetail(limits: SourceLimits, name: LimitName, found: number): string {
  const option = Math.ceil((found / DEFAULTS[name]) * DEFAULT_SIZE)
  return [name, limits[name], found, FIXED.has(name) || option > LARGEST_SIZE ? 0 : option].join(' ')
}

/** Refuses what is above a limit; `found` is a bound from below where counting stopped. */
export function checkLimit(
  limits: SourceLimits,
  name: LimitName,
  found: number,
  place: string | { readonly line?: number } | undefined = {},
): void {
  if (found <= limits[name]) return
  const at = typeof place === 'string' ? { sheet: place } : place
  refuse('source-limit', limitDetail(limits, name, found), at)
}
