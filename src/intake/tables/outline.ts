/** The levels of an outline that spaces or indents before titles tell, as tasks of MS Project pasted into a sheet. */
import { fold } from '../../lang/nearest.ts'
import type { SourceRecord } from '../record.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { SourceColumn } from '../source/table.ts'
import type { PlacedColumn } from './columns.ts'
import type { GridRow } from './grid.ts'

/** What a table of tasks has beside their titles, with the name of the level in its language. */
const TASKS: readonly (readonly [columns: readonly string[], level: string])[] = [
  [['duree', 'debut', 'fin'], 'Niveau hiérarchique'],
  [['duration', 'start', 'finish'], 'Outline Level'],
]

/** How many spaces a step of a cell’s indent is worth. */
const STEP = 3

export function indentOf({ values, indents }: SheetRow, at: number): number {
  const value = values[at]
  const spaces = typeof value === 'string' ? value.length - value.trimStart().length : 0
  return spaces + (indents?.[at] ?? 0) * STEP
}

/** The levels of rows, from 1, that lie below the last one before them that is set in less. */
export function levelsOf(indents: readonly number[]): number[] {
  let above: number[] = []
  return indents.map((indent) => {
    above = [...above.filter((one) => one < indent), indent]
    return above.length
  })
}

/** The level of each row of a table of tasks; undefined where titles are not indented, or a column tells their level. */
function outlineOf(
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
): { readonly name: string; readonly levels: readonly number[] } | undefined {
  const names = columns.map(({ name }) => fold(name))
  const isNamed = (word: string): boolean => names.some((name) => name.startsWith(word))
  const level = TASKS.find(([needed]) => needed.every(isNamed))?.[1]
  if (level === undefined || names.includes(fold(level))) return undefined
  for (const { at } of columns) {
    const levels = levelsOf(rows.map(({ source }) => indentOf(source, at)))
    if (levels.some((one) => one > 1)) return { name: level, levels }
  }
  return undefined
}

/** The records of a table with their levels in a column of the name that MS Project has for it, where they are tasks. */
export function withLevels(
  records: readonly SourceRecord[],
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
): { readonly records: readonly SourceRecord[]; readonly columns: readonly SourceColumn[] } {
  const outline = outlineOf(columns, rows)
  if (outline === undefined) return { records, columns: [] }
  const { name, levels } = outline
  return {
    records: records.map((record, at) => ({
      ...record,
      cells: new Map([...record.cells, [name, String(levels[at])]]),
    })),
    columns: [{ name, letter: '' }],
  }
}
