/** Finds forms that lie one below the other: the same small header comes again, each time below a code of the same form. */
import { isBlockHeader, labelled } from './blocks.ts'
import { cellText, type Grid, type GridRow } from './grid.ts'
import type { BlockOptions } from './options.ts'

/** How many forms a sheet must have to be told from two tables. */
const FEWEST = 2

/** The pattern of a code: digits and capitals by their number, other signs as they are; undefined for words. */
function codePattern(text: string): string | undefined {
  if (text.length > 24 || !/\d/.test(text) || /\p{Ll}{2}|\s{2}/u.test(text)) return undefined
  const pattern = text
    .replace(/[$()*+?.[\]\\^{|}/]/g, '\\$&')
    .replace(/\d+/g, (digits) => `\\d{${digits.length}}`)
    .replace(/(?<!\\)\p{Lu}+/gu, (letters) => `\\p{Lu}{${letters.length}}`)
  return `^${pattern}$`
}

function firstText(row: GridRow): string {
  return cellText(row, row.filled[0] ?? 0)
}

/** Rows of a sheet from each small header back to the one before. */
function intervalsOf(rows: readonly GridRow[]): GridRow[][] {
  const counts = new Map<string, number>()
  const signature = (row: GridRow): string =>
    row.filled.map((at) => cellText(row, at)).join('\u0001')
  const heads = rows.filter(isBlockHeader)
  for (const row of heads) counts.set(signature(row), (counts.get(signature(row)) ?? 0) + 1)
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  if (most === undefined) return []
  const intervals: GridRow[][] = []
  let current: GridRow[] = []
  for (const row of rows) {
    if (row.filled.length >= 3 && signature(row) === most[0]) {
      intervals.push(current)
      current = []
    } else current.push(row)
  }
  return intervals
}

/** The pattern of the codes that begin the forms: one in each interval, hardly one twice. */
function startOf(intervals: readonly (readonly GridRow[])[]): string | undefined {
  const found = new Map<string, { count: number; readonly texts: Set<string> }>()
  for (const rows of intervals) {
    const own = new Map<string, string>()
    for (const row of rows) {
      const text = firstText(row)
      const pattern = codePattern(text)
      if (pattern !== undefined && row.filled.length <= 4) own.set(pattern, text)
    }
    for (const [pattern, text] of own) {
      const known = found.get(pattern) ?? { count: 0, texts: new Set<string>() }
      known.count += 1
      known.texts.add(text)
      found.set(pattern, known)
    }
  }
  const usual = [...found].filter(
    ([, { count, texts }]) =>
      count >= intervals.length * 0.8 &&
      texts.size >= Math.min(count, 2) &&
      texts.size >= count * 0.8,
  )
  return usual[0]?.[0]
}

/** The pattern of the rows between forms that name a group: the last one with a colon or a dash above a code. */
function groupOf(rows: readonly GridRow[], start: string): string | undefined {
  const code = new RegExp(start, 'u')
  const first = rows.findIndex((row) => code.test(firstText(row)))
  const titles = rows.slice(0, Math.max(0, first)).filter(({ filled }) => filled.length === 1)
  for (const title of titles.toReversed()) {
    const [, prefix] = /^(.{3,80}?)\s*(?::|\s[-–])\s+\S/.exec(firstText(title)) ?? []
    if (prefix === undefined) continue
    // The text of a cell has one space where it has any.
    const fixed = prefix.replace(/[$()*+?.[\]\\^{|}/]/g, '\\$&')
    return `^${fixed} ?[:–-] (.+)$`
  }
  return undefined
}

/** Whether forms of another sheet go on in this one: a code of theirs, and a small header. */
function goesOn(grid: Grid, { start }: BlockOptions): boolean {
  const code = new RegExp(start, 'u')
  const rows = grid.rows.filter(({ filled }) => filled.length > 0)
  return rows.some((row) => code.test(firstText(row))) && rows.some(isBlockHeader)
}

/** How many groups the rows of a pattern name in all sheets. */
function groupCount(grids: readonly Grid[], group: string): number {
  const pattern = new RegExp(group, 'iu')
  const names = grids.flatMap(({ rows }) => rows.map((row) => pattern.exec(firstText(row))?.[1]))
  return new Set(names.filter((name) => name !== undefined)).size
}

/**
 * How the forms of each sheet of a workbook are told.
 *
 * A sheet of one form alone is known by those of the others; a title that names a group is one where there are several.
 */
export function findAllBlocks(grids: readonly Grid[]): ReadonlyMap<Grid, BlockOptions> {
  const found = new Map<Grid, BlockOptions>()
  for (const grid of grids) {
    const own = findBlocks(grid)
    if (own !== undefined) found.set(grid, own)
  }
  const known = [...found.values()]
  for (const grid of grids) {
    const shared = found.get(grid) ?? known.find((options) => goesOn(grid, options))
    if (shared === undefined) continue
    const { group, ...rest } = shared
    const isGroup = group !== undefined && groupCount([...found.keys()], group) > 1
    found.set(grid, isGroup ? shared : rest)
  }
  return found
}

/** How the forms of a sheet are told; undefined where it has none. */
function findBlocks(grid: Grid): BlockOptions | undefined {
  const rows = grid.rows.filter(({ filled }) => filled.length > 0)
  const labels = rows.filter((row) => row.filled.length <= 2 && labelled(row) !== undefined)
  if (labels.length < FEWEST) return undefined
  const intervals = intervalsOf(rows)
  if (intervals.length < FEWEST || labels.length < intervals.length) return undefined
  const start = startOf(intervals)
  if (start === undefined) return undefined
  const code = new RegExp(start, 'u')
  const heads = rows.filter((row) => code.test(firstText(row)))
  const width = Math.max(...heads.map(({ filled }) => filled.length))
  const isEnglish = rows.some(
    (row) => isBlockHeader(row) && /\b(?:of|the|source|funds|date)\b/i.test(firstText(row)),
  )
  const names = [
    'Code',
    isEnglish ? 'Title' : 'Intitulé',
    ...Array.from({ length: Math.max(0, width - 2) }, (_, at) => `Code ${at + 2}`),
  ]
  const group = groupOf(rows, start)
  return { start, names: names.slice(0, width), ...(group === undefined ? {} : { group }) }
}
