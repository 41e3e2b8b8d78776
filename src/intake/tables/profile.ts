/** What the columns of a table usually hold: which are filled in most rows, which hold figures, which a label. */
import type { PlacedColumn } from './columns.ts'
import { cellKind, cellText, fills, type GridRow } from './grid.ts'

export interface Profile {
  /** Columns filled in at least half of the rows that fill two or more. */
  readonly usual: ReadonlySet<number>
  /** Columns of which most cells are figures. */
  readonly figures: ReadonlySet<number>
  /** Usual columns of text. */
  readonly texts: ReadonlySet<number>
  /** The first usual column, where it has a code or running number of its own in each row. */
  readonly ids: IdColumn | undefined
}

/** A column of ids: how they are written (`P-12` is `a-9`), and all that are there. */
interface IdColumn {
  readonly at: number
  readonly shapes: ReadonlySet<string>
}

/** How many rows tell what is usual. */
const SAMPLE = 200

interface Counts {
  readonly filled: number
  readonly figures: number
  readonly words: number
}

function countOf(rows: readonly GridRow[], at: number): Counts {
  const kinds = rows.map(({ source }) => cellKind(source.values[at]))
  const number = (wanted: readonly string[]): number => kinds.filter((kind) => wanted.includes(kind)).length
  return { filled: kinds.length - number(['blank']), figures: number(['number', 'year']), words: number(['text']) }
}

function areFigures({ filled, figures, words }: Counts): boolean {
  return figures > 0 && figures >= words && figures >= (filled - words) * 0.6
}

/** A code without its letters and figures: `AP-2024/07` is `a-9/9`. */
function shapeOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9')
}

const ID_HEADER =
  /^(?:n[°ºo]\b|n°|#|id\b|identifiant|code|cl[eé]\b|key\b|r[eé]f|num[eé]ro|number|no\.?$|ligne|row|pos)/i

/** Whether whole numbers stand close together, as those that are counted do and amounts do not. */
function areRunning(texts: readonly string[]): boolean {
  const numbers = texts.map(Number)
  return Math.max(...numbers) - Math.min(...numbers) < texts.length * 2
}

/** The column that tells rows apart, told by its cells; plain numbers must run, or its header must say what they are. */
function idColumn(rows: readonly GridRow[], at: number | undefined, name: string): IdColumn | undefined {
  if (at === undefined) return undefined
  const texts = rows.filter((row) => fills(row, at)).map((row) => cellText(row, at))
  const isCode = texts.length > 0 && texts.every((text) => /^(?=.*\d)[^\s.,]{1,30}$/.test(text))
  if (!isCode || new Set(texts).size < texts.length) return undefined
  const shapes = new Set(texts.map(shapeOf))
  const isPlain = shapes.has('9')
  // Codes that are all written alike are ids, however many sums and notes stand among them.
  const least = shapes.size === 1 && !isPlain ? 0.5 : 0.8
  if (texts.length < rows.length * least) return undefined
  return !isPlain || ID_HEADER.test(name.trim()) || areRunning(texts) ? { at, shapes } : undefined
}

/** Whether a row has an id as the others have: it is a record, whatever else it lacks. */
export function hasId({ ids }: Profile, row: GridRow): boolean {
  return ids !== undefined && fills(row, ids.at) && ids.shapes.has(shapeOf(cellText(row, ids.at)))
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
  const first = columns.find(({ at }) => at === usual[0]?.at)
  const ids = idColumn(sample, first?.at, first?.name ?? '')
  return { usual: places(usual), figures: places(figures), texts: places(texts), ids }
}
