/** Reads what a section shows as plain rows, so that a test says what a reader sees. */
import type { Cell, Section } from '../../src/reports/document/document.ts'
import { dayText } from '../../src/values/calendar.ts'

function shown(cell: Cell): string | number | null {
  if (cell.kind === 'text') return cell.text.en
  if (cell.kind === 'figure') return cell.value
  if (cell.kind === 'day') return cell.day === undefined ? '' : dayText(cell.day)
  return ''
}

/** The rows of one table of a section; undefined where the section has no such table. */
export function rowsOf(section: Section, table: string): (string | number | null)[][] | undefined {
  const found = section.blocks.find((block) => block.kind === 'table' && block.id === table)
  return found?.kind === 'table' ? found.rows.map(({ cells }) => cells.map(shown)) : undefined
}

/** The notes of a section, in English. */
export function notesOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => (block.kind === 'note' ? block.text.en : []))
}
