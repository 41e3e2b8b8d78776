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

interface Counts {
  readonly filled: number
  readonly figures: number
  readonly words: number
}

/** How many cells of a column are filled, and how many of these are figures and words. */
function countOf(rows: readonly GridRow[], at: number): Counts {
  const kinds = rows.map(({ source }) => cellKind(source.values[at]))
  const number = (wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length
  return {
    filled: kinds.length - number(['blank']),
    figures: number(['number', 'year']),
    words: number(['text']),
  }
}

function areFigures({ filled, figures, words }: Counts): boolean {
  return figures > 0 && figures >= words && figures >= (filled - words) * 0.6
}

/** What is usual in rows, told by some of them at even distances. */
export function profileOf(columns: readonly PlacedColumn[], rows: readonly GridRow[]): Profile {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter(({ filled }, at) => at % step === 0 && filled.length > 1)
  const counted = columns.map(({ at }) => ({ at, counts: countOf(sample, at) }))
  const figures = counted.filter(({ counts }) => areFigures(counts))
  const usual = counted.filter(({ counts }) => counts.filled * 2 >= sample.length)
  const texts = usual.filter((column) => !figures.includes(column))
  const places = (some: typeof counted): Set<number> => new Set(some.map(({ at }) => at))
  return { usual: places(usual), figures: places(figures), texts: places(texts) }
}
