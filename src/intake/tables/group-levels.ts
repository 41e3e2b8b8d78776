/** The groups that group rows open, one within the other: how deep a row lies is told by its outline number, its word and its look. */
import { cellKind, cellText, type Grid, type GridRow } from './grid.ts'
import { groupWord, outlineDepth } from './words.ts'

const DEEPEST = 3

interface Level {
  readonly style: string
  readonly name: string
  /** How many records stand before it. */
  readonly start: number
}

/** The groups open at a row, the widest first. */
export class GroupLevels {
  all: readonly Level[] = []
  /** All names by depth. */
  readonly found: string[][] = []
  private readonly depths = new Map<string, number>()

  open(grid: Grid, row: GridRow, isBelowGroup: boolean, start: number): void {
    const { column, code } = titleOf(row)
    const name = cellText(row, column)
    const style = code === undefined ? styleOf(grid, row, column, name) : `#${code}`
    const depth = this.depthOf(style, isBelowGroup)
    this.depths.set(style, depth)
    this.all = [...this.all.slice(0, depth), { style, name, start }]
    this.found[depth] = [...(this.found[depth] ?? []), name]
  }

  private depthOf(style: string, isBelowGroup: boolean): number {
    const open = this.all.length
    const known = this.depths.get(style)
    if (known !== undefined) return Math.min(known, open)
    if (style.startsWith('#')) return Math.min(Number(style.slice(1)) - 1, open, DEEPEST - 1)
    if (isBelowGroup && this.all.at(-1)?.style !== style) return Math.min(open, DEEPEST - 1)
    return Math.max(0, open - 1)
  }

  /** Closes the group of a name with all within it; the innermost one where no group has it. */
  close(name: string): void {
    const at = this.all.findLastIndex((level) => level.name === name)
    this.all = this.all.slice(0, at === -1 ? Math.max(0, this.all.length - 1) : at)
  }

  get path(): readonly string[] {
    return this.all.map(({ name }) => name)
  }
}

/** The column of a group's name, and how deep the outline number in a cell before it puts it. */
function titleOf({ filled, source }: GridRow): { readonly column: number; readonly code?: number } {
  const [first = 0, second] = filled
  const text = String(source.values[first] ?? '').trim()
  const isTitled = second !== undefined && cellKind(source.values[second]) === 'text'
  if (!isTitled || !/^\d{1,2}(?:\.\d{1,2})*\.?$/.test(text)) return { column: first }
  return { column: second, code: text.replace(/\.$/, '').split('.').length }
}

function styleOf(grid: Grid, row: GridRow, column: number, name: string): string {
  const word = groupWord(name)
  if (word !== undefined) return `word ${word}`
  const outline = outlineDepth(name)
  if (outline !== undefined) return `#${outline}`
  const value = row.source.values[column]
  const indent = typeof value === 'string' ? (/^\s*/.exec(value)?.[0].length ?? 0) : 0
  const isUpper = name === name.toUpperCase() && /\p{L}/u.test(name)
  const isMerged = grid.reach(row.number, column) > column
  return `column ${column} ${indent} ${isUpper} ${isMerged}`
}
