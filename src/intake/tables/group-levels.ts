/** The groups that group rows open, one within the other: how deep a row lies is told by its outline number, its word and its look. */
import { cellText, type Grid, type GridRow } from './grid.ts'
import { groupWord, outlineDepth } from './words.ts'

/** The most levels that are told apart. */
const DEEPEST = 3

interface Level {
  readonly style: string
  readonly name: string
  /** How many records stand before it. */
  readonly start: number
}

/** The groups open at a row, the widest first. */
export class GroupLevels {
  private levels: Level[] = []
  private readonly depths = new Map<string, number>()
  private readonly names: string[][] = []

  /** Opens the group of a row. */
  open(grid: Grid, row: GridRow, isBelowGroup: boolean, start: number): void {
    const column = row.filled[0] ?? 0
    const name = cellText(row, column)
    const style = styleOf(grid, row, column, name)
    const depth = this.depthOf(style, name, isBelowGroup)
    this.depths.set(style, depth)
    this.levels = [...this.levels.slice(0, depth), { style, name, start }]
    const known = this.names[depth] ?? []
    known.push(name)
    this.names[depth] = known
  }

  private depthOf(style: string, name: string, isBelowGroup: boolean): number {
    const open = this.levels.length
    const known = this.depths.get(style)
    if (known !== undefined) return Math.min(known, open)
    const outline = outlineDepth(name)
    if (outline !== undefined && style.startsWith('#'))
      return Math.min(outline - 1, open, DEEPEST - 1)
    if (isBelowGroup && this.levels.at(-1)?.style !== style) return Math.min(open, DEEPEST - 1)
    return Math.max(0, open - 1)
  }

  /** Closes the group of a name with all within it; the innermost one where no group has it. */
  close(name: string): void {
    const at = this.levels.findLastIndex((level) => level.name === name)
    this.levels = this.levels.slice(0, at === -1 ? Math.max(0, this.levels.length - 1) : at)
  }

  /** The groups that are open, the widest first. */
  get all(): readonly { readonly name: string; readonly start: number }[] {
    return this.levels
  }

  /** The names of the groups that are open. */
  get path(): readonly string[] {
    return this.levels.map(({ name }) => name)
  }

  /** All names by depth. */
  get found(): readonly (readonly string[])[] {
    return this.names
  }
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
