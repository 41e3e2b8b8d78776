/** What the columns of a table usually hold: which are filled in most rows, which hold figures, which a label. */
import type { PlacedColumn } from './columns.ts'
import { cellKind, type GridRow } from './grid.ts'

/** What is usual in a table. */
export interface Profile {
  /** Columns filled in at least half of the rows that fill two or more. */
  readonly usual: ReadonlySet<number>
  /** Columns of which most cells are figures. */
  readonly figures: ReadonlySet<number>
  /** Usual columns of text. */
  readonly texts: ReadonlySet<number>
}

/** How many rows tell what is usual. */
const SAMPLE = 200

/** What is usual in rows, told by some of them at even distances. */
export function profileOf(columns: readonly PlacedColumn[], rows: readonly GridRow[]): Profile {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter(({ filled }, at) => at % step === 0 && filled.length > 1)
  const [usual, figures, texts] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const { at } of columns) {
    let [filled, numbers, words] = [0, 0, 0]
    for (const { source } of sample) {
      const kind = cellKind(source.values[at])
      if (kind === 'blank') continue
      filled += 1
      if (kind === 'number' || kind === 'year') numbers += 1
      else if (kind === 'text') words += 1
    }
    if (numbers > 0 && numbers >= (filled - words) * 0.6 && numbers >= words) figures.add(at)
    if (filled * 2 < sample.length) continue
    usual.add(at)
    if (!figures.has(at)) texts.add(at)
  }
  return { usual, figures, texts }
}
