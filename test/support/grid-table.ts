/** A table of a source from a readable grid: columns parted by `|`, the first line the header; `#FFC000` is a coloured cell. */
import type { SourceTable } from '../../src/intake/source/table.ts'

const COLOUR = /^#[\dA-F]{6}$/

/** A number where a cell is one, as a workbook has it; a text else. */
function cellOf(text: string): unknown {
  if (text === '' || COLOUR.test(text)) return null
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** The table of a grid; `name` is its sheet. */
export function gridTable(grid: string, name = 'Projets', titles: readonly string[] = []): SourceTable {
  const [head = [], ...rows] = grid
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return {
    name,
    columns: head.map((column, at) => ({ name: column, letter: String.fromCharCode(65 + at) })),
    records: rows.map((cells, at) => {
      const named = head.map((column, index) => [column, cells[index] ?? ''] as const)
      const fills = named.flatMap(([column, text]) => (COLOUR.test(text) ? [[column, text.slice(1)] as const] : []))
      return {
        row: at + 2,
        cells: new Map(named.map(([column, text]) => [column, cellOf(text)])),
        ...(fills.length === 0 ? {} : { fills: new Map(fills) }),
      }
    }),
    leftOut: titles.map((text, at) => ({ row: at + 1, reason: 'title' as const, text })),
    totals: [],
  }
}
