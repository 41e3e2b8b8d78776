/** The colours of the cells of a record: those that set some of its cells apart, not the one that lies behind the whole row. */
import { fillAt } from '../source/fills.ts'
import type { SheetRow } from '../source/sheet.ts'
import type { PlacedColumn } from './columns.ts'

/** The colours by column; in a row without any uncoloured cell that of its first one is its ground. */
export function rowFills(source: SheetRow, columns: readonly PlacedColumn[]): ReadonlyMap<string, string> | undefined {
  if (source.fills === undefined) return undefined
  const fills = new Map<string, string>()
  for (const { name, at } of columns) {
    const colour = fillAt(source, at)
    if (colour !== undefined) fills.set(name, colour)
  }
  const ground = fills.size === columns.length ? fills.get(columns[0]?.name ?? '') : undefined
  for (const [name, colour] of fills) if (colour === ground) fills.delete(name)
  return fills.size === 0 ? undefined : fills
}
